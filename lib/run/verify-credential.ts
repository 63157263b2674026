import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { JWK } from "jose";
import { readToken, verifyCredential, verifyPdf, type Verified } from "@/lib/learning/credential/output";
import type { Verdict } from "@/lib/learning/credential/rules";
import { main, PlainError } from "./process.mjs";

/**
 * `npm run verify-credential -- FILE --jwks FILE [--status FILE]`: whether a downloaded credential, signed PDF or passport is
 * what the portal signed. Asks no network and no database; both files are what the portal publishes.
 */
const USAGE =
  "Say what to verify: npm run verify-credential -- FILE --jwks jwks.json [--status list.jwt]\n" +
  "FILE is a credential (.jwt), a signed PDF or a passport (.json); jwks.json comes from /.well-known/jwks.json, list.jwt from the address in the credential's credentialStatus.";

const SENTENCES: Record<Verdict, string> = {
  valid: "VALID: the signature holds.",
  valid_status_unknown:
    "VALID SIGNATURE; whether it was revoked is not known without --status and the published list.",
  revoked: "NOT VALID: it was revoked or superseded.",
  altered: "NOT VALID: it was altered, or signed by somebody else.",
  unknown_key: "NOT VALID: its key is none of the published ones.",
  not_signed: "NOT VALID: this is no credential or paper of the portal.",
  status_unreadable: "NOT VALID: the list given by --status is not the published one it belongs to.",
  not_yet_valid: "NOT VALID: it holds from a later day on.",
};
const HOLDS: readonly Verdict[] = ["valid", "valid_status_unknown"];

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new PlainError(`There is no file ${path} that can be read.`);
  }
}

function readKeys(path: string): JWK[] {
  try {
    const { keys } = JSON.parse(readFile(path).toString("utf8")) as { keys?: JWK[] };
    if (Array.isArray(keys)) return keys;
  } catch (error) {
    if (error instanceof PlainError) throw error;
  }
  throw new PlainError(`${path} holds no published keys.`);
}

async function verify(bytes: Buffer, keys: JWK[], statusToken: string | null): Promise<Verified> {
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return verifyPdf(bytes, keys);
  const text = bytes.toString("utf8").trim();
  if (!text.startsWith("{")) return verifyCredential({ token: text, keys, statusToken, now: new Date() });
  return verifyPassport(text, keys);
}

/** The readable part must say what the signed part says. */
async function verifyPassport(text: string, keys: JWK[]): Promise<Verified> {
  let file: { passport?: unknown; proof?: unknown };
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    return { verdict: "not_signed", claims: null };
  }
  if (typeof file.proof !== "string") return { verdict: "not_signed", claims: null };
  const read = await readToken(file.proof, keys);
  if (read.claims === null) return read;
  const isSame = isDeepStrictEqual(read.claims.passport, file.passport);
  return { verdict: isSame ? "valid" : "altered", claims: read.claims };
}

await main(async () => {
  const { values, path } = readArguments(process.argv.slice(2));
  if (path === undefined || values.jwks === undefined) throw new PlainError(USAGE);
  const statusToken = values.status === undefined ? null : readFile(values.status).toString("utf8").trim();
  const { verdict, claims } = await verify(readFile(path), readKeys(values.jwks), statusToken);
  console.log(SENTENCES[verdict]);
  if (claims !== null) console.log(JSON.stringify(claims, null, 2));
  if (!HOLDS.includes(verdict)) process.exitCode = 1;
});

function readArguments(given: string[]): { values: { jwks?: string; status?: string }; path?: string } {
  const values: { jwks?: string; status?: string } = {};
  let path: string | undefined;
  for (let at = 0; at < given.length; at++) {
    const one = given[at];
    if (one === "--jwks") values.jwks = given[++at];
    else if (one === "--status") values.status = given[++at];
    else path = one;
  }
  return { values, path };
}
