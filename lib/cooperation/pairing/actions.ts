"use server";
import { formAction } from "@/lib/platform/form-action";
import { acceptPairing } from "./commands/accept-pairing";
import { addMember, endMember } from "./commands/change-members";
import { declinePairing } from "./commands/decline-pairing";
import { endPairing, remindSide, showPairing } from "./commands/govern-pairing";
import { decidePairing, reviewPairing } from "./commands/review-pairing";
import {
  decidePairingInput,
  declinePairingInput,
  endPairingInput,
  pairingMemberInput,
  pairingSideInput,
  reviewPairingInput,
  showPairingInput,
} from "./schema";

export const acceptPairingAction = formAction(pairingSideInput, acceptPairing);
export const declinePairingAction = formAction(declinePairingInput, declinePairing);
export const addMemberAction = formAction(pairingMemberInput, addMember);
export const endMemberAction = formAction(pairingMemberInput, endMember);
export const reviewPairingAction = formAction(reviewPairingInput, reviewPairing);
export const decidePairingAction = formAction(decidePairingInput, decidePairing);
export const endPairingAction = formAction(endPairingInput, endPairing);
export const remindSideAction = formAction(pairingSideInput, remindSide);
export const showPairingAction = formAction(showPairingInput, showPairing);
