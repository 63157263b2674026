import type { Page } from "@playwright/test";
import { expect, mailsTo, query, test } from "@/tests/support/e2e";
import { enterByMail, newTeachers, mailAbout, ownSession } from "@/tests/support/learners";
import { personaOf } from "@/prisma/seed/personas";

const NOTE = "Bu kez Karadeniz illerine öncelik verdik.";
const CALLED_OFF = "Eğiticimiz hastalandığı için yapılamıyor.";

async function choose(page: Page, names: string[]): Promise<void> {
  for (const name of names) await page.getByRole("checkbox", { name: `Seç: ${name}`, exact: true }).check();
}

/** The section of the page with this heading. */
const part = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });

test("a centre chooses: rules in sight, one is placed, one waits, two are refused with a reason, and all are told when it is called off", async ({
  as,
  browser,
}) => {
  test.setTimeout(120_000);
  const session = await ownSession(1, { centre: personaOf("coordinator").centre, fillMode: "CHOICE" });
  const teachers = await newTeachers(session, 4);
  const [placed, waiting, third, fourth] = teachers.map(({ name }) => name);
  const [placedMail = "", waitingMail = "", thirdMail = "", fourthMail = ""] = teachers.map(
    ({ mail }) => mail,
  );
  const pages: Page[] = [];
  for (const { mail } of teachers) {
    const { page } = await enterByMail(browser, mail);
    await page.goto(`/tr/learning/apply/${session.id}`);
    await expect(page.getByText("Bu faaliyette katılımcıları merkez seçer")).toBeVisible();
    await page.getByRole("button", { name: "Başvuruyu gönder" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Başvurunuz alındı" })).toBeVisible();
    await page.getByRole("link", { name: "Başvuruyu izle" }).click();
    await expect(page.getByText("Onay bekliyor").first()).toBeVisible();
    await expect(page.getByText("yedek listede", { exact: false })).toHaveCount(0);
    pages.push(page);
  }
  await mailAbout(placedMail, `Başvurunuz alındı: ${session.title}`);
  await query(
    `UPDATE school_membership SET ends_on = (now() - interval '2 days')::date
     WHERE person_id = $1 AND ends_on IS NULL`,
    [teachers[3]?.id],
  );

  const hakan = await as("coordinator");
  await hakan.goto("/tr/home");
  await expect(hakan.getByText(`4 başvuru kararınızı bekliyor: ${session.title}`).first()).toBeVisible();
  await hakan.goto(`/tr/centre/sessions/${session.id}/enrolments`);
  const row = (name = "") => hakan.getByRole("row").filter({ hasText: name });
  await expect(row(placed)).toContainText("Bütün koşullar uygun");
  await expect(row(fourth)).toContainText("Uygun değil");

  await choose(hakan, [placed ?? "", waiting ?? ""]);
  await hakan.getByRole("button", { name: "Yerleştir", exact: true }).first().click();
  await expect(hakan.locator(".error-summary")).toBeVisible();
  expect(await statuses(session.id), "both or neither").toEqual(Array(4).fill("SUBMITTED"));
  await hakan.reload();
  await choose(hakan, [placed ?? ""]);
  await hakan.getByRole("button", { name: "Yerleştir", exact: true }).first().click();
  await expect(part(hakan, "Yeri olanlar").getByRole("row").filter({ hasText: placed })).toBeVisible();
  await choose(hakan, [waiting ?? ""]);
  await hakan.getByRole("button", { name: "Yedek listeye al" }).click();
  await expect(part(hakan, "Yedek liste").getByRole("row").filter({ hasText: waiting })).toBeVisible();

  await choose(hakan, [third ?? "", fourth ?? ""]);
  await hakan.getByLabel("Kişiye iletilecek not").fill(NOTE);
  await hakan.getByRole("button", { name: "Kabul etme", exact: true }).click();
  await expect(hakan.locator(".error-summary")).toContainText("Kabul etmemenin nedenini seçin");
  await expect(hakan.getByLabel("Kişiye iletilecek not")).toHaveValue(NOTE);
  await expect(hakan.getByRole("checkbox", { name: `Seç: ${third}`, exact: true })).toBeChecked();
  await hakan.getByLabel("Kabul etmeme nedeni").selectOption("others_first");
  await hakan.getByRole("button", { name: "Kabul etme", exact: true }).click();
  await expect(part(hakan, "Sonuçlananlar").getByRole("row").filter({ hasText: third })).toContainText(
    "Öncelik başka başvurulara verildi",
  );
  expect(await statuses(session.id)).toEqual(["PLACED", "WAITLISTED", "REJECTED", "REJECTED"]);

  await mailAbout(placedMail, `Yeriniz kesin: ${session.title}`);
  expect((await mailAbout(waitingMail, `Yedek listedesiniz: ${session.title}`)).text).toContain(
    "1. sıradasınız",
  );
  for (const mail of [thirdMail, fourthMail]) {
    const { text } = await mailAbout(mail, `Başvurunuz kabul edilmedi: ${session.title}`);
    expect(text).toContain("Öncelik başka başvurulara verildi");
    expect(text).toContain(NOTE);
  }
  for (const [index, words] of [
    "Yeriniz kesin.",
    "Yedek listede 1. sıradasınız.",
    "Bu başvuru kabul edilmedi.",
  ].entries()) {
    await pages[index]?.reload();
    await expect(pages[index]!.getByText(words).first()).toBeVisible();
  }

  await hakan.goto(`/tr/centre/sessions/${session.id}`);
  const fold = hakan.locator("details.more", { has: hakan.locator("summary", { hasText: "İptal et" }) });
  await fold.locator("summary").click();
  await fold.getByRole("textbox").fill(CALLED_OFF);
  await fold.getByRole("button", { name: "İptal et", exact: true }).click();
  await expect(hakan.getByText("İptal edildi").first()).toBeVisible();
  for (const mail of [placedMail, waitingMail])
    expect((await mailAbout(mail, `Faaliyet iptal edildi: ${session.title}`)).text).toContain(CALLED_OFF);
  const refused = (await mailsTo(thirdMail)).map(({ subject }) => subject);
  expect(refused.filter((subject) => subject?.startsWith("Faaliyet iptal"))).toEqual([]);
  await pages[0]?.reload();
  await expect(pages[0]!.getByText("Faaliyet iptal edildi").first()).toBeVisible();
  for (const page of pages) await page.context().close();
});

const statuses = async (sessionId: string) =>
  (
    await query<{ status: string }>(
      "SELECT status::text FROM enrolment WHERE session_id = $1 ORDER BY queue_number",
      [sessionId],
    )
  ).map(({ status }) => status);
