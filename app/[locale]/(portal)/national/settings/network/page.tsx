import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VersionedForm } from "@/components/form/versioned-form";
import { formWords } from "@/components/form/words";
import { NetworkPicturePart } from "@/components/network/network-picture-part";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { editNetworkAction } from "@/lib/network/network/actions";
import { getNetworkForEdit } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { FILE_REFUSALS } from "@/lib/platform/files/kinds";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const REFUSALS = [...FILE_REFUSALS, "alt_text_missing", "network_changed_meanwhile"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { actor } = await requireActor();
  if ((await getNetworkForEdit(actor)) === null) notFound();
  return { title: (await getTranslations("network.edit"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const network = await getNetworkForEdit(actor);
  if (network === null) notFound();
  const { refused, saved } = await searchParams;
  const refusal = REFUSALS.find((code) => code === refused);
  const t = await getTranslations("network");
  const tSetting = await getTranslations("setting.page");
  const tCentre = await getTranslations("centre.edit");
  return (
    <>
      <PageHeading
        title={t("edit.title")}
        lead={t("edit.lead")}
        crumbs={[{ href: localised(locale, routes.nationalSettings()), label: tSetting("title") }]}
      />
      {refusal ? (
        <Notice tone="red" role="alert">
          {t(`refusal.${refusal}`)}
        </Notice>
      ) : null}
      {saved === "picture" ? <Notice tone="green">{t("edit.pictureSaved")}</Notice> : null}
      <Section id="facts" title={t("edit.facts")}>
        <VersionedForm
          key={network.version}
          action={editNetworkAction}
          conflictCode="network_changed_meanwhile"
          version={network.version}
          texts={{
            ...Object.fromEntries(LOCALES.map((language) => [`name.${language}`, network.names[language]])),
            locale: network.locale,
            zone: network.zone,
          }}
          words={await formWords("network")}
          fields={[
            ...LOCALES.map((language) => ({
              name: `name.${language}`,
              label: t(`edit.name.${language}`),
              lang: language,
              isRequired: language === network.locale,
            })),
            {
              name: "locale",
              label: t("edit.locale"),
              hint: t("edit.localeHint"),
              options: LOCALES.map((value) => ({ value, label: tSetting(value) })),
            },
            { name: "zone", label: t("edit.zone"), hint: t("edit.zoneHint"), isRequired: true },
          ]}
          sentences={{
            save: t("edit.save"),
            saved: t("edit.saved"),
            conflictTitle: tCentre("conflictTitle"),
            conflictText: tCentre("conflictText"),
            conflictNow: tCentre("conflictNow"),
            conflictEmpty: tCentre("conflictEmpty"),
          }}
        />
      </Section>
      {(["logo", "emblem"] as const).map((picture) => (
        <NetworkPicturePart
          key={picture}
          picture={picture}
          shown={network[picture]}
          version={network.version}
        />
      ))}
    </>
  );
}
