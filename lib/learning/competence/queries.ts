import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { canKeepCompetences } from "./policy";
import { inTree, leavesOf } from "./rules";

const entrySelect = {
  competenceId: true,
  parentId: true,
  position: true,
  name: true,
  names: true,
} satisfies Prisma.CompetenceEntrySelect;

const named = { select: { id: true, slug: true, name: true, names: true } } as const;

/** Every covered field and every other one with a list: its published list and the draft of the next. For the ministry. */
export async function listFieldLists(actor: Actor) {
  if (!canKeepCompetences(actor)) return null;
  const fields = await db.field.findMany({
    where: { OR: [{ centres: { some: { centre: { closedOn: null } } } }, { competenceLists: { some: {} } }] },
    select: {
      id: true,
      name: true,
      names: true,
      competenceLists: {
        select: {
          id: true,
          number: true,
          status: true,
          publishedAt: true,
          isDemonstration: true,
          _count: { select: { entries: true } },
        },
        orderBy: { number: "desc" },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return fields.map(({ competenceLists, ...field }) => ({
    ...field,
    published: competenceLists.find(({ status }) => status === "PUBLISHED") ?? null,
    draft: competenceLists.find(({ status }) => status === "DRAFT") ?? null,
  }));
}
export type FieldListRow = NonNullable<Awaited<ReturnType<typeof listFieldLists>>>[number];

/** One version of a list as a tree, with the other versions of its field. For the ministry. */
export async function getList(actor: Actor, listId: string) {
  if (!canKeepCompetences(actor)) return null;
  const list = await db.competenceList.findUnique({
    where: { id: listId },
    select: {
      id: true,
      number: true,
      status: true,
      editVersion: true,
      publishedAt: true,
      isDemonstration: true,
      field: {
        select: {
          ...named.select,
          competenceLists: {
            select: { id: true, number: true, status: true, publishedAt: true },
            orderBy: { number: "desc" },
          },
        },
      },
      entries: { select: entrySelect },
    },
  });
  return list && { ...list, entries: inTree(list.entries) };
}
export type ListDetail = NonNullable<Awaited<ReturnType<typeof getList>>>;

/** The newest published list of each of these fields, newest first. */
const newestPublished = (fieldIds: readonly string[]) =>
  ({
    where: { status: "PUBLISHED", fieldId: { in: [...fieldIds] } },
    orderBy: [{ fieldId: "asc" }, { number: "desc" }],
    distinct: ["fieldId"],
  }) satisfies Prisma.CompetenceListFindManyArgs;

export type CompetenceOption = {
  id: string;
  name: string;
  names: unknown;
  field: { id: string; name: string; names: unknown };
  /** The group it stands in, where it stands in one. */
  group: { name: string; names: unknown } | null;
};

/** What a course of these fields may close: what is rated in their newest published lists, in the lists' order. */
export async function listCompetenceOptions(fieldIds: readonly string[]): Promise<CompetenceOption[]> {
  const lists = await db.competenceList.findMany({
    ...newestPublished(fieldIds),
    select: { field: { select: { id: true, name: true, names: true } }, entries: { select: entrySelect } },
  });
  return lists
    .sort((a, b) => a.field.name.localeCompare(b.field.name, "tr"))
    .flatMap(({ field, entries }) =>
      leavesOf(entries).map(({ competenceId, parentId, name, names }) => {
        const group = entries.find((entry) => entry.competenceId === parentId);
        return {
          id: competenceId,
          name,
          names,
          field,
          group: group ? { name: group.name, names: group.names } : null,
        };
      }),
    );
}

export type CompetenceName = { name: string; names: unknown };

/** What competences are called: in the newest published list that has them. */
export async function competenceNames(
  on: Db | Tx,
  competenceIds: readonly string[],
): Promise<Map<string, CompetenceName>> {
  if (competenceIds.length === 0) return new Map();
  const rows = await on.competenceEntry.findMany({
    where: { competenceId: { in: [...competenceIds] }, list: { status: "PUBLISHED" } },
    select: { competenceId: true, name: true, names: true },
    orderBy: [{ competenceId: "asc" }, { list: { number: "desc" } }],
    distinct: ["competenceId"],
  });
  return new Map(rows.map(({ competenceId, ...row }) => [competenceId, row]));
}

/** The list a new campaign of the field asks by. */
export async function findPublishedList(on: Db | Tx, fieldId: string): Promise<{ id: string } | null> {
  return on.competenceList.findFirst({
    where: { fieldId, status: "PUBLISHED" },
    orderBy: { number: "desc" },
    select: { id: true },
  });
}
