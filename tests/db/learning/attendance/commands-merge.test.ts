import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { mergeMarks } from "@/lib/learning/attendance/commands/merge-marks";
import type { KeptMark } from "@/lib/learning/attendance/rules";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeNetwork,
  makePerson,
  makeSession,
  makeTeacher,
} from "@/tests/support/make";

async function makeRunning() {
  const centre = await makeCentre();
  const course = await makeCourse({ centreId: centre.id });
  const trainer = await makePerson();
  const session = await makeSession(course, { startsInDays: 1, trainerIds: [trainer.id] });
  const people = await Promise.all([makeTeacher(), makeTeacher()]);
  const enrolments = [];
  for (const person of people) enrolments.push(await makeEnrolment(session, person));
  return {
    session,
    slot: session.slots[0]!,
    enrolments,
    coordinator: await makeCoordinator(centre.id),
    trainer: actorOf(trainer),
  };
}
type Made = Awaited<ReturnType<typeof makeRunning>>;

const kept = (made: Made, rest: Partial<KeptMark> = {}): KeptMark => ({
  key: randomUUID(),
  slotId: made.slot.id,
  enrolmentId: made.enrolments[0]!.id,
  status: "PRESENT",
  minutes: null,
  seen: null,
  at: null,
  reasonCode: null,
  note: null,
  ...rest,
});
const during = (made: Made, actor = made.trainer) => ({ actor, now: made.slot.startsAt });
async function merge(ctx: Parameters<typeof mergeMarks>[0], marks: KeptMark[], unreadable: string[] = []) {
  const result = await mergeMarks(ctx, { marks, unreadable });
  if (!result.ok) throw new Error(result.refusal);
  return result.value.answers;
}
const marksOf = (made: Made) => db.attendanceMark.findMany({ where: { slotId: made.slot.id } });

beforeAll(async () => {
  await makeNetwork();
});

