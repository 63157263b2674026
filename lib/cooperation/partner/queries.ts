import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { matchesSearch } from "@/lib/platform/search";
import {
  canBrowsePartners,
  canKeepPartners,
  canMergePartners,
  canSeeContacts,
  partnersVisibleTo,
  PUBLIC_PARTNERS,
} from "./policy";
import { ABROAD, ALIKE, MOST_ALIKE, PARTNERS_A_PAGE } from "./rules";
import type { ListPartnersQuery } from "./schema";

const named = { select: { slug: true, name: true, names: true } } as const;

const rowSelect = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  place: true,
  isDemonstration: true,
  country: { select: { code: true, name: true, names: true } },
  province: named,
  district: { select: { name: true } },
  fields: {
    select: { field: { select: { id: true, code: true, slug: true, name: true, names: true } } },
    orderBy: { field: { name: "asc" } },
  },
} satisfies Prisma.PartnerSelect;

const listSelect = {
  ...rowSelect,
  website: true,
  _count: { select: { partnerships: { where: { status: { not: "ENDED" } } } } },
} satisfies Prisma.PartnerSelect;

export type PartnerRow = Prisma.PartnerGetPayload<{ select: typeof listSelect }>;
export type PartnerPage = { rows: PartnerRow[]; total: number; page: number };

function filterOf(base: Prisma.PartnerWhereInput, query: ListPartnersQuery): Prisma.PartnerWhereInput {
  const and: Prisma.PartnerWhereInput[] = [base, matchesSearch(query.q)];
  if (query.kind) and.push({ kind: query.kind });
  if (query.province) and.push({ province: { slug: query.province } });
  if (query.field) and.push({ fields: { some: { field: { slug: query.field } } } });
  if (query.country === ABROAD) and.push({ country: { networks: { none: {} } } });
  else if (query.country) and.push({ countryCode: query.country });
  return { AND: and };
}

function orderOf({ sort, dir }: ListPartnersQuery): Prisma.PartnerOrderByWithRelationInput[] {
  const way = dir ?? "asc";
  const by: Prisma.PartnerOrderByWithRelationInput =
    sort === "kind"
      ? { kind: way }
      : sort === "province"
        ? { province: { name: way } }
        : sort === "partnerships"
          ? { partnerships: { _count: way } }
          : { name: way };
  return [by, { name: "asc" }, { id: "asc" }];
}

async function readPage(where: Prisma.PartnerWhereInput, query: ListPartnersQuery): Promise<PartnerPage> {
  const total = await db.partner.count({ where });
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / PARTNERS_A_PAGE)));
  const rows = await db.partner.findMany({
    where,
    select: listSelect,
    orderBy: orderOf(query),
    skip: (page - 1) * PARTNERS_A_PAGE,
    take: PARTNERS_A_PAGE,
  });
  return { rows, total, page };
}

/** The register, for who works with partners. */
export async function listPartners(actor: Actor, query: ListPartnersQuery): Promise<PartnerPage | null> {
  if (!canBrowsePartners(actor)) return null;
  return readPage(filterOf({ AND: [{ mergedIntoId: null }, partnersVisibleTo(actor)] }, query), query);
}

const MOST_EXPORTED = 20_000;

/** Exactly what is filtered, for an export. */
export async function listPartnersForExport(actor: Actor, query: ListPartnersQuery): Promise<PartnerRow[]> {
  if (!canBrowsePartners(actor)) return [];
  return db.partner.findMany({
    where: filterOf({ AND: [{ mergedIntoId: null }, partnersVisibleTo(actor)] }, query),
    select: listSelect,
    orderBy: orderOf(query),
    take: MOST_EXPORTED,
  });
}

/** Who works with a centre today and may be named. */
export async function listPublicPartners(_actor: Actor, query: ListPartnersQuery): Promise<PartnerPage> {
  return readPage(filterOf(PUBLIC_PARTNERS, query), query);
}

/** The countries of the partners that a list can hold, for its filter. */
export function listPartnerCountries(actor: Actor, { isPublic }: { isPublic: boolean }) {
  const where = isPublic ? PUBLIC_PARTNERS : { AND: [{ mergedIntoId: null }, partnersVisibleTo(actor)] };
  return db.country.findMany({
    where: { partners: { some: where } },
    select: { code: true, name: true, names: true },
    orderBy: { name: "asc" },
  });
}
export type PartnerCountry = Awaited<ReturnType<typeof listPartnerCountries>>[number];

/** A partner for its public page, or the address of the one it was merged into. */
export async function getPublicPartner(_actor: Actor, slug: string) {
  const known = await db.partner.findUnique({
    where: { slug },
    select: { id: true, mergedInto: { select: { slug: true } } },
  });
  if (!known) return null;
  if (known.mergedInto) return { movedTo: known.mergedInto.slug };
  const partner = await db.partner.findFirst({
    where: { AND: [{ id: known.id }, PUBLIC_PARTNERS] },
    select: {
      ...rowSelect,
      website: true,
      about: true,
      partnerships: {
        where: { status: "ACTIVE" },
        select: {
          id: true,
          startedOn: true,
          centre: { select: { slug: true, shortName: true, shortNames: true } },
        },
        orderBy: { startedOn: "asc" },
      },
    },
  });
  return partner;
}

export type AlikePartner = {
  id: string;
  name: string;
  kind: string;
  place: string | null;
  hasSameTaxNumber: boolean;
};

