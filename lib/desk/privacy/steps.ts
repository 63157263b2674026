import "server-only";
import { endContactRow } from "@/lib/cooperation/partner/steps";
import { endPersonsEnrolments } from "@/lib/learning/enrolment/steps/end";
import { endEverything, lockPerson, type Deed } from "@/lib/network/person/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Tx } from "@/lib/platform/db";
import { NO_NAME } from "./rules";

/** Ends an account with all that is open of it: bookings first, whose seats go to the next in the queue. */
export async function closeAccountOf(tx: Tx, personId: string, deed: Deed): Promise<void> {
  await endPersonsEnrolments(tx, personId, deed);
  await lockPerson(tx, personId);
  await endEverything(tx, personId, deed);
  await tx.interest.updateMany({
    where: { personId, withdrawnAt: null, toldAt: null },
    data: { withdrawnAt: deed.now },
  });
  await tx.person.updateMany({ where: { id: personId, closedAt: null }, data: { closedAt: deed.now } });
  const subject = { type: "person", id: personId };
  await recordEvent(tx, { type: "person.closed", at: deed.now, actor: deed.actor, subject, personId });
}

/**
 * Takes a closed person's name, addresses and words out of every table. Rows that are counted keep their centre,
 * field, province, dates and state; the log never held a name.
 */
export async function anonymise(tx: Tx, personId: string, { actor, now }: Deed): Promise<void> {
  const before = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const address = before.email ?? NO_NAME;
  const whose = { where: { personId } };
  await tx.mail.deleteMany({ where: { OR: [{ personId }, { recipient: address }] } });
  await tx.signInCode.deleteMany(whose);
  await tx.signIn.deleteMany(whose);
  await tx.oidcAccount.deleteMany(whose);
  await tx.invitation.deleteMany({ where: { email: address, acceptedAt: null } });
  await tx.invitation.updateMany({
    where: { OR: [{ email: address }, { acceptedById: personId }] },
    data: { email: NO_NAME },
  });
  await tx.enrolment.updateMany({ ...whose, data: { reasonText: null } });
  await tx.allocationMove.deleteMany({ where: { enrolment: { personId } } });
  await tx.allocationRow.updateMany({ where: { enrolment: { personId } }, data: { moveReason: null } });
  await tx.approvalStep.updateMany({ where: { enrolment: { personId } }, data: { reasonText: null } });
  await tx.attendanceMark.updateMany({ where: { enrolment: { personId } }, data: { note: null } });
  await tx.jobDay.updateMany({
    where: { enrolment: { personId } },
    data: { task: NO_NAME, equipment: null, answer: null },
  });
  await tx.waiver.updateMany({ ...whose, data: { reason: NO_NAME } });
  await tx.certificate.updateMany({ ...whose, data: { holderName: NO_NAME } });
  await tx.trainingParticipant.updateMany({
    ...whose,
    data: { givenName: null, familyName: null, school: null },
  });
  await forgetPassport(tx, personId, now);
  await forgetContacts(tx, personId, now);
  await forgetNeeds(tx, personId);
  await forgetLessons(tx, personId);
  await tx.erasureRequest.updateMany({ ...whose, data: { reason: null } });
  await tx.$executeRaw`
    UPDATE training_import SET rows = '[]'::jsonb
    WHERE status <> 'CHECKED' AND (rows::text LIKE ${`%${escape(address)}%`}
      OR (rows::text LIKE ${`%${escape(before.givenName)}%`} AND rows::text LIKE ${`%${escape(before.familyName)}%`}))`;
  await forgetFiles(tx, before);
  await tx.person.updateMany({
    where: { mergedIntoId: personId },
    data: { givenName: NO_NAME, familyName: NO_NAME, anonymisedAt: now },
  });
  await tx.person.update({
    where: { id: personId },
    data: {
      givenName: NO_NAME,
      familyName: NO_NAME,
      registryName: null,
      email: null,
      phone: null,
      staffNumber: null,
      passwordHash: null,
      passwordSetAt: null,
      totpSecret: null,
      totpConfirmedAt: null,
      feedTokenHash: null,
      emailProvenAt: null,
      personaKey: null,
      anonymisedAt: now,
      version: { increment: 1 },
    },
  });
  await tx.followUpAnswer.updateMany({
    where: { OR: [{ answeredById: personId }, { enrolment: { personId } }] },
    data: { note: null },
  });
  await tx.mailingRefusal.deleteMany({ where: { personId } });
  const subject = { type: "person", id: personId };
  await recordEvent(tx, { type: "person.anonymised", at: now, actor, subject, personId });
}

