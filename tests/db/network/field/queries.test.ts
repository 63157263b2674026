import { expect, it } from "vitest";
import { getField, listCoveredFieldOptions, listFieldOptions, listFields } from "@/lib/network/field/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeCentre, makeField, makeSchool } from "@/tests/support/make";

const today = new Date("2026-03-10");

it("counts open centres and schools, and offers as covered what an open centre lists", async () => {
  const covered = await makeField({ code: "10", name: "Elektrik" });
  const left = await makeField({ code: "20", name: "Gemi" });
  const maths = await makeField({ code: "X1", name: "Matematik", isGeneralSubject: true });
  await makeCentre({ fieldIds: [covered.id, maths.id] });
  await makeCentre({ fieldIds: [left.id], closedOn: today });
  const school = await makeSchool();
  await db.schoolField.create({ data: { schoolId: school.id, fieldId: left.id } });

  const rows = await listFields(ANYONE, today);
  expect(rows.map(({ code, centreCount, schoolCount }) => [code, centreCount, schoolCount])).toEqual([
    ["10", 1, 0],
    ["20", 0, 1],
    ["X1", 1, 0],
  ]);
  expect((await listFieldOptions(ANYONE)).map(({ name }) => name)).toEqual(["Elektrik", "Gemi", "Matematik"]);
  expect((await listCoveredFieldOptions(ANYONE, today)).map(({ code }) => code)).toEqual(["10", "X1"]);
  expect(await getField(ANYONE, covered.slug)).toMatchObject({ id: covered.id, isGeneralSubject: false });
  expect(await getField(ANYONE, "yok")).toBeNull();
});
