import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import type { CentreDetail } from "@/lib/network/centre/queries";
import { langOfName, localName } from "@/lib/platform/i18n/local-name";
import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";

/** Where the centre is and how to reach it; what nobody knows is left out. */
export async function CentreContacts({ centre, own }: { centre: CentreDetail; own: Locale }) {
  const locale = await getLocale();
  const t = await getTranslations("centre.page");
  const province = localName(centre.province, locale);
  const rows = [
    {
      label: t("school"),
      value: <span lang={langOfName(centre.school, locale, own)}>{localName(centre.school, locale)}</span>,
    },
    {
      label: t("place"),
      value: (
        <>
          {centre.district ? `${centre.district}, ` : ""}
          <TextLink href={localePath(locale, routes.province(centre.province.slug))}>{province}</TextLink>
          {centre.place.isExact ? null : (
            <span className="block text-sm text-ink-soft">{t("provinceOnly")}</span>
          )}
        </>
      ),
    },
    { label: t("address"), value: centre.address },
    {
      label: t("phone"),
      value: centre.phone ? <TextLink href={`tel:${centre.phone}`}>{centre.phone}</TextLink> : null,
    },
    {
      label: t("email"),
      value: centre.email ? <TextLink href={`mailto:${centre.email}`}>{centre.email}</TextLink> : null,
    },
    {
      label: t("website"),
      value: centre.website ? (
        <TextLink href={centre.website}>{new URL(centre.website).host}</TextLink>
      ) : null,
    },
    {
      label: t("social"),
      value: centre.socialUrl ? (
        <TextLink href={centre.socialUrl}>{new URL(centre.socialUrl).host.replace("www.", "")}</TextLink>
      ) : null,
    },
  ].filter(({ value }) => value !== null);
  return (
    <Panel>
      <h2 className="text-lg">{t("contacts")}</h2>
      <dl className="grid gap-3">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
