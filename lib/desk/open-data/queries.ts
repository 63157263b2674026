import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Mode, Prisma, SessionStatus } from "@/lib/platform/db/generated/client";
import { LOCALES, localePath, type Locale } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";
import { centrePlace } from "@/lib/network/centre/rules";
import { INT4_MAX, SESSION_STATES, type Dataset, type OpenRow } from "./rules";
import type { Filters } from "./schema";

export type Page = {
  filters: Filters;
  after: string | null;
  /** How many rows at most; one more is read to know whether there are more. */
  take: number;
  today: Date;
  /** Own language of the network, and the address its pages stand under. */
  locale: Locale;
  baseUrl: string;
};
export type KeyedRow = { key: string; row: OpenRow };

/** One page of a list in the order of its key, with one row more where there is one. */
export async function listOpenRows(_actor: Actor, dataset: Dataset, page: Page): Promise<KeyedRow[]> {
  return READERS[dataset](page);
}

const READERS: Record<Dataset, (page: Page) => Promise<KeyedRow[]>> = {
  provinces: listOpenProvinces,
  fields: listOpenFields,
  centres: listOpenCentres,
  courses: listOpenCourses,
  sessions: listOpenSessions,
};

const stillOpen = (today: Date): Prisma.CentreWhereInput => ({
  OR: [{ closedOn: null }, { closedOn: { gt: today } }],
});
const address = (page: Page, path: string) => page.baseUrl + localePath(page.locale, path);

function text(filters: Filters, name: string): string | undefined {
  const value = filters[name];
  return typeof value === "string" ? value : undefined;
}
function whole(filters: Filters, name: string): number | undefined {
  const value = filters[name];
  return typeof value === "number" ? value : undefined;
}
function yesNo(filters: Filters, name: string): boolean | undefined {
  const value = filters[name];
  return typeof value === "boolean" ? value : undefined;
}

/** The name in each language: the network's own, then what is translated. */
function namesOf(name: string, names: unknown, own: Locale): OpenRow {
  const known = (typeof names === "object" && names !== null ? names : {}) as Record<string, unknown>;
  const entries = LOCALES.map((locale) => {
    const translated = known[locale];
    const value = typeof translated === "string" && translated !== "" ? translated : null;
    return [`name_${locale}`, value ?? (locale === own ? name : null)] as const;
  });
  return Object.fromEntries(entries);
}

async function listOpenProvinces(page: Page): Promise<KeyedRow[]> {
  const { filters, after, take, today } = page;
  const hosting: Prisma.SchoolListRelationFilter = { some: { centre: stillOpen(today) } };
  const host = yesNo(filters, "host");
  const rows = await db.province.findMany({
    where: {
      code: text(filters, "code"),
      plate: whole(filters, "plate"),
      slug: text(filters, "slug"),
      name: text(filters, "name"),
      region: text(filters, "region"),
      isPilot: yesNo(filters, "pilot"),
      ...(host === undefined ? {} : host ? { schools: hosting } : { NOT: { schools: hosting } }),
      ...(after === null ? {} : { AND: [{ code: { gt: after } }] }),
    },
    select: {
      code: true,
      plate: true,
      slug: true,
      name: true,
      region: true,
      isPilot: true,
      population: true,
      latitude: true,
      longitude: true,
      schools: { where: { centre: stillOpen(today) }, select: { id: true }, take: 1 },
    },
    orderBy: { code: "asc" },
    take: take + 1,
  });
  return rows.map(({ isPilot, schools, ...row }) => ({
    key: row.code,
    row: {
      code: row.code,
      plate: row.plate,
      slug: row.slug,
      name: row.name,
      region: row.region,
      pilot: isPilot,
      host: schools.length > 0,
      population: row.population,
      latitude: row.latitude,
      longitude: row.longitude,
      url: address(page, routes.province(row.slug)),
    },
  }));
}

