import { beforeAll, describe, expect, it } from "vitest";
import { answerCampaign } from "@/lib/learning/campaign/commands/answer";
import {
  cancelCampaign,
  createCampaign,
  editCampaign,
  openCampaign,
  remindCampaign,
} from "@/lib/learning/campaign/commands/govern";
import { getOwnAnswer, listOwnCampaigns, listTasks } from "@/lib/learning/campaign/queries/own";
import { getCampaign, listCampaigns } from "@/lib/learning/campaign/queries/read";
import { getResults, needsForCourse } from "@/lib/learning/need/queries";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  daysAfter,
  giveRole,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeSchool,
  makeTeacher,
  NOW,
} from "@/tests/support/make";
import { makeAnswer, makeCampaign, makeList, tagCourse } from "@/tests/support/needs";

beforeAll(makeNetwork);

const TODAY = "2026-03-10";

async function scene() {
  const field = await makeField();
  const list = await makeList(field.id);
  const school = await makeSchool();
  await db.schoolField.create({ data: { schoolId: school.id, fieldId: field.id } });
  const teacher = await makeTeacher({ schoolId: school.id, fieldIds: [field.id] });
  const principal = await makePerson();
  await giveRole(principal.id, "PRINCIPAL", { schoolId: school.id });
  const ministry = { actor: await makeMinistryActor(), now: NOW };
  const asTeacher = actorOf(teacher, { isTeacher: true, schoolId: school.id });
  const asPrincipal = actorOf(principal, { schoolIds: [school.id] });
  return { field, list, school, teacher, principal, ministry, asTeacher, asPrincipal };
}

const whole = (ids: string[], present = 1, asked = 3) =>
  ids.map((competenceId) => ({ competenceId, present, asked }));

describe("a campaign", () => {
  it("is prepared, opened with a letter to everyone asked, and reminded of once", async () => {
    const { field, list, ministry, asTeacher, asPrincipal, teacher, principal } = await scene();
    const given = { fieldId: field.id, year: 2026, startsOn: TODAY, endsOn: "2026-03-31" };
    const created = await createCampaign(ministry, given);
    if (!created.ok) throw new Error(created.refusal);
    const { campaignId } = created.value;
    expect(await createCampaign(ministry, given)).toMatchObject({ refusal: "campaign_year_taken" });
    const drafted = await getCampaign(ministry.actor, campaignId, TODAY);
    expect(drafted?.audience).toEqual([
      { view: "TEACHER", people: 1, withMail: 1 },
      { view: "PRINCIPAL", people: 1, withMail: 1 },
    ]);
    expect(await listTasks(asTeacher, TODAY)).toEqual([]);
    expect(await openCampaign(ministry, { campaignId, version: 1 })).toMatchObject({ ok: true });
    expect(await openCampaign(ministry, { campaignId, version: 2 })).toMatchObject({
      refusal: "campaign_wrong_state",
    });
    const letters = () => db.mail.findMany({ where: { personId: { in: [teacher.id, principal.id] } } });
    expect((await letters()).map(({ kind }) => kind)).toEqual(["campaign.invited", "campaign.invited"]);
    expect((await listTasks(asTeacher, TODAY)).map(({ id }) => id)).toEqual([campaignId]);

    const answer = { campaignId, deed: "submit" as const, ratings: whole(list.competenceIds) };
    expect(await answerCampaign({ actor: asTeacher, now: NOW }, answer)).toMatchObject({ ok: true });
    expect(await listTasks(asTeacher, TODAY)).toEqual([]);
    expect(await remindCampaign(ministry, { campaignId, version: 2 })).toMatchObject({ ok: true });
    expect(await remindCampaign(ministry, { campaignId, version: 3 })).toMatchObject({
      refusal: "campaign_reminded_already",
    });
    const reminded = (await letters()).filter(({ kind }) => kind === "campaign.reminded");
    expect(reminded.map(({ personId }) => personId)).toEqual([principal.id]);
    expect((await listOwnCampaigns(asPrincipal, TODAY)).map(({ view }) => view)).toEqual(["PRINCIPAL"]);

    const progress = (await getCampaign(ministry.actor, campaignId, TODAY))?.progress;
    expect(progress).toMatchObject([{ people: 2, teachers: 1, answers: 1, teacherAnswers: 1, drafts: 0 }]);
  });

  it("refuses a field without a list, dates that cannot be, and a version seen too early", async () => {
    const { ministry, list } = await scene();
    const bare = await makeField();
    const term = { startsOn: TODAY, endsOn: "2026-03-31" };
    expect(await createCampaign(ministry, { fieldId: bare.id, year: 2026, ...term })).toMatchObject({
      refusal: "campaign_list_missing",
    });
    const campaign = await makeCampaign(list);
    const known = { campaignId: campaign.id, version: campaign.version };
    expect(await editCampaign(ministry, { ...known, startsOn: TODAY, endsOn: "2026-03-09" })).toMatchObject({
      refusal: "campaign_term_wrong",
    });
    expect(await editCampaign(ministry, { ...known, ...term })).toMatchObject({ ok: true });
    expect(await editCampaign(ministry, { ...known, ...term })).toMatchObject({
      refusal: "campaign_changed_meanwhile",
    });
  });

  it("is not answered before, after, or once it is called off, and by nobody who is not asked", async () => {
    const { ministry, list, asTeacher } = await scene();
    const campaign = await makeCampaign(list);
    const answer = { campaignId: campaign.id, deed: "submit" as const, ratings: whole(list.competenceIds) };
    const at = (now: Date) => answerCampaign({ actor: asTeacher, now }, answer);
    expect(await at(daysAfter(NOW, -20))).toMatchObject({ refusal: "campaign_not_open" });
    expect(await at(daysAfter(NOW, 22))).toMatchObject({ refusal: "campaign_not_open" });
    const stranger = actorOf(await makeTeacher(), { isTeacher: true });
    expect(await answerCampaign({ actor: stranger, now: NOW }, answer)).toMatchObject({
      refusal: "not_found",
    });
    expect(await getOwnAnswer(stranger, campaign.id, TODAY)).toBeNull();
    const reason = "Yanlış listeyle açıldı.";
    const off = { campaignId: campaign.id, version: 1, reason };
    expect(await cancelCampaign({ actor: asTeacher, now: NOW }, off)).toMatchObject({ refusal: "not_found" });
    expect(await cancelCampaign(ministry, off)).toMatchObject({ ok: true });
    expect(await at(NOW)).toMatchObject({ refusal: "not_found" });
  });

  it("keeps one answer a person: a draft, handed in, changed", async () => {
    const { list, asTeacher, asPrincipal, teacher } = await scene();
    const campaign = await makeCampaign(list);
    const [first = "", second = ""] = list.competenceIds;
    const write = (deed: "save" | "submit", ratings: ReturnType<typeof whole>, actor = asTeacher) =>
      answerCampaign({ actor, now: NOW }, { campaignId: campaign.id, deed, ratings });
    expect(await write("save", whole([first]))).toMatchObject({ ok: true });
    expect(await write("submit", whole([first]))).toMatchObject({ refusal: "campaign_incomplete" });
    expect(await write("submit", whole([first], 1, 3), asPrincipal)).toMatchObject({ ok: true });
    expect(await write("submit", whole([first, second]))).toMatchObject({ ok: true });
    expect(await write("submit", whole([first, second], 0, 4))).toMatchObject({ ok: true });
    const own = await getOwnAnswer(asTeacher, campaign.id, TODAY);
    expect([own?.view, own?.ratings.get(first)?.asked, own?.answer?.submittedAt]).toEqual([
      "TEACHER",
      4,
      NOW,
    ]);
    expect(await db.needAnswer.count({ where: { personId: teacher.id } })).toBe(1);
  });
});

