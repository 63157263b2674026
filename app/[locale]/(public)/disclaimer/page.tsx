import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LegalPage } from "@/components/network/legal-page";
import { publicMetadata } from "@/components/network/page-metadata";
import { getContactMail } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

const SECTIONS = ["content", "figures", "links", "demo"] as const;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("legal.disclaimer");
  return publicMetadata(locale, { title: t("title"), description: t("lead"), path: routes.disclaimer() });
}

export default async function Page({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations("legal.disclaimer");
  const sections = SECTIONS.map((id) => ({
    id,
    title: t(`section.${id}.title`),
    text: t(`section.${id}.text`),
  }));
  const mail = await getContactMail(ANYONE, now());
  return <LegalPage title={t("title")} lead={t("lead")} sections={sections} mail={mail} />;
}
