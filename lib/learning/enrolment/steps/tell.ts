import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { env } from "@/lib/platform/env";
import { type Translator, translatorFor } from "@/lib/platform/i18n/translator";
import { type Letter, queueMails } from "@/lib/platform/mail/queue";
import { enrolmentLetter, type LetterFacts, type LetterKind } from "@/lib/learning/enrolment/output";
import {
  type ApplicationContext,
  type PersonRow,
  readApplication,
  type SessionRow,
} from "@/lib/learning/enrolment/queries/application";
import {
  CENTRE_REASONS,
  type CentreReason,
  isBooked,
  type PortalReason,
  REVERSAL_REASONS,
  type ReversalReason,
} from "@/lib/learning/enrolment/rules";

type AnyReason = CentreReason | PortalReason | ReversalReason;

export type Told = Pick<
  LetterFacts,
  "kind" | "enrolmentId" | "reference" | "position" | "rank" | "offerExpiresAt" | "wasPlaced"
> & {
  person: Pick<PersonRow, "id" | "givenName" | "familyName" | "email" | "locale">;
  reason?: AnyReason | null;
  note?: string | null;
};

/** One letter to each, in their own language; who has no address finds the same on their page. */
export async function tellApplicants(
  tx: Tx,
  session: SessionRow,
  told: readonly Told[],
  now: Date,
): Promise<void> {
  const letters: Letter[] = [];
  for (const { person, kind, reason, note, ...rest } of told) {
    if (person.email === null) continue;
    const t = await translatorFor(person.locale);
    const words = [reason ? reasonText(t, reason) : null, note].filter(Boolean).join(" – ");
    const letter = enrolmentLetter(t, {
      ...rest,
      kind,
      at: now,
      session,
      locale: person.locale,
      name: `${person.givenName} ${person.familyName}`,
      reason: words || undefined,
      baseUrl: env.USTA_BASE_URL,
    });
    letters.push({ personId: person.id, recipient: person.email, locale: person.locale, now, ...letter });
  }
  await queueMails(tx, letters);
}

function reasonText(t: Translator, reason: AnyReason): string {
  if (isIn(REVERSAL_REASONS, reason)) return t(`enrolment.reversalReason.${reason}`);
  return isIn(CENTRE_REASONS, reason)
    ? t(`enrolment.centreReason.${reason}`)
    : t(`enrolment.portalReason.${reason}`);
}

const isIn = <Reason extends AnyReason>(list: readonly Reason[], reason: AnyReason): reason is Reason =>
  (list as readonly AnyReason[]).includes(reason);

export async function contextOf(
  tx: Tx,
  sessionId: string,
  rows: readonly { personId: string }[],
  now: Date,
): Promise<ApplicationContext> {
  const context = await readApplication(
    tx,
    sessionId,
    rows.map((row) => row.personId),
    now,
  );
  if (!context) throw new Error("no such session");
  return context;
}

/** `status`: as it was before what they are told of. */
type Addressed = { id: string; personId: string; reference: string; status?: EnrolmentStatus };

/** Tells each of these rows' people what happened to theirs. */
export async function tellRows<Row extends Addressed>(
  tx: Tx,
  { session, applicants }: ApplicationContext,
  rows: readonly Row[],
  kindOf: (row: Row) => LetterKind,
  now: Date,
  {
    firstPosition,
    ...more
  }: Pick<Told, "offerExpiresAt" | "reason" | "note"> & { firstPosition?: number } = {},
): Promise<void> {
  const told = rows.flatMap((row, index) => {
    const position = firstPosition === undefined ? undefined : firstPosition + index;
    const person = applicants.get(row.personId)?.person;
    if (!person) return [];
    const wasPlaced = row.status !== undefined && isBooked(row.status);
    const { id: enrolmentId, reference } = row;
    return [{ kind: kindOf(row), enrolmentId, reference, person, position, wasPlaced, ...more }];
  });
  await tellApplicants(tx, session, told, now);
}