describe("results", () => {
  it("rank the gaps, mask few answers and stay within one's fields", async () => {
    const { field, list, ministry, school } = await scene();
    const campaign = await makeCampaign(list);
    const [first = "", second = ""] = list.competenceIds;
    const centre = await makeCentre({ fieldIds: [field.id] });
    const coordinator = await makeCoordinator(centre.id);
    const neighbour = await makeCoordinator((await makeCentre()).id);
    const asked = { campaignId: campaign.id, provinceId: null };
    const say = () =>
      makeAnswer(
        campaign.id,
        [
          { competenceId: first, present: 1, asked: 2 },
          { competenceId: second, present: 0, asked: 3 },
        ],
        { provinceId: school.provinceId },
      );
    for (let people = 0; people < 4; people++) await say();
    expect((await getResults(coordinator, asked, NOW))?.needs.map(({ gap }) => gap)).toEqual([null, null]);
    await say();
    const results = await getResults(coordinator, asked, NOW);
    expect(results?.needs.map(({ competenceId, rank, gap }) => [competenceId, rank, gap])).toEqual([
      [second, 1, 3],
      [first, 2, 1],
    ]);
    expect(results?.byProvince[0]?.needs).toHaveLength(2);
    expect(await getResults(neighbour, asked, NOW)).toBeNull();
    expect((await listCampaigns(coordinator, TODAY)).map(({ id }) => id)).toEqual([campaign.id]);
    expect(await getCampaign(neighbour, campaign.id, TODAY)).toBeNull();
    expect(await getResults(ministry.actor, asked, daysAfter(NOW, -20))).toBeNull();
  });

  it("become a person's need for a course once handed in", async () => {
    const { list, asTeacher, teacher } = await scene();
    const campaign = await makeCampaign(list);
    const centre = await makeCentre();
    const course = await makeCourse({ centreId: centre.id });
    await tagCourse(course.versionId, list.competenceIds);
    const answer = { campaignId: campaign.id, ratings: whole(list.competenceIds, 1, 3) };
    const need = async () => (await needsForCourse(db, course.id, [teacher.id])).get(teacher.id);
    await answerCampaign({ actor: asTeacher, now: NOW }, { ...answer, deed: "save" });
    expect(await need()).toBe(0);
    await answerCampaign({ actor: asTeacher, now: NOW }, { ...answer, deed: "submit" });
    expect(await need()).toBe(50);
  });
});
