import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { formatDateRange, formatInstant } from "@/lib/platform/dates/format";
import { formatHours } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

interface Facts {
  reference?: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  venue: string | null;
  address: string | null;
  onlineLink: string | null;
  /** Of a session on the job; a sentence where it is not told yet. */
  host?: string | null;
  hours: number;
  centre: {
    slug: string;
    shortName: string;
    shortNames: unknown;
    email: string | null;
    phone: string | null;
  };
}

/** Where and when a session is, and whom to ask about it. */
export async function EnrolmentSession({ facts, more = [] }: { facts: Facts; more?: SummaryRow[] }) {
  const locale = await getLocale();
  const t = await getTranslations("enrolment.label");
  const { startsAt, endsAt, timeZone, centre } = facts;
  const reader = { locale, zone: timeZone };
  const place = [facts.venue, facts.address].filter(Boolean).join(", ");
  const rows: SummaryRow[] = [
    { label: t("dates"), value: formatDateRange(startsAt, endsAt, reader) },
    { label: t("starts"), value: formatInstant(startsAt, reader) },
    { label: t("hours"), value: formatHours(facts.hours, locale) },
  ];
  if (facts.host) rows.push({ label: t("host"), value: facts.host });
  if (place !== "") rows.push({ label: t("place"), value: place });
  if (facts.onlineLink)
    rows.push({ label: t("online"), value: <TextLink href={facts.onlineLink}>{facts.onlineLink}</TextLink> });
  rows.push({
    label: t("centre"),
    value: (
      <TextLink href={localised(locale, routes.centre(centre.slug))}>
        {localName({ name: centre.shortName, names: centre.shortNames }, locale)}
      </TextLink>
    ),
  });
  const contact = [
    centre.email ? (
      <TextLink key="mail" href={`mailto:${centre.email}`}>
        {centre.email}
      </TextLink>
    ) : null,
    centre.phone ? <span key="phone"> {centre.phone}</span> : null,
  ].filter(Boolean);
  if (contact.length > 0) rows.push({ label: t("contact"), value: <>{contact}</> });
  return <SummaryList rows={[...rows, ...more]} />;
}
