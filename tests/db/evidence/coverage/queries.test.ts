import { expect, it } from "vitest";
import { getCoverageCell, getCoverageMatrix } from "@/lib/evidence/coverage/queries";
import { decodeCells } from "@/lib/evidence/coverage/rules";
import { refreshStatistics } from "@/lib/evidence/statistics/commands";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  makeCentre,
  makeCoordinator,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makeProvince,
  makeSchool,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

const today = new Date("2026-03-10");

it("counts teachers and the trained of twelve months, and opens the people behind a cell", async () => {
  await makeNetwork();
  const [here, far] = [
    await makeProvince({ code: "90", isPilot: true, latitude: 40, longitude: 29 }),
    await makeProvince({ code: "91", latitude: 37, longitude: 35 }),
  ];
  const field = await makeField({ code: "88" });
  const uncovered = await makeField({ code: "89" });
  const school = await makeSchool({ provinceId: here.id });
  const host = await makeSchool({ provinceId: far.id });
  const centre = await makeCentre({ hostSchoolId: host.id, fieldIds: [field.id] });
  const teachers = [];
  for (let n = 0; n < 4; n += 1)
    teachers.push(await makeTeacher({ schoolId: school.id, fieldIds: [field.id] }));
  await makeTeacher({ schoolId: school.id, fieldIds: [uncovered.id] });
  const log = (topic: string, endsOn: string, people: { id: string }[]) =>
    db.training.create({
      data: {
        reference: topic,
        centreId: centre.id,
        scope: "HOME",
        countryCode: "TR",
        hostName: "Fabrika",
        topic,
        startsOn: new Date(endsOn),
        endsOn: new Date(endsOn),
        hours: 6,
        loggedAt: NOW,
        participants: { create: people.map(({ id }) => ({ personId: id })) },
        fields: { create: { fieldId: field.id } },
      },
    });
  await log("this year", "2025-03-11", teachers.slice(0, 2));
  await log("a day too old", "2025-03-10", teachers.slice(2, 3));
  await log("again", "2026-01-05", teachers.slice(0, 1));
  expect(await refreshStatistics({ actor: SYSTEM, now: NOW })).toMatchObject({ ok: true });

  const ministry = await makeMinistryActor();
  const matrix = await getCoverageMatrix(ministry, { today, onlyPilot: false });
  expect(matrix?.fields.map((one) => one.code)).toEqual(["88"]);
  const row = matrix?.provinces.find((one) => one.code === "90");
  expect(decodeCells(row?.cells ?? "")).toEqual([{ teachers: 4, trained: 2 }]);
  expect((await getCoverageMatrix(ministry, { today, onlyPilot: true }))?.provinces).toHaveLength(1);

  const cell = await getCoverageCell(ministry, { fieldCode: "88", provinceCode: "90", today, page: 1 });
  expect(cell).toMatchObject({ total: 4, counted: { teachers: 4, trained: 2 } });
  expect(cell?.nearest?.kilometres).toBeGreaterThan(400);
  expect(
    await getCoverageCell(ministry, { fieldCode: "nix", provinceCode: "90", today, page: 1 }),
  ).toBeNull();

  const months = await db.activityMonth.findMany({ where: { scope: "NETWORK" }, orderBy: { month: "asc" } });
  expect(months).toMatchObject([
    { trainings: 2, hours: 18, people: 3 },
    { trainings: 1, hours: 6, people: 1 },
  ]);
  expect(await db.activityMonth.count({ where: { scope: "FIELD", key: field.id } })).toBe(2);

  const coordinator = await makeCoordinator(centre.id);
  expect(await getCoverageMatrix(coordinator, { today, onlyPilot: false })).toBeNull();
  expect(
    await getCoverageCell(coordinator, { fieldCode: "88", provinceCode: "90", today, page: 1 }),
  ).toBeNull();
  expect(await refreshStatistics({ actor: ministry, now: NOW })).toMatchObject({ refusal: "not_found" });
});

it("two counts at once leave one set of figures", async () => {
  await Promise.all([1, 2, 3].map(() => refreshStatistics({ actor: SYSTEM, now: NOW })));
  expect(await db.statisticsRun.count()).toBe(1);
  expect(await db.coverageCell.count()).toBe(2);
});
