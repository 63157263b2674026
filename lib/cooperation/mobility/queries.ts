import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { matchesSearch } from "@/lib/platform/search";
import { dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import {
  canRecordMobility,
  canReportMobility,
  mobilitiesListedFor,
  mobilitiesVisibleTo,
  travellersOf,
} from "./policy";
import { isReportDue, MOBILITIES_A_PAGE, travellerRefusal } from "./rules";
import type { ListMobilitiesQuery } from "./schema";

const rowSelect = {
  id: true,
  kind: true,
  isOutgoing: true,
  people: true,
  topic: true,
  startsOn: true,
  endsOn: true,
  days: true,
  reportedAt: true,
  isDemonstration: true,
  centre: { select: { id: true, slug: true, shortName: true, shortNames: true } },
  partner: {
    select: {
      id: true,
      name: true,
      place: true,
      country: { select: { code: true, name: true, names: true } },
    },
  },
} satisfies Prisma.MobilitySelect;

export type MobilityRow = Prisma.MobilityGetPayload<{ select: typeof rowSelect }>;

const IN_ORDER = [{ startsOn: "desc" }, { id: "desc" }] satisfies Prisma.MobilityOrderByWithRelationInput[];

function filterOf(actor: Actor, query: ListMobilitiesQuery, today: Date): Prisma.MobilityWhereInput {
  const and: Prisma.MobilityWhereInput[] = [mobilitiesListedFor(actor)];
  if (query.q) and.push({ OR: [matchesSearch(query.q), { partner: matchesSearch(query.q) }] });
  if (query.direction) and.push({ isOutgoing: query.direction === "out" });
  if (query.kind) and.push({ kind: query.kind });
  if (query.partner) and.push({ partnerId: query.partner });
  if (query.country) and.push({ partner: { countryCode: query.country } });
  if (query.centre) and.push({ centreId: query.centre });
  if (query.when) and.push({ startsOn: query.when === "begun" ? { lte: today } : { gt: today } });
  if (query.report) and.push({ reportedAt: null, endsOn: { lt: today } });
  if (query.year) {
    const from = new Date(Date.UTC(query.year, 0, 1));
    and.push({ startsOn: { gte: from, lt: new Date(Date.UTC(query.year + 1, 0, 1)) } });
  }
  return { AND: and };
}

/** Stays, people and the days that these people spent, one way. */
export type MobilityFigures = { stays: number; people: number; personDays: number };

async function figuresOf(where: Prisma.MobilityWhereInput): Promise<MobilityFigures> {
  const rows = await db.mobility.groupBy({
    by: ["people"],
    where,
    _count: { _all: true },
    _sum: { days: true },
  });
  return rows.reduce(
    (sum, { people, _count, _sum }) => ({
      stays: sum.stays + _count._all,
      people: sum.people + people * _count._all,
      personDays: sum.personDays + people * (_sum.days ?? 0),
    }),
    { stays: 0, people: 0, personDays: 0 },
  );
}

/**
 * Stays within the actor's lists, the latest first, with the figures under the same filters: both ways of those that have
 * begun, and those to come apart, which may still be changed.
 */
export async function listMobilities(actor: Actor, query: ListMobilitiesQuery, today: Date) {
  const where = filterOf(actor, query, today);
  const all = { ...query, direction: null };
  const begun = filterOf(actor, { ...all, when: "begun" }, today);
  const [total, out, into, coming] = await Promise.all([
    db.mobility.count({ where }),
    figuresOf({ AND: [begun, { isOutgoing: true }] }),
    figuresOf({ AND: [begun, { isOutgoing: false }] }),
    figuresOf(filterOf(actor, { ...all, when: "coming" }, today)),
  ]);
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / MOBILITIES_A_PAGE)));
  const rows = await db.mobility.findMany({
    where,
    select: rowSelect,
    orderBy: IN_ORDER,
    skip: (page - 1) * MOBILITIES_A_PAGE,
    take: MOBILITIES_A_PAGE,
  });
  return { rows, total, page, out, into, coming };
}
export type MobilityPage = Awaited<ReturnType<typeof listMobilities>>;

const MOST_EXPORTED = 20_000;

/** Exactly what is filtered, for an export. */
export function listMobilitiesForExport(actor: Actor, query: ListMobilitiesQuery, today: Date) {
  return db.mobility.findMany({
    where: filterOf(actor, query, today),
    select: rowSelect,
    orderBy: IN_ORDER,
    take: MOST_EXPORTED,
  });
}

