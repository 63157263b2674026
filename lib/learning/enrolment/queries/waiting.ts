import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isPending, PENDING_STATUSES } from "@/lib/learning/enrolment/rules";

const SESSIONS_MOST = 200;

export type WaitingSession = {
  id: string;
  reference: string;
  title: string;
  startsAt: Date;
  timeZone: string;
  /** Wait for the centre's choice. */
  applications: number;
  /** Held seats nobody has answered for yet, and when the first of them ends. */
  offers: number;
  firstDeadline: Date | null;
};

/** The own centres' sessions in which people wait for a choice or hold an offer, and how many they are in all. */
export async function listWaitingSessions(
  actor: Actor,
  now: Date,
): Promise<{ rows: WaitingSession[]; applications: number; offers: number }> {
  if (!isPerson(actor) || actor.centreIds.length === 0) return { rows: [], applications: 0, offers: 0 };
  const open: Prisma.EnrolmentWhereInput = {
    OR: [
      { status: { in: [...PENDING_STATUSES] }, approvalsLeft: 0 },
      { status: "OFFERED", offerExpiresAt: { gt: now } },
    ],
  };
  const sessions = await db.session.findMany({
    where: {
      centreId: { in: [...actor.centreIds] },
      status: { in: ["PUBLISHED", "CONFIRMED"] },
      startsAt: { gt: now },
      NOT: { fillMode: "ALLOCATION", allocatedAt: null },
      enrolments: { some: open },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: SESSIONS_MOST,
    select: {
      id: true,
      reference: true,
      startsAt: true,
      timeZone: true,
      courseVersion: { select: { title: true } },
      enrolments: {
        where: open,
        orderBy: { offerExpiresAt: "asc" },
        select: { status: true, offerExpiresAt: true },
      },
    },
  });
  const rows = sessions.map(({ enrolments, courseVersion, ...session }): WaitingSession => {
    const offers = enrolments.filter(({ status }) => !isPending(status));
    return {
      ...session,
      title: courseVersion.title,
      applications: enrolments.length - offers.length,
      offers: offers.length,
      firstDeadline: offers[0]?.offerExpiresAt ?? null,
    };
  });
  return {
    rows,
    applications: rows.reduce((sum, row) => sum + row.applications, 0),
    offers: rows.reduce((sum, row) => sum + row.offers, 0),
  };
}
