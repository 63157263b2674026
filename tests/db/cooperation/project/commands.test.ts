import { beforeAll, describe, expect, it } from "vitest";
import { removePicture, setPicture } from "@/lib/cooperation/project/commands/set-picture";
import {
  createProject,
  editProject,
  moveProject,
  publishProject,
} from "@/lib/cooperation/project/commands/write-project";
import {
  getProject,
  getProjectPicture,
  getPublicProject,
  listPartnershipOptions,
  listProjects,
  listProjectsForExport,
  listProjectsWith,
  listPublicProjects,
  listPublicProjectsWith,
} from "@/lib/cooperation/project/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makePartner, makePartnership, makeProject } from "@/tests/support/cooperation";
import { makeCentre, makeCoordinator, makeMinistryActor, makeNetwork, NOW } from "@/tests/support/make";

const query = { q: "", status: null, centre: null, page: 1 };

beforeAll(async () => {
  await makeNetwork();
});

async function asCoordinator() {
  const centre = await makeCentre();
  return { centre, ctx: { actor: await makeCoordinator(centre.id), now: NOW } };
}

const words = {
  title: "Çağrı Işıl Ortak Sahası",
  summary: "Birlikte çalışılır.",
  startsOn: "2026-03-01",
  endsOn: "2026-09-30",
};

