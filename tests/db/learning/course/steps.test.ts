import { beforeAll, expect, test } from "vitest";
import { lockCourse, lockVersion, takeCourseSlug } from "@/lib/learning/course/steps";
import { transaction } from "@/lib/platform/db";
import { makeCentre, makeCourse, makeNetwork } from "@/tests/support/make";

beforeAll(makeNetwork);

const NOBODY = "00000000-0000-7000-8000-000000000000";

test("a version is read under its course's lock, and is absent where there is none", async () => {
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const version = await transaction((tx) => lockVersion(tx, course.versionId));
  expect(version).toMatchObject({ id: course.versionId, centreId: course.centreId, isPublished: true });
  expect(await transaction((tx) => lockVersion(tx, NOBODY))).toBeNull();
  expect(await transaction((tx) => lockCourse(tx, NOBODY))).toBeNull();
});

test("of two deeds on one course the second waits for the first", async () => {
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const order: string[] = [];
  let locked = () => {};
  const isLocked = new Promise<void>((resolve) => (locked = resolve));
  const first = transaction(async (tx) => {
    await lockCourse(tx, course.id);
    locked();
    await new Promise((resolve) => setTimeout(resolve, 150));
    order.push("first");
  });
  await isLocked;
  const second = transaction(async (tx) => {
    await lockVersion(tx, course.versionId);
    order.push("second");
  });
  await Promise.all([first, second]);
  expect(order).toEqual(["first", "second"]);
});

test("a slug that is taken gets the next number", async () => {
  const first = await transaction((tx) => takeCourseSlug(tx, "Kaynak Teknikleri"));
  expect(first).toBe("kaynak-teknikleri");
});
