import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { ApprovalLevel, EnrolmentStatus, Locale, Role } from "@/lib/platform/db/generated/enums";
import { networkDay } from "@/lib/platform/settings/network-day";
import { approvalsVisibleTo, canDecideApproval, ownOffices } from "./policy";
import { APPROVALS_A_PAGE, isOpen, type Office } from "./rules";
import type { ApprovalsQuery } from "./schema";

const inForce = (date: Date) => ({
  startsOn: { lte: date },
  OR: [{ endsOn: null }, { endsOn: { gt: date } }],
});

const LEVEL_OF_ROLE: Partial<Record<Role, ApprovalLevel>> = {
  PRINCIPAL: "PRINCIPAL",
  PROVINCE_OFFICER: "PROVINCE",
  COORDINATOR: "CENTRE",
  MINISTRY: "MINISTRY",
};
const APPROVING_ROLES = Object.keys(LEVEL_OF_ROLE) as Role[];

type Scopes = { schoolId: string | null; provinceId: string | null; centreId: string };

const officesAt = ({ schoolId, provinceId, centreId }: Scopes): Prisma.RoleAssignmentWhereInput[] => [
  ...(schoolId === null ? [] : [{ role: "PRINCIPAL" as const, schoolId }]),
  ...(provinceId === null ? [] : [{ role: "PROVINCE_OFFICER" as const, provinceId }]),
  { role: "COORDINATOR", centreId },
  { role: "MINISTRY" },
];

/** Who is in the offices that an application of this school, province and centre may come to. */
export async function readInOffice(
  on: Db | Tx,
  scopes: Scopes,
  date: Date,
): Promise<Record<ApprovalLevel, string[]>> {
  const rows = await on.roleAssignment.findMany({
    where: { AND: [{ OR: officesAt(scopes) }, inForce(date)], person: { closedAt: null } },
    select: { role: true, personId: true },
  });
  const inOffice: Record<ApprovalLevel, string[]> = { PRINCIPAL: [], PROVINCE: [], CENTRE: [], MINISTRY: [] };
  for (const { role, personId } of rows) {
    const level = LEVEL_OF_ROLE[role];
    if (level) inOffice[level].push(personId);
  }
  return inOffice;
}

type RoleRow = {
  role: Role;
  schoolId: string | null;
  provinceId: string | null;
  centreId: string | null;
  personId: string;
};

function officeOf({ role, schoolId, provinceId, centreId, personId }: RoleRow): Office[] {
  const level = LEVEL_OF_ROLE[role];
  return level ? [{ level, scopeId: schoolId ?? provinceId ?? centreId, forId: personId }] : [];
}

const roleSelect = { role: true, schoolId: true, provinceId: true, centreId: true, personId: true } as const;

/** The offices in which somebody stands in for another today. */
export async function listDeputisedOffices(on: Db | Tx, personId: string, date: Date): Promise<Office[]> {
  const rows = await on.deputy.findMany({
    where: {
      deputyId: personId,
      startsOn: { lte: date },
      endsOn: { gt: date },
      role: { ...inForce(date), person: { closedAt: null } },
    },
    select: { role: { select: roleSelect } },
  });
  return rows.flatMap(({ role }) => officeOf(role));
}

export type Decider = {
  personId: string;
  recipient: string;
  locale: Locale;
  name: string;
};

/** Who may decide a step now, with an address: those in its office and their deputies, never the applicant. */
export async function listDeciders(
  on: Db | Tx,
  step: { heldBy: ApprovalLevel; applicantId: string } & Scopes,
  date: Date,
): Promise<Decider[]> {
  const [office] = officesAt(step).filter((one) => LEVEL_OF_ROLE[one.role as Role] === step.heldBy);
  if (!office) return [];
  const person = {
    select: { id: true, givenName: true, familyName: true, email: true, locale: true, closedAt: true },
  };
  const rows = await on.roleAssignment.findMany({
    where: { AND: [office, inForce(date)], personId: { not: step.applicantId } },
    select: {
      person,
      deputies: { where: { startsOn: { lte: date }, endsOn: { gt: date } }, select: { deputy: person } },
    },
  });
  const people = rows.flatMap((row) => [row.person, ...row.deputies.map(({ deputy }) => deputy)]);
  const known = new Map(people.map((one) => [one.id, one]));
  return [...known.values()].flatMap(({ id, email, locale, closedAt, givenName, familyName }) =>
    email === null || closedAt !== null || id === step.applicantId
      ? []
      : [{ personId: id, recipient: email, locale, name: `${givenName} ${familyName}` }],
  );
}

const named = { select: { name: true, names: true } } as const;
const person = { select: { givenName: true, familyName: true } } as const;

