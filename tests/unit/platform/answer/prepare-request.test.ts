import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { prepareRequest } from "@/lib/platform/answer/prepare-request";
import { PATH_HEADER } from "@/lib/platform/routes";

it.each([
  ["/tr/home", "/tr/home"],
  ["/tr/home?_rsc", "/tr/home"],
  ["/tr/home?_rsc=1abc", "/tr/home"],
  ["/tr/courses?q=kaynak&_rsc=1abc", "/tr/courses?q=kaynak"],
  ["/tr/courses?_rsc&q=kaynak", "/tr/courses?q=kaynak"],
  ["/tr/courses?q=_rscx", "/tr/courses?q=_rscx"],
])("the asked-for path of %s is %s, without the router's mark", (url, path) => {
  const request = {
    method: "GET",
    url,
    headers: { [PATH_HEADER]: "/somebody/else" },
  } as unknown as IncomingMessage;
  prepareRequest(request);
  expect(request.headers[PATH_HEADER]).toBe(path);
});
