import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { keepFile } from "@/lib/platform/files/keep-file";
import { DOCUMENTS, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canReportMobility } from "@/lib/cooperation/mobility/policy";
import { MOST_FILE_BYTES, reportRefusal, type MobilityRefusal } from "@/lib/cooperation/mobility/rules";
import type { AttachReportInput, ReportMobilityInput } from "@/lib/cooperation/mobility/schema";
import { lockMobility } from "@/lib/cooperation/mobility/steps";

type Kept = { mobilityId: string };

/** Writes what a stay brought, once it is over; who read an older version is told, and nothing is written. */
export async function reportMobility(
  { actor, now }: Ctx,
  { mobilityId, version, report }: ReportMobilityInput,
): Promise<Result<Kept, MobilityRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const mobility = await lockMobility(tx, mobilityId);
    if (!mobility || !canReportMobility(actor, mobility)) return NOT_FOUND;
    if (mobility.version !== version) return refused("mobility_changed_meanwhile");
    const { day } = await networkDay(tx, now);
    const refusal = reportRefusal(mobility, day);
    if (refusal) return refused(refusal);
    await tx.mobility.update({
      where: { id: mobilityId },
      data: { report, reportedAt: now, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "mobility.reported",
      at: now,
      actor,
      subject: { type: "mobility", id: mobilityId },
      centreId: mobility.centreId,
    });
    return done({ mobilityId });
  });
}

/** Keeps a file with a stay's report, once it is what it says; another takes the place of the one before. */
export async function attachReport(
  { actor, now }: Ctx,
  { mobilityId, file }: AttachReportInput,
): Promise<Result<Kept, MobilityRefusal | FileRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const known = await db.mobility.findFirst({
    where: { id: mobilityId, removedAt: null },
    select: { centreId: true, personId: true },
  });
  if (!known || !canReportMobility(actor, known)) return NOT_FOUND;
  const kept = await keepFile(file, { allowed: DOCUMENTS, maxBytes: MOST_FILE_BYTES });
  if (typeof kept === "string") return refused(kept);
  return transaction(async (tx) => {
    const mobility = await lockMobility(tx, mobilityId);
    if (!mobility || !canReportMobility(actor, mobility)) return NOT_FOUND;
    if (mobility.report === null) return refused("mobility_report_first");
    const { id: fileId } = await tx.storedFile.create({
      data: { ...kept, uploadedById: actor.personId, uploadedAt: now },
      select: { id: true },
    });
    await tx.mobility.update({ where: { id: mobilityId }, data: { fileId, version: { increment: 1 } } });
    await recordEvent(tx, {
      type: "file.stored",
      at: now,
      actor,
      subject: { type: "mobility", id: mobilityId },
      centreId: mobility.centreId,
      facts: { fileId, contentType: kept.contentType, size: kept.size },
    });
    return done({ mobilityId });
  });
}
