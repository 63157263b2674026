import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DistrictGuides } from "@/components/cooperation/district-guides";
import { PROGRAMME_TONES } from "@/components/cooperation/programme-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Card, Grid } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { listOwnProgrammes } from "@/lib/cooperation/profile/queries";
import { listDistrictGuides } from "@/lib/cooperation/programme/queries/guide";
import { getZone } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { langOfName, localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("profile.page"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const programmes = await listOwnProgrammes(actor, now);
  if (!programmes) notFound();
  const t = await getTranslations("profile.page");
  const tStatus = await getTranslations("programme.status");
  const day = (date: Date) => formatDate(date, { locale, zone: "UTC" });
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <DistrictGuides locale={locale} zone={await getZone(actor)} guides={await listDistrictGuides(actor)} />
      {programmes.length === 0 ? <EmptyState title={t("none")} text={t("noneHelp")} /> : null}
      <Grid wide>
        {programmes.map(({ programme, school, profile, isDue }) => (
          <Card
            key={`${programme.id}-${school.id}`}
            level={2}
            href={localised(locale, routes.schoolProgramme(programme.id, school.id))}
            title={localName(programme, locale)}
            lang={langOfName(programme, locale)}
            kicker={school.name}
            foot={
              <>
                <StatusTag tone={PROGRAMME_TONES[programme.status]}>{tStatus(programme.status)}</StatusTag>
                <StatusTag tone={isDue ? "amber" : profile?.takesPart ? "green" : "neutral"}>
                  {t("stateOf")}:{" "}
                  {profile === null
                    ? t("missing")
                    : !profile.takesPart
                      ? t("away")
                      : isDue
                        ? t("checkDue")
                        : t("checked", { date: day(profile.checkedOn) })}
                </StatusTag>
              </>
            }
          >
            <p className="mt-2 text-sm text-ink-soft">
              {localName({ name: programme.summary, names: programme.summaries }, locale)}
            </p>
            {programme.status === "OPEN" ? (
              <p className="mt-2">{t("dueOn", { date: day(programme.profilesDueOn) })}</p>
            ) : null}
          </Card>
        ))}
      </Grid>
    </>
  );
}
