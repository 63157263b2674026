import { beforeAll, describe, expect, test } from "vitest";
import { askSession } from "@/lib/cooperation/joint-activity/commands/ask-session";
import { confirmActivity, removeActivity } from "@/lib/cooperation/joint-activity/commands/record-activity";
import { listActivities } from "@/lib/cooperation/joint-activity/queries";
import { countTeachers, lockAskedActivity } from "@/lib/cooperation/joint-activity/steps";
import { listTasks as listPairingTasks } from "@/lib/cooperation/pairing/queries/stuck";
import { createSession, editSession } from "@/lib/learning/session/commands/write-session";
import {
  getAskedTraining,
  listAskedTrainings,
  listSessionsOfActivities,
  readReach,
} from "@/lib/learning/session/queries/asked";
import { brokenConstraint, db, transaction } from "@/lib/platform/db";
import { addDays } from "@/lib/platform/dates/calendar";
import {
  daysAfter,
  giveRole,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeField,
  makeNetwork,
  makePerson,
  makeSchool,
  NOW,
} from "@/tests/support/make";
import { makeLivedPairing } from "@/tests/support/pairings";

beforeAll(makeNetwork);

const TODAY = NOW.toISOString().slice(0, 10);
const WANTED = addDays(TODAY, 30);

/** A centre in the province of a pair's first school, and one that has nothing to do with either. */
async function makeAsked() {
  const made = await makeLivedPairing();
  const pairingId = made.pairing.id;
  const { provinceId } = await db.school.findUniqueOrThrow({ where: { id: made.one.schoolId } });
  const field = await makeField();
  const centre = await makeCentre({ hostSchoolId: (await makeSchool({ provinceId })).id });
  const elsewhere = await makeCentre({ fieldIds: [field.id] });
  const facts = { topicId: made.topicId, title: "Ölçüm eğitimi", summary: "", teachers: 12 };
  const ask = (data: object = {}, actor = made.one.principal) =>
    askSession(
      { actor, now: NOW },
      {
        pairingId,
        schoolId: made.one.schoolId,
        heldOn: WANTED,
        sessionSchoolId: made.other.schoolId,
        ...facts,
        ...data,
      },
    );
  const latest = async () =>
    (await db.pairingActivity.findFirstOrThrow({ where: { pairingId }, orderBy: { id: "desc" } })).id;
  const desk = async (of: typeof centre) => {
    const trainer = await makePerson();
    await giveRole(trainer.id, "TRAINER", { centreId: of.id });
    const course = await makeCourse({ centreId: of.id });
    const ctx = { actor: await makeCoordinator(of.id), now: NOW };
    const write = (days: string[]) => ({
      capacity: 20,
      minimum: 1,
      fillMode: "ARRIVAL" as const,
      slots: days.map((date) => ({ date, startMinute: 540, endMinute: 720, room: null })),
      opensOn: TODAY,
      lastDay: addDays(TODAY, 2),
      cutOffHours: 24,
      venue: "Atölye",
      address: null,
      provinceId: null,
      onlineLink: null,
      agreementId: null,
      trainerIds: [trainer.id],
      fieldIds: [],
      provinceIds: [],
    });
    const open = (activityId: string, ...days: string[]) =>
      createSession(ctx, { courseId: course.id, activityId, ...write(days.length ? days : [WANTED]) });
    return { actor: ctx.actor, ctx, write, open };
  };
  return {
    ...made,
    pairingId,
    ask,
    latest,
    near: await desk(centre),
    far: await desk(elsewhere),
    centre,
    field,
  };
}

