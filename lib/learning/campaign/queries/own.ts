import "server-only";
import { leavesOf, inTree } from "@/lib/learning/competence/rules";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Day } from "@/lib/platform/dates/calendar";
import { db } from "@/lib/platform/db";
import { dateOfDay } from "@/lib/platform/settings/network-day";
import { findPlace, listPlaces, type Place } from "./audience";
import { inTime } from "./read";

const named = { select: { id: true, name: true, names: true } } as const;

/** Campaigns that ask the actor, open ones first, and those they have answered. */
export async function listOwnCampaigns(actor: Actor, today: Day) {
  if (!isPerson(actor)) return [];
  const { personId } = actor;
  const places = new Map((await listPlaces(db, personId, today)).map((place) => [place.fieldId, place]));
  const rows = await db.needCampaign.findMany({
    where: {
      status: "OPENED",
      OR: [
        {
          fieldId: { in: [...places.keys()] },
          startsOn: { lte: dateOfDay(today) },
          endsOn: { gte: dateOfDay(today) },
        },
        { answers: { some: { personId } } },
      ],
    },
    select: {
      id: true,
      year: true,
      status: true,
      startsOn: true,
      endsOn: true,
      fieldId: true,
      field: named,
      answers: { where: { personId }, select: { view: true, submittedAt: true, updatedAt: true } },
    },
    orderBy: [{ endsOn: "desc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map(({ answers, fieldId, ...row }) => ({
    ...inTime(row, today),
    answer: answers[0] ?? null,
    view: answers[0]?.view ?? places.get(fieldId)?.view ?? ("TEACHER" as const),
  }));
}
export type OwnCampaignRow = Awaited<ReturnType<typeof listOwnCampaigns>>[number];

/** The form of one's own answer; null for whoever is not asked and has not answered. */
export async function getOwnAnswer(actor: Actor, campaignId: string, today: Day) {
  if (!isPerson(actor)) return null;
  const { personId } = actor;
  const found = await db.needCampaign.findFirst({
    where: { id: campaignId, status: "OPENED" },
    select: {
      id: true,
      year: true,
      status: true,
      startsOn: true,
      endsOn: true,
      field: named,
      list: {
        select: {
          entries: {
            select: { competenceId: true, parentId: true, position: true, name: true, names: true },
          },
        },
      },
      answers: {
        where: { personId },
        select: {
          view: true,
          submittedAt: true,
          updatedAt: true,
          school: { select: { name: true } },
          partner: { select: { name: true } },
          ratings: { select: { competenceId: true, present: true, asked: true } },
        },
      },
    },
  });
  if (!found) return null;
  const { list, answers, ...row } = found;
  const campaign = inTime(row, today);
  if (campaign.phase === "planned") return null;
  const place = await findPlace(db, { fieldId: row.field.id, personId, today });
  const answer = answers[0] ?? null;
  const view = place?.view ?? answer?.view;
  if (!view) return null;
  return {
    ...campaign,
    view,
    about: await aboutOf(place, answer),
    canAnswer: campaign.phase === "open" && place !== null,
    answer,
    ratings: new Map((answer?.ratings ?? []).map((rating) => [rating.competenceId, rating])),
    entries: inTree(list.entries),
    leaves: leavesOf(list.entries).length,
  };
}
export type OwnAnswer = NonNullable<Awaited<ReturnType<typeof getOwnAnswer>>>;

/** For which school or partner one answers. */
async function aboutOf(
  place: Place | null,
  answer: { school: { name: string } | null; partner: { name: string } | null } | null,
): Promise<string | null> {
  if (place?.partnerId)
    return (
      (await db.partner.findUnique({ where: { id: place.partnerId }, select: { name: true } }))?.name ?? null
    );
  if (place?.schoolId)
    return (
      (await db.school.findUnique({ where: { id: place.schoolId }, select: { name: true } }))?.name ?? null
    );
  return answer?.partner?.name ?? answer?.school?.name ?? null;
}

export type CampaignTask = {
  id: string;
  year: number;
  field: { name: string; names: unknown };
  hasDraft: boolean;
  endsOn: Date;
};

/** Open campaigns that ask the actor and have no answer of theirs yet. */
export async function listTasks(actor: Actor, today: Day): Promise<CampaignTask[]> {
  if (!isPerson(actor)) return [];
  if (!(actor.isTeacher || actor.schoolIds.length > 0 || actor.partnerIds.length > 0)) return [];
  const day = dateOfDay(today);
  const open = await db.needCampaign.findMany({
    where: {
      status: "OPENED",
      startsOn: { lte: day },
      endsOn: { gte: day },
      answers: { none: { personId: actor.personId, submittedAt: { not: null } } },
    },
    select: {
      id: true,
      year: true,
      fieldId: true,
      endsOn: true,
      field: named,
      _count: { select: { answers: { where: { personId: actor.personId } } } },
    },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
  });
  if (open.length === 0) return [];
  const asked = new Set((await listPlaces(db, actor.personId, today)).map(({ fieldId }) => fieldId));
  return open
    .filter(({ fieldId }) => asked.has(fieldId))
    .map(({ id, year, field, endsOn, _count }) => ({
      id,
      year,
      field,
      endsOn,
      hasDraft: _count.answers > 0,
    }));
}
