import "server-only";
import { readContactPage } from "@/lib/cooperation/contact-link/queries";
import { canSeeContacts } from "@/lib/cooperation/partner/policy";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Day } from "@/lib/platform/dates/calendar";
import { db } from "@/lib/platform/db";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { ownPartnershipsVisibleTo } from "./policy";
import { accountState, type AccountState } from "./rules";

const centre = { select: { shortName: true, shortNames: true } } as const;

/** The partnerships of the partner for whom the actor speaks: stage, next step and how many agreements were signed. */
export async function listOwnPartnerships(actor: Actor) {
  if (!isPerson(actor) || actor.partnerIds.length === 0) return [];
  const rows = await db.partnership.findMany({
    where: ownPartnershipsVisibleTo(actor),
    select: {
      id: true,
      reference: true,
      status: true,
      statusSince: true,
      nextStep: true,
      nextStepHolder: true,
      nextStepDueOn: true,
      centre,
      partner: { select: { name: true } },
      _count: { select: { agreements: { where: { signedOn: { not: null } } } } },
    },
    orderBy: [{ status: "asc" }, { startedOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ statusSince, nextStepDueOn, _count, ...row }) => ({
    ...row,
    statusSince: dayOfDate(statusSince),
    nextStepDueOn: nextStepDueOn && dayOfDate(nextStepDueOn),
    agreements: _count.agreements,
  }));
}
export type OwnPartnershipRow = Awaited<ReturnType<typeof listOwnPartnerships>>[number];

const meetingSelect = {
  id: true,
  heldOn: true,
  isOnline: true,
  subject: true,
  present: true,
  minutes: true,
  file: { select: { id: true, name: true, contentType: true, size: true } },
} as const;

/** One partnership as the partner's contact sees it; null for whoever does not speak for the partner. */
export async function getOwnPartnership(actor: Actor, id: string, today: Day) {
  if (!isPerson(actor)) return null;
  const found = await db.partnership.findFirst({
    where: { AND: [{ id }, ownPartnershipsVisibleTo(actor)] },
    select: {
      status: true,
      statusSince: true,
      startedOn: true,
      endedOn: true,
      aim: true,
      nextStep: true,
      nextStepHolder: true,
      nextStepDueOn: true,
      partnerId: true,
      owner: { select: { givenName: true, familyName: true } },
      centre: { select: { slug: true, phone: true } },
      meetings: { select: meetingSelect, orderBy: [{ heldOn: "desc" }, { id: "desc" }] },
    },
  });
  if (!found) return null;
  const { partnerId, meetings, ...facts } = found;
  const contacts = { id: { in: [...actor.contactIds] }, partnerId };
  const contact = await db.partnerContact.findFirst({ where: contacts, orderBy: { id: "asc" } });
  if (!contact) return null;
  const page = await readContactPage({ contactId: contact.id, partnershipId: id }, today);
  return {
    ...page,
    ...facts,
    centre: { ...page.centre, ...facts.centre },
    id,
    contact: contact.name,
    statusSince: dayOfDate(facts.statusSince),
    startedOn: dayOfDate(facts.startedOn),
    endedOn: facts.endedOn && dayOfDate(facts.endedOn),
    nextStepDueOn: facts.nextStepDueOn && dayOfDate(facts.nextStepDueOn),
    meetings: meetings.map((row) => ({ ...row, heldOn: dayOfDate(row.heldOn) })),
  };
}
export type OwnPartnership = NonNullable<Awaited<ReturnType<typeof getOwnPartnership>>>;

/** A signed paper, a delivery's evidence or a meeting's minutes of the own partnership. */
export async function getOwnPartnershipFile(actor: Actor, partnershipId: string, fileId: string) {
  const partnership = { AND: [{ id: partnershipId }, ownPartnershipsVisibleTo(actor)] };
  const agreement = { partnership, signedOn: { not: null } };
  return db.storedFile.findFirst({
    where: {
      id: fileId,
      OR: [
        { meetings: { some: { partnership } } },
        { agreements: { some: agreement } },
        { amendments: { some: { agreement } } },
        { deliveries: { some: { withdrawnAt: null, commitment: { removedAt: null, agreement } } } },
      ],
    },
    select: { sha256: true, name: true, contentType: true, size: true },
  });
}

export type ContactTask = {
  kind: "survey" | "step";
  id: string;
  partnershipId: string;
  centre: { shortName: string; shortNames: unknown };
  step: string;
  at: Date | null;
};

/** What waits for a partner's contact: a survey nobody answered as them, a next step that is the partner's. */
export async function listTasks(actor: Actor, today: Day): Promise<ContactTask[]> {
  if (!isPerson(actor) || actor.partnerIds.length === 0) return [];
  const own = { ...ownPartnershipsVisibleTo(actor), status: { not: "ENDED" as const } };
  const answered = { some: { contactId: { in: [...actor.contactIds] } } };
  const [surveys, steps] = await Promise.all([
    db.partnershipSurvey.findMany({
      where: { partnership: own, closesOn: { gte: dateOfDay(today) }, NOT: { answers: answered } },
      select: { id: true, closesOn: true, partnership: { select: { id: true, centre } } },
      orderBy: [{ closesOn: "asc" }, { id: "asc" }],
    }),
    db.partnership.findMany({
      where: { ...own, nextStepHolder: "PARTNER" },
      select: { id: true, nextStep: true, nextStepDueOn: true, centre },
      orderBy: [{ nextStepDueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    }),
  ]);
  return [
    ...surveys.map(({ id, closesOn, partnership }) => ({
      kind: "survey" as const,
      id,
      partnershipId: partnership.id,
      centre: partnership.centre,
      step: "",
      at: closesOn,
    })),
    ...steps.map(({ id, nextStep, nextStepDueOn, centre: of }) => ({
      kind: "step" as const,
      id,
      partnershipId: id,
      centre: of,
      step: nextStep ?? "",
      at: nextStepDueOn,
    })),
  ];
}

export type ContactAccount = { state: AccountState; since: Date | null };

/** Which of a partner's contacts has an account or an invitation that waits, for who keeps its contacts. */
export async function listContactAccounts(actor: Actor, partnerId: string, now: Date) {
  const working = await db.partnership.findMany({
    where: { partnerId, status: { not: "ENDED" } },
    select: { centreId: true },
  });
  const centreIds = working.map(({ centreId }) => centreId);
  if (!canSeeContacts(actor, centreIds)) return new Map<string, ContactAccount>();
  const { date } = await networkDay(db, now);
  const contacts = await db.partnerContact.findMany({
    where: { partnerId, endedAt: null },
    select: {
      id: true,
      roles: { where: { OR: [{ endsOn: null }, { endsOn: { gt: date } }] }, select: { startsOn: true } },
      invitations: {
        where: { acceptedAt: null, revokedAt: null },
        select: { createdAt: true, expiresAt: true },
        orderBy: { createdAt: "desc" },
      },
    },
  });
  return new Map(
    contacts.map(({ id, roles, invitations }): [string, ContactAccount] => [
      id,
      {
        state: accountState({ roles, invitations }, now),
        since: roles[0]?.startsOn ?? invitations[0]?.createdAt ?? null,
      },
    ]),
  );
}