describe("mergeMarks", () => {
  it("takes a batch, and the same batch again without a second effect", async () => {
    const made = await makeRunning();
    const batch = [
      kept(made, { at: new Date(made.slot.startsAt.getTime() - 60_000) }),
      kept(made, { enrolmentId: made.enrolments[1]!.id, status: "LATE", minutes: 150 }),
    ];
    const first = await merge(during(made), batch);
    expect(first).toMatchObject([{ outcome: "taken" }, { outcome: "taken", minutes: 150 }]);
    const again = await merge(during(made), batch);
    expect(again).toMatchObject([{ outcome: "already" }, { outcome: "already" }]);
    expect(again.map((answer) => "markId" in answer && answer.markId)).toEqual(
      first.map((answer) => "markId" in answer && answer.markId),
    );
    expect(await marksOf(made)).toHaveLength(2);
    expect(await db.auditEvent.count({ where: { subjectId: made.session.id } })).toBe(1);
  });

  it("takes one of many copies of a post that arrive at once", async () => {
    const made = await makeRunning();
    const batch = [kept(made)];
    const answers = await Promise.all(Array.from({ length: 8 }, () => merge(during(made), batch)));
    expect(answers.flat().filter(({ outcome }) => outcome === "taken")).toHaveLength(1);
    expect(answers.flat().filter(({ outcome }) => outcome === "already")).toHaveLength(7);
    expect(await marksOf(made)).toHaveLength(1);
  });

  it("shows both marks of a conflict and writes neither over the other until the person chose", async () => {
    const made = await makeRunning();
    await merge(during(made, made.coordinator), [kept(made, { status: "ABSENT" })]);
    const mine = kept(made);
    const [answer] = await merge(during(made), [mine]);
    expect(answer).toMatchObject({
      outcome: "conflict",
      theirs: { status: "ABSENT", at: made.slot.startsAt.toISOString() },
    });
    if (answer?.outcome !== "conflict") throw new Error("no conflict");
    expect(answer.theirs.by).toContain("Öğretmen");
    expect(await marksOf(made)).toHaveLength(1);
    const chosen = kept(made, { seen: answer.theirs.id, reasonCode: "CONFLICT" });
    expect(await merge(during(made), [chosen])).toMatchObject([{ outcome: "taken" }]);
    expect(await merge(during(made), [mine]), "the first post once more").toMatchObject([
      { outcome: "already", status: "PRESENT" },
    ]);
    const marks = await marksOf(made);
    expect(marks.filter(({ supersededAt }) => supersededAt === null)).toMatchObject([
      { status: "PRESENT", reasonCode: "CONFLICT", markedById: made.trainer.personId },
    ]);
  });

  it("says that the same mark is there already, whoever made it", async () => {
    const made = await makeRunning();
    await merge(during(made, made.coordinator), [kept(made)]);
    expect(await merge(during(made), [kept(made)])).toMatchObject([{ outcome: "already" }]);
    expect(await marksOf(made)).toHaveLength(1);
  });

  it("asks why another's mark is changed", async () => {
    const made = await makeRunning();
    const [taken] = await merge(during(made, made.coordinator), [kept(made)]);
    const seen = taken && "markId" in taken ? taken.markId : null;
    const change = kept(made, { seen, status: "ABSENT" });
    expect(await merge(during(made), [change])).toMatchObject([
      { outcome: "refused", code: "correction_needs_reason" },
    ]);
    expect(await merge(during(made), [{ ...change, reasonCode: "LEFT_EARLY" }])).toMatchObject([
      { outcome: "taken" },
    ]);
  });

  it("refuses each mark that may not be, with its code, and takes the rest", async () => {
    const made = await makeRunning();
    const other = await makeRunning();
    const known = kept(made);
    await merge(during(made), [known]);
    const lost = randomUUID();
    const answers = await merge(
      during(made),
      [
        kept(made, { enrolmentId: made.enrolments[1]!.id }),
        kept(made, { enrolmentId: other.enrolments[0]!.id }),
        kept(other),
        kept(made, { slotId: randomUUID() }),
        kept(made, { status: "PARTIAL" }),
        { ...kept(made), key: known.key, enrolmentId: made.enrolments[1]!.id },
        kept(made, { slotId: made.session.slots[1]!.id }),
      ],
      [lost],
    );
    const codes = answers.map((answer) => ("code" in answer ? answer.code : answer.outcome)).sort();
    expect(codes).toEqual(
      [
        "taken",
        "mark_not_yours",
        "mark_not_yours",
        "mark_not_yours",
        "minutes_out_of_range",
        "mark_unreadable",
        "attendance_too_early",
        "mark_unreadable",
      ].sort(),
    );
    expect(await db.attendanceMark.count({ where: { enrolmentId: other.enrolments[0]!.id } })).toBe(0);
  });

  it("opens 15 minutes before the start, and is refused once the register is locked", async () => {
    const made = await makeRunning();
    const opens = new Date(made.slot.startsAt.getTime() - 15 * 60_000);
    const early = { actor: made.trainer, now: new Date(opens.getTime() - 1) };
    expect(await merge(early, [kept(made)])).toMatchObject([{ code: "attendance_too_early" }]);
    expect(await merge({ actor: made.trainer, now: opens }, [kept(made)])).toMatchObject([
      { outcome: "taken" },
    ]);
    await db.session.update({ where: { id: made.session.id }, data: { status: "CLOSED" } });
    const late = kept(made, { enrolmentId: made.enrolments[1]!.id });
    expect(await merge(during(made), [late])).toMatchObject([{ code: "register_locked" }]);
  });

  it("keeps strangers out, and whoever is signed out", async () => {
    const made = await makeRunning();
    const other = await makeRunning();
    expect(await merge(during(made, other.coordinator), [kept(made)])).toMatchObject([
      { outcome: "refused", code: "mark_not_yours" },
    ]);
    expect(
      await mergeMarks(
        { actor: { kind: "anyone" }, now: made.slot.startsAt },
        { marks: [kept(made)], unreadable: [] },
      ),
    ).toMatchObject({ refusal: "sign_in_needed" });
    expect(await marksOf(made)).toHaveLength(0);
  });
});
