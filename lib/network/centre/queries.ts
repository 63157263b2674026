import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { canEditCentre, centresVisibleTo } from "./policy";
import { centrePlace, STAFF_POSITIONS } from "./rules";

const placeSelect = { latitude: true, longitude: true } as const;
const fieldSelect = {
  id: true,
  code: true,
  slug: true,
  name: true,
  names: true,
  isGeneralSubject: true,
} as const;

export const centreRowSelect = {
  id: true,
  number: true,
  slug: true,
  kind: true,
  shortName: true,
  shortNames: true,
  sector: true,
  sectorNames: true,
  confirmedOn: true,
  openedOn: true,
  ...placeSelect,
  hostSchool: {
    select: {
      id: true,
      slug: true,
      name: true,
      names: true,
      ...placeSelect,
      district: { select: { name: true } },
      province: {
        select: { id: true, slug: true, name: true, names: true, code: true, mapId: true, ...placeSelect },
      },
    },
  },
  fields: { select: { isLead: true, field: { select: fieldSelect } } },
} satisfies Prisma.CentreSelect;

type RawRow = Prisma.CentreGetPayload<{ select: typeof centreRowSelect }>;

export type CentreFieldOption = {
  id: string;
  code: string;
  slug: string;
  name: string;
  names: unknown;
  isGeneralSubject: boolean;
  isLead: boolean;
};

export type CentreRow = {
  id: string;
  number: number;
  slug: string;
  kind: "SECTORAL" | "GENERAL_SUBJECTS";
  name: string;
  names: unknown;
  sector: { name: string; names: unknown };
  confirmedOn: Date | null;
  openedOn: Date | null;
  school: { id: string; slug: string; name: string; names: unknown };
  district: string | null;
  province: { id: string; slug: string; name: string; names: unknown; code: string; mapId: string | null };
  fields: CentreFieldOption[];
  /** Its own coordinates, or its province's where nobody knows them (`isExact` false). */
  place: { latitude: number | null; longitude: number | null; isExact: boolean };
};

function toRow(raw: RawRow): CentreRow {
  const { hostSchool, shortName, shortNames, sector, sectorNames, fields, latitude, longitude, ...rest } =
    raw;
  const { province, district, ...school } = hostSchool;
  return {
    ...rest,
    name: shortName,
    names: shortNames,
    sector: { name: sector, names: sectorNames },
    school: { id: school.id, slug: school.slug, name: school.name, names: school.names },
    district: district?.name ?? null,
    province: {
      id: province.id,
      slug: province.slug,
      name: province.name,
      names: province.names,
      code: province.code,
      mapId: province.mapId,
    },
    fields: fields
      .map(({ isLead, field }) => ({ ...field, isLead }))
      .sort((a, b) => Number(b.isLead) - Number(a.isLead) || a.code.localeCompare(b.code)),
    place: centrePlace({ latitude, longitude, school, province }),
  };
}

/** Open on that day: what the public may see. */
export function openCentres(today: Date): Prisma.CentreWhereInput {
  return { OR: [{ closedOn: null }, { closedOn: { gt: today } }] };
}

export async function listCentres(
  _actor: Actor,
  today: Date,
  { fieldId, provinceId }: { fieldId?: string; provinceId?: string } = {},
): Promise<CentreRow[]> {
  const rows = await db.centre.findMany({
    where: {
      AND: [
        openCentres(today),
        fieldId ? { fields: { some: { fieldId } } } : {},
        provinceId ? { hostSchool: { provinceId } } : {},
      ],
    },
    select: centreRowSelect,
    orderBy: { number: "asc" },
  });
  return rows.map(toRow);
}

export type CentreStaffRow = { id: string; givenName: string; familyName: string; position: StaffPosition };
export type StaffPosition = Prisma.CentreStaffGetPayload<{ select: { position: true } }>["position"];

export type CentreDetail = CentreRow & {
  description: string;
  descriptions: unknown;
  address: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  socialUrl: string | null;
  isSure: boolean;
  coordinatesSure: boolean;
  staff: CentreStaffRow[];
};

/** The centre's public page; null where there is none, or it is closed. */
export async function getCentre(_actor: Actor, slug: string, today: Date): Promise<CentreDetail | null> {
  const row = await db.centre.findFirst({
    where: { AND: [{ slug }, openCentres(today)] },
    select: {
      ...centreRowSelect,
      description: true,
      descriptions: true,
      address: true,
      phone: true,
      email: true,
      website: true,
      socialUrl: true,
      isSure: true,
      coordinatesSure: true,
      staff: {
        where: {
          startsOn: { lte: today },
          AND: [{ OR: [{ endsOn: null }, { endsOn: { gt: today } }] }],
          person: { closedAt: null, consents: { some: { kind: "STAFF_PAGE", withdrawnAt: null } } },
        },
        select: { id: true, position: true, person: { select: { givenName: true, familyName: true } } },
      },
    },
  });
  if (row === null) return null;
  const { description, descriptions, address, phone, email, website, socialUrl, isSure, coordinatesSure } =
    row;
  return {
    ...toRow(row),
    description,
    descriptions,
    address,
    phone,
    email,
    website,
    socialUrl,
    isSure,
    coordinatesSure,
    staff: row.staff.map(({ id, position, person }) => ({ id, position, ...person })).sort(byPosition),
  };
}

function byPosition(a: CentreStaffRow, b: CentreStaffRow): number {
  return (
    STAFF_POSITIONS.indexOf(a.position) - STAFF_POSITIONS.indexOf(b.position) ||
    a.familyName.localeCompare(b.familyName, "tr") ||
    a.givenName.localeCompare(b.givenName, "tr")
  );
}

