import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import { hashSecret, randomToken } from "@/lib/platform/auth/secrets";
import { endSignIns } from "@/lib/platform/auth/steps";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { placeName } from "@/lib/platform/i18n/place-name";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { localised, routes } from "@/lib/platform/routes";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { invitationLetter } from "./output";
import { PLACE } from "@/lib/network/person/queries/detail";
import {
  claimRefusal,
  endedBy,
  endOf,
  INVITATION_DAYS,
  isSameOffice,
  NOTICE_VERSION,
  type ScopedRole,
} from "./rules";

/** Everything that gives or takes a person's periods happens behind this lock, and reads after it. */
export async function lockPerson(tx: Tx, personId: string) {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  return tx.person.findUnique({
    where: { id: personId },
    select: { id: true, email: true, locale: true, closedAt: true, version: true },
  });
}

export type Deed = { actor: Actor; now: Date };

/** Puts on record which version of the privacy notice a person says they read; once a version. */
export async function recordNotice(tx: Tx, personId: string, { actor, now }: Deed): Promise<void> {
  const { count } = await tx.privacyReading.createMany({
    data: [{ personId, version: NOTICE_VERSION, readAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await recordEvent(tx, {
    type: "privacy.read",
    at: now,
    actor,
    subject: { type: "person", id: personId },
    personId,
    facts: { version: NOTICE_VERSION },
  });
}

type Place = { schoolId: string; startsOn: Date };

/**
 * Confirms "works here" for a locked person: the period before ends where this one begins. The membership's row is
 * made where it is not there yet (an invitation). Returns the rule that stands against it, or its id.
 */
export async function confirmMembership(
  tx: Tx,
  personId: string,
  membership: Place & { id?: string },
  { actor, now }: Deed,
): Promise<{ refusal: NonNullable<ReturnType<typeof claimRefusal>> } | { id: string }> {
  const { day } = await networkDay(tx, now);
  const school = await tx.school.findUniqueOrThrow({
    where: { id: membership.schoolId },
    select: { closedOn: true },
  });
  const rows = await tx.schoolMembership.findMany({
    where: { personId, status: "CONFIRMED" },
    select: { id: true, schoolId: true, startsOn: true, endsOn: true },
  });
  const confirmed = rows.map((row) => ({
    ...row,
    startsOn: dayOfDate(row.startsOn),
    endsOn: row.endsOn && dayOfDate(row.endsOn),
  }));
  const startsOn = dayOfDate(membership.startsOn);
  const refusal = claimRefusal(
    { schoolId: membership.schoolId, startsOn },
    { closedOn: school.closedOn && dayOfDate(school.closedOn) },
    confirmed,
    day,
  );
  if (refusal) return { refusal };

  const deciderId = actor.kind === "person" ? actor.personId : null;
  for (const before of endedBy(startsOn, confirmed)) {
    await tx.schoolMembership.update({ where: { id: before.id }, data: { endsOn: membership.startsOn } });
    await recordMembership(tx, "membership.ended", { ...before, personId }, { actor, now });
  }
  const facts = { status: "CONFIRMED" as const, decidedAt: now, decidedById: deciderId };
  const { id } = membership.id
    ? await tx.schoolMembership.update({ where: { id: membership.id }, data: facts })
    : await tx.schoolMembership.create({
        data: {
          ...facts,
          personId,
          schoolId: membership.schoolId,
          startsOn: membership.startsOn,
          claimedAt: now,
        },
      });
  await recordMembership(
    tx,
    "membership.confirmed",
    { id, personId, schoolId: membership.schoolId },
    { actor, now },
  );
  return { id };
}

type MembershipEvent =
  "membership.claimed" | "membership.confirmed" | "membership.refused" | "membership.ended";

export function recordMembership(
  tx: Tx,
  type: MembershipEvent,
  { id, personId, schoolId }: { id: string; personId: string; schoolId: string },
  { actor, now }: Deed,
): Promise<void> {
  const subject = { type: "school_membership", id };
  return recordEvent(tx, { type, at: now, actor, subject, personId, facts: { schoolId } });
}

/** Gives a locked person a role from today on; one that is held already stays as it is. */
export async function giveRole(
  tx: Tx,
  personId: string,
  office: ScopedRole,
  { actor, now }: Deed,
): Promise<void> {
  const { date } = await networkDay(tx, now);
  const held = await tx.roleAssignment.findMany({
    where: { personId, role: office.role, OR: [{ endsOn: null }, { endsOn: { gt: date } }] },
  });
  if (held.some((row) => isSameOffice(row, office))) return;
  const row = await tx.roleAssignment.create({
    data: {
      personId,
      ...office,
      startsOn: date,
      grantedAt: now,
      grantedById: actor.kind === "person" ? actor.personId : null,
    },
  });
  await recordRole(tx, "role.granted", row, { actor, now });
}

type RoleRow = {
  id: string;
  personId: string;
  role: string;
  centreId: string | null;
  provinceId: string | null;
  schoolId: string | null;
  partnerId: string | null;
};

export function recordRole(
  tx: Tx,
  type: "role.granted" | "role.ended",
  row: RoleRow,
  { actor, now }: Deed,
): Promise<void> {
  const { id, personId, role, centreId, provinceId, schoolId, partnerId } = row;
  const facts = { role, provinceId, schoolId, ...(partnerId ? { partnerId } : {}) };
  return recordEvent(tx, {
    type,
    at: now,
    actor,
    subject: { type: "role_assignment", id },
    personId,
    centreId,
    facts,
  });
}

/** Ends a role of a locked person on a day; one of which no whole day passed leaves only its trace in the log. */
export async function endRole(
  tx: Tx,
  row: RoleRow & { startsOn: Date; endsOn: Date | null },
  endsOn: string,
  deed: Deed,
): Promise<"ended" | "undone" | "over"> {
  const period = { startsOn: dayOfDate(row.startsOn), endsOn: row.endsOn && dayOfDate(row.endsOn) };
  const outcome = endOf(period, endsOn);
  if (outcome === "over") return outcome;
  if (outcome === "undone") await tx.roleAssignment.delete({ where: { id: row.id } });
  else await tx.roleAssignment.update({ where: { id: row.id }, data: { endsOn: dateOfDay(endsOn) } });
  await recordRole(tx, "role.ended", row, deed);
  if (row.role !== "TEACHER") await endSignIns(tx, { personId: row.personId }, "role_ended", deed.now);
  return outcome;
}

/** Everything that is open of a locked person who leaves: roles, the school, staff lines, fields, sign-ins. */
export async function endEverything(tx: Tx, personId: string, deed: Deed): Promise<void> {
  const { day, date } = await networkDay(tx, deed.now);
  const open = { OR: [{ endsOn: null }, { endsOn: { gt: date } }] };
  for (const row of await tx.roleAssignment.findMany({ where: { personId, ...open } })) {
    await endRole(tx, row, day, deed);
  }
  const memberships = await tx.schoolMembership.findMany({
    where: { personId, OR: [{ status: "CLAIMED" }, { status: "CONFIRMED", ...open }] },
  });
  for (const row of memberships) {
    const isBegun = row.status === "CONFIRMED" && row.startsOn < date;
    if (isBegun) await tx.schoolMembership.update({ where: { id: row.id }, data: { endsOn: date } });
    else await tx.schoolMembership.update({ where: { id: row.id }, data: { status: "REFUSED" } });
    await recordMembership(tx, isBegun ? "membership.ended" : "membership.refused", row, deed);
  }
  for (const table of [tx.centreStaff, tx.personField] as const) {
    const where = { personId, startsOn: { gte: date }, ...open };
    await (table as typeof tx.personField).deleteMany({ where });
    await (table as typeof tx.personField).updateMany({
      where: { personId, ...open },
      data: { endsOn: date },
    });
  }
  await tx.consent.updateMany({ where: { personId, withdrawnAt: null }, data: { withdrawnAt: deed.now } });
  await endSignIns(tx, { personId }, "account_closed", deed.now);
}

export type NewInvitation = ScopedRole & { email: string; locale: "tr" | "en" | "az" };

/** Mails an invitation to an office; one that waits for the same address and office is replaced. */
export async function invite(
  tx: Tx,
  { email, locale, ...office }: NewInvitation,
  deed: Deed,
): Promise<string> {
  const { actor, now } = deed;
  const waiting = { email, ...office, acceptedAt: null, revokedAt: null };
  await tx.invitation.updateMany({ where: waiting, data: { revokedAt: now } });
  const token = randomToken();
  const row = await tx.invitation.create({
    data: {
      email,
      locale,
      ...office,
      tokenHash: hashSecret(token),
      invitedById: actor.kind === "person" ? actor.personId : null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    },
    select: { id: true, ...PLACE },
  });
  const letter = invitationLetter(await translatorFor(locale), {
    role: office.role,
    place: placeName(row, locale),
    link: env.USTA_BASE_URL + localised(locale, routes.invitation(token)),
    days: INVITATION_DAYS,
  });
  await queueMail(tx, {
    ...letter,
    personId: null,
    recipient: email,
    locale,
    kind: "person.invitation",
    now,
  });
  await recordEvent(tx, {
    type: "invitation.sent",
    at: now,
    actor,
    subject: { type: "invitation", id: row.id },
    centreId: office.centreId,
    facts: {
      role: office.role,
      provinceId: office.provinceId,
      schoolId: office.schoolId,
      ...(office.partnerId ? { partnerId: office.partnerId } : {}),
    },
  });
  return row.id;
}

/** The fields somebody teaches from today on; the others end. */
export async function setFields(
  tx: Tx,
  personId: string,
  fieldIds: readonly string[],
  now: Date,
): Promise<void> {
  const { date } = await networkDay(tx, now);
  const open = { personId, OR: [{ endsOn: null }, { endsOn: { gt: date } }] };
  const gone = { ...open, fieldId: { notIn: [...fieldIds] } };
  await tx.personField.deleteMany({ where: { ...gone, startsOn: { gte: date } } });
  await tx.personField.updateMany({ where: gone, data: { endsOn: date } });
  const kept = await tx.personField.findMany({ where: open, select: { fieldId: true } });
  const fresh = [...new Set(fieldIds)].filter((id) => !kept.some((row) => row.fieldId === id));
  await tx.personField.createMany({ data: fresh.map((fieldId) => ({ personId, fieldId, startsOn: date })) });
}
