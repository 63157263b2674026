import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Day } from "@/lib/platform/dates/calendar";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import {
  canReadPartnerships,
  canWorkOnPartnerships,
  partnershipsVisibleTo,
} from "@/lib/cooperation/partnership/policy";
import { readPartnershipRows } from "./list";

const fileSelect = { select: { id: true, name: true, contentType: true, size: true } } as const;
const personSelect = { select: { id: true, givenName: true, familyName: true } } as const;

/** One partnership with its health, its meetings and letters; null outside the actor's scope. */
export async function getPartnership(actor: Actor, id: string, today: Day) {
  const found = await db.partnership.findFirst({
    where: { AND: [{ id }, partnershipsVisibleTo(actor)] },
    select: {
      aim: true,
      endReason: true,
      isDemonstration: true,
      ownerId: true,
      contactId: true,
      partnerId: true,
      centre: { select: { slug: true } },
      partner: {
        select: {
          name: true,
          slug: true,
          kind: true,
          contacts: {
            where: { endedAt: null },
            select: { id: true, name: true, position: true, email: true, phone: true, consentedAt: true },
            orderBy: { name: "asc" },
          },
        },
      },
      meetings: {
        select: {
          id: true,
          heldOn: true,
          isOnline: true,
          subject: true,
          present: true,
          minutes: true,
          file: fileSelect,
          recordedBy: personSelect,
        },
        orderBy: [{ heldOn: "desc" }, { id: "desc" }],
      },
      letters: {
        select: { id: true, subject: true, body: true, recipients: true, sentAt: true, sentBy: personSelect },
        orderBy: { sentAt: "desc" },
      },
    },
  });
  if (!found) return null;
  const [row] = await readPartnershipRows(Prisma.sql`p.id = ${id}::uuid`, today);
  if (!row) return null;
  const { meetings, partner, centre, ...facts } = found;
  const mayWork = canWorkOnPartnerships(actor, row.centreId);
  return {
    ...row,
    ...facts,
    centreSlug: centre.slug,
    partnerName: partner.name,
    partnerSlug: partner.slug,
    contacts: partner.contacts,
    meetings: meetings.map((meeting) => ({ ...meeting, heldOn: dayOfDate(meeting.heldOn) })),
    mayWork,
    isLive: row.status !== "ENDED",
  };
}
export type PartnershipDetail = NonNullable<Awaited<ReturnType<typeof getPartnership>>>;

/** Who may own something at a centre today: its staff and its coordinators; told to who reads its partnerships. */
export async function listOwners(actor: Actor, centreId: string, today: Day, on: Db | Tx = db) {
  if (!canReadPartnerships(actor, centreId)) return [];
  const date = dateOfDay(today);
  const now = { OR: [{ endsOn: null }, { endsOn: { gt: date } }] };
  return on.person.findMany({
    where: {
      OR: [
        { staffOf: { some: { centreId, ...now } } },
        { roles: { some: { centreId, role: "COORDINATOR", ...now } } },
      ],
    },
    select: { id: true, givenName: true, familyName: true },
    orderBy: [{ givenName: "asc" }, { familyName: "asc" }, { id: "asc" }],
  });
}
export type OwnerOption = Awaited<ReturnType<typeof listOwners>>[number];

/** The file of a meeting's minutes, for who may read the partnership. */
export async function getPartnershipFile(actor: Actor, partnershipId: string, fileId: string) {
  const partnership = { AND: [{ id: partnershipId }, partnershipsVisibleTo(actor)] };
  return db.storedFile.findFirst({
    where: { id: fileId, meetings: { some: { partnership } } },
    select: { sha256: true, name: true, contentType: true, size: true },
  });
}

/** Next steps of the actor's centres whose day has come, the longest due first. */
export async function listTasks(actor: Actor, now: Date) {
  if (actor.kind !== "person" || actor.centreIds.length === 0) return [];
  const { date } = await networkDay(db, now);
  return db.partnership.findMany({
    where: {
      centreId: { in: [...actor.centreIds] },
      nextStepHolder: "CENTRE",
      nextStepDueOn: { lte: date },
      OR: [{ ownerId: actor.personId }, { ownerId: null }],
    },
    select: { id: true, nextStep: true, nextStepDueOn: true, partner: { select: { name: true } } },
    orderBy: [{ nextStepDueOn: "asc" }, { id: "asc" }],
    take: 20,
  });
}
