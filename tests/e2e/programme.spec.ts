import { personaOf } from "@/prisma/seed/personas";
import { expect, mailsTo, nextMail, query, test } from "@/tests/support/e2e";
import {
  addProfiles,
  dayFrom,
  fillProfile,
  matchSchools,
  openProgramme,
  publishPairs,
} from "@/tests/support/programmes";

test("a programme is opened, a profile filled, schools matched, a pair moved and the matching published", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const name = `Ortak Atölye Programı ${Date.now()}`;
  const ministry = await as("ministry");
  const programmeId = await openProgramme(ministry, {
    name,
    profilesDueOn: dayFrom(Date.now(), 60),
    startsOn: dayFrom(Date.now(), 120),
  });
  await fillProfile(await as("principal"), programmeId);
  await addProfiles(programmeId);
  await matchSchools(ministry, programmeId);

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

  await ministry.locator("summary", { hasText: "Sabitliği kaldır" }).first().click();
  const letGo = ministry.locator('form[id^="unfix-"]').first();
  await letGo.locator('[name="reason"]').fill("Okullar yeniden düşündü.");
  await letGo.getByRole("button", { name: "Sabitliği kaldır" }).click();
  await expect(
    ministry.getByText("Sabitliği kaldırıldı. Gerekçe: Okullar yeniden düşündü.").first(),
  ).toBeVisible();

  const known = (await mailsTo(personaOf("principal").mail)).length;
  await publishPairs(ministry);

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
