import { beforeAll, describe, expect, test } from "vitest";
import { moveApplicant } from "@/lib/learning/allocation/commands/move-applicant";
import { publishAllocation } from "@/lib/learning/allocation/commands/publish-allocation";
import {
  getAllocation,
  getOwnAllocation,
  getToldAllocation,
  listTasks,
} from "@/lib/learning/allocation/queries/list";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { decideEnrolments } from "@/lib/learning/enrolment/commands/decide-enrolments";
import { placePerson } from "@/lib/learning/enrolment/commands/place-person";
import { settleOneSession } from "@/lib/learning/enrolment/commands/settle-sessions";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { isRefusedChange, makeAllocation } from "@/tests/support/allocation";
import { actorOf, makeCentre, makeCoordinator, makeNetwork, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

const NONE = { typed: {} };
const UNTOUCHED = { reason: null };
const BECAUSE = "Bu kişi kursun makinesini kullanan tek öğretmen.";

const rowsOf = (sessionId: string) =>
  db.enrolment.findMany({ where: { sessionId }, orderBy: { queueNumber: "asc" } });

describe("before the deadline", () => {
  test("an application waits; nobody is placed, also not by hand or by choice", async () => {
    const { session, teachers, coordinator, apply, centre } = await makeAllocation({
      capacity: 5,
      teachers: 2,
    });
    const ids = await apply();
    const rows = await rowsOf(session.id);
    expect(rows.map(({ status }) => status)).toEqual(["SUBMITTED", "SUBMITTED"]);
    expect(await db.mail.count({ where: { kind: "enrolment.listed", personId: teachers[0]?.id } })).toBe(1);
    const ctx = { actor: coordinator, now: NOW };
    const chosen = { sessionId: session.id, enrolmentIds: ids, reason: null, note: null };
    expect(await decideEnrolments(ctx, { ...chosen, decision: "place" })).toMatchObject({
      refusal: "allocation_first",
    });
    expect(
      await placePerson(ctx, {
        sessionId: session.id,
        who: teachers[0]?.email ?? "",
        setsRulesAside: false,
        reason: null,
      }),
    ).toMatchObject({ ok: false });
    expect(await publishAllocation(ctx, { sessionId: session.id, ...UNTOUCHED })).toMatchObject({
      refusal: "allocation_before_deadline",
    });
    expect(await listTasks(coordinator, NOW)).toEqual([]);
    expect(centre.id).toBe(session.centreId);
  });

  test("everybody reads the rules and the seed", async () => {
    const { session } = await makeAllocation({ capacity: 5, teachers: 0 });
    expect(await getToldAllocation(ANYONE, session.id)).toMatchObject({
      seed: "a1b2c3d4",
      policy: { schoolCap: 2 },
    });
  });
});

describe("after the deadline", () => {
  test("the list is the same each time, and the centre alone sees it", async () => {
    const { session, coordinator, apply, after } = await makeAllocation({ capacity: 2, teachers: 5 });
    await apply();
    const first = await getAllocation(coordinator, session.id, { ...NONE, now: after });
    const again = await getAllocation(coordinator, session.id, { ...NONE, now: after });
    expect(first?.rows.map(({ id, outcome }) => [id, outcome])).toEqual(
      again?.rows.map(({ id, outcome }) => [id, outcome]),
    );
    expect(first?.rows.filter(({ outcome }) => outcome === "PLACED")).toHaveLength(2);
    const neighbour = await makeCoordinator((await makeCentre()).id);
    expect(await getAllocation(neighbour, session.id, { ...NONE, now: after })).toBeNull();
    const ctx = { actor: neighbour, now: after };
    expect(await publishAllocation(ctx, { sessionId: session.id, ...UNTOUCHED })).toMatchObject({
      refusal: "not_found",
    });
    expect(await listTasks(coordinator, after)).toMatchObject([
      { id: session.id, _count: { enrolments: 5 } },
    ]);
    expect(await listTasks(neighbour, after)).toEqual([]);
  });

  test("published: places, the waiting list in rank order, numbers 1 to n, rows, one letter each", async () => {
    const { session, coordinator, apply, after, teachers } = await makeAllocation({
      capacity: 2,
      teachers: 6,
    });
    await apply();
    const preview = await getAllocation(coordinator, session.id, { ...NONE, now: after });
    const ctx = { actor: coordinator, now: after };
    expect(await publishAllocation(ctx, { sessionId: session.id, ...UNTOUCHED })).toMatchObject({ ok: true });
    const rows = await rowsOf(session.id);
    expect(rows.map(({ queueNumber }) => queueNumber)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.map(({ id }) => id)).toEqual(preview?.rows.map(({ id }) => id));
    expect(rows.map(({ status }) => status)).toEqual(["PLACED", "PLACED", ...Array(4).fill("WAITLISTED")]);
    const { seatsTaken, allocatedAt } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
    expect([seatsTaken, allocatedAt]).toEqual([2, after]);
    const kinds = { kind: { in: ["enrolment.allocated", "enrolment.allocatedWaiting"] } };
    expect(await db.mail.count({ where: { ...kinds, personId: { in: teachers.map(({ id }) => id) } } })).toBe(
      6,
    );
    expect(
      await db.auditEvent.count({ where: { type: "allocation.published", subjectId: session.id } }),
    ).toBe(1);
    const published = await getAllocation(coordinator, session.id, { ...NONE, now: after });
    expect(published?.rows.map(({ id, rank, reasons }) => ({ id, rank, reasons }))).toEqual(
      preview?.rows.map(({ id, rank, reasons }) => ({ id, rank, reasons })),
    );
    expect(await publishAllocation(ctx, { sessionId: session.id, ...UNTOUCHED })).toMatchObject({
      refusal: "allocation_published",
    });
    expect(await settleOneSession({ now: after }, { sessionId: session.id })).toBe(0);
  });

  test("the rows stay: nobody changes or removes one, only the words about a person go", async () => {
    const { session, coordinator, apply, after } = await makeAllocation({ capacity: 1, teachers: 2 });
    await apply();
    await publishAllocation({ actor: coordinator, now: after }, { sessionId: session.id, ...UNTOUCHED });
    const where = { sessionId: session.id };
    expect(await isRefusedChange(db.allocationRow.updateMany({ where, data: { hours: 1000 } }))).toBe(true);
    expect(await isRefusedChange(db.allocationRow.deleteMany({ where }))).toBe(true);
    expect(await isRefusedChange(db.allocationRow.updateMany({ where, data: { moveReason: null } }))).toBe(
      false,
    );
  });

  test("a place given up goes to the first of the list", async () => {
    const { session, coordinator, apply, after } = await makeAllocation({ capacity: 1, teachers: 3 });
    await apply(true);
    await publishAllocation({ actor: coordinator, now: after }, { sessionId: session.id, ...UNTOUCHED });
    const [first, second] = await rowsOf(session.id);
    const owner = { id: first?.personId ?? "" };
    const left = { enrolmentId: first?.id ?? "", reason: "travel" as const, note: null };
    await withdrawEnrolment({ actor: actorOf(owner), now: after }, left);
    expect(await db.enrolment.findUnique({ where: { id: second?.id } })).toMatchObject({ status: "PLACED" });
  });

  test("each sees their own rank and why, nobody else's", async () => {
    const { session, coordinator, apply, after, teachers } = await makeAllocation({
      capacity: 1,
      teachers: 2,
    });
    const [own = "", other = ""] = await apply();
    const me = actorOf(teachers[0] as { id: string });
    expect(await getOwnAllocation(me, own)).toBeNull();
    await publishAllocation({ actor: coordinator, now: after }, { sessionId: session.id, ...UNTOUCHED });
    expect(await getOwnAllocation(me, own)).toMatchObject({ total: 2, seed: "a1b2c3d4" });
    expect(await getOwnAllocation(me, other)).toBeNull();
    expect(await getOwnAllocation(coordinator, other)).toMatchObject({ total: 2 });
  });

  test("other numbers show who gains and loses, and are published only with a reason", async () => {
    const { session, coordinator, apply, after } = await makeAllocation({
      capacity: 2,
      teachers: 4,
      oneSchool: true,
    });
    await apply();
    const tried = await getAllocation(coordinator, session.id, { typed: { schoolCap: 1 }, now: after });
    expect(tried).toMatchObject({ isTried: true, policy: { schoolCap: 1 }, announced: { schoolCap: 2 } });
    const ctx = { actor: coordinator, now: after };
    const other = { sessionId: session.id, schoolCap: 1 };
    expect(await publishAllocation(ctx, { ...other, reason: null })).toMatchObject({
      refusal: "allocation_needs_reason",
    });
    expect(await publishAllocation(ctx, { ...other, reason: BECAUSE })).toMatchObject({ ok: true });
    expect(await db.allocation.findUnique({ where: { sessionId: session.id } })).toMatchObject({
      policyReason: BECAUSE,
    });
  });

  test("somebody moved by hand gets the place, and stands in the list with the reason", async () => {
    const { session, coordinator, apply, after } = await makeAllocation({ capacity: 1, teachers: 3 });
    await apply();
    const ctx = { actor: coordinator, now: after };
    const before = await getAllocation(coordinator, session.id, { ...NONE, now: after });
    const last = before?.rows.at(-1)?.id ?? "";
    expect(await moveApplicant(ctx, { enrolmentId: last, to: "place", reason: BECAUSE })).toMatchObject({
      ok: true,
    });
    const moved = await getAllocation(coordinator, session.id, { ...NONE, now: after });
    expect(moved?.rows.find(({ id }) => id === last)).toMatchObject({
      outcome: "PLACED",
      moveReason: BECAUSE,
    });
    expect(moved?.byHand.map(({ to }) => to).sort()).toEqual(["PLACED", "WAITING"]);
    const other = before?.rows[0]?.id ?? "";
    expect(await moveApplicant(ctx, { enrolmentId: other, to: "place", reason: BECAUSE })).toMatchObject({
      refusal: "allocation_full",
    });
    expect(await moveApplicant(ctx, { enrolmentId: last, to: "back", reason: null })).toMatchObject({
      ok: true,
    });
    expect(await moveApplicant(ctx, { enrolmentId: last, to: "wait", reason: BECAUSE })).toMatchObject({
      ok: true,
    });
    await publishAllocation(ctx, { sessionId: session.id, ...UNTOUCHED });
    expect(await db.allocationRow.findUnique({ where: { enrolmentId: last } })).toMatchObject({
      outcome: "WAITING",
      reasons: ["moved_to_wait"],
      moveReason: BECAUSE,
    });
    expect(await moveApplicant(ctx, { enrolmentId: last, to: "place", reason: BECAUSE })).toMatchObject({
      refusal: "allocation_published",
    });
  });

  test("the neighbour moves nobody, and nobody themselves", async () => {
    const { coordinator, apply, after, teachers } = await makeAllocation({ capacity: 1, teachers: 1 });
    const [enrolmentId = ""] = await apply();
    const input = { enrolmentId, to: "place" as const, reason: BECAUSE };
    const neighbour = await makeCoordinator((await makeCentre()).id);
    expect(await moveApplicant({ actor: neighbour, now: after }, input)).toMatchObject({
      refusal: "not_found",
    });
    const own = { ...coordinator, personId: teachers[0]?.id ?? "" };
    expect(await moveApplicant({ actor: own, now: after }, input)).toMatchObject({
      refusal: "allocation_own",
    });
  });

  test("once the waiting list has ended, who has no place does not wait", async () => {
    const { session, coordinator, apply, late } = await makeAllocation({ capacity: 1, teachers: 2 });
    await apply();
    await publishAllocation({ actor: coordinator, now: late }, { sessionId: session.id, ...UNTOUCHED });
    const rows = await rowsOf(session.id);
    expect(rows.map(({ status, reasonCode }) => [status, reasonCode])).toEqual([
      ["PLACED", null],
      ["REJECTED", "waiting_list_ended"],
    ]);
  });

  test("who trained least comes first: never in this course, then by hours of the last years", async () => {
    const { session, coordinator, apply, after, train } = await makeAllocation({
      capacity: 2,
      teachers: 3,
      oneSchool: true,
    });
    const [a = "", b = "", c = ""] = await apply();
    await train(a, { hours: 40, monthsAgo: 10 });
    await train(b, { hours: 200, monthsAgo: 60 });
    await train(c, { hours: 8, monthsAgo: 2 });
    const list = await getAllocation(coordinator, session.id, { ...NONE, now: after });
    expect(list?.rows.map(({ id, key }) => [id, key.hours])).toEqual([
      [b, 0],
      [c, 8],
      [a, 40],
    ]);
  });
});

test("two sessions published in turn: who has a place in the one on the same dates is not placed in the other", async () => {
  const one = await makeAllocation({ capacity: 1, teachers: 1 });
  const other = await makeAllocation({ capacity: 1, teachers: 0 });
  await one.apply();
  const teacher = actorOf(one.teachers[0] as { id: string });
  const input = { sessionId: other.session.id, takesSeatUnasked: false };
  expect(await enrolTeacher({ actor: teacher, now: NOW }, input)).toMatchObject({ ok: true });
  await publishAllocation(
    { actor: one.coordinator, now: one.after },
    { sessionId: one.session.id, ...UNTOUCHED },
  );
  const list = await getAllocation(other.coordinator, other.session.id, { ...NONE, now: other.after });
  expect(list?.rows).toMatchObject([{ outcome: "REFUSED", failed: ["overlap"] }]);
  await publishAllocation(
    { actor: other.coordinator, now: other.after },
    { sessionId: other.session.id, ...UNTOUCHED },
  );
  expect(await rowsOf(other.session.id)).toMatchObject([{ status: "REJECTED", reasonCode: "not_eligible" }]);
});

test("a rule that fails after one applied refuses a seat, unless it is set aside for the person", async () => {
  const { session, teachers, coordinator, apply, after } = await makeAllocation({ capacity: 2, teachers: 2 });
  const ids = await apply();
  await db.session.update({ where: { id: session.id }, data: { isOpenToAllProvinces: false } });
  const reason = "Komşu ilden, yolu kısa.";
  const waived = { sessionId: session.id, personId: teachers[1]!.id, rule: "province", reason };
  await db.waiver.create({ data: { ...waived, grantedAt: NOW } });
  const list = await getAllocation(coordinator, session.id, { ...NONE, now: after });
  const of = (index: number) => list?.rows.find(({ id }) => id === ids[index]);
  expect(of(0)).toMatchObject({ outcome: "REFUSED", failed: ["province"] });
  expect(of(1)).toMatchObject({ outcome: "PLACED", failed: [] });
});
