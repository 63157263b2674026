import "server-only";
import { ANNOUNCED } from "@/lib/learning/session/policy";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { routes } from "@/lib/platform/routes";
import { canDecideCourses, canReadCourse, coursesManagedBy } from "./policy";

const named = { select: { id: true, slug: true, name: true, names: true } } as const;

const versionSelect = {
  id: true,
  number: true,
  status: true,
  title: true,
  summary: true,
  description: true,
  outcomes: true,
  mode: true,
  hours: true,
  language: true,
  audiences: true,
  isOpenToAllFields: true,
  hasAssessment: true,
  approvalChain: true,
  rules: true,
  editVersion: true,
  createdAt: true,
  submittedAt: true,
  submittedById: true,
  decidedAt: true,
  returnReason: true,
  fields: { select: { field: named }, orderBy: { field: { name: "asc" } } },
  competences: { select: { competenceId: true } },
} satisfies Prisma.CourseVersionSelect;

const centreSelect = {
  id: true,
  slug: true,
  shortName: true,
  shortNames: true,
  kind: true,
  phone: true,
  email: true,
  hostSchool: { select: { name: true, names: true, province: named } },
} satisfies Prisma.CentreSelect;

export type CourseVersionDetail = Prisma.CourseVersionGetPayload<{ select: typeof versionSelect }>;

const pageSessionSelect = {
  id: true,
  reference: true,
  status: true,
  statusReason: true,
  startsAt: true,
  endsAt: true,
  opensAt: true,
  closesAt: true,
  timeZone: true,
  capacity: true,
  seatsTaken: true,
  fillMode: true,
  allocationPolicy: true,
  allocationSeed: true,
  allocatedAt: true,
  venue: true,
  address: true,
  hostName: true,
  hostPartner: { select: { name: true, slug: true, isPublic: true } },
  isOpenToAllProvinces: true,
  province: named,
  fields: { select: { field: named } },
  provinces: { select: { province: named } },
  slots: {
    select: { date: true, startMinute: true, endMinute: true, room: true },
    orderBy: { startsAt: "asc" },
  },
} satisfies Prisma.SessionSelect;

const pageSelect = {
  id: true,
  slug: true,
  isDemonstration: true,
  centre: { select: centreSelect },
  publishedVersion: { select: versionSelect },
} satisfies Prisma.CourseSelect;

export type CoursePageSession = Prisma.SessionGetPayload<{ select: typeof pageSessionSelect }>;
export type CoursePage = Omit<Prisma.CourseGetPayload<{ select: typeof pageSelect }>, "publishedVersion"> & {
  version: CourseVersionDetail;
  coming: CoursePageSession[];
  past: CoursePageSession[];
};

const COMING_MOST = 50;
const PAST_MOST = 8;

/** A published course with its sessions, for everyone; null for anything else. */
export async function getCoursePage(_actor: Actor, slug: string, now: Date): Promise<CoursePage | null> {
  const course = await db.course.findFirst({
    where: { slug, status: "PUBLISHED" },
    select: pageSelect,
  });
  if (!course?.publishedVersion) return null;
  const { publishedVersion: version, ...rest } = course;
  const [coming, past] = await Promise.all([
    db.session.findMany({
      where: { courseId: course.id, ...ANNOUNCED, endsAt: { gt: now } },
      select: pageSessionSelect,
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: COMING_MOST,
    }),
    db.session.findMany({
      where: {
        courseId: course.id,
        ...ANNOUNCED,
        endsAt: { lte: now },
        status: { notIn: ["CANCELLED", "POSTPONED"] },
      },
      select: pageSessionSelect,
      orderBy: [{ startsAt: "desc" }, { id: "asc" }],
      take: PAST_MOST,
    }),
  ]);
  return { ...rest, version, coming, past };
}

