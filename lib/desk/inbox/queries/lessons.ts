import "server-only";
import { type Task, untilDay } from "@/lib/desk/inbox/rules";
import { listTasks } from "@/lib/learning/lesson-progress/queries/tasks";
import type { Actor } from "@/lib/platform/auth/actor";
import { routes } from "@/lib/platform/routes";

/** Files that wait for the reader's word, and the reader's own that came back. */
export async function lessonTasks(actor: Actor): Promise<Task[]> {
  return (await listTasks(actor)).map(({ kind, id, at, ...values }) => ({
    id: `lesson:${kind}:${id}`,
    kind: "lesson",
    sentence: `lessonProgress.task.${kind}`,
    values,
    path: kind === "handIns" ? routes.sessionLessons(id) : routes.ownLessons(id),
    ...untilDay(at),
  }));
}