/** Partners with the same tax number or a name much like it, the likest first: found before one is created. */
export async function findAlike(
  on: Db | Tx,
  { name, taxNumber }: { name: string; taxNumber: string | null },
): Promise<AlikePartner[]> {
  return on.$queryRaw<AlikePartner[]>`
    SELECT p.id::text, p.name, p.kind::text, coalesce(v.name, p.place) AS place,
      coalesce(p.tax_number = ${taxNumber}, false) AS "hasSameTaxNumber"
    FROM partner p LEFT JOIN province v ON v.id = p.province_id
    WHERE p.merged_into_id IS NULL
      AND (p.tax_number = ${taxNumber} OR similarity(p.search, search_fold(${name})) >= ${ALIKE})
    ORDER BY coalesce(p.tax_number = ${taxNumber}, false) DESC,
      similarity(p.search, search_fold(${name})) DESC, p.id
    LIMIT ${MOST_ALIKE}`;
}

/** The register searched by a few words or a tax number, for choosing one. */
export async function findPartners(actor: Actor, typed: string, partnerId: string | null = null) {
  if (!canKeepPartners(actor) || (typed.length < 2 && partnerId === null)) return [];
  const found = partnerId === null ? matchesSearch(typed) : { id: partnerId };
  return db.partner.findMany({
    where: { AND: [{ mergedIntoId: null, closedOn: null }, found] },
    select: rowSelect,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_ALIKE,
  });
}
export type FoundPartner = Awaited<ReturnType<typeof findPartners>>[number];

/** A partner for who works with partners; a merged one answers with the id it leads to. Contacts only for its own. */
export async function getPartner(actor: Actor, partnerId: string) {
  if (!canBrowsePartners(actor)) return null;
  const partner = await db.partner.findFirst({
    where: { AND: [{ id: partnerId }, partnersVisibleTo(actor)] },
    select: {
      ...rowSelect,
      taxNumber: true,
      countryCode: true,
      provinceId: true,
      districtId: true,
      address: true,
      website: true,
      phone: true,
      about: true,
      isPublic: true,
      closedOn: true,
      createdAt: true,
      version: true,
      mergedIntoId: true,
      partnerships: {
        select: {
          id: true,
          reference: true,
          status: true,
          centreId: true,
          startedOn: true,
          endedOn: true,
          centre: { select: { slug: true, shortName: true, shortNames: true } },
        },
        orderBy: { startedOn: "asc" },
      },
      contacts: {
        where: { endedAt: null },
        select: {
          id: true,
          name: true,
          position: true,
          email: true,
          phone: true,
          locale: true,
          consentedAt: true,
        },
        orderBy: { name: "asc" },
      },
    },
  });
  if (!partner) return null;
  const working = partner.partnerships.filter(({ status }) => status !== "ENDED");
  const seesContacts = canSeeContacts(
    actor,
    working.map(({ centreId }) => centreId),
  );
  return {
    ...partner,
    seesContacts,
    contacts: seesContacts ? partner.contacts : [],
    mayEdit: canKeepPartners(actor) && partner.mergedIntoId === null,
    mayMerge: canMergePartners(actor) && partner.mergedIntoId === null,
    /** A centre of the actor's does not work with it yet. */
    mayOpen:
      isPerson(actor) &&
      partner.mergedIntoId === null &&
      partner.closedOn === null &&
      actor.centreIds.some((id) => working.every(({ centreId }) => centreId !== id)),
  };
}
export type PartnerDetail = NonNullable<Awaited<ReturnType<typeof getPartner>>>;

/** Everybody a centre works with today, as its map of stakeholders needs them; null for who may not see it. */
export async function listStakeholders(actor: Actor, centreId: string) {
  const isOwn = isPerson(actor) && (actor.isMinistry || actor.centreIds.includes(centreId));
  if (!isOwn) return null;
  const [centre, rows] = await Promise.all([
    db.centre.findUnique({
      where: { id: centreId },
      select: {
        fields: { select: { field: { select: { id: true, code: true, name: true, names: true } } } },
        hostSchool: {
          select: {
            district: { select: { id: true, name: true } },
            province: { select: { name: true, names: true } },
          },
        },
      },
    }),
    db.partnership.findMany({
      where: { centreId, status: { not: "ENDED" } },
      select: {
        id: true,
        status: true,
        partner: {
          select: {
            id: true,
            name: true,
            kind: true,
            district: { select: { id: true, name: true } },
            province: named,
            country: { select: { code: true, name: true, names: true } },
            fields: { select: { fieldId: true } },
          },
        },
      },
      orderBy: { partner: { name: "asc" } },
    }),
  ]);
  if (!centre) return null;
  return {
    fields: centre.fields.map(({ field }) => field),
    district: centre.hostSchool.district,
    province: centre.hostSchool.province,
    stakeholders: rows.map(({ id, status, partner }) => ({
      ...partner,
      partnershipId: id,
      status,
      districtId: partner.district?.id ?? null,
      fieldIds: partner.fields.map(({ fieldId }) => fieldId),
    })),
  };
}
export type StakeholderMap = NonNullable<Awaited<ReturnType<typeof listStakeholders>>>;

/** Pairs of records that may be one organisation, the likest first: for the ministry's list of what to merge. */
export async function listAlikePairs(actor: Actor, take = 50) {
  if (!canMergePartners(actor)) return [];
  return db.$queryRaw<{ oneId: string; one: string; otherId: string; other: string }[]>`
    SELECT a.id::text AS "oneId", a.name AS one, b.id::text AS "otherId", b.name AS other
    FROM partner a JOIN partner b ON a.id < b.id AND a.search % b.search
    WHERE a.merged_into_id IS NULL AND b.merged_into_id IS NULL AND a.kind = b.kind
      AND a.country_code = b.country_code AND similarity(a.search, b.search) >= 0.7
    ORDER BY similarity(a.search, b.search) DESC, a.id, b.id
    LIMIT ${take}`;
}
