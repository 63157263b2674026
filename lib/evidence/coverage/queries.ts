import "server-only";
import { openCentres } from "@/lib/network/centre/queries";
import { centrePlace } from "@/lib/network/centre/rules";
import { nearestTo } from "@/lib/network/province/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { type Prisma } from "@/lib/platform/db/generated/client";
import { canReadCoverage } from "./policy";
import { encodeCells, type CoverageText } from "./rules";

const NAMED = { code: true, name: true, names: true } as const;

export type CoverageField = Prisma.FieldGetPayload<{ select: typeof NAMED & { id: true } }>;
export type CoverageProvince = Prisma.ProvinceGetPayload<{
  select: typeof NAMED & { id: true; isPilot: true };
}>;
export type CoverageMatrix = {
  /** When it was counted; null before the first count. */
  asOf: Date | null;
  fields: CoverageField[];
  provinces: (CoverageProvince & { cells: CoverageText })[];
};

/** Covered vocational fields against provinces, as last counted; null for whoever may not see it. Rows without teachers are left out where `onlyPilot`. */
export async function getCoverageMatrix(
  actor: Actor,
  { today, onlyPilot }: { today: Date; onlyPilot: boolean },
): Promise<CoverageMatrix | null> {
  if (!canReadCoverage(actor)) return null;
  const run = await db.statisticsRun.findUnique({ where: { id: 1 }, select: { asOf: true } });
  const asOf = run?.asOf ?? null;
  if (asOf === null) return readMatrix(asOf, today, onlyPilot);
  const count = `${asOf.toISOString()} ${today.toISOString()}`;
  if (keptMatrix.count !== count) keptMatrix = { count };
  const part = onlyPilot ? "pilot" : "all";
  return (keptMatrix[part] ??= await readMatrix(asOf, today, onlyPilot));
}

/** The table changes with a count or a day, not between them: this process keeps the newest. */
let keptMatrix: { count: string; all?: CoverageMatrix; pilot?: CoverageMatrix } = { count: "" };

async function readMatrix(asOf: Date | null, today: Date, onlyPilot: boolean): Promise<CoverageMatrix> {
  const [fields, provinces, cells] = await Promise.all([
    db.field.findMany({
      where: coveredFields(today),
      select: { id: true, ...NAMED },
      orderBy: { code: "asc" },
    }),
    db.province.findMany({
      where: onlyPilot ? { isPilot: true } : {},
      select: { id: true, isPilot: true, ...NAMED },
      orderBy: { name: "asc" },
    }),
    countedCells(),
  ]);
  return {
    asOf,
    fields,
    provinces: provinces.map((province) => ({
      ...province,
      cells: encodeCells(fields.map((field) => cells.get(province.id)?.[field.id])),
    })),
  };
}

type Counted = Record<string, { teachers: number; trained: number }>;

/** By province, then by field. A row a province: two thousand rows of their own cost more than the whole page. */
async function countedCells(): Promise<Map<string, Counted>> {
  const rows = await db.$queryRaw<{ provinceId: string; cells: Counted }[]>`
    SELECT province_id::text AS "provinceId",
      json_object_agg(field_id, json_build_object('teachers', teachers, 'trained', trained)) AS cells
    FROM coverage_cell WHERE teachers > 0 GROUP BY province_id`;
  return new Map(rows.map(({ provinceId, cells }) => [provinceId, cells]));
}

const coveredFields = (today: Date) =>
  ({
    isGeneralSubject: false,
    centres: { some: { centre: openCentres(today) } },
  }) satisfies Prisma.FieldWhereInput;

type Named = { code: string; name: string; names: unknown };
export type EmptyCell = { teachers: number; field: Named; province: Named };

