import { beforeAll, describe, expect, it } from "vitest";
import { addTopic, editTopic } from "@/lib/cooperation/programme/commands/keep-topics";
import {
  nameResponsible,
  passDistrictOn,
  remindDistrict,
} from "@/lib/cooperation/programme/commands/guide-in-district";
import {
  confirmGuide,
  passGuideOn,
  sendGuide,
  writeGuide,
} from "@/lib/cooperation/programme/commands/send-guide";
import {
  createProgramme,
  editProgramme,
  moveProgramme,
} from "@/lib/cooperation/programme/commands/write-programme";
import {
  listDistrictGuides,
  listDistrictPrincipals,
  listGuideProvinces,
  listProvinceGuides,
  listTasks,
} from "@/lib/cooperation/programme/queries/guide";
import { getProgramme, listProgrammes } from "@/lib/cooperation/programme/queries/read";
import type { CreateProgrammeInput } from "@/lib/cooperation/programme/schema";
import { lockProgramme, takeProgrammeSlug } from "@/lib/cooperation/programme/steps";
import type { PersonActor } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { makeProfiledSchool, makeProgramme } from "@/tests/support/cooperation";
import { actorOf, giveRole, makeMinistryActor, makeNetwork, makePerson, NOW } from "@/tests/support/make";

const facts: CreateProgrammeInput = {
  name: "Okul Ortaklığı Programı",
  nameEn: "School Partnership Programme",
  nameAz: null,
  summary: null,
  summaryEn: null,
  summaryAz: null,
  kinds: ["VOCATIONAL_HIGH_SCHOOL"],
  termYears: 4,
  differentProvinces: true,
  profilesDueOn: "2026-06-30",
  startsOn: "2026-09-15",
  planDueMonth: 10,
  planDueDay: 31,
  confirmDays: 30,
  reviewMonths: 6,
};

let ministry: PersonActor;
beforeAll(async () => {
  await makeNetwork();
  ministry = await makeMinistryActor();
});
const ctx = () => ({ actor: ministry, now: NOW });

const create = async () => {
  const created = await createProgramme(ctx(), facts);
  if (!created.ok) throw new Error(created.refusal);
  return created.value.programmeId;
};

describe("a programme", () => {
  it("begins on the desk with the eight topics and an address of its own", async () => {
    const [first, second] = [await create(), await create()];
    const one = await getProgramme(ministry, first);
    expect(one).toMatchObject({ status: "DRAFT", names: { en: facts.nameEn }, version: 1 });
    expect(one?.topics).toHaveLength(8);
    expect((await getProgramme(ministry, second))?.slug).toBe("okul-ortakligi-programi-2");
    expect((await listProgrammes(ministry))?.map(({ id }) => id)).toContain(first);
  });

  it("is changed by one editor at a time, and its dates stay in order", async () => {
    const programmeId = await create();
    const edit = { programmeId, version: 1, ...facts, name: "Yeni ad" };
    expect(await editProgramme(ctx(), { ...edit, profilesDueOn: "2026-09-15" })).toMatchObject({
      refusal: "programme_dates_reversed",
    });
    expect((await editProgramme(ctx(), edit)).ok).toBe(true);
    expect(await editProgramme(ctx(), edit)).toMatchObject({ refusal: "programme_changed_meanwhile" });
  });

  it("opens with a topic, goes back to the desk, runs and ends", async () => {
    const programmeId = await create();
    const move = (version: number, to: "DRAFT" | "OPEN" | "RUNNING" | "ENDED") =>
      moveProgramme(ctx(), { programmeId, version, to });
    await db.programmeTopic.updateMany({ where: { programmeId }, data: { isHidden: true } });
    expect(await move(1, "OPEN")).toMatchObject({ refusal: "programme_without_topics" });
    const topic = await addTopic(ctx(), { programmeId, name: "Yeni konu", nameEn: "New", nameAz: null });
    expect(topic.ok).toBe(true);
    expect((await move(1, "OPEN")).ok).toBe(true);
    const last = await db.programmeTopic.findFirstOrThrow({ where: { programmeId, number: 9 } });
    const hide = { topicId: last.id, name: last.name, nameEn: null, nameAz: "Yeni mövzu", isHidden: true };
    expect(await editTopic(ctx(), hide)).toMatchObject({ refusal: "topic_in_use" });
    expect((await editTopic(ctx(), { ...hide, isHidden: false })).ok).toBe(true);
    expect(await move(1, "DRAFT")).toMatchObject({ refusal: "programme_changed_meanwhile" });
    expect((await move(2, "DRAFT")).ok).toBe(true);
    expect(await move(3, "ENDED")).toMatchObject({ refusal: "programme_move_not_allowed" });
    for (const [version, to] of [
      [3, "OPEN"],
      [4, "RUNNING"],
      [5, "ENDED"],
    ] as const)
      expect((await move(version, to)).ok).toBe(true);
  });

  it("is absent for everybody else", async () => {
    const programmeId = await create();
    const stranger = { actor: actorOf(await makePerson(), { isTeacher: true }), now: NOW };
    expect(await createProgramme(stranger, facts)).toMatchObject({ refusal: "not_found" });
    expect(await moveProgramme(stranger, { programmeId, version: 1, to: "OPEN" })).toMatchObject({
      refusal: "not_found",
    });
    expect(await getProgramme(stranger.actor, programmeId)).toBeNull();
    expect(await listProgrammes(stranger.actor)).toBeNull();
    expect(await listGuideProvinces(stranger.actor, programmeId)).toBeNull();
    expect(await listProvinceGuides(stranger.actor, NOW)).toBeNull();
  });
});

