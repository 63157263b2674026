import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { signInByOidc } from "@/lib/platform/auth/commands/oidc";
import type { seal, unseal } from "@/lib/platform/auth/secrets";
import type { decodeSignIn } from "@/lib/platform/auth/sign-in-cookie";
import { db } from "@/lib/platform/db";
import { signInThere, startIdentityProvider, type ProviderAccount } from "@/tests/support/identity-provider";
import { atDoor, makeNetwork, makePerson, NOW, signedIn } from "@/tests/support/people";

/** The whole code flow against a real OpenID Connect server, through the handlers of the two routes. */

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "user-agent": "a browser" }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
    delete: ({ name }: { name: string }) => void jar.delete(name),
  }),
}));

const PORTAL = "http://localhost:3000";
const CALLBACK = `${PORTAL}/api/auth/callback`;
const COOKIE = "usta.oidc";

type Handler = (request: Request) => Promise<Response>;
let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let start: Handler;
let callback: Handler;
let portal: {
  signInByOidc: typeof signInByOidc;
  decodeSignIn: typeof decodeSignIn;
  seal: typeof seal;
  unseal: typeof unseal;
};

beforeAll(async () => {
  provider = await startIdentityProvider({ id: "usta", secret: "a secret of the tests", callback: CALLBACK });
  vi.resetModules();
  vi.stubEnv("OIDC_ISSUER", provider.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "usta");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a secret of the tests");
  start = (await import("@/app/api/auth/start/route")).GET;
  callback = (await import("@/app/api/auth/callback/route")).GET;
  portal = {
    ...(await import("@/lib/platform/auth/commands/oidc")),
    ...(await import("@/lib/platform/auth/sign-in-cookie")),
    ...(await import("@/lib/platform/auth/secrets")),
  };
  await makeNetwork();
});
afterAll(() => provider.stop());
beforeEach(() => {
  jar.clear();
  provider.state.declines = false;
});

const locationOf = (answer: Response) => answer.headers.get("location") ?? "";

/** To the provider and back: the address it sends the browser to. */
async function comeBack(account: ProviderAccount, next = "/en/learning"): Promise<string> {
  provider.state.current = account;
  const answer = await start(new Request(`${PORTAL}/api/auth/start?next=${encodeURIComponent(next)}`));
  expect(answer.status).toBe(303);
  return signInThere(locationOf(answer), CALLBACK);
}

async function enter(account: ProviderAccount, next?: string): Promise<string> {
  return locationOf(await callback(new Request(await comeBack(account, next))));
}

const signInId = () => portal.decodeSignIn(jar.get("next-auth.session-token"));
const signInsOf = (personId: string) => db.signIn.findMany({ where: { personId, method: "OIDC" } });
const verified = (sub: string, email: string | null): ProviderAccount => ({
  sub,
  email: email ?? "",
  email_verified: true,
});

/** Changes one thing that the browser keeps sealed. */
function alter(change: Record<string, unknown>): void {
  const begun = portal.unseal("oidc", jar.get(COOKIE)) as Record<string, unknown>;
  jar.set(COOKIE, portal.seal("oidc", { ...begun, ...change }));
}

