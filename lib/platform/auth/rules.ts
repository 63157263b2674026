/** What holds at the door. Numbers are our own defaults [D]; they are not the ministry's to change. */

export const CODE_MINUTES = 15;
export const CODE_TRIES = 5;
export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 200;
/** After a sign-in by mail, so long may a password be set without the old one. */
export const FRESH_MINUTES = 30;
/** Says to the page's own script that somebody may be signed in, so that it asks who; proves nothing. */
export const HINT_COOKIE = "usta.in";

export type SignInRefusal =
  | "wrong_password"
  | "wrong_code"
  | "code_over"
  | "link_over"
  | "too_many_tries"
  | "too_many_mails"
  | "wrong_current_password"
  | "password_guessable"
  | "password_not_repeated"
  | "wrong_totp"
  | "totp_not_started"
  | "last_way_in";

type Code = { createdAt: Date; expiresAt: Date; usedAt: Date | null; tries: number };

/** Null while a code may be typed; a link only looks at time and use. */
export function codeRefusal(code: Code | null, now: Date): "code_over" | null {
  if (!code || code.usedAt !== null || code.expiresAt <= now || code.tries >= CODE_TRIES) return "code_over";
  return null;
}

export function linkRefusal(code: Omit<Code, "tries"> | null, now: Date): "link_over" | null {
  return !code || code.usedAt !== null || code.expiresAt <= now ? "link_over" : null;
}

const COMMON = [
  "password",
  "parola",
  "sifre",
  "qwerty",
  "asdfgh",
  "letmein",
  "welcome",
  "admin",
  "usta",
  "ogretmen",
  "123456",
  "654321",
  "fenerbahce",
  "galatasaray",
  "besiktas",
];

/** True for what is tried first: one's own address or name, a run, a repetition, or little beside a common word. */
export function isGuessable(password: string, ownWords: readonly string[]): boolean {
  const plain = fold(password);
  if (new Set(plain).size < 5 || isRun(plain)) return true;
  const words = [...COMMON, ...ownWords.map(fold).filter((word) => word.length >= 3)];
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), plain).replace(/[^\p{L}]/gu, "");
  return rest.length < 5 && words.some((word) => plain.includes(word));
}

const fold = (text: string) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[İIı]/g, "i").toLowerCase();

function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index));
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 2;
}

type SignedIn = { method: string; startedAt: Date };

/** Who came in by mail proved the address just now, and may have forgotten the old password. */
export function needsCurrentPassword(signIn: SignedIn, hasPassword: boolean, now: Date): boolean {
  if (!hasPassword) return false;
  const isByMail = signIn.method === "CODE" || signIn.method === "LINK";
  return !isByMail || now.getTime() - signIn.startedAt.getTime() > FRESH_MINUTES * 60_000;
}

/** Roles whose holders show a second factor where the network asks for it. */
export function needsTotp(roles: readonly string[]): boolean {
  return roles.includes("MINISTRY") || roles.includes("COORDINATOR");
}

/** What the sign-in page says when an identity provider's account lets nobody in; `failed` is all that went wrong before. */
export const OIDC_REFUSALS = ["unknown", "unverified", "closed", "other_account", "failed"] as const;
export type OidcRefusal = (typeof OIDC_REFUSALS)[number];

/** An account of a provider may go while another door is left: a password, a mail address for codes, or another account. */
export function unlinkRefusal(doors: {
  hasPassword: boolean;
  hasMail: boolean;
  accounts: number;
}): "last_way_in" | null {
  return doors.hasPassword || doors.hasMail || doors.accounts > 1 ? null : "last_way_in";
}

type OidcFacts = {
  /** Whom this very account of the provider was linked to before. */
  linked: { personId: string; isClosed: boolean } | null;
  /** Whoever signs in here with the mail address that the provider names. */
  mailOwner: { personId: string; hasOtherAccount: boolean } | null;
  isMailVerified: boolean;
};

/**
 * Who comes in. A first time needs an address that the provider itself has verified, and nobody else's account of
 * the same provider on that person: an address can be given to a newcomer, an account cannot.
 */
export function oidcPerson(
  facts: OidcFacts,
): { personId: string; isNew: boolean } | { refusal: OidcRefusal } {
  const { linked, mailOwner, isMailVerified } = facts;
  if (linked) return linked.isClosed ? { refusal: "closed" } : { personId: linked.personId, isNew: false };
  if (!isMailVerified) return { refusal: "unverified" };
  if (!mailOwner) return { refusal: "unknown" };
  if (mailOwner.hasOtherAccount) return { refusal: "other_account" };
  return { personId: mailOwner.personId, isNew: true };
}
