import { createHash } from "node:crypto";
import fc from "fast-check";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import {
  decodeList,
  encodeList,
  readToken,
  signPdf,
  signToken,
  verifyCredential,
  verifyPdf,
  type SignWith,
} from "@/lib/learning/credential/output";
import {
  bitAt,
  bitsOf,
  credentialOf,
  identityHash,
  LIST_LENGTH,
  statusListOf,
  statusPlace,
  type CredentialFacts,
} from "@/lib/learning/credential/rules";

const BASE = "https://usta.example";
const issuer = { baseUrl: BASE, name: "Ağ" };
const NOW = new Date("2026-03-12T09:00:00Z");
const facts: CredentialFacts = {
  number: "SMM-01-2026-00042-31",
  code: "7F3KQ2M9XAB4T8N0ZC6W",
  kind: "ACHIEVEMENT",
  holderName: "Ayşe Nur İğdırlıoğlu",
  courseTitle: "Güneş panelleri",
  courseSummary: "Panellerin kurulumu",
  courseSlug: "gunes-panelleri",
  language: "tr",
  centreName: "Cezeri",
  centreSlug: "cezeri",
  fieldNames: ["Elektrik"],
  hours: 12,
  points: 85,
  passMark: 70,
  startedOn: new Date("2026-03-09T00:00:00Z"),
  endedOn: new Date("2026-03-10T00:00:00Z"),
  issuedAt: new Date("2026-03-11T10:00:00Z"),
  statusIndex: 7,
};

type Pair = { key: SignWith; published: JWK };
let first: Pair;
let second: Pair;

async function makePair(name: string): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", {
    modulusLength: 2048,
    extractable: true,
  });
  const kid = `${BASE}/api/credentials/keys/${name}`;
  return {
    key: { kid, privateJwk: await exportJWK(privateKey) },
    published: { ...(await exportJWK(publicKey)), kid },
  };
}

beforeAll(async () => {
  [first, second] = [await makePair("first"), await makePair("second")];
});

const credential = () => credentialOf(facts, issuer, { isNamed: true });
const status = (taken: number[], key = first.key) =>
  signToken(statusListOf(1, encodeList(taken), issuer, NOW), key);

describe("a credential", () => {
  it("says what the certificate says, as Open Badges 3.0 writes it", () => {
    expect(createHash("sha256").update(JSON.stringify(credential())).digest("hex")).toBe(
      "d828a71a01d680e17d1a9fbb2e9dd270ebca0348faca5762f86709bf117e6d66",
    );
    expect(credential()).toMatchObject({
      "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
      ],
      type: ["VerifiableCredential", "OpenBadgeCredential"],
      iss: BASE,
      nbf: 1773223200,
      validFrom: "2026-03-11T10:00:00.000Z",
      credentialSubject: {
        identifier: [{ hashed: false, identityHash: facts.holderName, identityType: "name" }],
        result: [{ value: "85" }],
        achievement: { resultDescription: [{ requiredValue: "70" }], humanCode: facts.number },
      },
      credentialStatus: { statusListIndex: "6", statusListCredential: `${BASE}/api/credentials/status/1` },
    });
  });

  it("hides the name behind a salted hash for anybody else, and one of attendance has no result", () => {
    const hidden = credentialOf({ ...facts, kind: "ATTENDANCE", points: null, passMark: null }, issuer, {
      isNamed: false,
    });
    expect(JSON.stringify(hidden)).not.toContain("Ayşe");
    expect(hidden.credentialSubject.identifier[0]).toMatchObject({
      hashed: true,
      identityHash: identityHash(facts.holderName, facts.code),
    });
    expect(JSON.stringify(hidden)).not.toContain("RawScore");
  });
});

