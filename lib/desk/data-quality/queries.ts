import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { keptAWhile } from "@/lib/platform/db/kept-a-while";
import { Prisma } from "@/lib/platform/db/generated/client";
import { CONFIRMATION_DAYS } from "@/lib/network/centre/rules";
import { canReadDataQuality } from "./policy";
import {
  CHECKS,
  ROWS_SHOWN,
  WAITING_DAYS,
  type Check,
  type Counted,
  type Found,
  type FoundRow,
} from "./rules";

type At = { now: Date; today: Date };

/** Each check as the rows it finds: id, label and, where it helps, what it is about. */
function rowsOf(check: Check, { now, today }: At): Prisma.Sql {
  const day = Prisma.sql`${today}::date`;
  const forgotten = Prisma.sql`${now}::timestamptz - make_interval(days => ${WAITING_DAYS})`;
  const session = Prisma.sql`SELECT s.id::text, s.reference AS label, v.title AS about FROM session s JOIN course_version v ON v.id = s.version_id`;
  switch (check) {
    case "overbooked":
      return Prisma.sql`${session} WHERE s.seats_taken > s.capacity
        OR s.seats_taken <> (SELECT count(*) FROM enrolment e WHERE e.session_id = s.id AND enrolment_holds_seat(e.status))`;
    case "free_seat_beside_waiting":
      return Prisma.sql`${session} WHERE s.status IN ('PUBLISHED', 'CONFIRMED') AND s.fill_mode = 'ARRIVAL' AND s.cut_off_at > ${now}
        AND s.seats_taken < s.capacity AND EXISTS (SELECT FROM enrolment e WHERE e.session_id = s.id AND e.status = 'WAITLISTED')`;
    case "overlapping_places":
      return Prisma.sql`SELECT DISTINCT p.id::text, p.given_name || ' ' || p.family_name AS label, sa.reference || ', ' || sb.reference AS about
        FROM enrolment a JOIN enrolment b ON b.person_id = a.person_id AND b.id > a.id
        JOIN session sa ON sa.id = a.session_id JOIN session sb ON sb.id = b.session_id
        JOIN session_slot x ON x.session_id = sa.id JOIN session_slot y ON y.session_id = sb.id
          AND x.starts_at < y.ends_at AND y.starts_at < x.ends_at
        JOIN person p ON p.id = a.person_id
        WHERE a.status IN ('PLACED', 'ATTENDING') AND b.status IN ('PLACED', 'ATTENDING') AND sa.ends_at > ${now}`;
    case "duplicate_people":
      return Prisma.sql`SELECT min(p.id::text) AS id, min(p.given_name || ' ' || p.family_name) AS label, min(s.name) AS about, max(p.id::text) AS other
        FROM person p JOIN school_membership m ON m.person_id = p.id AND m.status = 'CONFIRMED'
          AND m.starts_on <= ${day} AND (m.ends_on IS NULL OR m.ends_on > ${day})
        JOIN school s ON s.id = m.school_id
        WHERE p.closed_at IS NULL GROUP BY m.school_id, search_fold(p.given_name || ' ' || p.family_name) HAVING count(*) > 1`;
    case "duplicate_schools":
      return Prisma.sql`SELECT min(s.id::text) AS id, min(s.name) AS label, min(p.name) AS about, max(s.id::text) AS other
        FROM school s JOIN province p ON p.id = s.province_id
        WHERE s.closed_on IS NULL GROUP BY s.province_id, search_fold(s.name) HAVING count(*) > 1`;
    case "centre_without_coordinator":
      return Prisma.sql`SELECT c.id::text, h.name AS label, NULL AS about FROM centre c JOIN school h ON h.id = c.host_school_id
        WHERE (c.closed_on IS NULL OR c.closed_on > ${day}) AND NOT EXISTS (SELECT FROM role_assignment r
          WHERE r.centre_id = c.id AND r.role = 'COORDINATOR' AND r.starts_on <= ${day} AND (r.ends_on IS NULL OR r.ends_on > ${day}))`;
    case "centre_unconfirmed":
      return Prisma.sql`SELECT c.slug AS id, h.name AS label, c.confirmed_on::text AS about FROM centre c JOIN school h ON h.id = c.host_school_id
        WHERE (c.closed_on IS NULL OR c.closed_on > ${day}) AND (c.confirmed_on IS NULL OR c.confirmed_on < ${day} - ${CONFIRMATION_DAYS}::int)`;
    case "unsure_facts":
      return Prisma.sql`SELECT c.slug AS id, h.name AS label, NULL AS about FROM centre c JOIN school h ON h.id = c.host_school_id
        WHERE NOT c.is_sure OR NOT c.coordinates_sure OR NOT h.is_sure`;
    case "untranslated_fields":
      return Prisma.sql`SELECT id::text, name AS label, code AS about FROM field
        WHERE NOT (names ?& ARRAY['en', 'az']) AND EXISTS (SELECT FROM centre_field cf WHERE cf.field_id = field.id)`;
    case "school_without_principal":
      return Prisma.sql`SELECT s.id::text, s.name AS label, p.name AS about FROM school s JOIN province p ON p.id = s.province_id
        WHERE s.closed_on IS NULL AND EXISTS (SELECT FROM school_membership m WHERE m.school_id = s.id AND m.ends_on IS NULL)
        AND NOT EXISTS (SELECT FROM role_assignment r WHERE r.school_id = s.id AND r.role = 'PRINCIPAL'
          AND r.starts_on <= ${day} AND (r.ends_on IS NULL OR r.ends_on > ${day}))`;
    case "members_at_closed_school":
      return Prisma.sql`SELECT s.id::text, s.name AS label, count(*)::text AS about
        FROM school s JOIN school_membership m ON m.school_id = s.id AND m.status IN ('CONFIRMED', 'CLAIMED')
          AND (m.ends_on IS NULL OR m.ends_on > ${day})
        WHERE s.closed_on <= ${day} GROUP BY s.id`;
    case "school_unconfirmed":
      return Prisma.sql`SELECT s.id::text, s.name AS label, p.name AS about FROM school s JOIN province p ON p.id = s.province_id
        WHERE (s.closed_on IS NULL OR s.closed_on > ${day}) AND s.confirmed_on IS NULL
          AND EXISTS (SELECT FROM school_membership m WHERE m.school_id = s.id AND m.status = 'CONFIRMED'
            AND (m.ends_on IS NULL OR m.ends_on > ${day}))`;
    case "unsure_schools":
      return Prisma.sql`SELECT s.id::text, s.name AS label, p.name AS about FROM school s JOIN province p ON p.id = s.province_id
        WHERE (s.closed_on IS NULL OR s.closed_on > ${day}) AND NOT s.is_sure
          AND NOT EXISTS (SELECT FROM centre c WHERE c.host_school_id = s.id)`;
    case "claims_waiting":
      return Prisma.sql`SELECT p.id::text, p.given_name || ' ' || p.family_name AS label, s.name AS about
        FROM school_membership m JOIN person p ON p.id = m.person_id JOIN school s ON s.id = m.school_id
        WHERE m.status = 'CLAIMED' AND m.claimed_at < ${forgotten}`;
    case "session_not_closed":
      return Prisma.sql`${session} WHERE s.status IN ('PUBLISHED', 'CONFIRMED', 'COMPLETED') AND s.ends_at < ${forgotten}`;
    case "mail_not_arrived":
      return Prisma.sql`SELECT id::text, subject AS label, kind AS about FROM mail WHERE status IN ('UNSURE', 'FAILED')`;
  }
}

