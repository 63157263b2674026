import { beforeAll, describe, expect, it } from "vitest";
import { attachEvidence, setAction } from "@/lib/cooperation/plan/commands";
import { getEvidenceFile, getNetworkPlan, getPlan, listTasks } from "@/lib/cooperation/plan/queries";
import type { SetActionInput } from "@/lib/cooperation/plan/schema";
import { db } from "@/lib/platform/db";
import { makeAgreement, makePartnership } from "@/tests/support/cooperation";
import { makeCentre, makeCoordinator, makeMinistryActor, makeNetwork, NOW } from "@/tests/support/make";

const today = "2026-03-10";
const blank: Omit<SetActionInput, "centreId"> = {
  partnershipId: null,
  code: "TEAMS",
  version: 0,
  status: "UNDER_WAY",
  ownerId: null,
  dueOn: null,
  doneOn: null,
  evidence: null,
};

beforeAll(async () => {
  await makeNetwork();
});

async function asCoordinator() {
  const centre = await makeCentre();
  return { centreId: centre.id, ctx: { actor: await makeCoordinator(centre.id), now: NOW } };
}

const actionOf = async (actor: Parameters<typeof getPlan>[0], centreId: string, code: string) =>
  (await getPlan(actor, centreId, null))?.actions.find((one) => one.code === code);

describe("an action of a plan", () => {
  it("is begun once when two begin it at the same moment", async () => {
    const { centreId, ctx } = await asCoordinator();
    const both = await Promise.all([1, 2].map(() => setAction(ctx, { ...blank, centreId })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "plan_changed_meanwhile" });
    expect(await db.plannedAction.count({ where: { centreId } })).toBe(1);
  });

  it("is hidden and shown again, and never gone", async () => {
    const { centreId, ctx } = await asCoordinator();
    await setAction(ctx, { ...blank, centreId, status: "HIDDEN" });
    await setAction(ctx, { ...blank, centreId, status: "OPEN", version: 1 });
    expect((await getPlan(ctx.actor, centreId, null))?.actions).toHaveLength(13);
    expect(await actionOf(ctx.actor, centreId, "TEAMS")).toMatchObject({ status: "OPEN", version: 2 });
  });

  it("is done with evidence, today where no day is given", async () => {
    const { centreId, ctx } = await asCoordinator();
    const done = { ...blank, centreId, status: "DONE" as const };
    expect(await setAction(ctx, done)).toMatchObject({ refusal: "plan_evidence_missing" });
    expect(await setAction(ctx, { ...done, evidence: "Liste", doneOn: "2026-03-11" })).toMatchObject({
      refusal: "plan_done_in_future",
    });
    expect(await setAction(ctx, { ...done, evidence: "Liste" })).toMatchObject({ ok: true });
    expect(await actionOf(ctx.actor, centreId, "TEAMS")).toMatchObject({ status: "DONE", doneOn: today });
  });

  it("formalises only with a signed agreement, and has indicators only with one, of that partnership", async () => {
    const { centreId, ctx } = await asCoordinator();
    const partnership = await makePartnership({ centreId });
    const other = await makePartnership({ centreId });
    const set = (code: "FORMALISE" | "INDICATORS", partnershipId: string | null) =>
      setAction(ctx, { ...blank, centreId, partnershipId, code, status: "DONE", evidence: "Protokol" });
    await makeAgreement(other);
    await makeAgreement(partnership, { status: "DRAFT", signedOn: null, scanId: null });
    expect(await set("FORMALISE", partnership.id)).toMatchObject({ refusal: "plan_without_agreement" });
    expect(await set("FORMALISE", other.id)).toMatchObject({ ok: true });
    expect(await set("FORMALISE", null)).toMatchObject({ ok: true });
    expect(await set("INDICATORS", partnership.id)).toMatchObject({ refusal: "plan_without_indicator" });
    const dueOn = new Date("2026-12-31");
    await db.successIndicator.create({
      data: { partnershipId: partnership.id, title: "Öğretmen", unit: "kişi", baseline: 0, target: 5, dueOn },
    });
    expect(await set("INDICATORS", partnership.id)).toMatchObject({ ok: true });
    expect(await set("INDICATORS", other.id)).toMatchObject({ refusal: "plan_without_indicator" });
  });

  it("is nobody's but the centre's, and its partnership and owner are the centre's too", async () => {
    const { centreId, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    const partnership = await makePartnership({ centreId });
    expect(await setAction(neighbour.ctx, { ...blank, centreId })).toMatchObject({ refusal: "not_found" });
    const mixed = { ...blank, centreId: neighbour.centreId, partnershipId: partnership.id };
    expect(await setAction(neighbour.ctx, mixed)).toMatchObject({ refusal: "plan_partnership_elsewhere" });
    const ownerId = neighbour.ctx.actor.personId;
    expect(await setAction(ctx, { ...blank, centreId, ownerId })).toMatchObject({
      refusal: "plan_owner_elsewhere",
    });
    expect(await getPlan(neighbour.ctx.actor, centreId, null)).toBeNull();
  });

  it("becomes its owner's task on its day, and keeps a file for those who may read the plan", async () => {
    const { centreId, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    await setAction(ctx, { ...blank, centreId, ownerId: ctx.actor.personId, dueOn: today });
    expect(await listTasks(ctx.actor, NOW)).toMatchObject([{ code: "TEAMS" }]);
    const { id: actionId } = await db.plannedAction.findFirstOrThrow({ where: { centreId } });
    const file = new File(["ekip listesi"], "liste.exe");
    expect(await attachEvidence(neighbour.ctx, { actionId, file })).toMatchObject({ refusal: "not_found" });
    expect(await attachEvidence(ctx, { actionId, file })).toMatchObject({
      refusal: "file_kind_not_allowed",
    });
    const stored = await db.storedFile.create({
      data: { sha256: "x", name: "l.pdf", contentType: "application/pdf", size: 1, uploadedAt: NOW },
    });
    await db.plannedAction.update({ where: { id: actionId }, data: { fileId: stored.id } });
    expect(await getEvidenceFile(ctx.actor, actionId, stored.id)).toMatchObject({ name: "l.pdf" });
    expect(await getEvidenceFile(neighbour.ctx.actor, actionId, stored.id)).toBeNull();
  });
});

describe("the network's view", () => {
  it("counts the centres' own plans, for the ministry alone", async () => {
    const { centreId, ctx } = await asCoordinator();
    await setAction(ctx, { ...blank, centreId, status: "DONE", evidence: "Liste" });
    expect(await getNetworkPlan(ctx.actor, today)).toBeNull();
    const network = await getNetworkPlan(await makeMinistryActor(), today);
    expect(network?.centres.find(({ id }) => id === centreId)).toMatchObject({
      done: 1,
      stopsAt: "STRATEGY",
    });
    expect(network?.overview[0]?.done).toBeGreaterThan(0);
  });
});
