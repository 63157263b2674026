import { beforeAll, describe, expect, it } from "vitest";
import {
  clearTraveller,
  editMobility,
  nameTraveller,
  recordMobility,
  removeMobility,
} from "@/lib/cooperation/mobility/commands/record-mobility";
import { attachReport, reportMobility } from "@/lib/cooperation/mobility/commands/report-mobility";
import {
  findTravellers,
  getMobility,
  getMobilityFile,
  listMobilities,
  listMobilitiesForExport,
  listMobilitiesWith,
  listMobilityChoices,
  listOwnMobilities,
  listPartnersAbroad,
  listTasks,
} from "@/lib/cooperation/mobility/queries";
import type { RecordMobilityInput } from "@/lib/cooperation/mobility/schema";
import { listPartnerCountries, listPublicPartners } from "@/lib/cooperation/partner/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeMobility, makePartner, makePartnerAbroad, makePartnership } from "@/tests/support/cooperation";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeMinistryActor,
  makeNetwork,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

const today = new Date("2026-03-10T00:00:00Z");
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const query = {
  q: "",
  direction: null,
  kind: null,
  year: null,
  partner: null,
  country: null,
  centre: null,
  report: null,
  when: null,
  page: 1,
};
const report = "Türbin bakımı iki iş yaprağına döküldü.";

beforeAll(async () => {
  await makeNetwork();
});

async function asCoordinator() {
  const centre = await makeCentre();
  return { centre, ctx: { actor: await makeCoordinator(centre.id), now: NOW } };
}

/** A teacher with a confirmed school since long ago. */
async function asTeacher() {
  const teacher = await makeTeacher();
  return actorOf(teacher, { schoolId: teacher.schoolId, isTeacher: true });
}

const facts = (partnerId: string): Omit<RecordMobilityInput, "centreId"> => ({
  partnerId,
  kind: "TEACHER",
  direction: "out",
  people: 3,
  topic: "Rüzgâr türbini bakımı",
  startsOn: "2026-03-02",
  endsOn: "2026-03-06",
  days: 4,
});

