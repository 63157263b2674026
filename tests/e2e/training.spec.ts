import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, query, test } from "@/tests/support/e2e";
import { personaOf } from "@/prisma/seed/personas";

async function fillDay(page: Page, name: string, [day, month, year]: readonly [string, string, string]) {
  await page.locator(`[name="${name}.day"]`).fill(day);
  await page.locator(`[name="${name}.month"]`).fill(month);
  await page.locator(`[name="${name}.year"]`).fill(year);
}

test("a training abroad is logged by hand, with people found by name and people written in", async ({
  as,
}) => {
  const topic = `Mekatronikte dijital ikiz ${Date.now()}`;
  const page = await as("coordinator");
  await page.goto("/tr/centre/trainings");
  await page.getByRole("link", { name: "Eğitim kaydet" }).first().click();
  await page.getByLabel("Konu", { exact: true }).fill(topic);
  await page.getByLabel("Yurt dışı").check();
  await page.getByLabel("Düzenleyen kurum").fill("Festo Didactic");
  await fillDay(page, "startsOn", ["2", "3", "2026"]);
  await fillDay(page, "endsOn", ["31", "2", "2026"]);
  await page.getByLabel("Süre (saat)").fill("30");
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.locator(".error-summary")).toContainText("Son gün");
  await expect(page.getByLabel("Konu", { exact: true })).toHaveValue(topic);
  await fillDay(page, "endsOn", ["6", "3", "2026"]);
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.locator(".error-summary")).toContainText("Yurt dışı bir eğitim için başka bir ülke");
  await page.getByLabel("Ülke").selectOption({ label: "Almanya" });
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: topic })).toBeVisible();
  await expect(page.getByText(/^T-2026-/)).toBeVisible();

  const { name } = personaOf("trainer");
  await page.getByRole("searchbox", { name: "Adla bul" }).fill(name.toLocaleUpperCase("tr"));
  await page.getByRole("searchbox", { name: "Adla bul" }).press("Enter");
  await page.getByRole("button", { name: `Listeye ekle ${name}` }).click();
  await expect(page.getByRole("heading", { name: "Katılanlar (1)" })).toBeVisible();
  await page.locator("summary").filter({ hasText: "Portalda olmayan birini ekle" }).click();
  await page.getByLabel("Ad", { exact: true }).fill("Şükrü");
  await page.getByLabel("Soyad", { exact: true }).fill("Iğdıroğlu");
  await page.getByRole("button", { name: "Listeye ekle", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Katılanlar (2)" })).toBeVisible();
  await expect(page.getByText("Şükrü Iğdıroğlu").first()).toBeVisible();

  await page.goto("/tr/centre/trainings");
  await expect(page.getByRole("link", { name: topic })).toBeVisible();
});

const HEAD = "kapsam;ülke;yer;düzenleyen;konu;biçim;başlangıç;bitiş;saat;alanlar;sicil no;ad;soyad;okul";

/** Three lines as a spreadsheet writes them: two people of one training, and one that cannot be. */
const csv = (topic: string) =>
  [
    HEAD,
    `yurt içi;;Ankara;ASELSAN;${topic};yüz yüze;12.03.2026;13.03.2026;12;;;Ayşe;Çınar;Örnek MTAL`,
    `yurt içi;;Ankara;ASELSAN;${topic};yüz yüze;12.03.2026;13.03.2026;12;;;İsmail;Işık;Örnek MTAL`,
    `yurt içi;;Ankara;ASELSAN;${topic} (2);yüz yüze;31.02.2026;13.03.2026;12;;;Hülya;Öz;Örnek MTAL`,
    "",
  ].join("\r\n");

async function upload(page: Page, text: string): Promise<void> {
  await page.goto("/tr/centre/trainings/import");
  await page
    .getByLabel("CSV dosyası")
    .setInputFiles({ name: "egitimler.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Dosyayı denetle" }).click();
}

const saved = (topic: string) =>
  query<{ people: number }>(
    `SELECT (SELECT count(*)::int FROM training_participant p WHERE p.training_id = t.id) AS people
     FROM training t WHERE t.topic LIKE $1 || '%' AND t.removed_at IS NULL`,
    [topic],
  );

