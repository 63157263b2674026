import type { Page } from "@playwright/test";
import sharp from "sharp";
import { personaOf } from "@/prisma/seed/personas";
import { expect, query, test } from "@/tests/support/e2e";

/** A joint project from its opening to its public page; a stay abroad from the record to the report's file. */

async function fillDay(page: Page, name: string, days: number): Promise<void> {
  const date = new Date(Date.now() + days * 86_400_000);
  const parts = { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
  for (const [part, value] of Object.entries(parts))
    await page.locator(`[name="${name}.${part}"]`).fill(String(value));
}

const unfold = (page: Page, title: string) =>
  page
    .locator("summary")
    .filter({ hasText: new RegExp(`^${title}$`) })
    .click();

const pathOf = (page: Page) => new URL(page.url()).pathname;

const picture = () =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: "white" } })
    .png()
    .toBuffer();

test("a project is opened with two partnerships, runs, is published with a picture and seen by everybody", async ({
  as,
  page: anyone,
}) => {
  test.setTimeout(180_000);
  const title = `Çağrı Işıl Ortak Uygulama Sahası ${Date.now()}`;
  const partners = await query<{ id: string; name: string; slug: string }>(
    `SELECT s.id, p.name, p.slug FROM partnership s JOIN partner p ON p.id = s.partner_id JOIN centre c ON c.id = s.centre_id
     WHERE c.number = $1 AND s.status = 'ACTIVE' AND p.kind = 'COMPANY' ORDER BY p.name LIMIT 2`,
    [personaOf("coordinator").centre],
  );
  expect(partners).toHaveLength(2);
  const page = await as("coordinator");
  await page.goto("/tr/centre/projects");
  await page.getByRole("link", { name: "Proje aç" }).click();
  await page.getByLabel("Adı", { exact: true }).fill(title);
  await page
    .getByLabel("Konusu")
    .fill("Öğretmenler işletmede uygulama görür, ders modülleri birlikte yazılır.");
  await fillDay(page, "startsOn", -2);
  await fillDay(page, "endsOn", -3);
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.locator(".error-summary")).toBeVisible();
  for (const { name } of partners) await page.getByLabel(name, { exact: true }).check();
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.locator(".error-summary")).toContainText("Son gün ilk günden önce olamaz");
  await expect(page.getByLabel("Adı", { exact: true })).toHaveValue(title);
  await fillDay(page, "endsOn", 200);
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const record = pathOf(page);

  await unfold(page, "Durumunu değiştir");
  await page.locator("#move").getByLabel("Durduruldu").check();
  await page.locator("#move").getByRole("button", { name: "Durumunu değiştir" }).click();
  await expect(page.locator(".error-summary")).toContainText("nedenini yazın");
  await page.locator("#move").getByLabel("Sürüyor").check();
  await page.locator("#move").getByRole("button", { name: "Durumunu değiştir" }).click();
  await expect(page.locator(".tag").filter({ hasText: "Sürüyor" }).first()).toBeVisible();

  const setPicture = async (buffer: Buffer) => {
    const form = page.locator("#picture");
    if (!(await form.isVisible())) await unfold(page, "Resim ekle");
    await form.getByLabel("Resim dosyası").setInputFiles({ name: "saha.png", mimeType: "image/png", buffer });
    await form.getByLabel("Resimde ne görülüyor").fill("Uygulama sahasının planı");
    await form.getByRole("button", { name: "Resim ekle" }).click();
  };
  await setPicture(Buffer.from("MZ bu bir resim değil"));
  await expect(page.getByRole("alert").filter({ hasText: "uyuşmuyor" })).toBeVisible();
  await setPicture(await picture());
  await expect(page.getByRole("img", { name: "Uygulama sahasının planı" })).toBeVisible();

  const [found] = await query<{ slug: string }>("SELECT slug FROM joint_project WHERE title = $1", [title]);
  const address = `/projects/${found?.slug}`;
  expect((await anyone.request.get(`/tr${address}`)).status()).toBe(404);
  await unfold(page, "Yayımla");
  await page.locator("#publish").getByRole("button", { name: "Yayımla" }).click();
  await page.getByRole("link", { name: "Herkese açık sayfası" }).click();
  await expect(page).toHaveURL(new RegExp(`/tr${address}$`));
  await anyone.goto(`/en${address}`);
  await expect(anyone.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(anyone.locator(".tag").filter({ hasText: "Under way" })).toBeVisible();
  await expect(anyone.getByRole("img", { name: "Uygulama sahasının planı" })).toBeVisible();
  await anyone.getByRole("link", { name: partners[0]?.name }).click();
  await expect(anyone).toHaveURL(new RegExp(`/en/partners/${partners[0]?.slug}$`));
  await expect(anyone.getByRole("table", { name: "Joint projects" })).toContainText(title);
  await anyone.goto(`/en/projects?q=${encodeURIComponent(title)}`);
  await expect(anyone.getByRole("link", { name: title })).toBeVisible();

  await page.goto(`/tr/centre/partnerships/${partners[1]?.id}`);
  await expect(page.getByRole("table", { name: "Ortak projeler" })).toContainText(title);
  const ministry = await as("ministry", { javaScriptEnabled: false });
  await ministry.goto(`/tr/national/projects?q=${encodeURIComponent(title)}`);
  await ministry.getByRole("link", { name: title }).click();
  await expect(ministry.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(ministry.getByText("Yapılabilecekler")).toHaveCount(0);
  const neighbour = await as("neighbour");
  for (const path of [record, `${record}/edit`])
    expect((await neighbour.goto(path))?.status(), path).toBe(404);
});

