import "server-only";
import { canGovernProgrammes, programmesVisibleTo } from "@/lib/cooperation/programme/policy";
import { mayRemindDistrict } from "@/lib/cooperation/programme/rules";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";

type SilentSchool = { id: string; name: string; district: string | null };

export type GuideDistrict = {
  receiptId: string;
  districtId: string;
  name: string;
  readAt: Date | null;
  readBy: string | null;
  responsible: { id: string; name: string } | null;
  remindedAt: Date | null;
  schools: number;
  schoolsRead: number;
};

export type GuideProvince = {
  provinceId: string;
  province: { name: string; names: unknown };
  readAt: Date | null;
  districts: GuideDistrict[];
  schools: number;
  schoolsRead: number;
  silent: SilentSchool[];
};

/** How far the version that was sent last has come, province by province, with the schools that have not read it. */
export async function listGuideProvinces(actor: Actor, programmeId: string): Promise<GuideProvince[] | null> {
  if (!canGovernProgrammes(actor)) return null;
  return readGuideProvinces({ programmeId });
}

const fullName = (person: { givenName: string; familyName: string }) =>
  `${person.givenName} ${person.familyName}`;
const named = { slug: true, name: true, names: true } as const;
const personName = { id: true, givenName: true, familyName: true } as const;

async function readGuideProvinces(where: Prisma.GuideReceiptWhereInput): Promise<GuideProvince[]> {
  const receipts = await db.guideReceipt.findMany({
    where,
    select: {
      id: true,
      guideVersion: true,
      provinceId: true,
      districtId: true,
      readAt: true,
      remindedAt: true,
      readBy: { select: personName },
      responsible: { select: personName },
      programme: { select: { guideVersion: true } },
      province: { select: { name: true, names: true } },
      district: { select: { name: true } },
      school: { select: { id: true, name: true } },
    },
    orderBy: [{ province: { name: "asc" } }, { district: { name: "asc" } }, { school: { name: "asc" } }],
  });
  const latest = receipts.filter(({ guideVersion, programme }) => guideVersion === programme.guideVersion);
  const ofSchools = latest.flatMap(({ school, ...rest }) => (school ? [{ ...rest, school }] : []));
  const provinces = new Map(latest.map(({ provinceId, province }) => [provinceId, province]));
  return [...provinces].map(([provinceId, province]): GuideProvince => {
    const schools = ofSchools.filter((receipt) => receipt.provinceId === provinceId);
    const own = latest.filter((receipt) => receipt.provinceId === provinceId && !receipt.school);
    return {
      provinceId,
      province,
      readAt: own.find(({ districtId }) => districtId === null)?.readAt ?? null,
      districts: own.flatMap(({ id, districtId, district, responsible, readBy, ...rest }) => {
        if (districtId === null || !district) return [];
        const inDistrict = schools.filter((receipt) => receipt.districtId === districtId);
        return [
          {
            receiptId: id,
            districtId,
            name: district.name,
            readAt: rest.readAt,
            readBy: readBy && fullName(readBy),
            responsible: responsible && { id: responsible.id, name: fullName(responsible) },
            remindedAt: rest.remindedAt,
            schools: inDistrict.length,
            schoolsRead: inDistrict.filter(({ readAt }) => readAt !== null).length,
          },
        ];
      }),
      schools: schools.length,
      schoolsRead: schools.filter(({ readAt }) => readAt !== null).length,
      silent: schools.flatMap(({ school, district, readAt }) =>
        readAt === null ? [{ id: school.id, name: school.name, district: district?.name ?? null }] : [],
      ),
    };
  });
}

/** People who lead a school of these districts on that day, each district's own: who can pass a guide on there. */
export async function listDistrictPrincipals(
  on: Db | Tx,
  where: Prisma.SchoolWhereInput,
  date: Date,
): Promise<{ districtId: string; id: string; name: string; school: string }[]> {
  const roles = await on.roleAssignment.findMany({
    where: {
      role: "PRINCIPAL",
      startsOn: { lte: date },
      OR: [{ endsOn: null }, { endsOn: { gt: date } }],
      person: { closedAt: null },
      school: { AND: [where, { closedOn: null, districtId: { not: null } }] },
    },
    select: {
      school: { select: { name: true, districtId: true } },
      person: { select: personName },
    },
    orderBy: [{ school: { name: "asc" } }, { personId: "asc" }],
  });
  return roles.flatMap(({ school, person }) =>
    school?.districtId
      ? [{ districtId: school.districtId, id: person.id, name: fullName(person), school: school.name }]
      : [],
  );
}

