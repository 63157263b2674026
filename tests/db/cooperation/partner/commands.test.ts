import { beforeAll, describe, expect, it } from "vitest";
import { addContact, editContact, endContact } from "@/lib/cooperation/partner/commands/keep-contacts";
import { mergePartners } from "@/lib/cooperation/partner/commands/merge-partners";
import { createPartner, editPartner } from "@/lib/cooperation/partner/commands/write-partner";
import {
  findPartners,
  getPartner,
  getPublicPartner,
  listAlikePairs,
  listPartners,
  listPublicPartners,
  listStakeholders,
} from "@/lib/cooperation/partner/queries";
import type { CreatePartnerInput } from "@/lib/cooperation/partner/schema";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeAgreement, makeContact, makePartner, makePartnership } from "@/tests/support/cooperation";
import {
  makeCentre,
  makeCoordinator,
  makeCountry,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makeProvince,
  makeTeacher,
  actorOf,
  NOW,
} from "@/tests/support/make";

const query = {
  q: "",
  kind: null,
  province: null,
  field: null,
  country: null,
  sort: null,
  dir: null,
  page: 1,
};
const facts: CreatePartnerInput = {
  name: "Işık Makine Sanayi ve Ticaret Anonim Şirketi",
  kind: "COMPANY",
  taxNumber: null,
  countryCode: "TR",
  provinceId: null,
  districtId: null,
  place: null,
  address: null,
  website: null,
  phone: null,
  about: null,
  isPublic: true,
  fieldIds: [],
  isAnother: false,
};

beforeAll(async () => {
  await makeNetwork();
  await makeCountry("DE", "Almanya");
});

const asCoordinator = async () => {
  const centre = await makeCentre();
  return { centre, ctx: { actor: await makeCoordinator(centre.id), now: NOW } };
};

describe("the register", () => {
  it("is asked before a partner is added, and believes who says that this is another", async () => {
    const { ctx } = await asCoordinator();
    const name = "Yıldız Hidrolik Pnömatik Limited";
    const first = await createPartner(ctx, { ...facts, name });
    expect(first.ok).toBe(true);
    const again = { ...facts, name: "YILDIZ HİDROLİK PNÖMATİK LTD" };
    expect(await createPartner(ctx, again)).toMatchObject({ ok: false, refusal: "partner_alike" });
    expect(await createPartner(ctx, { ...again, isAnother: true })).toMatchObject({ ok: true });
    expect((await findPartners(ctx.actor, "yildiz hidrolik")).map((one) => one.name)).toHaveLength(2);
  });

  it("has a tax number once, also when two add it at the same moment", async () => {
    const { ctx } = await asCoordinator();
    const twice = await Promise.all(
      ["Akın Döküm", "Zirve Lojistik"].map((name) =>
        createPartner(ctx, { ...facts, name, taxNumber: "1234567890", isAnother: true }),
      ),
    );
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ refusal: "partner_known_already" });
  });

  it.each([
    ["a misread tax number", { taxNumber: "1234567891" }, "partner_tax_number_wrong"],
    ["a tax number abroad", { taxNumber: "1234567890", countryCode: "DE" }, "partner_tax_number_abroad"],
    ["a country that is not there", { countryCode: "XX" }, "unknown_choice"],
  ])("refuses %s", async (_, wrong, refusal) => {
    const { ctx } = await asCoordinator();
    expect(await createPartner(ctx, { ...facts, name: `Deneme ${refusal}`, ...wrong })).toMatchObject({
      refusal,
    });
  });

  it("refuses a district of another province, and a province of another country", async () => {
    const { ctx } = await asCoordinator();
    const [one, other] = [await makeProvince(), await makeProvince()];
    const district = await db.district.create({ data: { provinceId: other.id, name: "Merkez" } });
    const placed = { ...facts, name: "Yerini şaşıran", provinceId: one.id };
    expect(await createPartner(ctx, { ...placed, districtId: district.id })).toMatchObject({
      refusal: "partner_place_elsewhere",
    });
    expect(await createPartner(ctx, { ...placed, countryCode: "DE" })).toMatchObject({
      refusal: "partner_place_elsewhere",
    });
  });

  it("is not for who does not work with partners", async () => {
    const teacher = await actorOf(await makeTeacher());
    expect(await createPartner({ actor: teacher, now: NOW }, facts)).toMatchObject({ refusal: "not_found" });
    expect(await createPartner({ actor: ANYONE, now: NOW }, facts)).toMatchObject({
      refusal: "sign_in_needed",
    });
    expect(await listPartners(teacher, query)).toBeNull();
    expect(await getPartner(teacher, (await makePartner()).id)).toBeNull();
  });

  it("tells a second editor and overwrites nothing", async () => {
    const { ctx } = await asCoordinator();
    const partner = await makePartner();
    const { isAnother: _, ...edited } = facts;
    const save = (name: string) =>
      editPartner(ctx, { ...edited, name, partnerId: partner.id, version: partner.version });
    const both = await Promise.all([save("Birinci"), save("İkinci")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "partner_changed_meanwhile" });
  });
});

