import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { endSignIns } from "@/lib/platform/auth/steps";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import type { RoleAssignment } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { placeName } from "@/lib/platform/i18n/place-name";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { roleLetter } from "@/lib/network/person/output";
import { canManagePeople } from "@/lib/network/person/policy";
import { PLACE, placeExists } from "@/lib/network/person/queries/detail";
import { roleOverlaps, scopeOf, type PersonRefusal } from "@/lib/network/person/rules";
import type { EndRole, GrantRole, HandOverRole, PersonInput } from "@/lib/network/person/schema";
import * as steps from "@/lib/network/person/steps";

/** A role from a day on, for a time or open-ended; two of the same never overlap, and nobody gives one to themselves. */
export async function grantRole(
  { actor, now }: Ctx,
  { personId, role, startsOn, endsOn, ...given }: GrantRole,
): Promise<Result<{ personId: string }, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  if (!canManagePeople(actor)) return NOT_FOUND;
  if (personId === actor.personId) return refused("own_role");
  const scope = scopeOf({ role, ...given });
  if ("refusal" in scope) return refused(scope.refusal);
  if (endsOn !== null && endsOn <= startsOn) return refused("end_outside_period");
  const office = { role, ...scope.scope };
  const grant = () =>
    transaction(async (tx) => {
      const person = await steps.lockPerson(tx, personId);
      if (!person) return NOT_FOUND;
      if (person.closedAt !== null) return refused("account_closed");
      if (!(await placeExists(tx, office))) return refused("role_scope_unknown");
      const rows = await tx.roleAssignment.findMany({ where: { personId } });
      const held = rows.map((row) => ({
        ...row,
        startsOn: dayOfDate(row.startsOn),
        endsOn: row.endsOn && dayOfDate(row.endsOn),
      }));
      if (roleOverlaps({ ...office, startsOn, endsOn }, held)) return refused("role_overlaps");
      const row = await tx.roleAssignment.create({
        data: {
          personId,
          ...office,
          startsOn: dateOfDay(startsOn),
          endsOn: endsOn === null ? null : dateOfDay(endsOn),
          grantedById: actor.personId,
          grantedAt: now,
        },
        include: PLACE,
      });
      await steps.recordRole(tx, "role.granted", row, { actor, now });
      if (person.email === null) return done({ personId });
      const { email: recipient, locale } = person;
      const link = env.USTA_BASE_URL + localised(locale, routes.portalHome());
      const letter = roleLetter(await translatorFor(locale), { role, place: placeName(row, locale), link });
      await queueMail(tx, { ...letter, personId, recipient, locale, kind: "person.role", now });
      return done({ personId });
    });
  try {
    return await grant();
  } catch (error) {
    if (brokenConstraint(error) === "role_assignment_no_overlap") return refused("role_overlaps");
    throw error;
  }
}

export async function endRole(
  { actor, now }: Ctx,
  { assignmentId, endsOn }: EndRole,
): Promise<Result<{ personId: string }, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  if (!canManagePeople(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const row = await lockRole(tx, assignmentId);
    if (!row) return NOT_FOUND;
    const refusal = await endRefusal(tx, row, actor.personId);
    if (refusal) return refused(refusal);
    const outcome = await steps.endRole(tx, row, endsOn, { actor, now });
    return outcome === "over" ? refused("role_over") : done({ personId: row.personId });
  });
}

/** Who leaves an office hands it on: the role ends today and the successor is invited to the same place. */
export async function handOverRole(
  { actor, now }: Ctx,
  { assignmentId, mail, locale }: HandOverRole,
): Promise<Result<{ personId: string }, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  if (!canManagePeople(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const row = await lockRole(tx, assignmentId);
    if (!row) return NOT_FOUND;
    if (row.role === "PARTNER_CONTACT") return refused("role_by_contact");
    const refusal = await endRefusal(tx, row, actor.personId);
    if (refusal) return refused(refusal);
    const { day } = await networkDay(tx, now);
    if ((await steps.endRole(tx, row, day, { actor, now })) === "over") return refused("role_over");
    const { role, centreId, provinceId, schoolId } = row;
    await steps.invite(tx, { email: mail, locale, role, centreId, provinceId, schoolId }, { actor, now });
    return done({ personId: row.personId });
  });
}

/** For whoever lost the phone: the second factor is set up anew at the next sign-in. */
export async function resetTotp(
  { actor, now }: Ctx,
  { personId }: PersonInput,
): Promise<Result<undefined, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  if (!canManagePeople(actor)) return NOT_FOUND;
  if (personId === actor.personId) return refused("own_role");
  return transaction(async (tx) => {
    if (!(await steps.lockPerson(tx, personId))) return NOT_FOUND;
    await tx.person.update({ where: { id: personId }, data: { totpSecret: null, totpConfirmedAt: null } });
    await endSignIns(tx, { personId }, "role_ended", now);
    const subject = { type: "person", id: personId };
    await recordEvent(tx, { type: "totp.removed", at: now, actor, subject, personId });
    return done();
  });
}

/** The ministry's roles are locked together, so that two officers cannot end each other's at the same moment. */
async function lockRole(tx: Tx, id: string): Promise<RoleAssignment | null> {
  const found = await tx.roleAssignment.findUnique({ where: { id }, select: { personId: true, role: true } });
  if (!found) return null;
  if (found.role === "MINISTRY") {
    await tx.$queryRaw`SELECT 1 FROM role_assignment WHERE role = 'MINISTRY' ORDER BY id FOR UPDATE`;
  }
  await steps.lockPerson(tx, found.personId);
  return tx.roleAssignment.findUnique({ where: { id } });
}

async function endRefusal(tx: Tx, row: RoleAssignment, actorId: string) {
  if (row.role !== "MINISTRY") return null;
  if (row.personId === actorId) return "own_role";
  const others = await tx.roleAssignment.count({
    where: { role: "MINISTRY", endsOn: null, id: { not: row.id } },
  });
  return others === 0 ? "last_ministry" : null;
}
