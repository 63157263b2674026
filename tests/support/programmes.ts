import { expect, type Page } from "@playwright/test";
import { personaOf } from "@/prisma/seed/personas";
import { query } from "@/tests/support/e2e";

/** What journeys about school partnership programmes have in common: from a new programme to a run of the matching. */

const DAY = 86_400_000;
/** The network's zone is three hours ahead of the machine's. */
const ZONE = 3 * 3_600_000;

/** The day it is in the network so many days from a moment. */
export const dayFrom = (at: number, days: number) => new Date(at + ZONE + days * DAY);

export async function fillDate(page: Page, name: string, date: Date, scope = "body"): Promise<void> {
  const parts = { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
  for (const [part, value] of Object.entries(parts))
    await page.locator(`${scope} [name="${name}.${part}"]`).fill(String(value));
}

/** Writes a programme for vocational high schools whose profiles are due after its start, is told so, and mends it. */
export async function openProgramme(
  ministry: Page,
  { name, profilesDueOn, startsOn }: { name: string; profilesDueOn: Date; startsOn: Date },
): Promise<string> {
  await ministry.goto("/tr/national/programmes/new");
  await ministry.getByLabel("Programın adı").fill(name);
  await ministry.locator('[name="kinds"][value="VOCATIONAL_HIGH_SCHOOL"]').check();
  await fillDate(ministry, "profilesDueOn", new Date(startsOn.getTime() + 10 * DAY));
  await fillDate(ministry, "startsOn", startsOn);
  await ministry.getByRole("button", { name: "Kaydet" }).click();
  await expect(ministry.locator(".error-summary")).toContainText("Profiller, program başlamadan önce");
  await fillDate(ministry, "profilesDueOn", profilesDueOn);
  await ministry.getByRole("button", { name: "Kaydet" }).click();
  await expect(ministry.getByRole("heading", { level: 1, name })).toBeVisible();
  await ministry.getByRole("button", { name: "Profillere aç" }).click();
  await expect(ministry.locator(".tag", { hasText: "Profillere açık" })).toBeVisible();
  return new URL(ministry.url()).pathname.split("/").at(-1) ?? "";
}

/** The cast's principal fills the own school's profile in: it offers the first topic. */
export async function fillProfile(principal: Page, programmeId: string): Promise<void> {
  await principal.goto(`/tr/school/programmes/${programmeId}`);
  const counts = { students: 400, teachers: 40, workshops: 8, digitalDevices: 90, libraryBooks: 2000 };
  for (const [field, value] of Object.entries({ ...counts, projectsDone: 3, districtIndex: 60 }))
    await principal.locator(`[name="${field}"]`).fill(String(value));
  await principal.locator('[name="topics.0.offer"]').selectOption("3");
  await principal.getByRole("button", { name: "Profili kaydet" }).click();
  await expect(principal.getByText("Profil kaydedildi")).toBeVisible();
  await expect(principal.getByText(/Kaynak endeksi: \d+ \/ 100/).first()).toBeVisible();
}

/** Three schools elsewhere, with a principal each, that need what is offered. */
export async function addProfiles(programmeId: string): Promise<void> {
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

/** Asks for a run, for a start on another day than the form's where one is given, and waits until the worker made it. */
export async function matchSchools(ministry: Page, programmeId: string, startsOn?: Date): Promise<void> {
  await ministry.goto(`/tr/national/programmes/${programmeId}/matching`);
  const button = ministry.getByRole("button", { name: "Eşleştir", exact: true });
  if (!(await button.isVisible()))
    await ministry.locator("summary", { hasText: "Yeni eşleştirme yap" }).click();
  if (startsOn) await fillDate(ministry, "startsOn", startsOn);
  await button.click();
  await ministry.waitForURL(/\/matching\/[0-9a-f-]{36}/);
  await expect(async () => {
    await ministry.reload();
    await expect(ministry.locator(".tag", { hasText: "Hazır" })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

export async function publishPairs(ministry: Page): Promise<void> {
  await ministry.getByRole("button", { name: /çifti yayımla/ }).click();
  await expect(ministry.locator(".tag", { hasText: "Yayımlandı" })).toBeVisible();
}
