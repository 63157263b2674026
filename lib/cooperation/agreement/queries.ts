import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { addDays, daysBetween, type Day } from "@/lib/platform/dates/calendar";
import { matchesSearch } from "@/lib/platform/search";
import { dateOfDay, dayOfDate } from "@/lib/platform/settings/network-day";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";
import { agreementsVisibleTo } from "./policy";
import { agreementPhase, AGREEMENTS_A_PAGE, coversDays, REMINDER_LADDER, type AgreementPhase } from "./rules";
import type { ListAgreementsQuery } from "./schema";

const rowSelect = {
  id: true,
  reference: true,
  kind: true,
  status: true,
  title: true,
  startsOn: true,
  endsOn: true,
  isDemonstration: true,
  partnershipId: true,
  centre: { select: { id: true, slug: true, shortName: true, shortNames: true } },
  partner: { select: { id: true, slug: true, name: true, kind: true } },
} satisfies Prisma.AgreementSelect;

type Raw = Prisma.AgreementGetPayload<{ select: typeof rowSelect }>;
export type AgreementRow = Omit<Raw, "startsOn" | "endsOn"> & {
  startsOn: Day;
  endsOn: Day;
  phase: AgreementPhase;
};

const asRow = (row: Raw, today: Day): AgreementRow => {
  const dated = { ...row, startsOn: dayOfDate(row.startsOn), endsOn: dayOfDate(row.endsOn) };
  return { ...dated, phase: agreementPhase(dated, today) };
};

/** The phase as the database can filter by it; the same as `agreementPhase`. */
function phaseFilter(phase: AgreementPhase, today: Day): Prisma.AgreementWhereInput {
  const now = dateOfDay(today);
  const running = { startsOn: { lte: now }, endsOn: { gte: now } };
  const due = dateOfDay(addDays(today, REMINDER_LADDER[0]));
  const filters: Record<AgreementPhase, Prisma.AgreementWhereInput> = {
    draft: { status: "DRAFT" },
    legalReview: { status: "LEGAL_REVIEW" },
    terminated: { status: "TERMINATED" },
    suspended: { status: "SUSPENDED", endsOn: { gte: now } },
    expired: { status: { in: ["SIGNED", "SUSPENDED", "RENEWED"] }, endsOn: { lt: now } },
    upcoming: { status: { in: ["SIGNED", "RENEWED"] }, startsOn: { gt: now }, endsOn: { gte: now } },
    renewalDue: { status: "SIGNED", startsOn: { lte: now }, endsOn: { gte: now, lte: due } },
    active: {
      OR: [
        { status: "SIGNED", ...running, NOT: { endsOn: { lte: due } } },
        { status: "RENEWED", ...running },
      ],
    },
  };
  return filters[phase];
}

function filterOf(actor: Actor, query: ListAgreementsQuery, today: Day): Prisma.AgreementWhereInput {
  const and: Prisma.AgreementWhereInput[] = [agreementsVisibleTo(actor)];
  if (query.q) and.push({ partner: matchesSearch(query.q) });
  if (query.kind) and.push({ kind: query.kind });
  if (query.centre) and.push({ centreId: query.centre });
  if (query.phase) and.push(phaseFilter(query.phase, today));
  return { AND: and };
}

/** Those whose end lies ahead, the next to end first; then those that are over, the last to end first. */
async function readRows(where: Prisma.AgreementWhereInput, today: Day, skip = 0, take?: number) {
  const isAhead = { endsOn: { gte: dateOfDay(today) }, status: { not: "TERMINATED" as const } };
  const ahead = { AND: [where, isAhead] };
  const first = await db.agreement.findMany({
    where: ahead,
    select: rowSelect,
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    skip,
    take,
  });
  const left = take === undefined ? undefined : take - first.length;
  const passed = left === 0 ? 0 : await db.agreement.count({ where: ahead });
  const over = await db.agreement.findMany({
    where: { AND: [where, { NOT: isAhead }] },
    select: rowSelect,
    orderBy: [{ endsOn: "desc" }, { id: "asc" }],
    skip: Math.max(0, skip - passed),
    take: left,
  });
  return [...first, ...over].map((row) => asRow(row, today));
}

/** Agreements within the actor's scope, those that end next first. */
export async function listAgreements(actor: Actor, query: ListAgreementsQuery, today: Day) {
  const where = filterOf(actor, query, today);
  const total = await db.agreement.count({ where });
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / AGREEMENTS_A_PAGE)));
  return {
    rows: await readRows(where, today, (page - 1) * AGREEMENTS_A_PAGE, AGREEMENTS_A_PAGE),
    total,
    page,
  };
}
export type AgreementPage = Awaited<ReturnType<typeof listAgreements>>;

/** All of them, for a file of exactly what is filtered. */
export function listAgreementsForExport(actor: Actor, query: ListAgreementsQuery, today: Day) {
  return readRows(filterOf(actor, query, today), today);
}

/** The living partnerships in which the actor can begin an agreement. */
export async function listOpenPartnerships(actor: Actor) {
  if (!isPerson(actor) || actor.centreIds.length === 0) return [];
  return db.partnership.findMany({
    where: { centreId: { in: [...actor.centreIds] }, status: { not: "ENDED" } },
    select: {
      id: true,
      reference: true,
      partner: { select: { name: true } },
      centre: { select: { shortName: true, shortNames: true } },
    },
    orderBy: [{ partner: { name: "asc" } }, { id: "asc" }],
  });
}

