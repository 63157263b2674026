import "server-only";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { NeedView } from "@/lib/platform/db/generated/enums";

/**
 * Who is asked about a field today: its teachers with a confirmed school, the principals of schools that teach it, and
 * whoever speaks with an account for a partner that works in it. Whoever is more than one of these is asked as the first.
 */
const audience = (fieldId: Prisma.Sql, today: string, personId: string | null) => Prisma.sql`
  SELECT DISTINCT ON (x.field_id, x.person_id) x.field_id, x.person_id, x.view, x.school_id, x.partner_id, x.province_id
  FROM (
    SELECT f.field_id, f.person_id, 'TEACHER'::"NeedView" AS view, 1 AS turn, m.school_id, NULL::uuid AS partner_id, s.province_id
    FROM person_field f
    JOIN role_assignment r ON r.person_id = f.person_id AND r.role = 'TEACHER'
      AND r.starts_on <= ${today}::date AND (r.ends_on IS NULL OR r.ends_on > ${today}::date)
    JOIN school_membership m ON m.person_id = f.person_id AND m.status = 'CONFIRMED'
      AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
    JOIN school s ON s.id = m.school_id
    WHERE f.field_id ${fieldId} AND f.starts_on <= ${today}::date AND (f.ends_on IS NULL OR f.ends_on > ${today}::date)
    UNION ALL
    SELECT sf.field_id, r.person_id, 'PRINCIPAL', 2, s.id, NULL, s.province_id
    FROM school_field sf
    JOIN school s ON s.id = sf.school_id AND s.closed_on IS NULL
    JOIN role_assignment r ON r.school_id = s.id AND r.role = 'PRINCIPAL'
      AND r.starts_on <= ${today}::date AND (r.ends_on IS NULL OR r.ends_on > ${today}::date)
    WHERE sf.field_id ${fieldId}
    UNION ALL
    SELECT pf.field_id, r.person_id, 'PARTNER', 3, NULL, p.id, p.province_id
    FROM partner_field pf
    JOIN partner p ON p.id = pf.partner_id AND p.closed_on IS NULL
    JOIN role_assignment r ON r.partner_id = p.id AND r.role = 'PARTNER_CONTACT'
      AND r.starts_on <= ${today}::date AND (r.ends_on IS NULL OR r.ends_on > ${today}::date)
    WHERE pf.field_id ${fieldId}
  ) x
  JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
  WHERE ${personId}::uuid IS NULL OR x.person_id = ${personId}::uuid
  ORDER BY x.field_id, x.person_id, x.turn, x.school_id, x.partner_id`;

export type Place = {
  view: NeedView;
  schoolId: string | null;
  partnerId: string | null;
  provinceId: string | null;
};

const placeColumns = Prisma.sql`
  view, school_id::text AS "schoolId", partner_id::text AS "partnerId", province_id::text AS "provinceId"`;

/** As whom somebody is asked about a field; null for whoever is not. */
export async function findPlace(
  on: Db | Tx,
  { fieldId, personId, today }: { fieldId: string; personId: string; today: string },
): Promise<Place | null> {
  const [place] = await on.$queryRaw<Place[]>`
    SELECT ${placeColumns} FROM (${audience(Prisma.sql`= ${fieldId}::uuid`, today, personId)}) a`;
  return place ?? null;
}

/** About which fields somebody is asked, and as whom. */
export async function listPlaces(on: Db | Tx, personId: string, today: string) {
  return on.$queryRaw<(Place & { fieldId: string })[]>`
    SELECT field_id::text AS "fieldId", ${placeColumns}
    FROM (${audience(Prisma.sql`IS NOT NULL`, today, personId)}) a`;
}

export type Addressee = { personId: string; recipient: string; locale: "tr" | "en" | "az"; name: string };

/** Whom to write to: everyone asked who has an address; with a campaign only those who have handed nothing in. */
export async function listAddressees(
  on: Db | Tx,
  { fieldId, today, silentIn }: { fieldId: string; today: string; silentIn?: string },
): Promise<Addressee[]> {
  return on.$queryRaw<Addressee[]>`
    SELECT p.id::text AS "personId", p.email AS recipient, p.locale, p.given_name || ' ' || p.family_name AS name
    FROM (${audience(Prisma.sql`= ${fieldId}::uuid`, today, null)}) a
    JOIN person p ON p.id = a.person_id AND p.email IS NOT NULL
    WHERE NOT EXISTS (SELECT FROM need_answer n
      WHERE n.campaign_id = ${silentIn ?? null}::uuid AND n.person_id = p.id AND n.submitted_at IS NOT NULL)
    ORDER BY p.id`;
}

export type AudienceCount = { view: NeedView; people: number; withMail: number };

/** How many would be asked, by view, and how many of them can be written to. */
export async function countAudience(fieldId: string, today: string): Promise<AudienceCount[]> {
  return db.$queryRaw<AudienceCount[]>`
    SELECT a.view, count(*)::int AS people, count(p.email)::int AS "withMail"
    FROM (${audience(Prisma.sql`= ${fieldId}::uuid`, today, null)}) a JOIN person p ON p.id = a.person_id
    GROUP BY a.view ORDER BY a.view`;
}

export type ProgressRow = {
  provinceId: string | null;
  /** Who is asked there today. */
  people: number;
  teachers: number;
  /** Who has handed in an answer there. */
  answers: number;
  teacherAnswers: number;
  principalAnswers: number;
  partnerAnswers: number;
  drafts: number;
};

/** How far a campaign is in each province, now. */
export async function readProgress(
  campaignId: string,
  fieldId: string,
  today: string,
): Promise<ProgressRow[]> {
  return db.$queryRaw<ProgressRow[]>`
    WITH asked AS (
      SELECT province_id, count(*)::int AS people, count(*) FILTER (WHERE view = 'TEACHER')::int AS teachers
      FROM (${audience(Prisma.sql`= ${fieldId}::uuid`, today, null)}) a GROUP BY province_id
    ), said AS (
      SELECT province_id, count(submitted_at)::int AS answers,
        count(submitted_at) FILTER (WHERE view = 'TEACHER')::int AS "teacherAnswers",
        count(submitted_at) FILTER (WHERE view = 'PRINCIPAL')::int AS "principalAnswers",
        count(submitted_at) FILTER (WHERE view = 'PARTNER')::int AS "partnerAnswers",
        count(*) FILTER (WHERE submitted_at IS NULL)::int AS drafts
      FROM need_answer WHERE campaign_id = ${campaignId}::uuid GROUP BY province_id
    )
    SELECT coalesce(asked.province_id, said.province_id)::text AS "provinceId", coalesce(people, 0) AS people,
      coalesce(teachers, 0) AS teachers, coalesce(answers, 0) AS answers,
      coalesce("teacherAnswers", 0) AS "teacherAnswers", coalesce("principalAnswers", 0) AS "principalAnswers",
      coalesce("partnerAnswers", 0) AS "partnerAnswers", coalesce(drafts, 0) AS drafts
    FROM asked FULL JOIN said ON coalesce(asked.province_id::text, '') = coalesce(said.province_id::text, '')`;
}
