import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canSpeakForSide } from "@/lib/cooperation/pairing/policy";
import { lockPairing, sideOf } from "@/lib/cooperation/pairing/steps";
import { agreedBy, isPlanClosed, planYears, type JointPlanRefusal } from "./rules";
import type { AgreePlanInput, WritePlanInput } from "./schema";

type Written = Promise<Result<{ pairingId: string }, JointPlanRefusal>>;

/**
 * Writes the plan of a school year, or changes it. Whoever writes agrees for the own side; a change takes the other's
 * word back, for it was given for another text.
 */
export async function writePlan(
  { actor, now }: Ctx,
  { pairingId, schoolId, year, version, goals, topicIds }: WritePlanInput,
): Written {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    if (!pairing || !sideOf(pairing, schoolId) || !canSpeakForSide(actor, schoolId)) return NOT_FOUND;
    if (pairing.status !== "ACCEPTED") return refused("plan_pairing_not_accepted");
    const { day } = await networkDay(tx, now);
    if (!planYears(pairing, day).includes(year)) return refused("plan_year_outside_term");
    const plan = await tx.pairingPlan.findUnique({
      where: { pairingId_year: { pairingId, year } },
      select: {
        id: true,
        version: true,
        topics: { select: { topicId: true } },
        agreements: { select: { schoolId: true, planVersion: true } },
      },
    });
    if ((plan?.version ?? 0) !== version) return refused("plan_changed_meanwhile");
    const schoolIds = pairing.sides.map((side) => side.schoolId);
    if (plan && isPlanClosed(plan, { year, schoolIds, today: day })) return refused("plan_year_over");
    const kept = plan?.topics.map(({ topicId }) => topicId) ?? [];
    const wanted = [...new Set(topicIds)];
    const known = await tx.programmeTopic.count({
      where: {
        id: { in: wanted },
        programmeId: pairing.programmeId,
        OR: [{ isHidden: false }, { id: { in: kept } }],
      },
    });
    if (known !== wanted.length) return refused("plan_topic_unknown");
    const text = { goals, writtenAt: now, writtenById: actor.personId };
    const { id } = plan
      ? await tx.pairingPlan.update({
          where: { id: plan.id },
          data: { ...text, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.pairingPlan.create({ data: { ...text, pairingId, year }, select: { id: true } });
    await tx.pairingPlanTopic.deleteMany({ where: { planId: id } });
    await tx.pairingPlanTopic.createMany({ data: wanted.map((topicId) => ({ planId: id, topicId })) });
    await tx.pairingPlanAgreement.deleteMany({ where: { planId: id } });
    await tx.pairingPlanAgreement.create({
      data: {
        planId: id,
        schoolId,
        planVersion: version + 1,
        agreedAt: now,
        agreedById: actor.personId,
      },
    });
    await recordEvent(tx, {
      type: plan ? "joint_plan.edited" : "joint_plan.written",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { planId: id, year, version: version + 1 },
    });
    return done({ pairingId });
  });
}

/** A side's word for the plan as it was read. */
export async function agreePlan({ actor, now }: Ctx, { planId, schoolId, version }: AgreePlanInput): Written {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const known = await tx.pairingPlan.findUnique({ where: { id: planId }, select: { pairingId: true } });
    const pairing = known && (await lockPairing(tx, known.pairingId));
    if (!pairing || !sideOf(pairing, schoolId) || !canSpeakForSide(actor, schoolId)) return NOT_FOUND;
    if (pairing.status !== "ACCEPTED") return refused("plan_pairing_not_accepted");
    const plan = await tx.pairingPlan.findUniqueOrThrow({
      where: { id: planId },
      select: { version: true, year: true, agreements: { select: { schoolId: true, planVersion: true } } },
    });
    if (plan.version !== version) return refused("plan_changed_meanwhile");
    if (agreedBy(plan).includes(schoolId)) return refused("plan_agreed_already");
    const word = { planVersion: version, agreedAt: now, agreedById: actor.personId };
    await tx.pairingPlanAgreement.upsert({
      where: { planId_schoolId: { planId, schoolId } },
      create: { planId, schoolId, ...word },
      update: word,
    });
    await recordEvent(tx, {
      type: "joint_plan.agreed",
      at: now,
      actor,
      subject: { type: "pairing", id: pairing.id },
      facts: { planId, year: plan.year, version },
    });
    return done({ pairingId: pairing.id });
  });
}