describe("a joint training", () => {
  test("is asked for by a principal, ahead and within the term, and waits for nobody's word", async () => {
    const { ask, member, one, other, pairingId, latest } = await makeAsked();
    expect(await ask({}, member)).toMatchObject({ refusal: "not_found" });
    expect(await ask({ heldOn: TODAY })).toMatchObject({ refusal: "activity_not_ahead" });
    expect(await ask({ heldOn: "2040-01-01" })).toMatchObject({ refusal: "activity_outside_term" });
    expect(await ask({ sessionSchoolId: pairingId })).toMatchObject({ refusal: "not_found" });
    expect(await ask()).toMatchObject({ ok: true });
    const activityId = await latest();
    const [row] = await listActivities(other.principal, pairingId, NOW);
    expect(row).toMatchObject({ state: "planned", confirmsFor: null, heldOn: WANTED });
    expect(
      await confirmActivity({ actor: one.principal, now: NOW }, { activityId, schoolId: one.schoolId }),
    ).toMatchObject({ refusal: "activity_not_held_yet" });
    expect((await listPairingTasks(one.principal, NOW)).map(({ stall }) => stall)).not.toContain(
      "confirmation",
    );
  });

  test("is found by the centres it is asked of, and absent for others", async () => {
    const { ask, latest, near, far, one, field } = await makeAsked();
    await ask();
    const activityId = await latest();
    const ids = async (actor: Parameters<typeof listAskedTrainings>[0]) =>
      (await listAskedTrainings(actor, NOW)).map(({ id }) => id);
    expect(await ids(near.actor)).toContain(activityId);
    expect(await ids(far.actor)).not.toContain(activityId);
    expect(await ids(one.principal)).toEqual([]);
    expect(await getAskedTraining(far.actor, activityId, NOW)).toBeNull();
    expect(await far.open(activityId)).toMatchObject({ refusal: "not_found" });
    expect(await near.open(one.schoolId)).toMatchObject({ refusal: "not_found" });
    await db.schoolField.create({
      data: { schoolId: one.schoolId, fieldId: field.id },
    });
    expect(await ids(far.actor)).toContain(activityId);
  });

  test("becomes one session, is held when that is, and again asked for when it is called off", async () => {
    const { ask, latest, near, one, other, pairingId, centre } = await makeAsked();
    await ask();
    const activityId = await latest();
    expect(await near.open(activityId, "2040-01-01")).toMatchObject({ refusal: "session_outside_pairing" });
    const later = addDays(WANTED, 3);
    const opened = await near.open(activityId, WANTED, later);
    if (!opened.ok) throw new Error(opened.refusal);
    const { sessionId } = opened.value;
    for (const { personId } of [one.principal, other.principal])
      expect(await db.mail.count({ where: { kind: "pairing.sessionPlanned", personId } })).toBe(1);
    expect((await listActivities(one.principal, pairingId, NOW))[0]).toMatchObject({ heldOn: later });
    expect(await near.open(activityId)).toMatchObject({ refusal: "session_of_activity_taken" });
    expect(await getAskedTraining(near.actor, activityId, NOW)).toMatchObject({
      session: { id: sessionId },
      centreIds: [centre.id],
    });
    expect((await listAskedTrainings(near.actor, NOW)).map(({ id }) => id)).not.toContain(activityId);
    expect((await listSessionsOfActivities(one.principal, [activityId], NOW)).get(activityId)).toMatchObject({
      isAnnounced: false,
      phase: "draft",
    });
    const moved = addDays(later, 2);
    const edit = { sessionId, version: 1, ...near.write([moved]) };
    expect(await editSession(near.ctx, { ...edit, ...near.write(["2040-01-01"]) })).toMatchObject({
      refusal: "session_outside_pairing",
    });
    expect((await editSession(near.ctx, edit)).ok).toBe(true);
    expect((await listActivities(one.principal, pairingId, NOW))[0]).toMatchObject({ heldOn: moved });
    await transaction((tx) => countTeachers(tx, activityId, 17));
    const after = daysAfter(new Date(`${moved}T09:00:00Z`), 1);
    for (const side of [one, other])
      expect(
        await confirmActivity({ actor: side.principal, now: after }, { activityId, schoolId: side.schoolId }),
      ).toMatchObject({ ok: true });
    await transaction((tx) => countTeachers(tx, activityId, 3));
    expect((await listActivities(one.principal, pairingId, after))[0]).toMatchObject({
      state: "counted",
      teachers: 17,
    });
  });

  test("taken up by two at once becomes one session; the index says so too", async () => {
    const { ask, latest, near } = await makeAsked();
    await ask();
    const activityId = await latest();
    const both = await Promise.all([near.open(activityId), near.open(activityId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "session_of_activity_taken" });
    const {
      id,
      allocationPolicy: _none,
      ...session
    } = await db.session.findFirstOrThrow({
      where: { pairingActivityId: activityId },
    });
    const twice = await db.session
      .create({ data: { ...session, reference: "2026-8888" } })
      .catch((error: unknown) => brokenConstraint(error));
    expect(twice).toBe("session_one_of_activity");
    await db.session.update({
      where: { id },
      data: { status: "CANCELLED", statusReason: "Olmadı, olmadı." },
    });
    expect((await listAskedTrainings(near.actor, NOW)).map((one) => one.id)).toContain(activityId);
    expect((await near.open(activityId)).ok).toBe(true);
  });

  test("that was withdrawn is not there any more", async () => {
    const { ask, latest, near, one } = await makeAsked();
    await ask();
    const activityId = await latest();
    expect(await removeActivity({ actor: one.principal, now: NOW }, { activityId })).toMatchObject({
      ok: true,
    });
    expect(await near.open(activityId)).toMatchObject({ refusal: "not_found" });
    await transaction(async (tx) => expect(await lockAskedActivity(tx, activityId)).toBeNull());
    expect(await readReach(db, [])).toEqual([]);
  });
});
