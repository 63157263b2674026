import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { listRoutes } from "@/tests/support/crawl";
import { expect, query, test } from "@/tests/support/e2e";
import { personaOf } from "@/prisma/seed/personas";

/** What Hakan's centre owns: one of each thing that has an address. */
async function hakansThings() {
  const number = personaOf("coordinator").centre;
  const one = async (sql: string) => {
    const [row] = await query<{ id: string }>(`${sql} LIMIT 1`, [number]);
    expect(row, sql).toBeDefined();
    return row?.id ?? "";
  };
  const ofSession = "FROM session s JOIN centre c ON c.id = s.centre_id WHERE c.number = $1";
  const ofStep = `FROM lesson_step t JOIN course_version v ON v.id = t.version_id JOIN course k ON k.id = v.course_id
    JOIN centre c ON c.id = k.centre_id WHERE c.number = $1 AND t.file_id IS NOT NULL`;
  const ofTraining = "FROM training t JOIN centre c ON c.id = t.centre_id WHERE c.number = $1";
  return {
    open: await one(`SELECT s.id ${ofSession} AND s.status = 'PUBLISHED'`),
    listed: await one(`SELECT s.id ${ofSession} AND s.fill_mode = 'ALLOCATION'`),
    closed: await one(`SELECT s.id ${ofSession} AND s.status = 'CLOSED'`),
    course: await one("SELECT k.id FROM course k JOIN centre c ON c.id = k.centre_id WHERE c.number = $1"),
    taught: await one(`SELECT k.id ${ofStep}`),
    step: await one(`SELECT t.id ${ofStep}`),
    training: await one(`SELECT t.id ${ofTraining}`),
    partnership: await one(
      "SELECT p.id FROM partnership p JOIN centre c ON c.id = p.centre_id WHERE c.number = $1 AND p.status = 'ACTIVE'",
    ),
    project: await one(
      "SELECT p.id FROM joint_project p JOIN centre c ON c.id = p.centre_id WHERE c.number = $1 AND NOT p.is_public",
    ),
    mobility: await one(
      "SELECT m.id FROM mobility m JOIN centre c ON c.id = m.centre_id WHERE c.number = $1 AND m.person_id IS NULL AND m.file_id IS NOT NULL",
    ),
    certificate: await one(
      "SELECT k.id FROM certificate k JOIN session s ON s.id = k.session_id JOIN centre c ON c.id = s.centre_id WHERE c.number = $1",
    ),
    enrolment: await one(
      "SELECT e.id FROM enrolment e JOIN session s ON s.id = e.session_id JOIN centre c ON c.id = s.centre_id WHERE c.number = $1",
    ),
    stranger: await one(
      "SELECT p.id FROM person p WHERE p.persona_key = 'teacherWaiting' AND $1::int IS NOT NULL",
    ),
  };
}

type Things = Awaited<ReturnType<typeof hakansThings>>;

const pagesOf = ({
  open,
  listed,
  closed,
  course,
  taught,
  step,
  training,
  enrolment,
  partnership,
  project,
  mobility,
}: Things) => [
  `/centre/sessions/${open}`,
  `/centre/sessions/${open}/edit`,
  `/centre/sessions/${open}/enrolments`,
  `/centre/sessions/${listed}/allocation`,
  `/centre/sessions/${open}/roster`,
  `/centre/sessions/${open}/attendance`,
  `/centre/sessions/${open}/closing`,
  `/centre/sessions/${closed}/closing`,
  `/centre/sessions/${closed}/certificates`,
  `/centre/sessions/${open}/results`,
  `/centre/courses/${course}`,
  `/centre/courses/${course}/edit`,
  `/centre/courses/${taught}/steps`,
  `/centre/courses/${taught}/steps/new`,
  `/centre/courses/${taught}/steps/${step}`,
  `/centre/trainings/${training}`,
  `/centre/trainings/${training}/edit`,
  `/centre/partnerships/${partnership}`,
  `/centre/partnerships/${partnership}/plan`,
  `/centre/projects/${project}`,
  `/centre/projects/${project}/edit`,
  `/centre/mobilities/${mobility}`,
  `/centre/mobilities/${mobility}/edit`,
  `/learning/enrolments/${enrolment}`,
  `/learning/enrolments/${enrolment}/confirmation`,
  `/learning/enrolments/${enrolment}/feedback`,
  `/follow-up/${enrolment}`,
  `/centre/sessions/${open}/letters`,
  `/centre/sessions/${closed}/feedback`,
];

