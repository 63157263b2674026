import { expect, test, type Page } from "@playwright/test";
import {
  MULTIPART,
  multipart,
  request,
  sendRaw,
  type Headers,
  type RawAnswer,
} from "@/tests/support/raw-http";

const base = () => process.env.USTA_TEST_URL ?? "";
const PAGES = ["/tr/sign-in", "/tr/centres", "/tr/courses"];
const UNKNOWN_ACTION = `40${"a".repeat(40)}`;

/** What must hold for every answer, whatever was asked. */
function expectDecent(answer: RawAnswer, what: string): void {
  expect(answer.status, what).toBeGreaterThan(99);
  expect(answer.status, what).toBeLessThan(500);
  if (answer.status === 431 || (answer.status === 400 && answer.body === "")) return;
  expect(answer.head.match(/\r\ncontent-security-policy:/g)?.length, `${what}: policies`).toBe(1);
  expect(answer.head, what).toContain("x-content-type-options: nosniff");
  expect(answer.head, what).not.toContain("x-powered-by");
  expect(answer.head, what).not.toContain("unsafe-inline");
}

/** A real action of a page that a person without a script would post to. */
async function realAction(): Promise<string> {
  const { body } = await request(base(), "GET", "/tr/sign-in");
  const id = /[{&quot;"]+id[&quot;":]+([0-9a-f]{42})/.exec(body)?.[1];
  expect(id, "the sign-in page has a form").toBeDefined();
  return id ?? "";
}

test.describe("what no browser sends", () => {
  test("addresses that cannot be read, or lead elsewhere", async () => {
    const paths = ["//", "//evil.test", "/\\evil.test", "/%2F%2Fevil.test", "/tr/%00", "/tr/centres/%00", "/tr/centres/%E0%A4%A", "/tr/centres/%ED%A0%80", "/%E0%A4%A", "/api/%E0%A4%A", "/_next/static/%E0%A4%A",
      "/tr/centres/..%2f..%2fetc%2fpasswd", "/tr/%2e%2e/%2e%2e/etc/passwd", "/tr/centres/GEBZE", "/tr/centres/%67ebze", `/tr/centres/${"a".repeat(300)}`, `/tr/centres/${"%C5%9F".repeat(300)}`, `/tr/verify/${"a".repeat(9000)}`,
      "/TR/centres", "/xx/centres", "/tr/centres/<script>", "/%5Blocale%5D/centres/%5Bslug%5D", "/tr.rsc", "/tr/centres.rsc", "/_next/image?url=http://evil.test/x.png&w=64&q=75", "/.env", "/.git/config", "*", "http://evil.test/tr", "/tr%0d%0aX-Y:%20z",
      "/centres/%0d%0aX-Y:z", "/404", "/500", "/_error", "/foo.txt", "/tr/centres/not-a-centre", "/tr/fields/0", "/tr/provinces/82", "/tr/courses/none", "/tr/verify/none", "/tr/centre/sessions/1", "/tr/learning/apply/%00"]; // prettier-ignore
    for (const path of paths) {
      for (const method of ["GET", "POST"]) {
        const answer = await request(base(), method, path, {}, method === "POST" ? "x=1" : undefined);
        expectDecent(answer, `${method} ${path.slice(0, 60)}`);
        const location = /\r\nlocation: (.*)/.exec(answer.head)?.[1] ?? "/";
        expect(location, path).toMatch(/^\/(?!\/)/);
        expect(answer.head, path).not.toContain("\r\nx-y:");
      }
    }
  });

  test("odd methods, headers and parameters", async () => {
    for (const page of PAGES) {
      for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "HEAD"]) {
        const answer = await request(base(), method, page);
        expectDecent(answer, `${method} ${page}`);
        if (method !== "HEAD") expect(answer.status).toBe(405);
      }
      const odd: Headers[] = [
        { rsc: "1", "next-router-state-tree": "garbage" }, { rsc: "1", "next-router-state-tree": "%E0%A4%A" }, { rsc: "1", "next-router-state-tree": ["a", "b"] }, { rsc: "1", "next-router-state-tree": "x".repeat(9000) },
        { rsc: "1", "next-router-prefetch": "9" }, { rsc: "1", "next-router-segment-prefetch": "/../x" }, { "next-url": "//evil%00" }, { cookie: "next-auth.session-token=garbage; x=%E0%A4%A" }, { "accept-language": "x".repeat(5000) }, { "accept-language": ",,;q=9" },
        { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }, { "x-forwarded-host": 'evil"><x' }, { "x-forwarded-proto": "javascript" }, { "if-none-match": "*" }, { range: "bytes=0-1,5-" }, { "x-portal-path": "//evil.test" }, { host: "evil.test" }, { host: '%%"<>' }, { "x-portal-unsafe-method": "1" },
      ]; // prettier-ignore
      for (const headers of odd)
        expectDecent(
          await request(base(), "GET", page, headers),
          `${page} ${JSON.stringify(headers).slice(0, 60)}`,
        );
      for (const query of [
        "x=%00",
        "x=%E0%A4%A",
        "q=%00",
        "q[]=1&q[]=2&q=3",
        "page=-1",
        "page=1e9",
        "page=1&page=2",
        "a=1&".repeat(1500),
        "__proto__=1",
        "q=%25%5F%5C",
        "q=%ED%A0%80",
        "sort=constructor",
        "%00",
      ]) {
        const answer = await request(base(), "GET", `${page}?${query}`);
        expectDecent(answer, `${page}?${query.slice(0, 40)}`);
      }
    }
    for (const text of [
      "GET /tr HTTP/1.1\r\nconnection: close\r\n\r\n",
      "GET /tr HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n",
      `GET /tr HTTP/1.1\r\nhost: x\r\nx: ${"a".repeat(20_000)}\r\n\r\n`,
      "\u0016\u0003\u0001\r\n\r\n",
    ]) {
      expect((await sendRaw(base(), text)).status).toBeLessThan(500);
    }
  });

  test("posts that are too large, broken, foreign or no action of ours", async () => {
    const action = await realAction();
    const own = { ...MULTIPART, origin: base() };
    const called = { ...own, "next-action": action };
    const large = "x".repeat(2_000_000);
    const cases: [string, number, Headers, string | Buffer][] = [
      ["too large, by script", 413, called, multipart([["1_mail", large], ["0", '[{},"$K1"]']])],
      ["too large, by form", 413, own, multipart([[`$ACTION_ID_${action}`, ""], ["mail", large]])],
      ["too large, length unsaid", 413, { ...called, "transfer-encoding": "chunked", "content-length": [] }, `1e8480\r\n${large}\r\n0\r\n\r\n`],
      ["broken multipart", 400, called, "------edge\r\nContent-Disp"],
      ["broken multipart, by form", 400, own, "------edge\r\nContent-Disp"],
      ["no boundary", 400, { ...called, "content-type": "multipart/form-data" }, multipart([["0", "[]"]])],
      ["foreign", 403, { ...called, origin: "https://evil.test" }, multipart([["0", "[]"]])],
      ["foreign, by form", 403, { ...MULTIPART, origin: "https://evil.test" }, multipart([[`$ACTION_ID_${action}`, ""]])],
      ["of no origin", 403, { ...called, origin: "null" }, multipart([["0", "[]"]])],
      ["of a garbled origin", 403, { ...called, origin: "%%%" }, multipart([["0", "[]"]])],
      ["of another site, says the browser", 403, { ...called, "sec-fetch-site": "cross-site" }, multipart([["0", "[]"]])],
      ["no id", 400, { ...called, "next-action": "toString" }, multipart([["0", "[]"]])],
      ["two ids", 400, { ...called, "next-action": [action, action] }, multipart([["0", "[]"]])],
      ["no such action, by script", 409, { ...called, "next-action": UNKNOWN_ACTION }, multipart([["0", "[]"]])],
      ["no such action, by form", 409, own, multipart([[`$ACTION_ID_${UNKNOWN_ACTION}`, ""]])],
      ["no action at all", 400, own, multipart([["mail", "x"]])],
      ["another kind of form", 400, { origin: base(), "content-type": "application/x-www-form-urlencoded" }, "mail=x"],
      ["JSON", 400, { origin: base(), "content-type": "application/json" }, "{}"],
      ["an action without a body", 400, { origin: base(), "next-action": action }, ""],
      ["bytes that are no text", 400, { ...called, "content-type": "text/plain" }, Buffer.from([0xff, 0xfe, 0x00])],
    ]; // prettier-ignore
    for (const page of PAGES) {
      for (const [what, status, headers, body] of cases) {
        const answer = await request(base(), "POST", page, headers, body);
        expect(answer.status, `${page}: ${what}`).toBe(status);
        expectDecent(answer, `${page}: ${what}`);
        if (status !== 409) expect(answer.body, what).toContain('<html lang="tr">');
      }
    }
  });

  test("actions called by hand, as anybody, with anything", async () => {
    const action = await realAction();
    const called = { origin: base(), "next-action": action };
    const bodies = ["[]", "{}", "null", "[1,2,3]", '["$K1"]', '["$F1"]', '["$1"]', '["$0"]', '["$@1"]', '["$T"]', '["$B1"]', '["$Q1"]', '["$h1"]', '["$n9x"]', '["$Dnever"]', '["$0:0"]', '[{"__proto__":{}}]', "[".repeat(3000), `[${"0,".repeat(2000)}0]`, '[{"status":"invalid","values":"x"},{"mail":"x"}]', '[{},{"role":"MINISTRY"}]']; // prettier-ignore
    for (const page of ["/tr/sign-in", "/tr/centres"]) {
      for (const body of bodies) {
        const what = `${page} ${body.slice(0, 40)}`;
        expectDecent(
          await request(
            base(),
            "POST",
            page,
            { ...called, "content-type": "text/plain;charset=UTF-8" },
            body,
          ),
          what,
        );
        expectDecent(
          await request(
            base(),
            "POST",
            page,
            { ...called, ...MULTIPART },
            multipart([
              ["1_mail", "a\u0000"],
              ["0", body],
            ]),
          ),
          what,
        );
        const form = multipart([
          ["$ACTION_REF_1", ""],
          ["$ACTION_1:0", `{"id":"${action}","bound":"$@1"}`],
          ["$ACTION_1:1", body],
          ["mail", Buffer.from([0, 0xed, 0xa0, 0x80])],
        ]);
        expectDecent(await request(base(), "POST", page, { origin: base(), ...MULTIPART }, form), what);
      }
    }
  });

  test("the door between the portal's own processes", async () => {
    const asked = (headers: Headers, body: string) =>
      request(base(), "POST", "/api/internal/revalidate", headers, body);
    expect((await asked({}, '{"paths":["/"]}')).status).toBe(404);
    expect((await asked({ "x-portal-secret": "guess" }, '{"paths":["/"]}')).status).toBe(404);
    expect((await request(base(), "GET", "/api/internal/revalidate")).status).toBe(405);
  });
});

