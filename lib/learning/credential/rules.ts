import { createHash } from "node:crypto";
import type { CertificateKind, CertificateStatus } from "@/lib/platform/db/generated/enums";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

/** The data model a credential is written in: W3C's of credentials, 2.0, and 1EdTech's Open Badges, 3.0. */
const CONTEXTS = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
] as const;
export const ALGORITHM = "RS256";
export const CREDENTIAL_TYPE = "OpenBadgeCredential";
export const STATUS_LIST_TYPE = "BitstringStatusListCredential";
/** Places in one list of what was taken back: the least that the standard allows, so that one asked for says little. */
export const LIST_LENGTH = 131_072;

export type CredentialRefusal = "key_replaced_meanwhile";

/** Why a credential or a signed paper does not hold, or that it does. */
export const VERDICTS = [
  "valid",
  "valid_status_unknown",
  "revoked",
  "altered",
  "unknown_key",
  "not_signed",
  "status_unreadable",
  "not_yet_valid",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export type CredentialFacts = {
  number: string;
  code: string;
  kind: CertificateKind;
  holderName: string;
  courseTitle: string;
  courseSummary: string;
  courseSlug: string;
  language: string;
  centreName: string;
  centreSlug: string;
  fieldNames: readonly string[];
  hours: number;
  points: number | null;
  passMark: number | null;
  startedOn: Date;
  endedOn: Date;
  issuedAt: Date;
  statusIndex: number;
};

export type Issuer = { baseUrl: string; name: string };

/** In which list, from 1, and at which place of it, from 0, a certificate's status stands. */
export function statusPlace(statusIndex: number): { list: number; index: number } {
  const at = statusIndex - 1;
  return { list: Math.floor(at / LIST_LENGTH) + 1, index: at % LIST_LENGTH };
}

/** What is superseded is as little in force as what was revoked; the public check says which. */
export function isTakenBack(status: CertificateStatus): boolean {
  return status !== "ISSUED";
}

export const statusListUrl = (baseUrl: string, list: number) => `${baseUrl}/api/credentials/status/${list}`;
export const keyUrl = (baseUrl: string, id: string) => `${baseUrl}/api/credentials/keys/${id}`;

const profile = (id: string, name: string) => ({ id, type: ["Profile"], name });

/**
 * A certificate as an Open Badges 3.0 credential, ready to be signed as a JWT: the registered claims stand beside the
 * credential's own members. Without `isNamed` the holder is a salted hash, which shows nobody's name and still confirms it.
 */
export function credentialOf(facts: CredentialFacts, issuer: Issuer, { isNamed }: { isNamed: boolean }) {
  const { baseUrl } = issuer;
  const page = (path: string) => baseUrl + localised(DEFAULT_LOCALE, path);
  const check = page(routes.certificate(facts.code));
  const course = page(routes.course(facts.courseSlug));
  const points = `${course}#points`;
  const { list, index } = statusPlace(facts.statusIndex);
  const validFrom = facts.issuedAt.toISOString();
  return {
    "@context": [...CONTEXTS],
    id: check,
    type: ["VerifiableCredential", CREDENTIAL_TYPE],
    issuer: profile(baseUrl, issuer.name),
    validFrom,
    name: facts.courseTitle,
    credentialSubject: {
      type: ["AchievementSubject"],
      identifier: [identityOf(facts, isNamed)],
      activityStartDate: facts.startedOn.toISOString(),
      activityEndDate: facts.endedOn.toISOString(),
      creditsEarned: facts.hours,
      achievement: {
        id: `${course}#${facts.kind.toLowerCase()}`,
        type: ["Achievement"],
        achievementType: facts.kind === "ACHIEVEMENT" ? "Certificate" : "Course",
        name: facts.courseTitle,
        description: facts.courseSummary,
        inLanguage: facts.language,
        criteria: { id: course },
        creator: profile(page(routes.centre(facts.centreSlug)), facts.centreName),
        humanCode: facts.number,
        tag: [...facts.fieldNames],
        ...(facts.points === null
          ? {}
          : {
              resultDescription: [
                {
                  id: points,
                  type: ["ResultDescription"],
                  name: "Points",
                  resultType: "RawScore",
                  valueMin: "0",
                  valueMax: "100",
                  requiredValue: String(facts.passMark),
                },
              ],
            }),
      },
      ...(facts.points === null
        ? {}
        : { result: [{ type: ["Result"], resultDescription: points, value: String(facts.points) }] }),
    },
    evidence: [{ id: check, type: ["Evidence"], name: facts.number }],
    credentialStatus: {
      id: `${statusListUrl(baseUrl, list)}#${index}`,
      type: "BitstringStatusListEntry",
      statusPurpose: "revocation",
      statusListIndex: String(index),
      statusListCredential: statusListUrl(baseUrl, list),
    },
    iss: baseUrl,
    jti: check,
    nbf: Math.floor(facts.issuedAt.getTime() / 1000),
  };
}
export type Credential = ReturnType<typeof credentialOf>;

function identityOf({ holderName, code }: CredentialFacts, isNamed: boolean) {
  const common = { type: "IdentityObject", identityType: "name" };
  return isNamed
    ? { ...common, hashed: false, identityHash: holderName }
    : { ...common, hashed: true, identityHash: identityHash(holderName, code), salt: code };
}

export function identityHash(name: string, salt: string): string {
  return `sha256$${createHash("sha256").update(`${name}${salt}`, "utf8").digest("hex")}`;
}

/** The list of what was taken back, as a credential of its own. */
export function statusListOf(list: number, encodedList: string, issuer: Issuer, now: Date) {
  const id = statusListUrl(issuer.baseUrl, list);
  return {
    "@context": [CONTEXTS[0]],
    id,
    type: ["VerifiableCredential", STATUS_LIST_TYPE],
    issuer: issuer.baseUrl,
    validFrom: now.toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList,
    },
    iss: issuer.baseUrl,
    jti: id,
    nbf: Math.floor(now.getTime() / 1000),
  };
}

/** Bits of a list, the first one leftmost, with those of the taken back set. */
export function bitsOf(indexes: Iterable<number>, length = LIST_LENGTH): Uint8Array {
  const bits = new Uint8Array(length / 8);
  for (const index of indexes) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return bits;
}

export function bitAt(bits: Uint8Array, index: number): boolean | null {
  const byte = bits[index >> 3];
  return byte === undefined || index < 0 ? null : (byte & (0x80 >> (index & 7))) !== 0;
}
