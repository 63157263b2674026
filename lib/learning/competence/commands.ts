import "server-only";
import type { z } from "zod";
import type { EventType } from "@/lib/platform/audit/events";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canKeepCompetences } from "./policy";
import { type CompetenceRefusal, ENTRIES_MOST, nextPosition, parentRefusal } from "./rules";
import type { addEntryInput, editEntryInput, listInput, removeEntryInput, startListInput } from "./schema";

type Kept = { listId: string };
type ListResult = Promise<Result<Kept, CompetenceRefusal>>;
type Named = { name: string; nameEn: string; nameAz: string };

const columnsOf = ({ name, nameEn, nameAz }: Named) => ({ name, names: { en: nameEn, az: nameAz } });

/** Begins the next version of a field's list as a copy of the last; the first one is empty. */
export async function startList(
  { actor, now }: Ctx,
  { fieldId }: z.infer<typeof startListInput>,
): ListResult {
  if (!canKeepCompetences(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const [field] = await tx.$queryRaw<
      unknown[]
    >`SELECT id FROM field WHERE id = ${fieldId}::uuid FOR UPDATE`;
    if (!field) return NOT_FOUND;
    const last = await tx.competenceList.findFirst({
      where: { fieldId },
      orderBy: { number: "desc" },
      include: { entries: { omit: { listId: true } } },
    });
    if (last?.status === "DRAFT") return refused("competence_draft_there");
    const { id } = await tx.competenceList.create({
      data: { fieldId, number: (last?.number ?? 0) + 1, createdAt: now },
      select: { id: true },
    });
    await tx.competenceEntry.createMany({
      data: (last?.entries ?? []).map(({ names, ...entry }) => ({
        ...entry,
        names: names ?? {},
        listId: id,
      })),
    });
    await recordEvent(tx, {
      type: "competence.list_started",
      at: now,
      actor,
      subject: { type: "competence_list", id },
    });
    return done({ listId: id });
  });
}

type Draft = { id: string; fieldId: string; entries: Entry[] };
type Entry = { competenceId: string; parentId: string | null; position: number };

/** The one way a draft changes: locked, seen as it is, changed, recorded. */
async function changeDraft(
  { actor, now }: Ctx,
  { listId, editVersion }: z.infer<typeof listInput>,
  type: EventType,
  change: (tx: Tx, draft: Draft) => Promise<CompetenceRefusal | "not_found" | null>,
): ListResult {
  if (!canKeepCompetences(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM competence_list WHERE id = ${listId}::uuid FOR UPDATE`;
    const list = await tx.competenceList.findUnique({
      where: { id: listId },
      include: { entries: { select: { competenceId: true, parentId: true, position: true } } },
    });
    if (!list) return NOT_FOUND;
    if (list.status === "PUBLISHED") return refused("competence_list_published");
    if (list.editVersion !== editVersion) return refused("competence_list_changed_meanwhile");
    const refusal = await change(tx, list);
    if (refusal === "not_found") return NOT_FOUND;
    if (refusal) return refused(refusal);
    await recordEvent(tx, { type, at: now, actor, subject: { type: "competence_list", id: listId } });
    return done({ listId });
  });
}

const seenAnew = (tx: Tx, listId: string) =>
  tx.competenceList.update({ where: { id: listId }, data: { editVersion: { increment: 1 } } });

/** A new competence behind the last of its group. */
export async function addEntry(ctx: Ctx, input: z.infer<typeof addEntryInput>): ListResult {
  const { parentId, ...names } = input;
  return changeDraft(ctx, input, "competence.list_edited", async (tx, { id, fieldId, entries }) => {
    if (entries.length >= ENTRIES_MOST) return "competence_too_many";
    const refusal = parentRefusal(entries, null, parentId);
    if (refusal) return refusal;
    const competence = await tx.competence.create({
      data: { fieldId, createdAt: ctx.now },
      select: { id: true },
    });
    const position = nextPosition(entries, parentId);
    await tx.competenceEntry.create({
      data: { listId: id, competenceId: competence.id, parentId, position, ...columnsOf(names) },
    });
    await seenAnew(tx, id);
    return null;
  });
}

/** Another name, group or place; what was said about it in campaigns stays with it. */
export async function editEntry(ctx: Ctx, input: z.infer<typeof editEntryInput>): ListResult {
  const { competenceId, parentId, position, ...names } = input;
  return changeDraft(ctx, input, "competence.list_edited", async (tx, { id, entries }) => {
    if (!entries.some((entry) => entry.competenceId === competenceId)) return "not_found";
    const refusal = parentRefusal(entries, competenceId, parentId);
    if (refusal) return refusal;
    await tx.competenceEntry.update({
      where: { listId_competenceId: { listId: id, competenceId } },
      data: { parentId, position, ...columnsOf(names) },
    });
    await seenAnew(tx, id);
    return null;
  });
}

/** Out of this version; the competence itself stays for the versions and campaigns that have it. */
export async function removeEntry(ctx: Ctx, input: z.infer<typeof removeEntryInput>): ListResult {
  const { competenceId } = input;
  return changeDraft(ctx, input, "competence.list_edited", async (tx, { id, entries }) => {
    if (!entries.some((entry) => entry.competenceId === competenceId)) return "not_found";
    if (entries.some(({ parentId }) => parentId === competenceId)) return "competence_has_parts";
    await tx.competenceEntry.delete({ where: { listId_competenceId: { listId: id, competenceId } } });
    await seenAnew(tx, id);
    return null;
  });
}

/** From now on campaigns and courses go by this version, and nobody changes it again. */
export async function publishList(ctx: Ctx, input: z.infer<typeof listInput>): ListResult {
  const publishedById = ctx.actor.kind === "person" ? ctx.actor.personId : null;
  return changeDraft(ctx, input, "competence.list_published", async (tx, { id, entries }) => {
    if (entries.length === 0) return "competence_list_empty";
    await tx.competenceList.update({
      where: { id },
      data: {
        status: "PUBLISHED",
        publishedAt: ctx.now,
        publishedById,
        editVersion: { increment: 1 },
      },
    });
    return null;
  });
}

/** Throws a draft away; the version before it stays in force. */
export async function discardList(ctx: Ctx, input: z.infer<typeof listInput>): ListResult {
  return changeDraft(ctx, input, "competence.list_discarded", async (tx, { id }) => {
    await tx.competenceList.delete({ where: { id } });
    return null;
  });
}
