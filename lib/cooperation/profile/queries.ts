import "server-only";
import { programmesVisibleTo } from "@/lib/cooperation/programme/policy";
import { takesProfiles } from "@/lib/cooperation/programme/rules";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma, SchoolKind } from "@/lib/platform/db/generated/client";
import { dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { canFillProfile, canReadProfiles } from "./policy";
import { checkIsDue, PROFILES_A_PAGE, type SchoolMeans } from "./rules";
import type { ProfilesQuery } from "./schema";

const COUNTS = {
  students: true,
  teachers: true,
  workshops: true,
  digitalDevices: true,
  libraryBooks: true,
  projectsDone: true,
  districtIndex: true,
} satisfies Record<keyof SchoolMeans, true>;

/** The actor's schools with the programmes that are open to their kind, and how each profile stands. */
export async function listOwnProgrammes(actor: Actor, now: Date) {
  if (!isPerson(actor) || actor.schoolIds.length === 0) return null;
  const { day } = await networkDay(db, now);
  const schools = await db.school.findMany({
    where: { id: { in: [...actor.schoolIds] }, closedOn: null },
    select: { id: true, name: true, kind: true },
    orderBy: { name: "asc" },
  });
  const programmes = await db.programme.findMany({
    where: { AND: [programmesVisibleTo(actor), { kinds: { hasSome: schools.map(({ kind }) => kind) } }] },
    select: {
      id: true,
      slug: true,
      name: true,
      names: true,
      summary: true,
      summaries: true,
      status: true,
      kinds: true,
      profilesDueOn: true,
      startsOn: true,
      profiles: {
        where: { schoolId: { in: schools.map(({ id }) => id) } },
        select: { schoolId: true, takesPart: true, checkedOn: true },
      },
    },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
  });
  return programmes.flatMap(({ kinds, profiles, ...programme }) =>
    schools
      .filter(({ kind }) => kinds.includes(kind))
      .map((school) => {
        const profile = profiles.find(({ schoolId }) => schoolId === school.id) ?? null;
        const isDue = profile === null || checkIsDue(dayOfDate(profile.checkedOn), day);
        return { programme, school, profile, isDue: isDue && takesProfiles(programme.status) };
      }),
  );
}
export type OwnProgramme = NonNullable<Awaited<ReturnType<typeof listOwnProgrammes>>>[number];

/** What waits for a principal: profiles to write before their day, and to look at once a year. */
export async function listTasks(actor: Actor, now: Date): Promise<OwnProgramme[]> {
  return ((await listOwnProgrammes(actor, now)) ?? []).filter(
    ({ isDue, profile, programme }) => isDue && (profile !== null || programme.status === "OPEN"),
  );
}

/** A school's profile in a programme as its principal reads and writes it; `profile` null before the first time. */
export async function getOwnProfile(actor: Actor, programmeId: string, schoolId: string) {
  return canFillProfile(actor, schoolId) ? readProfile(actor, programmeId, schoolId) : null;
}
export type OwnProfile = NonNullable<Awaited<ReturnType<typeof getOwnProfile>>>;

/** Any school's profile to read, for the ministry. */
export async function getSchoolProfile(actor: Actor, programmeId: string, schoolId: string) {
  const found = canReadProfiles(actor) ? await readProfile(actor, programmeId, schoolId) : null;
  return found?.profile ? { ...found, profile: found.profile } : null;
}

async function readProfile(actor: Actor, programmeId: string, schoolId: string) {
  const [programme, school] = await Promise.all([
    db.programme.findFirst({
      where: { AND: [{ id: programmeId }, programmesVisibleTo(actor)] },
      select: {
        id: true,
        slug: true,
        name: true,
        names: true,
        summary: true,
        summaries: true,
        status: true,
        kinds: true,
        termYears: true,
        profilesDueOn: true,
        startsOn: true,
        guideSent: true,
        guideVersion: true,
        topics: {
          where: { isHidden: false },
          select: { id: true, number: true, name: true, names: true },
          orderBy: { number: "asc" },
        },
        guides: {
          where: { schoolId },
          select: { id: true, guideVersion: true, readAt: true },
        },
      },
    }),
    db.school.findFirst({
      where: { id: schoolId, closedOn: null },
      select: { id: true, name: true, kind: true },
    }),
  ]);
  if (!programme || !school || !programme.kinds.includes(school.kind)) return null;
  const profile = await db.schoolProfile.findUnique({
    where: { programmeId_schoolId: { programmeId, schoolId } },
    select: {
      id: true,
      ...COUNTS,
      experience: true,
      takesPart: true,
      checkedOn: true,
      version: true,
      topics: { select: { topicId: true, offer: true, need: true } },
      checks: {
        select: { year: true, resourceIndex: true, offeredTopics: true, checkedOn: true },
        orderBy: { year: "asc" },
      },
    },
  });
  const guide = programme.guides.find(({ guideVersion }) => guideVersion === programme.guideVersion) ?? null;
  return { programme, school, profile, guide };
}

/** The profiles that schools have written, by name of the school; for the ministry. */
export async function listFilled(actor: Actor, programmeId: string, query: ProfilesQuery) {
  if (!canReadProfiles(actor)) return null;
  const where = { programmeId };
  const total = await db.schoolProfile.count({ where });
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / PROFILES_A_PAGE)));
  const rows = await db.schoolProfile.findMany({
    where,
    select: {
      takesPart: true,
      checkedOn: true,
      ...COUNTS,
      topics: { select: { offer: true, need: true } },
      school: {
        select: {
          id: true,
          name: true,
          province: { select: { name: true, names: true } },
          district: { select: { name: true } },
        },
      },
    },
    orderBy: [{ school: { name: "asc" } }, { schoolId: "asc" }],
    skip: (page - 1) * PROFILES_A_PAGE,
    take: PROFILES_A_PAGE,
  });
  return { rows, total, page };
}

