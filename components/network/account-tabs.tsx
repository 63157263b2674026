import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { Tabs } from "@/components/ui/tabs";
import type { PersonActor } from "@/lib/platform/auth/actor";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

type Part = "profile" | "school" | "security" | "letters" | "data";
const PATHS: Record<Part, string> = {
  profile: routes.account(),
  school: routes.accountSchool(),
  security: routes.accountSecurity(),
  letters: routes.accountMails(),
  data: routes.accountData(),
};

type AccountTabsProps = { part: Part; actor: PersonActor; locale: Locale; lead: string };

/** The heading and the parts of one's own account; who speaks for a partner alone has no school to name. */
export async function AccountTabs({ part, actor, locale, lead }: AccountTabsProps) {
  const t = await getTranslations("account");
  const hasSchool = part === "school" || actor.isTeacher || actor.partnerIds.length === 0;
  const parts = (Object.keys(PATHS) as Part[]).filter((one) => one !== "school" || hasSchool);
  return (
    <>
      <PageHeading title={t("title")} lead={lead} />
      <Tabs
        label={t("tabs.label")}
        tabs={parts.map((one) => ({
          href: localised(locale, PATHS[one]),
          label: t(`tabs.${one}`),
          current: one === part,
        }))}
      />
    </>
  );
}
