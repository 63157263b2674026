import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { type Ctx, isPerson } from "@/lib/platform/auth/actor";
import { formatDate } from "@/lib/platform/dates/format";
import { addDays } from "@/lib/platform/dates/calendar";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, type Result, SIGN_IN_NEEDED } from "@/lib/platform/refusal";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { deputyLetter } from "@/lib/learning/approval/output";
import { canNameDeputy } from "@/lib/learning/approval/policy";
import { type ApprovalRefusal, deputyPeriodRefusal } from "@/lib/learning/approval/rules";
import type { NameDeputyInput } from "@/lib/learning/approval/schema";
import { networkName } from "@/lib/learning/approval/steps";

/** Whoever is in an office names who decides for them while they are away: somebody of the same school, centre or authority. */
export async function nameDeputy(
  { actor, now }: Ctx,
  { roleId, who, startsOn, lastDay }: NameDeputyInput,
): Promise<Result<undefined, ApprovalRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canNameDeputy(actor)) return NOT_FOUND;
  try {
    return await transaction(async (tx): Promise<Result<undefined, ApprovalRefusal>> => {
      const { day, date } = await networkDay(tx, now);
      const role = await tx.roleAssignment.findFirst({
        where: {
          id: roleId,
          personId: actor.personId,
          role: { in: ["PRINCIPAL", "PROVINCE_OFFICER", "COORDINATOR", "MINISTRY"] },
          OR: [{ endsOn: null }, { endsOn: { gt: date } }],
        },
        select: { role: true, schoolId: true, provinceId: true, centreId: true },
      });
      if (!role) return NOT_FOUND;
      const wrong = deputyPeriodRefusal({ startsOn, lastDay }, day);
      if (wrong) return refused(wrong);
      const isMail = who.includes("@");
      const deputy = await tx.person.findFirst({
        where: { closedAt: null, ...(isMail ? { email: who.toLowerCase() } : { staffNumber: who }) },
        select: { id: true, givenName: true, familyName: true, email: true, locale: true },
      });
      if (!deputy) return refused("deputy_not_found");
      if (deputy.id === actor.personId) return refused("deputy_is_self");
      if (!(await isOfOffice(tx, deputy.id, role, date))) return refused("deputy_not_of_office");
      const endsOn = dateOfDay(addDays(lastDay, 1));
      const period = { roleId, deputyId: deputy.id, startsOn: dateOfDay(startsOn), endsOn, namedAt: now };
      const { id } = await tx.deputy.create({ data: period, select: { id: true } });
      await recordEvent(tx, {
        type: "deputy.named",
        at: now,
        actor,
        subject: { type: "deputy", id },
        personId: deputy.id,
        facts: { from: startsOn, to: lastDay },
      });
      if (deputy.email !== null) {
        const reader = { locale: deputy.locale, zone: "UTC" };
        const letter = deputyLetter(await translatorFor(deputy.locale), {
          locale: deputy.locale,
          name: `${deputy.givenName} ${deputy.familyName}`,
          forName: `${actor.givenName} ${actor.familyName}`,
          from: formatDate(startsOn, reader),
          to: formatDate(lastDay, reader),
          network: await networkName(tx, deputy.locale),
          baseUrl: env.USTA_BASE_URL,
        });
        const to = { personId: deputy.id, recipient: deputy.email, locale: deputy.locale, now };
        await queueMail(tx, { ...letter, ...to });
      }
      return done();
    });
  } catch (error) {
    if (brokenConstraint(error) === "deputy_no_overlap") return refused("deputy_overlaps");
    throw error;
  }
}

/** Ends it today: what they decided stays as they decided it. */
export async function endDeputy(
  { actor, now }: Ctx,
  { deputyId }: { deputyId: string },
): Promise<Result<undefined, ApprovalRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const row = await tx.deputy.findFirst({ where: { id: deputyId, role: { personId: actor.personId } } });
    if (!row) return NOT_FOUND;
    const { date } = await networkDay(tx, now);
    if (row.endsOn <= date) return done();
    const endsOn = row.startsOn > date ? row.startsOn : date;
    await tx.deputy.update({ where: { id: deputyId }, data: { endsOn } });
    await recordEvent(tx, {
      type: "deputy.ended",
      at: now,
      actor,
      subject: { type: "deputy", id: deputyId },
      personId: row.deputyId,
    });
    return done();
  });
}

type RoleOf = { role: string; schoolId: string | null; provinceId: string | null; centreId: string | null };

function isOfOffice(tx: Tx, personId: string, { role, schoolId, provinceId, centreId }: RoleOf, date: Date) {
  const inForce = { startsOn: { lte: date }, OR: [{ endsOn: null }, { endsOn: { gt: date } }] };
  const held = async (where: object) =>
    (await tx.roleAssignment.count({ where: { personId, ...inForce, ...where } })) > 0;
  if (role === "PRINCIPAL")
    return tx.schoolMembership
      .count({ where: { personId, schoolId: schoolId ?? undefined, status: "CONFIRMED", ...inForce } })
      .then((count) => count > 0);
  if (role === "PROVINCE_OFFICER") return held({ role: "PROVINCE_OFFICER", provinceId });
  return role === "COORDINATOR" ? held({ centreId }) : held({ role: "MINISTRY" });
}
