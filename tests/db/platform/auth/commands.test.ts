import { performance } from "node:perf_hooks";
import { beforeAll, describe, expect, it } from "vitest";
import { sendSignInCode, signInWithCode, signInWithLink } from "@/lib/platform/auth/commands/code";
import { setPassword, signInWithPassword } from "@/lib/platform/auth/commands/password";
import { endSignIn, signInAsPersona, signOut } from "@/lib/platform/auth/commands/sign-in";
import { loadPersonActor } from "@/lib/platform/auth/load-actor";
import { hashPassword } from "@/lib/platform/auth/password";
import { CODE_TRIES } from "@/lib/platform/auth/rules";
import { FREE_TRIES, LONGEST_WAIT_SECONDS, PAIR_TRIES, waitAfter } from "@/lib/platform/auth/tries";
import { db } from "@/lib/platform/db";
import {
  atDoor,
  makeActor,
  makeNetwork,
  makePerson,
  minutesLater,
  NOW,
  signedIn,
} from "@/tests/support/people";

const PASSWORD = "ustadan ciraga 2026";
let passwordHash: string;
beforeAll(async () => {
  await makeNetwork();
  passwordHash = await hashPassword(PASSWORD);
});

const tryPassword = (mail: string, password: string, address?: string) =>
  signInWithPassword(atDoor(address ? { address } : {}), { address: mail, password, next: "/home" });

async function askForCode(mail: string) {
  await db.mail.deleteMany({ where: { recipient: mail } });
  const result = await sendSignInCode(atDoor(), { mail, next: "/learning" });
  if (!result.ok || !result.value.begun) throw new Error("no code");
  const letter = await db.mail.findFirst({ where: { recipient: mail } });
  const code =
    /(\d{3}) (\d{3})/
      .exec(letter?.body ?? "")
      ?.slice(1)
      .join("") ?? "";
  const token = /\/sign-in\/link\/([^?\s]+)/.exec(letter?.body ?? "")?.[1] ?? "";
  return { begun: result.value.begun, code, token, letter };
}

describe("by password", () => {
  it("starts a new sign-in and ends the one this browser had", async () => {
    const person = await makePerson({ passwordHash });
    const before = await signedIn(person.id);
    const door = atDoor({ signInId: before.signInId });
    const result = await signInWithPassword(door, { address: person.email!, password: PASSWORD, next: "/x" });
    expect(result.ok && result.value.next).toBe("/x");
    const signIn = result.ok ? result.value.signIn! : null;
    expect(signIn?.id).not.toBe(before.signInId);
    expect(await loadPersonActor(db, before.signInId, NOW)).toBeNull();
    expect((await loadPersonActor(db, signIn!.id, NOW))?.personId).toBe(person.id);
    const events = await db.auditEvent.findMany({ where: { personId: person.id, type: "sign_in.started" } });
    expect(events[0]?.facts).toEqual({ method: "PASSWORD" });
  });

  it("says the same of a wrong password, an unknown address, a closed account and one without a password", async () => {
    const person = await makePerson({ passwordHash });
    const closed = await makePerson({ passwordHash, closedAt: NOW });
    const bare = await makePerson();
    const answers = await Promise.all([
      tryPassword(person.email!, "something else"),
      tryPassword("nobody@usta.example", PASSWORD),
      tryPassword(closed.email!, PASSWORD),
      tryPassword(bare.email!, "nobody has this password"),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: "wrong_password" });
  });

  it("takes the same steps of time for a known and an unknown address", async () => {
    const person = await makePerson({ passwordHash });
    const time = async (mail: string) => {
      const start = performance.now();
      await tryPassword(mail, "wrong");
      return Math.round((performance.now() - start) / 400);
    };
    await time(person.email!);
    expect(await time(person.email!)).toBe(await time("unknown@usta.example"));
  });

  it("stops one address after some tries, also many at once, while the owner still gets in from elsewhere", async () => {
    const person = await makePerson({ passwordHash });
    const tries = Array.from({ length: 30 }, () => tryPassword(person.email!, "guess", "attacker"));
    const answers = await Promise.all(tries);
    const looked = answers.filter((answer) => !answer.ok && answer.refusal === "wrong_password");
    expect(looked).toHaveLength(PAIR_TRIES);
    expect((await tryPassword(person.email!, PASSWORD, "attacker")).ok).toBe(false);
    expect((await tryPassword(person.email!, PASSWORD, "home")).ok).toBe(true);
  });

  it("slows many addresses down together, but never longer than a minute, and never the mail", async () => {
    const person = await makePerson({ passwordHash });
    const tries = Array.from({ length: FREE_TRIES + 6 }, (_, n) =>
      tryPassword(person.email!, "guess", `bot ${n}`),
    );
    const answers = await Promise.all(tries);
    const looked = answers.filter((answer) => !answer.ok && answer.refusal === "wrong_password");
    expect(looked.length).toBeLessThanOrEqual(FREE_TRIES + 1);
    expect(waitAfter(FREE_TRIES)).toBe(0);
    expect(waitAfter(FREE_TRIES + 1)).toBe(1);
    expect(waitAfter(1_000_000)).toBe(LONGEST_WAIT_SECONDS);
    const { begun, code } = await askForCode(person.email!);
    expect((await signInWithCode(atDoor({ begun }), { code, next: "/" })).ok).toBe(true);
  });
});