describe("a token", () => {
  const check = (token: string, keys: JWK[], statusToken: string | null = null, now = NOW) =>
    verifyCredential({ token, keys, statusToken, now }).then(({ verdict }) => verdict);

  it("holds by the published key, also after another one took its place", async () => {
    const token = await signToken(credential(), first.key);
    expect(await check(token, [first.published])).toBe("valid_status_unknown");
    expect(await check(token, [second.published, first.published], await status([], second.key))).toBe(
      "valid",
    );
    expect(await check(token, [second.published])).toBe("unknown_key");
  });

  it("shows what was taken back, and whether the list is the right one", async () => {
    const token = await signToken(credential(), first.key);
    const keys = [first.published, second.published];
    expect(await check(token, keys, await status([6]))).toBe("revoked");
    expect(await check(token, keys, await status([5, 7]))).toBe("valid");
    const other = await signToken(statusListOf(2, encodeList([6]), issuer, NOW), first.key);
    expect(await check(token, keys, other)).toBe("status_unreadable");
    expect(await check(token, keys, "no list")).toBe("status_unreadable");
    const foreign = await makePair("first");
    expect(await check(token, keys, await status([], foreign.key))).toBe("status_unreadable");
  });

  it("does not hold before its day, nor by another's key of the same name", async () => {
    const token = await signToken(credential(), first.key);
    expect(await check(token, [first.published], null, new Date("2026-03-11T09:59:59Z"))).toBe(
      "not_yet_valid",
    );
    const forged = await signToken(credential(), (await makePair("first")).key);
    expect(await check(forged, [first.published])).toBe("altered");
  });

  it("is refused when one character of it is another one", async () => {
    const token = await signToken(credential(), first.key);
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...letters), async (at, letter) => {
        fc.pre(token[at] !== letter);
        const altered = token.slice(0, at) + letter + token.slice(at + 1);
        const { verdict, claims } = await readToken(altered, [first.published]);
        // The last letter of a part may carry bits that no byte uses.
        if (verdict === "valid") expect(claims).toEqual(JSON.parse(JSON.stringify(credential())));
        else expect(["altered", "unknown_key", "not_signed"]).toContain(verdict);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["nothing", ""],
    ["words", "not a token"],
    ["no algorithm", `${Buffer.from('{"alg":"none"}').toString("base64url")}.e30.`],
    ["a secret of its own", `${Buffer.from('{"alg":"HS256","kid":"first"}').toString("base64url")}.e30.AAAA`],
  ])("is refused: %s", async (_, token) => {
    expect(["not_signed", "altered"]).toContain(await check(token, [first.published]));
  });

  it("of another kind is no credential", async () => {
    expect(await check(await status([]), [first.published])).toBe("not_signed");
  });
});

describe("a list of what was taken back", () => {
  it("gives each bit back, and only those", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(LIST_LENGTH - 1), { maxLength: 40 }), (taken) => {
        const bits = decodeList(encodeList(taken))!;
        expect(bits).toHaveLength(LIST_LENGTH / 8);
        expect(taken.every((index) => bitAt(bits, index))).toBe(true);
        expect(bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0)).toBe(
          taken.length,
        );
      }),
      { numRuns: 20 },
    );
  });
  it("begins at its leftmost bit and knows its end", () => {
    expect(bitsOf([0], 8)[0]).toBe(0x80);
    expect(bitAt(bitsOf([7], 8), 8)).toBeNull();
    expect(decodeList("u!!!")).toBeNull();
    expect(decodeList("xAAAA")).toBeNull();
  });
  it("places certificates one after the other", () => {
    expect(statusPlace(1)).toEqual({ list: 1, index: 0 });
    expect(statusPlace(LIST_LENGTH)).toEqual({ list: 1, index: LIST_LENGTH - 1 });
    expect(statusPlace(LIST_LENGTH + 1)).toEqual({ list: 2, index: 0 });
  });
});

describe("a signed PDF", () => {
  const pdf = Buffer.from(
    "%PDF-1.7\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n27\n%%EOF\n",
  );
  const verdict = async (bytes: Uint8Array) => (await verifyPdf(bytes, [first.published])).verdict;

  it("holds as it is, says whose it is, and not with one byte changed or added", async () => {
    const signed = Buffer.from(await signPdf(pdf, { certificate: facts.number }, first.key));
    const read = await verifyPdf(signed, [first.published]);
    expect(read).toMatchObject({ verdict: "valid", claims: { certificate: facts.number } });
    const altered = Buffer.from(signed);
    altered[12] = altered[12]! + 1;
    expect(await verdict(altered)).toBe("altered");
    expect(await verdict(Buffer.concat([signed, Buffer.from("2 0 obj")]))).toBe("altered");
    expect(await verdict(pdf)).toBe("not_signed");
    await expect(signPdf(Buffer.from("no pdf"), {}, first.key)).rejects.toThrow();
  });
});
