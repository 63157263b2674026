import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { addDays, type Day } from "@/lib/platform/dates/calendar";
import { db, readRows } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { PartnershipStatus, PartnerKind, StepHolder } from "@/lib/platform/db/generated/enums";
import { matchesSearch } from "@/lib/platform/search";
import { dateOfDay, networkZone } from "@/lib/platform/settings/network-day";
import { canReadPartnerships, partnershipsVisibleTo } from "@/lib/cooperation/partnership/policy";
import {
  healthOf,
  healthParts,
  PARTNERSHIPS_A_PAGE,
  type HealthFacts,
  type HealthPart,
} from "@/lib/cooperation/partnership/rules";
import type { ListPartnershipsQuery } from "@/lib/cooperation/partnership/schema";
import { actionsAll } from "@/lib/cooperation/plan/rules";

type Raw = {
  id: string;
  reference: string;
  status: PartnershipStatus;
  statusSince: Day;
  startedOn: Day;
  endedOn: Day | null;
  nextStep: string | null;
  nextStepHolder: StepHolder | null;
  nextStepDueOn: Day | null;
  version: number;
  centreId: string;
  centreName: string;
  centreNames: unknown;
  partner: string;
  partnerKind: PartnerKind;
  owner: string | null;
  contact: string | null;
  lastContactOn: Day | null;
  share: number | null;
  commitments: number;
  mean: number | null;
  answers: number | null;
  done: number;
  hidden: number | null;
};

export type PartnershipRow = Omit<Raw, "share" | "mean" | "answers" | "done" | "hidden"> & {
  facts: HealthFacts;
  parts: Record<HealthPart, number | null>;
  /** Null once it has ended, and while there is nothing to count. */
  health: number | null;
};

function asRow({ share, mean, answers, done, hidden, ...row }: Raw, today: Day): PartnershipRow {
  const facts: HealthFacts = {
    startedOn: row.startedOn,
    lastContactOn: row.lastContactOn,
    deliveredShare: share,
    satisfaction: mean === null || answers === null ? null : { mean, answers },
    actionsDone: done,
    actionsAll: actionsAll(hidden ?? 0),
  };
  const parts = healthParts(facts, today);
  return { ...row, facts, parts, health: row.status === "ENDED" ? null : healthOf(parts) };
}

/**
 * Partnerships with what their health is made of, however many there are: the last contact of any kind, the share
 * delivered of what the partner promised and fell due, the last answered survey, the actions done. They come as one value:
 * two dozen columns of each row, read one by one, took longer than the statement.
 */
function rowsOf(which: Prisma.Sql, today: Day, zone: string): Prisma.Sql {
  return Prisma.sql`
    WITH mine AS (
      SELECT p.* FROM partnership p WHERE ${which}
    ), touched AS (
      SELECT each.id, max(each.day) AS day FROM (
        SELECT mine.id, m.held_on AS day FROM mine JOIN partnership_meeting m ON m.partnership_id = mine.id
        UNION ALL
        SELECT mine.id, (l.sent_at AT TIME ZONE ${zone})::date
        FROM mine JOIN partnership_letter l ON l.partnership_id = mine.id
        UNION ALL
        SELECT mine.id, d.delivered_on FROM mine JOIN agreement a ON a.partnership_id = mine.id
          JOIN commitment c ON c.agreement_id = a.id
          JOIN delivery d ON d.commitment_id = c.id AND d.withdrawn_at IS NULL
      ) each GROUP BY each.id
    ), promised AS (
      SELECT each.id, count(*)::int AS commitments, avg(least(1, each.delivered / each.amount))::float8 AS share FROM (
        SELECT mine.id, c.amount::float8 AS amount, coalesce(sum(d.amount), 0)::float8 AS delivered
        FROM mine JOIN agreement a ON a.partnership_id = mine.id AND a.status IN ('SIGNED', 'SUSPENDED', 'RENEWED')
          JOIN commitment c ON c.agreement_id = a.id AND c.by_partner AND c.removed_at IS NULL
            AND c.due_on <= ${dateOfDay(today)}::date
          LEFT JOIN delivery d ON d.commitment_id = c.id AND d.withdrawn_at IS NULL
        GROUP BY mine.id, c.id
      ) each GROUP BY each.id
    ), surveyed AS (
      SELECT DISTINCT ON (mine.id) mine.id, each.answers, each.mean
      FROM mine JOIN partnership_survey s ON s.partnership_id = mine.id
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS answers, avg((usefulness + communication + again) / 3.0)::float8 AS mean
          FROM survey_answer WHERE survey_id = s.id HAVING count(*) > 0
        ) each
      ORDER BY mine.id, s.asked_at DESC
    ), planned AS (
      SELECT mine.id, (count(*) FILTER (WHERE a.status = 'DONE'))::int AS done,
        (count(*) FILTER (WHERE a.status = 'HIDDEN'))::int AS hidden
      FROM mine JOIN planned_action a ON a.partnership_id = mine.id GROUP BY mine.id
    )
    SELECT coalesce(json_agg(listed), '[]'::json) AS rows FROM (
    SELECT mine.id::text, mine.reference, mine.status::text, mine.status_since::text AS "statusSince",
      mine.started_on::text AS "startedOn", mine.ended_on::text AS "endedOn", mine.next_step AS "nextStep",
      mine.next_step_holder::text AS "nextStepHolder", mine.next_step_due_on::text AS "nextStepDueOn", mine.version,
      mine.centre_id::text AS "centreId", centre.short_name AS "centreName", centre.short_names AS "centreNames",
      partner.name AS partner, partner.kind::text AS "partnerKind",
      owner.given_name || ' ' || owner.family_name AS owner, contact.name AS contact,
      touched.day::text AS "lastContactOn", promised.share, coalesce(promised.commitments, 0) AS commitments,
      surveyed.mean, surveyed.answers, coalesce(planned.done, 0) AS done, planned.hidden
    FROM mine
      JOIN centre ON centre.id = mine.centre_id
      JOIN partner ON partner.id = mine.partner_id
      LEFT JOIN person owner ON owner.id = mine.owner_id
      LEFT JOIN partner_contact contact ON contact.id = mine.contact_id
      LEFT JOIN touched ON touched.id = mine.id
      LEFT JOIN promised ON promised.id = mine.id
      LEFT JOIN surveyed ON surveyed.id = mine.id
      LEFT JOIN planned ON planned.id = mine.id
    ORDER BY mine.next_step_due_on NULLS LAST, partner.name, mine.id) listed`;
}

