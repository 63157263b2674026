import "server-only";
import { canRevokeCertificate } from "@/lib/learning/certificate/policy";
import { inForceRefusal, type CertificateRefusal, type RevokeReason } from "@/lib/learning/certificate/rules";
import { lockCertificate } from "@/lib/learning/certificate/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

/** Takes a certificate back; its number and its page stay, with the reason. */
export async function revokeCertificate(
  { actor, now }: Ctx,
  { certificateId, reason }: { certificateId: string; reason: RevokeReason },
): Promise<Result<{ certificateId: string }, CertificateRefusal>> {
  return transaction(async (tx) => {
    const certificate = await lockCertificate(tx, certificateId);
    if (!certificate || !canRevokeCertificate(actor, certificate)) return NOT_FOUND;
    const refusal = inForceRefusal(certificate);
    if (refusal) return refused(refusal);
    await tx.certificate.update({
      where: { id: certificate.id },
      data: { status: "REVOKED", revokedAt: now, reason },
    });
    await recordEvent(tx, {
      type: "certificate.revoked",
      at: now,
      actor,
      subject: { type: "certificate", id: certificate.id },
      personId: certificate.personId,
      centreId: certificate.centreId,
      facts: { reason },
    });
    return done({ certificateId });
  });
}
