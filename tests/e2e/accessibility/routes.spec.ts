import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { crawl, listRoutes } from "@/tests/support/crawl";
import { expect, query, test } from "@/tests/support/e2e";
import { DEMONSTRATION_SHARE, personaOf, type PersonaKey } from "@/prisma/seed/personas";

/** Everything a person can walk to from the front page and from the home of each role, in each language. */
const PERSONAS = [
  "coordinator",
  "ministry",
  "provinceOfficer",
  "trainer",
  "principal",
  "teacher",
  "teacherWaiting",
  "teacherOffer",
  "partnerContact",
] as const;

/** Asks for a second factor, which this portal has switched off: tests/e2e/apart.spec.ts passes through it. */
const NOT_WALKED = ["sign-in/totp"];

type Start = { persona: PersonaKey | null; path: string };

/** Where no link leads, or none for certain: things of the demonstration, and two that it lacks. */
async function starts(): Promise<Start[]> {
  const centre = personaOf("coordinator").centre;
  const own = "JOIN centre c ON c.id = x.centre_id WHERE c.number = $1";
  const [id] = await query<Record<string, string>>(
    `SELECT (SELECT x.id FROM session x ${own} AND x.status = 'CLOSED' LIMIT 1) AS closed,
       (SELECT x.id FROM session x ${own} AND x.status IN ('CONFIRMED', 'COMPLETED') ORDER BY x.ends_at LIMIT 1) AS held,
       (SELECT x.id FROM session x JOIN course_version v ON v.id = x.version_id AND v.has_assessment ${own} LIMIT 1) AS assessed,
       (SELECT x.id FROM session x ${own} AND x.status = 'PUBLISHED' LIMIT 1) AS open,
       (SELECT e.id FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.persona_key = 'teacherWaiting' LIMIT 1) AS enrolment,
       (SELECT s.id FROM session s WHERE s.status = 'PUBLISHED' AND s.opens_at < now() AND s.closes_at > now() ORDER BY s.starts_at DESC LIMIT 1) AS session,
       (SELECT x.id FROM agreement x ${own} AND x.status = 'DRAFT' LIMIT 1) AS agreement,
       (SELECT p.id FROM partner p WHERE p.is_demonstration ORDER BY p.slug LIMIT 1) AS partner,
       (SELECT p.id FROM partner p WHERE p.is_demonstration ORDER BY p.slug DESC LIMIT 1) AS other,
       (SELECT t.session_id || '/check-in?slot=' || t.id FROM session_slot t JOIN check_in ON slot_id = t.id LIMIT 1) AS projector,
       (SELECT slot_id FROM check_in LIMIT 1) AS slot,
       (SELECT id FROM course WHERE is_demonstration AND status = 'PUBLISHED' ORDER BY slug LIMIT 1) AS course,
       (SELECT e.id FROM enrolment e JOIN person p ON p.id = e.person_id
          WHERE p.persona_key = 'teacher' AND e.status = 'COMPLETED' LIMIT 1) AS completed,
       (SELECT e.id FROM enrolment e JOIN person p ON p.id = e.person_id JOIN session x ON x.id = e.session_id
          JOIN lesson_step l ON l.version_id = x.version_id WHERE p.persona_key = 'teacher' AND e.status = 'PLACED' LIMIT 1) AS taught,
       (SELECT id FROM lesson_step WHERE kind = 'QUIZ' AND version_id = (SELECT x.version_id FROM enrolment e
          JOIN person p ON p.id = e.person_id JOIN session x ON x.id = e.session_id JOIN lesson_step l ON l.version_id = x.version_id
          WHERE p.persona_key = 'teacher' AND e.status = 'PLACED' LIMIT 1) LIMIT 1) AS quiz,
       (SELECT x.id FROM session x JOIN lesson_step l ON l.version_id = x.version_id ${own} LIMIT 1) AS stepped,
       (SELECT programme_id || '/profiles/' || school_id FROM school_profile WHERE takes_part ORDER BY id LIMIT 1) AS profile,
       (SELECT code FROM certificate ORDER BY number LIMIT 1) AS code`,
    [centre],
  );
  await query(
    `INSERT INTO erasure_request (id, person_id, asked_at) SELECT gen_random_uuid(), id, now() FROM person
     WHERE persona_key = 'teacherNew' ON CONFLICT DO NOTHING`,
  );
  const [nomination] = await query<{ id: string }>(
    `INSERT INTO nomination (id, session_id, school_id, status, sha256, file_name, rows, good_rows, bad_rows, checked_at, checked_by_id)
     SELECT gen_random_uuid(), $1, k.id, 'CHECKED', gen_random_uuid()::text, 'adaylar.csv', $2, 0, 1, now(), p.id
     FROM person p JOIN role_assignment r ON r.person_id = p.id AND r.role = 'PRINCIPAL' JOIN school k ON k.id = r.school_id
     WHERE p.persona_key = 'principal' RETURNING id`,
    [id?.open, { nominees: [], problems: [{ line: 2, who: "Ayşe Örnek", code: "nominee_not_found" }] }],
  );
  await query(
    `WITH made AS (INSERT INTO import_batch (id, kind, status, sha256, file_name, size, rows_total, rows_checked, uploaded_at,
         uploaded_by_id, beat_at, processed_at)
       SELECT gen_random_uuid(), 'SCHOOLS', 'PROCESSED', gen_random_uuid()::text, 'okullar.csv', 1, 1, 1, now(), id, now(), now()
       FROM person WHERE persona_key = 'ministry' RETURNING id)
     INSERT INTO import_row (batch_id, line, cells, outcome, problem)
     SELECT id, 2, '{"code": "", "name": "Okul"}', 'WRONG', 'code_missing' FROM made`,
  );
  const [atWork] = await query<{ id: string }>(
    `UPDATE enrolment SET person_id = (SELECT id FROM person WHERE persona_key = 'teacherOffer')
     WHERE id = (SELECT min(e.id::text)::uuid FROM enrolment e JOIN session s ON s.id = e.session_id
       JOIN course_version v ON v.id = s.version_id
       WHERE v.mode = 'ON_THE_JOB' AND s.status = 'CONFIRMED' AND s.mentor_id IS NOT NULL AND e.status = 'PLACED') RETURNING id`,
  );
  const [erasure] = await query<{ id: string }>(
    "SELECT id FROM erasure_request WHERE status = 'ASKED' LIMIT 1",
  );
  const [draft] = await query<{ id: string }>(
    `WITH own AS (SELECT x.id, x.published_version_id FROM course x JOIN centre c ON c.id = x.centre_id
       JOIN course_version p ON p.id = x.published_version_id AND p.mode = 'BLENDED'
       WHERE c.number = $1 AND x.is_demonstration AND x.status = 'PUBLISHED' ORDER BY x.slug LIMIT 1),
     made AS (INSERT INTO course_version (id, course_id, number, status, title, summary, description, outcomes, mode, hours,
         language, audiences, is_open_to_all_fields, created_at)
       SELECT gen_random_uuid(), v.course_id, v.number + 90, 'DRAFT', v.title, v.summary, v.description, v.outcomes, v.mode,
         v.hours, v.language, v.audiences, true, now() FROM course_version v JOIN own ON own.published_version_id = v.id
       ON CONFLICT DO NOTHING)
     SELECT id FROM own`,
    [centre],
  );
  const [taught] = await query<{ id: string; step: string }>(
    `SELECT v.course_id AS id, s.id AS step FROM lesson_step s JOIN course_version v ON v.id = s.version_id
       JOIN course x ON x.id = v.course_id JOIN centre c ON c.id = x.centre_id
     WHERE c.number = $1 AND s.kind = 'QUIZ' LIMIT 1`,
    [centre],
  );
  const rows = {
    trainings: [],
    problems: [{ line: 2, column: "start", code: "wrongDate", who: "Hülya Öz" }],
  };
  const [file] = await query<{ id: string }>(
    `INSERT INTO training_import (id, centre_id, file_name, sha256, rows, good_rows, bad_rows, checked_at, checked_by_id)
     SELECT gen_random_uuid(), c.id, 'egitimler.csv', gen_random_uuid()::text, $2::jsonb, 0, 1, now(), p.id
     FROM centre c, person p WHERE c.number = $1 AND p.persona_key = 'coordinator' RETURNING id`,
    [centre, JSON.stringify(rows)],
  );
  const of = (persona: Start["persona"], ...paths: string[]) => paths.map((path) => ({ persona, path }));
  return [
    ...of(null, "", "/courses", "/verify", `/verify/${id?.code}`, "/sign-in", "/dev/mailbox"),
    ...of(null, "/sign-in/link/nobodys", "/sign-in/invitation/nobodys", "/partner/gosteri-baglantisi"),
    ...of(null, "/mentor/gosteri-sorumlusu"),
    ...of(null, `/passport/${DEMONSTRATION_SHARE}`),
    ...PERSONAS.map((persona) => ({ persona, path: "/home" })),
    ...of("teacherWaiting", `/learning/check-in/${id?.slot}`),
    ...of("neighbour", `/centre/sessions/${id?.projector}`),
    ...of(
      "coordinator",
      "/centre",
      `/centre/sessions/${id?.open}/roster`,
      `/centre/sessions/${id?.open}/edit`,
      `/centre/trainings/import/${file?.id}`,
    ),
    ...of(
      "coordinator",
      `/centre/sessions/${id?.assessed}/results`,
      `/centre/sessions/${id?.held}/closing`,
      `/centre/sessions/${id?.closed}/certificates`,
    ),
    ...of(
      "coordinator",
      `/centre/courses/${taught?.id}/steps/${taught?.step}`,
      `/centre/courses/${draft?.id}/steps`,
      `/centre/courses/${draft?.id}/steps/new?kind=QUIZ`,
    ),
    ...of("coordinator", `/centre/courses/${draft?.id}/edit`, `/centre/agreements/${id?.agreement}/edit`),
    ...of(
      "teacherWaiting",
      `/learning/enrolments/${id?.enrolment}/confirmation`,
      `/learning/apply/${id?.session}`,
    ),
    ...of("principal", `/nominations/${nomination?.id}`),
    ...of("teacherOffer", `/learning/courses/${id?.course}`, `/learning/enrolments/${atWork?.id}/days`),
    ...of("teacher", `/learning/enrolments/${id?.completed}/feedback`),
    ...of("teacher", `/learning/enrolments/${id?.taught}/lessons`),
    ...of("teacher", `/learning/enrolments/${id?.taught}/lessons/${id?.quiz}`),
    ...of("coordinator", `/centre/sessions/${id?.stepped}/lessons`),
    ...of(
      "ministry",
      `/national/programmes/${id?.profile}`,
      "/national/data-quality",
      "/national/settings/network",
      "/national/coverage/10-42",
      `/national/partners/${id?.partner}/merge?with=${id?.other}`,
      `/national/erasures/${erasure?.id}`,
    ),
  ];
}

