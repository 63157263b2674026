import { expect, it } from "vitest";
import {
  getNetworkFigures,
  listCoverage,
  listFieldFigures,
  listProvinceFigures,
} from "@/lib/evidence/statistics/queries";
import { figuresOf } from "@/lib/evidence/statistics/rules";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  makeCentre,
  makeCountry,
  makeCourse,
  makeField,
  makeNetwork,
  makeProvince,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

const today = new Date("2026-03-10");
const moment = { now: NOW, today };

it("counts people once, leaves the removed out and masks few", async () => {
  await makeNetwork();
  await makeCountry();
  const province = await makeProvince({ isPilot: true });
  const field = await makeField();
  const school = await makeSchool({ provinceId: province.id });
  const centre = await makeCentre({ hostSchoolId: school.id, fieldIds: [field.id] });
  const course = await makeCourse({ centreId: centre.id, fieldIds: [field.id] });
  await makeSession(course, { startsInDays: 10 });
  await makeSession(course, { startsInDays: 10, status: "CANCELLED", statusReason: "Eğitici hasta" });
  await makeSession(course, { startsInDays: -10 });
  const teachers = [];
  for (let n = 0; n < 6; n += 1) {
    teachers.push(await makeTeacher({ schoolId: school.id, fieldIds: [field.id] }));
  }
  const log = (topic: string, people: { id: string }[], more = {}) =>
    db.training.create({
      data: {
        reference: topic,
        centreId: centre.id,
        scope: "HOME",
        countryCode: "TR",
        hostName: "Fabrika",
        topic,
        startsOn: new Date("2026-02-01"),
        endsOn: new Date("2026-02-02"),
        hours: 10,
        loggedAt: NOW,
        participants: { create: people.map(({ id }) => ({ personId: id })) },
        ...more,
      },
    });
  await log("four", teachers.slice(0, 4));
  await log("removed", teachers, { removedAt: NOW });
  await log("to come", teachers, { startsOn: new Date("2026-04-01"), endsOn: new Date("2026-04-01") });

  const few = await getNetworkFigures(ANYONE, moment);
  expect(few).toMatchObject({
    asOf: NOW,
    centres: 1,
    fields: 1,
    pilotProvinces: 1,
    hostProvinces: 1,
    sessionsToCome: 1,
    teachersTrained: null,
    hours: 40,
  });

  await log("again", teachers.slice(0, 5));
  expect(await getNetworkFigures(ANYONE, moment)).toMatchObject({ teachersTrained: 5, hours: 90 });
  const provinces = await listProvinceFigures(ANYONE, moment);
  expect(figuresOf(provinces, province.id)).toEqual({ teachers: 6, trained: 5, sessionsToCome: 1 });
  const fields = await listFieldFigures(ANYONE, moment);
  expect(figuresOf(fields, field.id)).toEqual({ teachers: 6, trained: 5, sessionsToCome: 1 });
  expect(await listCoverage(ANYONE, moment, { fieldId: field.id })).toEqual([
    { fieldId: field.id, provinceId: province.id, teachers: 6, trained: 5 },
  ]);
  expect(await listCoverage(ANYONE, moment, { provinceId: (await makeProvince()).id })).toEqual([]);
});
