import { expect, it } from "vitest";
import { wasCutOff } from "@/lib/platform/db/cut-off";

const because = (cause: unknown) => new Error("Transaction failed", { cause });

it("knows a broken line by its code, however deep it lies", () => {
  expect(wasCutOff(Object.assign(new Error("crash of another server process"), { code: "57P02" }))).toBe(
    true,
  );
  expect(wasCutOff(because(because(Object.assign(new Error("read"), { code: "ECONNRESET" }))))).toBe(true);
  expect(wasCutOff(because({ kind: "postgres", originalCode: "57P01" }))).toBe(true);
  expect(wasCutOff(because({ kind: "ConnectionClosed" }))).toBe(true);
  expect(wasCutOff(new Error("Connection terminated unexpectedly"))).toBe(true);
});

it("takes no other fault for one: what the database refused, or never heard of, was not saved", () => {
  const codes = ["23505", "40001", "P2002", "ECONNREFUSED", "57P03"];
  for (const code of codes) expect(wasCutOff(Object.assign(new Error("no"), { code })), code).toBe(false);
  expect(wasCutOff(new Error("a mistake of ours"))).toBe(false);
  expect(wasCutOff("text")).toBe(false);
  expect(wasCutOff(null)).toBe(false);
});
