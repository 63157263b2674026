import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canFindByName } from "@/lib/network/person/policy";

const { sql, join } = Prisma;

const MOST_FOUND = 20;
const WORDS_MOST = 6;

/** The search key of what was typed, as a LIKE pattern. */
export const like = (word: string) =>
  sql`'%' || regexp_replace(search_fold(${word}), '([\\%_])', '\\\\\\1', 'g') || '%'`;

export const wordsOf = (q: string) => q.split(/\s+/).filter(Boolean).slice(0, WORDS_MOST);

export type SchoolFound = {
  id: string;
  name: string;
  names: unknown;
  province: { name: string; names: unknown };
};

/** Open schools by folded words of their name, province or district; for everyone who says where they work. */
export async function findSchools(_actor: Actor, q: string): Promise<SchoolFound[]> {
  const words = wordsOf(q);
  if (words.join("").length < 2) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id::text AS id FROM school s JOIN province v ON v.id = s.province_id
      LEFT JOIN district d ON d.id = s.district_id
    WHERE s.closed_on IS NULL AND ${join(
      words.map(
        (word) =>
          sql`(s.search LIKE ${like(word)} OR v.search LIKE ${like(word)} OR search_fold(d.name) LIKE ${like(word)})`,
      ),
      " AND ",
    )}
    ORDER BY s.name, s.id LIMIT ${MOST_FOUND}`;
  const ids = rows.map((row) => row.id);
  return db.school.findMany({
    where: { id: { in: ids } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: found,
  });
}

const found = {
  id: true,
  name: true,
  names: true,
  province: { select: { name: true, names: true } },
} as const;

export function getOpenSchool(_actor: Actor, id: string): Promise<SchoolFound | null> {
  return db.school.findFirst({ where: { id, closedOn: null }, select: found });
}

export type PersonFound = {
  id: string;
  givenName: string;
  familyName: string;
  school: string | null;
  fields: string[];
};

/** People by name, to log who took part in a training: three letters at least, name, school and fields only. */
export async function findPeopleByName(actor: Actor, q: string, now: Date): Promise<PersonFound[]> {
  const words = wordsOf(q);
  if (!canFindByName(actor) || words.join("").length < 3) return [];
  const { date } = await networkDay(db, now);
  const name = sql`search_fold(p.given_name || ' ' || p.family_name)`;
  return db.$queryRaw<PersonFound[]>`
    SELECT p.id::text AS id, p.given_name AS "givenName", p.family_name AS "familyName",
      (SELECT s.name FROM school_membership m JOIN school s ON s.id = m.school_id
        WHERE m.person_id = p.id AND m.status = 'CONFIRMED' AND m.starts_on <= ${date}::date
          AND (m.ends_on IS NULL OR m.ends_on > ${date}::date) LIMIT 1) AS school,
      ARRAY(SELECT f.name FROM person_field pf JOIN field f ON f.id = pf.field_id
        WHERE pf.person_id = p.id AND (pf.ends_on IS NULL OR pf.ends_on > ${date}::date) ORDER BY 1) AS fields
    FROM person p
    WHERE p.closed_at IS NULL
      AND ${join(
        words.map((word) => sql`p.search LIKE ${like(word)} AND ${name} LIKE ${like(word)}`),
        " AND ",
      )}
    ORDER BY p.family_name, p.given_name, p.id LIMIT ${MOST_FOUND}`;
}
