import { beforeAll, describe, expect, test } from "vitest";
import { checkNomination } from "@/lib/learning/nomination/commands/check-nomination";
import { confirmNomination, discardNomination } from "@/lib/learning/nomination/commands/confirm-nomination";
import { declineNomination } from "@/lib/learning/nomination/commands/decline-nomination";
import type { CheckedNominees } from "@/lib/learning/nomination/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeChain, stepsOf } from "@/tests/support/approvals";
import { checkFile, nominationFile } from "@/tests/support/nominations";
import { actorOf, makeEnrolment, makeNetwork, makeTeacher, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

const confirm = (actor: Actor, nominationId: string, now = NOW) =>
  confirmNomination({ actor, now }, { nominationId });
const enrolmentsOf = (sessionId: string) =>
  db.enrolment.findMany({ where: { sessionId }, orderBy: { queueNumber: "asc" } });
const rowsOf = async (id: string) =>
  (await db.nomination.findUniqueOrThrow({ where: { id } })).rows as unknown as CheckedNominees;

async function makeSchoolClass(chain: Parameters<typeof makeChain>[0]["chain"] = [], capacity = 10) {
  const made = await makeChain({ chain, capacity });
  const second = await makeTeacher({ schoolId: made.school.id });
  const stranger = await makeTeacher();
  return { ...made, second, stranger, scopeId: made.school.id };
}

describe("a file of nominations", () => {
  test("is checked row by row, and confirmed in part; the others keep their reasons", async () => {
    const { session, principal, scopeId, teacher, second, stranger, school } = await makeSchoolClass();
    const third = await makeTeacher({ schoolId: school.id, staffNumber: "77001", givenName: "Ece" });
    const booked = await makeTeacher({ schoolId: school.id });
    await makeEnrolment(session, booked, "PLACED");
    const centreOnly = await makeTeacher({ schoolId: school.id, audience: "CENTRE_STAFF" });
    await db.courseVersion.updateMany({
      where: { sessions: { some: { id: session.id } } },
      data: { audiences: ["TEACHER"] },
    });
    const id = await checkFile(principal, {
      session,
      scopeId,
      rows: [
        `;;;${teacher.email}`,
        `77001;Ece;${third.familyName};`,
        `;;;${stranger.email}`,
        `;;;${teacher.email}`,
        `77001;Başka;Biri;`,
        `;;;${booked.email}`,
        `;;;${centreOnly.email}`,
      ],
    });
    expect(await enrolmentsOf(session.id)).toHaveLength(1);
    const rows = await rowsOf(id);
    expect(rows.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "4 nominee_not_found",
      "5 nominee_twice",
      "6 nominee_facts_disagree",
    ]);
    expect(rows.nominees.map(({ isThere, failed }) => [isThere, failed.map((one) => one.refusal)])).toEqual([
      [false, []],
      [false, []],
      [true, []],
      [false, ["wrong_audience"]],
    ]);
    expect(await db.nomination.findUnique({ where: { id } })).toMatchObject({ goodRows: 2, badRows: 4 });
    await db.person.update({ where: { id: third.id }, data: { closedAt: NOW } });
    expect(await confirm(principal, id)).toMatchObject({ ok: true, value: { added: 1 } });
    const made = (await enrolmentsOf(session.id)).filter(({ nominationId }) => nominationId === id);
    expect(made.map(({ personId, status }) => [personId, status])).toEqual([[teacher.id, "PLACED"]]);
    expect((await rowsOf(id)).nominees[1]?.failed[0]?.refusal).toBe("account_closed");
    const mails = await db.mail.findMany({ where: { kind: "enrolment.nominated", personId: teacher.id } });
    expect(mails).toHaveLength(1);
    expect(second.id).not.toBe(teacher.id);
  });

  test("adds nothing a second time, whether checked before or after", async () => {
    const { session, principal, scopeId, teacher } = await makeSchoolClass();
    const rows = [`;;;${teacher.email}`];
    const first = await checkFile(principal, { session, scopeId, rows });
    const again = await checkFile(principal, { session, scopeId, rows });
    expect((await confirm(principal, first)).ok).toBe(true);
    expect(await confirm(principal, first)).toMatchObject({ refusal: "nomination_not_open" });
    expect(await confirm(principal, again)).toMatchObject({ refusal: "nomination_confirmed_already" });
    const file = nominationFile(...rows);
    expect(
      await checkNomination({ actor: principal, now: NOW }, { sessionId: session.id, scopeId, file }),
    ).toMatchObject({ refusal: "nomination_confirmed_already" });
    const other = await checkFile(principal, { session, scopeId, rows: [...rows, ";;;x@okul.example"] });
    expect(await confirm(principal, other)).toMatchObject({ refusal: "nomination_nothing_good" });
    expect(await enrolmentsOf(session.id)).toHaveLength(1);
  });

  test("confirmed twice at once nominates once", async () => {
    const { session, principal, scopeId, teacher } = await makeSchoolClass();
    const id = await checkFile(principal, { session, scopeId, rows: [`;;;${teacher.email}`] });
    const results = await Promise.all([confirm(principal, id), confirm(principal, id)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await enrolmentsOf(session.id)).toHaveLength(1);
  });

  test("gives the nominating office's approval, and the next is asked", async () => {
    const { session, principal, scopeId, teacher } = await makeSchoolClass(["PRINCIPAL", "PROVINCE"]);
    const id = await checkFile(principal, { session, scopeId, rows: [`;;;${teacher.email}`] });
    await confirm(principal, id);
    const [enrolment] = await enrolmentsOf(session.id);
    expect(enrolment).toMatchObject({ status: "SUBMITTED", approvalsLeft: 1 });
    const steps = await stepsOf(enrolment?.id ?? "");
    expect(steps.map(({ level, status, reasonCode }) => [level, status, reasonCode])).toEqual([
      ["PRINCIPAL", "SKIPPED", "nominated"],
      ["PROVINCE", "PENDING", null],
    ]);
  });

  test("of a province takes its schools' teachers, in the file's order until the seats are gone", async () => {
    const { session, officer, province, teacher, second } = await makeSchoolClass([], 1);
    const rows = [`;;;${teacher.email}`, `;;;${second.email}`];
    const id = await checkFile(officer, { session, scopeId: province.id, rows });
    expect(await confirm(officer, id)).toMatchObject({ value: { added: 2 } });
    expect((await enrolmentsOf(session.id)).map(({ status }) => status)).toEqual(["PLACED", "WAITLISTED"]);
  });

  test("is put aside, and only by its own office", async () => {
    const { session, principal, officer, scopeId, teacher } = await makeSchoolClass();
    const id = await checkFile(principal, { session, scopeId, rows: [`;;;${teacher.email}`] });
    const neighbour = actorOf(await makeTeacher(), { schoolIds: [crypto.randomUUID()] });
    for (const actor of [neighbour, officer, actorOf(teacher)]) {
      expect((await discardNomination({ actor, now: NOW }, { nominationId: id })).ok).toBe(false);
      expect((await confirm(actor, id)).ok).toBe(false);
    }
    expect((await discardNomination({ actor: principal, now: NOW }, { nominationId: id })).ok).toBe(true);
    expect(await confirm(principal, id)).toMatchObject({ refusal: "nomination_not_open" });
  });

  test("is refused for a session that takes no applications, and where it is no file of people", async () => {
    const { session, principal, scopeId } = await makeSchoolClass();
    const check = (sessionId: string, file: File, now = NOW) =>
      checkNomination({ actor: principal, now }, { sessionId, scopeId, file });
    const file = nominationFile(";;;a@b.example");
    expect((await check(crypto.randomUUID(), file)).ok).toBe(false);
    const { closesAt } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
    expect(await check(session.id, file, closesAt)).toMatchObject({ refusal: "nomination_session_closed" });
    expect(await check(session.id, new File([""], "a.csv"))).toMatchObject({ refusal: "empty" });
    expect(await check(session.id, new File([new Uint8Array(200_001)], "a.csv"))).toMatchObject({
      refusal: "tooLarge",
    });
  });
});

describe("whoever was nominated", () => {
  test("declines with one click, and the seat goes on to who waits", async () => {
    const { session, principal, scopeId, teacher, second } = await makeSchoolClass([], 1);
    const rows = [`;;;${teacher.email}`, `;;;${second.email}`];
    await confirm(principal, await checkFile(principal, { session, scopeId, rows }));
    const [placed, waiting] = await enrolmentsOf(session.id);
    const decline = (person: { id: string }, enrolmentId = placed?.id ?? "") =>
      declineNomination({ actor: actorOf(person), now: NOW }, { enrolmentId });
    expect((await decline(second)).ok).toBe(false);
    expect((await decline(teacher)).ok).toBe(true);
    expect(await db.enrolment.findUnique({ where: { id: placed?.id } })).toMatchObject({
      status: "WITHDRAWN_BY_TEACHER",
      reasonCode: "nomination_declined",
      strike: null,
    });
    expect(await db.enrolment.findUnique({ where: { id: waiting?.id } })).toMatchObject({
      status: "OFFERED",
    });
    expect(await decline(teacher)).toMatchObject({ refusal: "already_ended" });
  });

  test("has no such way out of an application of their own", async () => {
    const { session, teacher } = await makeSchoolClass();
    const { id } = await makeEnrolment(session, teacher, "PLACED");
    expect((await declineNomination({ actor: actorOf(teacher), now: NOW }, { enrolmentId: id })).ok).toBe(
      false,
    );
  });
});
