import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e";
import { doDeed } from "@/tests/support/journey-steps";

const PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
const summary = (page: Page) => page.locator(".error-summary");
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** A course whose conditions were mistyped first: they are asked for again, and nothing else is lost. */
async function writeCourse(page: Page, title: string): Promise<void> {
  await page.goto("/tr/centre/courses/new");
  await page.getByLabel("Başlık").fill(title);
  await page.getByLabel("Kısa tanıtım").fill("Kendi zamanınızda: okuma, video, ödev ve kısa sınav.");
  await page.getByLabel("Açıklama").fill("Ölçmeye başlamadan önce bilinmesi gerekenler, adım adım.");
  await page.getByLabel("Kazanımlar").fill("Güvenli ölçer ve tutanağını yazar.");
  await page.getByLabel("Uzaktan").check();
  await page.getByLabel("Süre (saat)").fill("3");
  await page.getByRole("group", { name: "Alanlar" }).getByRole("checkbox").first().check();
  await page.getByLabel("Kaç yıl yinelenmez").fill("-3");
  await page.getByRole("button", { name: "Taslağı kaydet" }).click();
  await expect(summary(page)).toContainText("Kaç yıl yinelenmez");
  await expect(page.getByLabel("Başlık")).toHaveValue(title);
  await page.getByLabel("Kaç yıl yinelenmez").fill("2");
  await page.getByRole("button", { name: "Taslağı kaydet" }).click();
  await expect(heading(page, title)).toBeVisible();
}

/** Opens the form of a new step of one kind and fills in what every step has. */
async function newStep(page: Page, kind: string, { title, minutes }: { title: string; minutes: string }) {
  await page.locator("#add").getByRole("link", { name: kind, exact: true }).click();
  await expect(heading(page, `Yeni adım: ${kind}`)).toBeVisible();
  await page.getByLabel("Adımın başlığı").fill(title);
  await page.getByLabel("Dakika").fill(minutes);
}

/** What still needs a file or its questions opens at once; all else leads back to the list. */
async function addStep(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Adımı ekle" }).click();
  await expect(heading(page, title)).toBeVisible();
}

async function addToList(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Adımı ekle" }).click();
  await expect(heading(page, "Ders adımları")).toBeVisible();
  await expect(page.locator("#steps").getByRole("link", { name: title })).toBeVisible();
}

const toSteps = async (page: Page) => {
  await page.getByRole("main").getByRole("link", { name: "Ders adımları", exact: true }).click();
  await expect(heading(page, "Ders adımları")).toBeVisible();
};

async function fillQuestion(form: Locator, text: string, options: string[]): Promise<void> {
  await form.locator('[name="text"]').fill(text);
  for (const [index, option] of options.entries())
    await form.locator(`[name="options.${index}.text"]`).fill(option);
}

/** Writes a question whose first option is right; without it the question is refused and stays as typed. */
async function addQuestion(page: Page, text: string, options: string[]): Promise<void> {
  const form = page.locator("details", { has: page.locator("summary", { hasText: "Soru ekle" }) });
  await form.locator("summary").click();
  await fillQuestion(form, text, options);
  await form.getByRole("button", { name: "Soruyu kaydet" }).click();
  await expect(form).toContainText("Doğru seçeneği işaretleyin.");
  await expect(form.locator('[name="text"]')).toHaveValue(text);
  await form.getByLabel("1. seçenek doğru").check();
  await form.getByRole("button", { name: "Soruyu kaydet" }).click();
  await expect(page.locator("#bank").getByRole("listitem").filter({ hasText: text }).first()).toBeVisible();
}

const order = (page: Page) => page.locator("#steps ol > li a").allTextContents();

