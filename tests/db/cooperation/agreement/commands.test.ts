import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { amendAgreement, signAgreement } from "@/lib/cooperation/agreement/commands/sign-agreement";
import {
  renewAgreement,
  resumeAgreement,
  suspendAgreement,
  terminateAgreement,
} from "@/lib/cooperation/agreement/commands/stop-agreement";
import {
  draftAgreement,
  editAgreement,
  sendToReview,
  takeFromReview,
} from "@/lib/cooperation/agreement/commands/write-agreement";
import {
  getAgreement,
  getAgreementFile,
  listAgreements,
  listHosts,
  listPartnershipAgreements,
} from "@/lib/cooperation/agreement/queries";
import { AGREEMENT_PHASES } from "@/lib/cooperation/agreement/schema";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeAgreement, makePartnership } from "@/tests/support/cooperation";
import { makeCentre, makeCoordinator, makeMinistryActor, makeNetwork, NOW } from "@/tests/support/make";

vi.hoisted(() => {
  process.env.USTA_FILES_DIR = `${process.env.TMPDIR ?? "/tmp"}/usta-files-${process.pid}`;
});

const TODAY = "2026-03-10";
const DRAFT = {
  kind: "ON_THE_JOB" as const,
  title: "İşbaşı eğitim protokolü",
  startsOn: "2026-03-01",
  endsOn: "2027-02-28",
  noticeDays: 30,
  terms: "Taraflar öğretmenlere işbaşı eğitimi sağlar.",
};
const SIGNATURES = { centreSignatory: "A. Merkez", partnerSignatory: "B. Ortak", signedOn: "2026-03-01" };
const query = { q: "", kind: null, phase: null, centre: null, page: 1 };

async function picture(name = "imza.png"): Promise<File> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(png)], name, { type: "image/png" });
}

beforeAll(makeNetwork);

async function makeParties(data: Parameters<typeof makePartnership>[0] = {}) {
  const centre = await makeCentre();
  const coordinator = await makeCoordinator(centre.id);
  const partnership = await makePartnership({ centreId: centre.id, ...data });
  return { centre, partnership, ctx: { actor: coordinator, now: NOW } };
}

async function makeDraft(facts: Partial<typeof DRAFT> = {}) {
  const parties = await makeParties();
  const drafted = await draftAgreement(parties.ctx, {
    partnershipId: parties.partnership.id,
    ...DRAFT,
    ...facts,
  });
  if (!drafted.ok) throw new Error(drafted.refusal);
  return { ...parties, agreementId: drafted.value.agreementId };
}

const read = (id: string) => db.agreement.findUniqueOrThrow({ where: { id } });

describe("a draft", () => {
  it("keeps each version of its text, and none for a change of dates alone", async () => {
    const { ctx, agreementId } = await makeDraft();
    const edit = (version: number, facts: Partial<typeof DRAFT>) =>
      editAgreement(ctx, { agreementId, version, ...DRAFT, ...facts });
    expect(await edit(1, { terms: "Yeni metin." })).toMatchObject({ ok: true });
    expect(await edit(2, { terms: "Yeni metin.", endsOn: "2027-03-01" })).toMatchObject({ ok: true });
    expect(await edit(1, {})).toMatchObject({ refusal: "agreement_changed_meanwhile" });
    const texts = await db.agreementText.findMany({ where: { agreementId }, orderBy: { number: "asc" } });
    expect(texts.map(({ terms }) => terms)).toEqual([DRAFT.terms, "Yeni metin."]);
  });

  it("has its days in order, ten years at most, and a living partnership", async () => {
    const { ctx, partnership } = await makeParties();
    const draft = (facts: Partial<typeof DRAFT>) =>
      draftAgreement(ctx, { partnershipId: partnership.id, ...DRAFT, ...facts });
    expect(await draft({ endsOn: DRAFT.startsOn })).toMatchObject({ refusal: "agreement_dates_reversed" });
    expect(await draft({ endsOn: "2036-03-02" })).toMatchObject({ refusal: "agreement_too_long" });
    expect(await draft({ endsOn: "2036-03-01" })).toMatchObject({ ok: true });
    const over = await makeParties({ status: "ENDED", endedOn: NOW, endReason: "Bitti" });
    expect(await draftAgreement(over.ctx, { partnershipId: over.partnership.id, ...DRAFT })).toMatchObject({
      refusal: "partnership_ended",
    });
  });

  it("goes to the lawyers and comes back", async () => {
    const { ctx, agreementId } = await makeDraft();
    expect(await sendToReview(ctx, { agreementId, version: 1 })).toMatchObject({ ok: true });
    expect(await editAgreement(ctx, { agreementId, version: 2, ...DRAFT })).toMatchObject({
      refusal: "agreement_not_draft",
    });
    expect(await takeFromReview(ctx, { agreementId, version: 2 })).toMatchObject({ ok: true });
  });
});