/** Rows about somebody in files that were checked: in a nomination they go, the lines of a register lose their words. */
async function forgetFiles(tx: Tx, names: { givenName: string; familyName: string }): Promise<void> {
  const [given, family] = [`%${escape(names.givenName)}%`, `%${escape(names.familyName)}%`];
  await tx.$executeRaw`
    UPDATE nomination SET rows = rows || jsonb_build_object(
      'nominees', (SELECT coalesce(jsonb_agg(n), '[]') FROM jsonb_array_elements(rows -> 'nominees') n
        WHERE NOT (n::text LIKE ${given} AND n::text LIKE ${family})),
      'problems', (SELECT coalesce(jsonb_agg(p), '[]') FROM jsonb_array_elements(rows -> 'problems') p
        WHERE NOT (p::text LIKE ${given} AND p::text LIKE ${family})))
    WHERE status <> 'CHECKED' AND rows::text LIKE ${given} AND rows::text LIKE ${family}`;
  await tx.$executeRaw`
    UPDATE import_row SET cells = '{}', changes = NULL
    WHERE cells::text LIKE ${given} AND cells::text LIKE ${family}
      AND batch_id IN (SELECT id FROM import_batch WHERE completed_at IS NOT NULL)`;
}

/** Links lead nowhere; of trainings brought from elsewhere the days, hours and states stay, without words and evidence. */
async function forgetPassport(tx: Tx, personId: string, now: Date): Promise<void> {
  const whose = { where: { personId } };
  await tx.passportShare.updateMany({ ...whose, data: { purpose: NO_NAME } });
  await tx.passportShare.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
  await tx.externalTrainingChange.updateMany({
    where: { training: { personId } },
    data: { reason: null },
  });
  const brought = await tx.externalTraining.findMany({ ...whose, select: { evidenceId: true } });
  await tx.externalTraining.updateMany({ ...whose, data: { note: "", evidenceId: null } });
  await tx.storedFile.deleteMany({
    where: { id: { in: brought.flatMap(({ evidenceId }) => evidenceId ?? []) } },
  });
}

/** Which steps were done stays, and what a quiz came to; what was ticked, the files and the words on them go. */
async function forgetLessons(tx: Tx, personId: string): Promise<void> {
  const whose = { where: { enrolment: { personId } } };
  await tx.lessonAttempt.updateMany({ ...whose, data: { answers: {} } });
  const handedIn = await tx.handIn.findMany({ ...whose, select: { fileId: true } });
  await tx.handIn.updateMany({ ...whose, data: { fileId: null } });
  await tx.handIn.updateMany({
    where: { enrolment: { personId }, answer: { not: null } },
    data: { answer: NO_NAME },
  });
  await tx.storedFile.deleteMany({ where: { id: { in: handedIn.flatMap(({ fileId }) => fileId ?? []) } } });
}

/** Answers that were handed in count on in their province, without school or partner; drafts and interests go. */
async function forgetNeeds(tx: Tx, personId: string): Promise<void> {
  await tx.interest.deleteMany({ where: { personId } });
  await tx.needAnswer.deleteMany({ where: { personId, submittedAt: null } });
  await tx.needAnswer.updateMany({ where: { personId }, data: { schoolId: null, partnerId: null } });
}

/** As which contacts of partners somebody signed in: they are off the register, and nameless in what was signed. */
async function forgetContacts(tx: Tx, personId: string, now: Date): Promise<void> {
  const contacts = await tx.partnerContact.findMany({
    where: { OR: [{ roles: { some: { personId } } }, { invitations: { some: { acceptedById: personId } } }] },
    select: { id: true },
  });
  for (const { id } of contacts) {
    await endContactRow(tx, id, now);
    await tx.partnerContact.update({ where: { id }, data: { name: NO_NAME, position: null } });
  }
}

const escape = (text: string) => text.replace(/[\\%_]/g, "\\$&");
