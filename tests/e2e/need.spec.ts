import { expect, query, test } from "@/tests/support/e2e";
import {
  addColleagues,
  answerAsTeacher,
  answerAsView,
  courseFromNeed,
  openCampaign,
} from "@/tests/support/journey-steps";

const FIELD = "Elektrik-Elektronik Teknolojisi";
const COMPETENCE = "Bina otomasyonu (KNX)";

test("a field is asked from three sides, its greatest gap is ranked first and becomes a course", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const year = String(2030 + (Date.now() % 60));
  const asked = { field: FIELD, year, gap: COMPETENCE };
  const ministry = await as("ministry");
  const id = await openCampaign(ministry, FIELD, year);
  await answerAsTeacher(await as("teacher"), asked);
  await answerAsView(await as("principal"), "principal", asked);
  await answerAsView(await as("partnerContact"), "partner", asked);
  await ministry.reload();
  await expect(ministry.getByText("Şu ana kadar 3 yanıt teslim edildi")).toBeVisible();
  await expect(ministry.getByText("Gösterilecek kadar yanıt yok")).toBeVisible();

  await addColleagues(id);
  const hakan = await as("coordinator");
  const title = `${COMPETENCE} ${year}`;
  await courseFromNeed(hakan, { campaignId: id, gap: COMPETENCE, title });
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
