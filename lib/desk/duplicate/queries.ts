import "server-only";
import { isLive } from "@/lib/learning/enrolment/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { canMerge } from "./policy";
import { overlapAcross, personMergeRefusal, schoolMergeRefusal, unite, type DuplicateRefusal } from "./rules";

/** What decides whether two people can be put together; null where there is no such person. */
export async function readPersonSide(on: Db | Tx, id: string) {
  const person = await on.person.findUnique({
    where: { id },
    select: {
      closedAt: true,
      erasures: { where: { status: "ASKED" }, select: { id: true } },
      enrolments: {
        select: {
          courseId: true,
          status: true,
          session: { select: { slots: { select: { startsAt: true, endsAt: true } } } },
        },
      },
    },
  });
  if (person === null) return null;
  return {
    isOpen: person.closedAt === null,
    hasAskedErasure: person.erasures.length > 0,
    bookings: person.enrolments.map(({ courseId, status, session }) => ({
      courseId,
      isLive: isLive(status),
      hasPlace: ["PLACED", "OFFERED", "ATTENDING"].includes(status),
      slots: session.slots,
    })),
  };
}

const personSelect = {
  id: true,
  givenName: true,
  familyName: true,
  email: true,
  staffNumber: true,
  createdAt: true,
  memberships: {
    where: { status: "CONFIRMED" },
    select: {
      id: true,
      personId: true,
      schoolId: true,
      startsOn: true,
      endsOn: true,
      school: { select: { name: true, names: true } },
    },
    orderBy: { startsOn: "desc" },
  },
  _count: { select: { enrolments: true, certificates: true, trainings: true, roles: true } },
} as const;

/** Two people side by side, with what stands against putting them together; null outside the actor's sight. */
export async function getPersonPair(actor: Actor, firstId: string, secondId: string) {
  if (!canMerge(actor) || firstId === secondId) return null;
  const first = await db.person.findUnique({ where: { id: firstId }, select: personSelect });
  const second = await db.person.findUnique({ where: { id: secondId }, select: personSelect });
  const [a, b] = [await readPersonSide(db, firstId), await readPersonSide(db, secondId)];
  if (!first || !second || !a || !b) return null;
  const isOwn = actor.kind === "person" && [firstId, secondId].includes(actor.personId);
  const lines = [...first.memberships, ...second.memberships];
  const { lines: united } = unite(
    lines.map((row) => ({ ...row, key: row.schoolId, isKept: row.personId === firstId })),
  );
  const refusal: DuplicateRefusal | null = isOwn
    ? "own_record"
    : (personMergeRefusal(a, b) ?? (overlapAcross(united) ? "schools_overlap" : null));
  return { sides: [first, second] as const, refusal };
}
export type PersonSide = NonNullable<Awaited<ReturnType<typeof getPersonPair>>>["sides"][number];

const schoolSelect = {
  id: true,
  name: true,
  names: true,
  registryCode: true,
  closedOn: true,
  provinceId: true,
  confirmedOn: true,
  address: true,
  province: { select: { name: true, names: true } },
  district: { select: { name: true } },
  centre: { select: { id: true } },
  _count: { select: { memberships: true, enrolments: true, roles: true } },
} as const;

/** Two schools side by side, with what stands against putting them together; null outside the actor's sight. */
export async function getSchoolPair(actor: Actor, firstId: string, secondId: string) {
  if (!canMerge(actor) || firstId === secondId) return null;
  const first = await db.school.findUnique({ where: { id: firstId }, select: schoolSelect });
  const second = await db.school.findUnique({ where: { id: secondId }, select: schoolSelect });
  if (!first || !second) return null;
  const side = (school: typeof first) => ({ ...school, hostsCentre: school.centre !== null });
  return { sides: [first, second] as const, refusal: schoolMergeRefusal(side(first), side(second)) };
}
export type SchoolSide = NonNullable<Awaited<ReturnType<typeof getSchoolPair>>>["sides"][number];

/** The record that one which was merged leads to, or null. */
export async function getKeptPerson(_actor: Actor, id: string): Promise<string | null> {
  const row = await db.person.findUnique({ where: { id }, select: { mergedIntoId: true } });
  return row?.mergedIntoId ?? null;
}

export async function getKeptSchool(_actor: Actor, id: string): Promise<string | null> {
  const row = await db.school.findUnique({ where: { id }, select: { mergedIntoId: true } });
  return row?.mergedIntoId ?? null;
}
