import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  confirmActivity,
  recordActivity,
  removeActivity,
} from "@/lib/cooperation/joint-activity/commands/record-activity";
import {
  grantRegistration,
  recordRegistration,
  removeRegistration,
} from "@/lib/cooperation/joint-activity/commands/record-registration";
import { removeMaterial, shareMaterial } from "@/lib/cooperation/joint-activity/commands/share-material";
import {
  getMaterialFile,
  listActivities,
  listMaterials,
  listPairMaterials,
  listRegistrations,
} from "@/lib/cooperation/joint-activity/queries";
import { getPublicProgramme } from "@/lib/cooperation/pairing/queries/public";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { actorOf, daysAfter, makeNetwork, makeTeacher, NOW } from "@/tests/support/make";
import { makeLivedPairing } from "@/tests/support/pairings";

vi.hoisted(() => {
  process.env.USTA_FILES_DIR = `${process.env.TMPDIR ?? "/tmp"}/usta-material-${process.pid}`;
});

beforeAll(makeNetwork);

const FACTS = {
  kind: "JOINT_TRAINING" as const,
  title: "Ortak eğitim",
  heldOn: "2026-03-09",
  teachers: 12,
  students: 3,
  parents: 0,
  summary: "",
};

async function makePair(data: Parameters<typeof makeLivedPairing>[0] = {}) {
  const made = await makeLivedPairing(data);
  const pairingId = made.pairing.id;
  const of = { pairingId, schoolId: made.one.schoolId };
  const record = (actor = made.one.principal, facts: object = {}) =>
    recordActivity({ actor, now: NOW }, { ...of, topicId: made.topicId, ...FACTS, ...facts });
  const latest = async () =>
    (await db.pairingActivity.findFirstOrThrow({ where: { pairingId }, orderBy: { id: "desc" } })).id;
  const confirm = (side: typeof made.one, activityId: string, now = NOW) =>
    confirmActivity({ actor: side.principal, now }, { activityId, schoolId: side.schoolId });
  /** One that neither side has confirmed yet. */
  const bare = () =>
    db.pairingActivity.create({
      data: {
        ...FACTS,
        heldOn: new Date("2026-03-09T00:00:00Z"),
        pairingId,
        topicId: made.topicId,
        recordedAt: NOW,
        confirmBy: daysAfter(NOW, 30),
      },
    });
  return { ...made, pairingId, of, record, latest, confirm, bare };
}

