import { beforeAll, describe, expect, it } from "vitest";
import { askErasure } from "@/lib/desk/privacy/commands/erasure";
import { getErasure, getOwnData, getOwnErasure, listErasures } from "@/lib/desk/privacy/queries";
import { db } from "@/lib/platform/db";
import { makeCentre, makeCourse, makeEnrolment, makeField, makeSession } from "@/tests/support/make";
import { makeAnswer, makeCampaign, makeList } from "@/tests/support/needs";
import { makeActor, makeNetwork, NOW } from "@/tests/support/people";

beforeAll(makeNetwork);

describe("requests for erasure", () => {
  it("are the ministry's to read, and one's own to the asker", async () => {
    const me = await makeActor({ role: "TEACHER" });
    await askErasure({ actor: me, now: NOW });
    const { id } = await db.erasureRequest.findFirstOrThrow({ where: { personId: me.personId } });
    const ministry = await makeActor({ role: "MINISTRY" });
    expect((await listErasures(ministry)).open.map((row) => row.id)).toEqual([id]);
    expect((await getErasure(ministry, id))?.person._count).toEqual({
      enrolments: 0,
      certificates: 0,
      trainings: 0,
    });
    expect((await getOwnErasure(me))?.id).toBe(id);
    for (const actor of [await makeActor({ role: "TEACHER" }), { kind: "anyone" } as const]) {
      expect(await listErasures(actor)).toEqual({ open: [], answered: [] });
      expect(await getErasure(actor, id)).toBeNull();
      expect(await getOwnErasure(actor)).toBeNull();
    }
  });
});

describe("one's own data", () => {
  it("has a part for every table that holds something about a person", async () => {
    const me = await makeActor({ role: "TEACHER" });
    const list = await makeList((await makeField()).id, { leaves: 1 });
    const ratings = list.competenceIds.map((competenceId) => ({ competenceId, present: 1, asked: 3 }));
    const { id: campaignId } = await makeCampaign(list);
    await makeAnswer(campaignId, ratings, { personId: me.personId });
    const course = await makeCourse({ centreId: (await makeCentre()).id });
    await db.interest.create({ data: { courseId: course.id, personId: me.personId, createdAt: NOW } });
    const session = await makeSession(course);
    const { id: enrolmentId } = await makeEnrolment(session, { id: me.personId });
    const day = { enrolmentId, date: NOW, hours: 6, task: "Kalıp değiştirdim", writtenAt: NOW };
    await db.jobDay.create({ data: day });
    const briefing = { enrolmentId, safetyOn: NOW, confidentialityOn: NOW, recordedAt: NOW };
    await db.jobBriefing.create({ data: briefing });
    const data = await getOwnData(me);
    expect(data?.jobDays).toMatchObject([{ enrolmentId, hours: 6, task: "Kalıp değiştirdim" }]);
    expect(data?.jobBriefings).toMatchObject([{ enrolmentId }]);
    expect(data?.needAnswers).toMatchObject([{ campaign: { year: 2026 }, ratings }]);
    expect(data?.interests).toMatchObject([{ courseId: course.id }]);
    expect(Object.keys(data ?? {}).length).toBeGreaterThanOrEqual(17);
    expect(data?.signIns).toHaveLength(1);
    expect(data?.roles).toHaveLength(1);
    expect(await getOwnData({ kind: "anyone" })).toBeNull();
  });
});
