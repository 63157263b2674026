import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { canGovernProgrammes } from "@/lib/cooperation/programme/policy";

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
