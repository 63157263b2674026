import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canManagePeople, canSeeStaff, peopleVisibleTo } from "@/lib/network/person/policy";
import { invitationStatus, type ScopedRole } from "@/lib/network/person/rules";

export const PLACE = {
  centre: { select: { id: true, shortName: true, shortNames: true } },
  province: { select: { id: true, name: true, names: true } },
  school: { select: { id: true, name: true, names: true } },
  partner: { select: { id: true, slug: true, name: true } },
} as const;

/** Whether the place an office names is there and open. */
export async function placeExists(
  on: Db | Tx,
  { centreId, provinceId, schoolId }: ScopedRole,
): Promise<boolean> {
  if (centreId) return (await on.centre.count({ where: { id: centreId, closedOn: null } })) === 1;
  if (schoolId) return (await on.school.count({ where: { id: schoolId, closedOn: null } })) === 1;
  return provinceId === null || (await on.province.count({ where: { id: provinceId } })) === 1;
}

const personSelect = {
  id: true,
  givenName: true,
  familyName: true,
  registryName: true,
  email: true,
  phone: true,
  locale: true,
  audience: true,
  createdAt: true,
  emailProvenAt: true,
  closedAt: true,
  anonymisedAt: true,
  totpConfirmedAt: true,
  isDemonstration: true,
  version: true,
  roles: {
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: { id: true, role: true, startsOn: true, endsOn: true, grantedAt: true, ...PLACE },
  },
  memberships: {
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: {
      id: true,
      status: true,
      startsOn: true,
      endsOn: true,
      claimedAt: true,
      decidedAt: true,
      school: {
        select: { id: true, name: true, names: true, province: { select: { name: true, names: true } } },
      },
    },
  },
  fields: {
    orderBy: { startsOn: "desc" },
    select: {
      startsOn: true,
      endsOn: true,
      field: { select: { id: true, code: true, name: true, names: true } },
    },
  },
  erasures: { orderBy: { askedAt: "desc" }, select: { id: true, status: true, askedAt: true } },
} as const satisfies Prisma.PersonSelect;

export type PersonDetail = Prisma.PersonGetPayload<{ select: typeof personSelect }>;

/** A person with all periods, for who may see them; null like one that is not there. */
export function getPerson(actor: Actor, id: string): Promise<PersonDetail | null> {
  return db.person.findFirst({ where: { AND: [{ id }, peopleVisibleTo(actor)] }, select: personSelect });
}

export function getOwnPerson(actor: Actor): Promise<PersonDetail | null> {
  return actor.kind === "person" ? getPerson(actor, actor.personId) : Promise.resolve(null);
}

/** Consents in force and the newest version of the privacy notice one said to have read. */
export async function getOwnConsents(actor: Actor) {
  if (actor.kind !== "person") return null;
  const { personId } = actor;
  const [consents, reading] = await Promise.all([
    db.consent.findMany({ where: { personId, withdrawnAt: null }, select: { kind: true, givenAt: true } }),
    db.privacyReading.findFirst({ where: { personId }, orderBy: { readAt: "desc" } }),
  ]);
  return { consents, reading: reading && { version: reading.version, readAt: reading.readAt } };
}

const staffSelect = {
  id: true,
  status: true,
  startsOn: true,
  endsOn: true,
  claimedAt: true,
  person: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      email: true,
      fields: { where: { endsOn: null }, select: { field: { select: { name: true, names: true } } } },
    },
  },
} as const satisfies Prisma.SchoolMembershipSelect;

export type StaffRow = Prisma.SchoolMembershipGetPayload<{ select: typeof staffSelect }>;
export type SchoolStaff = {
  school: { id: string; name: string; names: unknown };
  claims: StaffRow[];
  present: StaffRow[];
  past: StaffRow[];
};

/** Who works at a school, who says so, and who left; null for whom it is not the school of. */
export async function getSchoolStaff(actor: Actor, schoolId: string, now: Date): Promise<SchoolStaff | null> {
  const school = await db.school.findUnique({
    where: { id: schoolId },
    select: { id: true, name: true, names: true, provinceId: true },
  });
  if (!school || !canSeeStaff(actor, school)) return null;
  const { date } = await networkDay(db, now);
  const rows = await db.schoolMembership.findMany({
    where: { schoolId, status: { in: ["CLAIMED", "CONFIRMED"] }, person: { closedAt: null } },
    orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }],
    take: 1000,
    select: staffSelect,
  });
  const isOver = (row: StaffRow) => row.endsOn !== null && row.endsOn <= date;
  return {
    school,
    claims: rows.filter((row) => row.status === "CLAIMED"),
    present: rows.filter((row) => row.status === "CONFIRMED" && !isOver(row)),
    past: rows.filter((row) => row.status === "CONFIRMED" && isOver(row)),
  };
}

/** What an invitation's page says to whoever holds its token; null for any other token. */
export async function getInvitation(_actor: Actor, token: string, now: Date) {
  const row = await db.invitation.findUnique({ where: { tokenHash: hashSecret(token) }, include: PLACE });
  if (!row) return null;
  const hasAccount = (await db.person.count({ where: { email: row.email, closedAt: null } })) > 0;
  return { ...row, tokenHash: undefined, status: invitationStatus(row, now), hasAccount };
}

/** Invitations of the last year that nobody took yet; the ministry's all, a principal's those to the own school. */
export async function listInvitations(actor: Actor, now: Date, schoolId?: string) {
  if (actor.kind !== "person") return [];
  if (!canManagePeople(actor) && (schoolId === undefined || !actor.schoolIds.includes(schoolId))) return [];
  const rows = await db.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, ...(schoolId ? { schoolId, role: "TEACHER" } : {}) },
    orderBy: { createdAt: "desc" },
    take: 200,
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      ...PLACE,
    },
  });
  return rows.map((row) => ({ ...row, status: invitationStatus(row, now) }));
}

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number];

/** One who works at a school now, for whoever may say that they left. */
export async function getStaffMember(actor: Actor, id: string) {
  const row = await db.schoolMembership.findUnique({
    where: { id },
    select: {
      id: true,
      status: true,
      person: { select: { givenName: true, familyName: true } },
      school: { select: { id: true, name: true, names: true, provinceId: true } },
    },
  });
  return row?.status === "CONFIRMED" && canSeeStaff(actor, row.school) ? row : null;
}
