import type { Locator, Page } from "@playwright/test";
import { contextOptions, expect, query, test } from "@/tests/support/e2e";
import { enterByMail, mailAbout, newTeachers, ownSession } from "@/tests/support/learners";
import { copyRow, moveDays, ownCourse, placeIn } from "@/tests/support/own-school";
import { personaOf } from "@/prisma/seed/personas";

const WRONG = "Öğleden sonra sahada değildi.";
const LINK = /https?:\/\/\S+\/mentor\/\S+/;

/** A session on the job at a host of Hakan's centre that runs since three days ago, with two teachers in it. */
async function makeJob() {
  const session = await ownCourse(await ownSession(5, { centre: personaOf("coordinator").centre }), {
    mode: "ON_THE_JOB",
  });
  const [host] = await query<{ agreement: string; partner: string; contact: string }>(
    `SELECT a.id AS agreement, a.partner_id AS partner, c.id AS contact
     FROM agreement a JOIN partner_contact c ON c.partner_id = a.partner_id JOIN centre k ON k.id = a.centre_id
     WHERE k.number = $1 AND a.kind = 'ON_THE_JOB' AND a.status = 'SIGNED' AND a.starts_on < now() - interval '3 days' AND a.ends_on > now() + interval '3 days' LIMIT 1`,
    [personaOf("coordinator").centre],
  );
  const name = `Usta ${session.id.slice(0, 8)}`;
  const mail = `usta.${session.id}@usta.example`;
  await copyRow("partner_contact", host?.contact, { name, email: mail, person_id: null, locale: "tr" });
  await moveDays(session, [-2, -1, 0, 1]);
  await query("UPDATE session SET host_partner_id = $2, agreement_id = $3 WHERE id = $1", [
    session.id,
    host?.partner,
    host?.agreement,
  ]);
  const teachers = await newTeachers(session, 2);
  const [enrolment = ""] = await placeIn(session, teachers);
  return { session, teachers, enrolment, mentor: { name, mail } };
}

const dayAgo = async (days: number) => {
  const [row] = await query<{ day: string }>(
    "SELECT to_char((now() AT TIME ZONE 'Europe/Istanbul')::date - $1::int, 'YYYY-MM-DD') AS day",
    [days],
  );
  return row?.day ?? "";
};

async function fillDay(page: Page | Locator, name: string, iso: string): Promise<void> {
  const [year = "", month = "", day = ""] = iso.split("-");
  for (const [part, value] of Object.entries({ day, month, year }))
    await page.locator(`[name="${name}.${part}"]`).fill(value);
}

async function writeDay(page: Page, day: string, { hours, task }: { hours: string; task: string }) {
  const form = page.locator(`[id="day-${day}"]`);
  const fold = page.locator("details", { has: form });
  if ((await fold.count()) > 0 && (await fold.getAttribute("open")) === null)
    await fold.locator("summary").click();
  await form.getByLabel("Kaç saat").fill(hours);
  await form.getByLabel("Ne yaptınız?").fill(task);
  await form.getByRole("button", { name: "Günü kaydet" }).click();
}

