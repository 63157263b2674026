import type { Browser, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { contextOptions, expect, moveClock, onPortalApart, query, test } from "@/tests/support/e2e";
import { startIdentityProvider } from "@/tests/support/identity-provider";
import { enterByMail, mailAbout, newTeachers, ownSession } from "@/tests/support/learners";
import { personaOf } from "@/prisma/seed/personas";

/** What a portal does with the second factor and an identity provider switched on, and when time passes. */

const CLIENT = { id: "usta", secret: "a secret of the tests" };
let provider: Awaited<ReturnType<typeof startIdentityProvider>>;

onPortalApart(async (url) => {
  provider = await startIdentityProvider({ ...CLIENT, callback: `${url}/api/auth/callback` });
  return {
    USTA_TOTP: "true",
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "Okul Kimliği",
  };
});

test.afterAll(() => provider.stop());

const visit = async (browser: Browser) => (await browser.newContext(contextOptions())).newPage();

let ahead = 0;
function wait(milliseconds: number): void {
  ahead += milliseconds;
  moveClock(ahead);
}

const codeOf = (key: string) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + ahead });

const HOUR = 3_600_000;

test("the ministry sets up its second step, and is asked for it at the next sign-in", async ({ browser }) => {
  const page = await visit(browser);
  const { name, givenName } = personaOf("ministry");
  await page.goto("/tr/sign-in?next=/national/people");
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "İkinci adımı kurun" })).toBeVisible();
  for (const path of ["/tr/home", "/tr/national/people"]) {
    await page.goto(path);
    await expect(page, "not in yet").toHaveURL(/\/tr\/sign-in\/totp\?next=/);
  }
  expect((await page.request.get("/api/exports/people")).status()).not.toBe(200);

  await page.getByRole("button", { name: "Anahtarı oluştur" }).click();
  const key = (await page.locator("code").innerText()).replaceAll(" ", "");
  const field = page.getByLabel("Doğrulama uygulamasındaki kod");
  const onwards = page.getByRole("button", { name: "Devam et" });
  await field.fill(codeOf(key) === "000000" ? "000001" : "000000");
  await onwards.click();
  await expect(page.getByRole("alert").filter({ hasText: "Kod doğru değil" })).toBeVisible();
  const first = codeOf(key);
  await field.fill(first);
  await onwards.click();
  await expect(page).toHaveURL(/\/tr\/national\/people$/);
  await page.goto("/en/home");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(givenName);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/en$/);

  await page.goto("/en/sign-in");
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Second step" })).toBeVisible();
  await expect(page.locator("code"), "the key is shown once").toHaveCount(0);
  const again = page.getByLabel("Code from your authenticator");
  await again.fill(first);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.locator(".error-summary"), "a code is taken once").toBeVisible();
  wait(90_000);
  await again.fill(codeOf(key));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/en\/home$/);
  await page.goto("/en/account/security");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.context().close();
});

