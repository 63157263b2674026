import type { Page } from "@playwright/test";
import { expect, query, test } from "@/tests/support/e2e";
import { mailAbout } from "@/tests/support/learners";
import { personaOf } from "@/prisma/seed/personas";

/** The session of Hakan's centre that is over and waits for its last half-day's register. */
async function finishedSession(): Promise<{ id: string; reference: string }> {
  const [session] = await query<{ id: string; reference: string }>(
    `SELECT s.id, s.reference FROM session s JOIN centre c ON c.id = s.centre_id
     WHERE c.number = $1 AND s.status = 'CONFIRMED' AND s.ends_at < now() ORDER BY s.ends_at LIMIT 1`,
    [personaOf("coordinator").centre],
  );
  if (!session) throw new Error("The demonstration has no finished session to close.");
  return session;
}

/** Marks whoever is not marked yet, half-day by half-day, until the preview lets the session be closed. */
async function completeRegister(page: Page, id: string): Promise<void> {
  await page.goto(`/tr/centre/sessions/${id}/attendance`);
  const slots = await page.getByRole("navigation", { name: "Yarım günler" }).getByRole("link").all();
  const hrefs = await Promise.all(slots.map((slot) => slot.getAttribute("href")));
  const missing = await query<{ slot: string }>(
    `SELECT t.id AS slot FROM session_slot t JOIN enrolment e ON e.session_id = t.session_id AND e.status = 'PLACED'
     WHERE t.session_id = $1 AND NOT EXISTS (SELECT 1 FROM attendance_mark m WHERE m.slot_id = t.id AND m.enrolment_id = e.id)
     GROUP BY t.id`,
    [id],
  );
  expect(missing.length).toBeGreaterThan(0);
  for (const { slot } of missing) {
    await page.goto(hrefs.find((href) => href?.includes(slot)) ?? "");
    await page
      .getByRole("group", { name: /: durum$/ })
      .first()
      .getByRole("radio", { name: "Katıldı" })
      .check();
    await page.getByRole("button", { name: "Yoklamayı kaydet" }).click();
    await expect(page.getByText("Yoklama kaydedildi.")).toBeVisible();
    await page.getByRole("button", { name: "İşaretsizlerin hepsi katıldı" }).click();
    await expect
      .poll(async () => page.getByRole("group").getByRole("radio", { checked: true }).count())
      .toBe(await page.getByRole("group", { name: /: durum$/ }).count());
  }
}

test("the register is completed, the session closed after the preview, certificates issued, told and checked", async ({
  as,
  browser,
}) => {
  test.setTimeout(90_000);
  const { id } = await finishedSession();
  const page = await as("coordinator");
  await page.goto(`/tr/centre/sessions/${id}/closing`);
  await expect(page.getByText("Yoklaması işaretlenmemiş yarım günler var.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Faaliyeti kapat/ })).toHaveCount(0);
  await completeRegister(page, id);

  await page.getByRole("link", { name: "Kapat ve belge ver" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Kapat ve belge ver" })).toBeVisible();
  const earned = await page.getByRole("row").filter({ hasText: "Belge alır" }).count();
  expect(earned).toBeGreaterThan(0);
  await expect(page.getByText(new RegExp(`^${earned} kişi belge alacak`))).toBeVisible();
  await page.getByRole("button", { name: `Faaliyeti kapat ve ${earned} belge ver` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Belgeler" })).toBeVisible();
  const cards = page.getByRole("list", { name: "Bu faaliyetin belgeleri" }).getByRole("listitem");
  await expect(cards).toHaveCount(earned);

  const [given] = await query<{ holder: string; number: string; code: string; mail: string }>(
    `SELECT k.holder_name AS holder, k.number, k.code, p.email AS mail FROM certificate k
     JOIN person p ON p.id = k.person_id WHERE k.session_id = $1 AND p.email IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.person_id = p.id) ORDER BY k.number LIMIT 1`,
    [id],
  );
  const { holder = "", number = "", code = "", mail = "" } = given ?? {};
  const card = cards.filter({ hasText: number });
  await expect(card).toContainText(holder);
  const pdf = await page.request.get(
    (await card.getByRole("link", { name: "PDF" }).getAttribute("href")) ?? "",
  );
  expect(pdf.status()).toBe(200);
  expect((await pdf.body()).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect((await mailAbout(mail, number)).subject).toBe(`Belgeniz hazır: ${number}`);

  const context = await browser.newContext({
    baseURL: process.env.USTA_TEST_URL,
    javaScriptEnabled: false,
  });
  const anyone = await context.newPage();
  for (const [language, label, submit, valid, none] of [
    ["tr", "Doğrulama kodu", "Doğrula", "Bu belge geçerli", "Böyle bir belge yok"],
    ["en", "Verification code", "Verify", "This certificate is valid", "No such certificate"],
    ["az", "Yoxlama kodu", "Yoxla", "Bu sertifikat etibarlıdır", "Belə sertifikat yoxdur"],
  ] as const) {
    for (const [typed, answer] of [
      [` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `, valid],
      ["0".repeat(20), none],
      ["kısa", none],
    ] as const) {
      await anyone.goto(`/${language}/verify`);
      await anyone.getByLabel(label).fill(typed);
      await anyone.getByRole("button", { name: submit, exact: true }).click();
      await expect(anyone.getByText(answer, { exact: true })).toBeVisible();
      await expect(anyone.getByText(holder)).toHaveCount(0);
      await expect(anyone.getByText(masked(holder))).toHaveCount(answer === valid ? 1 : 0);
      await expect(anyone.getByText(number)).toHaveCount(answer === valid ? 1 : 0);
    }
  }
  await context.close();

  await page.goto(`/tr/centre/sessions/${id}/closing`);
  await expect(page.getByRole("button", { name: /^Faaliyeti kapat/ }), "closed once").toHaveCount(0);
});

const masked = (name: string) =>
  name
    .split(" ")
    .map((word) => [...word].map((letter, index) => (index === 0 ? letter : "*")).join(""))
    .join(" ");

test("a coordinator leaves the ministry's doors closed and gets no certificate of another centre", async ({
  as,
}) => {
  const [other] = await query<{ id: string; session: string }>(
    `SELECT k.id, k.session_id AS session FROM certificate k JOIN session s ON s.id = k.session_id
     JOIN centre c ON c.id = s.centre_id WHERE c.number <> $1 LIMIT 1`,
    [personaOf("coordinator").centre],
  );
  const page = await as("coordinator");
  expect((await page.request.get(`/api/certificates/${other?.id}`)).status()).toBe(404);
  await page.goto(`/tr/centre/sessions/${other?.session}/certificates`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sayfa bulunamadı");
});
