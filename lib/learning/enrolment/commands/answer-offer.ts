import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canActOnOwn } from "@/lib/learning/enrolment/policy";
import { isFilling, isOfferOpen, type OfferRefusal } from "@/lib/learning/enrolment/rules";
import type { EnrolmentInput } from "@/lib/learning/enrolment/schema";
import { releaseSeat } from "@/lib/learning/enrolment/steps/fill";
import { moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { type LockedEnrolment, lockEnrolment, whoseEnrolment } from "./load-enrolment";

type Answered = { enrolmentId: string };
type AnswerRefusal = OfferRefusal | "overlaps_booking" | "session_not_open";

/** The held seat becomes a place: it was counted already, so that nothing can be full. */
export async function acceptOffer(
  { actor, now }: Ctx,
  { enrolmentId }: EnrolmentInput,
): Promise<Result<Answered, AnswerRefusal>> {
  const whose = await whoseEnrolment(enrolmentId);
  if (!whose || !canActOnOwn(actor, whose)) return NOT_FOUND;
  return transaction(async (tx): Promise<Result<Answered, AnswerRefusal>> => {
    const { enrolment, session, person } = await lockEnrolment(tx, enrolmentId, whose, now);
    if (enrolment.status === "PLACED") return done({ enrolmentId });
    const refusal = offerRefusal(enrolment, now);
    if (refusal) return refused(refusal);
    if (!isFilling(session.status)) return refused("session_not_open");
    const { overlap } = person;
    if (overlap && overlap.status !== "OFFERED")
      return refused("overlaps_booking", { reference: overlap.reference, title: overlap.title });
    const move = { id: enrolment.id, personId: person.id, from: enrolment.status, to: "PLACED" } as const;
    await moveEnrolments(tx, session, [{ ...move, event: "enrolment.offer_accepted" }], { actor, now });
    const told = { kind: "placed" as const, enrolmentId, reference: enrolment.reference, person };
    await tellApplicants(tx, session, [told], now);
    return done({ enrolmentId });
  });
}

/** The held seat goes to the next in line in the same transaction. */
export async function declineOffer(
  { actor, now }: Ctx,
  { enrolmentId }: EnrolmentInput,
): Promise<Result<Answered, OfferRefusal>> {
  const whose = await whoseEnrolment(enrolmentId);
  if (!whose || !canActOnOwn(actor, whose)) return NOT_FOUND;
  return transaction(async (tx): Promise<Result<Answered, OfferRefusal>> => {
    const { enrolment, session, person } = await lockEnrolment(tx, enrolmentId, whose, now);
    if (enrolment.status === "DECLINED_OFFER") return done({ enrolmentId });
    const refusal = offerRefusal(enrolment, now);
    if (refusal) return refused(refusal);
    const move = {
      id: enrolment.id,
      personId: person.id,
      from: enrolment.status,
      to: "DECLINED_OFFER",
    } as const;
    await releaseSeat(tx, session, { ...move, event: "enrolment.offer_declined" }, { actor, now });
    return done({ enrolmentId });
  });
}

function offerRefusal(enrolment: LockedEnrolment["enrolment"], now: Date): OfferRefusal | null {
  if (isOfferOpen(enrolment, now)) return null;
  return enrolment.status === "OFFERED" || enrolment.status === "OFFER_EXPIRED"
    ? "offer_expired"
    : "no_offer";
}