/** Two pages stand behind a small form of the one before. */
async function throughForms(page: Page, locale: string, look: (path: string) => Promise<void>) {
  await page.goto(`/${locale}/sign-in`);
  await page.locator("[name=mail]").fill("kimse@okul.example");
  await page
    .locator("form", { has: page.locator("[name=mail]") })
    .getByRole("button")
    .click();
  await page.waitForURL("**/sign-in/code**");
  await look("sign-in/code");
  await page.goto(`/${locale}/sign-in/register`);
  for (const [name, value] of [
    ["givenName", "Ad"],
    ["familyName", "Soyad"],
    ["mail", "yeni@okul.example"],
  ] as const)
    // prettier-ignore
    await page.locator(`[name=${name}]`).fill(value);
  await page.locator("[name=hasReadNotice]").check();
  await page
    .locator("form", { has: page.locator("[name=givenName]") })
    .getByRole("button")
    .click();
  await page.waitForURL("**/sign-in/register/code**");
  await look("sign-in/register/code");
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** At 400 % zoom a wide screen is this narrow: nothing but a table or a map may then scroll sideways. */
const NARROW = 320;

async function overflow(page: Page): Promise<number> {
  const usual = page.viewportSize();
  await page.setViewportSize({ width: NARROW, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (usual) await page.setViewportSize(usual);
  return width - NARROW;
}

for (const locale of LOCALES) {
  test(`every route is accessible in ${locale}`, async ({ page, as }) => {
    test.setTimeout(25 * 60_000);
    const known = new Set<string>();
    const said: string[] = [];
    const visit = async (on: Page, route: string, path: string) => {
      const { violations } = await new AxeBuilder({ page: on }).withTags(RULES).analyze();
      for (const { id, nodes } of violations)
        said.push(`/${route} (${path}): ${id} at ${nodes[0]?.target.join(" ")}`);
      if (locale === "tr") {
        const over = await overflow(on);
        if (over > 0) said.push(`/${route} (${path}): ${over} px too wide at ${NARROW}`);
      }
    };
    for (const { persona, path } of await starts()) {
      const own = persona === null ? page : await as(persona);
      await crawl(own, { start: `/${locale}${path}`, locale, known, visit });
      if (persona !== null) await own.close();
    }
    await throughForms(page, locale, async (route) => {
      known.add(route);
      await visit(page, route, page.url());
    });
    expect.soft(said).toEqual([]);
    const unreached = listRoutes().filter(({ name }) => !known.has(name) && !NOT_WALKED.includes(name));
    expect(unreached.map(({ name }) => name)).toEqual([]);
  });
}