describe("a stay", () => {
  it("is with a partner in another country, and its days fit between its dates", async () => {
    const { centre, ctx } = await asCoordinator();
    const abroad = await makePartnerAbroad();
    const home = await makePartner();
    const closed = await makePartnerAbroad({ closedOn: day("2026-01-01") });
    const record = (partnerId: string, more = {}) =>
      recordMobility(ctx, { centreId: centre.id, ...facts(partnerId), ...more });
    expect(await record(home.id)).toMatchObject({ refusal: "mobility_partner_not_abroad" });
    expect(await record(closed.id)).toMatchObject({ refusal: "mobility_partner_gone" });
    expect(await record(abroad.id, { days: 6 })).toMatchObject({ refusal: "mobility_too_many_days" });
    expect(await record(abroad.id, { endsOn: "2026-03-01" })).toMatchObject({
      refusal: "mobility_dates_reversed",
    });
    expect(await record(abroad.id)).toMatchObject({ ok: true });
    const offered = (await listPartnersAbroad(ctx.actor)).map(({ id }) => id);
    expect(offered).toContain(abroad.id);
    expect(offered).not.toContain(home.id);
    expect(offered).not.toContain(closed.id);
  });

  it("is counted in people and in the days of each, one way and the other, whatever way is looked at", async () => {
    const { centre, ctx } = await asCoordinator();
    const { id: partnerId } = await makePartnerAbroad();
    const own = { centreId: centre.id, partnerId };
    await makeMobility({ ...own, people: 2, days: 5 });
    await makeMobility({ ...own, people: 2, days: 3, kind: "STAFF" });
    await makeMobility({ ...own, people: 4, days: 1, isOutgoing: false, kind: "VISIT" });
    await makeMobility({ ...own, people: 9, startsOn: day("2025-03-03"), endsOn: day("2025-03-09") });
    await makeMobility();
    const list = (more = {}) => listMobilities(ctx.actor, { ...query, year: 2026, ...more }, today);
    const { out, into, total } = await list();
    expect(total).toBe(3);
    expect(out).toEqual({ stays: 2, people: 4, personDays: 16 });
    expect(into).toEqual({ stays: 1, people: 4, personDays: 4 });
    expect(await list({ direction: "in" })).toMatchObject({ total: 1, out, into });
    await makeMobility({
      ...own,
      people: 7,
      startsOn: day("2026-11-03"),
      endsOn: day("2026-11-05"),
      days: 2,
    });
    const planned = await list();
    expect(planned, "what is to come is counted apart").toMatchObject({ total: 4, out, into });
    expect(planned.coming).toEqual({ stays: 1, people: 7, personDays: 14 });
    expect(await list({ when: "begun" })).toMatchObject({ total: 3, coming: { stays: 1 } });
    expect((await list({ when: "coming" })).rows).toMatchObject([{ people: 7 }]);
    await db.mobility.deleteMany({ where: { ...own, people: 7 } });
    expect(await list({ kind: "STAFF" })).toMatchObject({ total: 1, into: { people: 0 } });
    expect(await list({ q: "türbini" })).toMatchObject({ total: 3 });
    expect(await list({ country: "FR" })).toMatchObject({ total: 0 });
    expect(await listMobilitiesForExport(ctx.actor, { ...query, report: "missing" }, today)).toHaveLength(4);
    expect(await listMobilityChoices(ctx.actor)).toMatchObject({
      partners: [{ id: partnerId }],
      countries: [{ code: "DE" }],
    });
    expect(await listMobilitiesWith(ctx.actor, partnerId, centre.id)).toHaveLength(4);
  });

  it("is absent for the neighbour, and unseen once it was removed", async () => {
    const { ctx } = await asCoordinator();
    const mobility = await makeMobility();
    const mobilityId = mobility.id;
    const actor = await asTeacher();
    for (const refused of [
      await editMobility(ctx, { mobilityId, version: 1, ...facts(mobility.partnerId) }),
      await removeMobility(ctx, { mobilityId }),
      await nameTraveller(ctx, { mobilityId, personId: actor.personId }),
      await clearTraveller(ctx, { mobilityId }),
      await reportMobility(ctx, { mobilityId, version: 1, report }),
      await recordMobility(ctx, { centreId: mobility.centreId, ...facts(mobility.partnerId) }),
    ])
      expect(refused).toMatchObject({ refusal: "not_found" });
    expect(await getMobility(ctx.actor, mobilityId, today)).toBeNull();
    const ministry = await makeMinistryActor();
    expect(await getMobility(ministry, mobilityId, today)).toMatchObject({
      mayRecord: false,
      mayReport: false,
    });
    const own = { actor: await makeCoordinator(mobility.centreId), now: NOW };
    expect(await removeMobility(own, { mobilityId })).toMatchObject({ ok: true });
    expect(await getMobility(ministry, mobilityId, today)).toBeNull();
    expect(await removeMobility({ actor: ANYONE, now: NOW }, { mobilityId })).toMatchObject({
      refusal: "sign_in_needed",
    });
  });
});

describe("who went", () => {
  it("is one teacher who was at a school on the first day, sees the stay and may report on it", async () => {
    const { centre, ctx } = await asCoordinator();
    const teacher = await asTeacher();
    const stranger = await asTeacher();
    const { id: mobilityId, partnerId } = await makeMobility({ centreId: centre.id, people: 1 });
    const name = (personId: string) => nameTraveller(ctx, { mobilityId, personId });
    await db.schoolMembership.updateMany({
      where: { personId: stranger.personId },
      data: { startsOn: day("2026-03-03") },
    });
    expect(await name(stranger.personId)).toMatchObject({ refusal: "mobility_traveller_elsewhere" });
    expect(await getMobility(teacher, mobilityId, today)).toBeNull();
    expect(await name(teacher.personId)).toMatchObject({ ok: true });
    expect(await getMobility(teacher, mobilityId, today)).toMatchObject({
      mayReport: true,
      mayRecord: false,
      isLister: false,
    });
    expect(await listOwnMobilities(teacher)).toHaveLength(1);
    expect((await listMobilities(teacher, query, today)).total).toBe(0);
    const { familyName } = await db.person.findUniqueOrThrow({ where: { id: teacher.personId } });
    expect((await findTravellers(ctx.actor, mobilityId, familyName)).map(({ id }) => id)).toContain(
      teacher.personId,
    );
    expect(await findTravellers(teacher, mobilityId, familyName)).toEqual([]);
    const edit = { mobilityId, version: 2, ...facts(partnerId) };
    expect(await editMobility(ctx, edit)).toMatchObject({ refusal: "mobility_traveller_named" });
    expect(await editMobility(ctx, { ...edit, people: 1, kind: "STAFF" })).toMatchObject({
      refusal: "mobility_traveller_elsewhere",
    });
    expect(await listTasks(teacher, NOW)).toMatchObject([{ id: mobilityId }]);
    expect(
      await reportMobility({ actor: teacher, now: NOW }, { mobilityId, version: 2, report }),
    ).toMatchObject({ ok: true });
    expect(await listTasks(teacher, NOW)).toEqual([]);
    expect(await clearTraveller(ctx, { mobilityId })).toMatchObject({ ok: true });
    expect(await listOwnMobilities(teacher)).toEqual([]);
    const group = await makeMobility({ centreId: centre.id });
    expect(await nameTraveller(ctx, { mobilityId: group.id, personId: teacher.personId })).toMatchObject({
      refusal: "mobility_not_one_person",
    });
  });
});

