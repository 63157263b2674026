import "server-only";
import { campaignsVisibleTo } from "@/lib/learning/campaign/policy";
import { hasResults, phaseOf } from "@/lib/learning/campaign/rules";
import { competenceNames } from "@/lib/learning/competence/queries";
import { leavesOf } from "@/lib/learning/competence/rules";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/db/generated/enums";
import { dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { readSettings } from "@/lib/platform/settings/read";
import {
  gapOf,
  nationwide,
  type NeedCell,
  needForCourse,
  rankedNeeds,
  shownCells,
  type Weights,
} from "./rules";

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

/** Published courses that say they close one of these competences, by competence. */
export async function listClosingCourses(
  _actor: Actor,
  competenceIds: readonly string[],
): Promise<Map<string, ClosingCourse[]>> {
  const closing = new Map<string, ClosingCourse[]>();
  if (competenceIds.length === 0) return closing;
  const competences = { some: { competenceId: { in: [...competenceIds] } } };
  const rows = await db.course.findMany({
    where: { status: "PUBLISHED", publishedVersion: { competences } },
    select: {
      slug: true,
      publishedVersion: {
        select: { title: true, language: true, competences: { select: { competenceId: true } } },
      },
    },
    orderBy: { slug: "asc" },
  });
  for (const { slug, publishedVersion } of rows)
    for (const { competenceId } of publishedVersion?.competences ?? [])
      if (publishedVersion)
        closing.set(competenceId, [
          ...(closing.get(competenceId) ?? []),
          { slug, title: publishedVersion.title, language: publishedVersion.language },
        ]);
  return closing;
}
export type ClosingCourse = { slug: string; title: string; language: Locale };

/** What each view in each province said of a campaign's competences, summed up. */
function readCells(campaignId: string): Promise<NeedCell[]> {
  return db.$queryRaw<NeedCell[]>`
    SELECT r.competence_id::text AS "competenceId", a.view, a.province_id::text AS "placeId",
      count(*)::int AS people, sum(r.present)::int AS present, sum(r.asked)::int AS asked
    FROM need_answer a
    JOIN need_rating r ON r.answer_id = a.id AND r.present IS NOT NULL AND r.asked IS NOT NULL
    WHERE a.campaign_id = ${campaignId}::uuid AND a.submitted_at IS NOT NULL
    GROUP BY 1, 2, 3`;
}

/**
 * The needs a campaign found, the greatest gap first, in the country or in one province, and how the greatest three stand
 * in each province. Null for whoever may not see it and for a campaign that has not begun.
 */
export async function getResults(
  actor: Actor,
  { campaignId, provinceId }: { campaignId: string; provinceId: string | null },
  now: Date,
) {
  const { day, date } = await networkDay(db, now);
  const campaign = await db.needCampaign.findFirst({
    where: { AND: [{ id: campaignId }, campaignsVisibleTo(actor)] },
    select: {
      id: true,
      year: true,
      status: true,
      startsOn: true,
      endsOn: true,
      field: { select: { id: true, name: true, names: true } },
      list: {
        select: {
          entries: {
            select: { competenceId: true, parentId: true, position: true, name: true, names: true },
          },
        },
      },
    },
  });
  if (!campaign) return null;
  const { list, ...about } = campaign;
  const term = { status: about.status, startsOn: dayOfDate(about.startsOn), endsOn: dayOfDate(about.endsOn) };
  const phase = phaseOf(term, day);
  if (!hasResults(phase)) return null;
  const [settings, cells, provinces] = await Promise.all([
    readSettings(db, date),
    readCells(campaignId),
    db.province.findMany({
      where: { needAnswers: { some: { campaignId, submittedAt: { not: null } } } },
      select: { id: true, name: true, names: true },
      orderBy: { name: "asc" },
    }),
  ]);
  const { smallestCell } = settings;
  const weights: Weights = {
    TEACHER: settings.needWeightTeacher,
    PRINCIPAL: settings.needWeightPrincipal,
    PARTNER: settings.needWeightPartner,
  };
  const leaves = leavesOf(list.entries);
  const ids = leaves.map(({ competenceId }) => competenceId);
  const names = new Map(
    list.entries.map(({ competenceId, name, names: other }) => [competenceId, { name, names: other }]),
  );
  const shown = shownCells(cells, smallestCell);
  const rank = (of: readonly NeedCell[]) =>
    rankedNeeds(ids, of, weights, smallestCell).map((need) => ({
      ...need,
      name: names.get(need.competenceId) ?? { name: "", names: {} },
    }));
  const inProvince = (id: string) => shown.filter(({ placeId }) => placeId === id);
  const country = rank(nationwide(cells));
  return {
    ...about,
    ...term,
    phase,
    smallestCell,
    weights,
    provinces,
    province: provinces.find(({ id }) => id === provinceId) ?? null,
    needs: provinceId === null ? country : rank(inProvince(provinceId)),
    byProvince: provinces.map((province) => ({
      province,
      needs: rank(inProvince(province.id))
        .filter(({ gap }) => gap !== null)
        .slice(0, 3),
    })),
  };
}
export type NeedResults = NonNullable<Awaited<ReturnType<typeof getResults>>>;
export type NeedRow = NeedResults["needs"][number];

/** Which of the actor's own gaps a course closes, the widest first. */
export async function listOwnGapsOf(actor: Actor, courseId: string) {
  const course = await db.course.findFirst({
    where: { id: courseId, status: "PUBLISHED" },
    select: { publishedVersion: { select: { competences: { select: { competenceId: true } } } } },
  });
  const closes = (course?.publishedVersion?.competences ?? []).map(({ competenceId }) => competenceId);
  if (closes.length === 0) return [];
  const gaps = await getOwnGaps(actor);
  const closed = closes.filter((id) => gaps.has(id));
  const names = await competenceNames(db, closed);
  return closed
    .flatMap((id) => {
      const name = names.get(id);
      return name ? [{ competenceId: id, ...name, gap: gaps.get(id) ?? 0 }] : [];
    })
    .sort((a, b) => b.gap - a.gap || (a.competenceId < b.competenceId ? -1 : 1));
}
export type ClosedGap = Awaited<ReturnType<typeof listOwnGapsOf>>[number];
