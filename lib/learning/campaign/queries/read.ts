import "server-only";
import { campaignsVisibleTo, canGovernCampaigns } from "@/lib/learning/campaign/policy";
import { phaseOf } from "@/lib/learning/campaign/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Day } from "@/lib/platform/dates/calendar";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { countAudience, readProgress } from "./audience";

const named = { select: { id: true, name: true, names: true } } as const;

const rowSelect = {
  id: true,
  year: true,
  status: true,
  startsOn: true,
  endsOn: true,
  invited: true,
  isDemonstration: true,
  field: named,
  _count: { select: { answers: { where: { submittedAt: { not: null } } } } },
} satisfies Prisma.NeedCampaignSelect;

type Stored = { status: "DRAFT" | "OPENED" | "CANCELLED"; startsOn: Date; endsOn: Date };

/** Its days as words, and what it is today. */
export function inTime<Row extends Stored>(row: Row, today: Day) {
  const days = { startsOn: dayOfDate(row.startsOn), endsOn: dayOfDate(row.endsOn) };
  return { ...row, ...days, phase: phaseOf({ status: row.status, ...days }, today) };
}

/** Campaigns whose progress and results the actor may see, the newest first. */
export async function listCampaigns(actor: Actor, today: Day) {
  const rows = await db.needCampaign.findMany({
    where: campaignsVisibleTo(actor),
    select: rowSelect,
    orderBy: [{ year: "desc" }, { startsOn: "desc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map(({ _count, ...row }) => ({ ...inTime(row, today), answers: _count.answers }));
}
export type CampaignRow = Awaited<ReturnType<typeof listCampaigns>>[number];

/** One campaign with its progress by province; null for whoever may not see it. */
export async function getCampaign(actor: Actor, id: string, today: Day) {
  const found = await db.needCampaign.findFirst({
    where: { AND: [{ id }, campaignsVisibleTo(actor)] },
    select: {
      ...rowSelect,
      version: true,
      openedAt: true,
      remindedAt: true,
      reminded: true,
      cancelReason: true,
      list: { select: { id: true, number: true } },
    },
  });
  if (!found) return null;
  const { _count, ...row } = found;
  const [progress, audience] = await Promise.all([
    readProgress(id, row.field.id, today),
    canGovernCampaigns(actor) ? countAudience(row.field.id, today) : [],
  ]);
  const provinces = await db.province.findMany({
    where: { id: { in: progress.flatMap(({ provinceId }) => provinceId ?? []) } },
    select: { id: true, slug: true, name: true, names: true, mapId: true, countryCode: true, isPilot: true },
  });
  const known = new Map(provinces.map((province) => [province.id, province]));
  return {
    ...inTime(row, today),
    answers: _count.answers,
    audience,
    progress: progress
      .map(({ provinceId, ...counts }) => ({
        ...counts,
        province: provinceId === null ? null : (known.get(provinceId) ?? null),
      }))
      .sort((a, b) => (a.province?.name ?? "￿").localeCompare(b.province?.name ?? "￿", "tr")),
  };
}
export type CampaignDetail = NonNullable<Awaited<ReturnType<typeof getCampaign>>>;

/** Fields for a new campaign: those with a published list, with how many would be asked. For the ministry. */
export async function listCampaignFields(actor: Actor) {
  if (!canGovernCampaigns(actor)) return null;
  return db.field.findMany({
    where: { competenceLists: { some: { status: "PUBLISHED" } } },
    select: named.select,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
