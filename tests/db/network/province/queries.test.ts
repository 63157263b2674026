import { describe, expect, it } from "vitest";
import {
  getProvince,
  listDistricts,
  listProvinceOptions,
  listProvinces,
} from "@/lib/network/province/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeCentre, makeProvince, makeSchool } from "@/tests/support/make";

const today = new Date("2026-03-10");

describe("provinces", () => {
  it("are listed by code with the schools and open centres in them", async () => {
    const izmir = await makeProvince({ code: "35", name: "İzmir", isPilot: true });
    const adana = await makeProvince({ code: "01", name: "Adana" });
    const host = await makeSchool({ provinceId: izmir.id });
    await makeCentre({ hostSchoolId: host.id });
    const former = await makeSchool({ provinceId: izmir.id });
    await makeCentre({ hostSchoolId: former.id, closedOn: today });
    await makeSchool({ provinceId: izmir.id, closedOn: today });

    const rows = await listProvinces(ANYONE, today);
    expect(rows.map(({ code, centreCount, schoolCount }) => ({ code, centreCount, schoolCount }))).toEqual([
      { code: "01", centreCount: 0, schoolCount: 0 },
      { code: "35", centreCount: 1, schoolCount: 2 },
    ]);
    expect(await getProvince(ANYONE, adana.slug)).toMatchObject({ name: "Adana", isPilot: false });
    expect(await getProvince(ANYONE, "yok")).toBeNull();
  });

  it("stand in Turkish order as options: Çankırı after Cizre, Iğdır before İstanbul", async () => {
    for (const name of ["İstanbul", "Iğdır", "Çankırı", "Cizre"]) await makeProvince({ name });
    const names = (await listProvinceOptions(ANYONE)).map(({ name }) => name);
    const ours = names.filter((name) => ["İstanbul", "Iğdır", "Çankırı", "Cizre"].includes(name));
    expect(ours).toEqual(["Cizre", "Çankırı", "Iğdır", "İstanbul"]);
  });

  it("have districts of their own", async () => {
    const [one, other] = [await makeProvince(), await makeProvince()];
    await db.district.createMany({
      data: [
        { provinceId: one.id, name: "Şile" },
        { provinceId: one.id, name: "Sarıyer" },
        { provinceId: other.id, name: "Bornova" },
      ],
    });
    expect((await listDistricts(ANYONE, one.id)).map(({ name }) => name)).toEqual(["Sarıyer", "Şile"]);
  });
});
