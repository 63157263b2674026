import "server-only";
import { agreementPhase } from "@/lib/cooperation/agreement/rules";
import { commitmentState, delivered } from "@/lib/cooperation/commitment/rules";
import { getOpenSurvey } from "@/lib/cooperation/indicator/queries";
import { partnershipsVisibleTo } from "@/lib/cooperation/partnership/policy";
import type { Actor } from "@/lib/platform/auth/actor";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { addDays, type Day } from "@/lib/platform/dates/calendar";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { dateOfDay, dayOfDate } from "@/lib/platform/settings/network-day";
import { leadsIn, linkState } from "./rules";

/** The link behind a token while it leads in; null for one that is unknown, expired or revoked, without a difference. */
export async function readLink(on: Db | Tx, token: string, now: Date) {
  const link = await on.contactLink.findUnique({
    where: { tokenHash: hashSecret(token) },
    select: {
      id: true,
      contactId: true,
      partnershipId: true,
      expiresAt: true,
      revokedAt: true,
      contact: { select: { name: true, email: true, locale: true, consentedAt: true, endedAt: true } },
    },
  });
  return link && leadsIn(link, now) ? link : null;
}

/** Papers that both sides know: what was signed once. */
const SIGNED = { signedOn: { not: null } };

/** What a contact sees of the own partnership, and nothing of any other. */
export async function getContactPage(
  _actor: Actor,
  token: string,
  { now, today }: { now: Date; today: Day },
) {
  const link = await readLink(db, token, now);
  if (!link) return null;
  const page = await readContactPage(link, today);
  return { ...page, contact: link.contact.name, expiresAt: link.expiresAt };
}
export type ContactPage = NonNullable<Awaited<ReturnType<typeof getContactPage>>>;

/** A partnership with what both sides know of it; the caller has shown that the contact may see it. */
export async function readContactPage(link: { contactId: string; partnershipId: string }, today: Day) {
  const partnership = await db.partnership.findUniqueOrThrow({
    where: { id: link.partnershipId },
    select: {
      id: true,
      reference: true,
      partner: { select: { name: true } },
      centre: { select: { shortName: true, shortNames: true, email: true } },
      agreements: {
        where: SIGNED,
        orderBy: [{ endsOn: "desc" }, { id: "asc" }],
        select: {
          id: true,
          reference: true,
          title: true,
          kind: true,
          status: true,
          startsOn: true,
          endsOn: true,
          scan: { select: { id: true, name: true } },
          texts: { orderBy: { number: "desc" }, take: 1, select: { number: true, terms: true } },
          amendments: {
            orderBy: { number: "asc" },
            select: {
              id: true,
              number: true,
              signedOn: true,
              summary: true,
              scan: { select: { id: true, name: true } },
            },
          },
          flags: {
            where: { contactId: link.contactId },
            orderBy: { raisedAt: "desc" },
            select: { id: true, text: true, raisedAt: true, answer: true, answeredAt: true },
          },
          commitments: {
            where: { removedAt: null },
            orderBy: [{ dueOn: "asc" }, { id: "asc" }],
            select: {
              id: true,
              kind: true,
              byPartner: true,
              amount: true,
              dueOn: true,
              deliveries: {
                where: { withdrawnAt: null },
                orderBy: { deliveredOn: "asc" },
                select: { id: true, amount: true, deliveredOn: true, evidence: true },
              },
            },
          },
        },
      },
    },
  });
  const { agreements, ...rest } = partnership;
  return {
    ...rest,
    survey: await getOpenSurvey(db, link, today),
    agreements: agreements.map(({ commitments, ...row }) => {
      const dated = { ...row, startsOn: dayOfDate(row.startsOn), endsOn: dayOfDate(row.endsOn) };
      return {
        ...dated,
        phase: agreementPhase(dated, today),
        commitments: commitments.map((one) => ({
          ...one,
          dueOn: dayOfDate(one.dueOn),
          deliveries: one.deliveries.map((row) => ({ ...row, deliveredOn: dayOfDate(row.deliveredOn) })),
          delivered: delivered(one),
          state: commitmentState({ ...one, dueOn: dayOfDate(one.dueOn) }, today),
        })),
      };
    }),
  };
}

/** The signed paper of an agreement of the own partnership, for who holds a link that leads in. */
export async function getContactFile(
  _actor: Actor,
  { token, agreementId, fileId }: { token: string; agreementId: string; fileId: string },
  now: Date,
) {
  const link = await readLink(db, token, now);
  if (!link) return null;
  const agreement = { id: agreementId, partnershipId: link.partnershipId, ...SIGNED };
  const isOwn = [{ agreements: { some: agreement } }, { amendments: { some: { agreement } } }];
  return db.storedFile.findFirst({
    where: { id: fileId, OR: isOwn },
    select: { sha256: true, name: true, contentType: true },
  });
}

/** The contacts of a partnership's partner with their last link, for whoever sees the partnership. */
export async function listContactLinks(actor: Actor, partnershipId: string, now: Date) {
  const rows = await db.partnerContact.findMany({
    where: {
      endedAt: null,
      partner: { partnerships: { some: { AND: [{ id: partnershipId }, partnershipsVisibleTo(actor)] } } },
    },
    select: {
      id: true,
      name: true,
      position: true,
      email: true,
      consentedAt: true,
      links: {
        where: { partnershipId, createdAt: { gte: dateOfDay(addDays(dayOfDate(now), -365)) } },
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { id: true, createdAt: true, expiresAt: true, revokedAt: true },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ links, email, consentedAt, ...row }) => ({
    ...row,
    mayBeSent: email !== null && consentedAt !== null,
    link: links[0] ? { ...links[0], state: linkState(links[0], now) } : null,
  }));
}
export type ContactLinkRow = Awaited<ReturnType<typeof listContactLinks>>[number];
