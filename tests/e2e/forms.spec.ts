import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { form as sentences } from "@/lib/platform/i18n/messages/tr/form";
import { listRoutes, routeOf } from "@/tests/support/crawl";
import { contextOptions, expect, mailsTo, query, test } from "@/tests/support/e2e";
import { formsOf, linksOf, postForm, type FoundForm } from "@/tests/support/forms";
import { enterByMail, newTeachers, ownSession } from "@/tests/support/learners";
import { request } from "@/tests/support/raw-http";
import type { PersonaKey } from "@/prisma/seed/personas";

const base = () => process.env.USTA_TEST_URL ?? "";

/** What is put into every field of a form, one line a post. */
const NONSENSE: [string, (name: string) => (string | Buffer)[]][] = [
  ["a zero byte", () => ["a\u0000b"]],
  ["half a character", () => [Buffer.from([0x61, 0xed, 0xa0, 0x80])]],
  ["bytes of another alphabet", () => [Buffer.from([0xfe, 0xdd, 0xf0, 0xff])]],
  ["only blanks", () => [" \t\u00a0\u2003 "]],
  ["nothing", () => [""]],
  ["turned writing", () => ["\u202Egnp.exe\u2066"]],
  ["a huge number", () => ["99999999999999999999999"]],
  ["digits of another script", () => ["١٢"]],
  ["a number with points", () => ["1.234,5"]],
  ["an impossible date", (name) => [/day$/.test(name) ? "31" : /month$/.test(name) ? "2" : "2026-02-31"]],
  ["every field three times", () => ["1", "2", "3"]],
  ["wildcards and marks", () => ["%_\\'\";--<script>${1}{{7*7}}"]],
  ["an id of nobody's", () => [randomUUID()]],
  ["a long text", () => ["ş".repeat(4000)]],
  ["a megabyte", (name) => [name.length % 2 === 0 ? "x" : "x".repeat(300_000)]],
];

/** This one the edge takes for an ordinary post: the form was read and its deed was asked. */
const READ = "an id of nobody's";

/** Names no form of ours has, sent with every post. */
const SMUGGLED: [string, string][] = [
  ["role", "MINISTRY"],
  ["status", "PLACED"],
  ["centreId", randomUUID()],
  ["personId", randomUUID()],
  ["__proto__", "x"],
  ["constructor.prototype.x", "x"],
  ["a.b.c.d.e.f", "x"],
  ["list[]", "x"],
];

const ODD_ADDRESSES = [
  "page=-1",
  "page=1000000000",
  "page=1&page=2&q=%00&q=x&__proto__=1&utm=x",
  "sort=constructor&dir=up&field=%ED%A0%80&province=%25&centre=1&from.day=99&to=x&phase=x&year=99999999999",
];

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** One address a route that this person can walk to. */
async function walk(cookie: string, locale: string, known: Set<string>) {
  const routes = listRoutes();
  const waiting = [`/${locale}`, `/${locale}/home`, `/${locale}/sign-in`, `/${locale}/sign-in/register`];
  const pages: { path: string; forms: FoundForm[] }[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(new URL(path, base()).pathname, routes);
    if (route === undefined || known.has(route.name)) continue;
    known.add(route.name);
    const { status, body } = await request(base(), "GET", path, { cookie });
    expect(status, path).toBeLessThan(500);
    if (status !== 200) continue;
    const html = Buffer.from(body, "latin1").toString("utf8");
    pages.push({ path, forms: formsOf(path, html) });
    waiting.push(...linksOf(locale, html));
  }
  return pages;
}

const seen = (body: string) =>
  Buffer.from(body, "latin1")
    .toString("utf8")
    .replace(/<script[\s\S]*?<\/script>/g, "");
const FAILED = [
  sentences.refusal.request_failed,
  "Bir sorun oluştu",
  "Internal Server Error",
  "PrismaClient",
];
const people: (PersonaKey | null)[] = [
  null,
  "coordinator",
  "ministry",
  "principal",
  "teacherOffer",
  "trainer",
];
const triedForms = new Set<string>();

for (const persona of people) {
  test(`nonsense in every form and address that ${persona ?? "anyone"} sees is answered, never a fault`, async ({
    browser,
    as,
  }) => {
    test.setTimeout(120_000);
    const page =
      persona === null ? await (await browser.newContext(contextOptions())).newPage() : await as(persona);
    const cookie = await cookieOf(page);
    const pages = await walk(cookie, "tr", new Set());
    expect(pages.length).toBeGreaterThan(5);
    for (const { path, forms } of pages) {
      for (const odd of ODD_ADDRESSES) {
        const address = `${path}${path.includes("?") ? "&" : "?"}${odd}`;
        const { status } = await request(base(), "GET", address, { cookie });
        expect.soft(status, address).toBeLessThan(500);
      }
      for (const form of forms) {
        const kind = `${form.path.replace(/[0-9a-f-]{36}/g, "id")} ${form.names.join(" ")}`;
        if (triedForms.has(kind)) continue;
        triedForms.add(kind);
        for (const [what, values] of NONSENSE) {
          const fields = form.names.flatMap((name) =>
            values(name).map((value): [string, string | Buffer] => [name, value]),
          );
          const answer = await postForm(base(), cookie, form, [...fields, ...SMUGGLED]);
          const text = seen(answer.body);
          expect.soft(answer.status, `${what} to ${kind}`).toBeLessThan(500);
          if (what === READ) expect.soft([200, 303, 404, 422], kind).toContain(answer.status);
          expect
            .soft(
              FAILED.filter((sign) => text.includes(sign)),
              `${what} to ${kind}`,
            )
            .toEqual([]);
        }
      }
    }
    if (persona === null) await page.context().close();
  });
}

test("a double click, and the same form in two tabs, have one effect", async ({ browser }) => {
  const session = await ownSession(3);
  const [teacher] = await newTeachers(session, 1);
  const { page, context } = await enterByMail(browser, teacher?.mail ?? "");
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`/tr/learning/apply/${session.id}`);
  const send = (tab: typeof page) => tab.getByRole("button", { name: "Başvuruyu gönder" });
  await Promise.all([send(page).dblclick(), send(other).click()]);
  for (const tab of [page, other])
    await expect(tab.getByRole("heading", { level: 1, name: "Yeriniz ayrıldı" })).toBeVisible();
  const rows = await query("SELECT id FROM enrolment WHERE session_id = $1", [session.id]);
  expect(rows).toHaveLength(1);
  const told = async () =>
    (await mailsTo(teacher?.mail ?? "")).filter(({ subject }) => subject?.startsWith("Yeriniz kesin")).length;
  await expect.poll(told, { timeout: 20_000 }).toBe(1);
  await context.close();
});

test("what is filled in before the scripts come is still there when they have come", async ({ as }) => {
  const page = await as("ministry");
  let arrive = () => {};
  const scripts = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto("/tr/national/needs/new", { waitUntil: "commit" });
  const field = page.getByLabel("Alan");
  const year = page.getByLabel("Yıl", { exact: true }).first();
  await field.selectOption({ index: 2 });
  const chosen = await field.inputValue();
  await year.fill("2031");
  arrive();
  await expect
    .poll(() => field.evaluate((node) => Object.keys(node).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
  await expect(field).toHaveValue(chosen);
  await expect(year).toHaveValue("2031");
});