/** The agreements of a partnership, the newest term first. */
export async function listPartnershipAgreements(actor: Actor, partnershipId: string, today: Day) {
  const rows = await db.agreement.findMany({
    where: { AND: [{ partnershipId }, agreementsVisibleTo(actor)] },
    select: rowSelect,
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => asRow(row, today));
}

const scanSelect = { select: { id: true, name: true, contentType: true, size: true } } as const;

/** One agreement with its texts, its chain and its paper; null outside the actor's scope. */
export async function getAgreement(actor: Actor, id: string, today: Day) {
  const agreement = await db.agreement.findFirst({
    where: { AND: [{ id }, agreementsVisibleTo(actor)] },
    select: {
      ...rowSelect,
      centreId: true,
      noticeDays: true,
      centreSignatory: true,
      partnerSignatory: true,
      signedOn: true,
      stoppedOn: true,
      stopReason: true,
      version: true,
      scan: scanSelect,
      partnership: { select: { id: true, reference: true, status: true } },
      predecessor: { select: { id: true, reference: true } },
      successor: { select: { id: true, reference: true, status: true } },
      texts: {
        select: {
          number: true,
          terms: true,
          writtenAt: true,
          writtenBy: { select: { givenName: true, familyName: true } },
        },
        orderBy: { number: "desc" },
      },
      flags: {
        select: {
          id: true,
          text: true,
          raisedAt: true,
          answer: true,
          answeredAt: true,
          contact: { select: { name: true } },
        },
        orderBy: { raisedAt: "desc" },
      },
      amendments: {
        select: {
          id: true,
          number: true,
          summary: true,
          endsOnBefore: true,
          endsOn: true,
          signedOn: true,
          scan: scanSelect,
        },
        orderBy: { number: "asc" },
      },
    },
  });
  if (!agreement) return null;
  const { startsOn, endsOn } = asRow(agreement, today);
  const phase = agreementPhase({ status: agreement.status, startsOn, endsOn }, today);
  return {
    ...agreement,
    startsOn,
    endsOn,
    phase,
    mayWork: canWorkOnPartnerships(actor, agreement.centreId),
  };
}
export type AgreementDetail = NonNullable<Awaited<ReturnType<typeof getAgreement>>>;

/** The file of a scan, for who may read the agreement it belongs to. */
export async function getAgreementFile(actor: Actor, agreementId: string, fileId: string) {
  return db.storedFile.findFirst({
    where: {
      id: fileId,
      OR: [
        { agreements: { some: { AND: [{ id: agreementId }, agreementsVisibleTo(actor)] } } },
        { amendments: { some: { agreementId, agreement: agreementsVisibleTo(actor) } } },
      ],
    },
    select: { sha256: true, name: true, contentType: true, size: true },
  });
}

/** Who may host a session on the job at a centre on all its days: partners with such an agreement (rule 19). */
export async function listHosts(on: Db | Tx, centreId: string, firstDay: Day, lastDay: Day) {
  const rows = await on.agreement.findMany({
    where: {
      centreId,
      kind: "ON_THE_JOB",
      status: { in: ["SIGNED", "RENEWED"] },
      startsOn: { lte: dateOfDay(firstDay) },
      endsOn: { gte: dateOfDay(lastDay) },
    },
    select: {
      id: true,
      reference: true,
      status: true,
      startsOn: true,
      endsOn: true,
      partner: { select: { id: true, name: true } },
    },
    orderBy: [{ partner: { name: "asc" } }, { id: "asc" }],
  });
  return rows.filter(({ status, startsOn, endsOn }) =>
    coversDays({ status, startsOn: dayOfDate(startsOn), endsOn: dayOfDate(endsOn) }, firstDay, lastDay),
  );
}
export type HostOption = Awaited<ReturnType<typeof listHosts>>[number];

/** Agreements on training on the job that hold now or later: what a session's host can be chosen from. */
export async function listHostAgreements(on: Db | Tx, centreId: string, today: Day) {
  const rows = await on.agreement.findMany({
    where: {
      centreId,
      kind: "ON_THE_JOB",
      status: { in: ["SIGNED", "RENEWED"] },
      endsOn: { gte: dateOfDay(today) },
    },
    select: { id: true, startsOn: true, endsOn: true, partner: { select: { name: true } } },
    orderBy: [{ partner: { name: "asc" } }, { startsOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...row,
    startsOn: dayOfDate(startsOn),
    endsOn: dayOfDate(endsOn),
  }));
}
export type HostAgreement = Awaited<ReturnType<typeof listHostAgreements>>[number];

export type AgreementTask = {
  kind: "renew" | "flag";
  id: string;
  agreementId: string;
  partner: string;
  days: number;
  at: Date;
};

/** What a coordinator's agreements wait for: a renewal nobody has begun, an answer to the partner. */
export async function listTasks(actor: Actor, today: Day): Promise<AgreementTask[]> {
  if (!isPerson(actor) || actor.centreIds.length === 0) return [];
  const own = { centreId: { in: [...actor.centreIds] } };
  const [ending, flags] = await Promise.all([
    db.agreement.findMany({
      where: { AND: [own, phaseFilter("renewalDue", today), { successor: null }] },
      select: { id: true, endsOn: true, partner: { select: { name: true } } },
      orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    }),
    db.agreementFlag.findMany({
      where: { answeredAt: null, agreement: own },
      select: {
        id: true,
        agreementId: true,
        raisedAt: true,
        agreement: { select: { partner: { select: { name: true } } } },
      },
      orderBy: { raisedAt: "asc" },
    }),
  ]);
  return [
    ...flags.map(({ id, agreementId, raisedAt, agreement }) => ({
      kind: "flag" as const,
      id,
      agreementId,
      partner: agreement.partner.name,
      days: 0,
      at: raisedAt,
    })),
    ...ending.map(({ id, endsOn, partner }) => ({
      kind: "renew" as const,
      id,
      agreementId: id,
      partner: partner.name,
      days: daysBetween(today, dayOfDate(endsOn)),
      at: endsOn,
    })),
  ];
}
