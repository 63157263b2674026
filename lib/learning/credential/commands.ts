import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { encodeList, signToken } from "./output";
import { canManageKeys } from "./policy";
import { getCheckedFacts, getCredentialFacts, readTakenBack } from "./queries";
import { credentialOf, statusListOf, type CredentialFacts, type CredentialRefusal } from "./rules";
import { keyNow, lockKeys, makeKey } from "./steps";

async function issuer() {
  const network = await db.network.findUnique({ where: { id: 1 }, select: { name: true } });
  return { baseUrl: env.USTA_BASE_URL, name: network?.name ?? "" };
}

async function sign(facts: CredentialFacts, isNamed: boolean, now: Date): Promise<string> {
  return signToken(credentialOf(facts, await issuer(), { isNamed }), await keyNow(now));
}

/** A certificate as a signed credential with its holder's name, for whoever may see the certificate. */
export async function signCertificate(
  { actor, now }: Ctx,
  { certificateId }: { certificateId: string },
): Promise<Result<{ number: string; token: string }>> {
  const facts = await getCredentialFacts(actor, certificateId);
  return facts ? done({ number: facts.number, token: await sign(facts, true, now) }) : NOT_FOUND;
}

/** The same for anybody with the code of the public check; the name is a hash unless the holder agreed to be named. */
export async function signCheckedCertificate(
  { now }: Ctx,
  { code }: { code: string },
): Promise<Result<{ number: string; token: string }>> {
  const found = await getCheckedFacts(code);
  if (!found) return NOT_FOUND;
  return done({ number: found.facts.number, token: await sign(found.facts, found.isNamed, now) });
}

/** A list of what was taken back, signed as it stands now. */
export async function signStatusList({ now }: Ctx, { list }: { list: number }): Promise<Result<string>> {
  const taken = await readTakenBack(list);
  if (taken === null) return NOT_FOUND;
  const payload = statusListOf(list, encodeList(taken), await issuer(), now);
  return done(await signToken(payload, await keyNow(now)));
}

/** Signs with a new key from now on; the one before stays published, so that what it signed can be verified. */
export async function replaceKey(
  { actor, now }: Ctx,
  { seen }: { seen: string },
): Promise<Result<undefined, CredentialRefusal>> {
  if (!canManageKeys(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    await lockKeys(tx);
    const before = await tx.signingKey.findFirst({ where: { replacedAt: null }, select: { id: true } });
    if ((before?.id ?? "") !== seen) return refused("key_replaced_meanwhile");
    await makeKey(tx, now);
    await recordEvent(tx, {
      type: "signing_key.replaced",
      at: now,
      actor,
      subject: { type: "network", id: "00000000-0000-0000-0000-000000000001" },
    });
    return done();
  });
}