const filesOf = ({ open, closed, step, training, certificate, partnership, project, mobility }: Things) => [
  `/api/exports/roster/${open}`,
  `/api/exports/roster/${closed}`,
  `/api/certificates/${certificate}`,
  `/api/certificates/${certificate}/credential`,
  `/api/sessions/${closed}/certificates`,
  `/api/certificates/not-an-id`,
  `/api/trainings/${training}/files/${training}`,
  `/api/lesson-steps/${step}/file`,
  `/api/partnerships/${partnership}/files/${partnership}`,
  `/api/projects/${project}/picture/${project}`,
  `/api/mobilities/${mobility}/files/${mobility}`,
  `/api/plan/${partnership}/files/${partnership}`,
];

async function expectNotFound(page: Page, path: string, title = "Sayfa bulunamadı"): Promise<void> {
  await page.goto(path, { waitUntil: "domcontentloaded" });
  await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(title);
}

async function expectRefused(page: Page, path: string): Promise<void> {
  const answer = await page.request.get(path);
  expect([401, 404], `${path}: ${answer.status()}`).toContain(answer.status());
  expect((await answer.body()).byteLength, path).toBeLessThan(2000);
}

test("a field's needs are its own: the neighbour finds no results, a teacher of another field no form", async ({
  as,
}) => {
  const [campaign] = await query<{ id: string; list: string }>(
    `SELECT k.id, k.list_id AS list FROM need_campaign k JOIN field f ON f.id = k.field_id
     WHERE f.code = '52' AND k.is_demonstration`,
  );
  const paths = [
    `/centre/needs/${campaign?.id}`,
    `/national/needs/${campaign?.id}`,
    `/national/competences/${campaign?.list}`,
  ];
  const elif = await as("neighbour", { javaScriptEnabled: false });
  for (const path of paths) await expectNotFound(elif, `/tr${path}`);
  const emre = await as("teacherWaiting", { javaScriptEnabled: false });
  for (const path of [...paths, `/needs/${campaign?.id}`]) await expectNotFound(emre, `/tr${path}`);
  const hakan = await as("coordinator", { javaScriptEnabled: false });
  expect((await hakan.goto(`/tr${paths[0]}`))?.status()).toBe(200);
});

test("the steps of a course are gone through by whose place it is, and seen by their trainers and their centre", async ({
  as,
}) => {
  const [its] = await query<Record<"enrolment" | "session" | "step" | "handIn", string>>(
    `SELECT e.id AS enrolment, s.id AS session, l.id AS step,
       (SELECT h.id FROM hand_in h JOIN enrolment o ON o.id = h.enrolment_id WHERE o.session_id = s.id LIMIT 1) AS "handIn"
     FROM enrolment e JOIN person p ON p.id = e.person_id JOIN session s ON s.id = e.session_id
     JOIN centre c ON c.id = s.centre_id JOIN lesson_step l ON l.version_id = s.version_id
     WHERE p.persona_key = 'teacher' AND c.number = $1 AND e.status IN ('PLACED', 'ATTENDING') AND l.kind = 'READING' LIMIT 1`,
    [personaOf("coordinator").centre],
  );
  const own = [
    `/learning/enrolments/${its?.enrolment}/lessons`,
    `/learning/enrolments/${its?.enrolment}/lessons/${its?.step}`,
  ];
  const session = `/centre/sessions/${its?.session}/lessons`;
  const files = [`/api/hand-ins/${its?.handIn}`, `/api/learning/${its?.enrolment}/steps/${its?.step}`];
  for (const persona of ["neighbour", "teacherWaiting"] as const) {
    const page = await as(persona, { javaScriptEnabled: false });
    for (const path of [...own, session]) await expectNotFound(page, `/tr${path}`);
    for (const path of files) await expectRefused(page, path);
  }
  const hakan = await as("coordinator", { javaScriptEnabled: false });
  for (const path of own) await expectNotFound(hakan, `/tr${path}`);
  const zeynep = await as("teacher", { javaScriptEnabled: false });
  await expectNotFound(zeynep, `/tr${session}`);
  for (const [page, path] of [
    [hakan, session],
    [await as("trainer", { javaScriptEnabled: false }), session],
    ...own.map((path) => [zeynep, path] as const),
  ] as const)
    expect((await page.goto(`/tr${path}`))?.status(), path).toBe(200);
});