describe("through the provider", () => {
  it("links the person with the address it verified, and knows the account from then on", async () => {
    const person = await makePerson({ emailProvenAt: null });
    expect(await enter(verified("first", person.email!.toUpperCase()))).toBe("/en/learning");
    const [row] = await signInsOf(person.id);
    expect(await signInId()).toBe(row?.id);
    expect(row).toMatchObject({ personId: person.id, device: "a browser", endedAt: null });
    expect(await db.oidcAccount.findMany({ where: { personId: person.id } })).toMatchObject([
      { issuer: provider.issuer, subject: "first" },
    ]);
    expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).emailProvenAt).not.toBeNull();

    expect(await enter({ sub: "first", email: "moved@elsewhere.example", email_verified: false })).toBe(
      "/en/learning",
    );
    const rows = await signInsOf(person.id);
    expect(rows).toHaveLength(2);
    expect(rows.find(({ id }) => id === row?.id)?.endReason).toBe("replaced");
    const events = await db.auditEvent.findMany({ where: { personId: person.id }, orderBy: { id: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["sign_in.linked", "sign_in.started", "sign_in.started"]);
    expect(events.at(-1)?.facts).toEqual({ method: "OIDC" });
  });

  it("says in a code why an account lets nobody in, and begins nothing", async () => {
    const person = await makePerson();
    const closed = await makePerson();
    await enter(verified("closed", closed.email));
    await db.person.update({ where: { id: closed.id }, data: { closedAt: NOW, email: null } });
    const taken = await makePerson();
    await enter(verified("owner", taken.email));
    jar.clear();
    const before = await db.signIn.count();
    const unverified = { sub: "s1", email: person.email!, email_verified: false };
    const answers = [
      await enter(unverified),
      await enter({ sub: "s2" }),
      await enter(verified("s3", "nobody@usta.example")),
      await enter(verified("s4", "not an address")),
      await enter(verified("closed", closed.email)),
      await enter(verified("newcomer", taken.email)),
    ];
    const codes = answers.map((path) => new URL(path, PORTAL).searchParams.get("error"));
    expect(codes).toEqual(["unverified", "unverified", "unknown", "unverified", "closed", "other_account"]);
    for (const path of answers) expect(path).toMatch(/^\/en\/sign-in\?next=%2Flearning&error=/);
    expect(await db.signIn.count()).toBe(before);
    expect(await db.oidcAccount.count({ where: { personId: person.id } })).toBe(0);
    expect(jar.has("next-auth.session-token")).toBe(false);
    const refusals = await db.auditEvent.findMany({ where: { type: "sign_in.refused" } });
    expect(refusals.map(({ facts }) => (facts as { reason: string }).reason).sort()).toEqual([
      "closed",
      "other_account",
    ]);
  });

  it("goes only to paths of the portal afterwards", async () => {
    const person = await makePerson();
    const account = verified("traveller", person.email);
    for (const next of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      expect(await enter(account, next)).toBe("/tr/home");
    }
    expect(await enter(account, "/az/verify?x=1")).toBe("/az/verify?x=1");
  });

  it("takes only the answer to this browser's own question, once and in time", async () => {
    const person = await makePerson();
    const account = verified("careful", person.email);
    const failed = /^\/(en|tr)\/sign-in\?next=%2F(learning|home)&error=failed$/;
    const faults: ((address: URL) => void)[] = [
      () => jar.clear(),
      () => jar.set(COOKIE, "made up"),
      (address) => address.searchParams.set("state", "another"),
      (address) => address.searchParams.delete("state"),
      (address) => address.searchParams.set("code", "another"),
      (address) => address.searchParams.append("code", "another"),
      (address) => address.searchParams.set("iss", "https://evil.example"),
      () => alter({ state: "another" }),
      () => alter({ nonce: "another" }),
      () => alter({ verifier: "another".repeat(10) }),
      () => alter({ until: 0 }),
    ];
    for (const fault of faults) {
      const address = new URL(await comeBack(account));
      fault(address);
      expect(locationOf(await callback(new Request(address)))).toMatch(failed);
      expect(jar.has(COOKIE)).toBe(false);
    }
    expect(await signInsOf(person.id)).toEqual([]);

    const address = await comeBack(account);
    const kept = jar.get(COOKIE)!;
    expect(locationOf(await callback(new Request(address)))).toBe("/en/learning");
    jar.set(COOKIE, kept);
    expect(locationOf(await callback(new Request(address)))).toMatch(failed);
    expect(await signInsOf(person.id)).toHaveLength(1);
  });

  it("comes back without having signed in when the person declines there", async () => {
    provider.state.declines = true;
    const person = await makePerson();
    expect(await enter(verified("shy", person.email))).toBe("/en/sign-in?next=%2Flearning&error=failed");
    expect(await signInsOf(person.id)).toEqual([]);
  });
});

describe("the deed alone", () => {
  const deed = (subject: string, email: string, door = atDoor()) =>
    portal.signInByOidc(door, {
      issuer: "https://id.example",
      subject,
      email,
      emailVerified: true,
      next: "/",
    });

  it("ends the sign-in this browser had", async () => {
    const person = await makePerson();
    const before = await signedIn((await makePerson()).id);
    expect((await deed("swap", person.email!, atDoor({ signInId: before.signInId }))).ok).toBe(true);
    const old = await db.signIn.findUniqueOrThrow({ where: { id: before.signInId } });
    expect(old.endReason).toBe("replaced");
  });

  it("links one account when two with the same address, or the same twice, arrive at once", async () => {
    const person = await makePerson();
    const other = await makePerson();
    const two = await Promise.all([deed("one", person.email!), deed("two", person.email!)]);
    expect(two.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.oidcAccount.count({ where: { personId: person.id } })).toBe(1);
    const split = await Promise.all([deed("same", other.email!), deed("same", other.email!)]);
    expect(split.every(({ ok }) => ok)).toBe(true);
    expect(await db.oidcAccount.count({ where: { personId: other.id } })).toBe(1);
  });
});
