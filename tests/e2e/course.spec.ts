import type { Page } from "@playwright/test";
import { expect, mailsTo, nextMail, query, test } from "@/tests/support/e2e";
import { dayAhead, doDeed, fillDate } from "@/tests/support/journey-steps";
import { personaOf } from "@/prisma/seed/personas";

const RETURN = "Süre, içeriğe göre kısa; iki gün daha ekleyin.";
const REASON = "Salon onarımda olduğu için yapılamıyor.";

async function writeCourse(page: Page, title: string): Promise<void> {
  await page.goto("/tr/centre/courses");
  await page.getByRole("link", { name: "Yeni kurs" }).first().click();
  await page.getByLabel("Başlık").fill(title);
  await page.getByLabel("Kısa tanıtım").fill("Uygulamalı bir kurs: kurulum ve ölçüm.");
  await page.getByLabel("Açıklama").fill("Kurulum, ölçüm ve arıza giderme üzerine uygulamalı çalışma.");
  await page.getByLabel("Kazanımlar").fill("Sistemi kurar.\nÖlçer ve yorumlar.");
  await page.getByLabel("Yüz yüze").check();
  await page.getByLabel("Süre (saat)").fill("abc");
  await page.getByRole("group", { name: "Alanlar" }).getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Taslağı kaydet" }).click();
  await expect(page.locator(".error-summary")).toContainText("Bir sayı yazın");
  await expect(page.getByLabel("Başlık")).toHaveValue(title);
  await page.getByLabel("Süre (saat)").fill("12");
  await page.getByRole("button", { name: "Taslağı kaydet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("a course goes from its coordinator to the ministry, into the catalogue, and its session to everyone", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const title = `Güneş Paneli Ölçümü ${Date.now()}`;
  const coordinator = await as("coordinator");
  await writeCourse(coordinator, title);
  await doDeed(coordinator, "Bakanlığa gönder");
  await expect(coordinator.getByText("Bakanlık inceliyor").first()).toBeVisible();

  const ministry = await as("ministry");
  const mail = personaOf("coordinator").mail;
  const known = (await mailsTo(mail)).length;
  await ministry.goto("/tr/national/courses");
  await ministry.getByRole("link", { name: title }).click();
  await doDeed(ministry, "Düzeltme iste", "kısa");
  await expect(ministry.locator(".error-summary")).toContainText("En az");
  await doDeed(ministry, "Düzeltme iste", RETURN);
  await expect(ministry).toHaveURL(/\/national\/courses$/);
  const returned = await nextMail(mail, known);
  expect(returned.subject).toBe("Kursunuz için düzeltme istendi");
  expect(returned.text).toContain(RETURN);
  await coordinator.goto("/tr/home");
  await coordinator
    .getByRole("link", { name: `Düzeltin ve yeniden gönderin: ${title}` })
    .first()
    .click();
  await expect(coordinator.getByText(RETURN)).toBeVisible();
  await coordinator.getByRole("link", { name: "Düzenle", exact: true }).first().click();
  await coordinator.getByLabel("Süre (saat)").fill("16");
  await coordinator.getByRole("button", { name: "Taslağı kaydet" }).click();
  await expect(coordinator.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await doDeed(coordinator, "Bakanlığa gönder");
  await expect(coordinator.getByText("Bakanlık inceliyor").first()).toBeVisible();

  await ministry.goto("/tr/national/courses");
  await ministry.getByRole("link", { name: title }).click();
  await doDeed(ministry, "Yayımla");
  await expect(ministry).toHaveURL(/\/national\/courses$/);
  await expect(ministry.getByRole("link", { name: title })).toHaveCount(0);
  expect((await nextMail(mail, known + 1)).subject).toBe("Kursunuz yayımlandı");

  await coordinator.reload();
  await coordinator.getByRole("link", { name: "Faaliyet aç" }).click();
  await fillDate(coordinator, "days.0.date", 45);
  await coordinator.getByRole("button", { name: "Gün ekle" }).click();
  await expect(coordinator.getByRole("group", { name: "3. gün" })).toBeVisible();
  await expect(coordinator.locator('[name="days.0.date.day"]')).toHaveValue(dayAhead(45).day);
  await coordinator.getByRole("group", { name: "Eğiticiler" }).getByRole("checkbox").first().check();
  await coordinator.getByRole("button", { name: "Kaydet" }).click();
  await expect(coordinator.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await doDeed(coordinator, "İlan et");
  await expect(coordinator.getByText("Başvuruya açık").first()).toBeVisible();

  for (const [language, word, seats] of [
    ["tr", "20 yer var", "Ara"],
    ["en", "20 seats", "Search"],
  ] as const) {
    await coordinator.goto(`/${language}/courses`);
    await coordinator.getByRole("searchbox").fill(title.toLocaleUpperCase("tr"));
    await coordinator.getByRole("button", { name: seats, exact: true }).click();
    await expect(coordinator.getByRole("link", { name: title })).toBeVisible();
    await expect(coordinator.getByText(word).first()).toBeVisible();
    await coordinator.getByRole("link", { name: title }).click();
    await expect(coordinator.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(coordinator.getByText(word).first()).toBeVisible();
  }

  const [session] = await query<{ id: string }>(
    "SELECT s.id FROM session s JOIN course_version v ON v.id = s.version_id WHERE v.title = $1",
    [title],
  );
  await coordinator.goto(`/tr/centre/sessions/${session?.id}`);
  await doDeed(coordinator, "İptal et", "kısa");
  await expect(coordinator.locator(".error-summary")).toContainText("En az 10 karakter");
  await doDeed(coordinator, "İptal et", REASON);
  await expect(coordinator.getByText("İptal edildi").first()).toBeVisible();
  await coordinator.goto("/tr/courses?q=" + encodeURIComponent(title));
  await coordinator.getByRole("link", { name: title }).click();
  await expect(coordinator.getByText(REASON)).toBeVisible();
});

test("a session is opened without a script, a row at a time", async ({ as }) => {
  const page = await as("coordinator", { javaScriptEnabled: false });
  await page.goto("/tr/centre/sessions/new");
  await page.getByRole("region", { name: "Kurs", exact: true }).getByRole("link").first().click();
  await page.getByLabel("Kontenjan").fill("17");
  await page.getByRole("button", { name: "Gün ekle" }).click();
  await expect(page.getByRole("group", { name: "3. gün" })).toBeVisible();
  await expect(page.getByLabel("Kontenjan")).toHaveValue("17");
  await page.getByRole("button", { name: "Gün ekle" }).click();
  await expect(page.getByRole("group", { name: "4. gün" })).toBeVisible();
  await fillDate(page, "days.3.date", 50);
  await page.getByRole("button", { name: "Kaydet" }).click();
  await expect(
    page.getByText("Bu gün için sabah ya da öğleden sonra saatlerini yazın").first(),
  ).toBeVisible();
  await page.locator('[name="days.3.morningFrom"]').fill("9.00");
  await page.locator('[name="days.3.morningTo"]').fill("12.00");
  await page.getByRole("button", { name: "Kaydet" }).click();
  await expect(page.getByText("Taslak").first()).toBeVisible();
});

test("the catalogue is searched without a script and answers odd addresses", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: process.env.USTA_TEST_URL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/tr/courses");
  await page.getByRole("searchbox").fill("İSTANBUL");
  await page.getByRole("button", { name: "Ara", exact: true }).click();
  await expect(page).toHaveURL(/q=/);
  const found = await page.locator(".catalogue > li").count();
  expect(found).toBeGreaterThan(0);
  await page.goto("/tr/courses?q=istanbul");
  await expect(page.locator(".catalogue > li")).toHaveCount(found);
  for (const odd of [
    "page=-1",
    "page=1e9",
    "field=a&field=b",
    "q=%00%ED%A0%80",
    "from.day=99&to=x",
    "sort=constructor",
  ]) {
    const answer = await page.goto(`/tr/courses?${odd}`);
    expect(answer?.status(), odd).toBe(200);
  }
  await context.close();
});

test("the neighbour gets none of it: not found, title included", async ({ as }) => {
  const [own] = await query<{ session: string; course: string; reference: string }>(
    `SELECT s.id AS session, s.course_id AS course, s.reference FROM session s JOIN centre c ON c.id = s.centre_id
     WHERE c.number = $1 LIMIT 1`,
    [personaOf("coordinator").centre],
  );
  for (const persona of ["neighbour", "teacher"] as const) {
    const page = await as(persona);
    for (const path of [
      `/tr/centre/sessions/${own?.session}`,
      `/tr/centre/sessions/${own?.session}/edit`,
      `/tr/centre/sessions/${own?.session}/roster`,
      `/tr/centre/courses/${own?.course}`,
      `/tr/centre/courses/${own?.course}/edit`,
      `/tr/centre/sessions/new?course=${own?.course}`,
      `/tr/centre/sessions/new?copy=${own?.session}`,
      "/tr/centre/sessions/not-an-id",
      "/tr/national/courses",
      "/tr/national/sessions",
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Sayfa bulunamadı");
      expect(await page.title(), path).not.toContain(own?.reference ?? "?");
    }
    for (const path of [`/api/exports/roster/${own?.session}`, "/api/exports/sessions"])
      expect((await page.request.get(path)).status(), path).toBe(404);
  }
});

test("the ministry's list leaves as a file that a spreadsheet reads, and that is on the log", async ({
  as,
}) => {
  const page = await as("ministry");
  await page.goto("/tr/national/sessions?phase=cancelled");
  const csv = await page.request.get("/api/exports/sessions?phase=cancelled&format=csv&locale=tr");
  const text = await csv.text();
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const rows = await page.locator(".data-table tbody tr").count();
  expect(text.trim().split("\r\n")).toHaveLength(rows + 1);
  const [event] = await query<{ facts: { kind: string; rows: number } }>(
    "SELECT facts FROM audit_event WHERE type = 'export.made' ORDER BY id DESC LIMIT 1",
  );
  expect(event?.facts).toMatchObject({ kind: "session", rows });
});
