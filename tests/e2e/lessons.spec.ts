import type { Page } from "@playwright/test";
import { personaOf } from "@/prisma/seed/personas";
import { expect, query, test } from "@/tests/support/e2e";
import { mailAbout } from "@/tests/support/learners";

const PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/** Where a teacher of the cast goes through a course at a distance, and which options of its quiz are right. */
async function ownCourse() {
  const [row] = await query<{ enrolment: string; session: string; version: string }>(
    `SELECT e.id AS enrolment, s.id AS session, s.version_id AS version FROM enrolment e
     JOIN person p ON p.id = e.person_id JOIN session s ON s.id = e.session_id JOIN course_version v ON v.id = s.version_id
     WHERE p.persona_key = 'teacher' AND v.mode = 'DISTANCE' AND e.status IN ('PLACED', 'ATTENDING')
       AND EXISTS (SELECT 1 FROM lesson_step l WHERE l.version_id = v.id) LIMIT 1`,
  );
  if (!row) throw new Error("the demonstration has no course at a distance for the teacher");
  const steps = await query<{ id: string; kind: string; title: string }>(
    "SELECT id, kind, title FROM lesson_step WHERE version_id = $1 ORDER BY position",
    [row.version],
  );
  const bank = await query<{ text: string; options: { text: string; isRight: boolean }[] }>(
    "SELECT q.text, q.options FROM lesson_question q JOIN lesson_step l ON l.id = q.step_id WHERE l.version_id = $1",
    [row.version],
  );
  return { ...row, steps, bank };
}
type Own = Awaited<ReturnType<typeof ownCourse>>;

const questionsOn = (page: Page) => page.locator("form#quiz fieldset");

/** Ticks what is right, or something else, in one question of the page. */
async function tick(page: Page, own: Own, index: number, isRight: boolean) {
  const question = questionsOn(page).nth(index);
  const legend = (await question.locator("legend").textContent()) ?? "";
  const known = own.bank.find(({ text }) => legend.includes(text));
  for (const option of known?.options ?? []) {
    const box = question.getByLabel(option.text, { exact: true });
    const isWanted = isRight ? option.isRight : !option.isRight;
    if ((await box.getAttribute("type")) === "checkbox") await box.setChecked(isWanted);
    else if (isWanted) await box.check();
  }
}

async function tickAll(page: Page, own: Own, isRight: boolean) {
  const count = await questionsOn(page).count();
  for (let index = 0; index < count; index++) await tick(page, own, index, isRight);
}

test("a teacher goes through a course at a distance on two devices; a quiz, a file and the trainer's word count as hours", async ({
  as,
}) => {
  test.setTimeout(150_000);
  const own = await ownCourse();
  const [quiz, file] = ["QUIZ", "FILE"].map((kind) => own.steps.find((step) => step.kind === kind)!);
  const page = await as("teacher");
  await page.goto(`/tr/learning/enrolments/${own.enrolment}`);
  await page.getByRole("link", { name: "Ders adımlarını aç" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ders adımları" })).toBeVisible();
  const before = (await page.getByText(/^Adımlar: /).textContent()) ?? "";

  const reading = page
    .getByRole("listitem")
    .filter({ hasText: "Okuma" })
    .filter({ hasText: "Başlanmadı" })
    .first();
  await reading.getByRole("link").click();
  await page.getByRole("button", { name: "Okudum, bitir" }).click();
  await expect(page.getByText(/dakika sayıldı/)).toBeVisible();

  await page.goto(`/tr/learning/enrolments/${own.enrolment}/lessons/${quiz!.id}`);
  await tick(page, own, 0, false);
  await page.getByRole("button", { name: "Kaydet, sonra sürdür" }).click();
  await expect.poll(() => openAnswers(own)).toBeGreaterThan(0);
  const chosen = await questionsOn(page).first().locator("input:checked").first().getAttribute("value");
  const elsewhere = await as("teacher", { javaScriptEnabled: false });
  await elsewhere.goto(`/tr/learning/enrolments/${own.enrolment}/lessons/${quiz!.id}`);
  await expect(questionsOn(elsewhere).first().locator(`input[value="${chosen}"]`)).toBeChecked();
  await tickAll(elsewhere, own, false);
  await elsewhere.getByRole("button", { name: "Teslim et" }).click();
  await expect(elsewhere.getByText("Geçme sınırına ulaşamadınız.")).toBeVisible();
  await elsewhere.getByRole("button", { name: "Yeniden dene" }).click();
  await tickAll(elsewhere, own, true);
  await elsewhere.getByRole("button", { name: "Teslim et" }).click();
  await expect(elsewhere.getByText("Kısa sınavı geçtiniz.")).toBeVisible();

  await page.goto(`/tr/learning/enrolments/${own.enrolment}/lessons/${file!.id}`);
  const handIn = async (name: string) => {
    await page
      .getByLabel("Dosya")
      .setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(PDF) });
    await page.getByRole("button", { name: /teslim et/i }).click();
    await expect(page.getByText("Dosyanız eğitmenin yanıtını bekliyor.")).toBeVisible();
  };
  await handIn("risk-karti-1.pdf");

  const trainer = await as("trainer");
  await trainer.goto("/tr/home");
  await trainer.goto(`/tr/centre/sessions/${own.session}/attendance`);
  await trainer.getByRole("link", { name: "Ders adımları" }).click();
  const waiting = (name: string) => trainer.getByRole("listitem").filter({ hasText: name });
  await waiting("risk-karti-1.pdf").getByText("Geri gönder").first().click();
  await waiting("risk-karti-1.pdf").getByLabel("Ne eksik?").fill("Önlemler sıralanmamış.");
  await waiting("risk-karti-1.pdf").getByRole("button", { name: "Notla geri gönder" }).click();
  const letter = await mailAbout(personaOf("teacher").mail, "geri gönderildi");
  expect(letter.text).toContain("Önlemler sıralanmamış.");

  await page.reload();
  await expect(page.getByText("Önlemler sıralanmamış.")).toBeVisible();
  await handIn("risk-karti-2.pdf");
  await trainer.reload();
  await waiting("risk-karti-2.pdf")
    .getByRole("button", { name: /Kabul et/ })
    .click();
  await expect(waiting("risk-karti-2.pdf").getByRole("button", { name: /Kabul et/ })).toBeHidden();
  await page.reload();
  await expect(page.getByText(/dakika sayıldı/)).toBeVisible();

  await page.getByRole("link", { name: "Bütün adımlar" }).click();
  await expect(page.getByText("Bütün adımlar bitti.")).toBeVisible();
  await expect(page.getByText(before, { exact: true })).toBeHidden();
  await expect(page.getByText(/^Saat: [1-9]/)).toBeVisible();
});

async function openAnswers({ enrolment }: Own): Promise<number> {
  const [row] = await query<{ count: number }>(
    `SELECT (SELECT count(*)::int FROM jsonb_object_keys(answers)) AS count FROM lesson_attempt
     WHERE enrolment_id = $1 AND handed_in_at IS NULL`,
    [enrolment],
  );
  return row?.count ?? 0;
}
