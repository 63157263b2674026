import { expect, type Page } from "@playwright/test";
import { query } from "./e2e";

/** Steps that several journeys take. */

/** A day so many days from now, as the form's three numbers. */
export function dayAhead(days: number) {
  const date = new Date(Date.now() + days * 86_400_000);
  return {
    day: String(date.getUTCDate()),
    month: String(date.getUTCMonth() + 1),
    year: String(date.getUTCFullYear()),
  };
}

export async function fillDate(page: Page, name: string, days: number): Promise<void> {
  for (const [part, value] of Object.entries(dayAhead(days)))
    await page.locator(`[name="${name}.${part}"]`).fill(value);
}

/** Opens one of the folded deeds and presses its button. */
export async function doDeed(page: Page, name: string, reason?: string): Promise<void> {
  const fold = page.locator("details.more", { has: page.locator("summary", { hasText: name }) });
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  if (reason) await fold.getByRole("textbox").fill(reason);
  await fold.getByRole("button", { name, exact: true }).click();
}

/** The ministry asks a field what it needs; the campaign's id. */
export async function openCampaign(page: Page, field: string, year: string): Promise<string> {
  await page.goto("/tr/national/needs/new");
  await page.getByLabel("Alan").selectOption({ label: field });
  await page.getByLabel("Yıl", { exact: true }).first().fill(year);
  await page.getByRole("button", { name: "Kaydet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${field} ${year}` })).toBeVisible();
  const id = page.url().split("/").pop()?.split("?")[0] ?? "";
  await page.getByRole("button", { name: "Analizi aç ve çağır" }).click();
  await expect(page.getByText("Yanıt alıyor").first()).toBeVisible();
  return id;
}

const openAnswer = async (page: Page, field: string, year: string) => {
  await page.goto("/tr/home");
  await page
    .getByRole("link", { name: `${field} ihtiyaç analizi (${year}): yanıtınız bekleniyor` })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: `${field} ${year}` })).toBeVisible();
};

async function handIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Yanıtı teslim et" }).click();
  await expect(page.getByText("günü teslim edildi")).toBeVisible();
}

/** A teacher answers on everything: one competence is missing altogether. */
export async function answerAsTeacher(
  page: Page,
  { field, year, gap }: { field: string; year: string; gap: string },
): Promise<void> {
  await openAnswer(page, field, year);
  await page.getByRole("button", { name: "Yanıtı teslim et" }).click();
  await expect(page.getByText("Teslim etmek için her satırda iki soruya da yanıt verin")).toBeVisible();
  for (const group of await page.getByRole("group").all()) {
    const isGap = (await group.locator("legend").textContent()) === gap;
    await group.getByLabel("Neredeyim").selectOption(isGap ? "0" : "3");
    await group.getByLabel("İşim ne kadar istiyor").selectOption(isGap ? "4" : "3");
  }
  await handIn(page);
}

const WORDS = {
  principal: ["Öğretmenlerimiz nerede", "Okulumuz ne kadar istiyor"],
  partner: ["Okul nerede", "İşyerimiz ne kadar istiyor"],
} as const;

/** A principal or a partner says what they can judge, here one competence, and leaves the rest empty. */
export async function answerAsView(
  page: Page,
  view: keyof typeof WORDS,
  { field, year, gap }: { field: string; year: string; gap: string },
): Promise<void> {
  await openAnswer(page, field, year);
  const [present, asked] = WORDS[view];
  const group = page.getByRole("group", { name: gap });
  await group.getByLabel(present).selectOption("1");
  await page.getByRole("button", { name: "Taslak olarak kaydet" }).click();
  await expect(page.getByText("Yanıtınız taslak; teslim edilmeden sayılmaz.")).toBeVisible();
  await group.getByLabel(asked).selectOption("4");
  await handIn(page);
}

/** Four colleagues say what the campaign's teacher said: from five answers on a gap is shown. */
export async function addColleagues(campaignId: string): Promise<void> {
  await query(
    `WITH own AS (SELECT a.* FROM need_answer a WHERE a.campaign_id = $1 AND a.view = 'TEACHER'),
     made AS (INSERT INTO need_answer (id, campaign_id, person_id, view, school_id, province_id, submitted_at, updated_at)
       SELECT gen_random_uuid(), o.campaign_id, p.id, 'TEACHER', o.school_id, o.province_id, o.submitted_at, o.updated_at
       FROM own o, (SELECT id FROM person WHERE persona_key IS NULL AND is_demonstration LIMIT 4) p RETURNING id)
     INSERT INTO need_rating (answer_id, competence_id, present, asked)
     SELECT m.id, r.competence_id, r.present, r.asked FROM made m, own o JOIN need_rating r ON r.answer_id = o.id`,
    [campaignId],
  );
}

/** From the ranked needs of a centre's coordinator to the draft of a course that closes the greatest gap. */
export async function courseFromNeed(
  page: Page,
  {
    campaignId,
    gap,
    title,
    offices = [],
  }: { campaignId: string; gap: string; title: string; offices?: string[] },
): Promise<void> {
  await page.goto(`/tr/centre/needs/${campaignId}`);
  await expect(page.locator("tbody tr").first(), "the greatest gap is first").toContainText(gap);
  await page.getByRole("link", { name: `Kurs aç: ${gap}` }).click();
  await expect(page.getByLabel("Başlık")).toHaveValue(gap);
  await expect(page.getByLabel(gap)).toBeChecked();
  await page.getByLabel("Başlık").fill(title);
  await page.getByLabel("Açıklama").fill("Kurulum, programlama ve devreye alma üzerine uygulamalı çalışma.");
  await page.getByLabel("Yüz yüze").check();
  await page.getByLabel("Süre (saat)").fill("12");
  for (const office of offices) await page.getByRole("checkbox", { name: office }).check();
  await page.getByRole("button", { name: "Taslağı kaydet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}