async function listOpenFields(page: Page): Promise<KeyedRow[]> {
  const { filters, after, take, today } = page;
  const covering: Prisma.CentreFieldListRelationFilter = { some: { centre: stillOpen(today) } };
  const covered = yesNo(filters, "covered");
  const rows = await db.field.findMany({
    where: {
      code: text(filters, "code"),
      slug: text(filters, "slug"),
      name: text(filters, "name"),
      isGeneralSubject: yesNo(filters, "general"),
      ...(covered === undefined ? {} : covered ? { centres: covering } : { NOT: { centres: covering } }),
      ...(after === null ? {} : { AND: [{ code: { gt: after } }] }),
    },
    select: {
      code: true,
      slug: true,
      name: true,
      names: true,
      isGeneralSubject: true,
      centres: { where: { centre: stillOpen(today) }, select: { centreId: true }, take: 1 },
    },
    orderBy: { code: "asc" },
    take: take + 1,
  });
  return rows.map((row) => ({
    key: row.code,
    row: {
      code: row.code,
      slug: row.slug,
      name: row.name,
      ...namesOf(row.name, row.names, page.locale),
      general: row.isGeneralSubject,
      covered: row.centres.length > 0,
      url: address(page, routes.field(row.slug)),
    },
  }));
}

async function listOpenCentres(page: Page): Promise<KeyedRow[]> {
  const { filters, after, take, today } = page;
  const kind = text(filters, "kind");
  const position = after === null ? 0 : Math.min(Number(after) || 0, INT4_MAX);
  const rows = await db.centre.findMany({
    where: {
      number: whole(filters, "number"),
      slug: text(filters, "slug"),
      shortName: text(filters, "name"),
      kind: kind === undefined ? undefined : kind === "sectoral" ? "SECTORAL" : "GENERAL_SUBJECTS",
      ...("province" in filters ? { hostSchool: { province: { slug: text(filters, "province") } } } : {}),
      AND: [stillOpen(today), after === null ? {} : { number: { gt: Math.trunc(position) } }],
    },
    select: {
      number: true,
      slug: true,
      shortName: true,
      shortNames: true,
      kind: true,
      address: true,
      phone: true,
      email: true,
      website: true,
      latitude: true,
      longitude: true,
      confirmedOn: true,
      hostSchool: {
        select: {
          name: true,
          latitude: true,
          longitude: true,
          district: { select: { name: true } },
          province: { select: { slug: true, latitude: true, longitude: true } },
        },
      },
      fields: { select: { field: { select: { code: true } } }, orderBy: { field: { code: "asc" } } },
    },
    orderBy: { number: "asc" },
    take: take + 1,
  });
  return rows.map(({ hostSchool: school, ...row }) => {
    const place = centrePlace({ ...row, school, province: school.province });
    return {
      key: String(row.number),
      row: {
        number: row.number,
        slug: row.slug,
        name: row.shortName,
        ...namesOf(row.shortName, row.shortNames, page.locale),
        kind: row.kind === "SECTORAL" ? "sectoral" : "general_subjects",
        school: school.name,
        province: school.province.slug,
        district: school.district?.name ?? null,
        fields: row.fields.map(({ field }) => field.code),
        address: row.address,
        phone: row.phone,
        email: row.email,
        website: row.website,
        latitude: place.isExact ? place.latitude : null,
        longitude: place.isExact ? place.longitude : null,
        confirmed_on: row.confirmedOn?.toISOString().slice(0, 10) ?? null,
        url: address(page, routes.centre(row.slug)),
      },
    };
  });
}

const upper = <T extends string>(value: string | undefined) => value?.toUpperCase() as T | undefined;

async function listOpenCourses(page: Page): Promise<KeyedRow[]> {
  const { filters, after, take } = page;
  const rows = await db.course.findMany({
    where: {
      status: "PUBLISHED",
      slug: text(filters, "slug"),
      ...("centre" in filters ? { centre: { slug: text(filters, "centre") } } : {}),
      publishedVersion: {
        mode: upper<Mode>(text(filters, "mode")),
        hours: whole(filters, "hours"),
        language: text(filters, "language") as Locale | undefined,
        isOpenToAllFields: yesNo(filters, "all_fields"),
      },
      ...(after === null ? {} : { AND: [{ slug: { gt: after } }] }),
    },
    select: {
      slug: true,
      isDemonstration: true,
      centre: { select: { slug: true } },
      publishedVersion: {
        select: {
          title: true,
          summary: true,
          mode: true,
          hours: true,
          language: true,
          audiences: true,
          isOpenToAllFields: true,
          fields: { select: { field: { select: { code: true } } }, orderBy: { field: { code: "asc" } } },
        },
      },
    },
    orderBy: { slug: "asc" },
    take: take + 1,
  });
  return rows.flatMap(({ publishedVersion: version, ...row }) =>
    version === null
      ? []
      : {
          key: row.slug,
          row: {
            slug: row.slug,
            title: version.title,
            summary: version.summary,
            mode: version.mode.toLowerCase(),
            hours: version.hours,
            language: version.language,
            audiences: version.audiences.map((audience) => audience.toLowerCase()),
            fields: version.fields.map(({ field }) => field.code),
            all_fields: version.isOpenToAllFields,
            centre: row.centre.slug,
            demonstration: row.isDemonstration,
            url: address(page, routes.course(row.slug)),
          },
        },
  );
}

