import { beforeAll, describe, expect, it } from "vitest";
import { endSignIns, startSignIn } from "@/lib/platform/auth/steps";
import { db, transaction } from "@/lib/platform/db";
import { makeNetwork, makePerson, NOW } from "@/tests/support/people";

beforeAll(makeNetwork);

const start = (personId: string, replaces: string | null = null) =>
  transaction((tx) => startSignIn(tx, { personId, method: "CODE", device: null, replaces, now: NOW }));

describe("a sign-in", () => {
  it("ends the one it replaces, whoever's that was", async () => {
    const [mine, theirs] = [await makePerson(), await makePerson()];
    const before = await start(theirs.id);
    const after = await start(mine.id, before.id);
    const row = await db.signIn.findUniqueOrThrow({ where: { id: before.id } });
    expect(row).toMatchObject({ endedAt: NOW, endReason: "replaced" });
    expect((await db.signIn.findUniqueOrThrow({ where: { id: after.id } })).endedAt).toBeNull();
  });

  it("ends with all others of its person but the one that stays", async () => {
    const [mine, theirs] = [await makePerson(), await makePerson()];
    const kept = await start(mine.id);
    const neighbour = await start(theirs.id);
    await start(mine.id);
    await start(mine.id);
    const which = { personId: mine.id, except: kept.id };
    expect(await transaction((tx) => endSignIns(tx, which, "new_password", NOW))).toBe(2);
    expect(await db.signIn.count({ where: { personId: mine.id, endedAt: null } })).toBe(1);
    expect((await db.signIn.findUniqueOrThrow({ where: { id: neighbour.id } })).endedAt).toBeNull();
  });
});
