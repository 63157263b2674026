import { expect, it } from "vitest";
import { countDataQuality, listDataQuality } from "@/lib/desk/data-quality/queries";
import type { Check } from "@/lib/desk/data-quality/rules";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

const at = { now: NOW, today: new Date("2026-03-10") };

it("finds each fault that is planted, and nothing on clean records", async () => {
  await makeNetwork();
  const ministry = await makeMinistryActor();
  const counts = async () => {
    const found = await listDataQuality(ministry, at);
    return Object.fromEntries((found ?? []).map((one) => [one.check, one.count])) as Record<Check, number>;
  };
  expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);

  const centre = await makeCentre();
  const course = await makeCourse({ centreId: centre.id });
  const school = await makeSchool({ name: "İnönü Lisesi" });
  await makeSchool({ name: "INÖNÜ LİSESİ", provinceId: school.provinceId });
  await makeTeacher({ schoolId: school.id, givenName: "Işıl", familyName: "Şen" });
  const twin = await makeTeacher({ schoolId: school.id, givenName: "IŞIL", familyName: "ŞEN" });
  const session = await makeSession(course, { capacity: 2 });
  await makeEnrolment(session, twin, "PLACED");
  await makeEnrolment(session, await makeTeacher({ schoolId: school.id }), "WAITLISTED");
  await makeEnrolment(await makeSession(await makeCourse({ centreId: centre.id })), twin, "PLACED");
  await makeSession(course, { startsInDays: -20 });
  await db.$executeRaw`UPDATE session SET seats_taken = 2 WHERE id = ${session.id}::uuid`;
  const claimant = await makePerson();
  await db.schoolMembership.create({
    data: {
      personId: claimant.id,
      schoolId: school.id,
      startsOn: at.today,
      claimedAt: new Date("2026-02-01T00:00:00Z"),
    },
  });
  await db.mail.create({
    data: {
      recipient: "a@usta.example",
      locale: "tr",
      kind: "x",
      subject: "s",
      body: "b",
      status: "UNSURE",
      queuedAt: NOW,
    },
  });
  expect(await counts()).toMatchObject({
    overbooked: 1,
    overlapping_places: 1,
    duplicate_people: 1,
    duplicate_schools: 1,
    centre_without_coordinator: 1,
    centre_unconfirmed: 1,
    claims_waiting: 1,
    session_not_closed: 1,
    mail_not_arrived: 1,
    school_without_principal: 1,
  });
  const gone = await makeSchool({ confirmedOn: NOW, closedOn: new Date("2026-01-01"), isSure: false });
  await makeSchool({ isSure: false });
  await makeTeacher({ schoolId: gone.id });
  expect(await counts()).toMatchObject({
    members_at_closed_school: 1,
    unsure_schools: 1,
  });
  expect((await counts()).school_unconfirmed).toBeGreaterThan(0);
  await db.$executeRaw`UPDATE session SET seats_taken = 1 WHERE id = ${session.id}::uuid`;
  expect(await counts()).toMatchObject({ overbooked: 0, free_seat_beside_waiting: 1 });
  await makeCoordinator(centre.id);
  expect((await counts()).centre_without_coordinator).toBe(0);
  const counted = (await countDataQuality(ministry, at)) ?? [];
  expect(Object.fromEntries(counted.map(({ check, count }) => [check, count]))).toEqual(await counts());
  expect(await listDataQuality(actorOf(twin), at)).toBeNull();
  expect(await countDataQuality(actorOf(twin), at)).toBeNull();
});
