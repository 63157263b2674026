import "server-only";
import {
  canAnswerForCentre,
  canAnswerForSchool,
  externalTrainingsVisibleTo,
} from "@/lib/learning/passport/policy";
import { waitsFor } from "@/lib/learning/passport/rules";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";

const named = { select: { id: true, name: true, names: true } } as const;

const rowSelect = {
  id: true,
  reference: true,
  title: true,
  providerName: true,
  mode: true,
  startsOn: true,
  endsOn: true,
  hours: true,
  status: true,
  submittedAt: true,
  isDemonstration: true,
  personId: true,
  schoolId: true,
  centreId: true,
  person: { select: { givenName: true, familyName: true } },
  school: { select: { name: true, names: true, provinceId: true } },
  centre: { select: { id: true, shortName: true, shortNames: true } },
  fields: { select: { field: named } },
} satisfies Prisma.ExternalTrainingSelect;

const LISTED = 500;

/** What the actor brought, the newest first. */
export async function listOwnExternal(actor: Actor) {
  if (!isPerson(actor)) return [];
  return db.externalTraining.findMany({
    where: { personId: actor.personId },
    select: rowSelect,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: LISTED,
  });
}
export type ExternalRow = Awaited<ReturnType<typeof listOwnExternal>>[number];

/** What a school's or a centre's people see of external trainings: what waits for them first. */
export async function listAnswerable(actor: Actor, side: "school" | "centre"): Promise<ExternalRow[] | null> {
  if (!isPerson(actor)) return null;
  const ids = side === "school" ? actor.schoolIds : actor.centreIds;
  if (ids.length === 0) return null;
  const place = side === "school" ? { schoolId: { in: [...ids] } } : { centreId: { in: [...ids] } };
  const rows = await db.externalTraining.findMany({
    where: { AND: [place, externalTrainingsVisibleTo(actor)] },
    select: rowSelect,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: LISTED,
  });
  const isOwn = (row: ExternalRow) => waitsFor(row.status) === side && row.personId !== actor.personId;
  return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))];
}

/** An external training with its way so far; null outside the actor's scope. */
export async function getExternal(actor: Actor, id: string) {
  const row = await db.externalTraining.findFirst({
    where: { AND: [{ id }, externalTrainingsVisibleTo(actor)] },
    select: {
      ...rowSelect,
      note: true,
      evidence: { select: { name: true, contentType: true, size: true } },
      changes: {
        select: {
          id: true,
          status: true,
          at: true,
          reason: true,
          actor: { select: { givenName: true, familyName: true } },
        },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!row) return null;
  const facts = { ...row, provinceId: row.school.provinceId };
  const step = waitsFor(row.status);
  return {
    ...row,
    isOwn: isPerson(actor) && actor.personId === row.personId,
    mayAnswer:
      step === "school"
        ? canAnswerForSchool(actor, facts)
        : step === "centre" && canAnswerForCentre(actor, facts),
  };
}
export type ExternalDetail = NonNullable<Awaited<ReturnType<typeof getExternal>>>;

/** The evidence's file, for whoever may see the training. */
export async function getEvidence(actor: Actor, id: string) {
  const row = await db.externalTraining.findFirst({
    where: { AND: [{ id }, externalTrainingsVisibleTo(actor)] },
    select: { evidence: { select: { sha256: true, name: true, contentType: true } } },
  });
  return row?.evidence ?? null;
}

/** Centres that can approve: the open ones, with what they teach. */
export async function listApprovingCentres(_actor: Actor, today: Date) {
  return db.centre.findMany({
    where: { OR: [{ closedOn: null }, { closedOn: { gt: today } }] },
    select: { id: true, shortName: true, shortNames: true },
    orderBy: { number: "asc" },
  });
}

/** What waits for the actor's word: as the school, as the province for a principal's own, as the centre. */
export async function listTasks(actor: Actor) {
  if (!isPerson(actor)) return [];
  const [schools, centres] = [[...actor.schoolIds], [...actor.centreIds]];
  if (schools.length === 0 && centres.length === 0) return [];
  return db.externalTraining.findMany({
    where: {
      personId: { not: actor.personId },
      OR: [
        { status: "SUBMITTED", schoolId: { in: schools } },
        { status: "SCHOOL_APPROVED", centreId: { in: centres } },
      ],
    },
    select: {
      id: true,
      title: true,
      submittedAt: true,
      person: { select: { givenName: true, familyName: true } },
    },
    orderBy: { submittedAt: "asc" },
    take: 50,
  });
}
