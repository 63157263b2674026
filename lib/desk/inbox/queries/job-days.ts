import "server-only";
import { type Task, untilDay } from "@/lib/desk/inbox/rules";
import { listTasks } from "@/lib/learning/job-day/queries/session";
import type { Actor } from "@/lib/platform/auth/actor";
import { routes } from "@/lib/platform/routes";

/** One's own days at a host, and the days of others that a coordinator looks after. */
export async function jobTasks(actor: Actor, now: Date): Promise<Task[]> {
  return (await listTasks(actor, now)).map(({ kind, id, at, ...values }) => ({
    id: `job:${kind}:${id}`,
    kind: "jobDay",
    sentence: `jobDay.task.${kind}`,
    values,
    path: kind === "briefing" || kind === "days" ? routes.jobDays(id) : routes.sessionJobDays(id),
    ...untilDay(at),
  }));
}