/** Everything that Chromium blocks or complains of while a page is looked at. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Hydration|hydrat/i.test(message.text())) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(error.message));
  return heard;
}

test.describe("the policy of pages", () => {
  test("holds on static and dynamic pages, at the first visit and later, and on the way between them", async ({
    page,
  }) => {
    const heard = complaints(page);
    for (const path of [
      "/en",
      "/en",
      "/en/centres",
      "/en/courses",
      "/en/sign-in",
      "/en/verify",
      "/en/nowhere",
      "/en/centres/nowhere",
      "/foo.txt",
    ]) {
      const answer = await page.goto(path, { waitUntil: "load" });
      const policy = answer?.headers()["content-security-policy"] ?? "";
      expect(policy, path).toContain("script-src 'self'");
      expect(policy, path).not.toContain("unsafe");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    await page.goto("/en");
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    for (const [name, path] of [
      ["Courses", "/en/courses"],
      ["Centres", "/en/centres"],
      ["Check a certificate", "/en/verify"],
      ["Fields", "/en/fields"],
    ] as const) {
      // prettier-ignore
      await page.getByRole("banner").getByRole("link", { name, exact: true }).click();
      await page.waitForURL(`**${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    expect(await page.evaluate(() => "stayed" in window), "moved without loading anew").toBe(true);
    expect(heard).toEqual([]);
  });

  test("a static page carries the hashes of its own scripts and is sent compressed once for all", async () => {
    const first = await request(base(), "GET", "/tr/centres", { "accept-encoding": "br" });
    const again = await request(base(), "GET", "/tr/centres", { "accept-encoding": "br" });
    expect(first.head).toMatch(/script-src 'self'( 'sha256-[a-z0-9+/]+=*')+/);
    expect(first.head).not.toContain("nonce-");
    expect(again.head).toContain("content-encoding: br");
    expect(again.head).toMatch(/vary: .*accept-encoding/);
    const tag = /\r\netag: (.*)/.exec((await request(base(), "GET", "/tr/centres")).head)?.[1] ?? "";
    expect((await request(base(), "GET", "/tr/centres", { "if-none-match": tag })).status).toBe(304);
  });

  test("says what is missing also without a script", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ["/en/nowhere", "/en/centres/nowhere"]) {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
    }
    await context.close();
  });
});
