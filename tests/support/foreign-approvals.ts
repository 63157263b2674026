import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Foreign } from "./foreign-forms";

/** An approval that is with Hakan's centre, and a deputy of his. */
export async function approvalThings(at: Date) {
  const role = await db.roleAssignment.findFirstOrThrow({
    where: { role: "COORDINATOR", person: { personaKey: "coordinator" } },
  });
  const enrolment = await db.enrolment.findFirstOrThrow({
    where: {
      session: { centreId: role.centreId ?? undefined },
      person: { personaKey: null },
      approvals: { none: {} },
    },
  });
  const step = await db.approvalStep.create({
    data: {
      enrolmentId: enrolment.id,
      position: 1,
      level: "CENTRE",
      heldBy: "CENTRE",
      openedAt: at,
      dueAt: at,
    },
  });
  const somebody = await db.person.findFirstOrThrow({ where: { personaKey: null, closedAt: null } });
  const deputy = await db.deputy.create({
    data: {
      roleId: role.id,
      deputyId: somebody.id,
      startsOn: new Date("2030-01-01"),
      endsOn: new Date("2030-02-01"),
      namedAt: at,
    },
  });
  const ministry = await db.person.findUniqueOrThrow({ where: { personaKey: "ministry" } });
  const batch = await db.importBatch.create({
    data: {
      kind: "SCHOOLS",
      status: "PROCESSED",
      sha256: "0".repeat(64),
      fileName: "okullar.csv",
      size: 1,
      uploadedAt: at,
      uploadedById: ministry.id,
      beatAt: at,
    },
  });
  const school = await db.school.findUniqueOrThrow({ where: { slug: personaOf("teacherWaiting").school } });
  const head = await db.person.findUniqueOrThrow({ where: { personaKey: "coordinator" } });
  await db.roleAssignment.create({
    data: {
      personId: head.id,
      role: "PRINCIPAL",
      schoolId: school.id,
      startsOn: new Date("2026-01-01"),
      grantedAt: at,
    },
  });
  const offered = await db.enrolment.findFirstOrThrow({
    where: { person: { personaKey: "teacherOffer" }, status: "OFFERED" },
  });
  const nomination = await db.nomination.create({
    data: {
      sessionId: offered.sessionId,
      schoolId: school.id,
      sha256: "0".repeat(64),
      fileName: "adaylar.csv",
      rows: { nominees: [], problems: [] },
      goodRows: 0,
      badRows: 0,
      checkedAt: at,
      checkedById: head.id,
    },
  });
  await db.enrolment.update({ where: { id: offered.id }, data: { nominationId: nomination.id } });
  const open = await db.session.findFirstOrThrow({ where: { status: "PUBLISHED", closesAt: { gt: at } } });
  return {
    stepId: step.id,
    roleId: role.id,
    deputyId: deputy.id,
    batchId: batch.id,
    nominationId: nomination.id,
    scopeId: school.id,
    sessionId: open.id,
    enrolmentId: offered.id,
  };
}

export function approvalForms({
  stepId,
  roleId,
  deputyId,
  batchId,
  nominationId,
  scopeId,
  sessionId,
  enrolmentId,
}: Awaited<ReturnType<typeof approvalThings>>): Record<string, Foreign> {
  const owner = "coordinator";
  return {
    decideApprovals: { owner, fields: { stepIds: [stepId], decision: "approve" } },
    nameDeputy: {
      owner,
      fields: { roleId, who: "kimse@usta.example", startsOn: "2031-01-01", lastDay: "2031-01-02" },
    },
    confirmRegister: { owner: "ministry", fields: { batchId } },
    discardRegister: { owner: "ministry", fields: { batchId } },
    uploadRegister: {
      owner: "ministry",
      fields: { kind: "SCHOOLS", file: new File(["kurum kodu"], "okullar.csv") },
    },
    checkNomination: {
      owner,
      fields: { sessionId, scopeId, file: new File(["Sicil no;Ad;Soyad;E-posta\n;;;a@b.example"], "a.csv") },
    },
    confirmNomination: { owner, fields: { nominationId } },
    discardNomination: { owner, fields: { nominationId } },
    declineNomination: { owner: "teacherOffer", fields: { enrolmentId } },
    endDeputy: { owner, fields: { deputyId } },
  };
}
