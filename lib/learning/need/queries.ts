import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { gapOf, needForCourse } from "./rules";

type Gap = { personId: string; competenceId: string; present: number; asked: number };

/**
 * What people said last about themselves, competence by competence: answers that were handed in, of campaigns that were
 * not called off, the newest word first.
 */
async function readGaps(on: Db | Tx, personIds: readonly string[], competenceIds: readonly string[] | null) {
  if (personIds.length === 0 || competenceIds?.length === 0) return [];
  return on.$queryRaw<Gap[]>`
    SELECT DISTINCT ON (a.person_id, r.competence_id)
      a.person_id::text AS "personId", r.competence_id::text AS "competenceId", r.present, r.asked
    FROM need_answer a
    JOIN need_campaign c ON c.id = a.campaign_id AND c.status = 'OPENED'
    JOIN need_rating r ON r.answer_id = a.id AND r.present IS NOT NULL AND r.asked IS NOT NULL
    WHERE a.view = 'TEACHER' AND a.submitted_at IS NOT NULL
      AND a.person_id = ANY(${[...personIds]}::uuid[])
      AND (${competenceIds === null}::boolean OR r.competence_id = ANY(${[...(competenceIds ?? [])]}::uuid[]))
    ORDER BY a.person_id, r.competence_id, c.year DESC, a.submitted_at DESC`;
}

/**
 * How much each of these people needs a course, 0 to 100, by what they last said of themselves; 0 for who said nothing and
 * for a course that names no competence. By person id; everyone asked about stands in it.
 */
export async function needsForCourse(
  on: Db | Tx,
  courseId: string,
  personIds: readonly string[],
): Promise<Map<string, number>> {
  const course = await on.course.findUnique({
    where: { id: courseId },
    select: { publishedVersion: { select: { competences: { select: { competenceId: true } } } } },
  });
  const closes = (course?.publishedVersion?.competences ?? []).map(({ competenceId }) => competenceId);
  const gaps = new Map<string, Map<string, number>>();
  for (const { personId, competenceId, ...said } of await readGaps(on, personIds, closes)) {
    const own = gaps.get(personId) ?? new Map<string, number>();
    gaps.set(personId, own.set(competenceId, gapOf(said)));
  }
  return new Map(personIds.map((id) => [id, needForCourse(closes, gaps.get(id) ?? new Map())]));
}

/** One's own gaps by competence, as one said last; what is no gap is left out. */
export async function getOwnGaps(actor: Actor): Promise<Map<string, number>> {
  if (!isPerson(actor)) return new Map();
  const rows = await readGaps(db, [actor.personId], null);
  return new Map(
    rows.flatMap(({ competenceId, ...said }): [string, number][] => {
      const gap = gapOf(said);
      return gap > 0 ? [[competenceId, gap]] : [];
    }),
  );
}
