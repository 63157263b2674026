import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import type { Locale } from "@/lib/platform/i18n/locales";

interface ExportLinksProps {
  to: string;
  query: SearchParams;
  locale: Locale;
  formats?: readonly ("csv" | "xlsx")[];
}

/** The list as a file, of exactly what is filtered. */
export async function ExportLinks({ to, query, locale, formats = ["csv", "xlsx"] }: ExportLinksProps) {
  const t = await getTranslations("list.export");
  return formats.map((format) => (
    <LinkButton key={format} href={listUrl(to, { ...query, page: undefined }, { format, locale })} download>
      {t(format)}
    </LinkButton>
  ));
}