async function listOpenSessions(page: Page): Promise<KeyedRow[]> {
  const { filters, after, take } = page;
  const status = upper<SessionStatus>(text(filters, "status"));
  const rows = await db.session.findMany({
    where: {
      reference: text(filters, "reference"),
      status: status ?? { in: SESSION_STATES.map((state) => upper<SessionStatus>(state) as SessionStatus) },
      course: { status: { in: ["PUBLISHED", "RETIRED"] }, slug: text(filters, "course") },
      courseVersion: { mode: upper<Mode>(text(filters, "mode")) },
      ...("centre" in filters ? { centre: { slug: text(filters, "centre") } } : {}),
      ...("province" in filters ? { province: { slug: text(filters, "province") } } : {}),
      ...(after === null ? {} : { AND: [{ reference: { gt: after } }] }),
    },
    select: {
      reference: true,
      status: true,
      startsAt: true,
      endsAt: true,
      opensAt: true,
      closesAt: true,
      capacity: true,
      seatsTaken: true,
      isDemonstration: true,
      course: { select: { slug: true } },
      courseVersion: { select: { title: true, mode: true } },
      centre: { select: { slug: true } },
      province: { select: { slug: true } },
    },
    orderBy: { reference: "asc" },
    take: take + 1,
  });
  return rows.map((row) => ({
    key: row.reference,
    row: {
      reference: row.reference,
      course: row.course.slug,
      title: row.courseVersion.title,
      mode: row.courseVersion.mode.toLowerCase(),
      status: row.status.toLowerCase(),
      centre: row.centre.slug,
      province: row.province?.slug ?? null,
      starts_at: row.startsAt.toISOString(),
      ends_at: row.endsAt.toISOString(),
      opens_at: row.opensAt.toISOString(),
      closes_at: row.closesAt.toISOString(),
      seats: row.capacity,
      seats_taken: row.seatsTaken,
      demonstration: row.isDemonstration,
      url: address(page, routes.course(row.course.slug)),
    },
  }));
}

const STANDING = [
  routes.home(),
  routes.centres(),
  routes.fields(),
  routes.provinces(),
  routes.courses(),
  routes.programmes(),
  routes.verify(),
  routes.figures(),
  routes.about(),
  routes.privacy(),
  routes.cookies(),
  routes.accessibility(),
  routes.disclaimer(),
];
const SITEMAP_MOST = 15_000;

/** The public pages, without their language, for the sitemap. */
export async function listPublicAddresses(_actor: Actor, today: Date): Promise<string[]> {
  const slug = { select: { slug: true } } as const;
  const [centres, fields, provinces, courses, programmes] = await Promise.all([
    db.centre.findMany({ where: stillOpen(today), ...slug, orderBy: { number: "asc" } }),
    db.field.findMany({ ...slug, orderBy: { code: "asc" } }),
    db.province.findMany({ ...slug, orderBy: { code: "asc" } }),
    db.course.findMany({
      where: { status: "PUBLISHED" },
      ...slug,
      orderBy: { slug: "asc" },
      take: SITEMAP_MOST,
    }),
    db.programme.findMany({
      where: { status: { in: ["OPEN", "RUNNING", "ENDED"] } },
      ...slug,
      orderBy: { slug: "asc" },
    }),
  ]);
  return [
    ...STANDING,
    ...centres.map((row) => routes.centre(row.slug)),
    ...fields.map((row) => routes.field(row.slug)),
    ...provinces.map((row) => routes.province(row.slug)),
    ...courses.map((row) => routes.course(row.slug)),
    ...programmes.map((row) => routes.programme(row.slug)),
  ];
}