test("days at a host are written by the teacher and confirmed by a mentor without an account; what is missing is seen", async ({
  as,
  browser,
}) => {
  test.setTimeout(150_000);
  const { session, teachers, enrolment, mentor } = await makeJob();
  const [writer, silent] = teachers;
  const [before, first, second] = [await dayAgo(3), await dayAgo(2), await dayAgo(1)];

  const hakan = await as("coordinator");
  const desk = `/tr/centre/sessions/${session.id}/job-days`;
  await hakan.goto("/tr/home");
  await hakan
    .getByRole("link", { name: `${session.title}: işbaşı sorumlusunu seçin` })
    .first()
    .click();
  const chosen = hakan.getByLabel("İşbaşı sorumlusu");
  await chosen.selectOption({
    label: (await chosen.locator("option", { hasText: mentor.name }).textContent()) ?? "",
  });
  await hakan.getByLabel("İşletmenin kabul ettiği öğretmen sayısı").fill("4");
  await hakan.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(hakan.getByText("kabul ettiği sayı bundan küçük olamaz")).toBeVisible();
  await hakan.getByLabel("İşletmenin kabul ettiği öğretmen sayısı").fill("5");
  await hakan.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(hakan.getByText("Kaydedildi.")).toBeVisible();

  const { page } = await enterByMail(browser, writer?.mail ?? "");
  await page.goto("/tr/home");
  await page
    .getByRole("link", { name: `${session.title}: güvenlik ve gizlilik bilgilendirmesini kaydedin` })
    .first()
    .click();
  await expect(page.getByText(`İşbaşı sorumlusu: ${mentor.name}`)).toBeVisible();
  await expect(page.getByLabel("Kaç saat"), "nothing before the briefing").toHaveCount(0);
  await page.getByLabel("İş güvenliği bilgilendirmesini aldım").check();
  await fillDay(page, "safetyOn", second);
  await page.getByLabel("Gizlilik taahhüdünü imzaladım").check();
  await fillDay(page, "confidentialityOn", before);
  await page.locator("#brief").getByRole("button", { name: "Kaydet" }).click();
  await expect(page.getByText("Bilgilendirmeler en geç ilk gün verilir")).toBeVisible();
  await fillDay(page, "safetyOn", first);
  await page.locator("#brief").getByRole("button", { name: "Kaydet" }).click();
  await expect(page.getByText("İş güvenliği bilgilendirmesi:")).toBeVisible();

  await writeDay(page, first, { hours: "0", task: "Trafo bakımına katıldım." });
  await expect(page.locator(".error-summary")).toBeVisible();
  await writeDay(page, first, { hours: "6", task: "Trafo bakımına katıldım." });
  await expect(page.getByText("6 saat", { exact: true })).toBeVisible();
  await writeDay(page, second, { hours: "3", task: "Pano montajını izledim." });
  await expect(page.getByText("3 saat", { exact: true })).toBeVisible();

  await hakan.goto(desk);
  await expect(hakan.getByText("2 gün yazılmadı, 2 gün onay bekliyor")).toBeVisible();
  await expect(hakan.getByRole("row").filter({ hasText: silent?.name })).toContainText("Kayıtta yok");
  await expect(hakan.getByRole("row").filter({ hasText: silent?.name }).getByText("Yazılmadı")).toHaveCount(
    2,
  );
  await hakan.getByRole("button", { name: "Sorumluya hatırlat" }).click();
  // In the evening the portal may have asked by itself.
  await expect(hakan.getByText(/^Hatırlatıldı\.$|Son bir saat içinde hatırlatıldı/)).toBeVisible();
  await hakan.getByRole("button", { name: "Öğretmenlere hatırlat" }).click();
  expect((await mailAbout(silent?.mail ?? "", "Yazılmamış işbaşı günleri")).text).toContain(session.title);

  const asked = "Onayınızı bekleyen işbaşı günleri";
  const anyone = await (await browser.newContext(contextOptions())).newPage();
  /** A later letter ends the link of the one before. */
  const openLink = () =>
    expect(async () => {
      const link = LINK.exec((await mailAbout(mentor.mail, asked)).text ?? "")?.[0] ?? "";
      await anyone.goto(link);
      await expect(anyone.getByRole("heading", { level: 1, name: "İşbaşı günleri" })).toBeVisible({
        timeout: 2000,
      });
    }).toPass({ timeout: 30_000 });
  await openLink();
  await expect(anyone.getByText("Sayfayı açmak hiçbir şeyi onaylamaz")).toBeVisible();
  expect(await states(enrolment), "opening confirms nothing").toEqual(["WRITTEN", "WRITTEN"]);
  const dayOf = (task: string) => anyone.locator("li.panel").filter({ hasText: task });
  await dayOf("Trafo").getByRole("button", { name: "Onaylıyorum" }).click();
  await expect(anyone.locator("#answered").getByText("Trafo")).toBeVisible();
  const fold = dayOf("Pano").locator("details");
  await fold.locator("summary").click();
  await fold.getByRole("button", { name: "Bildir" }).click();
  await expect(
    fold.getByText("Neyin doğru olmadığını").or(fold.locator(".error-message")).first(),
  ).toBeVisible();
  await fold.getByLabel("Ne doğru değil?").fill(WRONG);
  await fold.getByRole("button", { name: "Bildir" }).click();
  await expect(anyone.locator("#answered").getByText(WRONG)).toBeVisible();
  await expect(anyone.getByText("Onayınızı bekleyen gün yok")).toBeVisible();

  expect((await mailAbout(writer?.mail ?? "", "“böyle değil” denildi")).text).toContain(WRONG);
  await page.reload();
  await expect(page.getByText(`Sorumlunun notu: ${WRONG}`)).toBeVisible();
  await expect(page.locator(`[id="day-${first}"]`), "confirmed is done").toHaveCount(0);
  await writeDay(page, second, { hours: "2", task: "Öğleden önce pano montajını izledim." });
  await expect(page.getByText("2 saat", { exact: true })).toBeVisible();

  await openLink();
  await dayOf("Öğleden önce").getByRole("button", { name: "Onaylıyorum" }).click();
  await expect(anyone.locator("#answered").getByText("Öğleden önce")).toBeVisible();
  expect(await states(enrolment)).toEqual(["CONFIRMED", "CONFIRMED"]);
  await hakan.goto(desk);
  await expect(hakan.getByRole("row").filter({ hasText: writer?.name }).getByRole("cell").last()).toHaveText(
    "8",
  );
  // The hours are in the register: a whole day, and two hours of the next.
  expect(
    await query(
      `SELECT m.status::text, m.minutes FROM attendance_mark m JOIN session_slot t ON t.id = m.slot_id
       WHERE m.enrolment_id = $1 AND m.superseded_at IS NULL ORDER BY t.starts_at`,
      [enrolment],
    ),
  ).toEqual([
    { status: "PRESENT", minutes: 180 },
    { status: "PRESENT", minutes: 180 },
    { status: "PARTIAL", minutes: 120 },
  ]);
  const stranger = await as("neighbour");
  expect((await stranger.goto(desk))?.status()).toBe(404);
});

const states = async (enrolment: string) =>
  (
    await query<{ status: string }>(
      "SELECT status::text FROM job_day WHERE enrolment_id = $1 ORDER BY date",
      [enrolment],
    )
  ).map(({ status }) => status);
