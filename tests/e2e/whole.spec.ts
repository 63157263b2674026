import type { Page } from "@playwright/test";
import { contextOptions, expect, moveClock, onPortalApart, query, test } from "@/tests/support/e2e";
import {
  addColleagues,
  answerAsTeacher,
  answerAsView,
  courseFromNeed,
  doDeed,
  fillDate,
  openCampaign,
} from "@/tests/support/journey-steps";
import { mailAbout } from "@/tests/support/learners";
import { personaOf, type PersonaKey } from "@/prisma/seed/personas";

// Two months pass here, and nobody else is to see it.
onPortalApart(async () => ({}));

const FIELD = "Elektrik-Elektronik Teknolojisi";
const GAP = "Bina otomasyonu (KNX)";
const TITLE = "KNX ile bina otomasyonu";
const YEAR = "2031";
const STARTS_IN = 60;
const DAY = 86_400_000;

/** After the clock went on, a sign-in of before is over. */
async function signInAgain(page: Page, persona: PersonaKey, path: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`/tr/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: personaOf(persona).name, exact: true }).click();
  await page.waitForURL(`**${path}`);
}

async function approve(page: Page, name: string): Promise<void> {
  await page.goto("/tr/home");
  await page
    .getByRole("link", { name: /başvuru onayınızı bekliyor/ })
    .first()
    .click();
  await page.getByRole("checkbox", { name: `Seç: ${name}` }).check();
  await page.getByRole("button", { name: "Onayla", exact: true }).click();
  await expect(page.getByRole("checkbox", { name: `Seç: ${name}` })).toHaveCount(0);
}

test("a whole course by everybody: asked for, written, published, approved, held, certified and in the passport", async ({
  as,
  browser,
}) => {
  test.setTimeout(420_000);
  const teacherName = personaOf("teacher").name;
  const mail = personaOf("teacher").mail;
  const asked = { field: FIELD, year: YEAR, gap: GAP };
  // The province officer of the cast is, here, that of the teacher's province.
  await query(
    `UPDATE role_assignment SET province_id = (SELECT province_id FROM school WHERE slug = $1)
     WHERE role = 'PROVINCE_OFFICER' AND person_id = (SELECT id FROM person WHERE persona_key = 'provinceOfficer')`,
    [personaOf("teacher").school],
  );

  const ministry = await as("ministry");
  const zeynep = await as("teacher");
  const nuran = await as("principal");
  const campaignId = await openCampaign(ministry, FIELD, YEAR);
  await answerAsTeacher(zeynep, asked);
  await answerAsView(nuran, "principal", asked);
  await answerAsView(await as("partnerContact"), "partner", asked);
  await addColleagues(campaignId);

  const hakan = await as("coordinator");
  await courseFromNeed(hakan, {
    campaignId,
    gap: GAP,
    title: TITLE,
    offices: ["Okul müdürü", "İl müdürlüğü"],
  });
  await doDeed(hakan, "Bakanlığa gönder");
  await expect(hakan.getByText("Bakanlık inceliyor").first()).toBeVisible();
  await ministry.goto("/tr/national/courses");
  await ministry.getByRole("link", { name: TITLE }).click();
  await doDeed(ministry, "Yayımla");
  await expect(ministry).toHaveURL(/\/national\/courses$/);

  // The teacher sees which gap it closes, and waits for dates.
  const [course] = await query<{ id: string }>(
    "SELECT course_id AS id FROM course_version WHERE title = $1",
    [TITLE],
  );
  await zeynep.goto(`/tr/learning/courses/${course?.id}`);
  await expect(zeynep.getByText(`${GAP}: 4 basamak eksik`)).toBeVisible();
  await zeynep.getByRole("button", { name: "Tarih belli olunca haber ver" }).click();
  await expect(zeynep.getByRole("button", { name: "Artık beklemiyorum" })).toBeVisible();

  await hakan.reload();
  await hakan.getByRole("link", { name: "Faaliyet aç" }).click();
  await fillDate(hakan, "days.0.date", STARTS_IN);
  await hakan.getByRole("checkbox", { name: personaOf("trainer").name }).check();
  await hakan.getByRole("button", { name: "Kaydet" }).click();
  await expect(hakan.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await doDeed(hakan, "İlan et");
  await expect(hakan.getByText("Başvuruya açık").first()).toBeVisible();
  const [session] = await query<{ id: string }>("SELECT id FROM session WHERE course_id = $1", [course?.id]);

  const letter = await mailAbout(mail, "Beklediğiniz kursun tarihi belli oldu");
  await zeynep.goto(/https?:\/\/\S+\/learning\/apply\/\S+/.exec(letter.text ?? "")?.[0] ?? "");
  await expect(zeynep.getByText("Bütün koşulları karşılıyorsunuz")).toBeVisible();
  await zeynep.getByRole("button", { name: "Başvuruyu gönder" }).click();
  await expect(zeynep.getByRole("heading", { level: 1, name: "Başvurunuz alındı" })).toBeVisible();
  await approve(nuran, teacherName);
  await approve(await as("provinceOfficer"), teacherName);
  await mailAbout(mail, `Yeriniz kesin: ${TITLE}`);
  const desk = `/tr/centre/sessions/${session?.id}`;
  await hakan.goto(desk);
  await doDeed(hakan, "Yapılacak olarak kesinleştir");
  await expect(hakan.getByText("Kesinleşti").first()).toBeVisible();

  // Two months on: the trainer marks each half-day, the coordinator closes after the preview.
  moveClock((STARTS_IN + 3) * DAY);
  const murat = await as("trainer");
  await signInAgain(murat, "trainer", `${desk}/attendance`);
  const slots = await murat.getByRole("navigation", { name: "Yarım günler" }).getByRole("link").all();
  const hrefs = await Promise.all(slots.map((slot) => slot.getAttribute("href")));
  expect(hrefs.length).toBeGreaterThan(1);
  for (const href of hrefs) {
    await murat.goto(href ?? "");
    await murat
      .getByRole("group", { name: `${teacherName}: durum` })
      .getByRole("radio", { name: "Katıldı", exact: true })
      .check();
    await murat.getByRole("button", { name: "Yoklamayı kaydet" }).click();
    await expect(murat.getByText("Yoklama kaydedildi.")).toBeVisible();
  }
  await signInAgain(hakan, "coordinator", `${desk}/closing`);
  await expect(hakan.getByRole("row").filter({ hasText: "Belge alır" })).toHaveCount(1);
  await hakan.getByRole("button", { name: "Faaliyeti kapat ve 1 belge ver" }).click();
  await expect(hakan.getByRole("heading", { level: 1, name: "Belgeler" })).toBeVisible();

  const [certificate] = await query<{ number: string; code: string; hours: number }>(
    "SELECT number, code, hours FROM certificate WHERE session_id = $1",
    [session?.id],
  );
  const { number = "", code = "", hours = 0 } = certificate ?? {};
  expect(hours).toBeGreaterThan(0);
  await mailAbout(mail, `Belgeniz hazır: ${number}`);
  await signInAgain(zeynep, "teacher", "/tr/learning/passport");
  const row = zeynep.getByRole("row").filter({ hasText: TITLE });
  await expect(row.getByRole("cell", { name: String(hours), exact: true })).toBeVisible();
  await expect(row).toContainText(number);
  const anyone = await (await browser.newContext(contextOptions())).newPage();
  await anyone.goto(`/tr/verify/${code}`);
  await expect(anyone.getByText("Bu belge geçerli", { exact: true })).toBeVisible();
  await expect(anyone.getByText(TITLE).first()).toBeVisible();
  moveClock(0);
});