/** The cells of the matrix in which there are teachers and nobody was trained: the most teachers first, and how many such cells there are. */
export async function listEmptyCells(
  actor: Actor,
  today: Date,
  take: number,
): Promise<{ rows: EmptyCell[]; total: number } | null> {
  if (!canReadCoverage(actor)) return null;
  const fields = await db.field.findMany({
    where: coveredFields(today),
    select: { id: true, ...NAMED },
  });
  const where = {
    fieldId: { in: fields.map(({ id }) => id) },
    teachers: { gt: 0 },
    trained: 0,
  } satisfies Prisma.CoverageCellWhereInput;
  const [cells, total] = await Promise.all([
    db.coverageCell.findMany({
      where,
      orderBy: [{ teachers: "desc" }, { provinceId: "asc" }, { fieldId: "asc" }],
      take,
    }),
    db.coverageCell.count({ where }),
  ]);
  const provinces = await db.province.findMany({
    where: { id: { in: cells.map(({ provinceId }) => provinceId) } },
    select: { id: true, ...NAMED },
  });
  const rows = cells.flatMap(({ fieldId, provinceId, teachers }): EmptyCell[] => {
    const field = fields.find(({ id }) => id === fieldId);
    const province = provinces.find(({ id }) => id === provinceId);
    return field && province ? [{ teachers, field, province }] : [];
  });
  return { rows, total };
}

export const TEACHERS_A_PAGE = 50;

/** What stands behind one cell: its teachers with what they were trained in last, and the centre of the field that is nearest. */
export async function getCoverageCell(
  actor: Actor,
  {
    fieldCode,
    provinceCode,
    today,
    page,
  }: { fieldCode: string; provinceCode: string; today: Date; page: number },
) {
  if (!canReadCoverage(actor)) return null;
  const [field, province] = await Promise.all([
    db.field.findUnique({ where: { code: fieldCode }, select: { id: true, slug: true, ...NAMED } }),
    db.province.findFirst({
      where: { code: provinceCode },
      select: { id: true, slug: true, latitude: true, longitude: true, ...NAMED },
    }),
  ]);
  if (!field || !province) return null;
  const living = { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gt: today } }] };
  const where = {
    fields: { some: { fieldId: field.id, ...living } },
    memberships: { some: { status: "CONFIRMED", school: { provinceId: province.id }, ...living } },
  } satisfies Prisma.PersonWhereInput;
  const [run, cell, total, centres] = await Promise.all([
    db.statisticsRun.findUnique({ where: { id: 1 }, select: { asOf: true } }),
    db.coverageCell.findUnique({
      where: { fieldId_provinceId: { fieldId: field.id, provinceId: province.id } },
    }),
    db.person.count({ where }),
    listFieldCentres(field.id, today),
  ]);
  const last = Math.max(1, Math.ceil(total / TEACHERS_A_PAGE));
  const here = Math.min(page, last);
  const teachers = await db.person.findMany({
    where,
    select: {
      id: true,
      givenName: true,
      familyName: true,
      memberships: {
        where: { status: "CONFIRMED", ...living },
        select: { school: { select: { id: true, name: true, names: true } } },
        take: 1,
      },
      certificates: {
        where: { status: "ISSUED" },
        select: { courseTitle: true, endedOn: true },
        orderBy: { endedOn: "desc" },
        take: 1,
      },
    },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
    skip: (here - 1) * TEACHERS_A_PAGE,
    take: TEACHERS_A_PAGE,
  });
  const closest = nearestTo(
    province,
    centres.map((centre) => ({ ...centre, ...centrePlace(centre) })),
  );
  return {
    asOf: run?.asOf ?? null,
    field,
    province,
    counted: { teachers: cell?.teachers ?? 0, trained: cell?.trained ?? 0 },
    nearest: closest,
    teachers,
    total,
    page: here,
  };
}
export type CoverageCellDetail = NonNullable<Awaited<ReturnType<typeof getCoverageCell>>>;

async function listFieldCentres(fieldId: string, today: Date) {
  const rows = await db.centre.findMany({
    where: { AND: [openCentres(today), { fields: { some: { fieldId } } }] },
    select: {
      slug: true,
      latitude: true,
      longitude: true,
      hostSchool: {
        select: {
          name: true,
          names: true,
          latitude: true,
          longitude: true,
          province: { select: { latitude: true, longitude: true } },
        },
      },
    },
  });
  return rows.map(({ hostSchool, ...centre }) => ({
    ...centre,
    name: hostSchool.name,
    names: hostSchool.names,
    school: { latitude: hostSchool.latitude, longitude: hostSchool.longitude },
    province: hostSchool.province,
  }));
}
