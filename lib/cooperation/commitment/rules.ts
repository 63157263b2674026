import type { AgreementStatus } from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/dates/calendar";

export type CommitmentRefusal =
  | "commitment_after_term"
  | "commitment_agreement_over"
  | "commitment_has_deliveries"
  | "commitment_removed"
  | "delivery_in_future"
  | "delivery_before_signature"
  | "delivery_withdrawn"
  | "delivery_incomplete";

export type Promised = { amount: number; dueOn: Day; deliveries: readonly { amount: number }[] };

export type CommitmentState = "kept" | "open" | "overdue";

/** Delivered in full, on its way, or past its day with something missing. */
export function commitmentState({ amount, dueOn, deliveries }: Promised, today: Day): CommitmentState {
  if (delivered({ deliveries }) >= amount) return "kept";
  return today > dueOn ? "overdue" : "open";
}

export function delivered({ deliveries }: Pick<Promised, "deliveries">): number {
  return deliveries.reduce((sum, delivery) => sum + delivery.amount, 0);
}

/**
 * The share of what was promised that was delivered, 0 to 1: each commitment counts the same, whatever its unit, and more
 * than was promised counts as all of it. Null where nothing was promised.
 */
export function deliveredShare(commitments: readonly Promised[]): number | null {
  if (commitments.length === 0) return null;
  const shares = commitments.map((one) => Math.min(1, delivered(one) / one.amount));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

type Agreement = { status: AgreementStatus; startsOn: Day; endsOn: Day; signedOn: Day | null };

/** A promise falls due within its agreement's term, and is made while the paper can still be changed or holds. */
export function commitmentRefusal(
  commitment: { dueOn: Day },
  { status, startsOn, endsOn }: Agreement,
): CommitmentRefusal | null {
  if (status === "TERMINATED" || status === "RENEWED") return "commitment_agreement_over";
  return commitment.dueOn < startsOn || commitment.dueOn > endsOn ? "commitment_after_term" : null;
}

/** What was delivered is a fact (rule 29): of today or before, and not before there was an agreement. */
export function deliveryRefusal(
  delivery: { deliveredOn: Day },
  { signedOn }: Pick<Agreement, "signedOn">,
  today: Day,
): CommitmentRefusal | null {
  if (delivery.deliveredOn > today) return "delivery_in_future";
  return signedOn === null || delivery.deliveredOn < signedOn ? "delivery_before_signature" : null;
}
