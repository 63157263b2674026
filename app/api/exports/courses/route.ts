import { coursesTable } from "@/lib/learning/course/output";
import { listManagedCourses } from "@/lib/learning/course/queries";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";

/** The own centres' courses, as the list shows them. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor) || actor.centreIds.length === 0) return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const moment = now();
  const rows = await listManagedCourses(actor);
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: moment },
    {
      kind: "course",
      name: t("course.manage.title"),
      format: readFormat(params),
      locale,
      table: coursesTable(t, rows, locale),
      rows: rows.length,
    },
  );
}
