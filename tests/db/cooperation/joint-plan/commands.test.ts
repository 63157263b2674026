import { beforeAll, expect, it } from "vitest";
import { agreePlan, writePlan } from "@/lib/cooperation/joint-plan/commands";
import { listPlans } from "@/lib/cooperation/joint-plan/queries";
import { db } from "@/lib/platform/db";
import { makeMinistryActor, makeNetwork, makeTeacher, actorOf, NOW } from "@/tests/support/make";
import { makeLivedPairing, makeProgramme } from "@/tests/support/pairings";

beforeAll(makeNetwork);

async function makePair(data: Parameters<typeof makeLivedPairing>[0] = {}) {
  const made = await makeLivedPairing(data);
  const pairingId = made.pairing.id;
  const write = (side: typeof made.one, version: number, facts: object = {}) =>
    writePlan(
      { actor: side.principal, now: NOW },
      {
        pairingId,
        schoolId: side.schoolId,
        year: 2025,
        version,
        goals: "Ortak ders içeriği yazmak.",
        topicIds: [made.topicId],
        ...facts,
      },
    );
  const plans = () => listPlans(made.one.principal, pairingId);
  const agree = async (side: typeof made.one, version: number) =>
    agreePlan(
      { actor: side.principal, now: NOW },
      { planId: (await plans())[0]!.id, schoolId: side.schoolId, version },
    );
  return { ...made, pairingId, write, agree, plans };
}

it("a plan is written by one principal, agreed by the other, and an edit takes that back", async () => {
  const { one, other, write, agree, plans } = await makePair();
  expect(await write(one, 0)).toMatchObject({ ok: true });
  expect(await plans()).toMatchObject([{ version: 1, agreedBy: [one.schoolId] }]);
  expect(await agree(one, 1)).toMatchObject({ refusal: "plan_agreed_already" });
  expect(await agree(other, 1)).toMatchObject({ ok: true });
  expect((await plans())[0]!.agreedBy.sort()).toEqual([one.schoolId, other.schoolId].sort());
  expect(await write(one, 1, { goals: "Bambaşka bir hedef yazıyoruz." })).toMatchObject({ ok: true });
  expect(await plans()).toMatchObject([{ version: 2, agreedBy: [one.schoolId] }]);
  expect(await agree(other, 1)).toMatchObject({ refusal: "plan_changed_meanwhile" });
});

it("what both agreed on stays once the school year is over", async () => {
  const { one, other, pairing, topicId, pairingId, agree, write } = await makePair();
  await write(one, 0);
  await agree(other, 1);
  const nextYear = new Date("2026-09-02T09:00:00Z");
  expect(pairing.status).toBe("ACCEPTED");
  const late = { pairingId, schoolId: one.schoolId, year: 2025, version: 1, topicIds: [topicId] };
  expect(
    await writePlan({ actor: one.principal, now: nextYear }, { ...late, goals: "Başka bir hedef olsun." }),
  ).toMatchObject({ refusal: "plan_year_over" });
});

it("of two who write at once, one is told", async () => {
  const { one, other, write } = await makePair();
  const first = await Promise.all([write(one, 0), write(other, 0)]);
  expect(first.filter(({ ok }) => ok)).toHaveLength(1);
  expect(first.find(({ ok }) => !ok)).toMatchObject({ refusal: "plan_changed_meanwhile" });
});

it("is for a year of the term, at most the next one, and for topics of the programme", async () => {
  const { one, write } = await makePair();
  expect(await write(one, 0, { year: 2024 })).toMatchObject({ refusal: "plan_year_outside_term" });
  expect(await write(one, 0, { year: 2027 })).toMatchObject({ refusal: "plan_year_outside_term" });
  const { topicId } = await makeProgramme();
  expect(await write(one, 0, { topicIds: [topicId] })).toMatchObject({ refusal: "plan_topic_unknown" });
  expect(await write(one, 0, { year: 2026 })).toMatchObject({ ok: true });
  const proposed = await makePair({ status: "PROPOSED" });
  expect(await proposed.write(proposed.one, 0)).toMatchObject({ refusal: "plan_pairing_not_accepted" });
});

it("is the two principals' to write, and read by nobody else's eyes", async () => {
  const { one, other, member, pairingId, topicId, write } = await makePair();
  const input = { pairingId, year: 2025, version: 0, goals: "Ortak ders yazmak.", topicIds: [topicId] };
  for (const actor of [member, await makeMinistryActor(), other.principal])
    expect(await writePlan({ actor, now: NOW }, { ...input, schoolId: one.schoolId })).toMatchObject({
      refusal: "not_found",
    });
  await write(one, 0);
  const stranger = actorOf(await makeTeacher(), { isTeacher: true });
  expect(await listPlans(stranger, pairingId)).toEqual([]);
  expect(await listPlans(member, pairingId)).toHaveLength(1);
  expect(await db.pairingPlan.count({ where: { pairingId } })).toBe(1);
});
