import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Email } from "postal-mime";
import { expect, mailsTo, nextMail, query } from "./e2e";

type OpenSession = { id: string; reference: string; slug: string; title: string };
type Learner = { id: string; name: string; mail: string };

const LIVE = "('DRAFT','SUBMITTED','SCHOOL_APPROVED','WAITLISTED','OFFERED','PLACED','ATTENDING')";

/** A session that fills by arrival, is open to every province and has nobody waiting; left with so many free seats. */
export async function openSession(freeSeats: number, nth = 0): Promise<OpenSession> {
  const [session] = await query<OpenSession>(
    `SELECT s.id, s.reference, c.slug, v.title FROM session s
     JOIN course c ON c.id = s.course_id JOIN course_version v ON v.id = s.version_id
     WHERE s.status = 'PUBLISHED' AND s.fill_mode = 'ARRIVAL' AND s.is_open_to_all_provinces AND s.is_demonstration
       AND s.opens_at < now() AND s.closes_at > now() + interval '2 days' AND 'TEACHER' = ANY (v.audiences)
       AND NOT EXISTS (SELECT 1 FROM session_field f WHERE f.session_id = s.id)
       AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.session_id = s.id AND e.status IN ('WAITLISTED','OFFERED'))
       AND (SELECT count(*) FROM (${TEACHERS("s.id")}) free) >= 2
     ORDER BY s.starts_at, s.id OFFSET $1 LIMIT 1`,
    [nth],
  );
  if (!session) throw new Error("The demonstration has no open session left for this journey.");
  await query("UPDATE session SET capacity = seats_taken + $2, minimum = 1 WHERE id = $1", [
    session.id,
    freeSeats,
  ]);
  return session;
}

/** Teachers of one of the course's fields whose school confirmed them and who are in nothing at the moment. */
const TEACHERS = (session: string) => `
  SELECT p.id, p.given_name || ' ' || p.family_name AS name, p.email AS mail FROM person p
  JOIN session o ON o.id = ${session}
  WHERE p.persona_key IS NULL AND p.email IS NOT NULL AND p.closed_at IS NULL AND p.audience = 'TEACHER' AND p.locale = 'tr'
    AND EXISTS (SELECT 1 FROM school_membership m WHERE m.person_id = p.id AND m.status = 'CONFIRMED' AND m.ends_on IS NULL)
    AND EXISTS (SELECT 1 FROM person_field f JOIN course_version_field w ON w.field_id = f.field_id
                WHERE f.person_id = p.id AND f.ends_on IS NULL AND w.version_id = o.version_id)
    AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.id AND (e.course_id = o.course_id OR e.status IN ${LIVE}))
    AND NOT EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role <> 'TEACHER')`;

export async function freeTeachers(session: OpenSession, count: number): Promise<Learner[]> {
  const found = await query<Learner>(`${TEACHERS("$1::uuid")} ORDER BY p.id LIMIT $2`, [session.id, count]);
  if (found.length < count)
    throw new Error(`Only ${found.length} teachers may apply for ${session.reference}.`);
  return found;
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
  await page.goto(LINK.exec((await nextMail(mail, known)).text ?? "")?.[0] ?? "");
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