describe("contacts", () => {
  const contact = {
    name: "Selin Kaya",
    position: null,
    email: "selin@ortak.example",
    phone: null,
    locale: "tr" as const,
    hasConsented: true,
  };

  it("are kept by the centres that work with the partner, and by nobody else", async () => {
    const { centre, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    const { partnerId } = await makePartnership({ centreId: centre.id });
    expect(await addContact(neighbour.ctx, { partnerId, ...contact })).toMatchObject({
      refusal: "not_found",
    });
    expect(await addContact(ctx, { partnerId, ...contact })).toMatchObject({ ok: true });
    expect((await getPartner(ctx.actor, partnerId))?.contacts).toHaveLength(1);
    expect((await getPartner(neighbour.ctx.actor, partnerId))?.contacts).toEqual([]);
  });

  it("have no address without consent, and lose it with the consent", async () => {
    const { centre, ctx } = await asCoordinator();
    const { partnerId } = await makePartnership({ centreId: centre.id });
    expect(await addContact(ctx, { partnerId, ...contact, hasConsented: false })).toMatchObject({
      refusal: "contact_without_consent",
    });
    await addContact(ctx, { partnerId, ...contact, email: null, hasConsented: false });
    const [kept] = await db.partnerContact.findMany({ where: { partnerId } });
    expect(kept).toMatchObject({ email: null, consentedAt: null });
    const contactId = kept!.id;
    expect(await editContact(ctx, { contactId, ...contact, hasConsented: false })).toMatchObject({
      refusal: "contact_without_consent",
    });
    await editContact(ctx, { contactId, ...contact });
    expect(await db.partnerContact.findUnique({ where: { id: contactId } })).toMatchObject({
      email: contact.email,
    });
    await editContact(ctx, { contactId, ...contact, hasConsented: false });
    expect(await db.partnerContact.findUnique({ where: { id: contactId } })).toMatchObject({ email: null });
    expect(await editContact(ctx, { contactId, ...contact, email: null })).toMatchObject({
      refusal: "contact_without_address",
    });
  });

  it("who leaves takes the address along and ends their links", async () => {
    const { centre, ctx } = await asCoordinator();
    const partnership = await makePartnership({ centreId: centre.id });
    const { id } = await makeContact({ partnerId: partnership.partnerId });
    await db.partnership.update({ where: { id: partnership.id }, data: { contactId: id } });
    await db.contactLink.create({
      data: { contactId: id, partnershipId: partnership.id, tokenHash: id, createdAt: NOW, expiresAt: NOW },
    });
    expect(await endContact(ctx, { contactId: id })).toMatchObject({ ok: true });
    expect(await db.partnerContact.findUnique({ where: { id } })).toMatchObject({
      email: null,
      endedAt: NOW,
    });
    expect(await db.partnership.findUnique({ where: { id: partnership.id } })).toMatchObject({
      contactId: null,
    });
    expect(await db.contactLink.count({ where: { contactId: id, revokedAt: null } })).toBe(0);
  });
});

describe("from the register to a partnership", () => {
  it("leads a coordinator straight on, unless their centre works with it already", async () => {
    const partner = await makePartner();
    const coordinator = await makeCoordinator((await makeCentre()).id);
    expect(await getPartner(coordinator, partner.id)).toMatchObject({ mayOpen: true });
    expect(await findPartners(coordinator, "", partner.id)).toMatchObject([{ id: partner.id }]);
    expect(await getPartner(await makeMinistryActor(), partner.id)).toMatchObject({ mayOpen: false });
    const centreId = coordinator.centreIds[0]!;
    const { id } = await makePartnership({ partnerId: partner.id, centreId, status: "ACTIVE" });
    expect(await getPartner(coordinator, partner.id)).toMatchObject({ mayOpen: false });
    await db.partnership.update({
      where: { id },
      data: { status: "ENDED", endedOn: NOW, endReason: "Anlaşma sona erdi." },
    });
    expect(await getPartner(coordinator, partner.id)).toMatchObject({ mayOpen: true });
  });
});

describe("a merge", () => {
  it("moves everything to the kept record, and both ids lead there", async () => {
    const ministry = { actor: await makeMinistryActor(), now: NOW };
    const field = await makeField();
    const [kept, merged] = [await makePartner(), await makePartner({ taxNumber: "2222222222" })];
    await db.partnerField.create({ data: { partnerId: merged.id, fieldId: field.id } });
    const partnership = await makePartnership({ partnerId: merged.id, status: "ACTIVE" });
    const agreement = await makeAgreement(partnership);
    await makeContact({ partnerId: merged.id });
    expect(await mergePartners(ministry, { keptId: kept.id, mergedId: merged.id })).toMatchObject({
      ok: true,
    });
    expect(await db.agreement.findUnique({ where: { id: agreement.id } })).toMatchObject({
      partnerId: kept.id,
    });
    const found = await getPartner(ministry.actor, kept.id);
    expect(found).toMatchObject({ taxNumber: "2222222222", mergedIntoId: null });
    expect([found?.partnerships.length, found?.contacts.length, found?.fields.length]).toEqual([1, 1, 1]);
    expect((await getPartner(ministry.actor, merged.id))?.mergedIntoId).toBe(kept.id);
    expect(await getPublicPartner(ANYONE, merged.slug)).toEqual({ movedTo: kept.slug });
    expect(await mergePartners(ministry, { keptId: kept.id, mergedId: merged.id })).toMatchObject({
      refusal: "partner_merged",
    });
  });

  it("keeps earlier signposts pointing at what is left", async () => {
    const ministry = { actor: await makeMinistryActor(), now: NOW };
    const [a, b, c] = [await makePartner(), await makePartner(), await makePartner()];
    await mergePartners(ministry, { keptId: b.id, mergedId: a.id });
    await mergePartners(ministry, { keptId: c.id, mergedId: b.id });
    expect((await getPartner(ministry.actor, a.id))?.mergedIntoId).toBe(c.id);
  });

  it("is refused where one centre works with both, where agreements overlap, and for itself", async () => {
    const ministry = { actor: await makeMinistryActor(), now: NOW };
    const centre = await makeCentre();
    const [one, other] = [await makePartner(), await makePartner()];
    const merge = { keptId: one.id, mergedId: other.id };
    const both = [
      await makePartnership({ centreId: centre.id, partnerId: one.id }),
      await makePartnership({ centreId: centre.id, partnerId: other.id }),
    ];
    expect(await mergePartners(ministry, merge)).toMatchObject({ refusal: "partner_merge_two_partnerships" });
    await makeAgreement(both[0]!);
    await makeAgreement(both[1]!);
    await db.partnership.update({
      where: { id: both[1]!.id },
      data: { status: "ENDED", endedOn: NOW, endReason: "Bitti" },
    });
    expect(await mergePartners(ministry, merge)).toMatchObject({
      refusal: "partner_merge_agreements_overlap",
    });
    expect(await mergePartners(ministry, { keptId: one.id, mergedId: one.id })).toMatchObject({
      refusal: "partner_merge_same",
    });
    expect((await getPartner(ministry.actor, other.id))?.mergedIntoId).toBeNull();
  });

  it("is the ministry's, and of two opposite ones at once only one happens", async () => {
    const { ctx } = await asCoordinator();
    const ministry = { actor: await makeMinistryActor(), now: NOW };
    const [a, b] = [await makePartner(), await makePartner()];
    expect(await mergePartners(ctx, { keptId: a.id, mergedId: b.id })).toMatchObject({
      refusal: "not_found",
    });
    const both = await Promise.all([
      mergePartners(ministry, { keptId: a.id, mergedId: b.id }),
      mergePartners(ministry, { keptId: b.id, mergedId: a.id }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is offered for names much alike", async () => {
    const ministry = await makeMinistryActor();
    await makePartner({ name: "Karadeniz Teknik Kalıp Sanayi" });
    await makePartner({ name: "Karadeniz Teknik Kalıp Sanayii" });
    expect((await listAlikePairs(ministry)).some(({ one }) => one.startsWith("Karadeniz"))).toBe(true);
  });
});

describe("lists", () => {
  it("name in public only who works with a centre today and is willing", async () => {
    const willing = await makePartner({ name: "Açık Sanayi" });
    const silent = await makePartner({ name: "Sessiz Sanayi", isPublic: false });
    const lead = await makePartner({ name: "Aday Sanayi" });
    await makePartnership({ partnerId: willing.id, status: "ACTIVE" });
    await makePartnership({ partnerId: silent.id, status: "ACTIVE" });
    await makePartnership({ partnerId: lead.id });
    const { rows } = await listPublicPartners(ANYONE, { ...query, q: "sanayi" });
    expect(rows.map(({ id }) => id)).toContain(willing.id);
    expect(rows.map(({ id }) => id)).not.toContain(silent.id);
    expect(rows.map(({ id }) => id)).not.toContain(lead.id);
    expect(await getPublicPartner(ANYONE, lead.slug)).toBeNull();
  });

  it("show a centre's map to its coordinator and the ministry", async () => {
    const { centre, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    await makePartnership({ centreId: centre.id });
    expect((await listStakeholders(ctx.actor, centre.id))?.stakeholders).toHaveLength(1);
    expect(await listStakeholders(neighbour.ctx.actor, centre.id)).toBeNull();
  });
});
