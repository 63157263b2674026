import { enrolmentCalendar } from "@/lib/learning/enrolment/output";
import { listBookings } from "@/lib/learning/enrolment/queries/own";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { readId } from "@/lib/platform/fields";
import { translatorFor } from "@/lib/platform/i18n/translator";

/** One's own certain dates as a file; `?session=` for one session only. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor)) return new Response(null, { status: 401 });
  const asked = new URL(request.url).searchParams.get("session");
  const sessionId = asked === null ? null : readId(asked);
  const all = await listBookings(actor.personId, now());
  const bookings = asked === null ? all : all.filter(({ session }) => session.id === sessionId);
  if (asked !== null && bookings.length === 0) return new Response(null, { status: 404 });
  const t = await translatorFor(actor.locale);
  const calendar = enrolmentCalendar(bookings, {
    name: t("enrolment.learning.title"),
    baseUrl: env.USTA_BASE_URL,
    locale: actor.locale,
  });
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="usta.ics"',
      "cache-control": "private, no-store",
    },
  });
}
