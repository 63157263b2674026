import { getLocale, getTranslations } from "next-intl/server";
import { AllocationTold } from "@/components/learning/allocation-told";
import { SessionDays } from "@/components/learning/session-days";
import { SessionSeats, type SeatsWords } from "@/components/learning/session-seats";
import { listOfNames } from "@/components/learning/names";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { readPolicy } from "@/lib/learning/allocation/schema";
import type { CoursePageSession } from "@/lib/learning/course/queries";
import { hostInPublic, sessionPhase } from "@/lib/learning/session/rules";
import { formatDate, formatDateRange } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

interface SessionItemProps {
  session: CoursePageSession;
  now: Date;
  words: SeatsWords;
}

/** One session on its course's page: when, where, who may come, seats left, and the way to apply. */
export async function SessionItem({ session, now, words }: SessionItemProps) {
  const locale = await getLocale();
  const t = await getTranslations("session.page");
  const reader = { locale, zone: session.timeZone };
  const phase = sessionPhase(session, now);
  const seatsLeft = session.capacity - session.seatsTaken;
  const lastDay = new Date(session.closesAt.getTime() - 1);
  const isOver = ["cancelled", "postponed", "running"].includes(phase);
  const place = [session.venue, session.address].filter(Boolean).join(", ");
  const host = hostInPublic(session);
  const isHidden = session.hostPartner !== null && host === null;
  const policy = session.fillMode === "ALLOCATION" ? readPolicy(session.allocationPolicy) : null;
  const told = policy ? { ...session, policy, seed: session.allocationSeed } : null;
  const province = session.province ? localName(session.province, locale) : null;
  return (
    <li id={`s-${session.reference}`} className="session-item">
      <div className="grid min-w-0 gap-3">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <h3 className="text-lg font-[620]">{formatDateRange(session.startsAt, session.endsAt, reader)}</h3>
          <SessionSeats sessionId={session.id} known={{ seatsLeft, phase }} words={words} />
          <span className="text-sm text-ink-soft tabular-nums">{session.reference}</span>
        </div>
        {session.statusReason && (phase === "cancelled" || phase === "postponed") ? (
          <p className="max-w-measure">{t("reason", { reason: session.statusReason })}</p>
        ) : null}
        <SessionDays slots={session.slots} reader={reader} />
        {host ? (
          <p>
            {t("host")}:{" "}
            {session.hostPartner ? (
              <TextLink href={localised(locale, routes.partner(session.hostPartner.slug))}>{host}</TextLink>
            ) : (
              host
            )}
          </p>
        ) : null}
        {isHidden ? <p>{t("hostTold")}</p> : null}
        {place !== "" || host || isHidden ? (
          <p>{[place, province].filter(Boolean).join(" · ")}</p>
        ) : (
          <p>{t("online")}</p>
        )}
        {session.fields.length > 0 ? (
          <p className="text-sm">
            {t("onlyFields", {
              fields: listOfNames(
                session.fields.map(({ field }) => field),
                locale,
              ),
            })}
          </p>
        ) : null}
        {!session.isOpenToAllProvinces ? (
          <p className="text-sm">
            {t("onlyProvinces", {
              provinces: listOfNames(
                session.provinces.map(({ province: one }) => one),
                locale,
              ),
            })}
          </p>
        ) : null}
        {told ? <AllocationTold told={told} isFolded /> : null}
      </div>
      {isOver ? null : (
        <div className="grid content-start justify-items-start gap-2 lg:justify-items-end">
          {phase === "announced" ? (
            <p className="text-sm">{t("opens", { date: formatDate(session.opensAt, reader) })}</p>
          ) : null}
          {phase === "enrolment_open" ? (
            <>
              <LinkButton href={localised(locale, routes.applyToSession(session.id))} tone="primary">
                {t("apply")}
              </LinkButton>
              <p className="text-sm text-ink-soft">{t("closes", { date: formatDate(lastDay, reader) })}</p>
            </>
          ) : null}
        </div>
      )}
    </li>
  );
}

/** The island's sentences, once a page. */
export async function seatsWords(): Promise<SeatsWords> {
  const t = await getTranslations("session");
  const phases = [
    "announced",
    "enrolment_closed",
    "running",
    "ended",
    "completed",
    "closed",
    "postponed",
    "cancelled",
  ] as const;
  return {
    left: String(t.raw("page.seatsMany")),
    one: t("page.seatsOne"),
    none: t("page.waitingOpen"),
    phase: Object.fromEntries(phases.map((phase) => [phase, t(`phase.${phase}`)])),
  };
}
