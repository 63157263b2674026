import type { Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Closing a session and its certificates are the centre's. */
export function canCloseSession(actor: Actor, session: { centreId: string }): boolean {
  return actor.kind === "person" && actor.centreIds.includes(session.centreId);
}

/** Whoever keeps the register enters the results of the assessment: the centre's coordinators and the session's trainers. */
export function canEnterResults(
  actor: Actor,
  session: { centreId: string; trainerIds: readonly string[] },
): boolean {
  return (
    canCloseSession(actor, session) ||
    (actor.kind === "person" && session.trainerIds.includes(actor.personId))
  );
}

/** Who signs, and with which mark, is the centre's to say. */
export function canKeepSignatories(actor: Actor, centreId: string): boolean {
  return canCloseSession(actor, { centreId });
}

/** The issuing centre corrects; the ministry may take back. */
export function canReissueCertificate(actor: Actor, certificate: { centreId: string }): boolean {
  return canCloseSession(actor, certificate);
}

export function canRevokeCertificate(actor: Actor, certificate: { centreId: string }): boolean {
  return actor.kind === "person" && (actor.isMinistry || actor.centreIds.includes(certificate.centreId));
}

/** The holder's own, the centre's, all for the ministry; a province officer those of the province's schools, a principal those of the school. */
export function certificatesVisibleTo(actor: Actor): Prisma.CertificateWhereInput {
  if (actor.kind !== "person") return { id: { in: [] } };
  if (actor.isMinistry) return {};
  return {
    OR: [
      { personId: actor.personId },
      { centreId: { in: [...actor.centreIds] } },
      { enrolment: { schoolId: { in: [...actor.schoolIds] } } },
      { enrolment: { provinceId: { in: [...actor.provinceIds] } } },
    ],
  };
}