const guideSelect = {
  id: true,
  guideVersion: true,
  provinceId: true,
  districtId: true,
  sentAt: true,
  readAt: true,
  district: { select: { name: true } },
  programme: { select: { id: true, ...named, guideSent: true, guideVersion: true } },
} satisfies Prisma.GuideReceiptSelect;

/** The guides that were sent to the officer's provinces, with each district's way and whom it can be given to. */
export async function listProvinceGuides(actor: Actor, now: Date) {
  if (!isPerson(actor) || actor.provinceIds.length === 0) return null;
  const provinceIds = [...actor.provinceIds];
  const receipts = await db.guideReceipt.findMany({
    where: {
      provinceId: { in: provinceIds },
      districtId: null,
      schoolId: null,
      programme: programmesVisibleTo(actor),
    },
    select: guideSelect,
    orderBy: [{ sentAt: "desc" }, { id: "asc" }],
  });
  const { date } = await networkDay(db, now);
  const principals = await listDistrictPrincipals(db, { provinceId: { in: provinceIds } }, date);
  return Promise.all(
    receipts
      .filter(({ guideVersion, programme }) => guideVersion === programme.guideVersion)
      .map(async (receipt) => {
        const { provinceId, programme } = receipt;
        const [state] = await readGuideProvinces({ provinceId, programmeId: programme.id });
        const districts = (state?.districts ?? []).map((district) => ({
          ...district,
          principals: principals.filter(({ districtId }) => districtId === district.districtId),
          mayRemind: mayRemindDistrict(district, now),
        }));
        return { ...receipt, state, districts };
      }),
  );
}
export type DistrictRow = NonNullable<
  Awaited<ReturnType<typeof listProvinceGuides>>
>[number]["districts"][number];

/** The guides that the actor, a principal of the district whom the province named, passes on there. */
export async function listDistrictGuides(actor: Actor) {
  if (!isPerson(actor)) return [];
  const receipts = await db.guideReceipt.findMany({
    where: { ...responsibleHere(actor), programme: programmesVisibleTo(actor) },
    select: guideSelect,
    orderBy: [{ sentAt: "desc" }, { id: "asc" }],
  });
  return Promise.all(
    receipts
      .filter(({ guideVersion, programme }) => guideVersion === programme.guideVersion)
      .map(async (receipt) => {
        const { programmeId, districtId } = {
          programmeId: receipt.programme.id,
          districtId: receipt.districtId,
        };
        const [state] = await readGuideProvinces({ programmeId, districtId });
        return { ...receipt, silent: state?.silent ?? [], schools: state?.schools ?? 0 };
      }),
  );
}
export type DistrictGuide = Awaited<ReturnType<typeof listDistrictGuides>>[number];

function responsibleHere(actor: {
  personId: string;
  schoolIds: readonly string[];
}): Prisma.GuideReceiptWhereInput {
  return {
    responsibleId: actor.personId,
    schoolId: null,
    district: { schools: { some: { id: { in: [...actor.schoolIds] } } } },
  };
}

/** What waits for the actor here: guides to pass on, for a province or a district; guides to read, for a school. */
export async function listTasks(actor: Actor) {
  if (!isPerson(actor) || (actor.provinceIds.length === 0 && actor.schoolIds.length === 0)) return [];
  const receipts = await db.guideReceipt.findMany({
    where: {
      readAt: null,
      programme: programmesVisibleTo(actor),
      OR: [
        { provinceId: { in: [...actor.provinceIds] }, districtId: null, schoolId: null },
        responsibleHere(actor),
        { schoolId: { in: [...actor.schoolIds] } },
      ],
    },
    select: {
      id: true,
      schoolId: true,
      districtId: true,
      guideVersion: true,
      district: { select: { name: true } },
      programme: { select: { id: true, name: true, names: true, guideVersion: true } },
    },
    orderBy: { id: "asc" },
  });
  return receipts.filter(({ guideVersion, programme }) => guideVersion === programme.guideVersion);
}