describe("by mail", () => {
  it("lets in by the six digits, once, and proves the address", async () => {
    const person = await makePerson({ emailProvenAt: null, locale: "en" });
    const { begun, code, letter } = await askForCode(person.email!);
    expect(letter).toMatchObject({ locale: "en", subject: "Your Usta sign-in code", personId: person.id });
    const result = await signInWithCode(atDoor({ begun }), { code, next: "/learning" });
    expect(result).toMatchObject({ ok: true, value: { next: "/learning", begun: null } });
    const after = await db.person.findUniqueOrThrow({ where: { id: person.id } });
    expect(after.emailProvenAt).toEqual(NOW);
    const again = await signInWithCode(atDoor({ begun }), { code, next: "/" });
    expect(again).toEqual({ ok: false, refusal: "code_over" });
  });

  it("lets one of many through who press at the same moment", async () => {
    const person = await makePerson();
    const { begun, code, token } = await askForCode(person.email!);
    const results = await Promise.all([
      ...Array.from({ length: 4 }, () => signInWithCode(atDoor({ begun }), { code, next: "/" })),
      ...Array.from({ length: 4 }, () => signInWithLink(atDoor(), { token, next: "/" })),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.signIn.count({ where: { personId: person.id } })).toBe(1);
  });

  it("counts wrong digits for good, also when they come at once, and leaves the link", async () => {
    const person = await makePerson();
    const { begun, code, token } = await askForCode(person.email!);
    const wrong = code === "000000" ? "111111" : "000000";
    await Promise.all(
      Array.from({ length: CODE_TRIES + 3 }, () =>
        signInWithCode(atDoor({ begun }), { code: wrong, next: "/" }),
      ),
    );
    expect(await signInWithCode(atDoor({ begun }), { code, next: "/" })).toMatchObject({
      refusal: "code_over",
    });
    expect((await signInWithLink(atDoor(), { token, next: "/" })).ok).toBe(true);
  });

  it("ends with its time", async () => {
    const person = await makePerson();
    const { begun, code, token } = await askForCode(person.email!);
    const late = minutesLater(16);
    expect(await signInWithCode(atDoor({ begun }, late), { code, next: "/" })).toMatchObject({ ok: false });
    expect(await signInWithLink(atDoor({}, late), { token, next: "/" })).toMatchObject({
      refusal: "link_over",
    });
  });

  it("answers an unknown address alike and sends nothing", async () => {
    const result = await sendSignInCode(atDoor(), { mail: "nobody@usta.example", next: "/" });
    expect(result).toMatchObject({
      ok: true,
      value: { begun: { kind: "code", mail: "nobody@usta.example" } },
    });
    expect(await db.mail.count({ where: { recipient: "nobody@usta.example" } })).toBe(0);
    const begun = result.ok ? result.value.begun! : null;
    expect(await signInWithCode(atDoor({ begun }), { code: "123456", next: "/" })).toEqual({
      ok: false,
      refusal: "wrong_code",
    });
  });

  it("does not let another's digits in with one's own mail", async () => {
    const [mine, theirs] = [await makePerson(), await makePerson()];
    const [a, b] = [await askForCode(mine.email!), await askForCode(theirs.email!)];
    if (a.code === b.code) return;
    expect((await signInWithCode(atDoor({ begun: a.begun }), { code: b.code, next: "/" })).ok).toBe(false);
  });

  it("refuses a closed account its open code", async () => {
    const person = await makePerson();
    const { begun, code } = await askForCode(person.email!);
    await db.person.update({ where: { id: person.id }, data: { closedAt: NOW } });
    expect((await signInWithCode(atDoor({ begun }), { code, next: "/" })).ok).toBe(false);
    expect(await db.signIn.count({ where: { personId: person.id } })).toBe(0);
  });

  it("sends one address only so many mails", async () => {
    const person = await makePerson();
    const send = () => sendSignInCode(atDoor({ address: "one" }), { mail: person.email!, next: "/" });
    const results = await Promise.all(Array.from({ length: 9 }, send));
    expect(results.filter((result) => result.ok)).toHaveLength(5);
    expect(await db.mail.count({ where: { recipient: person.email! } })).toBe(5);
  });
});

describe("as a persona", () => {
  it("takes one post in the demonstration, and nobody who is no persona", async () => {
    const persona = await makePerson({ personaKey: "tester" });
    const result = await signInAsPersona(atDoor(), { persona: "tester", next: "/" });
    expect(result).toMatchObject({ ok: true, value: { signIn: { personId: persona.id } } });
    expect(await signInAsPersona(atDoor(), { persona: "nobody", next: "/" })).toMatchObject({
      refusal: "not_found",
    });
  });
});

describe("ending", () => {
  it("signs out at once, and a second time without fault", async () => {
    const actor = await makeActor();
    const door = atDoor({ signInId: actor.signInId });
    expect(await signOut(door)).toMatchObject({ ok: true, value: { signIn: null } });
    expect(await loadPersonActor(db, actor.signInId, NOW)).toBeNull();
    expect((await signOut(door)).ok).toBe(true);
    const ended = { personId: actor.personId, type: "sign_in.ended" };
    expect(await db.auditEvent.count({ where: ended })).toBe(1);
  });

  it("ends one's own other sign-in, never the neighbour's", async () => {
    const actor = await makeActor();
    const other = await signedIn(actor.personId);
    const neighbour = await makeActor();
    const input = { signInId: other.signInId };
    expect(await endSignIn({ actor: neighbour, now: NOW }, input)).toMatchObject({ refusal: "not_found" });
    expect(await loadPersonActor(db, other.signInId, NOW)).not.toBeNull();
    expect((await endSignIn({ actor, now: NOW }, input)).ok).toBe(true);
    expect(await loadPersonActor(db, other.signInId, NOW)).toBeNull();
    expect(await endSignIn({ actor: { kind: "anyone" }, now: NOW }, input)).toMatchObject({
      refusal: "sign_in_needed",
    });
  });
});

describe("a new password", () => {
  const next = "yedi renkli bir kuş";
  const input = { currentPassword: PASSWORD, newPassword: next, repeatedPassword: next };

  it("needs the old one, ends the other sign-ins and is told by mail", async () => {
    const person = await makePerson({ passwordHash });
    const [here, there] = [await signedIn(person.id), await signedIn(person.id)];
    const ctx = { actor: here, now: NOW };
    const wrong = await setPassword(ctx, { ...input, currentPassword: "wrong" });
    expect(wrong).toMatchObject({ refusal: "wrong_current_password" });
    expect(await setPassword(ctx, { ...input, repeatedPassword: "x" })).toMatchObject({
      refusal: "password_not_repeated",
    });
    expect((await setPassword(ctx, input)).ok).toBe(true);
    expect(await loadPersonActor(db, here.signInId, NOW)).not.toBeNull();
    expect(await loadPersonActor(db, there.signInId, NOW)).toBeNull();
    expect((await tryPassword(person.email!, next)).ok).toBe(true);
    expect((await tryPassword(person.email!, PASSWORD)).ok).toBe(false);
    expect(await db.mail.count({ where: { personId: person.id, kind: "signIn.passwordSet" } })).toBe(1);
  });

  it("may be set without the old one right after a mail", async () => {
    const person = await makePerson({ passwordHash });
    const { begun, code } = await askForCode(person.email!);
    const result = await signInWithCode(atDoor({ begun }), { code, next: "/" });
    const actor = await loadPersonActor(db, result.ok ? result.value.signIn!.id : "", NOW);
    expect(
      (await setPassword({ actor: actor!, now: minutesLater(5) }, { ...input, currentPassword: "" })).ok,
    ).toBe(true);
  });
});
