import { beforeAll, expect, test } from "vitest";
import { lockSession, replaceLists, takeSessionReference } from "@/lib/learning/session/steps";
import { slotsOf } from "@/lib/learning/session/rules";
import { db, transaction } from "@/lib/platform/db";
import {
  makeCentre,
  makeCourse,
  makeField,
  makeNetwork,
  makePerson,
  makeProvince,
  makeSession,
  NOW,
  ZONE,
} from "@/tests/support/make";

beforeAll(makeNetwork);

async function session() {
  return makeSession(await makeCourse({ centreId: (await makeCentre()).id }));
}

test("a session's number follows the highest of its year, in the network's zone", async () => {
  const take = (at: Date) => transaction((tx) => takeSessionReference(tx, at, ZONE));
  expect(await take(NOW)).toBe("2026-0001");
  await db.session.update({ where: { id: (await session()).id }, data: { reference: "2026-0041" } });
  await db.session.update({ where: { id: (await session()).id }, data: { reference: "2026-draft" } });
  expect(await take(NOW)).toBe("2026-0042");
  expect(await take(new Date("2026-12-31T20:59:59Z"))).toBe("2026-0042");
  expect(await take(new Date("2026-12-31T21:00:00Z"))).toBe("2027-0001");
});

test("its lists are replaced whole", async () => {
  const { id } = await session();
  const [field, province, trainer] = [await makeField(), await makeProvince(), await makePerson()];
  const slots = slotsOf([{ date: "2026-05-04", startMinute: 540, endMinute: 720, room: "B" }], ZONE);
  const lists = { slots, trainerIds: [trainer.id], fieldIds: [field.id], provinceIds: [province.id] };
  await transaction((tx) => replaceLists(tx, id, lists));
  const after = await transaction((tx) => lockSession(tx, id));
  expect(after?.slots).toMatchObject([
    { startMinute: 540, room: "B", startsAt: new Date("2026-05-04T06:00:00Z") },
  ]);
  expect(after?.trainers.map(({ person }) => person.id)).toEqual([trainer.id]);
  await transaction((tx) => replaceLists(tx, id, { slots, trainerIds: [], fieldIds: [], provinceIds: [] }));
  const bare = await transaction((tx) => lockSession(tx, id));
  expect([bare?.trainers, bare?.fields, bare?.provinces]).toEqual([[], [], []]);
});

test("there is no lock on what is not there", async () => {
  expect(await transaction((tx) => lockSession(tx, "00000000-0000-7000-8000-000000000000"))).toBeNull();
});
