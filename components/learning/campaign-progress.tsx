import { getLocale, getTranslations } from "next-intl/server";
import { CountryMap, type MapProvince } from "@/components/map/country-map";
import { stepsFor } from "@/components/map/steps";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/panel";
import type { CampaignDetail } from "@/lib/learning/campaign/queries/read";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

/** How far a campaign is in each province, now: on the map and as the same list. */
export async function CampaignProgress({ campaign }: { campaign: CampaignDetail }) {
  const locale = await getLocale();
  const t = await getTranslations("campaign.progress");
  const { progress } = campaign;
  const people = progress.reduce((sum, row) => sum + row.people, 0);
  const answers = progress.reduce((sum, row) => sum + row.answers, 0);
  const nameOf = ({ province }: (typeof progress)[number]) =>
    province ? localName(province, locale) : t("noProvince");
  const steps = stepsFor(progress.map((row) => row.answers));
  const provinces = progress.flatMap((row): MapProvince[] =>
    row.province?.mapId
      ? [
          {
            mapId: row.province.mapId,
            href: localised(locale, routes.province(row.province.slug)),
            words: t("mapWords", { province: nameOf(row), answers: row.answers, people: row.people }),
            step: steps.stepOf(row.answers),
          },
        ]
      : [],
  );
  const country = progress.find(({ province }) => province)?.province?.countryCode ?? "TR";
  return (
    <Section
      id="progress"
      title={t("title")}
      lead={campaign.phase === "closed" ? t("leadOver", { answers }) : t("lead", { answers, people })}
    >
      {provinces.length > 0 ? (
        <CountryMap countryCode={country} label={t("map")} provinces={provinces} withGround />
      ) : null}
      <DataTable
        caption={t("title")}
        hideCaption
        rows={progress}
        rowKey={({ province }) => province?.id ?? "none"}
        columns={[
          { key: "province", label: t("province"), head: true, cell: nameOf },
          { key: "people", label: t("people"), num: true, cell: (row) => row.people },
          { key: "teachers", label: t("teachers"), num: true, cell: (row) => row.teacherAnswers },
          { key: "principals", label: t("principals"), num: true, cell: (row) => row.principalAnswers },
          { key: "partners", label: t("partners"), num: true, cell: (row) => row.partnerAnswers },
          { key: "drafts", label: t("drafts"), num: true, cell: (row) => row.drafts },
          {
            key: "share",
            label: t("share"),
            num: true,
            cell: (row) =>
              row.people === 0
                ? "–"
                : Math.min(1, row.answers / row.people).toLocaleString(locale, { style: "percent" }),
          },
        ]}
      />
    </Section>
  );
}