test("a stay abroad is recorded, names its teacher, is asked for a report and keeps its file", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const topic = `Rüzgâr türbini bakımında uygulama ${Date.now()}`;
  const page = await as("coordinator");
  await page.goto("/tr/centre/mobilities");
  const before = Number(await page.locator(".figure-value").first().innerText());
  await page.getByRole("link", { name: "Hareketlilik kaydet" }).click();
  // The list that is left has a filter of the same name.
  await expect(page).toHaveURL(/mobilities\/new$/);
  await page
    .getByLabel("Yurt dışındaki paydaş")
    .selectOption({ label: "Nordsee Akademie für Windenergie (gösteri)" });
  await page.getByLabel("Merkezden ya da okullardan paydaşa").check();
  await page.getByLabel("Öğretmen hareketliliği").check();
  await page.getByLabel("Konusu").fill(topic);
  await fillDay(page, "startsOn", -9);
  await fillDay(page, "endsOn", -5);
  await page.getByLabel("Çalışılan gün").fill("6");
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.locator(".error-summary")).toContainText("iki tarih arasına sığmaz");
  await page.getByLabel("Çalışılan gün").fill("5");
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: topic })).toBeVisible();
  const record = pathOf(page);

  const { givenName, familyName } = personaOf("teacher");
  await page.getByRole("searchbox", { name: "Adla bul" }).fill(`${givenName} ${familyName}`);
  await page.getByRole("searchbox", { name: "Adla bul" }).press("Enter");
  await page
    .getByRole("button", { name: `Bu kişi ${givenName} ${familyName}` })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Adı kayıttan çıkar" })).toBeVisible();

  const teacher = await as("teacher");
  await teacher.goto("/tr/learning");
  await expect(teacher.getByRole("table", { name: "Yurt dışındaki çalışmalarım" })).toContainText(topic);
  await teacher.goto("/tr/home");
  await teacher.getByRole("link", { name: new RegExp(topic) }).click();
  await teacher.getByLabel("Ne yapıldı, ne öğrenildi").fill("Kısa");
  await teacher.getByRole("button", { name: "Raporu kaydet" }).click();
  await expect(teacher.locator(".error-summary")).toBeVisible();
  const report = "Türbin bakımı adım adım uygulandı; iki iş yaprağına döküldü.";
  await teacher.getByLabel("Ne yapıldı, ne öğrenildi").fill(report);
  await teacher.getByRole("button", { name: "Raporu kaydet" }).click();
  await expect(teacher.locator("p", { hasText: report })).toBeVisible();
  await unfold(teacher, "Dosyayı ekle");
  await teacher
    .getByLabel("Rapor dosyası")
    .setInputFiles({ name: "rapor.png", mimeType: "image/png", buffer: await picture() });
  await teacher.getByRole("button", { name: "Dosyayı ekle" }).click();
  const file = (await teacher.getByRole("link", { name: "rapor.png" }).getAttribute("href")) ?? "";
  expect((await teacher.request.get(file)).status()).toBe(200);
  await expect(teacher.getByRole("link", { name: "Düzenle" })).toHaveCount(0);

  await page.goto("/tr/centre/mobilities");
  expect(Number(await page.locator(".figure-value").first().innerText())).toBe(before + 1);
  await page.getByRole("link", { name: "Giden kişi" }).click();
  await expect(page).toHaveURL(/direction=out/);
  await expect(page.getByRole("row", { name: new RegExp(topic) })).toContainText("Yazıldı");
  const ministry = await as("ministry", { javaScriptEnabled: false });
  await ministry.goto(`/en/national/mobilities?country=DE&q=${encodeURIComponent(topic)}`);
  await expect(ministry.getByRole("link", { name: topic })).toBeVisible();
  const table = await ministry.request.get(
    `/api/exports/mobilities?q=${encodeURIComponent(topic)}&locale=tr`,
  );
  expect(await table.text()).toContain(topic);
  const neighbour = await as("neighbour");
  for (const path of [record, `${record}/edit`])
    expect((await neighbour.goto(path))?.status(), path).toBe(404);
  expect((await neighbour.request.get(file)).status()).toBe(404);
});
