import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { dayIn } from "@/lib/platform/dates/calendar";
import { dateOfDay } from "@/lib/platform/settings/network-day";
import { canNominate, nominationsVisibleTo, type Nominator } from "./policy";
import type { Candidate, CheckedNominees } from "./rules";

const named = { select: { name: true, names: true } } as const;
const person = { select: { givenName: true, familyName: true } } as const;
const session = {
  select: {
    id: true,
    reference: true,
    startsAt: true,
    endsAt: true,
    timeZone: true,
    fillMode: true,
    courseVersion: { select: { title: true, language: true } },
    centre: { select: { shortName: true, shortNames: true } },
  },
} as const satisfies Prisma.SessionDefaultArgs;

const FILES_MOST = 100;
const SESSIONS_MOST = 500;

/** The files of one's school and province, the latest first. */
export async function listNominations(actor: Actor) {
  if (!canNominate(actor)) return null;
  return db.nomination.findMany({
    where: nominationsVisibleTo(actor),
    orderBy: [{ checkedAt: "desc" }, { id: "desc" }],
    take: FILES_MOST,
    select: {
      id: true,
      fileName: true,
      status: true,
      goodRows: true,
      badRows: true,
      checkedAt: true,
      session,
      school: named,
      province: named,
      checkedBy: person,
      _count: { select: { enrolments: true } },
    },
  });
}
export type NominationRow = NonNullable<Awaited<ReturnType<typeof listNominations>>>[number];

/** A checked file with what came of it; null outside one's own. */
export async function getNomination(actor: Actor, id: string) {
  const found = await db.nomination.findFirst({
    where: { AND: [{ id }, nominationsVisibleTo(actor)] },
    include: {
      session,
      school: named,
      province: named,
      checkedBy: person,
      enrolments: {
        select: { id: true, reference: true, status: true, reasonCode: true, approvalsLeft: true, person },
        orderBy: { queueNumber: "asc" },
      },
    },
  });
  return found && { ...found, rows: found.rows as unknown as CheckedNominees };
}
export type NominationDetail = NonNullable<Awaited<ReturnType<typeof getNomination>>>;

/** What takes applications now. */
export async function listOpenSessions(actor: Actor, now: Date) {
  if (!canNominate(actor)) return [];
  return db.session.findMany({
    where: {
      status: { in: ["PUBLISHED", "CONFIRMED"] },
      opensAt: { lte: now },
      closesAt: { gt: now },
      startsAt: { gt: now },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: SESSIONS_MOST,
    ...session,
  });
}
export type OpenSession = Awaited<ReturnType<typeof listOpenSessions>>[number];

/** The schools and provinces one may nominate for. */
export async function listNominators(actor: Actor) {
  if (!isPerson(actor)) return [];
  const select = { id: true, name: true, names: true } as const;
  const [schools, provinces] = await Promise.all([
    db.school.findMany({ where: { id: { in: [...actor.schoolIds] } }, select, orderBy: { name: "asc" } }),
    db.province.findMany({ where: { id: { in: [...actor.provinceIds] } }, select, orderBy: { name: "asc" } }),
  ]);
  return [...schools, ...provinces];
}

/** Those among whom a file's rows are looked for: confirmed in the nominating school or province on the session's first day. */
export async function readCandidates(
  on: Tx,
  { schoolId, provinceId }: Nominator,
  { startsAt, timeZone }: { startsAt: Date; timeZone: string },
  { staffNumbers, mails }: { staffNumbers: readonly string[]; mails: readonly string[] },
): Promise<Candidate[]> {
  const date = dateOfDay(dayIn(startsAt, timeZone));
  const rows = await on.person.findMany({
    where: {
      closedAt: null,
      OR: [{ staffNumber: { in: [...staffNumbers] } }, { email: { in: [...mails] } }],
      memberships: {
        some: {
          status: "CONFIRMED",
          startsOn: { lte: date },
          AND: [{ OR: [{ endsOn: null }, { endsOn: { gt: date } }] }],
          ...(schoolId === null ? { school: { provinceId } } : { schoolId }),
        },
      },
    },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      registryName: true,
      staffNumber: true,
      email: true,
    },
  });
  return rows.map(({ email, ...rest }) => ({ ...rest, mail: email }));
}
