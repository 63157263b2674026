import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { keptAWhile } from "@/lib/platform/db/kept-a-while";
import type { Prisma } from "@/lib/platform/db/generated/client";

const fieldSelect = {
  id: true,
  code: true,
  slug: true,
  name: true,
  names: true,
  isGeneralSubject: true,
  note: true,
} satisfies Prisma.FieldSelect;

export type FieldDetail = Prisma.FieldGetPayload<{ select: typeof fieldSelect }>;
export type FieldRow = FieldDetail & { centreCount: number; schoolCount: number };

type Counts = { fieldId: string; centres: number; schools: number };

async function countPlaces(today: Date): Promise<Map<string, Counts>> {
  const rows = await db.$queryRaw<Counts[]>`
    SELECT f.id AS "fieldId",
      (SELECT count(*) FROM centre_field cf JOIN centre c ON c.id = cf.centre_id
        WHERE cf.field_id = f.id AND (c.closed_on IS NULL OR c.closed_on > ${today}::date))::int AS centres,
      (SELECT count(*) FROM school_field sf JOIN school s ON s.id = sf.school_id
        WHERE sf.field_id = f.id AND (s.closed_on IS NULL OR s.closed_on > ${today}::date))::int AS schools
    FROM field f`;
  return new Map(rows.map((row) => [row.fieldId, row]));
}

/** All fields and general subjects, by code; covered are those with a centre. */
export async function listFields(_actor: Actor, today: Date): Promise<FieldRow[]> {
  const [rows, counts] = await Promise.all([
    db.field.findMany({ select: fieldSelect, orderBy: { code: "asc" } }),
    countPlaces(today),
  ]);
  return rows.map((row) => ({
    ...row,
    centreCount: counts.get(row.id)?.centres ?? 0,
    schoolCount: counts.get(row.id)?.schools ?? 0,
  }));
}

export async function getField(_actor: Actor, slug: string): Promise<FieldDetail | null> {
  return db.field.findUnique({ where: { slug }, select: fieldSelect });
}

export type FieldOption = {
  id: string;
  code: string;
  slug: string;
  name: string;
  names: unknown;
  isGeneralSubject: boolean;
};

const optionSelect = { id: true, code: true, slug: true, name: true, names: true, isGeneralSubject: true };

export function listFieldOptions(_actor: Actor): Promise<FieldOption[]> {
  return readFieldOptions();
}

const readFieldOptions = keptAWhile(() =>
  db.field.findMany({ select: optionSelect, orderBy: { name: "asc" } }),
);

/** Fields and subjects that an open centre lists: those courses can be about. */
export async function listCoveredFieldOptions(_actor: Actor, today: Date): Promise<FieldOption[]> {
  return db.field.findMany({
    where: {
      centres: { some: { centre: { OR: [{ closedOn: null }, { closedOn: { gt: today } }] } } },
    },
    select: optionSelect,
    orderBy: { name: "asc" },
  });
}