async function comeByProvider(page: Page, language: "tr" | "en", next = "/learning"): Promise<void> {
  await page.goto(`/${language}/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole("link", { name: /Okul Kimliği/ }).click();
  await page.waitForURL((url) => url.port === new URL(process.env.USTA_TEST_URL ?? "").port);
}

test("an identity provider lets in whose address it verified, and knows the account from then on", async ({
  browser,
}) => {
  const page = await visit(browser);
  const { mail, givenName } = personaOf("teacher");
  provider.state.current = { sub: "zeynep", email: mail, email_verified: true };
  await comeByProvider(page, "en");
  await expect(page).toHaveURL(/\/en\/learning$/);
  await page.goto("/en/home");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(givenName);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/home"));

  provider.state.current = { sub: "zeynep", email: "elsewhere@okul.example", email_verified: false };
  await page.context().clearCookies({ domain: "127.0.0.1" });
  await comeByProvider(page, "tr", "/account/data");
  await expect(page).toHaveURL(/\/tr\/account\/data$/);
  await page.context().close();
});

test("whom the provider does not vouch for is told why, in words, and is not in", async ({ browser }) => {
  const page = await visit(browser);
  const { mail } = personaOf("teacherNew");
  const owner = personaOf("teacherOffer").mail;
  provider.state.current = { sub: "owner", email: owner, email_verified: true };
  await comeByProvider(page, "tr");
  await expect(page).toHaveURL(/\/tr\/learning$/);
  await page.context().clearCookies();
  const cases = [
    ["tr", { sub: "new", email: "yeni@okul.example", email_verified: true }, "Bu hesapla eşleşen bir kişi bulunmadı"],
    ["en", { sub: "new", email: "yeni@okul.example", email_verified: true }, "Nobody here belongs to that account"],
    ["tr", { sub: "shy", email: mail, email_verified: false }, "e-posta adresinizi doğrulamamış"],
    ["tr", { sub: "other", email: owner, email_verified: true }, "başka bir hesabıyla kayıtlı"],
  ] as const; // prettier-ignore
  for (const [language, account, sentence] of cases) {
    await page.context().clearCookies({ domain: "127.0.0.1" });
    provider.state.current = account;
    await comeByProvider(page, language);
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
    expect(new URL(page.url()).searchParams.get("next")).toBe("/learning");
  }
  provider.state.declines = true;
  await page.context().clearCookies({ domain: "127.0.0.1" });
  await comeByProvider(page, "tr");
  const failed = page.getByRole("alert").filter({ hasText: "giriş tamamlanamadı" });
  await expect(failed).toBeVisible();
  provider.state.declines = false;
  await page.goto("/api/auth/callback?code=made-up&state=made-up");
  await expect(failed, "an answer to nobody's question").toBeVisible();
  await page.goto("/tr/home");
  await expect(page).toHaveURL(/\/tr\/sign-in/);
  await page.context().close();
});

test("the ministry by way of the provider is asked for the second step too", async ({ browser }) => {
  const page = await visit(browser);
  provider.state.current = { sub: "okan", email: personaOf("ministrySecond").mail, email_verified: true };
  await comeByProvider(page, "en", "/national/people");
  await expect(page.getByRole("heading", { level: 1, name: "Set up the second step" })).toBeVisible();
  await page.context().close();
});

test("an offer nobody answers goes to the next in line at its deadline, who takes it in time", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const session = await ownSession(1);
  const [leaver, late, quick] = await newTeachers(session, 3);
  const pages: Page[] = [];
  for (const learner of [leaver, late, quick]) {
    const { page } = await enterByMail(browser, learner?.mail ?? "");
    await page.goto(`/tr/learning/apply/${session.id}`);
    await page.getByRole("button", { name: "Başvuruyu gönder" }).click();
    await page.getByRole("link", { name: "Başvuruyu izle" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    pages.push(page);
  }
  const [first, second, third] = pages as [Page, Page, Page];
  await first.locator("summary").filter({ hasText: "Vazgeç" }).click();
  await first.getByLabel("Neden vazgeçiyorsunuz?").selectOption("travel");
  await first.getByRole("button", { name: "Başvurudan vazgeç" }).click();
  await expect(first.getByText("Bu başvurudan vazgeçtiniz.")).toBeVisible();
  await mailAbout(late?.mail ?? "", `Sizin için bir yer var: ${session.title}`);
  await second.reload();
  const accept = second.getByRole("button", { name: "Yeri kabul et" });
  await expect(accept).toBeVisible();
  await third.reload();
  await expect(third.getByText("Yedek listede 1. sıradasınız.")).toBeVisible();

  wait(49 * HOUR);
  const statuses = () =>
    query<{ status: string }>(
      "SELECT status::text FROM enrolment WHERE session_id = $1 ORDER BY queue_number",
      [session.id],
    ).then((rows) => rows.map(({ status }) => status));
  await expect
    .poll(statuses, { message: "the sweep of each minute", timeout: 90_000, intervals: [1000] })
    .toEqual(["WITHDRAWN_BY_TEACHER", "OFFER_EXPIRED", "OFFERED"]);
  await mailAbout(late?.mail ?? "", `Önerinin süresi doldu: ${session.title}`);
  await mailAbout(quick?.mail ?? "", `Sizin için bir yer var: ${session.title}`);
  await accept.click();
  await expect(second.locator(".error-summary"), "too late, in words").toContainText("süresi");
  await second.reload();
  await expect(accept).toHaveCount(0);
  await expect(second.getByText("Süre dolduğu için yer sıradaki kişiye geçti.")).toBeVisible();

  wait(47 * HOUR);
  await third.reload();
  await third.getByRole("button", { name: "Yeri kabul et" }).click();
  await expect(third.getByRole("heading", { level: 1, name: "Yeriniz ayrıldı" })).toBeVisible();
  expect(await statuses()).toEqual(["WITHDRAWN_BY_TEACHER", "OFFER_EXPIRED", "PLACED"]);
  await mailAbout(quick?.mail ?? "", `Yeriniz kesin: ${session.title}`);
  for (const page of pages) await page.context().close();
});
