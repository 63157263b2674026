import { beforeAll, describe, expect, test } from "vitest";
import { substituteTeacher } from "@/lib/learning/enrolment/commands/substitute-teacher";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import { listStaffEnrolments } from "@/lib/learning/enrolment/queries/applicants";
import { getSubstitution } from "@/lib/learning/enrolment/queries/substitute";
import { readAudit } from "@/lib/desk/auditor/queries";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  daysAfter,
  giveRole,
  makeCentre,
  makeCourse,
  makeEnrolment,
  makeField,
  makeNetwork,
  makePerson,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A full session: one of the school placed, another of it free, somebody of elsewhere waiting. */
async function school() {
  const field = await makeField();
  const course = await makeCourse({ centreId: (await makeCentre()).id, fieldIds: [field.id] });
  const session = await makeSession(course, { capacity: 1 });
  const own = await makeSchool();
  const teacher = () => makeTeacher({ schoolId: own.id, fieldIds: [field.id] });
  const [left, comes] = [await teacher(), await teacher()];
  const placed = await makeEnrolment(session, { ...left, schoolId: own.id }, "PLACED");
  const waiting = await makeTeacher({ fieldIds: [field.id] });
  const waits = await makeEnrolment(session, waiting, "WAITLISTED");
  const head = await makePerson();
  const role = await giveRole(head.id, "PRINCIPAL", { schoolId: own.id });
  const principal = actorOf(head, { schoolIds: [own.id] });
  return { session, course, own, left, comes, placed, waits, principal, role, field };
}
const statusOf = async (id: string) => (await db.enrolment.findUniqueOrThrow({ where: { id } })).status;
const rowsOf = (sessionId: string) =>
  db.enrolment.findMany({ where: { sessionId }, orderBy: { queueNumber: "asc" } });

describe("the school names somebody else for a place", () => {
  test("who takes exactly that seat, past nobody; both are told and the queue stays whole", async () => {
    const { session, left, comes, placed, waits, principal } = await school();
    const list = await listStaffEnrolments(principal, { q: "", state: null, page: 1 }, NOW);
    expect(list?.rows).toMatchObject([{ id: placed.id, isReplaceable: true }]);
    const before = await getSubstitution(principal, placed.id, comes.id, NOW);
    expect(before).toMatchObject({ candidates: [{ id: comes.id }], chosen: { isAble: true } });
    const input = { enrolmentId: placed.id, personId: comes.id };
    expect((await substituteTeacher({ actor: principal, now: NOW }, input)).ok).toBe(true);
    const [old, queued, added] = await rowsOf(session.id);
    expect(old).toMatchObject({ status: "CANCELLED_BY_SCHOOL", reasonCode: "substituted", strike: null });
    expect(queued).toMatchObject({ id: waits.id, status: "WAITLISTED" });
    expect(added).toMatchObject({ status: "PLACED", personId: comes.id, substituteForId: placed.id });
    const told = await db.mail.findMany({ where: { personId: { in: [left.id, comes.id] } } });
    expect(told.map(({ kind }) => kind).sort()).toEqual(["enrolment.substitute", "enrolment.substituted"]);
    const gone = told.find(({ kind }) => kind === "enrolment.substituted");
    expect(gone?.calendar).toContain("METHOD:CANCEL");
    const { findings } = await readAudit(db, NOW);
    const here = findings.filter(
      ({ sessionId, check }) => sessionId === session.id && check !== "status_unreached",
    );
    expect(here).toEqual([]);
    expect(await substituteTeacher({ actor: principal, now: NOW }, input)).toMatchObject({
      refusal: "not_placed",
    });
  });

  test("the conditions are asked again; one set aside counts", async () => {
    const { session, own, placed, principal } = await school();
    const other = await makeTeacher({ schoolId: own.id, fieldIds: [(await makeField()).id] });
    const input = { enrolmentId: placed.id, personId: other.id };
    const ctx = { actor: principal, now: NOW };
    expect(await substituteTeacher(ctx, input)).toMatchObject({ refusal: "wrong_field" });
    expect((await getSubstitution(principal, placed.id, other.id, NOW))?.chosen?.isAble).toBe(false);
    const waived = { sessionId: session.id, personId: other.id, rule: "field", reason: "Yakın alan." };
    await db.waiver.create({ data: { ...waived, grantedAt: NOW } });
    expect((await substituteTeacher(ctx, input)).ok).toBe(true);
  });

  test("a stranger, another school's person, oneself, the start and an office's word stand against it", async () => {
    const { session, course, comes, placed, principal, own } = await school();
    const input = { enrolmentId: placed.id, personId: comes.id };
    const stranger = actorOf(await makePerson(), { schoolIds: [(await makeSchool()).id] });
    expect(await substituteTeacher({ actor: stranger, now: NOW }, input)).toMatchObject({
      refusal: "not_found",
    });
    expect(await getSubstitution(stranger, placed.id, null, NOW)).toBeNull();
    const ctx = { actor: principal, now: NOW };
    const refusalOf = async (personId: string, now = NOW) =>
      substituteTeacher({ actor: principal, now }, { enrolmentId: placed.id, personId });
    expect(await refusalOf((await makeTeacher()).id)).toMatchObject({ refusal: "not_of_school" });
    expect(await refusalOf(principal.personId)).toMatchObject({ refusal: "own_application" });
    expect(await refusalOf(comes.id, session.startsAt)).toMatchObject({ refusal: "session_started" });
    await db.courseVersion.update({ where: { id: course.versionId }, data: { approvalChain: ["PROVINCE"] } });
    expect(await substituteTeacher(ctx, input)).toMatchObject({ refusal: "needs_approval" });
    expect(await getSubstitution(principal, placed.id, null, NOW)).toBeNull();
    expect(own.id).toBe(placed.schoolId);
  });

  test("who stands in for the principal today may, and not about themselves", async () => {
    const { left, comes, placed, role } = await school();
    const days = { startsOn: daysAfter(NOW, -1), endsOn: daysAfter(NOW, 1) };
    const deputy = await makePerson();
    const name = (deputyId: string) =>
      db.deputy.create({ data: { roleId: role.id, deputyId, namedAt: NOW, ...days } });
    await name(deputy.id);
    const input = { enrolmentId: placed.id, personId: comes.id };
    expect(await substituteTeacher({ actor: actorOf(left), now: NOW }, input)).toMatchObject({ ok: false });
    expect((await substituteTeacher({ actor: actorOf(deputy), now: NOW }, input)).ok).toBe(true);
  });
});

