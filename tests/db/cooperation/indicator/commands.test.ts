import { beforeAll, describe, expect, it } from "vitest";
import { askSurvey, defineIndicator, editIndicator, recordValue } from "@/lib/cooperation/indicator/commands";
import { getOpenSurvey, listIndicators, listSurveys } from "@/lib/cooperation/indicator/queries";
import { answerSurvey } from "@/lib/cooperation/indicator/steps";
import { db, transaction } from "@/lib/platform/db";
import { makeContact, makePartnership } from "@/tests/support/cooperation";
import { daysAfter, makeCentre, makeCoordinator, makeNetwork, NOW } from "@/tests/support/make";

const today = "2026-03-10";

beforeAll(async () => {
  await makeNetwork();
});

async function asCoordinator() {
  const centre = await makeCentre();
  const partnership = await makePartnership({ centreId: centre.id });
  return { partnership, ctx: { actor: await makeCoordinator(centre.id), now: NOW } };
}

const facts = { title: "Öğretmen", unit: "kişi", baseline: 2, target: 10, dueOn: "2026-12-31" };

describe("an indicator", () => {
  it("goes from its baseline to its target by what is measured", async () => {
    const { partnership, ctx } = await asCoordinator();
    const partnershipId = partnership.id;
    expect(await defineIndicator(ctx, { ...facts, partnershipId, target: 2 })).toMatchObject({
      refusal: "indicator_target_is_baseline",
    });
    expect(await defineIndicator(ctx, { ...facts, partnershipId })).toMatchObject({ ok: true });
    const indicatorId = (await listIndicators(ctx.actor, partnershipId))[0]?.id ?? "";
    const measure = (measuredOn: string, value: number) =>
      recordValue(ctx, { indicatorId, measuredOn, value, note: null });
    expect(await measure("2026-03-11", 5)).toMatchObject({ refusal: "indicator_measured_in_future" });
    await measure(today, 5);
    await Promise.all([measure(today, 10), measure("2026-02-01", 4)]);
    expect((await listIndicators(ctx.actor, partnershipId))[0]).toMatchObject({
      actual: 10,
      achieved: true,
      values: [{ value: 4 }, { value: 10 }],
    });
  });

  it("is corrected by one of two at once, and by no neighbour", async () => {
    const { partnership, ctx } = await asCoordinator();
    const neighbour = await asCoordinator();
    await defineIndicator(ctx, { ...facts, partnershipId: partnership.id });
    const indicatorId = (await listIndicators(ctx.actor, partnership.id))[0]?.id ?? "";
    const edit = (target: number) => editIndicator(ctx, { ...facts, indicatorId, version: 1, target });
    const both = await Promise.all([edit(20), edit(30)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "indicator_changed_meanwhile" });
    const value = { indicatorId, measuredOn: today, value: 1, note: null };
    expect(await recordValue(neighbour.ctx, value)).toMatchObject({ refusal: "not_found" });
    expect(await listIndicators(neighbour.ctx.actor, partnership.id)).toEqual([]);
  });
});

describe("the survey", () => {
  it("asks the contacts who agreed, one at a time, and tells the means without names", async () => {
    const { partnership, ctx } = await asCoordinator();
    const partnershipId = partnership.id;
    expect(await askSurvey(ctx, { partnershipId })).toMatchObject({ refusal: "survey_nobody_to_ask" });
    const contact = await makeContact({ partnerId: partnership.partnerId });
    const both = await Promise.all([askSurvey(ctx, { partnershipId }), askSurvey(ctx, { partnershipId })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "survey_open_already" });
    expect(await db.mail.count({ where: { recipient: contact.email ?? "" } })).toBe(1);

    const own = { contactId: contact.id, partnershipId };
    const surveyId = (await getOpenSurvey(db, own, today))?.id ?? "";
    const answer = (score: number, now = NOW, as = own) =>
      transaction((tx) =>
        answerSurvey(
          tx,
          as,
          { surveyId, usefulness: score, communication: score, again: score, comment: "İyi" },
          now,
        ),
      );
    expect(await answer(2)).toBeNull();
    expect(await answer(4)).toBeNull();
    const elsewhere = await asCoordinator();
    expect(await answer(1, NOW, { ...own, partnershipId: elsewhere.partnership.id })).toBe("not_found");
    expect(await answer(1, daysAfter(NOW, 31))).toBe("survey_closed");
    expect(await listSurveys(ctx.actor, partnershipId, today)).toMatchObject([
      { answers: 1, isOpen: true, means: { all: 4 }, comments: ["İyi"] },
    ]);
    expect(await listSurveys(elsewhere.ctx.actor, partnershipId, today)).toEqual([]);
  });
});
