import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicMetadata } from "@/components/network/page-metadata";
import { peopleCount } from "@/components/network/people-count";
import { DataTable, type Column } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getNetworkFigures, listFieldFigures } from "@/lib/evidence/statistics/queries";
import { figuresOf } from "@/lib/evidence/statistics/rules";
import { listFields, type FieldRow } from "@/lib/network/field/queries";
import { isCoveredField } from "@/lib/network/field/rules";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { langOfName, byLocalName, localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("vocation.list");
  return publicMetadata(locale, { title: t("title"), description: t("lead"), path: routes.fields() });
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("vocation.list");
  const tFigure = await getTranslations("common.figure");
  const count = await peopleCount();
  const moment = { now: now(), today: await getToday(ANYONE, now()) };
  const [network, rows, figures, { asOf }] = await Promise.all([
    getNetwork(ANYONE),
    listFields(ANYONE, moment.today),
    listFieldFigures(ANYONE, moment),
    getNetworkFigures(ANYONE, moment),
  ]);
  const own = network?.locale ?? "tr";
  const fields = rows.toSorted(byLocalName(locale));
  const address = (field: FieldRow) => localePath(locale, routes.field(field.slug));
  const columns: Column<FieldRow>[] = [
    {
      key: "name",
      label: t("name"),
      head: true,
      cell: (field) => (
        <a href={address(field)} lang={langOfName(field, locale, own)}>
          {localName(field, locale)}
        </a>
      ),
    },
    { key: "code", label: t("code"), cell: ({ code }) => code },
    { key: "centres", label: t("centres"), num: true, cell: ({ centreCount }) => centreCount },
    {
      key: "teachers",
      label: t("teachers"),
      num: true,
      cell: ({ id }) => count(figuresOf(figures, id).teachers),
    },
    {
      key: "trained",
      label: t("trained"),
      num: true,
      cell: ({ id }) => count(figuresOf(figures, id).trained),
    },
    {
      key: "sessions",
      label: t("sessions"),
      num: true,
      cell: ({ id }) => figuresOf(figures, id).sessionsToCome,
    },
  ];
  const plainList = (shown: FieldRow[]) => (
    <ul className="link-columns">
      {shown.map((field) => (
        <li key={field.id}>
          <TextLink href={address(field)} tone="quiet">
            <span lang={langOfName(field, locale, own)}>{localName(field, locale)}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
  const at = formatShortInstant(asOf, { locale, zone: network?.zone ?? "UTC" });
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <Section
        id="covered"
        title={t("covered")}
        aside={<p className="text-sm text-ink-soft">{tFigure("asOf", { date: at })}</p>}
      >
        <DataTable
          caption={t("caption")}
          hideCaption
          columns={columns}
          rows={fields.filter(isCoveredField)}
          rowKey={({ id }) => id}
        />
      </Section>
      <Section id="general" title={t("general")}>
        {plainList(fields.filter(({ isGeneralSubject }) => isGeneralSubject))}
      </Section>
      <Section id="open" title={t("open")} lead={t("openText")}>
        {plainList(fields.filter((field) => !field.isGeneralSubject && field.centreCount === 0))}
      </Section>
    </>
  );
}
