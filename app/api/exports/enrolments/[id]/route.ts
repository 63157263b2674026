import { applicantsTable } from "@/lib/learning/enrolment/output";
import { listApplicants } from "@/lib/learning/enrolment/queries/applicants";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { readId } from "@/lib/platform/fields";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";

type Context = { params: Promise<{ id: string }> };

/** A session's applicants for its centre and the ministry; absent for anyone else. */
export async function GET(request: Request, { params: route }: Context): Promise<Response> {
  const actor = await currentActor();
  const id = readId((await route).id);
  const moment = now();
  const found = id !== null && isPerson(actor) ? await listApplicants(actor, id, moment) : null;
  if (!found || !isPerson(actor)) return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: moment },
    {
      kind: "enrolment",
      name: `${t("enrolment.applicants.title")} ${found.session.reference}`,
      format: readFormat(params),
      locale,
      table: applicantsTable(t, found.rows, { locale, zone: found.session.timeZone }),
      rows: found.rows.length,
    },
  );
}