describe("a joint project", () => {
  it("is opened with the centre's own partnerships that go on, and each gets an address of its own", async () => {
    const { centre, ctx } = await asCoordinator();
    const elsewhere = await makePartnership();
    const one = await makePartnership({ centreId: centre.id });
    const two = await makePartnership({ centreId: centre.id });
    const ended = await makePartnership({
      centreId: centre.id,
      status: "ENDED",
      endedOn: NOW,
      endReason: "Taşındı",
    });
    const open = (...partnershipIds: string[]) =>
      createProject(ctx, { centreId: centre.id, ...words, partnershipIds });
    for (const { id } of [elsewhere, ended])
      expect(await open(one.id, id)).toMatchObject({ refusal: "project_partnership_elsewhere" });
    const both = await Promise.all([open(one.id, two.id), open(one.id)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    const { rows, total } = await listProjects(ctx.actor, query);
    expect(total).toBe(2);
    expect(rows.map(({ slug }) => slug).sort()).toEqual([
      "cagri-isil-ortak-sahasi",
      "cagri-isil-ortak-sahasi-2",
    ]);
    expect(await listProjectsWith(ctx.actor, { partnershipId: two.id })).toHaveLength(1);
    expect(await listProjectsWith(ctx.actor, { partnerId: one.partnerId })).toHaveLength(2);
    expect(await listPartnershipOptions(ctx.actor, centre.id)).toHaveLength(2);
    expect((await listProjects(ctx.actor, { ...query, q: "isil" })).total).toBe(2);
    expect(await listProjectsForExport(ctx.actor, { ...query, status: "RUNNING" })).toEqual([]);
  });

  it("is absent for the neighbour, and for anyone until it is published", async () => {
    const { ctx } = await asCoordinator();
    const project = await makeProject(await makePartnership());
    const asked = { projectId: project.id, version: 1 };
    const input = { ...words, partnershipIds: [], result: null };
    for (const refused of [
      await editProject(ctx, { ...asked, ...input }),
      await moveProject(ctx, { ...asked, to: "RUNNING", result: null }),
      await publishProject(ctx, { ...asked, isPublic: true }),
      await removePicture(ctx, asked),
      await createProject(ctx, { centreId: project.centreId, ...words, partnershipIds: [] }),
    ])
      expect(refused).toMatchObject({ refusal: "not_found" });
    expect(await getProject(ctx.actor, project.id)).toBeNull();
    expect(await getProject(await makeMinistryActor(), project.id)).toMatchObject({ mayWork: false });
    expect(await getPublicProject(ANYONE, project.slug)).toBeNull();
    expect(await listPartnershipOptions(ctx.actor, project.centreId)).toEqual([]);
    const nobody = { actor: ANYONE, now: NOW };
    expect(await publishProject(nobody, { ...asked, isPublic: true })).toMatchObject({
      refusal: "sign_in_needed",
    });
  });

  it("goes its way once: of two at the same moment one is told that it changed", async () => {
    const { centre, ctx } = await asCoordinator();
    const { id: projectId } = await makeProject(await makePartnership({ centreId: centre.id }));
    const move = (to: "RUNNING" | "FINISHED" | "STOPPED", version: number, result: string | null = null) =>
      moveProject(ctx, { projectId, version, to, result });
    const both = await Promise.all([move("RUNNING", 1), move("STOPPED", 1, "Taşındı")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "project_changed_meanwhile" });
    await db.jointProject.update({ where: { id: projectId }, data: { status: "RUNNING", result: null } });
    expect(await move("FINISHED", 2)).toMatchObject({ refusal: "project_result_missing" });
    expect(await move("FINISHED", 2, "Yirmi öğretmen")).toMatchObject({ ok: true });
    expect(await getProject(ctx.actor, projectId)).toMatchObject({
      status: "FINISHED",
      result: "Yirmi öğretmen",
    });
  });

  it("keeps a partnership that ended since, and takes no other", async () => {
    const { centre, ctx } = await asCoordinator();
    const partnership = await makePartnership({ centreId: centre.id });
    const { id: projectId } = await makeProject(partnership);
    const ended = { status: "ENDED", endedOn: NOW, endReason: "Taşındı" } as const;
    await db.partnership.update({ where: { id: partnership.id }, data: ended });
    const other = await makePartnership({ centreId: centre.id, ...ended });
    const edit = (version: number, ...partnershipIds: string[]) =>
      editProject(ctx, { projectId, version, ...words, result: null, partnershipIds });
    expect(await edit(1, partnership.id, other.id)).toMatchObject({
      refusal: "project_partnership_elsewhere",
    });
    expect(await edit(1, partnership.id)).toMatchObject({ ok: true });
    expect(await edit(1, partnership.id)).toMatchObject({ refusal: "project_changed_meanwhile" });
    expect(await listPartnershipOptions(ctx.actor, centre.id, projectId)).toHaveLength(1);
  });
});

describe("its public page", () => {
  it("names the partners that may be named, leads to those that have a page, and says which pages are stale", async () => {
    const { centre, ctx } = await asCoordinator();
    const open = await makePartner({ name: "Açık Şirket" });
    const shy = await makePartner({ name: "Çekingen Şirket", isPublic: false });
    const active = await makePartnership({ centreId: centre.id, partnerId: open.id, status: "ACTIVE" });
    const quiet = await makePartnership({ centreId: centre.id, partnerId: shy.id, status: "ACTIVE" });
    const { id: projectId, slug } = await makeProject(quiet);
    const publish = (version: number, isPublic = true) =>
      publishProject(ctx, { projectId, version, isPublic });
    expect(await publish(1)).toMatchObject({ refusal: "project_without_named_partner" });
    const partnershipIds = [active.id, quiet.id];
    await editProject(ctx, { projectId, version: 1, ...words, result: null, partnershipIds });
    const published = await publish(2);
    expect(published).toMatchObject({ ok: true });
    expect(published.ok && published.stale.sort()).toEqual(
      [`/projects/${slug}`, `/partners/${open.slug}`, `/partners/${shy.slug}`].sort(),
    );
    expect((await getPublicProject(ANYONE, slug))?.partners).toMatchObject([
      { name: "Açık Şirket", hasPage: true },
    ]);
    const { rows } = await listPublicProjects(ANYONE, { ...query, centre: centre.id });
    expect(rows[0]?.partnerships.map(({ partnership }) => partnership.partner.name)).toEqual(["Açık Şirket"]);
    expect(await listPublicProjectsWith(ANYONE, open.id)).toHaveLength(1);
    expect(await publish(3, false)).toMatchObject({ ok: true });
    expect(await getPublicProject(ANYONE, slug)).toBeNull();
    expect(await listPublicProjectsWith(ANYONE, open.id)).toEqual([]);
  });

  it("shows a picture that is one, with words, and to nobody else before", async () => {
    const { centre, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    const { id: projectId } = await makeProject(await makePartnership({ centreId: centre.id }));
    const { default: sharp } = await import("sharp");
    const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: "white" } })
      .png()
      .toBuffer();
    const file = () => new File([new Uint8Array(png)], "saha.png");
    const set = (altText: string | null, given = file()) =>
      setPicture(ctx, { projectId, file: given, altText, credit: null });
    expect(await set("Saha", new File(["MZ resim değil"], "saha.png"))).toMatchObject({
      refusal: "file_not_what_it_says",
    });
    expect(await set(null)).toMatchObject({ refusal: "alt_text_missing" });
    expect(
      await setPicture(neighbour.ctx, { projectId, file: file(), altText: "Saha", credit: null }),
    ).toMatchObject({ refusal: "not_found" });
    expect(await set("Saha")).toMatchObject({ ok: true });
    const picture = (await getProject(ctx.actor, projectId))?.picture;
    expect(picture).toMatchObject({ altText: "Saha" });
    const see = (actor: typeof ctx.actor | typeof ANYONE) =>
      getProjectPicture(actor, projectId, picture?.id ?? "");
    expect(await see(ctx.actor)).not.toBeNull();
    expect(await see(neighbour.ctx.actor)).toBeNull();
    expect(await see(ANYONE)).toBeNull();
    await publishProject(ctx, { projectId, version: 2, isPublic: true });
    expect(await see(ANYONE)).not.toBeNull();
    expect(await removePicture(ctx, { projectId })).toMatchObject({ ok: true });
    expect((await getProject(ctx.actor, projectId))?.picture).toBeNull();
  });
});

describe("the database refuses", () => {
  it("days in the wrong order, an end without a result, and a partnership of another centre", async () => {
    const { id, centreId } = await makeProject(await makePartnership());
    const change = (data: object) => db.jointProject.update({ where: { id }, data });
    await expect(change({ endsOn: new Date("2025-01-01") })).rejects.toThrow(/joint_project_term/);
    await expect(change({ status: "FINISHED" })).rejects.toThrow(/joint_project_over_has_result/);
    const foreign = await makePartnership();
    const link = (of: string) =>
      db.jointProjectPartnership.create({ data: { projectId: id, partnershipId: foreign.id, centreId: of } });
    await expect(link(centreId)).rejects.toThrow();
    await expect(link(foreign.centreId)).rejects.toThrow();
  });
});
