import { beforeAll, describe, expect, it } from "vitest";
import { mergePeople } from "@/lib/desk/duplicate/commands/merge-people";
import { mergeSchools } from "@/lib/desk/duplicate/commands/merge-schools";
import { getKeptPerson, getKeptSchool, getPersonPair, getSchoolPair } from "@/lib/desk/duplicate/queries";
import { anonymise, closeAccountOf } from "@/lib/desk/privacy/steps";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import type { PersonActor } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import {
  actorOf,
  daysAfter,
  giveRole,
  makeCentre,
  makeCourse,
  makeEnrolment,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeProvince,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";
import { makeAnswer, makeCampaign, makeList } from "@/tests/support/needs";

let ministry: PersonActor;
beforeAll(async () => {
  await makeNetwork();
  ministry = await makeMinistryActor();
});

const ctx = () => ({ actor: ministry, now: NOW });
const pair = (kept: { id: string }, merged: { id: string }) => ({
  firstId: kept.id,
  secondId: merged.id,
  keptId: kept.id,
});
const asPeople = (kept: { id: string }, merged: { id: string }) => mergePeople(ctx(), pair(kept, merged));
const asSchools = (kept: { id: string }, merged: { id: string }) => mergeSchools(ctx(), pair(kept, merged));

describe("mergeSchools", () => {
  it("moves all that stands at the one and leads its id to the other for ever", async () => {
    const province = await makeProvince();
    const [kept, merged, older] = [
      await makeSchool({ provinceId: province.id }),
      await makeSchool({ provinceId: province.id, registryCode: "700001", phone: "1" }),
      await makeSchool({ provinceId: province.id }),
    ];
    expect(await asSchools(merged, older)).toMatchObject({ ok: true });
    const centre = await makeCentre({ hostSchoolId: merged.id });
    const field = await makeField();
    await db.schoolField.create({ data: { schoolId: merged.id, fieldId: field.id } });
    const teacher = await makeTeacher({ schoolId: merged.id });
    const principal = await makePerson();
    await giveRole(principal.id, "PRINCIPAL", { schoolId: merged.id });
    await giveRole(principal.id, "PRINCIPAL", { schoolId: kept.id });
    const session = await makeSession(await makeCourse({ centreId: centre.id }));
    const enrolment = await makeEnrolment(session, teacher);

    expect(await getSchoolPair(ministry, kept.id, merged.id)).toMatchObject({ refusal: null });
    expect(await asSchools(kept, merged)).toMatchObject({ ok: true, value: { keptId: kept.id } });
    expect(await db.school.findUnique({ where: { id: merged.id } })).toMatchObject({
      mergedIntoId: kept.id,
      registryCode: null,
    });
    expect(await db.school.findUnique({ where: { id: kept.id } })).toMatchObject({
      registryCode: "700001",
      phone: "1",
      closedOn: null,
    });
    expect(await getKeptSchool(ministry, older.id)).toBe(kept.id);
    expect(await db.centre.findUnique({ where: { id: centre.id } })).toMatchObject({ hostSchoolId: kept.id });
    expect(await db.schoolMembership.count({ where: { schoolId: kept.id } })).toBe(1);
    expect(await db.roleAssignment.count({ where: { personId: principal.id, schoolId: kept.id } })).toBe(1);
    expect(await db.enrolment.findUnique({ where: { id: enrolment.id } })).toMatchObject({
      schoolId: kept.id,
    });
    expect(await db.schoolField.count({ where: { schoolId: kept.id } })).toBe(1);
    expect(await db.auditEvent.count({ where: { type: "school.merged", subjectId: merged.id } })).toBe(2);
  });

  it("refuses two centres, two provinces, a closed record and whoever is not the ministry", async () => {
    const school = await makeSchool();
    const other = await makeSchool();
    expect(await asSchools(school, other)).toMatchObject({ refusal: "other_province" });
    expect(await asSchools(school, school)).toMatchObject({ refusal: "same_record" });
    const twin = await makeSchool({ provinceId: school.provinceId });
    await makeCentre({ hostSchoolId: school.id });
    await makeCentre({ hostSchoolId: twin.id });
    expect(await asSchools(school, twin)).toMatchObject({ refusal: "both_host" });
    const officer = actorOf(await makePerson(), { provinceIds: [school.provinceId] });
    const input = pair(school, twin);
    expect(await mergeSchools({ actor: officer, now: NOW }, input)).toMatchObject({ refusal: "not_found" });
    expect(await getSchoolPair(officer, school.id, twin.id)).toBeNull();
  });

  it("goes one way where two officers merge the same pair crosswise", async () => {
    const province = await makeProvince();
    const make = () => makeSchool({ provinceId: province.id });
    const [a, b] = [await make(), await make()];
    const results = await Promise.all([asSchools(a, b), asSchools(b, a)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.school.count({ where: { id: { in: [a.id, b.id] }, closedOn: null } })).toBe(1);
  });
});

describe("mergePeople", () => {
  it("makes one life of two records, ends the other's sign-ins and keeps what was its own", async () => {
    const school = await makeSchool();
    const field = await makeField();
    const kept = await makeTeacher({ schoolId: school.id, fieldIds: [field.id], email: null });
    const merged = await makeTeacher({ schoolId: school.id, fieldIds: [field.id], staffNumber: "S-77" });
    await db.signIn.create({
      data: { personId: merged.id, method: "CODE", startedAt: NOW, expiresAt: daysAfter(NOW, 9) },
    });
    const centre = await makeCentre();
    const session = await makeSession(await makeCourse({ centreId: centre.id }));
    await makeEnrolment(session, merged);
    const brought = { schoolId: school.id, centreId: centre.id, title: "Kaynak", providerName: "Oda" };
    const days = { startsOn: NOW, endsOn: NOW, hours: 8, mode: "DISTANCE" as const, submittedAt: NOW };
    for (const { id: personId } of [kept, merged])
      await db.externalTraining.create({
        data: { ...brought, ...days, personId, reference: personId, status: "APPROVED" },
      });
    expect(await getPersonPair(ministry, kept.id, merged.id)).toMatchObject({ refusal: null });
    expect(await asPeople(kept, merged)).toMatchObject({ ok: true });
    expect(await getKeptPerson(ministry, merged.id)).toBe(kept.id);
    expect(await db.person.findUnique({ where: { id: kept.id } })).toMatchObject({
      email: merged.email,
      staffNumber: "S-77",
      closedAt: null,
    });
    expect(await db.person.findUnique({ where: { id: merged.id } })).toMatchObject({
      email: null,
      staffNumber: null,
      closedAt: NOW,
    });
    expect(await db.signIn.count({ where: { personId: merged.id, endedAt: null } })).toBe(0);
    const own = { where: { personId: kept.id } };
    expect(await db.schoolMembership.count(own)).toBe(1);
    expect(await db.roleAssignment.count(own)).toBe(1);
    expect(await db.personField.count(own)).toBe(1);
    expect(await db.enrolment.count(own)).toBe(1);
    const states = await db.externalTraining.findMany({ ...own, orderBy: { status: "asc" } });
    expect(states.map(({ status }) => status)).toEqual(["APPROVED", "WITHDRAWN"]);
    const events = await db.auditEvent.findMany({ where: { type: "person.merged", subjectId: merged.id } });
    expect(events).toMatchObject([{ facts: { kept: kept.id, merged: merged.id, enrolments: 1 } }]);

    await transaction((tx) => closeAccountOf(tx, kept.id, ctx()));
    await transaction((tx) => anonymise(tx, kept.id, ctx()));
    const { givenName } = await db.person.findUniqueOrThrow({ where: { id: merged.id } });
    expect(givenName).not.toBe(merged.givenName);
  });

  it("keeps one answer a campaign, the one handed in, and one interest a course; erasing leaves what is counted", async () => {
    const school = await makeSchool();
    const [kept, merged] = [
      await makeTeacher({ schoolId: school.id }),
      await makeTeacher({ schoolId: school.id }),
    ];
    const list = await makeList((await makeField()).id, { leaves: 1 });
    const [competenceId = ""] = list.competenceIds;
    const said = (present: number) => [{ competenceId, present, asked: 4 }];
    const campaigns = [
      await makeCampaign(list, { year: 2024 }),
      await makeCampaign(list, { year: 2025 }),
      await makeCampaign(list, { year: 2026 }),
    ];
    const [both, half, alone] = campaigns.map(({ id }) => id);
    const at = { schoolId: school.id, provinceId: school.provinceId };
    await makeAnswer(both ?? "", said(1), { personId: kept.id, ...at });
    await makeAnswer(both ?? "", said(2), { personId: merged.id, ...at });
    await makeAnswer(half ?? "", said(1), { personId: kept.id, ...at, submittedAt: null });
    await makeAnswer(half ?? "", said(3), { personId: merged.id, ...at });
    await makeAnswer(alone ?? "", said(2), { personId: merged.id, ...at, submittedAt: null });
    const { id: courseId } = await makeCourse({ centreId: (await makeCentre()).id });
    for (const { id: personId } of [kept, merged])
      await db.interest.create({ data: { courseId, personId, createdAt: NOW } });

    expect(await asPeople(kept, merged)).toMatchObject({ ok: true });
    const own = { where: { personId: kept.id } };
    const answers = await db.needAnswer.findMany({
      ...own,
      include: { ratings: true, campaign: true },
      orderBy: { campaign: { year: "asc" } },
    });
    expect(answers.map(({ ratings }) => ratings[0]?.present)).toEqual([1, 3, 2]);
    expect(await db.needAnswer.count({ where: { personId: merged.id } })).toBe(0);
    const interests = await db.interest.findMany({ ...own, orderBy: { withdrawnAt: "asc" } });
    expect(interests.map(({ withdrawnAt }) => withdrawnAt)).toEqual([NOW, null]);

    await transaction((tx) => closeAccountOf(tx, kept.id, ctx()));
    expect(await db.interest.count({ where: { personId: kept.id, withdrawnAt: null } })).toBe(0);
    await transaction((tx) => anonymise(tx, kept.id, ctx()));
    expect(await db.interest.count(own)).toBe(0);
    const left = await db.needAnswer.findMany(own);
    expect(left.map(({ schoolId, provinceId }) => [schoolId, provinceId])).toEqual([
      [null, school.provinceId],
      [null, school.provinceId],
    ]);
  });

  it("refuses one course twice, two schools at once, an open erasure and one's own record", async () => {
    const centre = await makeCentre();
    const course = await makeCourse({ centreId: centre.id });
    const school = await makeSchool();
    const make = () => makeTeacher({ schoolId: school.id });
    const [a, b] = [await make(), await make()];
    await makeEnrolment(await makeSession(course), a);
    await makeEnrolment(await makeSession(course, { startsInDays: 40 }), b, "WAITLISTED");
    expect(await asPeople(a, b)).toMatchObject({ refusal: "live_twice" });
    expect(await asPeople(await makeTeacher(), await makeTeacher())).toMatchObject({
      refusal: "schools_overlap",
    });
    const [c, d] = [await make(), await make()];
    await db.erasureRequest.create({ data: { personId: d.id, askedAt: NOW } });
    expect(await asPeople(c, d)).toMatchObject({ refusal: "erasure_asked" });
    expect(await asPeople(c, { id: ministry.personId })).toMatchObject({ refusal: "own_record" });
    const officer = actorOf(await makePerson(), { provinceIds: [school.provinceId] });
    expect(await mergePeople({ actor: officer, now: NOW }, pair(a, c))).toMatchObject({
      refusal: "not_found",
    });
    expect(await getPersonPair(officer, a.id, c.id)).toBeNull();
    expect(await db.person.count({ where: { mergedIntoId: { in: [a.id, c.id] } } })).toBe(0);
  });

  it("leaves no application with the closed record when both happen at once", async () => {
    const centre = await makeCentre();
    const school = await makeSchool();
    for (let round = 0; round < 6; round += 1) {
      const session = await makeSession(await makeCourse({ centreId: centre.id }));
      const [kept, merged] = [
        await makeTeacher({ schoolId: school.id }),
        await makeTeacher({ schoolId: school.id }),
      ];
      const actor = actorOf(merged, { isTeacher: true, schoolId: school.id });
      await Promise.all([
        enrolTeacher({ actor, now: NOW }, { sessionId: session.id, takesSeatUnasked: false }),
        asPeople(kept, merged),
      ]);
      expect(await db.enrolment.count({ where: { personId: merged.id } })).toBe(0);
    }
  });
});
