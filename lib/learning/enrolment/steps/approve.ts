import "server-only";
import { SYSTEM } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
import { readApplication } from "@/lib/learning/enrolment/queries/application";
import { notAfter, seatFor } from "@/lib/learning/enrolment/rules";
import { fillFreeSeats } from "./fill";
import { type Move, moveEnrolments } from "./move";
import { tellApplicants, type Told } from "./tell";

type Approved = { id: string; reference: string; personId: string };
type Outcome = Pick<Move, "to" | "event" | "reasonCode"> & Pick<Told, "kind">;

const LIST_ENDED = {
  to: "REJECTED",
  event: "enrolment.rejected",
  kind: "listEnded",
  reasonCode: "waiting_list_ended",
} as const;

/**
 * The last approval is given: the application waits for the choice or the allocation, or gets a seat or a wait by the
 * number it had from the start, past the cut-off only for who stands by. Who took another booking on these days meanwhile is offered a seat instead of placed.
 * The caller holds the locks of the session and the person; `approvalsLeft` is 0.
 */
export async function finishApprovals(
  tx: Tx,
  sessionId: string,
  { id, reference, personId }: Approved,
  now: Date,
): Promise<void> {
  const context = await readApplication(tx, sessionId, [personId], now);
  const person = context?.applicants.get(personId)?.person;
  if (!context || !person) throw new Error("an enrolment has a session and a person");
  const { session } = context;
  const { standsBy, ...place } = await tx.enrolment.findUniqueOrThrow({
    where: { id },
    select: { band: true, queueNumber: true, standsBy: true },
  });
  const { kind, ...outcome } = outcomeOf();
  await moveEnrolments(tx, session, [{ id, personId, from: "SUBMITTED", ...outcome }], {
    actor: SYSTEM,
    now,
  });
  if (outcome.to === "WAITLISTED" && (await fillFreeSeats(tx, sessionId, now)) > 0) {
    const { status } = await tx.enrolment.findUniqueOrThrow({ where: { id }, select: { status: true } });
    if (status !== "WAITLISTED") return;
  }
  const position = await tx.enrolment.count({
    where: { sessionId, status: "WAITLISTED", ...notAfter(place) },
  });
  const reason = outcome.to === "REJECTED" ? ("waiting_list_ended" as const) : null;
  await tellApplicants(tx, session, [{ kind, enrolmentId: id, reference, person, position, reason }], now);

  function outcomeOf(): Outcome {
    if (session.fillMode !== "ARRIVAL")
      return { to: "SCHOOL_APPROVED", event: "enrolment.approved", kind: "approved" };
    const answer = seatFor(session, session.waiting, now, standsBy);
    if ("refusal" in answer) return LIST_ENDED;
    if (answer.seat === "PLACED" && !person?.overlap)
      return { to: "PLACED", event: "enrolment.placed", kind: "placed" };
    const isClosed = now >= (standsBy ? session.startsAt : session.cutOffAt);
    return isClosed ? LIST_ENDED : { to: "WAITLISTED", event: "enrolment.waitlisted", kind: "waitlisted" };
  }
}
