import type { Page } from "@playwright/test";
import { personaOf } from "@/prisma/seed/personas";
import { expect, mailsTo, nextMail, query, test } from "@/tests/support/e2e";

async function fillDate(page: Page, name: string, days: number): Promise<void> {
  const date = new Date(Date.now() + days * 86_400_000);
  const parts = { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
  for (const [part, value] of Object.entries(parts))
    await page.locator(`[name="${name}.${part}"]`).fill(String(value));
}

/** Three schools elsewhere, with a principal each, that need what is offered. */
async function addProfiles(programmeId: string): Promise<void> {
  await query(`
    WITH others AS (
      SELECT DISTINCT ON (s.province_id) s.id FROM school s JOIN role_assignment r ON r.school_id = s.id
      WHERE r.role = 'PRINCIPAL' AND s.kind = 'VOCATIONAL_HIGH_SCHOOL' AND s.closed_on IS NULL AND s.is_demonstration
        AND s.province_id <> (SELECT province_id FROM school WHERE slug = '${personaOf("principal").school}')
      ORDER BY s.province_id, s.id LIMIT 3
    ), profiles AS (
      INSERT INTO school_profile (id, programme_id, school_id, students, teachers, district_index, checked_on)
      SELECT gen_random_uuid(), '${programmeId}', id, 300, 20, 20, current_date FROM others RETURNING id
    )
    INSERT INTO profile_topic (profile_id, topic_id, offer, need)
    SELECT profiles.id, t.id, 0, 2 FROM profiles, programme_topic t WHERE t.programme_id = '${programmeId}'`);
}

test("a programme is opened, a profile filled, schools matched, a pair moved and the matching published", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const name = `Ortak Atölye Programı ${Date.now()}`;
  const ministry = await as("ministry");
  await ministry.goto("/tr/national/programmes/new");
  await ministry.getByLabel("Programın adı").fill(name);
  await ministry.locator('[name="kinds"][value="VOCATIONAL_HIGH_SCHOOL"]').check();
  await fillDate(ministry, "profilesDueOn", 130);
  await fillDate(ministry, "startsOn", 120);
  await ministry.getByRole("button", { name: "Kaydet" }).click();
  await expect(ministry.locator(".error-summary")).toContainText("Profiller, program başlamadan önce");
  await fillDate(ministry, "profilesDueOn", 60);
  await ministry.getByRole("button", { name: "Kaydet" }).click();
  await expect(ministry.getByRole("heading", { level: 1, name })).toBeVisible();
  await ministry.getByRole("button", { name: "Profillere aç" }).click();
  await expect(ministry.locator(".tag", { hasText: "Profillere açık" })).toBeVisible();
  const programmeId = new URL(ministry.url()).pathname.split("/").at(-1) ?? "";

  const principal = await as("principal");
  await principal.goto(`/tr/school/programmes/${programmeId}`);
  const counts = { students: 400, teachers: 40, workshops: 8, digitalDevices: 90, libraryBooks: 2000 };
  for (const [field, value] of Object.entries({ ...counts, projectsDone: 3, districtIndex: 60 }))
    await principal.locator(`[name="${field}"]`).fill(String(value));
  await principal.locator('[name="topics.0.offer"]').selectOption("3");
  await principal.getByRole("button", { name: "Profili kaydet" }).click();
  await expect(principal.getByText("Profil kaydedildi")).toBeVisible();
  await expect(principal.getByText(/Kaynak göstergesi: \d+ \/ 100/).first()).toBeVisible();
  await addProfiles(programmeId);

  await ministry.goto(`/tr/national/programmes/${programmeId}/matching`);
  await ministry.getByRole("button", { name: "Eşleştir" }).click();
  await ministry.waitForURL(/\/matching\/[0-9a-f-]{36}/);
  await expect(async () => {
    await ministry.reload();
    await expect(ministry.locator(".tag", { hasText: "Hazır" })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });

  const own = personaOf("principal").school ?? "";
  const [school] = await query<{ name: string }>(`SELECT name FROM school WHERE slug = '${own}'`);
  await ministry
    .getByRole("link", { name: `Başka bir okulla eşleştir: ${school?.name}` })
    .first()
    .click();
  const partners = ministry.locator('[name="schoolBId"]');
  const partnerId = (await partners.locator("option").last().getAttribute("value")) ?? "";
  await partners.selectOption(partnerId);
  await ministry.locator('#move-pair [name="reason"]').fill("İki okul zaten birlikte çalışıyor.");
  await ministry.getByRole("button", { name: "Bu iki okulu eşleştir" }).click();
  await expect(ministry.getByText("Gerekçe: İki okul zaten birlikte çalışıyor.")).toBeVisible();

  const known = (await mailsTo(personaOf("principal").mail)).length;
  await ministry.getByRole("button", { name: /çifti yayımla/ }).click();
  await expect(ministry.locator(".tag", { hasText: "Yayımlandı" })).toBeVisible();

  const letter = await nextMail(personaOf("principal").mail, known);
  expect(letter.subject).toContain(name);
  expect(letter.text).toContain("Neden bu okul?");
  const told = await query(`
    SELECT m.id FROM mail m JOIN role_assignment r ON r.person_id = m.person_id
    WHERE m.kind = 'pairing.proposed' AND r.school_id = '${partnerId}' AND m.body LIKE '%${name}%'`);
  expect(told.length).toBeGreaterThan(0);
});

test("a neighbour finds none of it", async ({ as }) => {
  const [run] = await query<{ id: string; programme: string }>(
    `SELECT id, programme_id AS programme FROM matching_run LIMIT 1`,
  );
  const neighbour = await as("neighbour");
  const paths = [
    "",
    `/${run?.programme}`,
    `/${run?.programme}/guide`,
    `/${run?.programme}/matching/${run?.id}`,
  ];
  for (const path of paths) {
    const answer = await neighbour.goto(`/tr/national/programmes${path}`);
    expect(answer?.status()).toBe(404);
  }
  expect((await neighbour.goto("/tr/school/programmes"))?.status()).toBe(404);
  expect((await neighbour.goto("/tr/province/programmes"))?.status()).toBe(404);
});
