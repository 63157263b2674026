import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NetworkForm } from "@/components/network/network-form";
import { NetworkPicturePart } from "@/components/network/network-picture-part";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getNetworkForEdit } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { FILE_REFUSALS } from "@/lib/platform/files/kinds";
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
        <NetworkForm network={network} />
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