test("a coordinator writes the steps of a course at a distance; the ministry publishes them, and they freeze", async ({
  as,
}) => {
  test.setTimeout(150_000);
  const title = `Ölçmenin Adımları ${Date.now()}`;
  const page = await as("coordinator");
  await writeCourse(page, title);
  await page.getByRole("link", { name: "Ders adımlarını düzenle" }).click();
  await expect(page.getByText("Henüz adım yok")).toBeVisible();

  await newStep(page, "Okuma", { title: "Beş kural", minutes: "30" });
  await page.getByRole("button", { name: "Adımı ekle" }).click();
  await expect(summary(page)).toContainText("Okuma için bir metin ya da bağlantı yazın");
  await page.getByLabel("Metin").fill("Gerilimi kes.\n\n- Kilitle\n- Ölç");
  await addStep(page, "Beş kural");
  await page.locator("summary", { hasText: "Dosya ekle" }).click();
  await page
    .locator('#file input[type="file"]')
    .setInputFiles({ name: "kurallar.pdf", mimeType: "application/pdf", buffer: Buffer.from(PDF) });
  await page.getByRole("button", { name: "Dosya ekle" }).click();
  await expect(page.getByRole("link", { name: /kurallar\.pdf/ })).toBeVisible();

  await toSteps(page);
  await newStep(page, "Video", { title: "Yalıtım ölçümü", minutes: "20" });
  await page.getByLabel("Videonun adresi").fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Adımı ekle" }).click();
  await expect(summary(page)).toContainText("Videonun adresi");
  await expect(summary(page)).toContainText("Yazılı döküm");
  await page.getByLabel("Videonun adresi").fill("https://video.example/yalitim");
  await page.getByLabel("Yazılı döküm").fill("Önce gerilimi kesiyoruz, sonra ölçüyoruz.");
  await addToList(page, "Yalıtım ölçümü");

  await newStep(page, "Dosya teslimi", { title: "Atölyenizin tutanağı", minutes: "60" });
  await page.getByLabel("Görev").fill("Atölyenizde bir ölçüm yapın, tutanağını PDF olarak teslim edin.");
  await addToList(page, "Atölyenizin tutanağı");

  await newStep(page, "Kısa sınav", { title: "Son sınav", minutes: "20" });
  await page.getByLabel("Geçme sınırı").fill("150");
  await page.getByLabel("Her denemede gösterilecek soru sayısı").fill("2");
  await page.getByRole("button", { name: "Adımı ekle" }).click();
  await expect(summary(page)).toContainText("Geçme sınırı");
  await page.getByLabel("Geçme sınırı").fill("60");
  await addStep(page, "Son sınav");
  await addQuestion(page, "Hangisi önce gelir?", ["Gerilimi kesmek", "Ölçmek"]);

  await toSteps(page);
  await expect(page.getByText("2 soru gösterilecek, 1 soru var")).toBeVisible();
  await expect(page.getByText("4 adım, toplam 130 dakika; kursun süresi 180 dakika")).toBeVisible();
  await page.getByRole("button", { name: /^Yukarı: 4\. adım/ }).click();
  await expect
    .poll(() => order(page))
    .toEqual(["Beş kural", "Yalıtım ölçümü", "Son sınav", "Atölyenizin tutanağı"]);

  await page.getByRole("main").getByRole("link", { name: title }).click();
  await doDeed(page, "Bakanlığa gönder");
  await expect(summary(page)).toContainText("2 soru gösterecek, ama soru havuzunda 1 soru var");
  await page.getByRole("link", { name: "Ders adımlarını düzenle" }).click();
  await page.getByRole("link", { name: "Son sınav" }).click();
  await addQuestion(page, "Ölçü aleti ne zaman denenir?", ["Önce ve sonra", "Hiç"]);
  await toSteps(page);
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await doDeed(page, "Bakanlığa gönder");
  await expect(page.getByText("Bakanlık inceliyor").first()).toBeVisible();

  const ministry = await as("ministry");
  await ministry.goto("/tr/national/courses");
  await ministry.getByRole("link", { name: title }).click();
  await expect(ministry.getByText("Atölyenizin tutanağı")).toBeVisible();
  await expect(ministry.getByText("2 yıl içinde yinelenmez")).toBeVisible();
  await doDeed(ministry, "Yayımla");
  await expect(ministry).toHaveURL(/\/national\/courses$/);

  await page.reload();
  await page.getByRole("link", { name: "Ders adımlarını gör" }).click();
  await expect(page.getByText("Gönderilmiş ya da yayımlanmış bir sürümün adımları değişmez.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Yukarı/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Son sınav" }).click();
  await expect(page.getByText("Hangisi önce gelir?")).toBeVisible();
  await expect(page.getByLabel("Adımın başlığı")).toHaveCount(0);
});
