import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Email } from "postal-mime";
import { expect, mailsTo, query } from "./e2e";

type OpenSession = { id: string; reference: string; slug: string; title: string };
type Learner = { id: string; name: string; mail: string };

/** The sessions that journeys took, so that another at the same time takes another. */
const CLAIMS = `SELECT pg_advisory_xact_lock(4321); CREATE SCHEMA IF NOT EXISTS journeys;
  CREATE TABLE IF NOT EXISTS journeys.claim (id uuid PRIMARY KEY)`;

const OPEN = `
  SELECT s.id, s.reference, c.slug, v.title FROM session s
  JOIN course c ON c.id = s.course_id JOIN course_version v ON v.id = s.version_id
  JOIN centre k ON k.id = s.centre_id
  WHERE s.status = 'PUBLISHED' AND s.is_open_to_all_provinces AND s.is_demonstration
    AND s.opens_at < now() AND s.closes_at > now() + interval '2 days' AND 'TEACHER' = ANY (v.audiences)
    AND NOT EXISTS (SELECT 1 FROM session_field f WHERE f.session_id = s.id)`;

/** A session that fills by arrival, is open to every province and has nobody waiting; left with so many free seats. */
export async function openSession(freeSeats: number): Promise<OpenSession> {
  await query(CLAIMS);
  const [session] = await query<OpenSession>(
    `WITH free AS MATERIALIZED (${OPEN} AND s.fill_mode = 'ARRIVAL'
       AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.session_id = s.id AND e.status IN ('WAITLISTED','OFFERED'))
       AND NOT EXISTS (SELECT 1 FROM journeys.claim c WHERE c.id = s.id)
     ORDER BY s.starts_at, s.id LIMIT 1), taken AS (
       INSERT INTO journeys.claim SELECT id FROM free ON CONFLICT DO NOTHING RETURNING id)
     SELECT free.* FROM free JOIN taken USING (id)`,
  );
  if (!session) throw new Error("The demonstration has no open session left for this journey.");
  await query("UPDATE session SET capacity = seats_taken + $2, minimum = 1 WHERE id = $1", [
    session.id,
    freeSeats,
  ]);
  return session;
}

type Own = { centre?: number; fillMode?: "ARRIVAL" | "CHOICE" | "ALLOCATION" };

/** The seed of every journey's list, and its numbers as the ministry's settings have them. */
export const LIST_SEED = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
const POLICY = {
  schoolCap: 2,
  sharePercent: 100,
  pilotWeight: 150,
  districtWeight: 150,
  districtBelow: 40,
  years: 3,
};
const STEPS = ["neverTrained", "fewestHours", "need"];

/** A session for one journey alone: like one of the demonstration's, with nobody in it. */
export async function ownSession(
  capacity: number,
  { centre, fillMode = "ARRIVAL" }: Own = {},
): Promise<OpenSession> {
  const [model] = await query<OpenSession>(
    `${OPEN} AND ($1::int IS NULL OR k.number = $1) ORDER BY s.starts_at DESC, s.id LIMIT 1`,
    [centre ?? null],
  );
  if (!model) throw new Error("The demonstration has no session to copy for this journey.");
  const isListed = fillMode === "ALLOCATION";
  const changes = {
    capacity,
    fill_mode: fillMode,
    minimum: 1,
    seats_taken: 0,
    last_queue_number: 0,
    allocated_at: null,
    allocation_policy: isListed ? { ...POLICY, steps: STEPS } : null,
    allocation_seed: isListed ? LIST_SEED : null,
  };
  const made = await copySession(model.id, changes);
  await query(
    `INSERT INTO session_slot SELECT r.* FROM session_slot t, jsonb_populate_record(t,
       jsonb_build_object('id', gen_random_uuid(), 'session_id', $2::uuid)) r WHERE t.session_id = $1`,
    [model.id, made.id],
  );
  return { ...model, ...made };
}

