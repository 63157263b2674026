import type { Page } from "@playwright/test";
import { expect, query, test } from "@/tests/support/e2e";

const FIELD = "Elektrik-Elektronik Teknolojisi";
const COMPETENCE = "Bina otomasyonu (KNX)";

test("a field is asked, a teacher answers, the greatest gap becomes a course", async ({ as }) => {
  test.setTimeout(180_000);
  const year = String(2030 + (Date.now() % 60));
  const ministry = await as("ministry");
  await ministry.goto("/tr/national/needs/new");
  await ministry.getByLabel("Alan").selectOption({ label: FIELD });
  await ministry.getByLabel("Yıl", { exact: true }).first().fill(year);
  await ministry.getByRole("button", { name: "Kaydet" }).click();
  await expect(ministry.getByRole("heading", { level: 1, name: `${FIELD} ${year}` })).toBeVisible();
  const id = ministry.url().split("/").pop()?.split("?")[0] ?? "";
  await ministry.getByRole("button", { name: "Analizi aç ve çağır" }).click();
  await expect(ministry.getByText("Yanıt alıyor").first()).toBeVisible();

  const task = `${FIELD} ihtiyaç analizi (${year}): yanıtınız bekleniyor`;
  const submit = async (page: Page) => {
    await page.getByRole("button", { name: "Yanıtı teslim et" }).click();
    await expect(page.getByText("günü teslim edildi")).toBeVisible();
  };
  const zeynep = await as("teacher");
  await zeynep.goto("/tr/home");
  await zeynep.getByRole("link", { name: task }).first().click();
  await zeynep.getByRole("button", { name: "Yanıtı teslim et" }).click();
  await expect(zeynep.getByText("Teslim etmek için her satırda iki soruya da yanıt verin")).toBeVisible();
  for (const group of await zeynep.getByRole("group").all()) {
    const isGap = (await group.locator("legend").textContent()) === COMPETENCE;
    await group.getByLabel("Neredeyim").selectOption(isGap ? "0" : "3");
    await group.getByLabel("İşim ne kadar istiyor").selectOption(isGap ? "4" : "3");
  }
  await submit(zeynep);

  // A principal and a partner say what they can judge and leave the rest empty.
  for (const [who, present, asked] of [
    ["principal", "Öğretmenlerimiz nerede", "Okulumuz ne kadar istiyor"],
    ["partnerContact", "Okul nerede", "İşyerimiz ne kadar istiyor"],
  ] as const) {
    const page = await as(who);
    await page.goto("/tr/home");
    await page.getByRole("link", { name: task }).first().click();
    const group = page.getByRole("group", { name: COMPETENCE });
    await group.getByLabel(present).selectOption("1");
    await page.getByRole("button", { name: "Taslak olarak kaydet" }).click();
    await expect(page.getByText("Yanıtınız taslak; teslim edilmeden sayılmaz.")).toBeVisible();
    await group.getByLabel(asked).selectOption("4");
    await submit(page);
  }
  await ministry.reload();
  await expect(ministry.getByText("Şu ana kadar 3 yanıt teslim edildi")).toBeVisible();
  await expect(ministry.getByText("Gösterilecek kadar yanıt yok")).toBeVisible();

  // Four colleagues say the same: from five answers on a gap is shown.
  await query(
    `WITH own AS (SELECT a.* FROM need_answer a WHERE a.campaign_id = $1 AND a.view = 'TEACHER'),
     made AS (INSERT INTO need_answer (id, campaign_id, person_id, view, school_id, province_id, submitted_at, updated_at)
       SELECT gen_random_uuid(), o.campaign_id, p.id, 'TEACHER', o.school_id, o.province_id, o.submitted_at, o.updated_at
       FROM own o, (SELECT id FROM person WHERE persona_key IS NULL AND is_demonstration LIMIT 4) p RETURNING id)
     INSERT INTO need_rating (answer_id, competence_id, present, asked)
     SELECT m.id, r.competence_id, r.present, r.asked FROM made m, own o JOIN need_rating r ON r.answer_id = o.id`,
    [id],
  );

  const hakan = await as("coordinator");
  await hakan.goto(`/tr/centre/needs/${id}`);
  await expect(hakan.locator("tbody tr").first(), "the greatest gap is first").toContainText(COMPETENCE);
  await hakan.getByRole("link", { name: `Kurs aç: ${COMPETENCE}` }).click();
  await expect(hakan.getByLabel("Başlık")).toHaveValue(COMPETENCE);
  await expect(hakan.getByLabel(COMPETENCE)).toBeChecked();
  const title = `${COMPETENCE} ${year}`;
  await hakan.getByLabel("Başlık").fill(title);
  await hakan.getByLabel("Açıklama").fill("Kurulum, programlama ve devreye alma üzerine uygulamalı çalışma.");
  await hakan.getByLabel("Yüz yüze").check();
  await hakan.getByLabel("Süre (saat)").fill("12");
  await hakan.getByRole("button", { name: "Taslağı kaydet" }).click();
  await expect(hakan.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(
    await query(
      `SELECT y.name FROM course_version v JOIN course_version_competence c ON c.version_id = v.id
       JOIN competence_entry y ON y.competence_id = c.competence_id WHERE v.title = $1 GROUP BY 1`,
      [title],
    ),
  ).toEqual([{ name: COMPETENCE }]);
});

test("who waits for dates adds up: the coordinator opens a session that is filled in already", async ({
  as,
}) => {
  const [course] = await query<{ id: string; title: string }>(
    `SELECT c.id, v.title FROM course c JOIN course_version v ON v.id = c.published_version_id
     WHERE v.title LIKE 'Şarj İstasyonlarının%'`,
  );
  const [known] = await query<{ others: number }>(
    `SELECT count(*)::int AS others FROM interest i JOIN person p ON p.id = i.person_id
     WHERE i.course_id = $1 AND i.withdrawn_at IS NULL AND i.told_at IS NULL AND p.persona_key IS DISTINCT FROM 'teacher'`,
    [course?.id],
  );
  const waiting = (known?.others ?? 0) + 1;
  const zeynep = await as("teacher");
  await zeynep.goto(`/tr/learning/courses/${course?.id}`);
  await zeynep.getByRole("button", { name: "Tarih belli olunca haber ver" }).click();
  await expect(zeynep.getByText("bekliyorsunuz")).toBeVisible();
  const hakan = await as("coordinator");
  await hakan.goto("/tr/home");
  await hakan
    .getByRole("link", { name: `${course?.title}: ${waiting} öğretmen bekliyor` })
    .first()
    .click();
  await expect(hakan.getByText(`${waiting} kişi bu kursu bekliyor`)).toBeVisible();
  await zeynep.getByRole("button", { name: "Artık beklemiyorum" }).click();
  await expect(zeynep.getByRole("button", { name: "Tarih belli olunca haber ver" })).toBeVisible();
});