async function passedToDistrict() {
  const programme = await makeProgramme();
  const programmeId = programme.id;
  const { school, actor: principal } = await makeProfiledSchool(programme);
  const { provinceId } = school;
  const district = await db.district.create({ data: { provinceId, name: "Merkez" } });
  await db.school.update({ where: { id: school.id }, data: { districtId: district.id } });
  const officer = actorOf(await makePerson(), { provinceIds: [provinceId] });
  const send = async (version: number) => {
    await writeGuide(ctx(), { programmeId, version, guide: `Metin ${version}` });
    await sendGuide(ctx(), { programmeId, version: version + 1 });
    const guides = (await listProvinceGuides(officer, NOW)) ?? [];
    await passGuideOn({ actor: officer, now: NOW }, { receiptId: guides[0]?.id ?? "" });
    return readDistrict();
  };
  const readDistrict = async () => {
    const [guide] = (await listProvinceGuides(officer, NOW)) ?? [];
    const [row] = guide?.districts ?? [];
    if (!row) throw new Error("No district.");
    return row;
  };
  return { programmeId, school, principal, officer, send, readDistrict, districtId: district.id };
}

describe("the guide in a district", () => {
  it("is passed on by the principal whom the province names, and read by the schools", async () => {
    const { officer, principal, programmeId, send, readDistrict, school } = await passedToDistrict();
    const elsewhere = await makeProfiledSchool(await makeProgramme());
    const { receiptId, principals } = await send(1);
    const name = (personId: string | null, actor = officer) =>
      nameResponsible({ actor, now: NOW }, { receiptId, personId });
    expect(principals.map(({ id }) => id)).toEqual([principal.personId]);
    expect(await db.guideReceipt.count({ where: { programmeId, schoolId: { not: null } } })).toBe(0);
    expect(await name(principal.personId, principal)).toMatchObject({ refusal: "not_found" });
    expect(await name(elsewhere.principal.id)).toMatchObject({ refusal: "guide_responsible_unknown" });
    const pass = (actor: PersonActor) => passDistrictOn({ actor, now: NOW }, { receiptId });
    expect(await pass(principal)).toMatchObject({ refusal: "not_found" });
    expect((await name(principal.personId)).ok).toBe(true);
    const told = { personId: principal.personId, kind: "guide.named" };
    expect(await db.mail.count({ where: told })).toBe(1);
    expect(await listTasks(principal)).toMatchObject([{ id: receiptId, schoolId: null }]);
    expect(await listDistrictGuides(principal)).toMatchObject([{ id: receiptId, readAt: null }]);
    expect(await listDistrictGuides(elsewhere.actor)).toEqual([]);
    for (let time = 0; time < 2; time += 1) expect((await pass(principal)).ok).toBe(true);
    expect(await readDistrict()).toMatchObject({ readAt: NOW, schools: 1, schoolsRead: 0 });
    const [own] = await listTasks(principal);
    expect(own?.schoolId).toBe(school.id);
    expect((await confirmGuide({ actor: principal, now: NOW }, { receiptId: own?.id ?? "" })).ok).toBe(true);
    expect(await readDistrict()).toMatchObject({ schoolsRead: 1 });
  });

  it("is passed on by the province where nobody was named, and reminded of once a day", async () => {
    const { officer, principal, send, readDistrict } = await passedToDistrict();
    const { receiptId } = await send(1);
    const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
    const remind = (hours: number, actor = officer) =>
      remindDistrict({ actor, now: at(hours) }, { receiptId });
    const kinds = async () =>
      (await db.mail.findMany({ where: { personId: principal.personId }, orderBy: { queuedAt: "asc" } })).map(
        ({ kind }) => kind,
      );
    expect(await remind(0)).toMatchObject({ refusal: "guide_responsible_missing" });
    await nameResponsible({ actor: officer, now: NOW }, { receiptId, personId: principal.personId });
    expect(await remind(0, principal)).toMatchObject({ refusal: "not_found" });
    expect((await remind(1)).ok).toBe(true);
    expect(await remind(24.9)).toMatchObject({ refusal: "guide_reminded_already" });
    expect((await passDistrictOn({ actor: officer, now: at(25) }, { receiptId })).ok).toBe(true);
    expect((await remind(25)).ok).toBe(true);
    expect(await kinds()).toEqual(["guide.named", "guide.remindDistrict", "guide.remindSchool"]);
    const [own] = (await listTasks(principal)).filter(({ schoolId }) => schoolId !== null);
    await confirmGuide({ actor: principal, now: at(26) }, { receiptId: own?.id ?? "" });
    expect(await remind(50)).toMatchObject({ refusal: "guide_nobody_to_remind" });
    expect(await readDistrict()).toMatchObject({ responsible: { id: principal.personId } });
  });

  it("names the same again for the next version, while still a principal there", async () => {
    const { officer, principal, send, districtId } = await passedToDistrict();
    const { receiptId } = await send(1);
    await nameResponsible({ actor: officer, now: NOW }, { receiptId, personId: principal.personId });
    expect(await send(3)).toMatchObject({ responsible: { id: principal.personId }, readAt: null });
    await db.roleAssignment.updateMany({
      where: { personId: principal.personId },
      data: { endsOn: new Date(NOW.toISOString().slice(0, 10)) },
    });
    expect(await listDistrictPrincipals(db, { districtId }, NOW)).toEqual([]);
    expect(await send(5)).toMatchObject({ responsible: null });
  });
});

