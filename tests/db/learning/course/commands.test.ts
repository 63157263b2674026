import { beforeAll, describe, expect, test } from "vitest";
import { publishCourse, returnCourse } from "@/lib/learning/course/commands/decide-course";
import { renewCourse, retireCourse, submitCourse } from "@/lib/learning/course/commands/submit-course";
import { createCourse, editCourse } from "@/lib/learning/course/commands/write-course";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeField,
  makeMinistryActor,
  makeNetwork,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

async function scene() {
  const field = await makeField();
  const centre = await makeCentre({ fieldIds: [field.id] });
  const [coordinator, ministry] = [await makeCoordinator(centre.id), await makeMinistryActor()];
  return { field, centre, coordinator, ministry };
}

const words = (fieldIds: string[]) => ({
  title: "Elektrikli Araç Bakımı",
  summary: "Yüksek gerilim güvenliği ve bakım.",
  description: "Yüksek gerilimli araçlarda güvenli çalışma.",
  outcomes: "Güvenli çalışır.",
  mode: "FACE_TO_FACE" as const,
  hours: 24,
  language: "tr" as const,
  audiences: ["TEACHER" as const],
  fieldIds,
  competenceIds: [],
  isOpenToAllFields: false,
  hasAssessment: false,
  approvalChain: [],
  rules: [],
});

async function submitted() {
  const { field, centre, coordinator, ministry } = await scene();
  const ctx = { actor: coordinator, now: NOW };
  const created = await createCourse(ctx, { centreId: centre.id, ...words([field.id]) });
  if (!created.ok) throw new Error(created.refusal);
  const { courseId } = created.value;
  const version = await db.courseVersion.findFirstOrThrow({ where: { courseId } });
  await submitCourse(ctx, { versionId: version.id, editVersion: version.editVersion });
  const input = { versionId: version.id, editVersion: version.editVersion + 1 };
  return { field, centre, coordinator, ministry, courseId, input, ctx };
}

const course = (id: string) =>
  db.course.findUniqueOrThrow({ where: { id }, include: { versions: { orderBy: { number: "asc" } } } });
const mails = (kind: string, subject: string) =>
  db.mail.count({ where: { kind, body: { contains: subject } } });

describe("a course", () => {
  test("goes from its draft to the ministry and to everyone, and its centre is told", async () => {
    const { ministry, courseId, input, coordinator } = await submitted();
    expect((await course(courseId)).status).toBe("SUBMITTED");
    const result = await publishCourse({ actor: ministry, now: NOW }, input);
    expect(result).toMatchObject({ ok: true });
    const after = await course(courseId);
    expect(after).toMatchObject({ status: "PUBLISHED", publishedVersionId: input.versionId });
    if (result.ok) expect(result.stale).toContain(`/courses/${after.slug}`);
    expect(
      await db.mail.findMany({ where: { kind: "course.published", personId: coordinator.personId } }),
    ).toHaveLength(1);
    const events = await db.auditEvent.findMany({ where: { subjectId: courseId }, orderBy: { id: "asc" } });
    expect(events.map((event) => event.type)).toEqual([
      "course.created",
      "course.submitted",
      "course.published",
    ]);
  });

  test("comes back with a reason, is put right and sent again", async () => {
    const { ministry, courseId, input, ctx, field } = await submitted();
    const reason = "Kazanımları ölçülebilir biçimde yazın.";
    await returnCourse({ actor: ministry, now: NOW }, { ...input, reason });
    expect((await course(courseId)).versions[0]).toMatchObject({ status: "RETURNED", returnReason: reason });
    expect(await mails("course.returned", reason)).toBe(1);
    const edit = { versionId: input.versionId, editVersion: input.editVersion + 1, ...words([field.id]) };
    expect(await editCourse(ctx, { ...edit, hours: 30 })).toMatchObject({ ok: true });
    expect((await course(courseId)).versions[0]).toMatchObject({ status: "DRAFT", hours: 30 });
  });

  test("keeps its published version in view while the next one is written and read", async () => {
    const { ministry, courseId, input, ctx } = await submitted();
    await publishCourse({ actor: ministry, now: NOW }, input);
    expect(await renewCourse(ctx, { courseId })).toMatchObject({ ok: true });
    expect(await renewCourse(ctx, { courseId })).toMatchObject({ refusal: "course_wrong_state" });
    const second = (await course(courseId)).versions[1]!;
    await submitCourse(ctx, { versionId: second.id, editVersion: 1 });
    await returnCourse(
      { actor: ministry, now: NOW },
      { versionId: second.id, editVersion: 2, reason: "Bir daha bakın." },
    );
    expect(await course(courseId)).toMatchObject({
      status: "PUBLISHED",
      publishedVersionId: input.versionId,
    });
  });

  test("is withdrawn, and then neither renewed nor withdrawn again", async () => {
    const { ministry, courseId, input, ctx } = await submitted();
    await publishCourse({ actor: ministry, now: NOW }, input);
    expect(await retireCourse(ctx, { courseId })).toMatchObject({ ok: true });
    expect(await retireCourse(ctx, { courseId })).toMatchObject({ refusal: "course_wrong_state" });
    expect(await renewCourse(ctx, { courseId })).toMatchObject({ refusal: "course_wrong_state" });
  });
});

