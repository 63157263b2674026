import "server-only";
import { sessionsManagedBy } from "@/lib/learning/session/policy";
import { isGoNoGoDue } from "@/lib/learning/session/rules";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";

export const SESSION_TASKS = ["complete", "goNoGo", "withoutTrainer", "again", "draft"] as const;
export type SessionTaskKind = (typeof SESSION_TASKS)[number];

const taskSelect = {
  id: true,
  reference: true,
  status: true,
  startsAt: true,
  endsAt: true,
  opensAt: true,
  closesAt: true,
  minimum: true,
  seatsTaken: true,
  courseVersion: { select: { title: true } },
  _count: { select: { trainers: true } },
} satisfies Prisma.SessionSelect;

type TaskSession = Prisma.SessionGetPayload<{ select: typeof taskSelect }>;

export type SessionTask = {
  kind: SessionTaskKind;
  sessionId: string;
  reference: string;
  title: string;
  taken: number;
  minimum: number;
  /** By when: the start, or since when it has been over. */
  at: Date;
};

function kindOf(session: TaskSession, now: Date): SessionTaskKind | null {
  if (session.status === "POSTPONED") return "again";
  if (session.status === "DRAFT") return session._count.trainers === 0 ? "withoutTrainer" : "draft";
  if (session.endsAt <= now) return "complete";
  if (session._count.trainers === 0) return "withoutTrainer";
  return isGoNoGoDue(session, now) ? "goNoGo" : null;
}

/** What the coordinator's own sessions wait for, the most pressing kind first, then by date. */
export async function listTasks(actor: Actor, now: Date): Promise<SessionTask[]> {
  if (!isPerson(actor) || actor.centreIds.length === 0) return [];
  const sessions = await db.session.findMany({
    where: {
      ...sessionsManagedBy(actor),
      status: { in: ["DRAFT", "PUBLISHED", "CONFIRMED", "POSTPONED"] },
    },
    select: taskSelect,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 500,
  });
  const tasks = sessions.flatMap((session): SessionTask[] => {
    const kind = kindOf(session, now);
    if (kind === null) return [];
    return [
      {
        kind,
        sessionId: session.id,
        reference: session.reference,
        title: session.courseVersion.title,
        taken: session.seatsTaken,
        minimum: session.minimum,
        at: kind === "complete" ? session.endsAt : session.startsAt,
      },
    ];
  });
  return tasks.sort((a, b) => SESSION_TASKS.indexOf(a.kind) - SESSION_TASKS.indexOf(b.kind));
}
