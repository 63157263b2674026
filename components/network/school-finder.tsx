import { getTranslations } from "next-intl/server";
import { SearchBox } from "@/components/form/search-box";
import { SchoolResults } from "@/components/network/school-results";
import { Section } from "@/components/ui/panel";
import type { SchoolFound } from "@/lib/network/person/queries/find";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { here: string; locale: Locale; q: string; found: SchoolFound[] | null };

/** Finds a school for a form above it, which then carries the one that was chosen. */
export async function SchoolFinder({ here, locale, q, found }: Props) {
  const t = await getTranslations("account.school");
  return (
    <Section id="find" title={t("searchLabel")}>
      <SearchBox to={here} label={t("searchLabel")} hint={t("searchHint")} defaultValue={q} />
      {found ? <SchoolResults schools={found} locale={locale} here={here} /> : null}
    </Section>
  );
}
