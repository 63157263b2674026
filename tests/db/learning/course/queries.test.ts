import { beforeAll, describe, expect, test } from "vitest";
import {
  getCourse,
  getCoursePage,
  getSubmittedVersion,
  listCoordinatorReaders,
  listCoursePaths,
  listFieldOptions,
  listManagedCentres,
  listManagedCourses,
  listSubmittedVersions,
  listTasks,
} from "@/lib/learning/course/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makeProvince,
  makeSession,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

async function scene() {
  const field = await makeField();
  const centre = await makeCentre({ fieldIds: [field.id] });
  const course = await makeCourse({ centreId: centre.id, fieldIds: [field.id] });
  const coordinator = await makeCoordinator(centre.id);
  const neighbour = await makeCoordinator((await makeCentre()).id);
  const ministry = await makeMinistryActor();
  return { field, centre, course, coordinator, neighbour, ministry };
}

const open = (courseId: string, status: "SUBMITTED" | "RETURNED" | "DRAFT", submittedAt = NOW) =>
  db.courseVersion.create({
    data: {
      courseId,
      number: 2,
      status,
      title: "Yeni sürüm",
      summary: "Özet",
      description: "Açıklama",
      outcomes: "Kazanım",
      mode: "DISTANCE",
      hours: 6,
      language: "tr",
      audiences: ["TEACHER"],
      createdAt: NOW,
      submittedAt,
    },
  });

describe("a course's public page", () => {
  test("has its sessions to come, with those called off, and the past ones that took place", async () => {
    const { course } = await scene();
    const coming = await makeSession(course, { startsInDays: 5 });
    const off = await makeSession(course, {
      startsInDays: 6,
      status: "CANCELLED",
      statusReason: "Salon yok",
    });
    await makeSession(course, { startsInDays: 7, status: "DRAFT", publishedAt: null });
    const past = await makeSession(course, { startsInDays: -5 });
    await makeSession(course, { startsInDays: -6, status: "CANCELLED", statusReason: "Salon yok" });
    const page = await getCoursePage(ANYONE, course.slug, NOW);
    expect(page?.coming.map((session) => session.id)).toEqual([coming.id, off.id]);
    expect(page?.past.map((session) => session.id)).toEqual([past.id]);
  });

  test("is not there for a course that is not published, or withdrawn", async () => {
    const { course } = await scene();
    await db.course.update({ where: { id: course.id }, data: { status: "RETIRED" } });
    expect(await getCoursePage(ANYONE, course.slug, NOW)).toBeNull();
    expect(await getCoursePage(ANYONE, "none", NOW)).toBeNull();
  });
});

describe("behind the desk", () => {
  test("a course with its versions is its centre's and the ministry's; the neighbour finds nothing", async () => {
    const { course, coordinator, neighbour, ministry } = await scene();
    expect((await getCourse(coordinator, course.id))?.versions).toHaveLength(1);
    expect(await getCourse(ministry, course.id)).not.toBeNull();
    expect(await getCourse(neighbour, course.id)).toBeNull();
    expect(await getCourse(ANYONE, course.id)).toBeNull();
    expect((await listManagedCourses(coordinator)).map((row) => row.id)).toEqual([course.id]);
    expect(await listManagedCourses(ANYONE)).toEqual([]);
    expect(await listManagedCentres(ANYONE)).toEqual([]);
    expect(await listManagedCentres(coordinator)).toHaveLength(1);
  });

  test("versions sent in are the ministry's, the longest wait first", async () => {
    const { course, ministry, coordinator } = await scene();
    const other = await scene();
    const later = await open(course.id, "SUBMITTED", new Date(NOW.getTime() + 1000));
    const first = await open(other.course.id, "SUBMITTED");
    const ids = (await listSubmittedVersions(ministry)).map((row) => row.id);
    expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(later.id));
    expect(await listSubmittedVersions(coordinator)).toEqual([]);
    expect(await getSubmittedVersion(coordinator, first.id)).toBeNull();
    expect((await getSubmittedVersion(ministry, first.id))?.course.id).toBe(other.course.id);
    const tasks = await listTasks(ministry, NOW);
    expect(tasks).toContainEqual(expect.objectContaining({ kind: "submitted", versionId: first.id }));
  });

  test("a course sent back is its coordinator's task and nobody else's", async () => {
    const { course, coordinator, neighbour } = await scene();
    const version = await open(course.id, "RETURNED");
    expect(await listTasks(coordinator, NOW)).toEqual([
      expect.objectContaining({ kind: "returned", versionId: version.id }),
    ]);
    expect(await listTasks(neighbour, NOW)).toEqual([]);
    expect(await listTasks(ANYONE, NOW)).toEqual([]);
  });

  test("a sectoral centre chooses among its own fields, a general one among all", async () => {
    const { centre, field } = await scene();
    expect((await listFieldOptions(centre.id)).map((row) => row.id)).toEqual([field.id]);
    const general = await makeCentre({ kind: "GENERAL_SUBJECTS" });
    expect((await listFieldOptions(general.id)).length).toBe(await db.field.count());
  });
});

test("a course stands on its own page, its centre's, its fields' and its provinces'", async () => {
  const { course, centre, field } = await scene();
  const province = await makeProvince();
  await makeSession(course, { provinceId: province.id });
  const paths = await listCoursePaths(db, course.id);
  expect(paths).toEqual(
    expect.arrayContaining([
      "/",
      `/courses/${course.slug}`,
      `/centres/${centre.slug}`,
      `/fields/${field.slug}`,
      `/provinces/${province.slug}`,
    ]),
  );
});

test("letters go to the coordinators of today who have an address", async () => {
  const { centre, coordinator } = await scene();
  const gone = await makeCoordinator(centre.id);
  await db.roleAssignment.updateMany({
    where: { personId: gone.personId },
    data: { endsOn: new Date("2026-03-10") },
  });
  const mute = await makeCoordinator(centre.id);
  await db.person.update({ where: { id: mute.personId }, data: { email: null } });
  const readers = await listCoordinatorReaders(db, centre.id, new Date("2026-03-10"));
  expect(readers.map((reader) => reader.personId)).toEqual([coordinator.personId]);
});
