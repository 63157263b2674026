import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CheckInScreen } from "@/components/learning/check-in-screen";
import { PageHeading } from "@/components/ui/page-heading";
import { checkInAddress, drawQr } from "@/lib/learning/check-in/output";
import { getCheckInScreen } from "@/lib/learning/check-in/queries";
import { checkInClosesAt, checkInRefusal, secondsLeft } from "@/lib/learning/check-in/rules";
import { marksOpenAt } from "@/lib/learning/attendance/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortDate, formatTime, formatTimeRange } from "@/lib/platform/dates/format";
import { env } from "@/lib/platform/env";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ slot?: string | string[] }>;
};

const readPage = cache(async (session: string, slot: string | string[] | undefined) => {
  const { actor, now } = await requireActor();
  const slotId = readId(slot);
  const screen = slotId === null ? null : await getCheckInScreen(actor, slotId, now);
  if (!screen || screen.session.id !== readId(session)) notFound();
  return { now, screen };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await pageLocale(params);
  await readPage((await params).id, (await searchParams).slot);
  return { title: (await getTranslations("checkIn.screen"))("title") };
}

/** For the projector: the half-day's changing code, to whoever keeps its register. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { now, screen } = await readPage((await params).id, (await searchParams).slot);
  const t = await getTranslations("checkIn");
  const { session, minutes, code, checkedIn, people, ...slot } = screen;
  const refusal = checkInRefusal(session, slot, { now, minutes });
  const reader = { locale, zone: session.timeZone };
  const closing = { time: formatTime(checkInClosesAt(slot, minutes), reader) };
  const isShown = refusal === null;
  return (
    <>
      <PageHeading
        title={t("screen.title")}
        kicker={session.courseVersion.title}
        crumbs={[
          {
            href: localised(locale, routes.sessionAttendance(session.id, slot.id)),
            label: t("screen.register"),
          },
        ]}
      />
      <p className="mb-6">
        {formatShortDate(slot.startsAt, reader)}, {formatTimeRange(slot.startsAt, slot.endsAt, reader)}
        {" · "}
        {t("screen.until", closing)}
      </p>
      <CheckInScreen
        address={`/api/registers/check-in/${slot.id}?locale=${locale}`}
        first={{
          refusal,
          code: isShown ? code : null,
          qr: isShown ? drawQr(checkInAddress(env.USTA_BASE_URL, locale, slot.id, code)) : null,
          secondsLeft: secondsLeft(now),
          checkedIn,
          people,
        }}
        words={{
          qr: t("screen.qr"),
          code: t("screen.code"),
          counted: t.raw("screen.counted"),
          lost: t("screen.lost"),
          refusal: {
            check_in_too_early: t("refusal.check_in_too_early", {
              time: formatTime(marksOpenAt(slot), reader),
            }),
            check_in_too_late: t("refusal.check_in_too_late", closing),
            check_in_not_running: t("refusal.check_in_not_running"),
          },
        }}
      />
      <noscript>
        <meta httpEquiv="refresh" content="15" />
      </noscript>
    </>
  );
}
