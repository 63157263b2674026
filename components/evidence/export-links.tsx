import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import type { Locale } from "@/lib/platform/i18n/locales";

/** The list as a file, of exactly what is filtered. */
export async function ExportLinks({
  to,
  query,
  locale,
}: {
  to: string;
  query: SearchParams;
  locale: Locale;
}) {
  const t = await getTranslations("list.export");
  const href = (format: "csv" | "xlsx") => listUrl(to, { ...query, page: undefined }, { format, locale });
  return (
    <>
      <LinkButton href={href("csv")} download>
        {t("csv")}
      </LinkButton>
      <LinkButton href={href("xlsx")} download>
        {t("xlsx")}
      </LinkButton>
    </>
  );
}
