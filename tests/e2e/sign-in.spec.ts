import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, mailsTo, nextMail, test } from "@/tests/support/e2e";
import { DEMONSTRATION_PASSWORD, personaOf, type PersonaKey } from "@/prisma/seed/personas";

const UNKNOWN = "kimse.yok@okul.example";
const WORDS = {
  tr: {
    mail: "E-posta adresi",
    password: "Parola",
    signIn: "Giriş yap",
    signOut: "Çıkış yap",
    send: "Kodu gönder",
    code: "Altı haneli kod",
    sent: "E-postanıza bakın",
    wrongPassword: "E-posta adresi ya da parola yanlış",
    wrongCode: "Kod doğru değil",
    used: "daha önce kullanıldı",
  },
  en: {
    mail: "E-mail address",
    password: "Password",
    signIn: "Sign in",
    signOut: "Sign out",
    send: "Send the code",
    code: "Six digits",
    sent: "Look at your mail",
    wrongPassword: "The e-mail address or the password is wrong",
    wrongCode: "The code is not right",
    used: "was used before",
  },
} as const;
type Language = keyof typeof WORDS;

/** Somebody whom the portal has not seen yet. */
async function visitor(browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> {
  return browser.newContext({ baseURL: process.env.USTA_TEST_URL, locale: "tr-TR", javaScriptEnabled });
}

async function tryPassword(page: Page, language: Language, mail: string, password: string): Promise<void> {
  const words = WORDS[language];
  const form = page.locator("form").filter({ has: page.getByLabel(words.password) });
  await form.getByLabel(words.mail).fill(mail);
  await form.getByLabel(words.password).fill(password);
  await form.getByRole("button", { name: words.signIn, exact: true }).click();
}

async function askForCode(page: Page, language: Language, mail: string): Promise<void> {
  const words = WORDS[language];
  await page.goto(`/${language}/sign-in`);
  const send = page.getByRole("button", { name: words.send });
  await page.locator("form").filter({ has: send }).getByLabel(words.mail).fill(mail);
  await send.click();
  await expect(page.getByRole("heading", { level: 1, name: words.sent })).toBeVisible();
  await expect(page.getByText(mail)).toBeVisible();
}

async function tryCode(page: Page, language: Language, code: string): Promise<void> {
  await page.getByLabel(WORDS[language].code).fill(code);
  await page.getByRole("button", { name: WORDS[language].signIn, exact: true }).click();
}

async function expectInside(page: Page, language: Language, persona: PersonaKey): Promise<void> {
  await page.waitForURL(`**/${language}/home`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(personaOf(persona).givenName);
}

const CODE = /\b(\d{3}) (\d{3})\b/;
const LINK = /https?:\/\/\S+\/sign-in\/link\/\S+/;

test("each of the demonstration's people gets in with one press", async ({ as }) => {
  for (const persona of ["ministry", "coordinator", "teacher"] as const) {
    const page = await as(persona);
    const answer = await page.goto("/tr/home");
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("who is not signed in is led to the sign-in page, sees nothing, and comes back afterwards", async ({
  page,
}) => {
  await page.goto("/tr/account/data");
  await expect(page).toHaveURL(/\/tr\/sign-in/);
  await page.getByRole("button", { name: personaOf("provinceOfficer").name, exact: true }).click();
  await expect(page).toHaveURL(/\/tr\/account\/data$/);
});

for (const [language, javaScriptEnabled] of [
  ["tr", true],
  ["en", false],
] as const) {
  const how = `${language}, JavaScript ${javaScriptEnabled ? "on" : "off"}`;
  const words = WORDS[language];

  test(`a password lets in, a wrong one is answered by a sentence (${how})`, async ({ browser }) => {
    const context = await visitor(browser, javaScriptEnabled);
    const page = await context.newPage();
    const { mail } = personaOf("provinceOfficer");
    await page.goto(`/${language}/sign-in`);
    const answers = [];
    for (const address of [mail, UNKNOWN]) {
      await tryPassword(page, language, address, "yanlış bir parola");
      await expect(page.getByRole("alert").filter({ hasText: words.wrongPassword })).toBeVisible();
      answers.push(await page.locator(".error-summary").innerText());
      expect(await page.locator("[name=address]").inputValue()).toBe(address);
      await page.goto(`/${language}/sign-in`);
    }
    expect(answers[1], "the same answer, known or not").toBe(answers[0]);
    await tryPassword(page, language, mail, DEMONSTRATION_PASSWORD);
    await expectInside(page, language, "provinceOfficer");
    await context.close();
  });

  test(`the code from a mail lets in, once (${how})`, async ({ browser }) => {
    const context = await visitor(browser, javaScriptEnabled);
    const page = await context.newPage();
    const { mail } = personaOf("trainer");
    const known = (await mailsTo(mail)).length;
    await askForCode(page, language, mail);
    const [, first = "", second = ""] = CODE.exec((await nextMail(mail, known)).text ?? "") ?? [];
    const code = first + second;
    expect(code).toMatch(/^\d{6}$/);
    await tryCode(page, language, code === "000000" ? "000001" : "000000");
    await expect(page.getByRole("alert").filter({ hasText: words.wrongCode })).toBeVisible();
    await tryCode(page, language, `${first} ${second}`);
    await expectInside(page, language, "trainer");
    await context.close();
  });
}

test("an unknown address is answered as a known one, and gets no mail", async ({ browser }) => {
  const context = await visitor(browser, false);
  const page = await context.newPage();
  await askForCode(page, "tr", UNKNOWN);
  await tryCode(page, "tr", "123456");
  await expect(page.getByRole("alert").filter({ hasText: WORDS.tr.wrongCode })).toBeVisible();
  expect(await mailsTo(UNKNOWN)).toEqual([]);
  await context.close();
});

test("the link from a mail leads to a button, lets in once, and signing out ends it", async ({ browser }) => {
  const context = await visitor(browser, true);
  const page = await context.newPage();
  const { mail } = personaOf("principal");
  const known = (await mailsTo(mail)).length;
  await askForCode(page, "tr", mail);
  const link = LINK.exec((await nextMail(mail, known)).text ?? "")?.[0] ?? "";

  const other = await visitor(browser, false);
  const scanner = await other.newPage();
  await scanner.goto(link);
  await scanner.goto("/tr/home");
  await expect(scanner, "opening the link alone does nothing").toHaveURL(/\/sign-in/);

  await page.goto(link);
  await page.getByRole("button", { name: WORDS.tr.signIn, exact: true }).click();
  await expectInside(page, "tr", "principal");

  await scanner.goto(link);
  await scanner.getByRole("button", { name: WORDS.tr.signIn, exact: true }).click();
  await expect(scanner.getByRole("alert").filter({ hasText: WORDS.tr.used })).toBeVisible();

  await other.addCookies(await context.cookies());
  await scanner.goto("/tr/home");
  await expectInside(scanner, "tr", "principal");
  await page.getByRole("button", { name: WORDS.tr.signOut }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/home"));
  for (const one of [page, scanner]) {
    await one.goto("/tr/home");
    await expect(one, "the copied cookie has ended too").toHaveURL(/\/tr\/sign-in/);
  }
  await other.close();
  await context.close();
});