describe("a report", () => {
  it("is written from the last day on, once by two at the same moment, and takes a file that is what it says", async () => {
    const { centre, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    const ahead = await makeMobility({
      centreId: centre.id,
      startsOn: day("2026-03-09"),
      endsOn: day("2026-03-11"),
      days: 2,
    });
    const write = (mobilityId: string, version = 1) => reportMobility(ctx, { mobilityId, version, report });
    expect(await write(ahead.id)).toMatchObject({ refusal: "mobility_not_over" });
    const { id: mobilityId } = await makeMobility({ centreId: centre.id });
    expect((await listTasks(ctx.actor, NOW)).map(({ id }) => id)).toEqual([mobilityId]);
    const file = () => new File(["Gün, saat\n1, 2"], "gunluk.txt");
    const attach = (given: File) => attachReport(ctx, { mobilityId, file: given });
    const png = new File(
      [
        new Uint8Array(
          await (
            await import("sharp")
          )
            .default({ create: { width: 9, height: 9, channels: 3, background: "white" } })
            .png()
            .toBuffer(),
        ),
      ],
      "rapor.png",
    );
    expect(await attach(png)).toMatchObject({ refusal: "mobility_report_first" });
    const both = await Promise.all([write(mobilityId), write(mobilityId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "mobility_changed_meanwhile" });
    expect(await listTasks(ctx.actor, NOW)).toEqual([]);
    expect(await attach(file())).toMatchObject({ refusal: "file_kind_not_allowed" });
    expect(await attach(png)).toMatchObject({ ok: true });
    expect(await attachReport(neighbour.ctx, { mobilityId, file: png })).toMatchObject({
      refusal: "not_found",
    });
    const kept = (await getMobility(ctx.actor, mobilityId, today))?.file;
    expect(await getMobilityFile(ctx.actor, mobilityId, kept?.id ?? "")).toMatchObject({ name: "rapor.png" });
    expect(await getMobilityFile(neighbour.ctx.actor, mobilityId, kept?.id ?? "")).toBeNull();
    expect(await getMobilityFile(ANYONE, mobilityId, kept?.id ?? "")).toBeNull();
  });
});

describe("the database refuses", () => {
  it("reversed dates, nobody, too many days, a named guest or group, and a file without a report", async () => {
    const actor = await asTeacher();
    const { id } = await makeMobility();
    const change = (data: object) => db.mobility.update({ where: { id }, data });
    for (const data of [
      { endsOn: day("2026-03-01") },
      { people: 0 },
      { days: 6 },
      { days: 0 },
      { personId: actor.personId },
    ])
      await expect(change(data), JSON.stringify(data)).rejects.toThrow(/mobility_stay/);
    await expect(change({ people: 1, personId: actor.personId, isOutgoing: false })).rejects.toThrow(
      /mobility_guest_unnamed/,
    );
    const { id: fileId } = await db.storedFile.create({
      data: { sha256: "x", name: "x.pdf", contentType: "application/pdf", size: 1, uploadedAt: NOW },
    });
    await expect(change({ fileId })).rejects.toThrow(/mobility_report/);
    await expect(change({ report })).rejects.toThrow(/mobility_report/);
  });
});

describe("partners abroad", () => {
  it("are found by their country, or all of them, in the public list too", async () => {
    const abroad = await makePartnerAbroad();
    const home = await makePartner();
    for (const { id } of [abroad, home]) await makePartnership({ partnerId: id, status: "ACTIVE" });
    const find = async (country: string) => {
      const filters = { q: "", kind: null, province: null, field: null, sort: null, dir: null, page: 1 };
      return (await listPublicPartners(ANYONE, { ...filters, country })).rows.map(({ id }) => id);
    };
    expect(await find("DE")).toEqual([abroad.id]);
    expect(await find("ABROAD")).toEqual([abroad.id]);
    expect(await find("TR")).toContain(home.id);
    const countries = await listPartnerCountries(ANYONE, { isPublic: true });
    expect(countries.map(({ code }) => code).sort()).toEqual(["DE", "TR"]);
  });
});
