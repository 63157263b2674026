import { randomUUID } from "node:crypto";
import type { PersonActor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { EnrolmentStatus, Role } from "@/lib/platform/db/generated/enums";

/** Rows for db tests: each maker fills in what a test does not care about and returns the row. */
let count = 0;
const next = () => (count += 1);
const slug = (word: string) => `${word}-${next()}-${randomUUID().slice(0, 8)}`;
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

export const ZONE = "Europe/Istanbul";
/** The moment the tests live in. */
export const NOW = new Date("2026-03-10T09:00:00Z");
const LONG_AGO = day("2020-01-01");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const hoursAfter = (start: Date, hours: number) => new Date(start.getTime() + hours * HOUR);
export const daysAfter = (start: Date, days: number) => new Date(start.getTime() + days * DAY);

export async function makeNetwork() {
  await makeCountry();
  return db.network.upsert({
    where: { id: 1 },
    update: {},
    create: {
      code: "tr",
      countryCode: "TR",
      name: "Sektörel Mükemmeliyet Merkezleri Ağı",
      names: { en: "Network of Sectoral Centres of Excellence" },
      defaultLocale: "tr",
      timeZone: ZONE,
      mapFile: "map-tr.svg",
    },
  });
}

export async function makeCountry(code = "TR", name = "Türkiye") {
  return db.country.upsert({ where: { code }, update: {}, create: { code, name } });
}

export async function makeProvince(data: Partial<Prisma.ProvinceUncheckedCreateInput> = {}) {
  await makeCountry();
  const own = slug("province");
  return db.province.create({
    data: { countryCode: "TR", code: own, slug: own, name: `İl ${next()}`, region: "Marmara", ...data },
  });
}

export async function makeField(data: Partial<Prisma.FieldUncheckedCreateInput> = {}) {
  const own = slug("field");
  return db.field.create({ data: { code: own, slug: own, name: `Alan ${next()}`, ...data } });
}

export async function makeSchool(data: Partial<Prisma.SchoolUncheckedCreateInput> = {}) {
  const provinceId = data.provinceId ?? (await makeProvince()).id;
  return db.school.create({
    data: {
      slug: slug("school"),
      name: `Okul ${next()}`,
      kind: "VOCATIONAL_HIGH_SCHOOL",
      ...data,
      provinceId,
    },
  });
}

export async function makeCentre(
  data: Partial<Prisma.CentreUncheckedCreateInput> & { fieldIds?: string[] } = {},
) {
  const { fieldIds = [], ...rest } = data;
  const hostSchoolId = rest.hostSchoolId ?? (await makeSchool()).id;
  return db.centre.create({
    data: {
      number: 100 + next(),
      slug: slug("centre"),
      kind: "SECTORAL",
      shortName: `Merkez ${next()}`,
      sector: "Sektör",
      ...rest,
      hostSchoolId,
      fields: { create: fieldIds.map((fieldId) => ({ fieldId })) },
    },
  });
}

export async function makePerson(data: Partial<Prisma.PersonUncheckedCreateInput> = {}) {
  return db.person.create({
    data: {
      givenName: "Ayşe",
      familyName: `Öğretmen${next()}`,
      email: `kisi${next()}.${randomUUID().slice(0, 8)}@usta.example`,
      createdAt: LONG_AGO,
      ...data,
    },
  });
}

type Scope = { centreId?: string; provinceId?: string; schoolId?: string };

export async function giveRole(personId: string, role: Role, scope: Scope = {}) {
  return db.roleAssignment.create({
    data: { personId, role, ...scope, startsOn: LONG_AGO, grantedAt: LONG_AGO },
  });
}

/** A teacher with a role, a confirmed school and fields. */
export async function makeTeacher({
  schoolId,
  fieldIds = [],
  ...person
}: Partial<Prisma.PersonUncheckedCreateInput> & { schoolId?: string | null; fieldIds?: string[] } = {}) {
  const row = await makePerson(person);
  await giveRole(row.id, "TEACHER");
  const school = schoolId === null ? null : (schoolId ?? (await makeSchool()).id);
  if (school !== null) {
    await db.schoolMembership.create({
      data: {
        personId: row.id,
        schoolId: school,
        status: "CONFIRMED",
        startsOn: LONG_AGO,
        claimedAt: LONG_AGO,
      },
    });
  }
  await db.personField.createMany({
    data: fieldIds.map((fieldId) => ({ personId: row.id, fieldId, startsOn: LONG_AGO })),
  });
  return { ...row, schoolId: school };
}

/** An actor without a sign-in row, for commands and queries called directly. */
export function actorOf(
  person: { id: string },
  held: Partial<Omit<PersonActor, "kind" | "personId">> = {},
): PersonActor {
  return {
    kind: "person",
    personId: person.id,
    signInId: randomUUID(),
    givenName: "Ad",
    familyName: "Soyad",
    locale: "tr",
    schoolId: null,
    isMinistry: false,
    isTeacher: false,
    provinceIds: [],
    centreIds: [],
    trainerCentreIds: [],
    schoolIds: [],
    partnerIds: [],
    contactIds: [],
    ...held,
  };
}

export async function makeMinistryActor() {
  const person = await makePerson();
  await giveRole(person.id, "MINISTRY");
  return actorOf(person, { isMinistry: true });
}

export async function makeCoordinator(centreId: string) {
  const person = await makePerson();
  await giveRole(person.id, "COORDINATOR", { centreId });
  return actorOf(person, { centreIds: [centreId] });
}

/** A course with one published version. */
export async function makeCourse({
  centreId,
  fieldIds = [],
  version = {},
}: {
  centreId: string;
  fieldIds?: string[];
  version?: Partial<Prisma.CourseVersionUncheckedCreateInput>;
}) {
  const course = await db.course.create({ data: { slug: slug("course"), centreId, createdAt: LONG_AGO } });
  const created = await db.courseVersion.create({
    data: {
      number: 1,
      status: "PUBLISHED",
      title: `Kurs ${next()}`,
      summary: "Özet",
      description: "Açıklama",
      outcomes: "Kazanımlar",
      mode: "FACE_TO_FACE",
      hours: 12,
      language: "tr",
      audiences: ["TEACHER"],
      isOpenToAllFields: fieldIds.length === 0,
      createdAt: LONG_AGO,
      ...version,
      courseId: course.id,
      fields: { create: fieldIds.map((fieldId) => ({ fieldId })) },
    },
  });
  await db.course.update({
    where: { id: course.id },
    data: { status: "PUBLISHED", publishedVersionId: created.id },
  });
  return { ...course, centreId, versionId: created.id };
}

/** A published session of two half-days of three hours (09.00–12.00 and 13.00–16.00) `startsInDays` after NOW; enrolment is open. */
export async function makeSession(
  course: { id: string; centreId: string; versionId: string },
  {
    startsInDays = 30,
    trainerIds = [],
    ...data
  }: Partial<Prisma.SessionUncheckedCreateInput> & { startsInDays?: number; trainerIds?: string[] } = {},
) {
  const date = daysAfter(day(NOW.toISOString().slice(0, 10)), startsInDays);
  const at = (minute: number) => new Date(date.getTime() + (minute - 180) * 60_000);
  return db.session.create({
    data: {
      reference: slug("session"),
      status: "PUBLISHED",
      fillMode: "ARRIVAL",
      capacity: 10,
      timeZone: ZONE,
      startsAt: at(540),
      endsAt: at(960),
      opensAt: daysAfter(date, -60),
      closesAt: at(540),
      cutOffAt: hoursAfter(at(540), -24),
      venue: "Atölye 1",
      publishedAt: LONG_AGO,
      createdAt: LONG_AGO,
      ...data,
      courseId: course.id,
      versionId: course.versionId,
      centreId: course.centreId,
      slots: {
        create: [
          { date, startMinute: 540, endMinute: 720, startsAt: at(540), endsAt: at(720) },
          { date, startMinute: 780, endMinute: 960, startsAt: at(780), endsAt: at(960) },
        ],
      },
      trainers: { create: trainerIds.map((personId) => ({ personId })) },
    },
    include: { slots: { orderBy: { startsAt: "asc" } } },
  });
}

/** An enrolment put straight into a state, with the next queue number. */
export async function makeEnrolment(
  session: { id: string; courseId: string },
  person: { id: string; schoolId?: string | null },
  status: EnrolmentStatus = "PLACED",
  data: Partial<Prisma.EnrolmentUncheckedCreateInput> = {},
) {
  const { lastQueueNumber } = await db.session.update({
    where: { id: session.id },
    data: { lastQueueNumber: { increment: 1 } },
    select: { lastQueueNumber: true },
  });
  return db.enrolment.create({
    data: {
      reference: slug("enrolment"),
      queueNumber: lastQueueNumber,
      appliedAt: NOW,
      schoolId: person.schoolId ?? null,
      ...(status === "OFFERED" ? { offeredAt: NOW, offerExpiresAt: hoursAfter(NOW, 48) } : {}),
      ...(status === "PLACED" ? { placedAt: NOW } : {}),
      ...data,
      sessionId: session.id,
      courseId: session.courseId,
      personId: person.id,
      status,
    },
  });
}
