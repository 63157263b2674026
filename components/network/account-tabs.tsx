import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

type Part = "profile" | "school" | "security" | "data";
const PATHS: Record<Part, string> = {
  profile: routes.account(),
  school: routes.accountSchool(),
  security: routes.accountSecurity(),
  data: routes.accountData(),
};

/** The heading and the four parts of one's own account. */
export async function AccountTabs({ part, locale, lead }: { part: Part; locale: Locale; lead: string }) {
  const t = await getTranslations("account");
  return (
    <>
      <PageHeading title={t("title")} lead={lead} />
      <Tabs
        label={t("tabs.label")}
        tabs={(Object.keys(PATHS) as Part[]).map((one) => ({
          href: localised(locale, PATHS[one]),
          label: t(`tabs.${one}`),
          current: one === part,
        }))}
      />
    </>
  );
}
