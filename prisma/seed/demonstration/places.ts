import { slugOf } from "@/lib/platform/slug";
import { stableId } from "@/prisma/seed/stable-id";
import type { Demonstration, Facts } from "./demonstration";
import { SCHOOLS } from "./schools";

/** The invented schools, in districts that are added where they are missing. */
export function addSchools(data: Demonstration, facts: Facts): void {
  const districts = new Map(facts.districts);
  for (const fact of SCHOOLS) {
    const province = facts.provinces.find(({ code }) => code === fact.province);
    if (province === undefined) throw new Error(`No province "${fact.province}".`);
    const key = `${province.id} ${fact.district}`;
    const districtId = districts.get(key) ?? stableId("district", "TR", province.code, fact.district);
    if (!districts.has(key)) {
      districts.set(key, districtId);
      data.districts.push({ id: districtId, provinceId: province.id, name: fact.district });
    }
    const slug = slugOf(`${province.slug} ${fact.district} ${fact.stem}`, "school");
    const id = stableId("school", slug);
    data.schools.push({
      id,
      slug,
      name: fact.name,
      kind: fact.kind,
      provinceId: province.id,
      districtId,
      registryCode: `G${String(data.schools.length + 1).padStart(5, "0")}`,
      isDemonstration: true,
      confirmedOn:
        data.schools.length % 7 === 0 ? null : data.dayAgo(20 + ((data.schools.length * 13) % 200)),
    });
    data.seededSchools.push({ id, slug, provinceId: province.id, fields: fact.fields });
    for (const code of fact.fields) data.schoolFields.push({ schoolId: id, fieldId: facts.fieldId(code) });
  }
}
