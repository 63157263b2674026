import { beforeAll, describe, expect, it } from "vitest";
import {
  addEntry,
  discardList,
  editEntry,
  publishList,
  removeEntry,
  startList,
} from "@/lib/learning/competence/commands";
import {
  competenceNames,
  findPublishedList,
  getList,
  listCompetenceOptions,
  listFieldLists,
} from "@/lib/learning/competence/queries";
import { db } from "@/lib/platform/db";
import {
  makeCentre,
  makeCoordinator,
  makeField,
  makeMinistryActor,
  makeNetwork,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const named = (name: string) => ({ name, nameEn: `${name} en`, nameAz: `${name} az` });

async function draft() {
  const [field, actor] = [await makeField(), await makeMinistryActor()];
  const ctx = { actor, now: NOW };
  const started = await startList(ctx, { fieldId: field.id });
  if (!started.ok) throw new Error(started.refusal);
  const { listId } = started.value;
  const seen = async () => ({
    listId,
    editVersion: (await db.competenceList.findUniqueOrThrow({ where: { id: listId } })).editVersion,
  });
  const add = async (name: string, parentId: string | null = null) => {
    expect(await addEntry(ctx, { ...(await seen()), ...named(name), parentId })).toMatchObject({ ok: true });
    const entry = await db.competenceEntry.findFirstOrThrow({ where: { listId, name } });
    return entry.competenceId;
  };
  return { field, ctx, listId, seen, add };
}

describe("a competence list", () => {
  it("is written as a tree, published, and never changes again", async () => {
    const { field, ctx, listId, seen, add } = await draft();
    const group = await add("Başlık");
    const first = await add("Bir", group);
    const second = await add("İki", group);
    const edit = { competenceId: second, parentId: group, position: 1, ...named("İki yeni") };
    expect(await editEntry(ctx, { ...(await seen()), ...edit })).toMatchObject({ ok: true });
    expect(await removeEntry(ctx, { ...(await seen()), competenceId: group })).toMatchObject({
      refusal: "competence_has_parts",
    });
    expect(await publishList(ctx, await seen())).toMatchObject({ ok: true });
    expect(await findPublishedList(db, field.id)).toEqual({ id: listId });
    for (const deed of [
      addEntry(ctx, { ...(await seen()), ...named("Üç"), parentId: null }),
      removeEntry(ctx, { ...(await seen()), competenceId: first }),
      discardList(ctx, await seen()),
    ])
      expect(await deed).toMatchObject({ refusal: "competence_list_published" });
    await expect(
      db.competenceEntry.updateMany({ where: { listId }, data: { name: "Başka" } }),
    ).rejects.toThrow();
    await expect(db.competenceList.delete({ where: { id: listId } })).rejects.toThrow();
    const options = await listCompetenceOptions([field.id]);
    expect(options.map(({ id, group: at }) => [id, at?.name]).sort()).toEqual(
      [
        [first, "Başlık"],
        [second, "Başlık"],
      ].sort(),
    );
    expect((await competenceNames(db, [second])).get(second)?.name).toBe("İki yeni");
  });

  it("has its next version begin as a copy, with the same competences", async () => {
    const { field, ctx, seen, add } = await draft();
    const kept = await add("Bir");
    await publishList(ctx, await seen());
    const next = await startList(ctx, { fieldId: field.id });
    expect(await startList(ctx, { fieldId: field.id })).toMatchObject({ refusal: "competence_draft_there" });
    const list = next.ok ? await getList(ctx.actor, next.value.listId) : null;
    expect([list?.number, list?.entries.map(({ competenceId }) => competenceId)]).toEqual([2, [kept]]);
    const row = (await listFieldLists(ctx.actor))?.find(({ id }) => id === field.id);
    expect([row?.published?.number, row?.draft?.number]).toEqual([1, 2]);
    expect(await discardList(ctx, { listId: list?.id ?? "", editVersion: 1 })).toMatchObject({ ok: true });
  });

  it("refuses what is empty, seen too early, hung wrongly or not there", async () => {
    const { ctx, seen, add } = await draft();
    expect(await publishList(ctx, await seen())).toMatchObject({ refusal: "competence_list_empty" });
    const before = await seen();
    const one = await add("Bir");
    expect(await publishList(ctx, before)).toMatchObject({ refusal: "competence_list_changed_meanwhile" });
    const itself = { competenceId: one, parentId: one, position: 1, ...named("Bir") };
    expect(await editEntry(ctx, { ...(await seen()), ...itself })).toMatchObject({
      refusal: "competence_parent_wrong",
    });
    const foreign = crypto.randomUUID();
    expect(await removeEntry(ctx, { ...(await seen()), competenceId: foreign })).toMatchObject({
      refusal: "not_found",
    });
    expect(await startList(ctx, { fieldId: foreign })).toMatchObject({ refusal: "not_found" });
  });

  it("is the ministry's alone", async () => {
    const { field, listId, seen, ctx, add } = await draft();
    await add("Bir");
    const centre = await makeCentre({ fieldIds: [field.id] });
    const coordinator = { actor: await makeCoordinator(centre.id), now: NOW };
    expect(await publishList(coordinator, await seen())).toMatchObject({ refusal: "not_found" });
    expect(await startList(coordinator, { fieldId: field.id })).toMatchObject({ refusal: "not_found" });
    expect([await getList(coordinator.actor, listId), await listFieldLists(coordinator.actor)]).toEqual([
      null,
      null,
    ]);
    expect(await getList(ctx.actor, listId)).not.toBeNull();
  });
});
