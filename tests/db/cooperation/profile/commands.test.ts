import { beforeAll, describe, expect, it } from "vitest";
import { fillProfile, remindProfiles } from "@/lib/cooperation/profile/commands";
import {
  getOwnProfile,
  getSchoolProfile,
  listFilled,
  listOwnProgrammes,
  listTasks,
  listUnfilled,
} from "@/lib/cooperation/profile/queries";
import type { PersonActor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeProfiledSchool, makeProgramme } from "@/tests/support/cooperation";
import {
  actorOf,
  giveRole,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeSchool,
  NOW,
} from "@/tests/support/make";

let ministry: PersonActor;
beforeAll(async () => {
  await makeNetwork();
  ministry = await makeMinistryActor();
});

async function silentSchool() {
  const programme = await makeProgramme();
  const school = await makeSchool();
  const principal = await makePerson();
  await giveRole(principal.id, "PRINCIPAL", { schoolId: school.id });
  const actor = actorOf(principal, { schoolIds: [school.id] });
  const profile = {
    programmeId: programme.id,
    schoolId: school.id,
    version: 0,
    students: 400,
    teachers: 40,
    workshops: 8,
    digitalDevices: 100,
    libraryBooks: 2400,
    projectsDone: 10,
    districtIndex: 100,
    experience: null,
    takesPart: true,
    topics: [{ topicId: programme.topics[0]?.id ?? "", offer: 3, need: 0 }],
  };
  return { programme, school, actor, ctx: { actor, now: NOW }, profile };
}

describe("a profile", () => {
  it("is asked for, written with this year's check, and looked at again next year", async () => {
    const { programme, school, actor, ctx, profile } = await silentSchool();
    const mine = async (now: Date) =>
      (await listTasks(actor, now)).filter((task) => task.programme.id === programme.id);
    expect(await mine(NOW)).toMatchObject([{ profile: null }]);
    expect(await fillProfile(ctx, { ...profile, topics: [] })).toMatchObject({
      refusal: "profile_without_topics",
    });
    expect((await fillProfile(ctx, profile)).ok).toBe(true);
    expect(await fillProfile(ctx, profile)).toMatchObject({ refusal: "profile_changed_meanwhile" });
    expect((await fillProfile(ctx, { ...profile, version: 1, teachers: 20 })).ok).toBe(true);
    const own = await getOwnProfile(actor, programme.id, school.id);
    expect(own?.profile).toMatchObject({ version: 2, topics: [{ offer: 3 }] });
    expect(own?.profile?.checks).toMatchObject([{ year: 2026, resourceIndex: 88, offeredTopics: 1 }]);
    expect(await mine(NOW)).toEqual([]);
    expect(await mine(new Date("2027-01-02T09:00:00Z"))).toMatchObject([{ isDue: true }]);
  });

  it("is closed where the programme is, and where the kind of school may not take part", async () => {
    const { programme, school, ctx, profile } = await silentSchool();
    await db.programme.update({ where: { id: programme.id }, data: { status: "ENDED" } });
    expect(await fillProfile(ctx, profile)).toMatchObject({ refusal: "profile_programme_closed" });
    await db.programme.update({ where: { id: programme.id }, data: { status: "OPEN" } });
    await db.school.update({ where: { id: school.id }, data: { kind: "OTHER" } });
    expect(await fillProfile(ctx, profile)).toMatchObject({ refusal: "profile_kind_not_allowed" });
  });

  it("is nobody else's, and a draft is not there at all", async () => {
    const { programme, school, ctx, profile } = await silentSchool();
    const other = await makeProfiledSchool(programme);
    expect(await fillProfile({ actor: other.actor, now: NOW }, profile)).toMatchObject({
      refusal: "not_found",
    });
    expect(await getOwnProfile(other.actor, programme.id, school.id)).toBeNull();
    expect(await listUnfilled(other.actor, programme.id, { page: 1, show: null }, NOW)).toBeNull();
    await db.programme.update({ where: { id: programme.id }, data: { status: "DRAFT" } });
    expect(await fillProfile(ctx, profile)).toMatchObject({ refusal: "not_found" });
    const seen = await listOwnProgrammes(ctx.actor, NOW);
    expect(seen?.map((one) => one.programme.id)).not.toContain(programme.id);
  });
});

it("what was written is read by the ministry, and by no other school", async () => {
  const { programme, school } = await silentSchool();
  const written = await makeProfiledSchool(programme);
  const query = { page: 1, show: "written" as const };
  const found = await listFilled(ministry, programme.id, query);
  expect(found).toMatchObject({ total: 1, rows: [{ school: { id: written.school.id } }] });
  expect(await listFilled(written.actor, programme.id, query)).toBeNull();
  expect(await getSchoolProfile(ministry, programme.id, written.school.id)).toMatchObject({
    profile: { takesPart: true },
  });
  expect(await getSchoolProfile(written.actor, programme.id, written.school.id)).toBeNull();
  expect(await getSchoolProfile(ministry, programme.id, school.id)).toBeNull();
});

it("who is silent is listed and reminded, once a day", async () => {
  const { programme, school } = await silentSchool();
  await makeProfiledSchool(programme);
  const found = await listUnfilled(ministry, programme.id, { page: 1, show: null }, NOW);
  expect(found).toMatchObject({ filled: 1, staying: 0 });
  expect(found?.rows.find(({ id }) => id === school.id)?.roles).toHaveLength(1);
  const ctx = { actor: ministry, now: NOW };
  const first = await remindProfiles(ctx, { programmeId: programme.id });
  expect(first.ok && first.value.people).toBeGreaterThan(0);
  expect(await remindProfiles(ctx, { programmeId: programme.id })).toMatchObject({ value: { people: 0 } });
  expect(await db.mail.count({ where: { kind: "profile.reminder", body: { contains: programme.id } } })).toBe(
    first.ok ? first.value.people : -1,
  );
});
