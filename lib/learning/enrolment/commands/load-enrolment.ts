import "server-only";
import { db, type Tx } from "@/lib/platform/db";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import type { PersonRow, SessionRow } from "@/lib/learning/enrolment/queries/application";
import { lockSession } from "@/lib/learning/enrolment/steps/move";
import { readSettled } from "./enrol-teacher";

const ROW = {
  id: true,
  reference: true,
  sessionId: true,
  personId: true,
  status: true,
  offerExpiresAt: true,
} as const;

export type Whose = { personId: string; sessionId: string; centreId: string };

/** Whose it is and where: these never change, so that they may be read before the lock. */
export async function whoseEnrolment(enrolmentId: string): Promise<Whose | null> {
  const found = await db.enrolment.findUnique({
    where: { id: enrolmentId },
    select: { personId: true, sessionId: true, session: { select: { centreId: true } } },
  });
  return found && { personId: found.personId, sessionId: found.sessionId, centreId: found.session.centreId };
}

export type LockedEnrolment = {
  enrolment: {
    id: string;
    reference: string;
    personId: string;
    status: EnrolmentStatus;
    offerExpiresAt: Date | null;
  };
  session: SessionRow;
  person: PersonRow;
};

/** The enrolment as it is under the locks of its session and person, after what time alone decided is written down. */
export async function lockEnrolment(
  tx: Tx,
  enrolmentId: string,
  whose: Whose,
  now: Date,
): Promise<LockedEnrolment> {
  await lockSession(tx, whose.sessionId, [whose.personId]);
  const context = await readSettled(tx, whose.sessionId, [whose.personId], now);
  const enrolment = await tx.enrolment.findUniqueOrThrow({ where: { id: enrolmentId }, select: ROW });
  const person = context?.applicants.get(whose.personId)?.person;
  if (!context || !person) throw new Error("an enrolment has a session and a person");
  return { enrolment, session: context.session, person };
}
