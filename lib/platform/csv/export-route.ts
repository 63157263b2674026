import "server-only";
import { isPerson, type PersonActor } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { translatorFor, type Translator } from "@/lib/platform/i18n/translator";
import { exportAnswer, readFormat, type Export } from "./export-answer";

/** Who asks for a file, when, with which filters, in which language. */
export type ExportAsked = {
  actor: PersonActor;
  now: Date;
  params: URLSearchParams;
  locale: Locale;
  t: Translator;
};

/** The GET of an export: absent for whoever is not signed in, and where `make` has nothing for them. */
export async function exportRoute(
  request: Request,
  make: (asked: ExportAsked) => Promise<Pick<Export, "kind" | "name" | "table" | "rows"> | null>,
): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor)) return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const moment = now();
  const made = await make({ actor, now: moment, params, locale, t: await translatorFor(locale) });
  if (made === null) return new Response(null, { status: 404 });
  return exportAnswer({ actor, now: moment }, { ...made, format: readFormat(params), locale });
}
