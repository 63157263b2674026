import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { waiverLetter } from "./output";
import { canWaive, canWaiveForPerson, rulesWaivableBy } from "./policy";
import { findByWord } from "./queries";
import type { Rule } from "./rules";
import type { GrantWaiverInput } from "./schema";
import { addWaivers } from "./steps";

export type WaiverRefusal =
  "waiver_person_unknown" | "waiver_own" | "waiver_of_other" | "waiver_given" | "waiver_session_over";

/** Sets one rule aside for one person and one session, with its reason; the person is told and applies as always. */
export async function grantWaiver(
  { actor, now }: Ctx,
  { sessionId, who, rule, reason }: GrantWaiverInput,
): Promise<Result<null, WaiverRefusal>> {
  const session = await db.session.findUnique({
    where: { id: sessionId },
    select: {
      id: true,
      centreId: true,
      startsAt: true,
      timeZone: true,
      courseVersion: { select: { title: true } },
    },
  });
  if (!session || rulesWaivableBy(actor, session).length === 0) return NOT_FOUND;
  if (!canWaive(actor, { rule: rule as Rule, centreId: session.centreId })) return refused("waiver_of_other");
  if (now >= session.startsAt) return refused("waiver_session_over");
  const found = await findByWord(who);
  if (!found) return refused("waiver_person_unknown");
  if (!canWaiveForPerson(actor, { personId: found.id })) return refused("waiver_own");
  return transaction(async (tx) => {
    const waived = { session, personId: found.id, rules: [rule as Rule], reason };
    if ((await addWaivers(tx, waived, { actor, now })) === 0) return refused("waiver_given");
    const person = await tx.person.findUniqueOrThrow({
      where: { id: found.id },
      select: { id: true, givenName: true, familyName: true, email: true, locale: true },
    });
    if (person.email !== null) {
      const { locale, email } = person;
      const t = await translatorFor(locale);
      const name = `${person.givenName} ${person.familyName}`;
      const { title } = session.courseVersion;
      const facts = {
        locale,
        name,
        title,
        rule: rule as Rule,
        reason,
        sessionId,
        baseUrl: env.USTA_BASE_URL,
      };
      await queueMail(tx, { personId: person.id, recipient: email, locale, now, ...waiverLetter(t, facts) });
    }
    return done(null);
  });
}
