import { beforeAll, describe, expect, it } from "vitest";
import {
  attachMinutes,
  recordMeeting,
  sendLetter,
} from "@/lib/cooperation/partnership/commands/meet-and-write";
import {
  editPartnership,
  movePartnership,
  openPartnership,
  setNextStep,
} from "@/lib/cooperation/partnership/commands/write-partnership";
import {
  getPartnership,
  getPartnershipFile,
  listOwners,
  listTasks,
} from "@/lib/cooperation/partnership/queries/detail";
import {
  CARDS_A_STAGE,
  getBoard,
  listBoard,
  listPartnerships,
  listPartnershipsForExport,
} from "@/lib/cooperation/partnership/queries/list";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeAgreement, makeContact, makePartner, makePartnership } from "@/tests/support/cooperation";
import { makeCentre, makeCoordinator, makeMinistryActor, makeNetwork, NOW } from "@/tests/support/make";

const today = "2026-03-10";
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const query = { q: "", status: null, centre: null, page: 1 };

beforeAll(async () => {
  await makeNetwork();
});

async function asCoordinator() {
  const centre = await makeCentre();
  return { centre, ctx: { actor: await makeCoordinator(centre.id), now: NOW } };
}

describe("a partnership", () => {
  it("opens as a lead of whoever opens it, and a second one with the same partner is refused, also at once", async () => {
    const { centre, ctx } = await asCoordinator();
    const { id: partnerId } = await makePartner();
    const open = () => openPartnership(ctx, { centreId: centre.id, partnerId, aim: "" });
    const both = await Promise.all([open(), open()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "partnership_open_already" });
    const [row] = (await listBoard(ctx.actor, centre.id, today)) ?? [];
    expect(row).toMatchObject({ status: "LEAD", health: null, startedOn: today });
  });

  it("is refused with a partner that was merged or closed, and to the neighbour", async () => {
    const { centre, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    const closed = await makePartner({ closedOn: day("2026-01-01") });
    const open = { centreId: centre.id, partnerId: closed.id, aim: "" };
    expect(await openPartnership(ctx, open)).toMatchObject({ refusal: "partnership_partner_gone" });
    expect(await openPartnership(neighbour.ctx, open)).toMatchObject({ refusal: "not_found" });
    expect(await openPartnership({ actor: ANYONE, now: NOW }, open)).toMatchObject({
      refusal: "sign_in_needed",
    });
  });

  it("moves by its stages: active with an agreement, ended with a reason, and of two at once only one", async () => {
    const { centre, ctx } = await asCoordinator();
    const partnership = await makePartnership({ centreId: centre.id, status: "NEGOTIATING" });
    const move = (to: "ACTIVE" | "ENDED" | "DORMANT", version: number, reason: string | null = null) =>
      movePartnership(ctx, { partnershipId: partnership.id, version, to, reason });
    expect(await move("ACTIVE", 1)).toMatchObject({ refusal: "partnership_without_agreement" });
    const agreement = await makeAgreement(partnership);
    const both = await Promise.all([move("ACTIVE", 1), move("DORMANT", 1)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "partnership_changed_meanwhile" });
    expect(await move("ENDED", 2)).toMatchObject({ refusal: "partnership_reason_missing" });
    expect(await move("ENDED", 2, "Taşındı")).toMatchObject({ refusal: "partnership_agreement_in_force" });
    await db.agreement.update({
      where: { id: agreement.id },
      data: { status: "TERMINATED", stoppedOn: NOW, stopReason: "Taşındı" },
    });
    expect(await move("ENDED", 2, "Taşındı")).toMatchObject({ ok: true });
    expect(await getPartnership(ctx.actor, partnership.id, today)).toMatchObject({
      status: "ENDED",
      endedOn: today,
      endReason: "Taşındı",
      health: null,
      isLive: false,
    });
  });

  it("has owners on both sides who belong there", async () => {
    const { centre, ctx } = await asCoordinator();
    const elsewhere = await asCoordinator();
    const partnership = await makePartnership({ centreId: centre.id });
    const contact = await makeContact({ partnerId: partnership.partnerId });
    const stranger = await makeContact();
    const edit = { partnershipId: partnership.id, version: 1, aim: "Amaç", ownerId: null, contactId: null };
    const other = elsewhere.ctx.actor.personId;
    expect(await editPartnership(ctx, { ...edit, ownerId: other })).toMatchObject({
      refusal: "partnership_owner_elsewhere",
    });
    expect(await editPartnership(ctx, { ...edit, contactId: stranger.id })).toMatchObject({
      refusal: "partnership_contact_elsewhere",
    });
    const ownerId = ctx.actor.personId;
    expect(await editPartnership(ctx, { ...edit, ownerId, contactId: contact.id })).toMatchObject({
      ok: true,
    });
    expect(await editPartnership(ctx, edit)).toMatchObject({ refusal: "partnership_changed_meanwhile" });
    expect((await listOwners(ctx.actor, centre.id, today)).map(({ id }) => id)).toEqual([ownerId]);
    expect(await listOwners(elsewhere.ctx.actor, centre.id, today)).toEqual([]);
  });

  it("has a next step, which becomes its owner's task on its day", async () => {
    const { centre, ctx } = await asCoordinator();
    const partnership = await makePartnership({ centreId: centre.id, ownerId: ctx.actor.personId });
    const set = (dueOn: string | null, nextStep: string | null = "Ara") =>
      setNextStep(ctx, { partnershipId: partnership.id, nextStep, holder: "CENTRE", dueOn });
    await set("2026-03-11");
    expect(await listTasks(ctx.actor, NOW)).toEqual([]);
    await set(today);
    expect(await listTasks(ctx.actor, NOW)).toMatchObject([{ id: partnership.id, nextStep: "Ara" }]);
    expect(await listTasks((await asCoordinator()).ctx.actor, NOW)).toEqual([]);
    await set(today, null);
    expect(await listTasks(ctx.actor, NOW)).toEqual([]);
  });
});

describe("meetings and letters", () => {
  it("a meeting that was held is recorded with its minutes and their file, for those who may read it", async () => {
    const { centre, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    const { id: partnershipId } = await makePartnership({ centreId: centre.id });
    const meeting = {
      partnershipId,
      heldOn: today,
      isOnline: true,
      subject: "Tanışma",
      present: null,
      minutes: "Konuşuldu",
    };
    expect(await recordMeeting(neighbour.ctx, meeting)).toMatchObject({ refusal: "not_found" });
    expect(await recordMeeting(ctx, { ...meeting, heldOn: "2026-03-11" })).toMatchObject({
      refusal: "meeting_in_future",
    });
    expect(await recordMeeting(ctx, meeting)).toMatchObject({ ok: true });
    const found = await getPartnership(ctx.actor, partnershipId, today);
    const meetingId = found?.meetings[0]?.id ?? "";
    const lie = new File(["MZ program"], "tutanak.pdf", { type: "application/pdf" });
    expect(await attachMinutes(ctx, { meetingId, file: lie })).toMatchObject({
      refusal: "file_not_what_it_says",
    });
    const file = await db.storedFile.create({
      data: { sha256: "x", name: "t.pdf", contentType: "application/pdf", size: 1, uploadedAt: NOW },
    });
    expect(await attachMinutes(neighbour.ctx, { meetingId, file: lie })).toMatchObject({
      refusal: "not_found",
    });
    await db.partnershipMeeting.update({ where: { id: meetingId }, data: { fileId: file.id } });
    expect(await getPartnershipFile(ctx.actor, partnershipId, file.id)).toMatchObject({ name: "t.pdf" });
    expect(await getPartnershipFile(neighbour.ctx.actor, partnershipId, file.id)).toBeNull();
    expect(found?.parts.recency).toBe(100);
  });

  it("a letter goes to the contacts who agreed and to the owner, each once, with the reason why", async () => {
    const { centre, ctx } = await asCoordinator();
    const partnership = await makePartnership({ centreId: centre.id, ownerId: ctx.actor.personId });
    const { id: partnershipId, partnerId } = partnership;
    const letter = { partnershipId, subject: "Yeni dönem", body: "Merhaba" };
    await makeContact({ partnerId, consentedAt: null });
    expect(await sendLetter(ctx, letter)).toMatchObject({ refusal: "partnership_nobody_to_write_to" });
    const contact = await makeContact({ partnerId, locale: "en" });
    await makeContact({ partnerId, email: contact.email });
    expect(await sendLetter(ctx, letter)).toMatchObject({ ok: true });
    const mails = await db.mail.findMany({ where: { subject: "Yeni dönem" }, orderBy: { locale: "asc" } });
    expect(mails.map(({ recipient }) => recipient)).toContain(contact.email);
    expect(mails).toHaveLength(2);
    expect(mails.find(({ locale }) => locale === "en")?.body).toMatch(/belong to the partnership/);
    expect(await db.partnershipLetter.findFirst({ where: { partnershipId } })).toMatchObject({
      recipients: 2,
    });
  });
});

describe("the board and the list", () => {
  it("are the centre's and the ministry's, and say what the health is made of", async () => {
    const { centre, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    const ministry = await makeMinistryActor();
    const partner = await makePartner({ name: "Sağlam Sanayi" });
    const partnership = await makePartnership({
      centreId: centre.id,
      partnerId: partner.id,
      status: "ACTIVE",
    });
    const agreement = await makeAgreement(partnership);
    const commitments = await Promise.all(
      ["2026-02-01", "2026-03-01", "2026-06-01"].map((dueOn) =>
        db.commitment.create({
          data: { agreementId: agreement.id, kind: "PLACEMENTS", amount: 10, dueOn: day(dueOn) },
        }),
      ),
    );
    await db.delivery.create({
      data: {
        commitmentId: commitments[0]!.id,
        amount: 20,
        deliveredOn: day("2026-02-01"),
        evidence: "Tutanak",
        recordedAt: NOW,
      },
    });
    await db.plannedAction.create({
      data: { centreId: centre.id, partnershipId: partnership.id, code: "TEAMS", status: "HIDDEN" },
    });
    const contact = await makeContact({ partnerId: partner.id });
    await db.partnershipSurvey.create({
      data: {
        partnershipId: partnership.id,
        askedAt: NOW,
        closesOn: day("2026-04-01"),
        answers: {
          create: { contactId: contact.id, usefulness: 5, communication: 4, again: 3, answeredAt: NOW },
        },
      },
    });
    expect(await listBoard(neighbour.ctx.actor, centre.id, today)).toBeNull();
    expect(await getBoard(neighbour.ctx.actor, centre.id, today)).toBeNull();
    const [row] = (await listBoard(ctx.actor, centre.id, today)) ?? [];
    const board = await getBoard(ctx.actor, centre.id, today);
    expect(board?.rows).toEqual([row]);
    expect(board?.counts).toEqual({ [String(row?.status)]: 1 });
    expect(row?.facts).toEqual({
      startedOn: "2026-01-10",
      lastContactOn: "2026-02-01",
      deliveredShare: 0.5,
      satisfaction: { mean: 4, answers: 1 },
      actionsDone: 0,
      actionsAll: 12,
    });
    expect(row?.commitments).toBe(2);
    expect(row?.parts).toMatchObject({ commitments: 50, satisfaction: 75, actions: 0 });
    expect((await listPartnerships(ministry, { ...query, q: "sağlam" }, today)).rows).toMatchObject([
      { id: partnership.id },
    ]);
    expect((await listPartnerships(neighbour.ctx.actor, query, today)).total).toBe(0);
    expect(await listPartnershipsForExport(ctx.actor, query, today)).toHaveLength(1);
    expect(await getPartnership(neighbour.ctx.actor, partnership.id, today)).toBeNull();
  });

  it("shows the first of each stage on the board, the one just moved besides, and counts them all", async () => {
    const { centre, ctx } = await asCoordinator();
    const inOrder = [];
    for (let n = 0; n < CARDS_A_STAGE + 3; n++) {
      const nextStepDueOn = new Date(day("2026-04-01").getTime() + n * 86_400_000);
      const facts = {
        centreId: centre.id,
        status: "ACTIVE",
        nextStep: "Görüşülecek",
        nextStepDueOn,
      } as const;
      inOrder.push((await makePartnership({ ...facts, nextStepHolder: "CENTRE" })).id);
    }
    const lead = await makePartnership({ centreId: centre.id });
    const last = inOrder.at(-1) ?? "";
    const shown = async (besides?: string) => {
      const board = await getBoard(ctx.actor, centre.id, today, besides);
      expect(board?.counts).toEqual({ ACTIVE: inOrder.length, LEAD: 1 });
      return board?.rows.map(({ id }) => id);
    };
    const first = inOrder.slice(0, CARDS_A_STAGE);
    expect(await shown()).toEqual([...first, lead.id]);
    expect(await shown(last)).toEqual([...first, last, lead.id]);
    expect(await shown(first[0])).toEqual([...first, lead.id]);
    const foreign = await makePartnership();
    expect(await shown(foreign.id)).toEqual([...first, lead.id]);
  });
});