const rowSelect = {
  id: true,
  level: true,
  heldBy: true,
  status: true,
  openedAt: true,
  dueAt: true,
  escalatedAt: true,
  decidedAt: true,
  reasonCode: true,
  reasonText: true,
  decidedBy: person,
  deputyFor: person,
  enrolment: {
    select: {
      id: true,
      reference: true,
      personId: true,
      schoolId: true,
      provinceId: true,
      appliedAt: true,
      person,
      school: named,
      province: named,
      session: {
        select: {
          id: true,
          reference: true,
          centreId: true,
          startsAt: true,
          endsAt: true,
          timeZone: true,
          courseVersion: { select: { title: true, language: true } },
          centre: { select: { shortName: true, shortNames: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ApprovalStepSelect;

export type Away = { name: string; status: EnrolmentStatus };
type Row = Prisma.ApprovalStepGetPayload<{ select: typeof rowSelect }>;
export type ApprovalRow = Row & {
  /** Who else of the school is away on those days; null for whom that is no matter of theirs. */
  away: Away[] | null;
  mayDecide: boolean;
};

const OPEN: Prisma.ApprovalStepWhereInput = { status: "PENDING", openedAt: { not: null } };
const DECIDED: Prisma.ApprovalStepWhereInput = { status: { in: ["APPROVED", "REFUSED"] } };

/** The steps of one's offices: those that wait, the most pressing first; those decided, the latest first. Null without an office. */
export async function listApprovals(
  actor: Actor,
  { state, page }: ApprovalsQuery,
  now: Date,
): Promise<{ rows: ApprovalRow[]; total: number; page: number; offices: Office[] } | null> {
  if (!isPerson(actor)) return null;
  const { date } = await networkDay(db, now);
  const deputised = await listDeputisedOffices(db, actor.personId, date);
  const offices = [...ownOffices(actor), ...deputised];
  if (offices.length === 0) return null;
  const isDecided = state === "decided";
  const where = { AND: [approvalsVisibleTo(actor, deputised), isDecided ? DECIDED : OPEN] };
  const total = await db.approvalStep.count({ where });
  const shown = Math.min(page, Math.max(1, Math.ceil(total / APPROVALS_A_PAGE)));
  const rows = await db.approvalStep.findMany({
    where,
    orderBy: isDecided ? [{ decidedAt: "desc" }, { id: "asc" }] : [{ dueAt: "asc" }, { id: "asc" }],
    skip: (shown - 1) * APPROVALS_A_PAGE,
    take: APPROVALS_A_PAGE,
    select: rowSelect,
  });
  const schoolIds = offices.flatMap(({ level, scopeId }) =>
    level === "PRINCIPAL" && scopeId ? [scopeId] : [],
  );
  const ofSchool = rows.filter(({ enrolment }) => schoolIds.includes(enrolment.schoolId ?? ""));
  const away = await readAway(ofSchool.map(({ enrolment }) => enrolment.id));
  return {
    rows: rows.map((row) => ({
      ...row,
      away: ofSchool.includes(row) ? (away.get(row.enrolment.id) ?? []) : null,
      mayDecide: isOpen(row) && canDecideApproval(actor, { ...scopeOf(row), deputised }),
    })),
    total,
    page: shown,
    offices,
  };
}

export const scopeOf = ({
  heldBy,
  enrolment: { personId, schoolId, provinceId, session },
}: Pick<Row, "heldBy"> & {
  enrolment: Pick<Row["enrolment"], "personId" | "schoolId" | "provinceId"> & {
    session: { centreId: string };
  };
}) => ({ heldBy, applicantId: personId, schoolId, provinceId, centreId: session.centreId });

/** For each application, the others of the same school who are placed, or approved by the school, on one of its days. */
async function readAway(enrolmentIds: readonly string[]): Promise<Map<string, Away[]>> {
  if (enrolmentIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; away: Away[] }[]>`
    SELECT e.id::text, jsonb_agg(jsonb_build_object('name', p.given_name || ' ' || p.family_name, 'status', o.status)
      ORDER BY p.family_name, p.given_name) AS away
    FROM enrolment e JOIN enrolment o ON o.school_id = e.school_id AND o.person_id <> e.person_id
      AND (o.status IN ('PLACED', 'ATTENDING', 'OFFERED', 'SCHOOL_APPROVED') OR (o.status = 'SUBMITTED' AND EXISTS (
        SELECT 1 FROM approval_step a WHERE a.enrolment_id = o.id AND a.level = 'PRINCIPAL' AND a.status = 'APPROVED')))
    JOIN person p ON p.id = o.person_id
    WHERE e.id = ANY(${enrolmentIds}::uuid[]) AND EXISTS (SELECT 1 FROM session_slot a JOIN session_slot b ON b.date = a.date
      WHERE a.session_id = e.session_id AND b.session_id = o.session_id)
    GROUP BY e.id`;
  return new Map(rows.map(({ id, away }) => [id, away]));
}

/** What waits for one's word, for the inbox. */
export async function listTasks(
  actor: Actor,
  now: Date,
): Promise<{ count: number; overdue: number; firstDue: Date | null }> {
  if (!isPerson(actor)) return { count: 0, overdue: 0, firstDue: null };
  const { date } = await networkDay(db, now);
  const deputised = await listDeputisedOffices(db, actor.personId, date);
  if (ownOffices(actor).length + deputised.length === 0) return { count: 0, overdue: 0, firstDue: null };
  const where = { AND: [approvalsVisibleTo(actor, deputised), OPEN] };
  const [all, overdue] = await Promise.all([
    db.approvalStep.aggregate({ where, _count: true, _min: { dueAt: true } }),
    db.approvalStep.count({ where: { AND: [where, { dueAt: { lte: now } }] } }),
  ]);
  return { count: all._count, overdue, firstDue: all._min.dueAt };
}

const office = {
  id: true,
  role: true,
  school: named,
  province: named,
  centre: { select: { shortName: true, shortNames: true } },
} as const satisfies Prisma.RoleAssignmentSelect;

/** One's offices in which somebody may stand in, each with its deputies of today and later. */
export async function listOwnDeputies(actor: Actor, now: Date) {
  if (!isPerson(actor)) return [];
  const { date } = await networkDay(db, now);
  return db.roleAssignment.findMany({
    where: { personId: actor.personId, role: { in: APPROVING_ROLES }, ...inForce(date) },
    orderBy: [{ role: "asc" }, { id: "asc" }],
    select: {
      ...office,
      deputies: {
        where: { endsOn: { gt: date } },
        orderBy: { startsOn: "asc" },
        select: { id: true, startsOn: true, endsOn: true, deputy: person },
      },
    },
  });
}
export type OwnOffice = Awaited<ReturnType<typeof listOwnDeputies>>[number];