const listSelect = {
  id: true,
  slug: true,
  status: true,
  isDemonstration: true,
  centre: { select: { id: true, shortName: true, shortNames: true } },
  publishedVersion: { select: { id: true, number: true, title: true, decidedAt: true } },
  versions: {
    select: {
      id: true,
      number: true,
      status: true,
      title: true,
      mode: true,
      hours: true,
      submittedAt: true,
      returnReason: true,
    },
    orderBy: { number: "desc" },
    take: 1,
  },
  _count: { select: { sessions: true } },
} satisfies Prisma.CourseSelect;

export type CourseRow = Prisma.CourseGetPayload<{ select: typeof listSelect }>;

/** The courses of the centres the actor coordinates, those that wait for the coordinator first. */
export async function listManagedCourses(actor: Actor): Promise<CourseRow[]> {
  const rows = await db.course.findMany({
    where: coursesManagedBy(actor),
    select: listSelect,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 500,
  });
  const urgency = (row: CourseRow) =>
    ["RETURNED", "DRAFT", "SUBMITTED", "PUBLISHED", "RETIRED"].indexOf(row.versions[0]?.status ?? "RETIRED");
  return rows.sort((a, b) => urgency(a) - urgency(b));
}

const detailSelect = {
  id: true,
  slug: true,
  status: true,
  centreId: true,
  centre: { select: { ...centreSelect, fields: { select: { fieldId: true } } } },
  publishedVersion: { select: versionSelect },
  versions: { select: versionSelect, orderBy: { number: "desc" } },
} satisfies Prisma.CourseSelect;

export type CourseDetail = Prisma.CourseGetPayload<{ select: typeof detailSelect }>;

/** A course with all its versions, newest first, for its centre and the ministry. */
export async function getCourse(actor: Actor, courseId: string): Promise<CourseDetail | null> {
  const course = await db.course.findUnique({ where: { id: courseId }, select: detailSelect });
  return course && canReadCourse(actor, course) ? course : null;
}

const submittedSelect = {
  ...versionSelect,
  course: {
    select: {
      id: true,
      slug: true,
      centreId: true,
      centre: { select: centreSelect },
      publishedVersion: { select: versionSelect },
    },
  },
  submittedBy: { select: { givenName: true, familyName: true } },
} satisfies Prisma.CourseVersionSelect;

export type SubmittedVersion = Prisma.CourseVersionGetPayload<{ select: typeof submittedSelect }>;

/** What waits for the ministry, the longest first. */
export async function listSubmittedVersions(actor: Actor): Promise<SubmittedVersion[]> {
  if (!canDecideCourses(actor)) return [];
  return db.courseVersion.findMany({
    where: { status: "SUBMITTED" },
    select: submittedSelect,
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: 200,
  });
}

export async function getSubmittedVersion(actor: Actor, versionId: string): Promise<SubmittedVersion | null> {
  if (!canDecideCourses(actor)) return null;
  return db.courseVersion.findUnique({ where: { id: versionId }, select: submittedSelect });
}

export type FieldOption = { id: string; name: string; names: unknown; isGeneralSubject: boolean };

