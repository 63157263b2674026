import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactLines } from "@/components/network/contact-lines";
import { LegalSections } from "@/components/network/legal-sections";
import { publicMetadata } from "@/components/network/page-metadata";
import { PageHeading } from "@/components/ui/page-heading";
import { getContactMail, getNetwork } from "@/lib/network/network/queries";
import { NOTICE_VERSION } from "@/lib/network/person/rules";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

/** What KVKK art. 10 asks to be told, and what follows from it. */
const SECTIONS = [
  "controller",
  "data",
  "purposes",
  "basis",
  "recipients",
  "retention",
  "rights",
  "changes",
] as const;

type Props = { params: Promise<{ locale: string }> };

/** Whose law and whose ministry: the network's country. */
async function readCountry(): Promise<"TR" | "AZ"> {
  return (await getNetwork(ANYONE))?.countryCode === "AZ" ? "AZ" : "TR";
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("legal");
  const law = t(`law.${await readCountry()}`);
  return publicMetadata(locale, {
    title: t("privacy.title"),
    description: t("privacy.lead", { law }),
    path: routes.privacy(),
  });
}

export default async function Page({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations("legal");
  const country = await readCountry();
  const controller = t(`controller.${country}`);
  const sections = SECTIONS.map((id) => ({
    id,
    title: t(`privacy.section.${id}.title`),
    text:
      id === "controller"
        ? t("privacy.section.controller.text", { controller })
        : t(`privacy.section.${id}.text`),
  }));
  return (
    <>
      <PageHeading
        title={t("privacy.title")}
        kicker={t("privacy.version", { version: NOTICE_VERSION })}
        lead={t("privacy.lead", { law: t(`law.${country}`) })}
      />
      <LegalSections sections={sections} />
      <ContactLines mail={await getContactMail(ANYONE, now())} />
    </>
  );
}
