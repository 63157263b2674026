import "server-only";
import { ownPartnershipsVisibleTo } from "@/lib/cooperation/contact-account/policy";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { ANNOUNCED } from "@/lib/learning/session/policy";

const HOSTED_SHOWN = 50;

/** The announced sessions held at the own organisation under a partnership's agreements, the latest first; nobody's name. */
export async function listHostedSessions(actor: Actor, partnershipId: string) {
  const partnership = { AND: [{ id: partnershipId }, ownPartnershipsVisibleTo(actor)] };
  return db.session.findMany({
    where: { ...ANNOUNCED, agreement: { partnership } },
    select: {
      id: true,
      reference: true,
      status: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      capacity: true,
      seatsTaken: true,
      course: { select: { slug: true } },
      courseVersion: { select: { title: true, language: true } },
    },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: HOSTED_SHOWN,
  });
}
export type HostedSession = Awaited<ReturnType<typeof listHostedSessions>>[number];