describe("who may", () => {
  test("the neighbour, the public and a teacher find nothing", async () => {
    const { field, centre, courseId, input, ministry } = await submitted();
    const neighbour = await makeCoordinator((await makeCentre()).id);
    for (const actor of [neighbour, ANYONE, actorOf({ id: neighbour.personId })]) {
      const ctx = { actor, now: NOW };
      const absent = { ok: false, refusal: "not_found" };
      expect(await createCourse(ctx, { centreId: centre.id, ...words([field.id]) })).toEqual(absent);
      expect(await editCourse(ctx, { ...input, ...words([field.id]) })).toEqual(absent);
      expect(await submitCourse(ctx, input)).toEqual(absent);
      expect(await renewCourse(ctx, { courseId })).toEqual(absent);
      expect(await retireCourse(ctx, { courseId })).toEqual(absent);
      expect(await publishCourse(ctx, input)).toEqual(absent);
    }
    expect(await editCourse({ actor: ministry, now: NOW }, { ...input, ...words([field.id]) })).toMatchObject(
      { refusal: "not_found" },
    );
    expect((await course(courseId)).versions).toHaveLength(1);
  });

  test("nobody decides about what they sent in, or what their own centre did", async () => {
    const { input, coordinator, ministry, centre } = await submitted();
    const both = { ...coordinator, isMinistry: true };
    expect(await publishCourse({ actor: both, now: NOW }, input)).toMatchObject({
      refusal: "course_own_version",
    });
    const colleague = { ...ministry, centreIds: [centre.id] };
    expect(await publishCourse({ actor: colleague, now: NOW }, input)).toMatchObject({
      refusal: "course_own_version",
    });
  });

  test("a field of another centre is refused", async () => {
    const { ctx, centre } = await submitted();
    const foreign = await makeField();
    expect(await createCourse(ctx, { centreId: centre.id, ...words([foreign.id]) })).toMatchObject({
      refusal: "course_fields_not_of_centre",
    });
    expect(await createCourse(ctx, { centreId: centre.id, ...words([]) })).toMatchObject({
      refusal: "course_without_fields",
    });
  });
});

describe("two at once", () => {
  test("of two editors with the same form, one writes and the other is told", async () => {
    const { field, centre, coordinator } = await scene();
    const ctx = { actor: coordinator, now: NOW };
    const created = await createCourse(ctx, { centreId: centre.id, ...words([field.id]) });
    if (!created.ok) throw new Error(created.refusal);
    const version = await db.courseVersion.findFirstOrThrow({ where: { courseId: created.value.courseId } });
    const input = { versionId: version.id, editVersion: 1, ...words([field.id]) };
    const results = await Promise.all([10, 20, 30].map((hours) => editCourse(ctx, { ...input, hours })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(
      results.filter((result) => !result.ok && result.refusal === "course_changed_meanwhile"),
    ).toHaveLength(2);
  });

  test("published and returned at once, it is one of the two", async () => {
    const { ministry, input } = await submitted();
    const ctx = { actor: ministry, now: NOW };
    const results = await Promise.all([
      publishCourse(ctx, input),
      returnCourse(ctx, { ...input, reason: "Eksikleri var, bakın." }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test("courses of one title get addresses of their own", async () => {
    const { field, centre, coordinator } = await scene();
    const ctx = { actor: coordinator, now: NOW };
    const results = await Promise.all(
      [1, 2, 3, 4].map(() =>
        createCourse(ctx, { centreId: centre.id, ...words([field.id]), title: "Aynı Ad" }),
      ),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const slugs = (await db.course.findMany({ where: { centreId: centre.id } })).map((row) => row.slug);
    expect(new Set(slugs).size).toBe(4);
    expect(slugs).toContain("ayni-ad");
  });

  test("a published course of the makers is found as such", async () => {
    const { centre, coordinator } = await scene();
    const made = await makeCourse({ centreId: centre.id });
    expect(await renewCourse({ actor: coordinator, now: NOW }, { courseId: made.id })).toMatchObject({
      ok: true,
    });
  });
});
