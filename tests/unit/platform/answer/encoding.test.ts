import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { acceptedEncoding, compressWell, isTextual } from "@/lib/platform/answer/encoding";

it.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["GZIP;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.000,gzip;q=0", null],
  ["brx, xgzip", null],
  ["identity", null],
  ["*", null],
  ["", null],
  [undefined, null],
])("%j reads %s", (header, encoding) => expect(acceptedEncoding(header)).toBe(encoding));

it.each([
  ["text/html; charset=utf-8", true],
  ["application/json", true],
  ["image/svg+xml", true],
  ["text/x-component", true],
  ["image/png", false],
  ["font/woff2", false],
  ["application/pdf", false],
  [undefined, false],
])("%s is text: %s", (type, textual) => expect(isTextual(type)).toBe(textual));

it("what is kept comes back as it was", async () => {
  const body = Buffer.from("Öğretmenler ".repeat(500));
  expect(brotliDecompressSync(await compressWell(body, "br"))).toEqual(body);
  expect(gunzipSync(await compressWell(body, "gzip"))).toEqual(body);
});
