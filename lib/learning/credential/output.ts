import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { CompactSign, compactVerify, decodeProtectedHeader, importJWK, type JWK } from "jose";
import { ALGORITHM, bitAt, bitsOf, CREDENTIAL_TYPE, STATUS_LIST_TYPE, type Verdict } from "./rules";

export type SignWith = { kid: string; privateJwk: JWK };
export type Claims = Record<string, unknown>;
export type Verified = { verdict: Verdict; claims: Claims | null };

/** A payload as a signed JWT in its compact form. */
export async function signToken(payload: Claims, { kid, privateJwk }: SignWith): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: ALGORITHM, typ: "JWT", kid })
    .sign(await importJWK(privateJwk, ALGORITHM));
}

/** The last part of a key's address is its thumbprint, which stays where the portal's address changes. */
const thumbprintIn = (kid: unknown) =>
  String(kid ?? "")
    .split("/")
    .at(-1) ?? "";

/**
 * A token's claims once its signature holds by one of the published keys. Which key and which algorithm are never the
 * token's own to bring: a key inside it is not looked at, another algorithm is refused.
 */
export async function readToken(token: string, keys: readonly JWK[]): Promise<Verified> {
  const header = headerOf(token);
  if (header === null) return { verdict: "not_signed", claims: null };
  if (header.alg !== ALGORITHM) return { verdict: "altered", claims: null };
  const key = keys.find((one) => thumbprintIn(one.kid) === thumbprintIn(header.kid));
  if (!key) return { verdict: "unknown_key", claims: null };
  try {
    const { payload } = await compactVerify(token, await importJWK(key, ALGORITHM), {
      algorithms: [ALGORITHM],
    });
    const claims = JSON.parse(new TextDecoder().decode(payload)) as Claims;
    return { verdict: "valid", claims };
  } catch {
    return { verdict: "altered", claims: null };
  }
}

function headerOf(token: string) {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return null;
  }
}

/** The bitstring as the standard writes it: gzip, then base64url with the letter that says so. */
export function encodeList(indexes: Iterable<number>): string {
  return `u${gzipSync(bitsOf(indexes), { level: 9 }).toString("base64url")}`;
}

const MOST_LIST_BYTES = 4_000_000;

export function decodeList(encoded: string): Uint8Array | null {
  try {
    if (!encoded.startsWith("u")) return null;
    return gunzipSync(Buffer.from(encoded.slice(1), "base64url"), { maxOutputLength: MOST_LIST_BYTES });
  } catch {
    return null;
  }
}

type Given = { token: string; keys: readonly JWK[]; statusToken: string | null; now: Date };
type StatusEntry = { statusListIndex?: unknown; statusListCredential?: unknown };

/** Whether a credential holds: its signature, its moment and, with the published list, that it was not taken back. */
export async function verifyCredential({ token, keys, statusToken, now }: Given): Promise<Verified> {
  const read = await readToken(token, keys);
  const { claims } = read;
  if (claims === null) return read;
  const types = Array.isArray(claims.type) ? claims.type : [];
  if (!types.includes(CREDENTIAL_TYPE)) return { verdict: "not_signed", claims };
  if (typeof claims.nbf === "number" && claims.nbf * 1000 > now.getTime())
    return { verdict: "not_yet_valid", claims };
  if (statusToken === null) return { verdict: "valid_status_unknown", claims };
  const isSet = await readStatus((claims.credentialStatus ?? {}) as StatusEntry, statusToken, keys);
  if (isSet === null) return { verdict: "status_unreadable", claims };
  return { verdict: isSet ? "revoked" : "valid", claims };
}

async function readStatus(
  entry: StatusEntry,
  statusToken: string,
  keys: readonly JWK[],
): Promise<boolean | null> {
  const { claims } = await readToken(statusToken, keys);
  const types = Array.isArray(claims?.type) ? claims.type : [];
  if (claims === null || !types.includes(STATUS_LIST_TYPE) || claims.id !== entry.statusListCredential)
    return null;
  const { encodedList } = (claims.credentialSubject ?? {}) as { encodedList?: unknown };
  const bits = typeof encodedList === "string" ? decodeList(encodedList) : null;
  return bits && /^[0-9]{1,7}$/.test(String(entry.statusListIndex))
    ? bitAt(bits, Number(entry.statusListIndex))
    : null;
}

const MARKER = "%usta-signature ";

/**
 * A PDF with its signature behind it: a comment with a signed SHA-256 of all the bytes before, then the closing lines
 * again, so that readers open it as before. One byte changed, or anything put behind it, and it no longer holds.
 */
export async function signPdf(pdf: Uint8Array, claims: Claims, key: SignWith): Promise<Uint8Array> {
  const text = Buffer.from(pdf).toString("latin1");
  const start = /startxref\s+([0-9]+)\s+%%EOF\s*$/.exec(text)?.[1];
  if (start === undefined) throw new Error("a PDF without its closing lines cannot be signed");
  const body = Buffer.concat([pdf, Buffer.from(text.endsWith("\n") ? "" : "\n")]);
  const token = await signToken({ ...claims, sha256: sha256(body) }, key);
  return Buffer.concat([body, Buffer.from(`${MARKER}${token}\nstartxref\n${start}\n%%EOF\n`, "latin1")]);
}

/** Whether a signed PDF is, byte for byte, what was signed; the claims say of what it is the paper. */
export async function verifyPdf(pdf: Uint8Array, keys: readonly JWK[]): Promise<Verified> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const at = bytes.lastIndexOf(MARKER, undefined, "latin1");
  if (at < 0) return { verdict: "not_signed", claims: null };
  const tail = bytes.subarray(at + MARKER.length).toString("latin1");
  const [, token, start] = /^([\w.-]+)\nstartxref\n([0-9]+)\n%%EOF\n$/.exec(tail) ?? [];
  if (token === undefined) return { verdict: "altered", claims: null };
  const read = await readToken(token, keys);
  if (read.claims === null) return read;
  const body = bytes.subarray(0, at);
  const own = /startxref\s+([0-9]+)\s+%%EOF\s*$/.exec(body.toString("latin1"))?.[1];
  const holds = read.claims.sha256 === sha256(body) && own === start;
  return { verdict: holds ? "valid" : "altered", claims: read.claims };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
