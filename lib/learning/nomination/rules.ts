import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { type Rule, type RuleResult, stands } from "@/lib/learning/eligibility/rules";
import { type EnrolmentRefusal, isLive } from "@/lib/learning/enrolment/rules";

/** The columns of a file of nominations with the titles they may have. */
export const NOMINATION_COLUMNS = {
  staffNumber: ["sicil no", "staff number", "tabel nömrəsi"],
  givenName: ["ad", "given name"],
  familyName: ["soyad", "family name"],
  mail: ["e-posta", "mail", "e-poçt"],
} as const;
export type NominationColumn = keyof typeof NOMINATION_COLUMNS;
export const OPTIONAL_COLUMNS = Object.keys(NOMINATION_COLUMNS) as NominationColumn[];

export const NOMINEE_PROBLEMS = [
  "nominee_unnamed",
  "nominee_not_found",
  "nominee_facts_disagree",
  "nominee_twice",
  "nominee_is_self",
] as const;
export type NomineeProblem = (typeof NOMINEE_PROBLEMS)[number];

export type Candidate = {
  id: string;
  givenName: string;
  familyName: string;
  registryName: string | null;
  staffNumber: string | null;
  mail: string | null;
};

/**
 * Whom a row means, among those of the own school or province alone: by the mail address, or by two facts, the staff
 * number and the name. Whoever works elsewhere is not found, so that nobody learns from a file who has an account.
 */
export function findNominee(
  cells: Record<NominationColumn, string>,
  { among, self, fold }: { among: readonly Candidate[]; self: string; fold: (text: string) => string },
): { person: Candidate } | { problem: NomineeProblem } {
  const mail = cells.mail.toLowerCase();
  const name = fold(`${cells.givenName} ${cells.familyName}`.trim());
  const isNamed = (one: Candidate) =>
    [one.registryName ?? "", `${one.givenName} ${one.familyName}`].some((other) => fold(other) === name);
  if (mail === "" && (cells.staffNumber === "" || name === "")) return { problem: "nominee_unnamed" };
  const byMail = mail === "" ? undefined : among.find((one) => one.mail === mail);
  const byNumber =
    cells.staffNumber === "" ? undefined : among.find((one) => one.staffNumber === cells.staffNumber);
  const person = mail === "" ? byNumber : byMail;
  if (!person) return { problem: "nominee_not_found" };
  if (byNumber && byNumber.id !== person.id) return { problem: "nominee_facts_disagree" };
  if (name !== "" && !isNamed(person)) return { problem: "nominee_facts_disagree" };
  return person.id === self ? { problem: "nominee_is_self" } : { person };
}

/** What stands against an application, as the person and the centre read it too; `rule` null: the seats. */
export type Failed = {
  rule: Rule | null;
  refusal: EnrolmentRefusal;
  details?: Record<string, string | number>;
  source?: string | null;
};

export const failedOf = (results: readonly RuleResult[]): Failed[] =>
  results.flatMap((result) => {
    const { rule, refusal, details, source } = result;
    return refusal !== null && stands(result) ? [{ rule, refusal, details, source }] : [];
  });

export type Nominee = {
  line: number;
  personId: string;
  name: string;
  /** Has an application for this session already, so that nothing is added. */
  isThere: boolean;
  failed: Failed[];
};
export type WrongRow = { line: number; who: string; code: NomineeProblem };
/** A file as it is kept between check and confirmation. */
export type CheckedNominees = { nominees: Nominee[]; problems: WrongRow[] };

export const isGood = ({ isThere, failed }: Nominee) => !isThere && failed.length === 0;

export const countRows = ({ nominees, problems }: CheckedNominees) => ({
  goodRows: nominees.filter(isGood).length,
  badRows: problems.length + nominees.filter(({ failed }) => failed.length > 0).length,
});

export type DeclineRefusal = "already_ended" | "decline_too_late";

/** Whoever was nominated without being asked may decline until the cut-off and nothing is held against them; later one leaves as everybody does. */
export function declineRefusal(
  status: EnrolmentStatus,
  { cutOffAt }: { cutOffAt: Date },
  now: Date,
): DeclineRefusal | null {
  if (!isLive(status) || status === "ATTENDING") return "already_ended";
  return now < cutOffAt ? null : "decline_too_late";
}

export type NominationRefusal =
  | "nomination_confirmed_already"
  | "nomination_not_open"
  | "nomination_nothing_good"
  | "nomination_session_closed"
  | DeclineRefusal;
