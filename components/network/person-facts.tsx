import { getTranslations } from "next-intl/server";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { PersonDetail } from "@/lib/network/person/queries/detail";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { LOCALE_NAMES, type Locale } from "@/lib/platform/i18n/locales";

/** Who somebody is and how to reach them. */
export async function PersonFacts({
  person,
  locale,
  zone,
}: {
  person: PersonDetail;
  locale: Locale;
  zone: string;
}) {
  const t = await getTranslations("person.detail");
  const fields = person.fields
    .filter((row) => row.endsOn === null)
    .map(({ field }) => localName(field, locale));
  const rows: (SummaryRow | null)[] = [
    {
      label: t("mail"),
      value: person.email ? `${person.email}${person.emailProvenAt ? "" : ` (${t("mailNotProven")})`}` : "–",
    },
    person.phone ? { label: t("phone"), value: person.phone } : null,
    fields.length > 0 ? { label: t("fields"), value: fields.join(", ") } : null,
    { label: t("language"), value: LOCALE_NAMES[person.locale] },
    person.registryName ? { label: t("registryName"), value: person.registryName } : null,
    { label: t("registered"), value: formatDate(person.createdAt, { locale, zone }) },
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}
