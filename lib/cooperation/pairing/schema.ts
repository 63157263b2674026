import { z } from "zod";
import {
  boolField,
  enumField,
  idField,
  intField,
  lenient,
  longText,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";
import { ReviewChoice } from "@/lib/platform/db/generated/enums";

const version = intField({ min: 1, max: 1_000_000 });

/** A deed for one side of a pairing. */
export const pairingSideInput = z.object({ pairingId: idField, schoolId: idField });
export type PairingSideInput = z.infer<typeof pairingSideInput>;

export const declinePairingInput = pairingSideInput.extend({ reason: text({ min: 3, max: 500 }) });
export type DeclinePairingInput = z.infer<typeof declinePairingInput>;

export const pairingMemberInput = z.object({ pairingId: idField, schoolId: idField, personId: idField });
export type PairingMemberInput = z.infer<typeof pairingMemberInput>;

export const reviewPairingInput = z.object({
  pairingId: idField,
  schoolId: idField,
  choice: enumField(ReviewChoice),
  text: longText({ min: 3, max: 4000 }),
});
export type ReviewPairingInput = z.infer<typeof reviewPairingInput>;

export const endPairingInput = z.object({
  pairingId: idField,
  version,
  reason: text({ min: 3, max: 500 }),
});
export type EndPairingInput = z.infer<typeof endPairingInput>;

export const decidePairingInput = z.object({
  pairingId: idField,
  version,
  choice: enumField(ReviewChoice),
  reason: text({ min: 3, max: 500 }),
});
export type DecidePairingInput = z.infer<typeof decidePairingInput>;

export const showPairingInput = z.object({
  pairingId: idField,
  version,
  isGoodExample: boolField,
  example: longText({ min: 0, max: 2000 }),
});
export type ShowPairingInput = z.infer<typeof showPairingInput>;

export const PAIRING_FILTERS = ["proposed", "running", "underReview", "over", "ended"] as const;
export type PairingFilter = (typeof PAIRING_FILTERS)[number];

/** The list's filters, from the URL. */
export const listPairingsQuery = z.object({
  q: searchField,
  state: lenient(enumField(PAIRING_FILTERS)),
  programme: lenient(idField),
  page: pageField,
});
export type ListPairingsQuery = z.infer<typeof listPairingsQuery>;
