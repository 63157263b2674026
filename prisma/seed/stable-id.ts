import { createHash } from "node:crypto";

/** The same id for the same key in every database, so that a link to a seeded row works after seeding anew (UUID version 5). */
export function stableId(kind: string, ...key: (string | number)[]): string {
  const hash = createHash("sha1")
    .update(`usta:${kind}:${key.join(":")}`)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
