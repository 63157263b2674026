import { channel } from "node:diagnostics_channel";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attendAnswers } from "@/lib/platform/answer/every-answer";
import { holdWritten } from "@/lib/platform/answer/written";

const STATIC = "/tr/accessibility";

let made = 0;
let server: Server;
let url: string;
let answer: (request: IncomingMessage, response: ServerResponse) => unknown;

beforeAll(() => attendAnswers({ isBuilt: true }));
beforeEach(async () => {
  made = 0;
  answer = (_, response) => page(response);
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  channel("usta.pages.changed").publish({});
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

function page(response: ServerResponse, status = 200): void {
  made += 1;
  response.statusCode = status;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("etag", `"${made}"`);
  response.end(`<p>${"ığüşöç ".repeat(300)}${made}</p>`);
}

const read = async (path: string, headers: Record<string, string> = {}) => {
  const got = await fetch(url + path, { headers: { "accept-encoding": "identity", ...headers } });
  return { status: got.status, body: await got.text(), headers: got.headers };
};

describe("a static page", () => {
  it("is made once for who come in the same moment, with all that goes with it", async () => {
    const [first, second] = [await read(STATIC), await read(STATIC)];
    expect(made).toBe(1);
    expect(second.body).toBe(first.body);
    for (const name of ["content-type", "etag", "content-security-policy", "x-frame-options", "vary"])
      expect(second.headers.get(name), name).toBe(first.headers.get(name));
    expect(second.headers.get("content-length")).toBe(String(Buffer.byteLength(first.body)));
  });

  it("is compressed for who can read that, and not for who cannot", async () => {
    const packed = { "accept-encoding": "gzip" };
    await read(STATIC, packed);
    expect((await read(STATIC, packed)).headers.get("content-encoding")).toBe("gzip");
    expect((await read(STATIC)).headers.get("content-encoding")).toBeNull();
    expect(made).toBe(2);
  });

  it("is not sent again to who has it", async () => {
    const { headers } = await read(STATIC);
    const again = await read(STATIC, { "if-none-match": headers.get("etag") ?? "" });
    expect([again.status, again.body, made]).toEqual([304, "", 1]);
    expect(again.headers.get("content-type")).toBeNull();
    expect((await read(STATIC, { "if-none-match": '"another"' })).status).toBe(200);
  });

  it("is made anew after a page has changed", async () => {
    await read(STATIC);
    channel("usta.pages.changed").publish({});
    expect((await read(STATIC)).body).toContain("2</p>");
  });

  it("is not kept where a page changed while it was made", async () => {
    let end = () => {};
    let began = () => {};
    const isUnderWay = new Promise<void>((resolve) => (began = resolve));
    answer = (_, response) => {
      end = () => page(response);
      began();
    };
    const early = read(STATIC);
    await isUnderWay;
    channel("usta.pages.changed").publish({});
    end();
    expect((await early).body).toContain("1</p>");
    answer = (_, response) => page(response);
    expect((await read(STATIC)).body).toContain("2</p>");
  });

  it.each([
    ["its data", STATIC, { rsc: "1" }],
    ["a part of it", STATIC, { range: "bytes=0-9" }],
    ["an address with a question", `${STATIC}?a=1`, {}],
    ["a page made for each request", "/tr/courses", {}],
    ["a page of the signed-in", "/tr/national/people", {}],
  ])("%s is never kept", async (_, path, headers) => {
    await read(path, headers);
    await read(path, headers);
    expect(made).toBe(2);
  });

  it.each([
    ["is not found", (response: ServerResponse) => page(response, 404)],
    ["has no tag", (response: ServerResponse) => (made++, response.end("x".repeat(2_000)))],
    [
      "hands out a cookie",
      (response: ServerResponse) => (response.setHeader("set-cookie", "a=b"), page(response)),
    ],
  ])("what %s is never kept", async (_, make) => {
    answer = (__, response) => make(response);
    await read(STATIC);
    await read(STATIC);
    expect(made).toBe(2);
  });
});

describe("a page's long texts", () => {
  const holding = async (path: string, headers: Record<string, string> = {}) => {
    const marks: (string | null)[] = [];
    answer = async (_, response) => {
      marks.push(holdWritten("<tr>"));
      await new Promise((resolve) => setTimeout(resolve, 5));
      marks.push(holdWritten("<tr>"));
      page(response);
    };
    await read(path, headers);
    return marks;
  };

  it("are held for the document of a page made for one request, each under its own mark", async () => {
    const [first, second] = [await holding("/tr/national/people"), await holding("/tr/courses?q=a")];
    expect(new Set([...first, ...second].filter(Boolean)).size).toBe(4);
  });

  it.each([
    ["a page's data", "/tr/national/people", { rsc: "1" }],
    ["a static page, which is kept with its data", "/tr/centres", {}],
    ["what is no page", "/api/v1", {}],
  ])("are not held for %s", async (_, path, headers) => {
    expect(await holding(path, headers)).toEqual([null, null]);
  });
});
