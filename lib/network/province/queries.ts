import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { keptAWhile } from "@/lib/platform/db/kept-a-while";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { provinceScope } from "./policy";

export const provinceRowSelect = {
  id: true,
  code: true,
  plate: true,
  slug: true,
  name: true,
  names: true,
  region: true,
  regionNames: true,
  latitude: true,
  longitude: true,
  population: true,
  isPilot: true,
  mapId: true,
} satisfies Prisma.ProvinceSelect;

export type ProvinceRow = Prisma.ProvinceGetPayload<{ select: typeof provinceRowSelect }> & {
  centreCount: number;
  schoolCount: number;
};

type Counts = { provinceId: string; centres: number; schools: number };

async function countPlaces(today: Date): Promise<Map<string, Counts>> {
  const rows = await db.$queryRaw<Counts[]>`
    SELECT s.province_id AS "provinceId", count(c.id)::int AS centres, count(*)::int AS schools
    FROM school s
    LEFT JOIN centre c ON c.host_school_id = s.id AND (c.closed_on IS NULL OR c.closed_on > ${today}::date)
    WHERE s.closed_on IS NULL OR s.closed_on > ${today}::date
    GROUP BY s.province_id`;
  return new Map(rows.map((row) => [row.provinceId, row]));
}

/** All provinces of the network, in the order of their codes. */
export async function listProvinces(_actor: Actor, today: Date): Promise<ProvinceRow[]> {
  const [rows, counts] = await Promise.all([
    db.province.findMany({ select: provinceRowSelect, orderBy: { code: "asc" } }),
    countPlaces(today),
  ]);
  return rows.map((row) => ({
    ...row,
    centreCount: counts.get(row.id)?.centres ?? 0,
    schoolCount: counts.get(row.id)?.schools ?? 0,
  }));
}

export type ProvinceDetail = Prisma.ProvinceGetPayload<{ select: typeof provinceRowSelect }>;

export async function getProvince(_actor: Actor, slug: string): Promise<ProvinceDetail | null> {
  return db.province.findUnique({ where: { slug }, select: provinceRowSelect });
}

export type ProvinceOption = { id: string; slug: string; code: string; name: string; names: unknown };

export function listProvinceOptions(_actor: Actor): Promise<ProvinceOption[]> {
  return readProvinceOptions();
}

const readProvinceOptions = keptAWhile(() =>
  db.province.findMany({
    select: { id: true, slug: true, code: true, name: true, names: true },
    orderBy: { name: "asc" },
  }),
);

export type DistrictOption = { id: string; provinceId: string; name: string };

/** A province's districts by name; without a province all of them, province by province. */
export async function listDistricts(_actor: Actor, provinceId?: string): Promise<DistrictOption[]> {
  return db.district.findMany({
    where: { provinceId },
    select: { id: true, provinceId: true, name: true },
    orderBy: [{ province: { name: "asc" } }, { name: "asc" }],
  });
}

/** Who was and is the province's officer, newest first; for whoever sees all provinces. */
export async function listProvinceOfficers(actor: Actor, provinceId: string) {
  if (provinceScope(actor) !== "all") return [];
  return db.roleAssignment.findMany({
    where: { provinceId, role: "PROVINCE_OFFICER" },
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      person: { select: { id: true, givenName: true, familyName: true } },
    },
    orderBy: [{ endsOn: { sort: "desc", nulls: "first" } }, { startsOn: "desc" }, { id: "asc" }],
  });
}
