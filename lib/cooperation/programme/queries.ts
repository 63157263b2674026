import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { canGovernProgrammes, programmesVisibleTo } from "./policy";

const named = { slug: true, name: true, names: true } as const;

const rowSelect = {
  id: true,
  ...named,
  status: true,
  kinds: true,
  termYears: true,
  profilesDueOn: true,
  startsOn: true,
  isDemonstration: true,
  _count: { select: { profiles: true, runs: true, pairings: true } },
} satisfies Prisma.ProgrammeSelect;
export type ProgrammeRow = Prisma.ProgrammeGetPayload<{ select: typeof rowSelect }>;

/** The ministry's list, the newest start first. */
export async function listProgrammes(actor: Actor): Promise<ProgrammeRow[] | null> {
  if (!canGovernProgrammes(actor)) return null;
  return db.programme.findMany({ select: rowSelect, orderBy: [{ startsOn: "desc" }, { name: "asc" }] });
}

const detailSelect = {
  ...rowSelect,
  summary: true,
  summaries: true,
  differentProvinces: true,
  planDueMonth: true,
  planDueDay: true,
  confirmDays: true,
  reviewMonths: true,
  guide: true,
  guideVersion: true,
  guideSent: true,
  version: true,
  topics: {
    select: { id: true, number: true, name: true, names: true, isHidden: true },
    orderBy: { number: "asc" },
  },
} satisfies Prisma.ProgrammeSelect;
export type ProgrammeDetail = Prisma.ProgrammeGetPayload<{ select: typeof detailSelect }>;

/** A programme for the ministry's desk. */
export async function getProgramme(actor: Actor, programmeId: string): Promise<ProgrammeDetail | null> {
  if (!canGovernProgrammes(actor)) return null;
  return db.programme.findUnique({ where: { id: programmeId }, select: detailSelect });
}

export type GuideProvince = {
  provinceId: string;
  province: { name: string; names: unknown };
  readAt: Date | null;
  districts: number;
  schools: number;
  schoolsRead: number;
  silent: { id: string; name: string; district: string | null }[];
};

/** How far the version that was sent last has come, province by province, with the schools that have not read it. */
export async function listGuideProvinces(actor: Actor, programmeId: string): Promise<GuideProvince[] | null> {
  if (!canGovernProgrammes(actor)) return null;
  return readGuideProvinces({ programmeId });
}

async function readGuideProvinces(where: Prisma.GuideReceiptWhereInput): Promise<GuideProvince[]> {
  const receipts = await db.guideReceipt.findMany({
    where,
    select: {
      guideVersion: true,
      provinceId: true,
      districtId: true,
      readAt: true,
      programme: { select: { guideVersion: true } },
      province: { select: { name: true, names: true } },
      district: { select: { name: true } },
      school: { select: { id: true, name: true } },
    },
    orderBy: [{ province: { name: "asc" } }, { school: { name: "asc" } }],
  });
  const byProvince = new Map<string, GuideProvince>();
  for (const receipt of receipts) {
    const { provinceId, province, school, district, readAt } = receipt;
    if (receipt.guideVersion !== receipt.programme.guideVersion) continue;
    const row = byProvince.get(provinceId) ?? {
      provinceId,
      province,
      readAt: null,
      districts: 0,
      schools: 0,
      schoolsRead: 0,
      silent: [],
    };
    byProvince.set(provinceId, row);
    if (school) {
      row.schools += 1;
      if (readAt) row.schoolsRead += 1;
      else row.silent.push({ id: school.id, name: school.name, district: district?.name ?? null });
    } else if (receipt.districtId) row.districts += 1;
    else row.readAt = readAt;
  }
  return [...byProvince.values()];
}

/** The guides that were sent to the officer's provinces, with the schools that have not read them. */
export async function listProvinceGuides(actor: Actor) {
  if (!isPerson(actor) || actor.provinceIds.length === 0) return null;
  const receipts = await db.guideReceipt.findMany({
    where: {
      provinceId: { in: [...actor.provinceIds] },
      districtId: null,
      schoolId: null,
      programme: programmesVisibleTo(actor),
    },
    select: {
      id: true,
      guideVersion: true,
      provinceId: true,
      sentAt: true,
      readAt: true,
      programme: { select: { id: true, ...named, guideSent: true, guideVersion: true } },
    },
    orderBy: [{ sentAt: "desc" }, { id: "asc" }],
  });
  return Promise.all(
    receipts
      .filter(({ guideVersion, programme }) => guideVersion === programme.guideVersion)
      .map(async (receipt) => {
        const { provinceId, programme } = receipt;
        const [state] = await readGuideProvinces({ provinceId, programmeId: programme.id });
        return { ...receipt, state };
      }),
  );
}

/** What waits for the actor here: guides to pass on, for a province; guides to read, for a school. */
export async function listTasks(actor: Actor) {
  if (!isPerson(actor) || (actor.provinceIds.length === 0 && actor.schoolIds.length === 0)) return [];
  const receipts = await db.guideReceipt.findMany({
    where: {
      readAt: null,
      programme: programmesVisibleTo(actor),
      OR: [
        { provinceId: { in: [...actor.provinceIds] }, districtId: null, schoolId: null },
        { schoolId: { in: [...actor.schoolIds] } },
      ],
    },
    select: {
      id: true,
      schoolId: true,
      guideVersion: true,
      programme: { select: { id: true, name: true, names: true, guideVersion: true } },
    },
    orderBy: { id: "asc" },
  });
  return receipts.filter(({ guideVersion, programme }) => guideVersion === programme.guideVersion);
}