/** One statement for all of them. */
export async function readPartnershipRows(which: Prisma.Sql, today: Day): Promise<PartnershipRow[]> {
  const [found] = await readRows<{ rows: Raw[] }>(rowsOf(which, today, await networkZone(db)));
  return (found?.rows ?? []).map((row) => asRow(row, today));
}

/** So long ended ones stay on the board; the list has them all. */
const ENDED_SHOWN_DAYS = 365;

/** So many cards a stage, what is due next first: more than that nobody reads on a board, the list has them all. */
export const CARDS_A_STAGE = 20;

function onBoard(centreId: string, today: Day): Prisma.Sql {
  const since = dateOfDay(addDays(today, -ENDED_SHOWN_DAYS));
  return Prisma.sql`p.centre_id = ${centreId}::uuid AND (p.ended_on IS NULL OR p.ended_on >= ${since}::date)`;
}

/** A centre's partnerships, all of them or those of one stage; null for who may not see them. */
export async function listBoard(
  actor: Actor,
  centreId: string,
  today: Day,
  stage?: PartnershipStatus,
): Promise<PartnershipRow[] | null> {
  if (!canReadPartnerships(actor, centreId)) return null;
  const own = stage ? Prisma.sql`AND p.status = ${stage}::"PartnershipStatus"` : Prisma.empty;
  return readPartnershipRows(Prisma.sql`${onBoard(centreId, today)} ${own}`, today);
}

/** The first cards of each stage, one asked for besides, and how many stand in each; null for who may not see them. */
export async function getBoard(actor: Actor, centreId: string, today: Day, besides: string | null = null) {
  if (!canReadPartnerships(actor, centreId)) return null;
  const zone = await networkZone(db);
  const shown = Prisma.sql`p.id IN (SELECT id FROM standing WHERE place <= ${CARDS_A_STAGE} OR id = ${besides}::uuid)`;
  const [found] = await readRows<{
    rows: Raw[];
    counts: Partial<Record<PartnershipStatus, number>>;
  }>(Prisma.sql`
    WITH standing AS (
      SELECT p.id, p.status,
        row_number() OVER (PARTITION BY p.status ORDER BY p.next_step_due_on NULLS LAST, p.id) AS place
      FROM partnership p WHERE ${onBoard(centreId, today)}
    )
    SELECT (${rowsOf(shown, today, zone)}) AS rows,
      coalesce((SELECT json_object_agg(status, each.number) FROM (
        SELECT status, count(*)::int AS number FROM standing GROUP BY status) each), '{}'::json) AS counts`);
  const { rows = [], counts = {} } = found ?? {};
  return { rows: rows.map((row) => asRow(row, today)), counts };
}

function filterOf(actor: Actor, { q, status, centre }: ListPartnershipsQuery): Prisma.PartnershipWhereInput {
  const and: Prisma.PartnershipWhereInput[] = [partnershipsVisibleTo(actor)];
  if (q) and.push({ partner: matchesSearch(q) });
  if (status) and.push({ status });
  if (centre) and.push({ centreId: centre });
  return { AND: and };
}

const IN_ORDER = [{ nextStepDueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }] as const;

async function readSlice(
  where: Prisma.PartnershipWhereInput,
  today: Day,
  slice: { skip?: number; take: number },
) {
  const found = await db.partnership.findMany({
    where,
    select: { id: true },
    orderBy: [...IN_ORDER],
    ...slice,
  });
  if (found.length === 0) return [];
  return readPartnershipRows(Prisma.sql`p.id = ANY(${found.map(({ id }) => id)}::uuid[])`, today);
}

/** All partnerships within the actor's sight, what is due next first. */
export async function listPartnerships(actor: Actor, query: ListPartnershipsQuery, today: Day) {
  const where = filterOf(actor, query);
  const total = await db.partnership.count({ where });
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / PARTNERSHIPS_A_PAGE)));
  const slice = { skip: (page - 1) * PARTNERSHIPS_A_PAGE, take: PARTNERSHIPS_A_PAGE };
  return { rows: await readSlice(where, today, slice), total, page };
}

const MOST_EXPORTED = 20_000;

/** Exactly what is filtered, for an export. */
export async function listPartnershipsForExport(actor: Actor, query: ListPartnershipsQuery, today: Day) {
  return readSlice(filterOf(actor, query), today, { take: MOST_EXPORTED });
}