export type CentreOption = { id: string; slug: string; name: string; names: unknown };

/** Every open centre, for filters and selects. */
export async function listCentreOptions(_actor: Actor, today: Date): Promise<CentreOption[]> {
  const rows = await db.centre.findMany({
    where: openCentres(today),
    select: { id: true, slug: true, shortName: true, shortNames: true },
    orderBy: { number: "asc" },
  });
  return rows.map(({ id, slug, shortName, shortNames }) => ({
    id,
    slug,
    name: shortName,
    names: shortNames,
  }));
}

/** The centres a person coordinates today. */
export async function listOwnCentres(actor: Actor): Promise<CentreOption[]> {
  if (actor.kind !== "person" || actor.centreIds.length === 0) return [];
  const rows = await db.centre.findMany({
    where: { id: { in: [...actor.centreIds] } },
    select: { id: true, slug: true, shortName: true, shortNames: true },
    orderBy: { number: "asc" },
  });
  return rows.map(({ id, slug, shortName, shortNames }) => ({
    id,
    slug,
    name: shortName,
    names: shortNames,
  }));
}

export const centreEditSelect = {
  id: true,
  slug: true,
  shortName: true,
  shortNames: true,
  description: true,
  descriptions: true,
  address: true,
  phone: true,
  email: true,
  website: true,
  socialUrl: true,
  confirmedOn: true,
  closedOn: true,
  version: true,
  hostSchoolId: true,
  hostSchool: { select: { slug: true, province: { select: { slug: true } } } },
  fields: { select: { field: { select: { slug: true } } } },
} satisfies Prisma.CentreSelect;

export type CentreForEdit = Prisma.CentreGetPayload<{ select: typeof centreEditSelect }>;

export async function getCentreForEdit(
  actor: Actor,
  centreId: string,
  on: Db | Tx = db,
): Promise<CentreForEdit | null> {
  if (!canEditCentre(actor, centreId)) return null;
  return on.centre.findUnique({ where: { id: centreId }, select: centreEditSelect });
}

export type CentreStaffEntry = {
  id: string;
  personId: string;
  givenName: string;
  familyName: string;
  position: StaffPosition;
  startsOn: Date;
  hasConsented: boolean;
};

/** Everyone on the staff today, whether or not they let the public see it. */
export async function listCentreStaff(
  actor: Actor,
  centreId: string,
  today: Date,
): Promise<CentreStaffEntry[]> {
  if (!canEditCentre(actor, centreId)) return [];
  const rows = await db.centreStaff.findMany({
    where: {
      centreId,
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gt: today } }],
      person: { closedAt: null },
    },
    select: {
      id: true,
      personId: true,
      position: true,
      startsOn: true,
      person: {
        select: {
          givenName: true,
          familyName: true,
          consents: { where: { kind: "STAFF_PAGE", withdrawnAt: null }, select: { id: true } },
        },
      },
    },
  });
  return rows
    .map(({ person, ...row }) => ({
      ...row,
      givenName: person.givenName,
      familyName: person.familyName,
      hasConsented: person.consents.length > 0,
    }))
    .sort(byPosition);
}

export type StaffCandidate = { id: string; givenName: string; familyName: string };

/** Who may be put on the centre's staff: confirmed at its host school, or with a role at the centre, today. */
export async function listStaffCandidates(
  actor: Actor,
  centreId: string,
  today: Date,
  on: Db | Tx = db,
): Promise<StaffCandidate[]> {
  if (!canEditCentre(actor, centreId)) return [];
  const current = { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gt: today } }] };
  return on.person.findMany({
    where: {
      closedAt: null,
      OR: [
        { memberships: { some: { status: "CONFIRMED", school: { centre: { id: centreId } }, ...current } } },
        { roles: { some: { centreId, ...current } } },
      ],
    },
    select: { id: true, givenName: true, familyName: true },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
    take: 500,
  });
}

const recordSelect = {
  id: true,
  slug: true,
  kind: true,
  shortName: true,
  shortNames: true,
  sector: true,
  sectorNames: true,
  address: true,
  phone: true,
  email: true,
  website: true,
  openedOn: true,
  closedOn: true,
  confirmedOn: true,
  hostSchool: { select: { id: true, name: true, names: true } },
  fields: { select: { isLead: true, field: { select: fieldSelect } }, orderBy: { field: { name: "asc" } } },
} satisfies Prisma.CentreSelect;

const named = { select: { id: true, givenName: true, familyName: true } } as const;

/** A centre's record, open or closed; its people, with their dates, only for whoever keeps it. */
export async function getCentreRecord(actor: Actor, id: string) {
  const centre = await db.centre.findFirst({
    where: { AND: [{ id }, centresVisibleTo(actor)] },
    select: recordSelect,
  });
  if (centre === null) return null;
  if (!canEditCentre(actor, id)) return { ...centre, staff: [], roles: [], seesPeople: false };
  const [staff, roles] = await Promise.all([
    db.centreStaff.findMany({
      where: { centreId: id },
      select: { id: true, position: true, startsOn: true, endsOn: true, person: named },
      orderBy: [{ endsOn: { sort: "desc", nulls: "first" } }, { startsOn: "desc" }, { id: "asc" }],
    }),
    db.roleAssignment.findMany({
      where: { centreId: id },
      select: { id: true, role: true, startsOn: true, endsOn: true, person: named },
      orderBy: [{ endsOn: { sort: "desc", nulls: "first" } }, { startsOn: "desc" }, { id: "asc" }],
    }),
  ]);
  return { ...centre, staff, roles, seesPeople: true };
}
export type CentreRecord = NonNullable<Awaited<ReturnType<typeof getCentreRecord>>>;
