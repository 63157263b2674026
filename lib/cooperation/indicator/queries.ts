import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Day } from "@/lib/platform/dates/calendar";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { dateOfDay, dayOfDate } from "@/lib/platform/settings/network-day";
import { partnershipsVisibleTo } from "@/lib/cooperation/partnership/policy";
import { isAchieved, isOpenOn, surveyMeans } from "./rules";

/** The indicators of a partnership with what was measured, by when they are due. */
export async function listIndicators(actor: Actor, partnershipId: string) {
  const rows = await db.successIndicator.findMany({
    where: { partnershipId, partnership: partnershipsVisibleTo(actor) },
    select: {
      id: true,
      title: true,
      unit: true,
      baseline: true,
      target: true,
      dueOn: true,
      version: true,
      values: {
        select: { id: true, measuredOn: true, value: true, note: true },
        orderBy: { measuredOn: "asc" },
      },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const values = row.values.map((one) => ({ ...one, measuredOn: dayOfDate(one.measuredOn) }));
    const actual = values.at(-1)?.value ?? null;
    return { ...row, dueOn: dayOfDate(row.dueOn), values, actual, achieved: isAchieved(row, actual) };
  });
}
export type IndicatorRow = Awaited<ReturnType<typeof listIndicators>>[number];

/** The surveys of a partnership with their results, the newest first; who answered what is not told. */
export async function listSurveys(actor: Actor, partnershipId: string, today: Day) {
  const rows = await db.partnershipSurvey.findMany({
    where: { partnershipId, partnership: partnershipsVisibleTo(actor) },
    select: {
      id: true,
      askedAt: true,
      closesOn: true,
      answers: {
        select: { usefulness: true, communication: true, again: true, comment: true },
        orderBy: { answeredAt: "asc" },
      },
    },
    orderBy: { askedAt: "desc" },
  });
  return rows.map(({ answers, closesOn, ...row }) => ({
    ...row,
    closesOn: dayOfDate(closesOn),
    isOpen: isOpenOn({ closesOn: dayOfDate(closesOn) }, today),
    answers: answers.length,
    means: surveyMeans(answers),
    comments: answers.flatMap(({ comment }) => (comment === null ? [] : [comment])),
  }));
}
export type SurveyRow = Awaited<ReturnType<typeof listSurveys>>[number];

/** For a contact's own page: the survey that waits for their answer or may still be changed, with what they said. */
export async function getOpenSurvey(
  on: Db | Tx,
  { contactId, partnershipId }: { contactId: string; partnershipId: string },
  today: Day,
) {
  return on.partnershipSurvey.findFirst({
    where: { partnershipId, closesOn: { gte: dateOfDay(today) } },
    select: {
      id: true,
      closesOn: true,
      answers: {
        where: { contactId },
        select: { usefulness: true, communication: true, again: true, comment: true },
      },
    },
    orderBy: { askedAt: "desc" },
  });
}
