import { beforeAll, expect, it } from "vitest";
import { unlinkOidc } from "@/lib/platform/auth/commands/oidc";
import { listOidcAccounts } from "@/lib/platform/auth/queries";
import { db } from "@/lib/platform/db";
import { actorOf, makeNetwork, makePerson, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

const link = (personId: string, issuer: string) =>
  db.oidcAccount.create({ data: { issuer, subject: personId, personId, linkedAt: NOW } });

it("takes an own account off, with its event; a stranger's is not there", async () => {
  const [person, other] = [await makePerson(), await makePerson()];
  const account = { issuer: "https://id.example", subject: person.id };
  await link(person.id, account.issuer);
  expect(await unlinkOidc({ actor: actorOf(other), now: NOW }, account)).toMatchObject({
    refusal: "not_found",
  });
  expect(await listOidcAccounts(actorOf(other))).toEqual([]);
  expect(await listOidcAccounts(actorOf(person))).toMatchObject([account]);
  expect(await unlinkOidc({ actor: actorOf(person), now: NOW }, account)).toMatchObject({ ok: true });
  expect(await listOidcAccounts(actorOf(person))).toEqual([]);
  expect(await db.auditEvent.findFirstOrThrow({ where: { personId: person.id } })).toMatchObject({
    type: "sign_in.unlinked",
    actorId: person.id,
  });
});

it("leaves the last way in, also when two go at once", async () => {
  const person = await makePerson({ email: null });
  const issuers = ["https://a.example", "https://b.example"];
  for (const issuer of issuers) await link(person.id, issuer);
  const tries = await Promise.all(
    issuers.map((issuer) => unlinkOidc({ actor: actorOf(person), now: NOW }, { issuer, subject: person.id })),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(tries.find(({ ok }) => !ok)).toMatchObject({ refusal: "last_way_in" });
});
