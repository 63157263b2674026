import { TOTP } from "otpauth";
import { beforeAll, describe, expect, it } from "vitest";
import { removeTotp, showTotp, startTotp } from "@/lib/platform/auth/commands/totp";
import { loadPersonActor, loadSignedIn } from "@/lib/platform/auth/load-actor";
import { findAccount, getOwnDoors, getOwnTotp, listPersonas, listSignIns } from "@/lib/platform/auth/queries";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import {
  atDoor,
  daysLater,
  makeActor,
  makeNetwork,
  makePerson,
  minutesLater,
  NOW,
  signedIn,
} from "@/tests/support/people";

beforeAll(makeNetwork);

describe("an account", () => {
  it("is found by its address while it is open", async () => {
    const person = await makePerson();
    expect((await findAccount(db, person.email!))?.id).toBe(person.id);
    await db.person.update({ where: { id: person.id }, data: { closedAt: NOW } });
    expect(await findAccount(db, person.email!)).toBeNull();
  });
});

describe("one's own sign-ins", () => {
  it("are the living ones, this one marked, nobody else's", async () => {
    const me = await makeActor();
    await signedIn(me.personId);
    await signedIn((await makePerson()).id);
    const rows = await listSignIns(me, NOW);
    expect(rows).toHaveLength(2);
    expect(rows.filter((row) => row.isThisOne).map((row) => row.id)).toEqual([me.signInId]);
    expect(await listSignIns(me, daysLater(15, NOW))).toEqual([]);
    expect(await listSignIns({ kind: "anyone" }, NOW)).toEqual([]);
    expect(await getOwnDoors(me)).toMatchObject({ totp: "off", hasPassword: false });
  });

  it("run out with their time, to the moment", async () => {
    const me = await makeActor();
    const { expiresAt } = await db.signIn.findUniqueOrThrow({ where: { id: me.signInId } });
    expect(await loadPersonActor(db, me.signInId, new Date(expiresAt.getTime() - 1))).not.toBeNull();
    expect(await loadPersonActor(db, me.signInId, expiresAt)).toBeNull();
  });
});

describe("personas", () => {
  it("are the demonstration's alone", async () => {
    await makePerson({ personaKey: "somebody" });
    await makePerson();
    expect((await listPersonas()).map((row) => row.key)).toEqual(["somebody"]);
    env.isDemo = false;
    expect(await listPersonas().finally(() => (env.isDemo = true))).toEqual([]);
  });
});

describe("the second factor", () => {
  const code = (secret: string, at: Date) => new TOTP({ secret }).generate({ timestamp: at.getTime() });

  it("is asked of a coordinator where the network wants it, set up once, and each code is taken once", async () => {
    env.USTA_TOTP = true;
    try {
      const person = await makePerson();
      await db.roleAssignment.create({
        data: { personId: person.id, role: "MINISTRY", startsOn: daysLater(-1), grantedAt: NOW },
      });
      const start = () =>
        db.signIn.create({
          data: { personId: person.id, method: "CODE", startedAt: NOW, expiresAt: daysLater(9, NOW) },
        });
      const first = await start();
      const half = await loadSignedIn(db, first.id, NOW);
      expect(half).toMatchObject({ needsTotp: true, hasTotp: false });
      expect(await loadPersonActor(db, first.id, NOW)).toBeNull();
      const door = atDoor({ signInId: first.id });
      expect(await showTotp(door, { code: "000000", next: "/" })).toMatchObject({
        refusal: "totp_not_started",
      });
      await startTotp(door);
      const key = await getOwnTotp(half!.actor);
      const wrong = code(key!.secret, NOW) === "000000" ? "111111" : "000000";
      expect(await showTotp(door, { code: wrong, next: "/" })).toMatchObject({ refusal: "wrong_totp" });
      expect((await showTotp(door, { code: code(key!.secret, NOW), next: "/" })).ok).toBe(true);
      const actor = await loadPersonActor(db, first.id, NOW);
      expect(actor?.isMinistry).toBe(true);
      expect(await getOwnTotp(actor!)).toBeNull();

      const second = await start();
      const again = atDoor({ signInId: second.id });
      expect(await showTotp(again, { code: code(key!.secret, NOW), next: "/" })).toMatchObject({
        refusal: "wrong_totp",
      });
      const later = minutesLater(2);
      const fresh = { code: code(key!.secret, later), next: "/" };
      expect((await showTotp(atDoor({ signInId: second.id }, later), fresh)).ok).toBe(true);
      const stored = await db.person.findUniqueOrThrow({ where: { id: person.id } });
      expect(stored.totpSecret).not.toContain(key!.secret);

      const last = minutesLater(4);
      const ctx = { actor: actor!, now: last };
      expect(await removeTotp(ctx, { code: wrong, sure: true })).toMatchObject({ refusal: "wrong_totp" });
      expect((await removeTotp(ctx, { code: code(key!.secret, last), sure: true })).ok).toBe(true);
    } finally {
      env.USTA_TOTP = false;
    }
  });

  it("is asked of nobody else", async () => {
    env.USTA_TOTP = true;
    const teacher = await makePerson();
    await db.roleAssignment.create({
      data: { personId: teacher.id, role: "TEACHER", startsOn: daysLater(-1), grantedAt: NOW },
    });
    const actor = await signedIn(teacher.id).finally(() => (env.USTA_TOTP = false));
    expect(actor.isTeacher).toBe(true);
  });
});