describe("an activity", () => {
  it("counts once the other side confirms what a member recorded", async () => {
    const { member, one, other, record, latest, confirm, pairingId, programme } = await makePair();
    expect(await record(member)).toMatchObject({ ok: true });
    const id = await latest();
    const [row] = await listActivities(other.principal, pairingId, NOW);
    expect(row).toMatchObject({ state: "waiting", missing: [other.schoolId], confirmsFor: other.schoolId });
    expect(await confirm(one, id)).toMatchObject({ refusal: "activity_confirmed_already" });
    expect(await confirm(other, id)).toMatchObject({ ok: true, stale: [`/programmes/${programme.slug}`] });
    expect((await listActivities(one.principal, pairingId, NOW))[0]).toMatchObject({
      state: "counted",
      mayRemove: false,
    });
    expect((await getPublicProgramme(ANYONE, programme.slug, NOW))?.figures).toMatchObject({
      activities: 1,
      teachers: 12,
      students: null,
      parents: 0,
    });
  });

  it("counts on the last moment of the programme's days, and not after", async () => {
    const { other, record, latest, confirm } = await makePair();
    await record();
    const id = await latest();
    const last = daysAfter(NOW, 30);
    expect(await confirm(other, id, new Date(last.getTime() + 1))).toMatchObject({
      refusal: "activity_too_late",
    });
    expect(await db.pairingActivity.findUnique({ where: { id } })).toMatchObject({ countedAt: null });
    expect(await confirm(other, id, last)).toMatchObject({ ok: true });
  });

  it("confirmed by both sides at the same moment counts exactly once", async () => {
    const { one, other, confirm, bare, pairingId } = await makePair();
    for (let round = 0; round < 5; round += 1) {
      const { id } = await bare();
      const both = await Promise.all([confirm(one, id), confirm(other, id)]);
      expect(both.every(({ ok }) => ok)).toBe(true);
      const row = await db.pairingActivity.findUniqueOrThrow({ where: { id } });
      expect(row).toMatchObject({ countedAt: NOW, version: 2 });
    }
    const counted = await db.auditEvent.count({
      where: { subjectId: pairingId, type: "joint_activity.counted" },
    });
    expect(counted).toBe(5);
  });

  it("the control: without the lock neither sees the other, and it never counts", async () => {
    const { one, other, bare } = await makePair();
    const { id } = await bare();
    let arrived = 0;
    let open = () => {};
    const bothHaveRead = new Promise<void>((resolve) => (open = resolve));
    const unlocked = (schoolId: string) =>
      db.$transaction(async (tx) => {
        const before = await tx.pairingActivityConfirmation.count({ where: { activityId: id } });
        arrived += 1;
        if (arrived === 2) open();
        await bothHaveRead;
        await tx.pairingActivityConfirmation.create({
          data: { activityId: id, schoolId, confirmedAt: NOW },
        });
        if (before + 1 === 2) await tx.pairingActivity.update({ where: { id }, data: { countedAt: NOW } });
      });
    await Promise.all([unlocked(one.schoolId), unlocked(other.schoolId)]);
    expect(await db.pairingActivity.findUnique({ where: { id } })).toMatchObject({ countedAt: null });
  });

  it("is of the past, of the term, with people in it and a topic of the programme", async () => {
    const { record } = await makePair({ startsInDays: -20 });
    expect(await record(undefined, { heldOn: "2026-03-11" })).toMatchObject({
      refusal: "activity_in_future",
    });
    expect(await record(undefined, { heldOn: "2026-02-17" })).toMatchObject({
      refusal: "activity_outside_term",
    });
    expect(await record(undefined, { heldOn: "2026-02-18" })).toMatchObject({ ok: true });
    expect(await record(undefined, { teachers: 0, students: 0 })).toMatchObject({
      refusal: "activity_without_people",
    });
    const elsewhere = await makePair();
    expect(await record(undefined, { topicId: elsewhere.topicId })).toMatchObject({
      refusal: "activity_topic_unknown",
    });
  });

  it("is recorded and taken away by its pair alone, and stays once it counted", async () => {
    const { record, latest, confirm, other, member, pairingId } = await makePair();
    const stranger = actorOf(await makeTeacher(), { isTeacher: true });
    expect(await record(stranger)).toMatchObject({ refusal: "not_found" });
    await record();
    const activityId = await latest();
    for (const actor of [stranger, member])
      expect(await removeActivity({ actor, now: NOW }, { activityId })).toMatchObject({
        refusal: "not_found",
      });
    expect(await removeActivity({ actor: other.principal, now: NOW }, { activityId })).toMatchObject({
      ok: true,
    });
    expect(await listActivities(other.principal, pairingId, NOW)).toEqual([]);
    expect(await confirm(other, activityId)).toMatchObject({ refusal: "not_found" });
    await record();
    const kept = await latest();
    await confirm(other, kept);
    expect(await removeActivity({ actor: other.principal, now: NOW }, { activityId: kept })).toMatchObject({
      refusal: "activity_counted_already",
    });
  });
});

