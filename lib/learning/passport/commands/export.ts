import "server-only";
import { signClaims, signPaper } from "@/lib/learning/credential/steps";
import { drawPassport } from "@/lib/learning/passport/output/pdf";
import { passportData } from "@/lib/learning/passport/output/data";
import { canKeepPassport } from "@/lib/learning/passport/policy";
import { readPassport } from "@/lib/learning/passport/queries/record";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx, type PersonActor } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n/locales";
import { done, NOT_FOUND, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";

type File = { name: string; contentType: string; bytes: Uint8Array };

/** One's own passport as a signed PDF, or as JSON with the same as a signed token beside it. */
export async function exportPassport(
  { actor, now }: Ctx,
  {
    format,
    locale,
    letterhead,
  }: { format: "pdf" | "json"; locale: Locale; letterhead: { networkName: string; baseUrl: string } },
): Promise<Result<File>> {
  if (!isPerson(actor) || !canKeepPassport(actor)) return NOT_FOUND;
  const passport = await readPassport(actor.personId, now);
  const data = passportData(passport, now);
  const name = `passport-${now.toISOString().slice(0, 10)}`;
  await record({ actor, now }, format);
  if (format === "pdf") {
    const { zone } = await networkDay(db, now);
    const drawn = await drawPassport({ passport, now, zone, locale, ...letterhead });
    const bytes = await signPaper(now, drawn, { passport: { holder: data.holder, total: data.hours.total } });
    return done({ name: `${name}.pdf`, contentType: "application/pdf", bytes });
  }
  const proof = await signClaims(now, { passport: data });
  const text = JSON.stringify({ passport: data, proof }, null, 2);
  return done({ name: `${name}.json`, contentType: "application/json", bytes: Buffer.from(text) });
}

function record({ actor, now }: { actor: PersonActor; now: Date }, format: string): Promise<void> {
  const { personId } = actor;
  return transaction((tx) =>
    recordEvent(tx, {
      type: "passport.exported",
      at: now,
      actor,
      subject: { type: "person", id: personId },
      personId,
      facts: { format },
    }),
  );
}
