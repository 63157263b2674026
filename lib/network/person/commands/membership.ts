import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { claimLetter, decisionLetter } from "@/lib/network/person/output";
import { canDecideMembership, canEndMembership, canSeeStaff } from "@/lib/network/person/policy";
import { claimRefusal, endOf, type PersonRefusal } from "@/lib/network/person/rules";
import type {
  ClaimMembership,
  DecideMembership,
  EndMembership,
  MembershipInput,
} from "@/lib/network/person/schema";
import { holdSchool } from "@/lib/network/school/steps";
import { confirmMembership, lockPerson, recordMembership, setFields } from "@/lib/network/person/steps";

/** "I work here since …": waits for the school; a claim that still waits is replaced. */
export async function claimMembership(
  { actor, now }: Ctx,
  { schoolId, startsOn, fieldIds }: ClaimMembership,
): Promise<Result<undefined, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const { personId } = actor;
  return transaction(async (tx) => {
    await holdSchool(tx, schoolId);
    await lockPerson(tx, personId);
    const school = await tx.school.findUnique({ where: { id: schoolId } });
    if (!school) return NOT_FOUND;
    if ((await tx.field.count({ where: { id: { in: fieldIds } } })) !== new Set(fieldIds).size) {
      return refused("field_unknown");
    }
    const { day } = await networkDay(tx, now);
    const refusal = claimRefusal(
      { schoolId, startsOn },
      { closedOn: school.closedOn && dayOfDate(school.closedOn) },
      await confirmedPeriods(tx, personId),
      day,
    );
    if (refusal) return refused(refusal);
    await tx.schoolMembership.deleteMany({ where: { personId, status: "CLAIMED" } });
    const row = await tx.schoolMembership.create({
      data: { personId, schoolId, startsOn: dateOfDay(startsOn), claimedAt: now },
    });
    await setFields(tx, personId, fieldIds, now);
    await recordMembership(tx, "membership.claimed", row, { actor, now });
    await tellSchool(tx, { schoolId, name: school.name, membershipId: row.id }, now);
    return done();
  });
}

export async function withdrawClaim(
  { actor, now }: Ctx,
  { membershipId }: MembershipInput,
): Promise<Result<undefined, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    await lockPerson(tx, actor.personId);
    const row = await tx.schoolMembership.findUnique({ where: { id: membershipId } });
    if (row?.personId !== actor.personId) return NOT_FOUND;
    if (row.status !== "CLAIMED") return refused("claim_decided");
    await tx.schoolMembership.delete({ where: { id: row.id } });
    await recordMembership(tx, "membership.ended", row, { actor, now });
    return done();
  });
}

/** The school's word. Confirming ends the school before, at the day the new one began. */
export async function decideMembership(
  { actor, now }: Ctx,
  { membershipId, decision }: DecideMembership,
): Promise<Result<undefined, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const found = await findMembership(tx, membershipId);
    if (!found || !canSeeStaff(actor, found.school)) return NOT_FOUND;
    await holdSchool(tx, found.schoolId);
    const person = await lockPerson(tx, found.personId);
    const row = await tx.schoolMembership.findUnique({ where: { id: membershipId } });
    if (!row || !person) return NOT_FOUND;
    if (!canDecideMembership(actor, { ...row, provinceId: found.school.provinceId }))
      return refused("own_claim");
    if (row.status !== "CLAIMED" || person.closedAt !== null) return refused("claim_decided");
    if (decision === "confirm") {
      const outcome = await confirmMembership(tx, row.personId, row, { actor, now });
      if ("refusal" in outcome) return refused(outcome.refusal);
    } else {
      const data = { status: "REFUSED", decidedAt: now, decidedById: actor.personId } as const;
      await tx.schoolMembership.update({ where: { id: row.id }, data });
      await recordMembership(tx, "membership.refused", row, { actor, now });
    }
    if (person.email !== null) {
      const letter = decisionLetter(await translatorFor(person.locale), {
        decision,
        school: found.school.name,
        link: env.USTA_BASE_URL + localised(person.locale, routes.accountSchool()),
      });
      const kind = decision === "confirm" ? "person.confirmed" : "person.refused";
      const { email: recipient, locale, id: personId } = person;
      await queueMail(tx, { ...letter, personId, recipient, locale, kind, now });
    }
    return done();
  });
}

/** The last day at a school, said by the school or by the person; not before it began, not in the future. */
export async function endMembership(
  { actor, now }: Ctx,
  { membershipId, endsOn }: EndMembership,
): Promise<Result<undefined, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const found = await findMembership(tx, membershipId);
    if (!found) return NOT_FOUND;
    if (!canEndMembership(actor, { ...found, provinceId: found.school.provinceId })) return NOT_FOUND;
    await lockPerson(tx, found.personId);
    const row = await tx.schoolMembership.findUniqueOrThrow({ where: { id: membershipId } });
    const { day } = await networkDay(tx, now);
    if (row.status !== "CONFIRMED") return refused("membership_over");
    const period = { startsOn: dayOfDate(row.startsOn), endsOn: row.endsOn && dayOfDate(row.endsOn) };
    const outcome = endOf(period, endsOn);
    if (outcome === "over") return refused("membership_over");
    if (outcome === "undone" || endsOn > day) return refused("end_outside_period");
    await tx.schoolMembership.update({ where: { id: row.id }, data: { endsOn: dateOfDay(endsOn) } });
    await recordMembership(tx, "membership.ended", row, { actor, now });
    return done();
  });
}

function findMembership(tx: Tx, id: string) {
  return tx.schoolMembership.findUnique({
    where: { id },
    select: {
      personId: true,
      schoolId: true,
      school: { select: { id: true, name: true, provinceId: true } },
    },
  });
}

async function confirmedPeriods(tx: Tx, personId: string) {
  const rows = await tx.schoolMembership.findMany({ where: { personId, status: "CONFIRMED" } });
  return rows.map(({ schoolId, startsOn, endsOn }) => ({
    schoolId,
    startsOn: dayOfDate(startsOn),
    endsOn: endsOn && dayOfDate(endsOn),
  }));
}

type Told = { schoolId: string; name: string; membershipId: string };

async function tellSchool(tx: Tx, { schoolId, name, membershipId }: Told, now: Date): Promise<void> {
  const { date } = await networkDay(tx, now);
  const principals = await tx.person.findMany({
    where: {
      closedAt: null,
      email: { not: null },
      roles: {
        some: {
          role: "PRINCIPAL",
          schoolId,
          startsOn: { lte: date },
          OR: [{ endsOn: null }, { endsOn: { gt: date } }],
        },
      },
    },
    select: { id: true, email: true, locale: true },
  });
  for (const { id, email, locale } of principals) {
    const link = env.USTA_BASE_URL + localised(locale, routes.schoolStaff());
    const letter = claimLetter(await translatorFor(locale), { school: name, link });
    await queueMail(tx, {
      ...letter,
      personId: id,
      recipient: email ?? "",
      locale,
      kind: "person.claim",
      dedupeKey: `claim ${membershipId} ${id}`,
      now,
    });
  }
}
