import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { courseRules, type CourseRule } from "./rules";

export type RuleCourse = { id: string; slug: string; title: string; language: string };

const select = {
  id: true,
  slug: true,
  publishedVersion: { select: { title: true, language: true } },
} as const satisfies Prisma.CourseSelect;

const COURSES_MOST = 1000;

const rowOf = ({ id, slug, publishedVersion }: Prisma.CourseGetPayload<{ select: typeof select }>) =>
  publishedVersion ? [{ id, slug, ...publishedVersion }] : [];

/** Courses a rule may ask for: every published one but this. */
export async function listRuleCourses(_actor: Actor, without: string | null): Promise<RuleCourse[]> {
  const rows = await db.course.findMany({
    where: { status: "PUBLISHED", ...(without ? { id: { not: without } } : {}) },
    orderBy: [{ publishedVersion: { title: "asc" } }, { id: "asc" }],
    take: COURSES_MOST,
    select,
  });
  return rows.flatMap(rowOf);
}

/** The courses that these rules name, for their titles. */
export async function listNamedCourses(_actor: Actor, stored: readonly unknown[]): Promise<RuleCourse[]> {
  const ids = [...new Set(stored.flatMap((one) => courseRules(one).flatMap(namedIn)))];
  if (ids.length === 0) return [];
  return (await db.course.findMany({ where: { id: { in: ids } }, select })).flatMap(rowOf);
}

const namedIn = ({ parameters }: CourseRule): string[] =>
  Object.values(parameters).flatMap((value) => (typeof value === "number" ? [] : [...value]));

/** By the whole address or staff number, as the person gave it to the centre: nobody is found by trying parts of it. */
export async function findByWord(who: string): Promise<{ id: string } | null> {
  const isMail = who.includes("@");
  return db.person.findFirst({
    where: { closedAt: null, ...(isMail ? { email: who.toLowerCase() } : { staffNumber: who }) },
    select: { id: true },
  });
}

const waiver = {
  id: true,
  rule: true,
  reason: true,
  grantedAt: true,
  person: { select: { givenName: true, familyName: true } },
  grantedBy: { select: { givenName: true, familyName: true } },
} as const satisfies Prisma.WaiverSelect;

export type WaiverRow = Prisma.WaiverGetPayload<{ select: typeof waiver }>;

/** What was set aside for whom in a session; the caller has let the reader in. */
export async function listWaivers(sessionId: string): Promise<WaiverRow[]> {
  return db.waiver.findMany({
    where: { sessionId },
    orderBy: [{ grantedAt: "desc" }, { id: "asc" }],
    select: waiver,
  });
}
