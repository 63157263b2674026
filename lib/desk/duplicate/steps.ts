import "server-only";
import type { Tx } from "@/lib/platform/db";
import { unite } from "./rules";

/** Moves all that is a locked person's, but the schools, to another locked person and closes the first. */
export async function moveRecords(tx: Tx, keptId: string, mergedId: string, now: Date) {
  const both = { personId: { in: [keptId, mergedId] } };
  const move = { where: { personId: mergedId }, data: { personId: keptId } };
  const isKept = ({ personId }: { personId: string }) => personId === keptId;

  const roles = await tx.roleAssignment.findMany({ where: both });
  const offices = unite(
    roles.map((row) => ({
      ...row,
      key: [row.role, row.centreId, row.provinceId, row.schoolId, row.contactId].join(" "),
      isKept: isKept(row),
    })),
  );
  await tx.deputy.deleteMany({ where: { roleId: { in: offices.removed } } });
  await tx.roleAssignment.deleteMany({ where: { id: { in: offices.removed } } });
  for (const { id, startsOn, endsOn } of offices.grown)
    await tx.roleAssignment.update({ where: { id }, data: { startsOn, endsOn } });
  await tx.roleAssignment.updateMany(move);

  const staff = await tx.centreStaff.findMany({ where: both });
  const positions = unite(
    staff.map((row) => ({ ...row, key: `${row.centreId} ${row.position}`, isKept: isKept(row) })),
  );
  await tx.centreStaff.deleteMany({ where: { id: { in: positions.removed } } });
  for (const { id, startsOn, endsOn } of positions.grown)
    await tx.centreStaff.update({ where: { id }, data: { startsOn, endsOn } });
  await tx.centreStaff.updateMany(move);

  const taught = await tx.personField.findMany({ where: both });
  const fields = unite(taught.map((row) => ({ ...row, key: row.fieldId, isKept: isKept(row) })));
  await tx.personField.deleteMany({ where: { id: { in: fields.removed } } });
  for (const { id, startsOn, endsOn } of fields.grown)
    await tx.personField.update({ where: { id }, data: { startsOn, endsOn } });
  await tx.personField.updateMany(move);

  await tx.trainingParticipant.deleteMany({
    where: { personId: mergedId, training: { participants: { some: { personId: keptId } } } },
  });
  const { count: trainings } = await tx.trainingParticipant.updateMany(move);
  await tx.sessionTrainer.deleteMany({
    where: { personId: mergedId, session: { trainers: { some: { personId: keptId } } } },
  });
  await tx.sessionTrainer.updateMany(move);
  await moveWaivers(tx, keptId, mergedId);
  const { count: enrolments } = await tx.enrolment.updateMany(move);
  const { count: certificates } = await tx.certificate.updateMany(move);
  await tx.deputy.updateMany({ where: { deputyId: mergedId }, data: { deputyId: keptId } });
  await tx.mobility.updateMany(move);
  await moveExternal(tx, keptId, mergedId);
  await tx.passportShare.updateMany({
    where: { personId: mergedId, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.passportShare.updateMany(move);
  await moveNeeds(tx, keptId, mergedId, now);
  await tx.mailingRefusal.deleteMany({ where: { personId: mergedId } });
  await tx.followUpAnswer.updateMany({ where: { answeredById: mergedId }, data: { answeredById: keptId } });
  await tx.mail.updateMany(move);
  await tx.oidcAccount.updateMany(move);
  await tx.erasureRequest.updateMany(move);
  await tx.invitation.updateMany({ where: { acceptedById: mergedId }, data: { acceptedById: keptId } });
  await moveWords(tx, keptId, mergedId, now);
  await closeInto(tx, keptId, mergedId, now);
  return { enrolments, certificates, trainings };
}

/** One a session and rule: where both have it, that of the one that stays is kept. */
async function moveWaivers(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM waiver w USING waiver kept WHERE w.person_id = ${mergedId}::uuid AND kept.person_id = ${keptId}::uuid
      AND kept.session_id = w.session_id AND kept.rule = w.rule`;
  await tx.waiver.updateMany({ where: { personId: mergedId }, data: { personId: keptId } });
}

/** A training that both brought stays once alive: the merged record's is withdrawn where the kept one has the same. */
async function moveExternal(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE external_training own SET status = 'WITHDRAWN'
    FROM external_training kept
    WHERE own.person_id = ${mergedId}::uuid AND kept.person_id = ${keptId}::uuid
      AND own.status IN ('SUBMITTED', 'SCHOOL_APPROVED', 'APPROVED')
      AND kept.status IN ('SUBMITTED', 'SCHOOL_APPROVED', 'APPROVED')
      AND own.starts_on = kept.starts_on AND own.ends_on = kept.ends_on
      AND search_fold(own.title) = search_fold(kept.title)`;
  await tx.externalTraining.updateMany({ where: { personId: mergedId }, data: { personId: keptId } });
}

/**
 * One answer a campaign: where both answered, the one that was handed in stays, of two the kept one's. Who waited twice for a
 * course waits once.
 */
async function moveNeeds(tx: Tx, keptId: string, mergedId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM need_answer own USING need_answer other
    WHERE own.campaign_id = other.campaign_id AND (
      (own.person_id = ${mergedId}::uuid AND other.person_id = ${keptId}::uuid
        AND (other.submitted_at IS NOT NULL OR own.submitted_at IS NULL))
      OR (own.person_id = ${keptId}::uuid AND other.person_id = ${mergedId}::uuid
        AND own.submitted_at IS NULL AND other.submitted_at IS NOT NULL))`;
  await tx.needAnswer.updateMany({ where: { personId: mergedId }, data: { personId: keptId } });
  await tx.$executeRaw`
    UPDATE interest own SET withdrawn_at = ${now} FROM interest kept
    WHERE own.person_id = ${mergedId}::uuid AND kept.person_id = ${keptId}::uuid AND own.course_id = kept.course_id
      AND own.withdrawn_at IS NULL AND own.told_at IS NULL AND kept.withdrawn_at IS NULL AND kept.told_at IS NULL`;
  await tx.interest.updateMany({ where: { personId: mergedId }, data: { personId: keptId } });
}

/** Notices read and consents: what the one that stays said last holds. */
async function moveWords(tx: Tx, keptId: string, mergedId: string, now: Date): Promise<void> {
  await tx.$executeRaw`INSERT INTO privacy_reading (person_id, version, read_at)
    SELECT ${keptId}::uuid, version, read_at FROM privacy_reading WHERE person_id = ${mergedId}::uuid ON CONFLICT DO NOTHING`;
  await tx.privacyReading.deleteMany({ where: { personId: mergedId } });
  await tx.consent.updateMany({
    where: { personId: mergedId, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  await tx.consent.updateMany({ where: { personId: mergedId }, data: { personId: keptId } });
}

/** The closed record keeps its name, for the log that knows it; addresses and keys go where they were missing. */
async function closeInto(tx: Tx, keptId: string, mergedId: string, now: Date): Promise<void> {
  const kept = await tx.person.findUniqueOrThrow({ where: { id: keptId } });
  const merged = await tx.person.findUniqueOrThrow({ where: { id: mergedId } });
  await tx.signInCode.deleteMany({ where: { personId: mergedId } });
  await tx.person.updateMany({ where: { mergedIntoId: mergedId }, data: { mergedIntoId: keptId } });
  await tx.person.update({
    where: { id: mergedId },
    data: {
      closedAt: now,
      mergedIntoId: keptId,
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
      version: { increment: 1 },
    },
  });
  const takesMail = kept.email === null;
  await tx.person.update({
    where: { id: keptId },
    data: {
      email: takesMail ? merged.email : kept.email,
      emailProvenAt: takesMail ? merged.emailProvenAt : kept.emailProvenAt,
      phone: kept.phone ?? merged.phone,
      staffNumber: kept.staffNumber ?? merged.staffNumber,
      registryName: kept.registryName ?? merged.registryName,
      version: { increment: 1 },
    },
  });
}
