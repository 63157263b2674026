import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Tx } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n/locales";
import { COUNTRY_CODES, countryNames } from "./facts/countries";
import { stableId } from "./stable-id";

/** The facts of one network, in the shape of its tables; `turkiye.ts` and `azerbaijan.ts` fill it. */
export type NetworkFacts = {
  network: {
    code: string;
    countryCode: string;
    name: string;
    names: Names;
    timeZone: string;
    mapFile: string;
  };
  locale: Locale;
  provinces: readonly ProvinceSeed[];
  fields: readonly Omit<Prisma.FieldCreateManyInput, "id">[];
  centres: readonly CentreSeed[];
};
export type Names = Partial<Record<Locale, string>>;
export type ProvinceSeed = Omit<Prisma.ProvinceCreateManyInput, "id" | "countryCode"> & {
  districts: readonly string[];
};
/** Fields are codes, province and district are the code and the name within the network. */
export type CentreSeed = Omit<Prisma.CentreCreateManyInput, "id" | "hostSchoolId"> & {
  host: Omit<Prisma.SchoolCreateManyInput, "id" | "provinceId" | "districtId">;
  provinceCode: string;
  district: string;
  fields: readonly { code: string; isLead: boolean }[];
};

/**
 * Writes the facts that are missing and touches none that is there: what the ministry or a centre has changed since stays.
 * A row is known by its natural key (a province by its code, a centre by its number), never by its id.
 */
export async function seedNetwork(tx: Tx, facts: NetworkFacts, now: Date): Promise<void> {
  const { countryCode } = facts.network;
  await tx.country.createMany({
    data: COUNTRY_CODES.map((code) => country(code, facts.locale)),
    skipDuplicates: true,
  });
  await tx.network.createMany({
    data: [{ id: 1, ...facts.network, defaultLocale: facts.locale, updatedAt: now }],
    skipDuplicates: true,
  });
  const provinces = await seedProvinces(tx, facts);
  const fields = await seedFields(tx, facts);
  await seedCentres(tx, facts, { countryCode, provinces, fields });
}

function country(code: string, own: Locale): Prisma.CountryCreateManyInput {
  const { [own]: name, ...names } = countryNames(code);
  return { code, name, names };
}

type Ids = ReadonlyMap<string, string>;

async function seedProvinces(tx: Tx, { network: { countryCode }, provinces }: NetworkFacts): Promise<Ids> {
  await tx.province.createMany({
    data: provinces.map(({ districts: _, ...province }) => ({
      id: stableId("province", countryCode, province.code),
      countryCode,
      ...province,
    })),
    skipDuplicates: true,
  });
  const rows = await tx.province.findMany({ where: { countryCode }, select: { id: true, code: true } });
  const ids: Ids = new Map(rows.map(({ code, id }) => [code, id]));
  await tx.district.createMany({
    data: provinces.flatMap(({ code, districts }) =>
      districts.map((name) => ({
        id: stableId("district", countryCode, code, name),
        provinceId: idOf(ids, code),
        name,
      })),
    ),
    skipDuplicates: true,
  });
  return ids;
}

async function seedFields(tx: Tx, { fields }: NetworkFacts): Promise<Ids> {
  await tx.field.createMany({
    data: fields.map((field) => ({ id: stableId("field", field.code), ...field })),
    skipDuplicates: true,
  });
  const rows = await tx.field.findMany({ select: { id: true, code: true } });
  return new Map(rows.map(({ code, id }) => [code, id]));
}

type Known = { countryCode: string; provinces: Ids; fields: Ids };

async function seedCentres(tx: Tx, { centres }: NetworkFacts, known: Known): Promise<void> {
  const standing = await tx.centre.findMany({ select: { number: true } });
  const numbers = new Set(standing.map(({ number }) => number));
  const missing = centres.filter(({ number }) => !numbers.has(number));
  const districts = await tx.district.findMany({ select: { id: true, provinceId: true, name: true } });
  const districtIds: Ids = new Map(
    districts.map(({ id, provinceId, name }) => [`${provinceId} ${name}`, id]),
  );

  await tx.school.createMany({
    data: missing.map(({ host, provinceCode, district }) => {
      const provinceId = idOf(known.provinces, provinceCode);
      const districtId = idOf(districtIds, `${provinceId} ${district}`);
      return { id: stableId("school", host.slug), provinceId, districtId, ...host };
    }),
    skipDuplicates: true,
  });
  const schools = await tx.school.findMany({
    where: { slug: { in: missing.map(({ host }) => host.slug) } },
    select: { id: true, slug: true },
  });
  const schoolIds: Ids = new Map(schools.map(({ slug, id }) => [slug, id]));

  await tx.centre.createMany({
    data: missing.map(({ host, provinceCode: _, district: __, fields: ___, ...centre }) => ({
      id: stableId("centre", known.countryCode, centre.number),
      hostSchoolId: idOf(schoolIds, host.slug),
      ...centre,
    })),
  });
  const links = missing.flatMap(({ number, host, fields }) =>
    fields.map(({ code, isLead }) => ({
      centreId: stableId("centre", known.countryCode, number),
      schoolId: idOf(schoolIds, host.slug),
      fieldId: idOf(known.fields, code),
      isLead,
    })),
  );
  await tx.centreField.createMany({
    data: links.map(({ centreId, fieldId, isLead }) => ({ centreId, fieldId, isLead })),
  });
  await tx.schoolField.createMany({
    data: links.map(({ schoolId, fieldId }) => ({ schoolId, fieldId })),
    skipDuplicates: true,
  });
}

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The facts name "${key}", which they do not contain.`);
  return id;
}
