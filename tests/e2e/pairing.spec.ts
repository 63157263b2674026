import type { Page } from "@playwright/test";
import { personaOf } from "@/prisma/seed/personas";
import { expect, moveClock, onPortalApart, query, test } from "@/tests/support/e2e";
import {
  addProfiles,
  dayFrom,
  fillDate,
  fillProfile,
  matchSchools,
  openProgramme,
  publishPairs,
} from "@/tests/support/programmes";

/** A pair's life: accepted, planned, lived, reviewed at the end of its fourth year, matched again without each other. */

onPortalApart(() => Promise.resolve({}));

type Pair = { id: string; own: string; partner: string };

const unfold = (page: Page, title: string | RegExp) =>
  page.locator("summary").filter({ hasText: title }).first().click();

/** Time has passed, and nobody is signed in any more. */
async function signInAgain(page: Page, persona: "principal" | "neighbour" | "ministry", path: string) {
  await page.context().clearCookies();
  await page.goto(`/tr/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: personaOf(persona).name, exact: true }).click();
  await page.waitForURL(`**${path}`);
}

/** The pairing of the cast's school in a programme; the neighbour becomes its partner's principal. */
async function readPair(programmeId: string): Promise<Pair> {
  const [pair] = await query<Pair>(
    `SELECT p.id, o.school_id AS own, t.school_id AS partner
     FROM pairing p JOIN pairing_side o ON o.pairing_id = p.id JOIN school s ON s.id = o.school_id
     JOIN pairing_side t ON t.pairing_id = p.id AND t.school_id <> o.school_id
     WHERE p.programme_id = $1 AND s.slug = $2`,
    [programmeId, personaOf("principal").school],
  );
  if (!pair) throw new Error("The cast's school is in no pair.");
  await query(
    `UPDATE role_assignment SET person_id = (SELECT id FROM person WHERE persona_key = 'neighbour')
     WHERE role = 'PRINCIPAL' AND school_id = $1`,
    [pair.partner],
  );
  return pair;
}

async function recordActivity(page: Page, title: string) {
  await unfold(page, /^Etkinlik kaydet$/);
  const form = page.locator("#record");
  await form.getByLabel("Etkinliğin adı").fill(title);
  await form.locator('[name="kind"]').selectOption("FACE_TO_FACE_MEETING");
  await form.locator('[name="topicId"]').selectOption({ index: 1 });
  await fillDate(page, "heldOn", dayFrom(Date.now(), 0), "#record");
  await form.locator('[name="teachers"]').fill("9");
  await form.getByRole("button", { name: "Etkinlik kaydet" }).click();
  await expect(page.locator(".tag", { hasText: "Onay bekliyor" })).toBeVisible();
}

test("a pair is accepted, plans, works, shares, reviews its fourth year and is matched again with others", async ({
  as,
}) => {
  test.setTimeout(300_000);
  const ministry = await as("ministry");
  const name = `Kardeş Okullar ${Date.now()}`;
  const programmeId = await openProgramme(ministry, {
    name,
    profilesDueOn: dayFrom(Date.now(), -1),
    startsOn: dayFrom(Date.now(), 0),
  });
  const principal = await as("principal");
  await fillProfile(principal, programmeId);
  await addProfiles(programmeId);
  await matchSchools(ministry, programmeId);
  await publishPairs(ministry);
  const pair = await readPair(programmeId);
  const at = `/tr/pairings/${pair.id}`;

  // Both accept.
  const partner = await as("neighbour");
  for (const page of [principal, partner]) {
    await page.goto(at);
    await page.getByRole("button", { name: "Ortaklığı kabul et" }).click();
    await expect(page.getByRole("button", { name: "Ortaklığı kabul et" })).toHaveCount(0);
  }
  await expect(partner.locator(".tag", { hasText: "Sürüyor" })).toBeVisible();

  // One writes the year's plan, the other agrees to it.
  await principal.goto(`${at}/plans`);
  await unfold(principal, /planını yaz$/);
  const plan = principal.locator('form[id^="write-"]').first();
  await plan.getByLabel("Hedefler").fill("Her dönem iki ortak ders yazmak ve birbirimizin dersine girmek.");
  await plan.locator('[name="topicIds"]').first().check();
  await plan.getByRole("button", { name: "Planı kaydet" }).click();
  await expect(principal.locator(".tag", { hasText: "bekleniyor" })).toBeVisible();
  await partner.goto(`${at}/plans`);
  await partner.getByRole("button", { name: "Planı kabul et" }).click();
  await expect(partner.locator(".tag", { hasText: "İki okulca kararlaştırıldı" })).toBeVisible();

  // An activity counts with the other's word.
  const activity = "Alan şefleri buluşması";
  await principal.goto(`${at}/activities`);
  await recordActivity(principal, activity);
  await expect(principal.getByRole("button", { name: `Onayla: ${activity}` })).toHaveCount(0);
  await partner.goto(`${at}/activities`);
  await partner.getByRole("button", { name: `Onayla: ${activity}` }).click();
  await expect(partner.locator(".tag", { hasText: "Sayıldı" })).toBeVisible();

  // Material for everyone, and a registration that counts in public.
  await principal.goto(`${at}/materials`);
  await unfold(principal, /^Malzeme paylaş$/);
  const share = principal.locator('form[action$="/materials"]');
  await share.getByLabel("Adı").fill("Kaynak dersi notları");
  await share.locator('[name="kind"]').selectOption("WRITTEN");
  await share.locator('[name="audience"]').selectOption("EVERYONE");
  await share.locator('[name="link"]').fill("https://malzeme.okul.example/kaynak-notlari");
  await share.getByRole("button", { name: "Malzeme paylaş" }).click();
  await expect(principal.getByRole("link", { name: "Kaynak dersi notları" })).toBeVisible();
  await unfold(principal, /^Tescil yaz$/);
  const registration = principal.locator("#registration");
  await registration.getByLabel("Adı").fill("Katlanır tezgâh");
  await registration.locator('[name="kind"]').selectOption("DESIGN");
  await fillDate(principal, "appliedOn", dayFrom(Date.now(), -1), "#registration");
  await registration.getByRole("button", { name: "Kaydet" }).click();
  await expect(principal.getByText("Katlanır tezgâh").first()).toBeVisible();
  const [programme] = await query<{ slug: string }>(`SELECT slug FROM programme WHERE id = $1`, [
    programmeId,
  ]);
  await expect(async () => {
    await partner.goto(`/tr/programmes/${programme?.slug}`);
    await expect(partner.locator("#figures").getByText("Tasarım")).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await expect(partner.getByText("Kaynak dersi notları").first()).toBeVisible();

  // The other pair of the run is ended early, with the ministry's reason.
  const [other] = await query<{ id: string }>(`SELECT id FROM pairing WHERE programme_id = $1 AND id <> $2`, [
    programmeId,
    pair.id,
  ]);
  await ministry.goto(`/tr/pairings/${other?.id}`);
  await unfold(ministry, /^Ortaklığı erken sona erdir$/);
  const end = ministry.locator("#end");
  await end.getByRole("button", { name: "Ortaklığı erken sona erdir" }).click();
  await expect(ministry.locator(".error-summary")).toBeVisible();
  await end.getByLabel("Nedeni").fill("Okullardan biri kapanıyor, öğrencileri taşınıyor.");
  await end.getByRole("button", { name: "Ortaklığı erken sona erdir" }).click();
  await expect(ministry.locator(".tag", { hasText: "Erken sona erdirildi" })).toBeVisible();
  await expect(ministry.getByText("Okullardan biri kapanıyor").first()).toBeVisible();

  // Six months before the fourth year ends both review: one keeps, one wants to change.
  const [term] = await query<{ days: number; opens: number }>(
    `SELECT ends_on - starts_on AS days, (ends_on - interval '6 months')::date - starts_on AS opens
     FROM pairing WHERE id = $1`,
    [pair.id],
  );
  if (!term) throw new Error("The pairing has no term.");
  const DAY = 86_400_000;
  moveClock((term.opens - 1) * DAY);
  await signInAgain(principal, "principal", at);
  await expect(principal.locator(".tag", { hasText: "Sürüyor" })).toBeVisible();
  await expect(principal.getByRole("button", { name: "Değerlendirmeyi gönder" })).toHaveCount(0);
  moveClock((term.opens + 1) * DAY);
  await signInAgain(partner, "neighbour", at);
  for (const [page, choice, text] of [
    [principal, "KEEP", "Öğretmenlerimiz birbirini tanıyor, sürsün isteriz."],
    [partner, "CHANGE", "Çok şey öğrendik, artık başka bir alanla çalışmak isteriz."],
  ] as const) {
    await page.goto(at);
    await page.locator(`#review [name="choice"][value="${choice}"]`).check();
    await page.getByLabel("Değerlendirmeniz").fill(text);
    await page.getByRole("button", { name: "Değerlendirmeyi gönder" }).click();
    await expect(page.locator("#review")).toHaveCount(0);
  }
  await principal.reload();
  await expect(principal.getByText("artık başka bir alanla").first()).toBeVisible();

  // The term ends: both go back to the matching.
  const over = (term.days + 2) * DAY;
  moveClock(over);
  await expect
    .poll(() => query(`SELECT status FROM pairing WHERE id = $1`, [pair.id]), { timeout: 120_000 })
    .toEqual([{ status: "REMATCHED" }]);

  // A new run, published: everybody has a partner, nobody the old one.
  await signInAgain(ministry, "ministry", `/tr/national/programmes/${programmeId}/matching`);
  await matchSchools(ministry, programmeId, dayFrom(Date.now() + over, 20));
  await publishPairs(ministry);
  const partners = await query<{ schools: string[] }>(
    `SELECT array_agg(s.school_id::text) AS schools FROM pairing p JOIN pairing_side s ON s.pairing_id = p.id
     WHERE p.programme_id = $1 AND p.status = 'PROPOSED' GROUP BY p.id`,
    [programmeId],
  );
  expect(partners).toHaveLength(2);
  for (const { schools } of partners)
    expect(schools.includes(pair.own) && schools.includes(pair.partner)).toBe(false);
  moveClock(0);
});
