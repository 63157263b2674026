import { beforeAll, expect, test } from "vitest";
import { addWaivers } from "@/lib/learning/eligibility/steps";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { makeCentre, makeCourse, makeNetwork, makeSession, makeTeacher, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

test("two hands at once leave one waiver and one event", async () => {
  const session = await makeSession(await makeCourse({ centreId: (await makeCentre()).id }));
  const { id: personId } = await makeTeacher();
  const waived = { session, personId, rules: ["field"] as const, reason: "Tek öğretmen" };
  const by = { actor: SYSTEM, now: NOW };
  const made = await Promise.all([1, 2, 3].map(() => transaction((tx) => addWaivers(tx, waived, by))));
  expect(made.sort()).toEqual([0, 0, 1]);
  expect(await db.waiver.count({ where: { personId } })).toBe(1);
  expect(await db.auditEvent.count({ where: { type: "waiver.granted", personId } })).toBe(1);
});