describe("the guide", () => {
  it("goes down from the ministry to provinces and schools, and each says that it was read", async () => {
    const programme = await makeProgramme();
    const { school, actor: principal } = await makeProfiledSchool(programme);
    const officer = actorOf(await makePerson(), { provinceIds: [school.provinceId] });
    await giveRole(officer.personId, "PROVINCE_OFFICER", { provinceId: school.provinceId });
    const programmeId = programme.id;
    expect(await sendGuide(ctx(), { programmeId, version: 1 })).toMatchObject({
      refusal: "programme_guide_empty",
    });
    await writeGuide(ctx(), { programmeId, version: 1, guide: "Birinci metin" });
    expect((await sendGuide(ctx(), { programmeId, version: 2 })).ok).toBe(true);
    await writeGuide(ctx(), { programmeId, version: 3, guide: "Sonraki metin" });
    expect(await listTasks(principal)).toEqual([]);
    const [guide] = (await listProvinceGuides(officer, NOW)) ?? [];
    expect(guide).toMatchObject({ readAt: null, programme: { guideSent: "Birinci metin" } });
    expect(await listTasks(officer)).toHaveLength(1);
    const receiptId = guide?.id ?? "";
    expect(await passGuideOn({ actor: principal, now: NOW }, { receiptId })).toMatchObject({
      refusal: "not_found",
    });
    for (let time = 0; time < 2; time += 1)
      expect((await passGuideOn({ actor: officer, now: NOW }, { receiptId })).ok).toBe(true);
    const [own] = await listTasks(principal);
    expect(own?.schoolId).toBe(school.id);
    const before = await listGuideProvinces(ministry, programmeId);
    const there = before?.find(({ provinceId }) => provinceId === school.provinceId);
    expect(there).toMatchObject({ schools: 1, schoolsRead: 0, silent: [{ id: school.id }] });
    expect(await confirmGuide({ actor: officer, now: NOW }, { receiptId: own?.id ?? "" })).toMatchObject({
      refusal: "not_found",
    });
    expect((await confirmGuide({ actor: principal, now: NOW }, { receiptId: own?.id ?? "" })).ok).toBe(true);
    expect(await listTasks(principal)).toEqual([]);
    const after = await listGuideProvinces(ministry, programmeId);
    expect(after?.find(({ provinceId }) => provinceId === school.provinceId)).toMatchObject({
      schoolsRead: 1,
      silent: [],
    });
  });
});

it("the steps lock what is there, and give no address twice", async () => {
  const { id, slug } = await makeProgramme();
  await transaction(async (tx) => {
    expect(await lockProgramme(tx, id)).toMatchObject({ id, startsOn: "2026-09-15" });
    expect(await lockProgramme(tx, "00000000-0000-7000-8000-000000000000")).toBeNull();
    expect(await takeProgrammeSlug(tx, slug)).toBe(`${slug}-2`);
  });
});