describe("the person leaves while the school names somebody else", () => {
  test("one of the two happens, and the seat is held once", async () => {
    for (let round = 0; round < 6; round++) {
      const { session, left, comes, placed, waits, principal } = await school();
      const [named, gone] = await Promise.all([
        substituteTeacher({ actor: principal, now: NOW }, { enrolmentId: placed.id, personId: comes.id }),
        withdrawEnrolment(
          { actor: actorOf(left), now: NOW },
          { enrolmentId: placed.id, reason: "travel", note: null },
        ),
      ]);
      expect([named.ok, gone.ok].sort()).toEqual([false, true]);
      expect(await statusOf(placed.id)).toBe(named.ok ? "CANCELLED_BY_SCHOOL" : "WITHDRAWN_BY_TEACHER");
      expect(await statusOf(waits.id)).toBe(named.ok ? "WAITLISTED" : "OFFERED");
      expect((await db.session.findUniqueOrThrow({ where: { id: session.id } })).seatsTaken).toBe(1);
    }
  });

  /** The twin: the place is looked at, the seat given on, and the substitute written later, without the session's lock. */
  test("without the lock only the database's own count keeps two people from one seat", async () => {
    const { session, comes, placed, waits } = await school();
    const name = async () => {
      const seen = await statusOf(placed.id);
      await later(80);
      if (seen === "PLACED") await makeEnrolment(session, comes, "PLACED", { substituteForId: placed.id });
    };
    const leave = async () => {
      await later(30);
      const ended = { status: "WITHDRAWN_BY_TEACHER" as const, endedAt: NOW };
      await db.enrolment.update({ where: { id: placed.id }, data: ended });
      await db.enrolment.update({ where: { id: waits.id }, data: { status: "PLACED", placedAt: NOW } });
    };
    const [named] = await Promise.allSettled([name(), leave()]);
    expect(named.status).toBe("rejected");
    expect(String((named as PromiseRejectedResult).reason)).toContain("session_seats");
  });
});
