import { expect, it } from "vitest";
import { refreshStatistics } from "@/lib/evidence/statistics/commands";
import { writeStatistics } from "@/lib/evidence/statistics/steps";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import {
  makeField,
  makeMinistryActor,
  makeNetwork,
  makeProvince,
  makeSchool,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

it("is the portal's own deed, and leaves the figures as of its moment", async () => {
  await makeNetwork();
  expect(await refreshStatistics({ actor: await makeMinistryActor(), now: NOW })).toMatchObject({
    refusal: "not_found",
  });
  expect(await refreshStatistics({ actor: SYSTEM, now: NOW })).toMatchObject({ ok: true });
  expect((await db.statisticsRun.findUniqueOrThrow({ where: { id: 1 } })).asOf).toEqual(NOW);
});

it("puts new figures in the place of the old, or none when it fails", async () => {
  const field = await makeField();
  const school = await makeSchool({ provinceId: (await makeProvince()).id });
  await makeTeacher({ schoolId: school.id, fieldIds: [field.id] });
  const moment = { now: NOW, today: new Date("2026-03-10") };
  await transaction((tx) => writeStatistics(tx, moment));
  expect(await db.coverageCell.findMany({ where: { fieldId: field.id } })).toMatchObject([
    { teachers: 1, trained: 0 },
  ]);
  await makeTeacher({ schoolId: school.id, fieldIds: [field.id] });
  const broken = transaction(async (tx) => {
    await writeStatistics(tx, moment);
    throw new Error("cut off");
  });
  await expect(broken).rejects.toThrow("cut off");
  expect(await db.coverageCell.findMany({ where: { fieldId: field.id } })).toMatchObject([{ teachers: 1 }]);
  await transaction((tx) => writeStatistics(tx, moment));
  expect(await db.coverageCell.findMany({ where: { fieldId: field.id } })).toMatchObject([{ teachers: 2 }]);
});
