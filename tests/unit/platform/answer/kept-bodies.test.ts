import { expect, it } from "vitest";
import { keptBody, keptBytes, keyOf } from "@/lib/platform/answer/kept-bodies";

it("turns a page into bytes once for each version of it", () => {
  const key = keyOf("/tr/x?y=1", "text/html", '"a"', "identity");
  expect(keptBody(key)).toBeUndefined();
  const bytes = keptBytes(key, "ığüşöç");
  expect(bytes.toString()).toBe("ığüşöç");
  expect(keptBytes(key, "ığüşöç")).toBe(bytes);
  expect(keyOf("/tr/x", "text/html", '"a"', "identity")).toBe(key);
  expect(keyOf("/tr/x", "text/html", '"b"', "identity")).not.toBe(key);
  expect(keyOf("/tr/x", "text/x-component", '"a"', "identity")).not.toBe(key);
});