/** What the lists can be filtered by: the partners and countries that the actor's stays are with. */
export async function listMobilityChoices(actor: Actor) {
  const rows = await db.partner.findMany({
    where: { mobilities: { some: mobilitiesListedFor(actor) } },
    select: { id: true, name: true, country: { select: { code: true, name: true, names: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const countries = new Map(rows.map(({ country }) => [country.code, country]));
  return { partners: rows, countries: [...countries.values()] };
}

/** Partners in other countries that a stay can be with; the one it is with already among them. */
export async function listPartnersAbroad(actor: Actor, keptId: string | null = null) {
  if (!isPerson(actor) || actor.centreIds.length === 0) return [];
  const abroad = {
    mergedIntoId: null,
    closedOn: null,
    country: { networks: { none: {} } },
  } satisfies Prisma.PartnerWhereInput;
  return db.partner.findMany({
    where: keptId === null ? abroad : { OR: [abroad, { id: keptId }] },
    select: { id: true, name: true, country: { select: { name: true, names: true } } },
    orderBy: [{ country: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
  });
}
export type PartnerAbroad = Awaited<ReturnType<typeof listPartnersAbroad>>[number];

/** One stay with its report; null outside the actor's sight. */
export async function getMobility(actor: Actor, id: string, today: Date) {
  const mobility = await db.mobility.findFirst({
    where: { AND: [{ id }, mobilitiesVisibleTo(actor)] },
    select: {
      ...rowSelect,
      centreId: true,
      partnerId: true,
      personId: true,
      report: true,
      version: true,
      person: { select: { givenName: true, familyName: true } },
      file: { select: { id: true, name: true, contentType: true, size: true } },
    },
  });
  if (!mobility) return null;
  const { centreId } = mobility;
  const mayRecord = canRecordMobility(actor, centreId);
  return {
    ...mobility,
    mayRecord,
    mayReport: canReportMobility(actor, mobility) && mobility.endsOn <= today,
    mayName: mayRecord && travellerRefusal(mobility) === null,
    isReportDue: isReportDue(
      { endsOn: dayOfDate(mobility.endsOn), hasReport: mobility.report !== null },
      dayOfDate(today),
    ),
    isLister: isPerson(actor) && (actor.isMinistry || actor.centreIds.includes(centreId)),
  };
}
export type MobilityDetail = NonNullable<Awaited<ReturnType<typeof getMobility>>>;

const MOST_FOUND = 20;

/** Who may have travelled, found by name: for the coordinator of the stay's centre. */
export async function findTravellers(actor: Actor, mobilityId: string, typed: string) {
  if (typed.length < 2) return [];
  const mobility = await db.mobility.findFirst({
    where: { id: mobilityId, removedAt: null },
    select: { centreId: true, kind: true, startsOn: true },
  });
  if (!mobility || !canRecordMobility(actor, mobility.centreId)) return [];
  const { centreId, kind, startsOn } = mobility;
  return db.person.findMany({
    where: {
      AND: [{ closedAt: null }, matchesSearch(typed), travellersOf({ centreId, kind, firstDay: startsOn })],
    },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      memberships: {
        where: {
          status: "CONFIRMED",
          startsOn: { lte: startsOn },
          OR: [{ endsOn: null }, { endsOn: { gt: startsOn } }],
        },
        select: { school: { select: { name: true, names: true } } },
        take: 1,
      },
    },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
    take: MOST_FOUND,
  });
}
export type TravellerOption = Awaited<ReturnType<typeof findTravellers>>[number];

/** Stays with a partner that stand in the actor's lists, of one centre or of all. */
export function listMobilitiesWith(actor: Actor, partnerId: string, centreId: string | null = null) {
  return db.mobility.findMany({
    where: {
      AND: [{ partnerId }, mobilitiesListedFor(actor), centreId === null ? {} : { centreId }],
    },
    select: rowSelect,
    orderBy: IN_ORDER,
  });
}

/** One's own stays abroad, for one's own record. */
export async function listOwnMobilities(actor: Actor): Promise<MobilityRow[]> {
  if (!isPerson(actor)) return [];
  return db.mobility.findMany({
    where: { personId: actor.personId, removedAt: null },
    select: rowSelect,
    orderBy: IN_ORDER,
  });
}

/** The file of a stay's report, for who may read the report. */
export async function getMobilityFile(actor: Actor, mobilityId: string, fileId: string) {
  return db.storedFile.findFirst({
    where: { id: fileId, mobilities: { some: { AND: [{ id: mobilityId }, mobilitiesVisibleTo(actor)] } } },
    select: { sha256: true, name: true, contentType: true, size: true },
  });
}

/** Stays that are over without a report: those of the actor's centres, and one's own. */
export async function listTasks(actor: Actor, now: Date) {
  if (!isPerson(actor)) return [];
  const { date } = await networkDay(db, now);
  return db.mobility.findMany({
    where: {
      removedAt: null,
      reportedAt: null,
      endsOn: { lt: date },
      OR: [{ personId: actor.personId }, { centreId: { in: [...actor.centreIds] } }],
    },
    select: { id: true, topic: true, endsOn: true, partner: { select: { name: true } } },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    take: 20,
  });
}
