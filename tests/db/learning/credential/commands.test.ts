import { beforeAll, describe, expect, it } from "vitest";
import {
  replaceKey,
  signCertificate,
  signCheckedCertificate,
  signStatusList,
} from "@/lib/learning/credential/commands";
import { verifyCredential } from "@/lib/learning/credential/output";
import {
  getCheckedFacts,
  getCredentialFacts,
  getPublicKey,
  listKeys,
  listPublicKeys,
  readTakenBack,
} from "@/lib/learning/credential/queries";
import { keyNow } from "@/lib/learning/credential/steps";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { actorOf, makeMinistryActor, makeNetwork, makeTeacher, NOW } from "@/tests/support/make";
import { makeCertificate } from "@/tests/support/certificates";

beforeAll(async () => {
  await makeNetwork();
});

const anyone = { actor: ANYONE, now: NOW };
const later = new Date(NOW.getTime() + 86_400_000);

async function verdictOf(token: string): Promise<string> {
  const status = await signStatusList(anyone, { list: 1 });
  const given = {
    token,
    keys: await listPublicKeys(),
    statusToken: status.ok ? status.value : "",
    now: later,
  };
  return (await verifyCredential(given)).verdict;
}

async function tokenOf(certificate: { id: string; personId: string }) {
  const signed = await signCertificate(
    { actor: actorOf({ id: certificate.personId }), now: NOW },
    { certificateId: certificate.id },
  );
  if (!signed.ok) throw new Error("not signed");
  return signed.value.token;
}

describe("keys", () => {
  it("asked for by many at once there is one", async () => {
    const keys = await Promise.all(Array.from({ length: 6 }, () => keyNow(NOW)));
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
    expect(await db.signingKey.count()).toBe(1);
    const [published] = await listPublicKeys();
    expect(published).toMatchObject({ kty: "RSA", alg: "RS256", use: "sig" });
    expect(published).not.toHaveProperty("d");
    expect(await getPublicKey(String(published?.kid).split("/").at(-1)!)).toEqual(published);
    expect(await getPublicKey("another")).toBeNull();
  });

  it("are replaced by the ministry, once for two who saw the same; what the old one signed still holds", async () => {
    const token = await tokenOf(await makeCertificate());
    const ministry = await makeMinistryActor();
    const [before] = await listKeys(ministry);
    const seen = before!.id;
    expect(await replaceKey({ actor: actorOf(await makeTeacher()), now: NOW }, { seen })).toMatchObject({
      refusal: "not_found",
    });
    const both = await Promise.all([1, 2].map(() => replaceKey({ actor: ministry, now: NOW }, { seen })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.signingKey.count({ where: { replacedAt: null } })).toBe(1);
    expect(await listPublicKeys()).toHaveLength(2);
    expect(await verdictOf(token)).toBe("valid");
    expect(await listKeys(ANYONE)).toEqual([]);
  });

  it("whose sealing no longer opens is replaced by itself", async () => {
    const kid = (await keyNow(NOW)).kid;
    await db.signingKey.updateMany({ where: { replacedAt: null }, data: { sealedKey: "broken" } });
    expect((await keyNow(NOW)).kid).not.toBe(kid);
  });
});

describe("a certificate's credential", () => {
  it("is for whoever may see the certificate, with the name; by its code for anybody, without", async () => {
    const certificate = await makeCertificate();
    const stranger = actorOf(await makeTeacher());
    expect(
      await signCertificate({ actor: stranger, now: NOW }, { certificateId: certificate.id }),
    ).toMatchObject({
      refusal: "not_found",
    });
    expect(await getCredentialFacts(stranger, certificate.id)).toBeNull();
    const own = Buffer.from((await tokenOf(certificate)).split(".")[1]!, "base64url").toString();
    expect(own).toContain(certificate.holderName);
    const public1 = await signCheckedCertificate(anyone, { code: certificate.code });
    const text = Buffer.from(public1.ok ? public1.value.token.split(".")[1]! : "", "base64url").toString();
    expect(text).not.toContain(certificate.holderName);
    await db.consent.create({
      data: { personId: certificate.personId, kind: "CERTIFICATE_NAME", givenAt: NOW },
    });
    expect((await getCheckedFacts(certificate.code))?.isNamed).toBe(true);
    expect(await signCheckedCertificate(anyone, { code: "0".repeat(20) })).toMatchObject({
      refusal: "not_found",
    });
  });

  it("stops holding once the certificate is taken back", async () => {
    const certificate = await makeCertificate();
    const token = await tokenOf(certificate);
    expect(await verdictOf(token)).toBe("valid");
    await db.certificate.update({
      where: { id: certificate.id },
      data: { status: "REVOKED", revokedAt: NOW, reason: "ISSUED_IN_ERROR" },
    });
    expect(await verdictOf(token)).toBe("revoked");
    expect(await readTakenBack(1)).toContain(certificate.statusIndex - 1);
    expect(await readTakenBack(9)).toBeNull();
    expect(await signStatusList(anyone, { list: 9 })).toMatchObject({ refusal: "not_found" });
  });
});
