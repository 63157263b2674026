import { checkInAddress, drawQr } from "@/lib/learning/check-in/output";
import { getCheckInScreen } from "@/lib/learning/check-in/queries";
import { checkInRefusal, secondsLeft } from "@/lib/learning/check-in/rules";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { readId } from "@/lib/platform/fields";
import { DEFAULT_LOCALE, isLocale } from "@/lib/platform/i18n/locales";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

/** What the projector shows next: the half-day's code of now and how many are in, for who keeps its register. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const headers = { "cache-control": "private, no-store" };
  const id = readId((await params).id);
  const moment = now();
  const screen = id === null ? null : await getCheckInScreen(await currentActor(), id, moment);
  if (!screen) return Response.json({ status: "not_found" }, { status: 404, headers });
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const { session, minutes, code, checkedIn, people, ...slot } = screen;
  const refusal = checkInRefusal(session, slot, { now: moment, minutes });
  const shown = {
    refusal,
    code: refusal ? null : code,
    qr: refusal ? null : drawQr(checkInAddress(env.USTA_BASE_URL, locale, slot.id, code)),
    secondsLeft: secondsLeft(moment),
    checkedIn,
    people,
  };
  return Response.json(shown, { headers });
}
