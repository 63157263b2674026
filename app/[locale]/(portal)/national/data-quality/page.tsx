import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Notice } from "@/components/ui/notice";
import { StatusTag } from "@/components/ui/status-tag";
import { listDataQuality } from "@/lib/desk/data-quality/queries";
import { clean, inOrder, NEVER, type Check } from "@/lib/desk/data-quality/rules";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("dataQuality"))("title") };
}

/** Where each finding is mended. */
const FIXES: Record<Check, (id: string, other?: string) => string> = {
  overbooked: (id) => routes.sessionAttendance(id),
  free_seat_beside_waiting: (id) => routes.sessionAttendance(id),
  overlapping_places: routes.nationalPerson,
  duplicate_people: routes.mergePerson,
  duplicate_schools: routes.mergeSchool,
  centre_without_coordinator: routes.nationalInvitations,
  centre_unconfirmed: routes.centre,
  unsure_facts: routes.centre,
  untranslated_fields: routes.fields,
  school_without_principal: routes.nationalSchool,
  members_at_closed_school: routes.nationalSchool,
  school_unconfirmed: routes.nationalSchool,
  unsure_schools: routes.nationalSchool,
  claims_waiting: routes.nationalPerson,
  session_not_closed: (id) => routes.sessionAttendance(id),
  mail_not_arrived: routes.nationalMails,
};

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const found = await listDataQuality(actor, { now, today: await getToday(actor, now) });
  if (!found) notFound();
  const t = await getTranslations("dataQuality");
  const wrong = inOrder(found);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {wrong.length === 0 ? <Notice tone="green">{t("allClean")}</Notice> : null}
      {wrong.map(({ check, count, rows }) => (
        <Section
          key={check}
          title={t(`check.${check}`)}
          lead={t(`help.${check}`)}
          aside={
            <StatusTag tone={(NEVER as readonly Check[]).includes(check) ? "red" : "amber"}>
              {t("count", { count })}
            </StatusTag>
          }
        >
          <ul>
            {rows.map((row) => (
              <li
                key={`${row.id}${row.label}`}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2"
              >
                <span>
                  {row.label}
                  {row.about ? <span className="text-ink-soft"> · {row.about}</span> : null}
                </span>
                <a className="link" href={localised(locale, FIXES[check](row.id, row.other ?? undefined))}>
                  {t("fix")}
                  <span className="sr-only"> {row.label}</span>
                </a>
              </li>
            ))}
          </ul>
          {count > rows.length ? (
            <p className="text-sm text-ink-soft">{t("more", { count: count - rows.length })}</p>
          ) : null}
        </Section>
      ))}
      {clean(found).length > 0 ? (
        <Section title={t("cleanTitle")}>
          <ul className="grid gap-1">
            {clean(found).map((check) => (
              <li key={check}>
                <StatusTag tone="green">{t(`check.${check}`)}</StatusTag>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