describe("material", () => {
  const text = { kind: "VISUAL" as const, title: "Atölye afişi", about: "", altText: null, link: null };
  const picture = async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "white" } })
      .png()
      .toBuffer();
    return new File([new Uint8Array(png)], "afis.png", { type: "image/png" });
  };

  it("is downloaded by whom it is shared with, and by nobody else", async () => {
    const { of, one, other, member, pairingId } = await makePair();
    const stranger = actorOf(await makeTeacher(), { isTeacher: true });
    const ctx = { actor: member, now: NOW };
    for (const audience of ["PARTNER", "NETWORK", "EVERYONE"] as const)
      expect(
        await shareMaterial(ctx, { ...of, ...text, audience, altText: "Afiş", file: await picture() }),
      ).toMatchObject({ ok: true });
    const rows = await listPairMaterials(one.principal, pairingId);
    expect(rows).toHaveLength(3);
    const file = async (actor: Parameters<typeof getMaterialFile>[0]) =>
      Object.fromEntries(
        await Promise.all(
          rows.map(async ({ id, audience }) => [
            audience,
            (await getMaterialFile(actor, pairingId, id)) !== null,
          ]),
        ),
      );
    expect(await file(other.principal)).toEqual({ PARTNER: true, NETWORK: true, EVERYONE: true });
    expect(await file(stranger)).toEqual({ PARTNER: false, NETWORK: true, EVERYONE: true });
    expect(await file(ANYONE)).toEqual({ PARTNER: false, NETWORK: false, EVERYONE: true });
    const query = { q: "", kind: null, page: 1 };
    expect(await listMaterials(stranger, query)).toMatchObject({ total: 2 });
    const materialId = rows[0]!.id;
    expect(await removeMaterial({ actor: other.principal, now: NOW }, { materialId })).toMatchObject({
      refusal: "not_found",
    });
    expect(await removeMaterial({ actor: one.principal, now: NOW }, { materialId })).toMatchObject({
      ok: true,
    });
    expect(await getMaterialFile(one.principal, pairingId, materialId)).toBeNull();
  });

  it("is one file or one link, what it says it is, with words for a picture", async () => {
    const { of, one } = await makePair();
    const share = async (facts: { file: File | null; link?: string; altText?: string }) =>
      shareMaterial({ actor: one.principal, now: NOW }, { ...of, ...text, audience: "PARTNER", ...facts });
    expect(await share({ file: null })).toMatchObject({ refusal: "material_link_or_file" });
    expect(await share({ file: await picture(), link: "https://a.example/" })).toMatchObject({
      refusal: "material_link_or_file",
    });
    expect(await share({ file: await picture() })).toMatchObject({ refusal: "alt_text_missing" });
    expect(await share({ file: new File(["MZ"], "not.pdf") })).toMatchObject({
      refusal: "file_not_what_it_says",
    });
    expect(await share({ file: new File(["<svg/>"], "a.svg") })).toMatchObject({
      refusal: "file_kind_not_allowed",
    });
    expect(await share({ file: null, link: "https://a.example/" })).toMatchObject({ ok: true });
  });
});

it("a registration is applied for, granted and counted", async () => {
  const { of, one, other, pairingId, programme } = await makePair();
  const record = (appliedOn: string, grantedOn: string | null = null) =>
    recordRegistration(
      { actor: one.principal, now: NOW },
      { ...of, kind: "PATENT", title: "Emiş başlığı", number: null, appliedOn, grantedOn },
    );
  expect(await record("2026-03-11")).toMatchObject({ refusal: "registration_in_future" });
  expect(await record("2026-03-01", "2026-02-01")).toMatchObject({ refusal: "registration_dates_reversed" });
  expect(await record("2026-03-01")).toMatchObject({ ok: true });
  const [row] = await listRegistrations(other.principal, pairingId);
  const registrationId = row!.id;
  const ctx = { actor: other.principal, now: NOW };
  expect(
    await grantRegistration(ctx, { registrationId, number: "2026/1", grantedOn: "2026-03-10" }),
  ).toMatchObject({ ok: true });
  expect((await listRegistrations(one.principal, pairingId))[0]).toMatchObject({
    number: "2026/1",
    grantedOn: "2026-03-10",
  });
  expect((await getPublicProgramme(ANYONE, programme.slug, NOW))?.registrations).toEqual([
    { kind: "PATENT", count: 1 },
  ]);
  expect(await removeRegistration(ctx, { registrationId })).toMatchObject({ ok: true });
  expect(await listRegistrations(one.principal, pairingId)).toEqual([]);
});
