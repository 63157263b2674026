import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { localised, routes } from "@/lib/platform/routes";
import { formatDate } from "@/lib/platform/dates/format";

type CampaignLetter = {
  kind: "invited" | "reminded";
  locale: Locale;
  name: string;
  field: string;
  year: number;
  campaignId: string;
  /** "2026-03-20" */
  startsOn: string;
  endsOn: string;
  baseUrl: string;
};

/** To everyone who is asked, and once more to those who have not answered. */
export function campaignLetter(t: Translator, letter: CampaignLetter) {
  const { kind, locale, name, field, year, campaignId, baseUrl } = letter;
  const day = (date: string) => formatDate(date, { locale, zone: "UTC" });
  const values = {
    name,
    field,
    year: String(year),
    from: day(letter.startsOn),
    until: day(letter.endsOn),
    link: baseUrl + localised(locale, routes.ownNeed(campaignId)),
  };
  return {
    kind: `campaign.${kind}`,
    subject: t(`campaign.mail.${kind}.subject`, values),
    body: t(`campaign.mail.${kind}.body`, values),
  };
}
