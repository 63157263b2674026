import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StakeholderDrawing } from "@/components/cooperation/stakeholder-drawing";
import { StakeholderTables } from "@/components/cooperation/stakeholder-tables";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { listStakeholders } from "@/lib/cooperation/partner/queries";
import { stakeholderGaps } from "@/lib/cooperation/partner/rules";
import { listOwnCentres } from "@/lib/network/centre/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ centre?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("partner.map"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const centres = await listOwnCentres(actor);
  const asked = readId((await searchParams).centre);
  const centre = centres.find(({ id }) => id === asked) ?? centres[0];
  const map = centre ? await listStakeholders(actor, centre.id) : null;
  if (!centre || !map) notFound();
  const t = await getTranslations("partner");
  const gaps = stakeholderGaps(map.stakeholders, {
    fieldIds: map.fields.map(({ id }) => id),
    districtId: map.district?.id ?? null,
  });
  const fieldName = new Map(map.fields.map((field) => [field.id, localName(field, locale)]));
  const words = gaps.map((gap) => {
    if (gap.gap === "kind") return t("map.gapKind", { kind: t(`kind.${gap.kind}`) });
    if (gap.gap === "field") return t("map.gapField", { field: fieldName.get(gap.fieldId) ?? "" });
    return t("map.gapDistrict", { district: map.district?.name ?? "" });
  });
  return (
    <>
      <PageHeading title={t("map.title")} lead={t("map.lead", { centre: localName(centre, locale) })} />
      {centres.length > 1 ? (
        <Tabs
          label={t("map.centre")}
          tabs={centres.map((own) => ({
            href: `${localised(locale, routes.stakeholderMap())}?centre=${own.id}`,
            label: localName(own, locale),
            current: own.id === centre.id,
          }))}
        />
      ) : null}
      {map.stakeholders.length === 0 ? (
        <EmptyState title={t("map.none")} text={t("map.noneHelp")} />
      ) : (
        <>
          <StakeholderDrawing map={map} gaps={gaps} locale={locale} />
          <Section title={t("map.gaps")}>
            {words.length === 0 ? <p>{t("map.noGaps")}</p> : null}
            <ul className="list-disc pl-5">
              {words.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Section>
          <StakeholderTables map={map} locale={locale} />
        </>
      )}
    </>
  );
}