test("the neighbour finds none of Hakan's pages and files, and Hakan does", async ({ as }) => {
  const things = await hakansThings();
  const elif = await as("neighbour", { javaScriptEnabled: false });
  for (const path of pagesOf(things)) await expectNotFound(elif, `/tr${path}`);
  await expectNotFound(elif, `/en/centre/sessions/${things.open}`, "Page not found");
  for (const path of filesOf(things)) await expectRefused(elif, path);

  const hakan = await as("coordinator", { javaScriptEnabled: false });
  for (const path of pagesOf(things).slice(0, 4)) {
    expect((await hakan.goto(`/tr${path}`))?.status(), path).toBe(200);
    await expect(hakan.getByRole("heading", { level: 1 }), path).not.toHaveText("Sayfa bulunamadı");
  }
});

test("a pair's joint training opens a session for the centres it is asked of, and for nobody else", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const reached = `EXISTS (
    SELECT 1 FROM pairing_side side JOIN school ON school.id = side.school_id, centre c
    JOIN school host ON host.id = c.host_school_id
    WHERE side.pairing_id = a.pairing_id AND c.number = $1 AND (c.kind = 'GENERAL_SUBJECTS'
      OR school.province_id = host.province_id
      OR EXISTS (SELECT 1 FROM school_field sf JOIN centre_field cf ON cf.field_id = sf.field_id
        WHERE sf.school_id = school.id AND cf.centre_id = c.id)))`;
  const seen = new Set<number>();
  for (const persona of ["coordinator", "neighbour"] as const) {
    const asked = await query<{ id: string; reached: boolean }>(
      `SELECT a.id, ${reached} AS reached FROM pairing_activity a
       WHERE a.session_asked_at IS NOT NULL AND a.held_on > current_date + 1`,
      [personaOf(persona).centre],
    );
    expect(asked.length).toBeGreaterThan(3);
    const { request } = await as(persona);
    for (const activity of asked) {
      const answer = await request.get(`/tr/centre/sessions/new?activity=${activity.id}`);
      expect.soft(answer.status(), `${persona} ${activity.id}`).toBe(activity.reached ? 200 : 404);
      seen.add(answer.status());
    }
    for (const wrong of ["", "not-an-id", asked[0]?.id.replace(/.$/, "x") ?? ""])
      expect.soft((await request.get(`/tr/centre/sessions/new?activity=${wrong}`)).status(), wrong).toBe(404);
  }
  expect([...seen].sort()).toEqual([200, 404]);
  const [any] = await query<{ id: string }>(
    "SELECT id FROM pairing_activity WHERE session_asked_at IS NOT NULL LIMIT 1",
  );
  for (const persona of ["teacher", "principal"] as const) {
    const { request } = await as(persona);
    expect((await request.get(`/tr/centre/sessions/new?activity=${any?.id}`)).status()).toBe(404);
  }
});

