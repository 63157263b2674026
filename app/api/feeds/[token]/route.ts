import { enrolmentCalendar } from "@/lib/learning/enrolment/output";
import { findFeedOwner, listBookings } from "@/lib/learning/enrolment/queries/own";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";

type Props = { params: Promise<{ token: string }> };

const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/** A private calendar for a calendar program, which cannot sign in: whoever has the address has the dates. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  const owner = TOKEN.test(token) ? await findFeedOwner(token) : null;
  if (!owner) return new Response(null, { status: 404 });
  const t = await translatorFor(owner.locale);
  const calendar = enrolmentCalendar(await listBookings(owner.id, now()), {
    name: t("enrolment.learning.title"),
    baseUrl: env.USTA_BASE_URL,
    locale: owner.locale,
  });
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, max-age=300",
      "x-robots-tag": "noindex",
    },
  });
}
