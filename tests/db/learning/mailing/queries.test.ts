import { beforeAll, expect, test } from "vitest";
import { refuseMailing } from "@/lib/learning/mailing/commands/plan";
import { getOwnMailings, listMailings } from "@/lib/learning/mailing/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { makeHeld } from "@/tests/support/follow-ups";
import { makeMinistryActor, makeNetwork, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

test("the schedule of a session: those gone by, those to come, each with its people", async () => {
  const { session, coordinator } = await makeHeld(4);
  const found = await listMailings(coordinator, session.id, NOW);
  expect(found?.rows.map(({ kind, state, people }) => `${kind} ${state} ${people}`)).toEqual([
    "PROGRAMME missed 0",
    "REMINDER missed 0",
    "FEEDBACK planned 4",
    "FOLLOW_UP planned 5",
    "FOLLOW_UP_REMINDER planned 5",
  ]);
  expect(await listMailings(await makeMinistryActor(), session.id, NOW)).not.toBeNull();
});

test("what one has switched off stands on one's own page, and can be switched on again", async () => {
  const { teachers } = await makeHeld(1);
  const actor = teachers[0]?.actor ?? ANYONE;
  const set = (isWanted: boolean) => refuseMailing({ actor, now: NOW }, { kind: "FEEDBACK", isWanted });
  await set(false);
  await set(false);
  expect((await getOwnMailings(actor))?.refused).toEqual(["FEEDBACK"]);
  await set(true);
  expect((await getOwnMailings(actor))?.refused).toEqual([]);
  expect(await getOwnMailings(ANYONE)).toBeNull();
});