test("a teacher finds nothing of the ministry's and nothing of a centre's", async ({ as }) => {
  const things = await hakansThings();
  const teacher = await as("teacher", { javaScriptEnabled: false });
  const national = listRoutes()
    .filter(({ name }) => name.startsWith("national"))
    .map(({ name }) => `/${name.replace(/\[\w+\]/g, things.stranger)}`);
  expect(national.length).toBeGreaterThan(12);
  for (const path of national) await expectNotFound(teacher, `/tr${path}`);
  for (const path of ["/centre/sessions", "/centre/courses", "/centre/trainings", "/school/staff"]) {
    await teacher.goto(`/tr${path}`, { waitUntil: "domcontentloaded" });
    await expect(teacher.getByRole("heading", { level: 1 }), path).toBeVisible();
    await expect(teacher.locator(`a[href*="${path}/"]`), path).toHaveCount(0);
  }
  for (const path of [
    ...filesOf(things).slice(0, 2),
    "/api/exports/sessions",
    "/api/trainings/export",
    "/api/exports/sessions?format=xlsx",
  ])
    await expectRefused(teacher, path);
});

/** An id of Hakan's for each route with one; a new route is not forgotten. */
async function foreignAddresses(things: Things): Promise<string[]> {
  const [own] = await query<
    Record<
      "enrolment" | "slot" | "school" | "claim" | "role" | "agreement" | "elsewhere" | "pairing" | "brought",
      string
    >
  >(
    `SELECT (SELECT e.id FROM enrolment e JOIN session s ON s.id = e.session_id JOIN centre c ON c.id = s.centre_id
       JOIN person p ON p.id = e.person_id LEFT JOIN school k ON k.id = e.school_id LEFT JOIN province v ON v.id = k.province_id
       WHERE c.number = $1 AND p.persona_key IS NULL AND v.code NOT IN ('16', '42') LIMIT 1) AS enrolment,
     (SELECT slot_id FROM check_in LIMIT 1) AS slot,
     (SELECT t.id FROM external_training t JOIN centre c ON c.id = t.centre_id JOIN school k ON k.id = t.school_id
       JOIN province v ON v.id = k.province_id WHERE c.number = $1 AND v.code NOT IN ('16', '42') LIMIT 1) AS brought,
     (SELECT id FROM school WHERE slug LIKE 'samsun-%' LIMIT 1) AS school,
     (SELECT m.id FROM school_membership m JOIN school k ON k.id = m.school_id
       WHERE k.slug LIKE 'samsun-%' AND m.status = 'CONFIRMED' LIMIT 1) AS claim,
     (SELECT o.id FROM pairing o WHERE NOT EXISTS (SELECT 1 FROM pairing_side s JOIN school k ON k.id = s.school_id
        JOIN province v ON v.id = k.province_id WHERE s.pairing_id = o.id AND v.code IN ('16', '42'))
       AND NOT EXISTS (SELECT 1 FROM pairing_member m JOIN person p ON p.id = m.person_id
        WHERE m.pairing_id = o.id AND p.persona_key IS NOT NULL) LIMIT 1) AS pairing,
     (SELECT r.id FROM role_assignment r JOIN person p ON p.id = r.person_id WHERE p.persona_key = 'coordinator' LIMIT 1) AS role,
     (SELECT p.id FROM partnership p JOIN centre c ON c.id = p.centre_id WHERE c.number = $1
       AND NOT EXISTS (SELECT 1 FROM role_assignment r WHERE r.partner_id = p.partner_id) LIMIT 1) AS elsewhere,
     (SELECT a.id FROM agreement a JOIN centre c ON c.id = a.centre_id WHERE c.number = $1 LIMIT 1) AS agreement`,
    [personaOf("coordinator").centre],
  );
  const [nomination] = await query<{ id: string }>(
    `INSERT INTO nomination (id, session_id, school_id, status, sha256, file_name, rows, good_rows, bad_rows, checked_at, checked_by_id)
     VALUES (gen_random_uuid(), $1, $2, 'CHECKED', 'x', 'adaylar.csv', '{"nominees": [], "problems": []}', 0, 0, now(), $3)
     RETURNING id`,
    [things.open, own?.school, things.stranger],
  );
  const of = (route: string): string | null => {
    if (route.startsWith("nominations")) return nomination?.id ?? "";
    if (route.endsWith("/allocation")) return things.listed;
    if (route.startsWith("centre/sessions")) return things.open;
    if (route.startsWith("centre/courses")) return things.course;
    if (route.startsWith("centre/trainings")) return things.training;
    if (route.startsWith("centre/agreements")) return own?.agreement ?? "";
    if (route.startsWith("centre/partnerships")) return things.partnership;
    if (route.startsWith("centre/projects")) return things.project;
    if (route.startsWith("centre/mobilities")) return things.mobility;
    if (route.startsWith("learning/passport")) return own?.brought ?? things.stranger;
    if (route.startsWith("follow-up")) return own?.enrolment ?? "";
    if (route.startsWith("needs") || route.startsWith("centre/needs")) return things.stranger;
    if (route.startsWith("passport/")) return things.stranger;
    if (route.startsWith("learning/check-in")) return own?.slot ?? "";
    if (route.startsWith("learning/enrolments")) return own?.enrolment ?? "";
    if (route.startsWith("national/schools")) return own?.school ?? "";
    if (route.startsWith("national/coverage")) return "10-55";
    if (route.startsWith("national/")) return things.stranger;
    if (route.startsWith("pairings")) return own?.pairing ?? "";
    if (route.startsWith("partnerships/")) return own?.elsewhere ?? "";
    if (route.startsWith("mentor/")) return things.stranger;
    if (route.startsWith("partner/") || route.startsWith("school/programmes")) return things.stranger;
    if (route.startsWith("school/staff")) return own?.claim ?? "";
    return null;
  };
  const PUBLIC = [
    "centres",
    "fields",
    "provinces",
    "courses",
    "partners",
    "projects",
    "programmes",
    "verify",
    "sign-in",
    "learning/apply",
    "learning/courses",
  ];
  return listRoutes()
    .filter(({ name }) => name.includes("[") && !PUBLIC.some((open) => name.startsWith(open)))
    .map(({ name }) => {
      const id = of(name);
      expect(id, `whose id belongs into ${name}?`).not.toBeNull();
      return `/${name.replace("[roleId]", own?.role ?? "").replace(/\[\w+\]/g, id ?? "")}`;
    });
}

