import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { Badge, StatusTag, type TagTone } from "@/components/ui/status-tag";
import { Tabs } from "@/components/ui/tabs";
import type { ProgrammeDetail } from "@/lib/cooperation/programme/queries/read";
import type { ProgrammeStatus } from "@/lib/platform/db/generated/enums";
import { langOfName, localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

export const PROGRAMME_TONES: Record<ProgrammeStatus, TagTone> = {
  DRAFT: "neutral",
  OPEN: "amber",
  RUNNING: "accent",
  ENDED: "neutral",
};

interface ProgrammeTabsProps {
  locale: Locale;
  programme: Pick<ProgrammeDetail, "id" | "name" | "names" | "status" | "isDemonstration">;
  current: "overview" | "profiles" | "guide" | "matching";
}

/** The head of each page of one programme, with the ways to the others. */
export async function ProgrammeTabs({ locale, programme, current }: ProgrammeTabsProps) {
  const t = await getTranslations("programme");
  const tMatching = await getTranslations("matching.page");
  const { id, status, isDemonstration } = programme;
  const tabs = [
    { key: "overview", path: routes.managedProgramme(id), label: t("page.overview") },
    { key: "profiles", path: routes.programmeProfiles(id), label: t("page.profiles") },
    { key: "guide", path: routes.programmeGuide(id), label: t("guide.title") },
    { key: "matching", path: routes.programmeMatching(id), label: tMatching("title") },
  ];
  return (
    <>
      <PageHeading
        title={localName(programme, locale)}
        titleLang={langOfName(programme, locale)}
        crumbs={[{ href: localised(locale, routes.managedProgrammes()), label: t("page.title") }]}
        tags={
          <>
            <StatusTag tone={PROGRAMME_TONES[status]}>{t(`status.${status}`)}</StatusTag>
            {isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
          </>
        }
      />
      <Tabs
        label={t("page.tabs")}
        tabs={tabs.map(({ key, path, label }) => ({
          href: localised(locale, path),
          label,
          current: key === current,
        }))}
      />
    </>
  );
}
