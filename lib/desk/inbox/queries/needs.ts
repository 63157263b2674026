import "server-only";
import { type Task, untilDay } from "@/lib/desk/inbox/rules";
import { listTasks as listCampaignTasks } from "@/lib/learning/campaign/queries/own";
import { listTasks as listInterestTasks } from "@/lib/learning/interest/queries";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { localName } from "@/lib/platform/i18n/local-name";
import { routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

/** Needs analyses that ask the actor, and courses for which enough people wait. */
export async function needTasks(actor: Actor, now: Date): Promise<Task[]> {
  if (!isPerson(actor)) return [];
  const { day } = await networkDay(db, now);
  const [campaigns, interests] = await Promise.all([
    listCampaignTasks(actor, day),
    listInterestTasks(actor, now),
  ]);
  return [
    ...campaigns.map(({ id, year, field, hasDraft, endsOn }): Task => ({
      id: `need:${id}`,
      kind: "need",
      sentence: hasDraft ? "campaign.own.taskDraft" : "campaign.own.task",
      values: { field: localName(field, actor.locale), year: String(year) },
      path: routes.ownNeed(id),
      ...untilDay(endsOn),
    })),
    ...interests.map(({ courseId, title, people }): Task => ({
      id: `interest:${courseId}`,
      kind: "interest",
      sentence: "interest.task",
      values: { title, people },
      path: routes.newSessionOfInterests(courseId),
      at: null,
      zone: null,
    })),
  ];
}
