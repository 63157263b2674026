import type { Page } from "@playwright/test";
import { expect, query, test } from "@/tests/support/e2e";
import { enterByMail, ownSession } from "@/tests/support/learners";
import { moveDays, ownCourse, ownSchool, placeIn } from "@/tests/support/own-school";
import { personaOf } from "@/prisma/seed/personas";

const COMMENT = "Uygulama saati daha uzun olmalı.";
const HINDERS = "Okulda ölçü aleti yok.";

/** A session that was held and closed some days ago, everybody in it with it completed. */
async function makeHeld() {
  const session = await ownCourse(await ownSession(6, { centre: personaOf("coordinator").centre }));
  const school = await ownSchool(session, { teachers: 5 });
  const enrolments = await placeIn(session, school.teachers);
  await moveDays(session, [-4, -3], "CLOSED");
  for (const status of ["ATTENDING", "COMPLETED"])
    await query(
      `WITH moved AS (UPDATE enrolment SET status = $2::"EnrolmentStatus" WHERE id = ANY($1::uuid[]) RETURNING id)
       INSERT INTO enrolment_change (enrolment_id, status, at)
       SELECT id, $2::"EnrolmentStatus", now() - interval '2 days' FROM moved`,
      [enrolments, status],
    );
  return { session, school, enrolments };
}

async function giveFeedback(page: Page, title: string, value: string, comment?: string): Promise<void> {
  await page.goto("/tr/home");
  await page
    .getByRole("link", { name: `“${title}” nasıldı? Geri bildiriminizi verin` })
    .first()
    .click();
  await expect(page.getByText("Yanıtlarınız adınız olmadan saklanır")).toBeVisible();
  const groups = page.getByRole("group");
  for (const question of ["İçerik", "Eğitici", "Düzenleme", "Derslerime yararı"])
    await groups.filter({ hasText: question }).getByRole("radio", { name: value, exact: true }).check();
  if (comment) await page.getByLabel("Eklemek istedikleriniz").fill(comment);
  await page.getByRole("button", { name: "Geri bildirimi gönder" }).click();
  await expect(page.getByText("Yanıtlarınız adınız olmadan saklandığı için değiştirilemez")).toBeVisible();
}

test("feedback is read from five answers on and never by name; after ninety days teacher and principal say whether it is used", async ({
  as,
  browser,
}) => {
  test.setTimeout(240_000);
  const { session, school, enrolments } = await makeHeld();
  const hakan = await as("coordinator");
  const results = `/tr/centre/sessions/${session.id}/feedback`;
  const pages: Page[] = [];
  for (const [index, { mail }] of school.teachers.entries()) {
    const { page } = await enterByMail(browser, mail);
    pages.push(page);
    if (index === 0) {
      await page.goto(`/tr/learning/enrolments/${enrolments[0]}/feedback`);
      await page.getByRole("button", { name: "Geri bildirimi gönder" }).click();
      await expect(page.locator(".error-summary")).toBeVisible();
    }
    await giveFeedback(page, session.title, index === 0 ? "3" : "5", index === 2 ? COMMENT : undefined);
    await hakan.goto(results);
    if (index < 4) await expect(hakan.getByText("Şimdilik çok az yanıt var")).toBeVisible();
  }
  await expect(hakan.getByText("Katılan 5 kişiden 5 yanıt")).toBeVisible();
  await expect(hakan.getByRole("row").filter({ hasText: "İçerik" })).toContainText("4,6");
  await expect(hakan.getByText(COMMENT)).toBeVisible();
  for (const { name } of school.teachers) await expect(hakan.getByText(name)).toHaveCount(0);
  const elif = await as("neighbour");
  expect((await elif.goto(results))?.status()).toBe(404);

  // Ninety days later.
  await moveDays(session, [-92, -91], "CLOSED");
  await expect
    .poll(() => query("SELECT 1 FROM follow_up WHERE session_id = $1", [session.id]), { timeout: 90_000 })
    .toHaveLength(1);
  const [teacher] = pages as [Page];
  await teacher.goto("/tr/home");
  await teacher
    .getByRole("link", { name: `“${session.title}” eğitimini derslerinizde kullanıyor musunuz?` })
    .first()
    .click();
  await teacher.getByRole("radio", { name: "Henüz değil" }).check();
  await teacher.getByRole("checkbox", { name: "Başka bir şey" }).check();
  await teacher.getByRole("button", { name: "Yanıtı kaydet" }).click();
  await expect(teacher.locator(".error-summary")).toContainText("Başka neyin engel olduğunu yazın");
  await teacher.getByLabel("Kendi sözlerinizle").fill(HINDERS);
  await teacher.getByRole("button", { name: "Yanıtı kaydet" }).click();
  await expect(teacher.getByText("Teşekkür ederiz, yanıtınız kaydedildi")).toBeVisible();

  const { page: principal } = await enterByMail(browser, school.principal.mail);
  await principal.goto("/tr/home");
  await principal
    .getByRole("link", { name: "Öğretmenlerinizin 5 eğitimi: derslerde kullanılıyor mu?" })
    .first()
    .click();
  const [first] = school.teachers;
  await principal.getByRole("link", { name: `${first?.name} için yanıtla: ${session.title}` }).click();
  await expect(principal.getByText(`${first?.name} bu eğitimi tamamladı`)).toBeVisible();
  await expect(principal.getByText(HINDERS), "each answers alone").toHaveCount(0);
  await principal.getByRole("radio", { name: "Ara sıra" }).check();
  await principal.getByRole("button", { name: "Yanıtı kaydet" }).click();
  await expect(principal.getByText("Teşekkür ederiz, yanıtınız kaydedildi")).toBeVisible();
  await principal.goto("/tr/school/follow-up");
  await expect(principal.getByRole("row").filter({ hasText: first?.name })).toContainText(
    "Yanıtlandı: Ara sıra",
  );

  expect(
    await query("SELECT side::text, use::text FROM follow_up_answer WHERE session_id = $1 ORDER BY side", [
      session.id,
    ]),
  ).toEqual([
    { side: "PRINCIPAL", use: "SOMETIMES" },
    { side: "TEACHER", use: "NOT_YET" },
  ]);
  await hakan.goto("/tr/centre/follow-up");
  await expect(hakan.getByRole("row").filter({ hasText: session.title }).first()).toContainText("gizli");
  await expect(hakan.getByText(HINDERS)).toHaveCount(0);
});
