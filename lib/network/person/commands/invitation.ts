import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { SYSTEM, type Ctx } from "@/lib/platform/auth/actor";
import type { DoorCtx, Passage } from "@/lib/platform/auth/door";
import { findAccount } from "@/lib/platform/auth/queries";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { actorOf, startSignIn } from "@/lib/platform/auth/steps";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import type { Invitation } from "@/lib/platform/db/generated/client";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canInvite } from "@/lib/network/person/policy";
import { placeExists } from "@/lib/network/person/queries/detail";
import {
  invitationStatus,
  isSameOffice,
  NOTICE_VERSION,
  scopeOf,
  type PersonRefusal,
} from "@/lib/network/person/rules";
import type { AcceptInvitation, InvitationInput, SendInvitation } from "@/lib/network/person/schema";
import { holdSchool } from "@/lib/network/school/steps";
import { confirmMembership, giveRole, invite, lockPerson, recordNotice } from "@/lib/network/person/steps";

/** More than one person may hold an office; the address learns by mail what it is invited to. */
export async function sendInvitation(
  { actor, now }: Ctx,
  { mail, locale, role, ...given }: SendInvitation,
): Promise<Result<{ invitationId: string }, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const schoolId = role === "TEACHER" ? given.schoolId : null;
  if (!canInvite(actor, { role, schoolId })) return NOT_FOUND;
  const scope = scopeOf({ role, ...given });
  if ("refusal" in scope) return refused(scope.refusal);
  const office = { role, ...scope.scope, ...(schoolId === null ? {} : { schoolId }) };
  return transaction(async (tx) => {
    if (!(await placeExists(tx, office))) return refused("role_scope_unknown");
    const known = await findAccount(tx, mail);
    if (known && role !== "TEACHER") {
      const { date } = await networkDay(tx, now);
      const held = await tx.roleAssignment.findMany({
        where: { personId: known.id, role, OR: [{ endsOn: null }, { endsOn: { gt: date } }] },
      });
      if (held.some((row) => isSameOffice(row, office))) return refused("role_overlaps");
    }
    return done({ invitationId: await invite(tx, { email: mail, locale, ...office }, { actor, now }) });
  });
}

/** From the command line, where nobody is in yet. */
export function inviteFirstUser({ now }: Ctx, { mail, locale }: Pick<SendInvitation, "mail" | "locale">) {
  const office = { role: "MINISTRY" as const, centreId: null, provinceId: null, schoolId: null };
  return transaction((tx) => invite(tx, { email: mail, locale, ...office }, { actor: SYSTEM, now }));
}

export async function revokeInvitation(
  { actor, now }: Ctx,
  { invitationId }: InvitationInput,
): Promise<Result<undefined, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM invitation WHERE id = ${invitationId}::uuid FOR UPDATE`;
    const row = await tx.invitation.findUnique({ where: { id: invitationId } });
    if (!row || !canInvite(actor, row)) return NOT_FOUND;
    if (invitationStatus(row, now) !== "open") return refused("invitation_over");
    await tx.invitation.update({ where: { id: row.id }, data: { revokedAt: now } });
    await record(tx, "invitation.revoked", row, { actor, now });
    return done();
  });
}

/**
 * Whoever holds the mailed token takes the office with the account of that address, made here where there is none.
 * The invitation's row is locked, so that one of many who press gets in.
 */
export async function acceptInvitation(
  ctx: DoorCtx,
  input: AcceptInvitation,
): Promise<Result<Passage, PersonRefusal>> {
  try {
    return await transaction((tx) => accept(tx, ctx, input));
  } catch (error) {
    if (brokenConstraint(error) !== "person_email_live") throw error;
    return transaction((tx) => accept(tx, ctx, input));
  }
}

async function accept(
  tx: Tx,
  { door, now }: DoorCtx,
  { token, givenName, familyName, hasReadNotice, noticeVersion }: AcceptInvitation,
): Promise<Result<Passage, PersonRefusal>> {
  const tokenHash = hashSecret(token);
  await tx.$queryRaw`SELECT 1 FROM invitation WHERE token_hash = ${tokenHash} FOR UPDATE`;
  const row = await tx.invitation.findUnique({ where: { tokenHash } });
  if (!row || invitationStatus(row, now) !== "open") return refused("invitation_over");
  const known = await findAccount(tx, row.email);
  if (!known && (givenName === null || familyName === null)) return refused("names_missing");
  if (!known && !hasReadNotice) return refused("notice_unread");
  if (!known && noticeVersion !== NOTICE_VERSION) return refused("notice_changed");

  const { email, locale } = row;
  const { id: personId } =
    known ??
    (await tx.person.create({
      data: { givenName: givenName ?? "", familyName: familyName ?? "", email, locale, createdAt: now },
      select: { id: true },
    }));
  if (row.schoolId !== null) await holdSchool(tx, row.schoolId);
  await lockPerson(tx, personId);
  const deed = { actor: actorOf(personId), now };
  if (!known) {
    const subject = { type: "person", id: personId };
    await recordEvent(tx, { type: "person.registered", at: now, actor: deed.actor, subject, personId });
    await recordNotice(tx, personId, deed);
  }
  await tx.person.updateMany({ where: { id: personId, emailProvenAt: null }, data: { emailProvenAt: now } });
  const refusal = await takeOffice(tx, personId, row, now);
  if (refusal) return refused(refusal);
  await tx.invitation.update({ where: { id: row.id }, data: { acceptedAt: now, acceptedById: personId } });
  await record(tx, "invitation.accepted", row, deed);
  const { device, signInId: replaces } = door;
  const signIn = await startSignIn(tx, { personId, method: "LINK", device, replaces, now });
  return done({ signIn, begun: null });
}

async function takeOffice(tx: Tx, personId: string, row: Invitation, now: Date) {
  const inviter = { actor: row.invitedById === null ? SYSTEM : actorOf(row.invitedById), now };
  const { role, centreId, provinceId, partnerId, contactId } = row;
  const schoolId = role === "PRINCIPAL" ? row.schoolId : null;
  if (role === "TEACHER" && row.schoolId !== null) {
    const claim = await tx.schoolMembership.findFirst({ where: { personId, status: "CLAIMED" } });
    const isSame = claim?.schoolId === row.schoolId;
    const { date } = await networkDay(tx, now);
    const place = {
      schoolId: row.schoolId,
      startsOn: isSame ? claim.startsOn : date,
      id: isSame ? claim.id : undefined,
    };
    const outcome = await confirmMembership(tx, personId, place, inviter);
    if ("refusal" in outcome && outcome.refusal !== "claim_same_school") return outcome.refusal;
  }
  await giveRole(tx, personId, { role, centreId, provinceId, schoolId, partnerId, contactId }, inviter);
  return null;
}

function record(
  tx: Tx,
  type: "invitation.revoked" | "invitation.accepted",
  { id, centreId, role }: Invitation,
  { actor, now }: Pick<Ctx, "actor" | "now">,
) {
  const personId = actor.kind === "person" && type === "invitation.accepted" ? actor.personId : null;
  const subject = { type: "invitation", id };
  return recordEvent(tx, { type, at: now, actor, subject, personId, centreId, facts: { role } });
}
