import { beforeAll, describe, expect, test } from "vitest";
import { decideApprovals } from "@/lib/learning/approval/commands/decide-approvals";
import { endDeputy, nameDeputy } from "@/lib/learning/approval/commands/deputies";
import { settleApprovals } from "@/lib/learning/approval/commands/settle-approvals";
import { decideEnrolments } from "@/lib/learning/enrolment/commands/decide-enrolments";
import { placePerson } from "@/lib/learning/enrolment/commands/place-person";
import { revertRejection } from "@/lib/learning/enrolment/commands/revert-rejection";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { apply, enrolmentOf, makeChain, openStep, stepsOf } from "@/tests/support/approvals";
import {
  actorOf,
  daysAfter,
  giveRole,
  hoursAfter,
  makeEnrolment,
  makeNetwork,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const words = { reason: null, note: null };
const approve = (actor: Actor, stepId: string, now = NOW) =>
  decideApprovals({ actor, now }, { stepIds: [stepId], decision: "approve", ...words });

describe("an application with a chain", () => {
  test("goes from office to office and is seated by the last word, with the number it got when applying", async () => {
    const { session, teacher, principal, ministry } = await makeChain({
      chain: ["MINISTRY", "PRINCIPAL"],
      capacity: 1,
    });
    const id = await apply(teacher, session);
    expect(await enrolmentOf(id)).toMatchObject({ status: "SUBMITTED", approvalsLeft: 2, queueNumber: 1 });
    const first = await openStep(id);
    expect(first).toMatchObject({ level: "PRINCIPAL", heldBy: "PRINCIPAL", dueAt: daysAfter(NOW, 5) });
    expect((await approve(ministry, first.id)).ok).toBe(false);
    expect((await approve(principal, first.id)).ok).toBe(true);
    expect(await enrolmentOf(id)).toMatchObject({ status: "SUBMITTED", approvalsLeft: 1 });
    const second = await openStep(id);
    expect(second.level).toBe("MINISTRY");
    expect((await approve(ministry, second.id, hoursAfter(NOW, 1))).ok).toBe(true);
    expect(await enrolmentOf(id)).toMatchObject({ status: "PLACED", approvalsLeft: 0, queueNumber: 1 });
    const kinds = await db.mail.findMany({ where: { personId: teacher.id }, orderBy: { queuedAt: "asc" } });
    expect(kinds.map(({ kind }) => kind)).toEqual(["enrolment.awaiting", "enrolment.placed"]);
  });

  test("waits where the session is full by then, before those who applied later", async () => {
    const { session, teacher, school, principal, course } = await makeChain({
      chain: ["PRINCIPAL"],
      capacity: 1,
    });
    const id = await apply(teacher, session);
    const other = await makeTeacher({ schoolId: school.id });
    await makeEnrolment({ id: session.id, courseId: course.id }, other, "PLACED");
    const later = await makeTeacher({ schoolId: school.id });
    await makeEnrolment({ id: session.id, courseId: course.id }, later, "WAITLISTED");
    expect((await approve(principal, (await openStep(id)).id)).ok).toBe(true);
    expect(await enrolmentOf(id)).toMatchObject({ status: "WAITLISTED", queueNumber: 1 });
    const mail = await db.mail.findFirstOrThrow({
      where: { personId: teacher.id, kind: "enrolment.waitlisted" },
    });
    expect(mail.body).toContain("1.");
  });

  test("past the cut-off, only who stands by is kept on the list, in the place they had", async () => {
    const approveLate = async (standsBy: boolean) => {
      const { session, teacher, school, principal, course } = await makeChain({
        chain: ["PRINCIPAL"],
        capacity: 1,
      });
      const id = await apply(teacher, session);
      await db.enrolment.update({ where: { id }, data: { standsBy } });
      const other = await makeTeacher({ schoolId: school.id });
      await makeEnrolment({ id: session.id, courseId: course.id }, other, "PLACED");
      const { cutOffAt } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
      expect((await approve(principal, (await openStep(id)).id, cutOffAt)).ok).toBe(true);
      return (await enrolmentOf(id)).status;
    };
    expect(await approveLate(true)).toBe("WAITLISTED");
    expect(await approveLate(false)).toBe("REJECTED");
  });

  test("awaits the choice where the session fills by choice, and not before", async () => {
    const { session, teacher, principal, coordinator } = await makeChain({
      chain: ["PRINCIPAL"],
      fillMode: "CHOICE",
    });
    const id = await apply(teacher, session);
    const place = (decision: "place" | "reject") =>
      decideEnrolments(
        { actor: coordinator, now: NOW },
        { sessionId: session.id, enrolmentIds: [id], decision, reason: null, note: null },
      );
    expect(await place("place")).toMatchObject({ refusal: "awaiting_approval" });
    await approve(principal, (await openStep(id)).id);
    expect(await enrolmentOf(id)).toMatchObject({ status: "SCHOOL_APPROVED" });
    expect((await place("place")).ok).toBe(true);
    expect(await enrolmentOf(id)).toMatchObject({ status: "PLACED" });
  });

  test("nobody is placed by hand past the chain", async () => {
    const { session, teacher, coordinator } = await makeChain({ chain: ["PRINCIPAL"] });
    const who = (await db.person.findUniqueOrThrow({ where: { id: teacher.id } })).email ?? "";
    const result = await placePerson(
      { actor: coordinator, now: NOW },
      { sessionId: session.id, who, setsRulesAside: true, reason: "Okulun yazılı isteği var" },
    );
    expect(result).toMatchObject({ refusal: "needs_approval" });
  });

  test("refused: it ends with the reason, the other steps fall away; taken back, they are asked again", async () => {
    const { session, teacher, principal, coordinator } = await makeChain({
      chain: ["PRINCIPAL", "MINISTRY"],
    });
    const id = await apply(teacher, session);
    const { id: stepId } = await openStep(id);
    const refusal = {
      stepIds: [stepId],
      decision: "refuse" as const,
      reason: "others_away" as const,
      note: "Sınav haftası",
    };
    expect((await decideApprovals({ actor: principal, now: NOW }, refusal)).ok).toBe(true);
    expect(await enrolmentOf(id)).toMatchObject({ status: "REJECTED", reasonCode: "refused_principal" });
    expect((await stepsOf(id)).map(({ status, reasonCode }) => `${status} ${reasonCode}`)).toEqual([
      "REFUSED others_away",
      "SKIPPED application_ended",
    ]);
    const mail = await db.mail.findFirstOrThrow({
      where: { personId: teacher.id, kind: "enrolment.refused" },
    });
    expect(mail.body).toContain("Sınav haftası");
    const back = { enrolmentId: id, reason: "decided_by_mistake", note: null } as const;
    expect((await revertRejection({ actor: coordinator, now: NOW }, back)).ok).toBe(true);
    expect(await enrolmentOf(id)).toMatchObject({ status: "SUBMITTED", approvalsLeft: 2 });
    expect((await openStep(id)).level).toBe("PRINCIPAL");
  });

  test("withdrawn, its steps need nobody's word any more", async () => {
    const { session, teacher, principal } = await makeChain({ chain: ["PRINCIPAL"] });
    const id = await apply(teacher, session);
    const { id: stepId } = await openStep(id);
    await withdrawEnrolment(
      { actor: actorOf(teacher), now: NOW },
      { enrolmentId: id, reason: "personal", note: null },
    );
    expect((await stepsOf(id))[0]).toMatchObject({ status: "SKIPPED", reasonCode: "application_ended" });
    expect(await approve(principal, stepId)).toMatchObject({ refusal: "approval_decided_already" });
  });

  test("a principal who applies is decided about by the province, and never by themselves", async () => {
    const { session, school, officer, teacher, principal: other } = await makeChain({ chain: ["PRINCIPAL"] });
    await db.roleAssignment.deleteMany({ where: { personId: other.personId } });
    await giveRole(teacher.id, "PRINCIPAL", { schoolId: school.id });
    const id = await apply(teacher, session);
    const step = await openStep(id);
    expect(step).toMatchObject({ level: "PRINCIPAL", heldBy: "PROVINCE" });
    const self = actorOf(teacher, { schoolIds: [school.id], provinceIds: [officer.provinceIds[0] ?? ""] });
    expect(await approve(self, step.id)).toMatchObject({ refusal: "approval_own_application" });
    expect((await approve(officer, step.id)).ok).toBe(true);
  });

  test("many at once: what is decided already stays, the rest is decided", async () => {
    const { session, school, teacher, principal } = await makeChain({ chain: ["PRINCIPAL"] });
    const first = await openStep(await apply(teacher, session));
    const second = await openStep(await apply(await makeTeacher({ schoolId: school.id }), session));
    await approve(principal, first.id);
    const result = await decideApprovals(
      { actor: principal, now: NOW },
      { stepIds: [first.id, second.id], decision: "approve", ...words },
    );
    expect(result).toMatchObject({ ok: true, value: { count: 1, late: 1 } });
    expect(await approve(principal, first.id)).toMatchObject({ refusal: "approval_decided_already" });
  });
});

describe("deadlines", () => {
  test("remind once, then send it to the office above, where it stays on the ministry's list", async () => {
    const { session, teacher, principal, officer, ministry } = await makeChain({ chain: ["PRINCIPAL"] });
    const id = await apply(teacher, session);
    const mailsTo = (actor: { personId: string }, kind: string) =>
      db.mail.count({ where: { personId: actor.personId, kind } });
    await settleApprovals({ now: daysAfter(NOW, 2) });
    expect(await mailsTo(principal, "approval.reminder")).toBe(0);
    await settleApprovals({ now: daysAfter(NOW, 3) });
    await settleApprovals({ now: daysAfter(NOW, 4) });
    expect(await mailsTo(principal, "approval.reminder")).toBe(1);
    await settleApprovals({ now: daysAfter(NOW, 5) });
    expect(await openStep(id)).toMatchObject({ heldBy: "PROVINCE", dueAt: daysAfter(NOW, 10) });
    expect(await mailsTo(officer, "approval.escalated")).toBe(1);
    expect((await approve(principal, (await openStep(id)).id)).ok).toBe(false);
    await settleApprovals({ now: daysAfter(NOW, 10) });
    const step = await openStep(id);
    expect(step.heldBy).toBe("MINISTRY");
    await settleApprovals({ now: daysAfter(NOW, 14) });
    await settleApprovals({ now: daysAfter(NOW, 16) });
    await settleApprovals({ now: daysAfter(NOW, 17) });
    expect(await mailsTo(ministry, "approval.overdue")).toBe(1);
    expect(await enrolmentOf(id)).toMatchObject({ status: "SUBMITTED", approvalsLeft: 1 });
    expect((await approve(ministry, step.id, daysAfter(NOW, 17))).ok).toBe(true);
    expect(await enrolmentOf(id)).toMatchObject({ status: "PLACED" });
  });
});

describe("deputies", () => {
  test("decide in the place of whoever named them, on record as such, within their days", async () => {
    const { session, school, teacher, principal } = await makeChain({ chain: ["PRINCIPAL"] });
    const deputy = await makeTeacher({ schoolId: school.id });
    const { id: roleId } = await db.roleAssignment.findFirstOrThrow({
      where: { personId: principal.personId },
    });
    const period = { roleId, startsOn: "2026-03-10", lastDay: "2026-03-12" };
    const name = (who: string, more = {}) =>
      nameDeputy({ actor: principal, now: NOW }, { ...period, who, ...more });
    const stranger = await makeTeacher();
    expect(await name(stranger.email ?? "")).toMatchObject({ refusal: "deputy_not_of_office" });
    expect(await name("nobody@usta.example")).toMatchObject({ refusal: "deputy_not_found" });
    expect((await name(deputy.email ?? "")).ok).toBe(true);
    expect(await name(deputy.email ?? "", { startsOn: "2026-03-12", lastDay: "2026-03-20" })).toMatchObject({
      refusal: "deputy_overlaps",
    });
    const { id: stepId } = await openStep(await apply(teacher, session));
    expect((await approve(actorOf(deputy), stepId, daysAfter(NOW, 3))).ok).toBe(false);
    expect((await approve(actorOf(deputy), stepId)).ok).toBe(true);
    expect(await db.approvalStep.findUniqueOrThrow({ where: { id: stepId } })).toMatchObject({
      decidedById: deputy.id,
      deputyForId: principal.personId,
    });
    const own = await openStep(await apply(deputy, session));
    expect(await approve(actorOf(deputy), own.id)).toMatchObject({ refusal: "approval_own_application" });
    const { id: deputyId } = await db.deputy.findFirstOrThrow({ where: { deputyId: deputy.id } });
    expect((await endDeputy({ actor: actorOf(stranger), now: NOW }, { deputyId })).ok).toBe(false);
    expect((await endDeputy({ actor: principal, now: NOW }, { deputyId })).ok).toBe(true);
    const third = await openStep(await apply(await makeTeacher({ schoolId: school.id }), session));
    expect((await approve(actorOf(deputy), third.id)).ok).toBe(false);
  });
});
