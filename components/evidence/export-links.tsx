import { LinkButton } from "@/components/ui/button";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

interface ExportLinksProps {
  to: string;
  query: SearchParams;
  locale: Locale;
  formats?: readonly ("csv" | "xlsx")[];
}

/** The list as a file, of exactly what is filtered. */
export function ExportLinks({ to, query, locale, formats = ["csv", "xlsx"] }: ExportLinksProps) {
  const t = useTranslations("list.export");
  return formats.map((format) => (
    <LinkButton key={format} href={listUrl(to, { ...query, page: undefined }, { format, locale })} download>
      {t(format)}
    </LinkButton>
  ));
}
