import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";

export type LessonTaskKind = "handIns" | "returned";
/** `id`: the session's for who answers, the enrolment's for whose file came back. */
export type LessonTask = {
  kind: LessonTaskKind;
  id: string;
  title: string;
  reference: string;
  count: number;
  at: Date;
};

const OPEN: Prisma.SessionWhereInput = { status: { in: ["PUBLISHED", "CONFIRMED", "COMPLETED"] } };
const about = {
  handedInAt: true,
  answeredAt: true,
  stepId: true,
  enrolment: {
    select: {
      id: true,
      session: { select: { id: true, reference: true, courseVersion: { select: { title: true } } } },
    },
  },
} as const;

/** Files that wait for the actor's word, and the actor's own that came back. */
export async function listTasks(actor: Actor): Promise<LessonTask[]> {
  if (!isPerson(actor)) return [];
  const { personId, centreIds } = actor;
  const answered: Prisma.SessionWhereInput = {
    OR: [{ centreId: { in: [...centreIds] } }, { trainers: { some: { personId } } }],
  };
  const learning = { status: { in: ["PLACED", "ATTENDING"] } } satisfies Prisma.EnrolmentWhereInput;
  const [waiting, own] = await Promise.all([
    db.handIn.findMany({
      where: { status: "HANDED_IN", enrolment: { ...learning, session: { AND: [OPEN, answered] } } },
      orderBy: { handedInAt: "asc" },
      select: about,
    }),
    db.handIn.findMany({
      where: { enrolment: { personId, ...learning, session: OPEN } },
      orderBy: { handedInAt: "asc" },
      select: { ...about, status: true },
    }),
  ]);
  const newest = new Map(own.map((row) => [`${row.enrolment.id} ${row.stepId}`, row]));
  const returned = [...newest.values()].filter(({ status }) => status === "RETURNED");
  return [
    ...grouped("handIns", waiting, ({ enrolment }) => enrolment.session.id),
    ...grouped("returned", returned, ({ enrolment }) => enrolment.id),
  ];
}

type Row = Prisma.HandInGetPayload<{ select: typeof about }>;

function grouped(kind: LessonTaskKind, rows: readonly Row[], idOf: (row: Row) => string): LessonTask[] {
  const tasks = new Map<string, LessonTask>();
  for (const row of rows) {
    const id = idOf(row);
    const { reference, courseVersion } = row.enrolment.session;
    const at = kind === "returned" ? (row.answeredAt ?? row.handedInAt) : row.handedInAt;
    const known = tasks.get(id);
    if (known) known.count += 1;
    else tasks.set(id, { kind, id, title: courseVersion.title, reference, count: 1, at });
  }
  return [...tasks.values()];
}
