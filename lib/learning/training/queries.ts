import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { matchesSearch } from "@/lib/platform/search";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { canLogTrainings, seesParticipants, trainingsVisibleTo } from "./policy";
import { TRAININGS_A_PAGE } from "./rules";
import type { ListTrainingsQuery } from "./schema";

const rowSelect = {
  id: true,
  reference: true,
  scope: true,
  topic: true,
  hostName: true,
  place: true,
  mode: true,
  startsOn: true,
  endsOn: true,
  hours: true,
  isDemonstration: true,
  country: { select: { code: true, name: true, names: true } },
  centre: { select: { id: true, slug: true, hostSchool: { select: { name: true, names: true } } } },
  fields: { select: { field: { select: { id: true, code: true, name: true, names: true } } } },
  _count: { select: { participants: true } },
} satisfies Prisma.TrainingSelect;

function filterOf(actor: Actor, query: Omit<ListTrainingsQuery, "page">) {
  const and: Prisma.TrainingWhereInput[] = [trainingsVisibleTo(actor), matchesSearch(query.q)];
  if (query.scope) and.push({ scope: query.scope });
  if (query.field) and.push({ fields: { some: { fieldId: query.field } } });
  if (query.centre) and.push({ centreId: query.centre });
  if (query.year) {
    const from = new Date(Date.UTC(query.year, 0, 1));
    and.push({ startsOn: { gte: from, lt: new Date(Date.UTC(query.year + 1, 0, 1)) } });
  }
  return { AND: and } satisfies Prisma.TrainingWhereInput;
}

/** Logged trainings the actor may see, newest first, with the total of what is filtered. */
export async function listTrainings(actor: Actor, query: ListTrainingsQuery) {
  const where = filterOf(actor, query);
  const total = await db.training.count({ where });
  const pages = Math.max(1, Math.ceil(total / TRAININGS_A_PAGE));
  const page = Math.min(query.page, pages);
  const rows = await db.training.findMany({
    where,
    select: rowSelect,
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    skip: (page - 1) * TRAININGS_A_PAGE,
    take: TRAININGS_A_PAGE,
  });
  return { rows, total, page };
}
export type TrainingRow = Awaited<ReturnType<typeof listTrainings>>["rows"][number];

const MOST_EXPORTED = 20_000;

/** Exactly what is filtered, for an export. */
export async function listTrainingsForExport(actor: Actor, query: ListTrainingsQuery) {
  return db.training.findMany({
    where: filterOf(actor, query),
    select: rowSelect,
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: MOST_EXPORTED,
  });
}

/** A training with its report, people and files; null outside the actor's scope. Who only took part sees no other names. */
export async function getTraining(actor: Actor, id: string) {
  const training = await db.training.findFirst({
    where: { AND: [{ id }, trainingsVisibleTo(actor)] },
    select: {
      ...rowSelect,
      centreId: true,
      version: true,
      report: true,
      loggedAt: true,
      loggedBy: { select: { givenName: true, familyName: true } },
      participants: {
        select: {
          id: true,
          personId: true,
          givenName: true,
          familyName: true,
          school: true,
          person: { select: { givenName: true, familyName: true } },
        },
        orderBy: { id: "asc" },
      },
      files: {
        select: {
          file: {
            select: { id: true, name: true, contentType: true, size: true, altText: true, credit: true },
          },
        },
      },
    },
  });
  if (!training) return null;
  const seesAll = seesParticipants(actor, training.centreId);
  return {
    ...training,
    mayEdit: canLogTrainings(actor, training.centreId),
    participants: seesAll ? training.participants : [],
    files: seesAll ? training.files.map(({ file }) => file) : [],
    report: seesAll ? training.report : "",
    seesAll,
  };
}
export type TrainingDetail = NonNullable<Awaited<ReturnType<typeof getTraining>>>;

/** People to put on a training's list, found by name: name and school, nothing else. For coordinators. */
export async function findParticipants(actor: Actor, trainingId: string, typed: string) {
  if (typed.length < 2) return [];
  const training = await db.training.findFirst({
    where: { id: trainingId, removedAt: null },
    select: { centreId: true, startsOn: true },
  });
  if (!training || !canLogTrainings(actor, training.centreId)) return [];
  return db.person.findMany({
    where: {
      closedAt: null,
      ...matchesSearch(typed),
      trainings: { none: { trainingId } },
    },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      memberships: {
        where: {
          status: "CONFIRMED",
          startsOn: { lte: training.startsOn },
          OR: [{ endsOn: null }, { endsOn: { gt: training.startsOn } }],
        },
        select: { school: { select: { name: true, names: true } } },
        take: 1,
      },
    },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }],
    take: 20,
  });
}
export type ParticipantOption = Awaited<ReturnType<typeof findParticipants>>[number];

/** A file of a training, for whoever may see its names. */
export async function getTrainingFile(actor: Actor, trainingId: string, fileId: string) {
  const found = await db.trainingFile.findFirst({
    where: { trainingId, fileId, training: trainingsVisibleTo(actor) },
    select: {
      training: { select: { centreId: true } },
      file: { select: { sha256: true, name: true, contentType: true, size: true } },
    },
  });
  return found && seesParticipants(actor, found.training.centreId) ? found.file : null;
}

/** A checked import of the actor's centre. */
export async function getImport(actor: Actor, id: string) {
  const found = await db.trainingImport.findUnique({
    where: { id },
    include: {
      checkedBy: { select: { givenName: true, familyName: true } },
      _count: { select: { trainings: true } },
    },
  });
  return found && canLogTrainings(actor, found.centreId) ? found : null;
}
export type ImportDetail = NonNullable<Awaited<ReturnType<typeof getImport>>>;