async function find(check: Check, at: At): Promise<Found> {
  const rows = await db.$queryRaw<(FoundRow & { total: number })[]>`
    SELECT found.*, count(*) OVER ()::int AS total FROM (${rowsOf(check, at)}) found ORDER BY label LIMIT ${ROWS_SHOWN}`;
  return {
    check,
    count: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _total, ...row }) => row),
  };
}

/** Every check with what it found; null for whoever may not see it. */
export async function listDataQuality(actor: Actor, at: At): Promise<Found[] | null> {
  if (!canReadDataQuality(actor)) return null;
  const found: Found[] = [];
  for (const check of CHECKS) found.push(await find(check, at));
  return found;
}

/** How much each check finds, a few seconds old at most: the ministry's home shows it on every visit. Null as above. */
export async function countDataQuality(actor: Actor, at: At): Promise<Counted[] | null> {
  return canReadDataQuality(actor) ? countAll(at) : null;
}

const countAll = keptAWhile((at: At) => {
  const counts = CHECKS.map(
    (check) =>
      Prisma.sql`SELECT ${check}::text AS "check", count(*)::int AS count FROM (${rowsOf(check, at)}) found`,
  );
  return db.$queryRaw<Counted[]>`${Prisma.join(counts, " UNION ALL ")}`;
});
