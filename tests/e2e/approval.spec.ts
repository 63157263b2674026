import type { Page } from "@playwright/test";
import { expect, mailsTo, moveClock, onPortalApart, query, test } from "@/tests/support/e2e";
import { enterByMail, mailAbout, ownSession } from "@/tests/support/learners";
import { ownCourse, ownSchool } from "@/tests/support/own-school";
import { personaOf } from "@/prisma/seed/personas";

// Time passes here, and nobody else is to see it.
onPortalApart(async () => ({}));

const DAY = 86_400_000;
const NOTE = "O hafta okulda denetim var.";

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

async function fillDay(page: Page, name: string, at: Date): Promise<void> {
  const [year = "", month = "", day = ""] = at
    .toLocaleDateString("sv-SE", { timeZone: "Europe/Istanbul" })
    .split("-");
  for (const [part, value] of Object.entries({ day, month, year }))
    await page.locator(`[name="${name}.${part}"]`).fill(value);
}

async function decide(page: Page, name: string, deed: "Onayla" | "Reddet"): Promise<void> {
  await page.getByRole("checkbox", { name: `Seç: ${name}` }).check();
  await page.getByRole("button", { name: deed, exact: true }).click();
}

test("an application goes from the principal's deputy to the province; a deadline that passes sends it upward", async ({
  as,
  browser,
}) => {
  test.setTimeout(240_000);
  const model = await ownSession(5, { centre: personaOf("coordinator").centre });
  const session = await ownCourse(model, { approval_chain: ["PRINCIPAL", "PROVINCE"] });
  const school = await ownSchool(session, { teachers: 3 });
  const [first, second, deputy] = school.teachers;
  if (!first || !second || !deputy) throw new Error("The school has three teachers.");

  const pages: Page[] = [];
  for (const { mail } of [first, second]) {
    const { page } = await enterByMail(browser, mail);
    await page.goto(`/tr/learning/apply/${session.id}`);
    await expect(page.getByText(/Okul müdürü.*İl müdürlüğü/).first()).toBeVisible();
    await page.getByRole("button", { name: "Başvuruyu gönder" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Başvurunuz alındı" })).toBeVisible();
    await page.getByRole("link", { name: "Başvuruyu izle" }).click();
    await expect(page.getByText("Onay bekliyor: Okul müdürü")).toBeVisible();
    pages.push(page);
  }
  const [own, other] = pages as [Page, Page];

  // The principal will be away: nobody but a colleague of the school can be named.
  const { page: principal } = await enterByMail(browser, school.principal.mail);
  await principal.goto("/tr/home");
  await principal.getByRole("link", { name: "2 başvuru onayınızı bekliyor" }).first().click();
  await expect(rowOf(principal, first.name)).toContainText("Kimse");
  await principal.getByRole("link", { name: "Vekiller" }).first().click();
  const name = async (who: string) => {
    await principal.getByLabel("Vekilin e-posta adresi veya sicil numarası").fill(who);
    await fillDay(principal, "lastDay", new Date(Date.now() + 3 * DAY));
    await principal.getByRole("button", { name: "Vekil göster" }).click();
  };
  for (const [who, sentence] of [
    ["kimse@usta.example", "kimse bulunamadı"],
    [school.principal.mail, "Kendinizi vekil gösteremezsiniz"],
    [personaOf("teacher").mail, "Vekil aynı okulda"],
  ] as const) {
    await name(who);
    await expect(principal.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  }
  await name(deputy.mail);
  await expect(principal.getByRole("listitem").filter({ hasText: deputy.name })).toBeVisible();
  expect((await mailAbout(deputy.mail, "Vekil gösterildiniz")).text).toContain(school.principal.name);

  const { page: standIn } = await enterByMail(browser, deputy.mail);
  await standIn.goto("/tr/home");
  await standIn.getByRole("link", { name: "2 başvuru onayınızı bekliyor" }).first().click();
  await expect(standIn.getByText("vekil olarak karar veriyorsunuz")).toBeVisible();
  await decide(standIn, first.name, "Onayla");
  await expect(standIn.getByRole("checkbox", { name: `Seç: ${first.name}` })).toHaveCount(0);
  await expect(rowOf(standIn, second.name)).toBeVisible();

  await own.reload();
  await expect(own.getByText("Onaylandı: Okul müdürü")).toBeVisible();
  await expect(own.getByText(`${deputy.name}, ${school.principal.name} adına vekil olarak`)).toBeVisible();
  await expect(own.getByText("Onay bekliyor: İl müdürlüğü")).toBeVisible();

  const sevgi = await as("provinceOfficer");
  await sevgi.goto("/tr/approvals");
  await expect(rowOf(sevgi, second.name), "not with the province yet").toHaveCount(0);
  await decide(sevgi, first.name, "Onayla");
  await expect(rowOf(sevgi, first.name)).toHaveCount(0);
  await mailAbout(first.mail, `Yeriniz kesin: ${session.title}`);
  await own.reload();
  await expect(own.getByText("Yeriniz kesin.")).toBeVisible();
  await standIn.reload();
  await expect(rowOf(standIn, second.name), "who else of the school is away").toContainText(first.name);

  // The other's deadline passes at the school: nothing runs out, the province has it now.
  const officer = personaOf("provinceOfficer").mail;
  const known = (await mailsTo(officer)).length;
  moveClock(6 * DAY);
  await expect
    .poll(
      () =>
        query(
          `SELECT a.held_by::text AS held, a.status::text FROM approval_step a JOIN enrolment e ON e.id = a.enrolment_id
           WHERE e.session_id = $1 AND e.person_id = $2 AND a.position = 1`,
          [session.id, second.id],
        ),
      { timeout: 120_000 },
    )
    .toEqual([{ held: "PROVINCE", status: "PENDING" }]);
  await expect
    .poll(async () => (await mailsTo(officer)).slice(known).map(({ subject }) => subject))
    .toContain("1 başvuru size geldi");

  const { page: late } = await enterByMail(browser, school.principal.mail);
  await late.goto("/tr/approvals");
  await expect(late.getByText("Onay bekleyen başvuru yok")).toBeVisible();
  const { page: desk } = await enterByMail(browser, officer);
  await desk.goto("/tr/approvals");
  await expect(rowOf(desk, second.name)).toContainText("Üst makama geldi: Okul müdürü");
  await desk.getByLabel("Kişiye not").fill(NOTE);
  await decide(desk, second.name, "Reddet");
  await expect(desk.locator(".error-summary")).toContainText("Neden onaylamadığınızı seçin");
  await expect(desk.getByLabel("Kişiye not")).toHaveValue(NOTE);
  await desk.getByLabel("Onaylamama nedeni").selectOption("needed_at_school");
  await desk.getByRole("button", { name: "Reddet", exact: true }).click();
  await expect(rowOf(desk, second.name)).toHaveCount(0);
  const told = await mailAbout(second.mail, `Başvurunuz onaylanmadı: ${session.title}`);
  expect(told.text).toContain(NOTE);
  expect(told.text).toContain("İl müdürlüğü onaylamadı");
  await desk.goto("/tr/approvals?state=decided");
  await expect(rowOf(desk, second.name)).toContainText("Bu günlerde okulda bulunması gerekiyor");

  const { page: later } = await enterByMail(browser, second.mail);
  await later.goto(new URL(other.url()).pathname);
  await expect(later.getByText("Bu başvuru kabul edilmedi.").first()).toBeVisible();
  moveClock(0);
});
