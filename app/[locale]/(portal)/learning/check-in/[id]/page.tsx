import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CheckInPart } from "@/components/learning/check-in-form";
import { PageHeading } from "@/components/ui/page-heading";
import {
  checkInTicket,
  getCheckInMinutes,
  isCheckInCode,
  listOwnSlots,
} from "@/lib/learning/check-in/queries";
import { checkInRefusal, readCheckInCode } from "@/lib/learning/check-in/rules";
import { takeCheckInTry } from "@/lib/platform/auth/tries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortDate, formatTimeRange } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ c?: string | string[] }>;
};

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const [slot] = id === null ? [] : await listOwnSlots(actor, now, id);
  if (!slot) notFound();
  return { actor, now, slot };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  await readPage((await params).id);
  return { title: (await getTranslations("checkIn.own"))("title") };
}

/** Where the projector's QR code leads: one's own half-day, with the button to check in once the code was right. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now, slot } = await readPage((await params).id);
  const t = await getTranslations("checkIn.own");
  const minutes = await getCheckInMinutes(actor, now);
  const given = (await searchParams).c;
  const code = typeof given === "string" ? readCheckInCode(given) : null;
  const isOpen = slot.checkedInAt === null && checkInRefusal(slot.session, slot, { now, minutes }) === null;
  const isTried = given !== undefined && isOpen;
  // Opening addresses is trying codes too: both are counted together.
  const isRight =
    isTried &&
    code !== null &&
    (await takeCheckInTry(actor.personId)) === null &&
    isCheckInCode(slot.id, code, now);
  const reader = { locale, zone: slot.session.timeZone };
  return (
    <>
      <PageHeading
        title={t("title")}
        kicker={slot.session.courseVersion.title}
        crumbs={[{ href: localised(locale, routes.learning()), label: t("learning") }]}
      />
      <p className="mb-4">
        {formatShortDate(slot.startsAt, reader)}, {formatTimeRange(slot.startsAt, slot.endsAt, reader)}
        {slot.room ? ` · ${slot.room}` : null}
      </p>
      <CheckInPart
        slot={slot}
        minutes={minutes}
        now={now}
        ticket={isRight ? checkInTicket(actor.personId, slot.id, now) : undefined}
        isStale={isTried && !isRight}
      />
    </>
  );
}