test("a file is checked line by line, saves nothing before it is confirmed, and nothing twice", async ({
  as,
}) => {
  const topic = `Lehim kalitesi ${Date.now()}`;
  const page = await as("coordinator");
  await upload(page, csv(topic));
  await expect(page.getByRole("status").filter({ hasText: "1 eğitim, 2 satır" })).toContainText(
    "1 satırda sorun var",
  );
  const bad = page.getByRole("row").filter({ hasText: "Hülya Öz" });
  await expect(bad.getByRole("cell", { name: "4", exact: true })).toBeVisible();
  await expect(bad).toContainText("başlangıç");
  expect(await saved(topic)).toEqual([]);

  await page.getByRole("button", { name: "Onayla ve 1 eğitimi kaydet" }).click();
  await expect(page.getByText("1 yeni eğitim kaydedildi.")).toBeVisible();
  expect(await saved(topic)).toEqual([{ people: 2 }]);

  await upload(page, csv(topic));
  await expect(page.getByText("Bu dosya daha önce onaylanmış")).toBeVisible();
  expect(await saved(topic)).toEqual([{ people: 2 }]);
});

test("a file that is no table is answered by a sentence", async ({ as }) => {
  const page = await as("coordinator", { javaScriptEnabled: false });
  await upload(page, "");
  await expect(page.getByRole("alert")).toBeVisible();
  await upload(page, "konu;saat\r\nBir eğitim;12\r\n");
  await expect(page.getByRole("alert")).toContainText("sütunu yok");
});

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const bytes = (text: string) => Buffer.from(text);

test("a report and a picture are kept with a training; a file that lies about itself is not, in words", async ({
  as,
}) => {
  const [own] = await query<{ id: string }>(
    `SELECT t.id FROM training t JOIN centre c ON c.id = t.centre_id
     WHERE c.number = $1 AND t.removed_at IS NULL ORDER BY t.id LIMIT 1`,
    [personaOf("coordinator").centre],
  );
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#156" } })
    .withExif({ IFD0: { Artist: "Gizli Fotoğrafçı" } })
    .jpeg()
    .toBuffer();
  const page = await as("coordinator");
  await page.goto(`/tr/centre/trainings/${own?.id}`);
  const files = page.locator("#files");
  const attach = async (name: string, buffer: Buffer, altText = "") => {
    const fold = files.locator("details");
    if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
    await page.getByLabel("Dosya", { exact: true }).setInputFiles({ name, mimeType: "image/png", buffer });
    await page.getByLabel("Resmin açıklaması").fill(altText);
    await fold.getByRole("button", { name: "Dosya ekle" }).click();
    await page.waitForLoadState("load");
  };
  const before = await files.getByRole("listitem").count();
  for (const [name, content, sentence] of [
    ["rapor.pdf", bytes("Bu bir PDF değil."), "Dosyanın içeriği adının söylediği türde değil"],
    [
      "resim.png",
      bytes("<svg onload='alert(1)' xmlns='http://www.w3.org/2000/svg'/>"),
      "adının söylediği türde değil",
    ],
    ["resim.png", picture, "Dosyanın içeriği adının söylediği türde değil"],
    ["resim.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "Bu türde dosya eklenemez"],
    ["sayfa.html", bytes("<script>alert(1)</script>"), "Bu türde dosya eklenemez"],
    ["rapor.pdf", bytes(`${PDF}<</S/JavaScript/JS(app.alert)>>`), "çalıştırılabilir içerik var"],
    ["rapor.pdf", bytes(""), "Dosya boş"],
    ["kesik.jpg", picture.subarray(0, 60), "Dosya okunamıyor"],
    ["resim.jpg", picture, "Resmi göremeyenler için kısa bir açıklama yazın"],
  ] as const) {
    // prettier-ignore
    await attach(name, content);
    await expect(files.getByRole("alert"), name).toContainText(sentence);
    await expect(files.getByRole("listitem"), name).toHaveCount(before);
  }

  await attach("Saha raporu (ölçüm).pdf", PDF);
  await expect(files.getByRole("link", { name: "Saha raporu (ölçüm).pdf" })).toBeVisible();
  await attach("atölye.jpg", picture, "Atölyede ölçüm yapan iki öğretmen");
  const shown = files.getByRole("img", { name: "Atölyede ölçüm yapan iki öğretmen" });
  await expect(shown).toBeVisible();
  const kept = await page.request.get((await shown.getAttribute("src")) ?? "");
  expect(kept.headers()["content-type"]).toBe("image/jpeg");
  expect(kept.headers()["x-content-type-options"]).toBe("nosniff");
  expect((await kept.body()).includes("Gizli"), "drawn anew, without what the camera wrote").toBe(false);
  const stranger = await as("neighbour");
  expect((await stranger.request.get((await shown.getAttribute("src")) ?? "")).status()).toBe(404);

  await page.getByRole("button", { name: "Dosyayı kaldır Saha raporu (ölçüm).pdf" }).click();
  await expect(files.getByRole("link", { name: "Saha raporu (ölçüm).pdf" })).toHaveCount(0);
});