/** The fields a centre may teach: its own, and for a centre of general subjects every one. */
export async function listFieldOptions(centreId: string): Promise<FieldOption[]> {
  const centre = await db.centre.findUnique({ where: { id: centreId }, select: { kind: true } });
  return db.field.findMany({
    where: centre?.kind === "GENERAL_SUBJECTS" ? {} : { centres: { some: { centreId } } },
    select: { id: true, name: true, names: true, isGeneralSubject: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

export type CentreOption = { id: string; slug: string; shortName: string; shortNames: unknown };

export async function listManagedCentres(actor: Actor): Promise<CentreOption[]> {
  if (actor.kind !== "person" || actor.centreIds.length === 0) return [];
  return db.centre.findMany({
    where: { id: { in: [...actor.centreIds] }, closedOn: null },
    select: { id: true, slug: true, shortName: true, shortNames: true },
    orderBy: { number: "asc" },
  });
}

/** The static pages on which a course or its sessions stand. */
export async function listCoursePaths(on: Db | Tx, courseId: string): Promise<string[]> {
  const course = await on.course.findUniqueOrThrow({
    where: { id: courseId },
    select: {
      slug: true,
      centre: {
        select: { slug: true, hostSchool: { select: { province: { select: { slug: true } } } } },
      },
      publishedVersion: { select: { fields: { select: { field: { select: { slug: true } } } } } },
      sessions: {
        where: { provinceId: { not: null } },
        distinct: ["provinceId"],
        select: { province: { select: { slug: true } } },
      },
    },
  });
  const provinces = [
    course.centre.hostSchool.province,
    ...course.sessions.map((session) => session.province),
  ];
  return [
    ...new Set([
      routes.home(),
      routes.course(course.slug),
      routes.centre(course.centre.slug),
      ...(course.publishedVersion?.fields ?? []).map(({ field }) => routes.field(field.slug)),
      ...provinces.flatMap((province) => (province ? [routes.province(province.slug)] : [])),
    ]),
  ];
}

export type LetterReader = { personId: string; recipient: string; locale: "tr" | "en" | "az" };

/** Whom to write to about a centre's courses: its coordinators of today who have an address. */
export async function listCoordinatorReaders(
  on: Db | Tx,
  centreId: string,
  today: Date,
): Promise<LetterReader[]> {
  const people = await on.person.findMany({
    where: {
      closedAt: null,
      email: { not: null },
      roles: {
        some: {
          role: "COORDINATOR",
          centreId,
          startsOn: { lte: today },
          OR: [{ endsOn: null }, { endsOn: { gt: today } }],
        },
      },
    },
    select: { id: true, email: true, locale: true },
    orderBy: { id: "asc" },
  });
  return people.flatMap(({ id, email, locale }) =>
    email === null ? [] : [{ personId: id, recipient: email, locale }],
  );
}

export type CourseTask = {
  kind: "returned" | "submitted";
  courseId: string;
  versionId: string;
  title: string;
  at: Date | null;
};

/** Courses sent back to the actor's centre, and for the ministry those that wait for a decision, the longest first. */
export async function listTasks(actor: Actor, _now: Date): Promise<CourseTask[]> {
  if (!isPerson(actor)) return [];
  const select = { id: true, courseId: true, title: true, submittedAt: true, decidedAt: true } as const;
  const orderBy: Prisma.CourseVersionOrderByWithRelationInput[] = [{ submittedAt: "asc" }, { id: "asc" }];
  const order = { orderBy, take: 200 };
  const [returned, submitted] = await Promise.all([
    actor.centreIds.length === 0
      ? []
      : db.courseVersion.findMany({
          where: { status: "RETURNED", course: coursesManagedBy(actor) },
          select,
          ...order,
        }),
    canDecideCourses(actor)
      ? db.courseVersion.findMany({ where: { status: "SUBMITTED" }, select, ...order })
      : [],
  ]);
  const task =
    (kind: CourseTask["kind"]) =>
    ({ id, courseId, title, submittedAt, decidedAt }: (typeof returned)[number]): CourseTask => ({
      kind,
      courseId,
      versionId: id,
      title,
      at: kind === "returned" ? decidedAt : submittedAt,
    });
  return [...returned.map(task("returned")), ...submitted.map(task("submitted"))];
}

/** Of the centres the actor coordinates, the one that teaches a field: where a course for it is opened. */
export async function findCentreOfField(actor: Actor, fieldId: string): Promise<string | null> {
  if (!isPerson(actor)) return null;
  const centre = await db.centre.findFirst({
    where: { id: { in: [...actor.centreIds] }, closedOn: null, fields: { some: { fieldId } } },
    select: { id: true },
    orderBy: { number: "asc" },
  });
  return centre?.id ?? null;
}
