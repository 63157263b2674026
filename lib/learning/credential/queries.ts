import "server-only";
import type { JWK } from "jose";
import { certificatesVisibleTo } from "@/lib/learning/certificate/policy";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { canManageKeys } from "./policy";
import { keyUrl, LIST_LENGTH, type CredentialFacts } from "./rules";

/** Every key that ever signed, with its address as its name: what was signed years ago is verified by them. */
export async function listPublicKeys(): Promise<JWK[]> {
  const rows = await db.signingKey.findMany({
    orderBy: { createdAt: "desc" },
    select: { id: true, publicJwk: true },
  });
  return rows.map(({ id, publicJwk }) => ({ ...(publicJwk as JWK), kid: keyUrl(env.USTA_BASE_URL, id) }));
}

/** One of them, as its address gives it; null where there is none of that name. */
export async function getPublicKey(id: string): Promise<JWK | null> {
  return (await listPublicKeys()).find(({ kid }) => kid === keyUrl(env.USTA_BASE_URL, id)) ?? null;
}

/** The keys with when they were in use, for the ministry. */
export async function listKeys(actor: Actor) {
  if (!canManageKeys(actor)) return [];
  return db.signingKey.findMany({
    orderBy: { createdAt: "desc" },
    select: { id: true, createdAt: true, replacedAt: true },
  });
}

/** The places in a list that were taken back; null for a list that no certificate stands in. */
export async function readTakenBack(list: number): Promise<number[] | null> {
  const from = (list - 1) * LIST_LENGTH;
  const range = { gt: from, lte: from + LIST_LENGTH };
  if (list > 1 && (await db.certificate.count({ where: { statusIndex: range }, take: 1 })) === 0) return null;
  const rows = await db.certificate.findMany({
    where: { statusIndex: range, status: { not: "ISSUED" } },
    select: { statusIndex: true },
  });
  return rows.map(({ statusIndex }) => statusIndex - from - 1);
}

/** A certificate's facts as its credential says them, for whoever may see the certificate. */
export async function getCredentialFacts(actor: Actor, certificateId: string) {
  const found = await readFacts({ AND: [{ id: certificateId }, certificatesVisibleTo(actor)] });
  return found?.facts ?? null;
}

/** The same by the code of the public check, with whether the holder agreed to be named to anybody. */
export async function getCheckedFacts(code: string) {
  return readFacts({ code });
}

async function readFacts(
  where: Prisma.CertificateWhereInput,
): Promise<{ facts: CredentialFacts; isNamed: boolean } | null> {
  const row = await db.certificate.findFirst({
    where,
    select: {
      number: true,
      code: true,
      kind: true,
      holderName: true,
      courseTitle: true,
      centreName: true,
      fieldNames: true,
      hours: true,
      points: true,
      passMark: true,
      startedOn: true,
      endedOn: true,
      issuedAt: true,
      statusIndex: true,
      centre: { select: { slug: true } },
      session: {
        select: {
          course: { select: { slug: true } },
          courseVersion: { select: { summary: true, language: true } },
        },
      },
      person: {
        select: {
          consents: { where: { kind: "CERTIFICATE_NAME", withdrawnAt: null }, select: { id: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { centre, session, person, ...facts } = row;
  const { summary, language } = session.courseVersion;
  return {
    facts: {
      ...facts,
      courseSlug: session.course.slug,
      courseSummary: summary,
      language,
      centreSlug: centre.slug,
    },
    isNamed: person.consents.length > 0,
  };
}
