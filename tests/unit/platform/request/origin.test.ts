import { expect, it } from "vitest";
import { isOwnOrigin } from "@/lib/platform/request/origin";

it.each([
  [{}, true],
  [{ origin: "https://portal.test" }, true],
  [{ origin: "https://portal.test", "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "none" }, true],
  [{ origin: "http://portal.test:81" }, false],
  [{ origin: "https://evil.test" }, false],
  [{ origin: "https://portal.test.evil.test" }, false],
  [{ origin: "null" }, false],
  [{ origin: "%%%" }, false],
  [{ origin: "" }, false],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "same-site", origin: "https://portal.test" }, false],
  [{ origin: "https://outer.test", "x-forwarded-host": "outer.test" }, true],
  [{ origin: "https://portal.test", "x-forwarded-host": "outer.test, portal.test" }, false],
])("%j is our own: %s", (headers, own) => {
  expect(isOwnOrigin(new Headers({ host: "portal.test", ...(headers as Record<string, string>) }))).toBe(own);
});
