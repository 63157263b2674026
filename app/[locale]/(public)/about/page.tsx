import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactLines } from "@/components/network/contact-lines";
import { LegalSections } from "@/components/network/legal-sections";
import { publicMetadata } from "@/components/network/page-metadata";
import { PageHeading } from "@/components/ui/page-heading";
import { getContactMail } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

const OPEN_DATA = "/api/v1";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("legal.about");
  return publicMetadata(locale, { title: t("title"), description: t("lead"), path: routes.about() });
}

export default async function Page({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations("legal.about");
  const sections = (["what", "who", "how", "data"] as const).map((id) => ({
    id,
    title: t(`${id}.title`),
    text: t(`${id}.text`),
  }));
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <LegalSections sections={sections} />
      <ul className="mt-2 grid gap-1">
        <li>
          <a href={OPEN_DATA} className="link">
            {t("data.link")}
          </a>
        </li>
        <li>
          <a href={`${OPEN_DATA}/openapi.json`} className="link">
            {t("data.api")}
          </a>
        </li>
      </ul>
      <ContactLines mail={await getContactMail(ANYONE, now())} />
    </>
  );
}
