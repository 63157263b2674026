import { beforeAll, expect, test } from "vitest";
import {
  getNomination,
  listNominations,
  listNominators,
  listOpenSessions,
} from "@/lib/learning/nomination/queries";
import { makeChain } from "@/tests/support/approvals";
import { checkFile } from "@/tests/support/nominations";
import { actorOf, daysAfter, makeNetwork, makeTeacher, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

test("a file is seen by the office that loaded it up, and by no other", async () => {
  const { session, school, principal, officer, teacher, coordinator, ministry } = await makeChain({
    chain: [],
  });
  const rows = [`;;;${teacher.email}`];
  const id = await checkFile(principal, { session, scopeId: school.id, rows });
  expect(await getNomination(principal, id)).toMatchObject({ goodRows: 1, enrolments: [] });
  expect((await listNominations(principal))?.map((row) => row.id)).toEqual([id]);
  expect(await listNominations(officer)).toEqual([]);
  const neighbour = actorOf(await makeTeacher(), { schoolIds: [crypto.randomUUID()] });
  for (const actor of [officer, neighbour, coordinator, ministry, actorOf(teacher)])
    expect(await getNomination(actor, id)).toBeNull();
  expect(await listNominations(actorOf(teacher))).toBeNull();
});

test("one chooses among the sessions that take applications, for the own school or province", async () => {
  const { session, school, province, principal, officer, teacher } = await makeChain({ chain: [] });
  const ids = async (now = NOW) => (await listOpenSessions(principal, now)).map(({ id }) => id);
  expect(await ids()).toContain(session.id);
  expect(await ids(daysAfter(NOW, 400))).toEqual([]);
  expect(await listOpenSessions(actorOf(teacher), NOW)).toEqual([]);
  expect((await listNominators(principal)).map(({ id }) => id)).toEqual([school.id]);
  expect((await listNominators(officer)).map(({ id }) => id)).toEqual([province.id]);
});
