import { expect, it } from "vitest";
import { referenceOf } from "@/lib/platform/reference";

it("a reference has its kind, its year and letters that nobody mistakes", () => {
  const reference = referenceOf("T", "2026", new Uint8Array([0, 29, 30, 255, 1, 2, 3, 4]));
  expect(reference).toMatch(/^T-2026-[2-9A-HJKMNP-Z]{8}$/);
  expect(reference).toBe("T-2026-2Z2H3456");
});
