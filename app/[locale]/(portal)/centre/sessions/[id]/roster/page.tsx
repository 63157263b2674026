import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { centreName } from "@/components/learning/names";
import { PrintButton } from "@/components/learning/print-button";
import { RosterTable } from "@/components/learning/roster-table";
import { SessionTabs } from "@/components/learning/session-tabs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { getRoster } from "@/lib/learning/session/queries/read";
import { hostNameOf } from "@/lib/learning/session/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange, formatShortInstant } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

async function readRoster({ params }: Props) {
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const roster = id === null ? null : await getRoster(actor, id);
  if (!roster) notFound();
  return { actor, now, roster };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await pageLocale(props.params);
  const { roster } = await readRoster(props);
  const t = await getTranslations("session.roster");
  return { title: `${t("title")}: ${roster.session.courseVersion.title} (${roster.session.reference})` };
}

/** Clean on A4: who takes part, with room for a signature each half-day. */
export default async function RosterPage(props: Props) {
  const locale = await pageLocale(props.params);
  const { actor, now, roster } = await readRoster(props);
  const { session, rows } = roster;
  const t = await getTranslations("session");
  const reader = { locale, zone: session.timeZone };
  const isCoordinator = actor.centreIds.includes(session.centreId) || actor.isMinistry;
  const up = isCoordinator
    ? { href: localised(locale, routes.managedSession(session.id)), label: session.reference }
    : { href: localised(locale, routes.registers()), label: t("manage.register") };
  const place = [hostNameOf(session), session.venue].filter(Boolean).join(", ");
  return (
    <>
      <PageHeading
        title={t("roster.title")}
        kicker={session.courseVersion.title}
        crumbs={[up]}
        actions={
          rows.length === 0 ? null : (
            <>
              <PrintButton label={t("roster.print")} />
              <LinkButton href={`/api/exports/roster/${session.id}?locale=${locale}`} download>
                {t("roster.export")}
              </LinkButton>
            </>
          )
        }
      />
      {isCoordinator ? (
        <SessionTabs
          sessionId={session.id}
          current="roster"
          hasAllocation={session.fillMode === "ALLOCATION"}
          mode={session.courseVersion.mode}
        />
      ) : null}
      <p>
        {centreName(session.centre, locale)} · {formatDateRange(session.startsAt, session.endsAt, reader)}
        {place === "" ? "" : ` · ${place}`}
      </p>
      <p className="mb-6 text-ink-soft">
        {t("roster.count", { count: rows.length })} ·{" "}
        {t("roster.printed", { date: formatShortInstant(now, reader) })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t("roster.empty")} text={t("roster.emptyText")} />
      ) : (
        <RosterTable roster={roster} />
      )}
    </>
  );
}
