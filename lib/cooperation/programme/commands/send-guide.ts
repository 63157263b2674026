import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canGovernProgrammes, canPassGuideOn } from "@/lib/cooperation/programme/policy";
import { listDistrictPrincipals } from "@/lib/cooperation/programme/queries/guide";
import type { ProgrammeRefusal } from "@/lib/cooperation/programme/rules";
import type { SendGuideInput, WriteGuideInput } from "@/lib/cooperation/programme/schema";
import { lockProgramme } from "@/lib/cooperation/programme/steps";

type Kept = Promise<Result<{ programmeId: string }, ProgrammeRefusal>>;

/** Changes the guide's text on the desk; what was sent stays the version that schools confirm until the next is sent. */
export async function writeGuide(
  { actor, now }: Ctx,
  { programmeId, version, guide }: WriteGuideInput,
): Kept {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canGovernProgrammes(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    if (!programme) return NOT_FOUND;
    if (programme.version !== version) return refused("programme_changed_meanwhile");
    await tx.programme.update({
      where: { id: programmeId },
      data: { guide, version: { increment: 1 } },
    });
    const subject = { type: "programme", id: programmeId };
    await recordEvent(tx, { type: "programme.guide_written", at: now, actor, subject });
    return done({ programmeId });
  });
}

/** Sends a new version of the guide to each province that has schools of the programme's kinds. */
export async function sendGuide({ actor, now }: Ctx, { programmeId, version }: SendGuideInput): Kept {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canGovernProgrammes(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    if (!programme) return NOT_FOUND;
    if (programme.version !== version) return refused("programme_changed_meanwhile");
    if (programme.guide.trim() === "") return refused("programme_guide_empty");
    const guideVersion = programme.guideVersion + 1;
    await tx.programme.update({
      where: { id: programmeId },
      data: { guideVersion, guideSent: programme.guide, version: { increment: 1 } },
    });
    const provinces = await tx.province.findMany({
      where: { schools: { some: { kind: { in: programme.kinds }, closedOn: null } } },
      select: { id: true },
    });
    await tx.guideReceipt.createMany({
      data: provinces.map(({ id }) => ({
        programmeId,
        guideVersion,
        provinceId: id,
        sentAt: now,
        sentById: actor.personId,
      })),
    });
    await recordEvent(tx, {
      type: "programme.guide_sent",
      at: now,
      actor,
      subject: { type: "programme", id: programmeId },
      facts: { version: guideVersion, rows: provinces.length },
    });
    return done({ programmeId });
  });
}

type Received = Promise<Result<{ receiptId: string }, ProgrammeRefusal>>;

/**
 * The province's officer has read the guide and passes it on to the districts; there whoever was named for the version
 * before is named again, while still a principal of the district. A school that stands in no district gets it at once.
 */
export async function passGuideOn({ actor, now }: Ctx, { receiptId }: { receiptId: string }): Received {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM guide_receipt WHERE id = ${receiptId}::uuid FOR UPDATE`;
    const receipt = await tx.guideReceipt.findUnique({
      where: { id: receiptId },
      include: { programme: { select: { kinds: true } } },
    });
    if (!receipt || receipt.districtId !== null || receipt.schoolId !== null) return NOT_FOUND;
    const { programmeId, guideVersion, provinceId, programme } = receipt;
    if (!canPassGuideOn(actor, provinceId)) return NOT_FOUND;
    const sent = { programmeId, guideVersion, provinceId, sentAt: now, sentById: actor.personId };
    await tx.guideReceipt.updateMany({
      where: { id: receiptId, readAt: null },
      data: { readAt: now, readById: actor.personId },
    });
    const schools = await tx.school.findMany({
      where: { provinceId, kind: { in: programme.kinds }, closedOn: null },
      select: { id: true, districtId: true },
    });
    const districts = [...new Set(schools.flatMap(({ districtId }) => districtId ?? []))];
    const before = await tx.guideReceipt.findMany({
      where: { programmeId, provinceId, guideVersion: guideVersion - 1, responsibleId: { not: null } },
      select: { districtId: true, responsibleId: true },
    });
    const { date } = await networkDay(tx, now);
    const principals = await listDistrictPrincipals(tx, { provinceId }, date);
    const responsibleOf = (districtId: string) => {
      const personId = before.find((one) => one.districtId === districtId)?.responsibleId ?? null;
      return principals.some((one) => one.id === personId && one.districtId === districtId) ? personId : null;
    };
    const { count } = await tx.guideReceipt.createMany({
      data: [
        ...districts.map((districtId) => ({
          ...sent,
          districtId,
          responsibleId: responsibleOf(districtId),
        })),
        ...schools.flatMap(({ id, districtId }) => (districtId === null ? [{ ...sent, schoolId: id }] : [])),
      ],
      skipDuplicates: true,
    });
    await recordEvent(tx, {
      type: "programme.guide_passed_on",
      at: now,
      actor,
      subject: { type: "programme", id: programmeId },
      facts: { provinceId, version: guideVersion, rows: count },
    });
    return done({ receiptId });
  });
}

/** The school's principal says that the guide was read; saying it again changes nothing. */
export async function confirmGuide({ actor, now }: Ctx, { receiptId }: { receiptId: string }): Received {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const receipt = await tx.guideReceipt.findUnique({ where: { id: receiptId } });
    if (!receipt?.schoolId || !actor.schoolIds.includes(receipt.schoolId)) return NOT_FOUND;
    const { count } = await tx.guideReceipt.updateMany({
      where: { id: receiptId, readAt: null },
      data: { readAt: now, readById: actor.personId },
    });
    if (count > 0)
      await recordEvent(tx, {
        type: "programme.guide_read",
        at: now,
        actor,
        subject: { type: "programme", id: receipt.programmeId },
        facts: { schoolId: receipt.schoolId, version: receipt.guideVersion },
      });
    return done({ receiptId });
  });
}