for (const persona of [
  "neighbour",
  "teacherNew",
  "principal",
  "provinceOfficer",
  "partnerContact",
] as const) {
  test(`no address with somebody else's id is there for ${persona}, its title neither`, async ({ as }) => {
    const addresses = await foreignAddresses(await hakansThings());
    expect(addresses.length).toBeGreaterThan(20);
    const { request } = await as(persona);
    const neutral = {
      tr: /^Sayfa bulunamadı – /,
      en: /^Page not found – /,
      az: /^Səhifə tapılmadı – /,
    };
    for (const [index, address] of addresses.entries()) {
      const locale = LOCALES[index % LOCALES.length] ?? "tr";
      const answer = await request.get(`/${locale}${address}`);
      const html = await answer.text();
      expect.soft(answer.status(), address).toBe(404);
      expect.soft(/<title>([^<]*)/.exec(html)?.[1], address).toMatch(neutral[locale]);
    }
  });
}

test("nobody gets a portal page without signing in, and no file either", async ({ page }) => {
  const things = await hakansThings();
  for (const path of [
    "/home",
    "/learning",
    "/account",
    "/account/data",
    "/registers",
    "/school/staff",
    "/national/audit",
    "/national/people",
    "/national/settings",
    ...pagesOf(things),
    `/learning/apply/${things.open}`,
  ]) {
    await page.goto(`/tr${path}`, { waitUntil: "commit" });
    await expect(page, path).toHaveURL(/\/tr\/sign-in\?next=/);
  }
  for (const path of [
    ...filesOf(things),
    "/api/exports/sessions",
    "/api/exports/calendar",
    "/api/trainings/export",
    "/api/me/export",
    "/api/feeds/not-a-token",
  ])
    await expectRefused(page, path);
});