/** A copy under the next reference that nobody has; another test may take the same one at the same moment, and then the next. */
async function copySession(id: string, changes: object): Promise<{ id: string; reference: string }> {
  for (;;) {
    const [made] = await query<{ id: string; reference: string }>(
      `INSERT INTO session SELECT r.* FROM session s, jsonb_populate_record(s, $2::jsonb || jsonb_build_object(
         'id', gen_random_uuid(), 'reference', '2026-' || (
           SELECT coalesce(max(right(reference, 4)::int), 8999) + 1 FROM session WHERE reference LIKE '2026-9___'))) r
       WHERE s.id = $1 ON CONFLICT (reference) DO NOTHING RETURNING id, reference`,
      [id, JSON.stringify(changes)],
    );
    if (made) return made;
  }
}

const NAMES = ["Ayşe", "Çetin", "Gülşen", "İsmail", "Nağme", "Övünç", "Şükrü", "Ümmühan"];

/** New teachers of one of the course's fields, whose school confirmed them and who are in nothing yet. */
export function newTeachers(session: OpenSession, count: number): Promise<Learner[]> {
  return query<Learner>(
    `WITH made AS (
       INSERT INTO person (id, given_name, family_name, email, locale, audience, created_at, email_proven_at, is_demonstration)
       SELECT gen_random_uuid(), ($3::text[])[1 + n % 8], 'Yolcu ' || n || substr($1::uuid::text, 1, 4),
         'yolcu.' || n || '.' || $1::uuid || '@usta.example', 'tr', 'TEACHER', now(), now(), true
       FROM generate_series(1, $2) n RETURNING id, given_name, family_name, email
     ), role AS (
       INSERT INTO role_assignment (id, person_id, role, starts_on, granted_at)
       SELECT gen_random_uuid(), id, 'TEACHER', now()::date - 30, now() FROM made
     ), school AS (
       INSERT INTO school_membership (id, person_id, school_id, status, starts_on, claimed_at, decided_at)
       SELECT gen_random_uuid(), made.id, s.id, 'CONFIRMED', now()::date - 30, now(), now()
       FROM made, (SELECT id FROM school WHERE is_demonstration ORDER BY slug LIMIT 1) s
     ), field AS (
       INSERT INTO person_field (id, person_id, field_id, starts_on)
       SELECT gen_random_uuid(), made.id, f.field_id, now()::date - 30 FROM made, (SELECT field_id FROM course_version_field w
         JOIN session s ON s.version_id = w.version_id WHERE s.id = $1::uuid LIMIT 1) f
     )
     SELECT id, given_name || ' ' || family_name AS name, email AS mail FROM made ORDER BY email`,
    [session.id, count, NAMES],
  );
}

const LINK = /https?:\/\/\S+\/sign-in\/link\/\S+/;

/** Somebody of the demonstration who is no persona: in by the link of a mail, in a browser of their own. */
export async function enterByMail(
  browser: Browser,
  mail: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: process.env.USTA_TEST_URL,
    locale: "tr-TR",
    timezoneId: "Europe/Istanbul",
    ...options,
  });
  const page = await context.newPage();
  const known = (await mailsTo(mail)).length;
  await page.goto("/tr/sign-in");
  await page.locator("[name=mail]").fill(mail);
  await page.getByRole("button", { name: "Kodu gönder" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "E-postanıza bakın" })).toBeVisible();
  // Another letter may come in between.
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const texts = (await mailsTo(mail)).slice(known).map(({ text }) => text ?? "");
        return (link = texts.flatMap((text) => LINK.exec(text)?.[0] ?? []).at(-1)) !== undefined;
      },
      { message: `a way in by mail for ${mail}`, timeout: 20_000 },
    )
    .toBe(true);
  await page.goto(link ?? "");
  await page.getByRole("button", { name: "Giriş yap", exact: true }).click();
  await page.waitForURL("**/home");
  return { page, context };
}

/** Waits for the mail whose subject has these words. */
export async function mailAbout(address: string, words: string): Promise<Email> {
  let found: Email | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).findLast(({ subject }) => subject?.includes(words));
        return found !== undefined;
      },
      { message: `a mail to ${address} about “${words}”`, timeout: 20_000 },
    )
    .toBe(true);
  return found as Email;
}
