import { rosterTable } from "@/lib/learning/session/output";
import { getRoster } from "@/lib/learning/session/queries/read";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { readId } from "@/lib/platform/fields";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";

type Context = { params: Promise<{ id: string }> };

/** A session's participants for its centre, its trainers and the ministry; absent for anyone else. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  const id = readId((await params).id);
  const roster = id !== null && isPerson(actor) ? await getRoster(actor, id) : null;
  if (!roster || !isPerson(actor)) return new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const asked = query.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: now() },
    {
      kind: "roster",
      name: `${t("session.roster.title")} ${roster.session.reference}`,
      format: readFormat(query),
      locale,
      table: rosterTable(t, roster, locale),
      rows: roster.rows.length,
    },
  );
}