const unfilledWhere = (programmeId: string, kinds: SchoolKind[]): Prisma.SchoolWhereInput => ({
  closedOn: null,
  kind: { in: kinds },
  profiles: { none: { programmeId } },
});

/** The schools that may take part and have no profile, with whether somebody could be reminded. */
export async function listUnfilled(actor: Actor, programmeId: string, query: ProfilesQuery, now: Date) {
  if (!canReadProfiles(actor)) return null;
  const programme = await db.programme.findUnique({ where: { id: programmeId }, select: { kinds: true } });
  if (!programme) return null;
  const where = unfilledWhere(programmeId, programme.kinds);
  const { date } = await networkDay(db, now);
  const [total, filled, staying] = await Promise.all([
    db.school.count({ where }),
    db.schoolProfile.count({ where: { programmeId, takesPart: true } }),
    db.schoolProfile.count({ where: { programmeId, takesPart: false } }),
  ]);
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / PROFILES_A_PAGE)));
  const rows = await db.school.findMany({
    where,
    select: {
      id: true,
      name: true,
      kind: true,
      province: { select: { slug: true, name: true, names: true } },
      district: { select: { name: true } },
      roles: { where: principalOn(date), select: { id: true }, take: 1 },
    },
    orderBy: [{ province: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
    skip: (page - 1) * PROFILES_A_PAGE,
    take: PROFILES_A_PAGE,
  });
  return { rows, total, filled, staying, page };
}

const principalOn = (date: Date) =>
  ({
    role: "PRINCIPAL",
    startsOn: { lte: date },
    OR: [{ endsOn: null }, { endsOn: { gt: date } }],
  }) satisfies Prisma.RoleAssignmentWhereInput;

export type PrincipalReader = {
  schoolId: string;
  personId: string;
  recipient: string;
  locale: "tr" | "en" | "az";
};

/** Who speaks for these schools that day and has an address to write to. */
export async function listPrincipalReaders(
  on: Db | Tx,
  where: Prisma.SchoolWhereInput,
  date: Date,
): Promise<PrincipalReader[]> {
  const roles = await on.roleAssignment.findMany({
    where: { ...principalOn(date), school: where, person: { closedAt: null, email: { not: null } } },
    select: { schoolId: true, person: { select: { id: true, email: true, locale: true } } },
    orderBy: { id: "asc" },
  });
  return roles.flatMap(({ schoolId, person: { id, email, locale } }) =>
    schoolId === null || email === null ? [] : [{ schoolId, personId: id, recipient: email, locale }],
  );
}

/** The principals of the schools that have no profile yet. */
export function listSilentPrincipals(
  on: Db | Tx,
  programme: { id: string; kinds: SchoolKind[] },
  date: Date,
): Promise<PrincipalReader[]> {
  return listPrincipalReaders(on, unfilledWhere(programme.id, programme.kinds), date);
}