describe("a signature", () => {
  it("comes with a paper, makes the partnership active, and the paper is for its readers only", async () => {
    const { ctx, partnership, agreementId } = await makeDraft();
    const signed = await signAgreement(ctx, {
      agreementId,
      version: 1,
      ...SIGNATURES,
      file: await picture(),
    });
    expect(signed).toMatchObject({ ok: true });
    const agreement = await getAgreement(ctx.actor, agreementId, TODAY);
    expect(agreement).toMatchObject({ phase: "active", scan: { contentType: "image/png" } });
    expect(await db.partnership.findUnique({ where: { id: partnership.id } })).toMatchObject({
      status: "ACTIVE",
    });
    const fileId = agreement!.scan!.id;
    expect(await getAgreementFile(ctx.actor, agreementId, fileId)).not.toBeNull();
    expect(await getAgreementFile(await makeMinistryActor(), agreementId, fileId)).not.toBeNull();
    const neighbour = await makeParties();
    expect(await getAgreementFile(neighbour.ctx.actor, agreementId, fileId)).toBeNull();
    expect(await getAgreementFile(ANYONE, agreementId, fileId)).toBeNull();
  });

  it.each([
    ["a program that calls itself a picture", new File(["MZ…"], "imza.png"), "file_not_what_it_says"],
    ["a kind that is not taken", new File(["a,b"], "imza.csv"), "file_kind_not_allowed"],
    ["nothing at all", new File([], "imza.pdf"), "file_empty"],
  ])("is refused with %s, and nothing is saved", async (_, file, refusal) => {
    const { ctx, agreementId } = await makeDraft();
    const before = await db.storedFile.count();
    expect(await signAgreement(ctx, { agreementId, version: 1, ...SIGNATURES, file })).toMatchObject({
      refusal,
    });
    expect(await read(agreementId)).toMatchObject({ status: "DRAFT", version: 1 });
    expect(await db.storedFile.count()).toBe(before);
  });

  it("is not of tomorrow, and not the neighbour's", async () => {
    const { ctx, agreementId } = await makeDraft();
    const neighbour = await makeParties();
    const sign = async (by: typeof ctx, signedOn: string) =>
      signAgreement(by, { agreementId, version: 1, ...SIGNATURES, signedOn, file: await picture() });
    expect(await sign(ctx, "2026-03-11")).toMatchObject({ refusal: "agreement_signed_in_future" });
    expect(await sign(neighbour.ctx, "2026-03-01")).toMatchObject({ refusal: "not_found" });
  });

  it("of two of one kind whose terms overlap, only one is taken, also at the same moment", async () => {
    const { ctx, partnership } = await makeParties();
    const drafts = await Promise.all(
      [0, 1].map(() => draftAgreement(ctx, { partnershipId: partnership.id, ...DRAFT })),
    );
    const both = await Promise.all(
      drafts.map(async (draft) =>
        signAgreement(ctx, {
          agreementId: draft.ok ? draft.value.agreementId : "",
          version: 1,
          ...SIGNATURES,
          file: await picture(),
        }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "agreement_overlaps" });
  });
});

describe("a signed agreement", () => {
  it("is suspended, resumed and terminated with a reason; a terminated one stays so", async () => {
    const { ctx, partnership } = await makeParties();
    const { id: agreementId } = await makeAgreement(partnership);
    const at = (version: number) => ({ agreementId, version, reason: "Atölye taşınıyor" });
    expect(await suspendAgreement(ctx, at(1))).toMatchObject({ ok: true });
    expect((await getAgreement(ctx.actor, agreementId, TODAY))?.phase).toBe("suspended");
    expect(await resumeAgreement(ctx, at(2))).toMatchObject({ ok: true });
    expect(await terminateAgreement(ctx, at(3))).toMatchObject({ ok: true });
    expect(await resumeAgreement(ctx, at(4))).toMatchObject({ refusal: "agreement_move_not_allowed" });
  });

  it("hosts only while it holds on all days of the session", async () => {
    const { ctx, centre, partnership } = await makeParties();
    const agreement = await makeAgreement(partnership);
    const hosts = (first: string, last: string) => listHosts(db, centre.id, first, last);
    expect(await hosts("2026-12-30", "2026-12-31")).toHaveLength(1);
    expect(await hosts("2026-12-31", "2027-01-01")).toEqual([]);
    await suspendAgreement(ctx, { agreementId: agreement.id, version: 1, reason: "Ara verildi" });
    expect(await hosts("2026-12-30", "2026-12-31")).toEqual([]);
  });

  it("is amended in a chain that the term follows", async () => {
    const { ctx, partnership } = await makeParties();
    const { id: agreementId } = await makeAgreement(partnership);
    const amend = async (version: number, endsOn: string) =>
      amendAgreement(ctx, {
        agreementId,
        version,
        summary: "Süre uzatıldı.",
        endsOn,
        signedOn: "2026-03-09",
        file: await picture(),
      });
    expect(await amend(1, "2026-03-09")).toMatchObject({ refusal: "agreement_amendment_shortens_past" });
    expect(await amend(1, "2027-06-30")).toMatchObject({ ok: true });
    expect(await amend(2, "2027-09-30")).toMatchObject({ ok: true });
    const agreement = await getAgreement(ctx.actor, agreementId, TODAY);
    expect(agreement?.endsOn).toBe("2027-09-30");
    expect(agreement?.amendments.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("is renewed once, from the day after, and says so when the renewal is signed", async () => {
    const { ctx, partnership } = await makeParties();
    const { id: agreementId } = await makeAgreement(partnership);
    const renew = (startsOn: string) => renewAgreement(ctx, { agreementId, startsOn, endsOn: "2028-01-01" });
    expect(await renew("2026-12-31")).toMatchObject({ refusal: "agreement_renewal_too_early" });
    const both = await Promise.all([renew("2027-01-01"), renew("2027-01-01")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "agreement_renewed_already" });
    const renewal = both.find(({ ok }) => ok);
    const renewalId = renewal?.ok ? renewal.value.agreementId : "";
    await signAgreement(ctx, { agreementId: renewalId, version: 1, ...SIGNATURES, file: await picture() });
    expect(await read(agreementId)).toMatchObject({ status: "RENEWED" });
    expect((await getAgreement(ctx.actor, renewalId, TODAY))?.phase).toBe("upcoming");
    expect(
      (await listPartnershipAgreements(ctx.actor, partnership.id, TODAY)).map(({ phase }) => phase),
    ).toEqual(["upcoming", "active"]);
  });
});

describe("lists", () => {
  it("filter by a phase as the rule names it", async () => {
    const { ctx, partnership } = await makeParties();
    const term = (startsOn: string, endsOn: string) => ({
      startsOn: new Date(`${startsOn}T00:00:00Z`),
      endsOn: new Date(`${endsOn}T00:00:00Z`),
    });
    await makeAgreement(partnership, term("2024-01-01", "2025-12-31"));
    await makeAgreement(partnership, { kind: "EQUIPMENT", ...term("2026-01-01", "2026-06-01") });
    await makeAgreement(partnership, { kind: "RESEARCH", ...term("2026-01-01", "2027-06-01") });
    await makeAgreement(partnership, { kind: "COOPERATION", ...term("2026-05-01", "2027-06-01") });
    const all = await listAgreements(ctx.actor, query, TODAY);
    expect(all.total).toBe(4);
    for (const phase of AGREEMENT_PHASES) {
      const { rows } = await listAgreements(ctx.actor, { ...query, phase }, TODAY);
      expect(rows.map(({ id }) => id)).toEqual(
        all.rows.filter((row) => row.phase === phase).map(({ id }) => id),
      );
    }
  });

  it("are empty for the neighbour", async () => {
    const { partnership } = await makeParties();
    await makeAgreement(partnership);
    const neighbour = await makeParties();
    expect((await listAgreements(neighbour.ctx.actor, query, TODAY)).total).toBe(0);
  });
});
