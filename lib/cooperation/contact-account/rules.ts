export type AccountRefusal =
  | "account_contact_gone"
  | "account_without_consent"
  | "account_held"
  | "account_none"
  | "account_partner_merged";

type Contact = { consentedAt: Date | null; endedAt: Date | null; email: string | null };

/** Only who speaks for the partner and agreed to be written to is invited to an account. */
export function inviteRefusal(
  { consentedAt, endedAt, email }: Contact,
  hasAccount: boolean,
): AccountRefusal | null {
  if (endedAt !== null) return "account_contact_gone";
  if (consentedAt === null || email === null) return "account_without_consent";
  return hasAccount ? "account_held" : null;
}

export type AccountState = "none" | "invited" | "held";

/** Whether a contact has an account now, or an invitation that still waits. */
export function accountState(
  { roles, invitations }: { roles: readonly unknown[]; invitations: readonly { expiresAt: Date }[] },
  now: Date,
): AccountState {
  if (roles.length > 0) return "held";
  return invitations.some(({ expiresAt }) => expiresAt > now) ? "invited" : "none";
}
