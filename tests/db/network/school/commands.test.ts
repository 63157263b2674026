import { beforeAll, describe, expect, it } from "vitest";
import { confirmSchool, editSchool } from "@/lib/network/school/commands";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeProvince,
  makeSchool,
  NOW,
} from "@/tests/support/make";

beforeAll(async () => {
  await makeNetwork();
});

const by = (actor: Actor) => ({ actor, now: NOW });

async function make() {
  const school = await makeSchool({ name: "Gazi Lisesi" });
  const principal = actorOf(await makePerson(), { schoolIds: [school.id] });
  const input = {
    schoolId: school.id,
    version: 1,
    name: school.name,
    kind: school.kind,
    districtId: null,
    address: "Milas Sok. 88",
    phone: null,
    website: null,
    fieldIds: [] as string[],
  };
  return { school, principal, input };
}

describe("editSchool", () => {
  it("lets the principal keep contacts and fields, not the name", async () => {
    const { school, principal, input } = await make();
    const field = await makeField();
    const ids = [field.id, "018f0000-0000-7000-8000-000000000000"];
    expect(await editSchool(by(principal), { ...input, fieldIds: ids })).toMatchObject({ ok: true });
    expect(await db.schoolField.findMany({ where: { schoolId: school.id } })).toEqual([
      { schoolId: school.id, fieldId: field.id },
    ]);
    const renamed = { ...input, version: 2, name: "Başka Lise" };
    expect(await editSchool(by(principal), renamed)).toMatchObject({ refusal: "not_yours" });
    expect(await editSchool(by(await makeMinistryActor()), renamed)).toMatchObject({ ok: true });
    expect(await db.school.findUnique({ where: { id: school.id } })).toMatchObject({
      name: "Başka Lise",
      version: 3,
    });
  });

  it("keeps a second editor from overwriting, and takes no district of another province", async () => {
    const { input } = await make();
    const ministry = await makeMinistryActor();
    const elsewhere = await db.district.create({
      data: { provinceId: (await makeProvince()).id, name: "Uzak" },
    });
    expect(await editSchool(by(ministry), { ...input, districtId: elsewhere.id })).toMatchObject({
      refusal: "district_elsewhere",
    });
    const results = await Promise.all([1, 2, 3].map(() => editSchool(by(ministry), input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is absent for the neighbour", async () => {
    const { input } = await make();
    const { principal: neighbour } = await make();
    expect(await editSchool(by(neighbour), input)).toMatchObject({ refusal: "not_found" });
    expect(await confirmSchool(by(neighbour), { schoolId: input.schoolId, version: 1 })).toMatchObject({
      refusal: "not_found",
    });
  });
});

describe("confirmSchool", () => {
  it("puts today's date on the version that was read", async () => {
    const { school, principal } = await make();
    const confirm = (version: number) => confirmSchool(by(principal), { schoolId: school.id, version });
    expect(await confirm(9)).toMatchObject({ refusal: "school_changed_meanwhile" });
    expect(await confirm(1)).toMatchObject({ ok: true });
    expect(await confirm(1)).toMatchObject({ ok: true, stale: [] });
    expect(await db.school.findUnique({ where: { id: school.id } })).toMatchObject({
      confirmedOn: new Date("2026-03-10"),
    });
  });
});
