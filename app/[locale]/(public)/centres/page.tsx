import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicMetadata } from "@/components/network/page-metadata";
import { DataTable, type Column } from "@/components/ui/data-table";
import { PageHeading } from "@/components/ui/page-heading";
import { listCentres, type CentreRow } from "@/lib/network/centre/queries";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { langOfName, localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("centre.list");
  return publicMetadata(locale, { title: t("title"), description: t("lead"), path: routes.centres() });
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("centre");
  const tColumn = await getTranslations("centre.national.column");
  const to = (path: string) => localePath(locale, path);
  const centres = await listCentres(ANYONE, await getToday(ANYONE, now()));
  const own = (await getNetwork(ANYONE))?.locale;
  const columns: Column<CentreRow>[] = [
    {
      key: "name",
      label: tColumn("name"),
      head: true,
      cell: (centre) => (
        <>
          <a href={to(routes.centre(centre.slug))}>{localName(centre, locale)}</a>
          <span className="block text-sm font-normal text-ink-soft">
            {localName(centre.sector, locale)} ·{" "}
            <span lang={langOfName(centre.school, locale, own)}>{localName(centre.school, locale)}</span>
          </span>
        </>
      ),
    },
    {
      key: "province",
      label: tColumn("province"),
      cell: ({ province, district }) => (
        <span>
          <a href={to(routes.province(province.slug))}>{localName(province, locale)}</a>
          {district ? `, ${district}` : ""}
        </span>
      ),
    },
    {
      key: "fields",
      label: tColumn("fields"),
      cell: ({ fields }) => (
        <ul className="grid gap-1.5">
          {fields.map((field) => (
            <li key={field.id}>
              <a href={to(routes.field(field.slug))}>{localName(field, locale)}</a>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <>
      <PageHeading title={t("list.title")} lead={t("list.lead")} />
      <p className="mb-4 font-[600]">{t("list.count", { count: centres.length })}</p>
      <DataTable
        caption={t("list.caption")}
        hideCaption
        columns={columns}
        rows={centres}
        rowKey={({ id }) => id}
      />
    </>
  );
}
