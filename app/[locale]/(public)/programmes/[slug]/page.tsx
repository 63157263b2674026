import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProgrammeFigures } from "@/components/cooperation/programme-figures";
import { ProgrammeMap } from "@/components/cooperation/programme-map";
import { ProgrammeExamples, ProgrammeMaterials } from "@/components/cooperation/programme-parts";
import { publicMetadata } from "@/components/network/page-metadata";
import { DataTable } from "@/components/ui/data-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Badge } from "@/components/ui/status-tag";
import { getPublicProgramme } from "@/lib/cooperation/pairing/queries/public";
import { getNetwork } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { formatDate, formatShortInstant } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string; slug: string }> };

export function generateStaticParams() {
  return [];
}

async function readProgramme({ params }: Props) {
  const locale = await pageLocale(params);
  const at = now();
  const programme = await getPublicProgramme(ANYONE, (await params).slug, at);
  if (!programme) notFound();
  const summary = localName({ name: programme.summary, names: programme.summaries }, locale);
  return { locale, programme, summary, at };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, programme, summary } = await readProgramme(props);
  const t = await getTranslations("pairing.public");
  return publicMetadata(locale, {
    title: `${localName(programme, locale)} – ${t("title")}`,
    description: summary || t("lead"),
    path: routes.programme(programme.slug),
  });
}

export default async function Page(props: Props) {
  const { locale, programme, summary, at } = await readProgramme(props);
  const t = await getTranslations("pairing.public");
  const tPairing = await getTranslations("pairing.page");
  const network = await getNetwork(ANYONE);
  const asOf = formatShortInstant(at, { locale, zone: network?.zone ?? "UTC" });
  const place = (school: (typeof programme.pairs)[number]["schools"][number] | undefined) =>
    school ? `${school.name} (${localName(school.province, locale)})` : "–";
  return (
    <>
      <PageHeading
        title={localName(programme, locale)}
        crumbs={[{ href: localised(locale, routes.programmes()), label: t("title") }]}
        lead={summary}
        tags={programme.isDemonstration ? <Badge>{tPairing("demonstration")}</Badge> : null}
      />
      <Section id="what" title={t("what")}>
        <div className="grid max-w-measure gap-2">
          <p>{t("whatTerm", { years: programme.termYears })}</p>
          {programme.differentProvinces ? <p>{t("whatProvinces")}</p> : null}
          <p>{t("starts", { date: formatDate(programme.startsOn, { locale, zone: "UTC" }) })}</p>
        </div>
        <h3 className="mt-6 mb-2 text-base font-[620]">{t("topics")}</h3>
        <ul className="list-disc pl-5">
          {programme.topics.map((topic) => (
            <li key={topic.id}>{localName(topic, locale)}</li>
          ))}
        </ul>
      </Section>
      {programme.pairs.length > 0 ? <ProgrammeFigures programme={programme} asOf={asOf} /> : null}
      {programme.pairs.length > 0 ? (
        <ProgrammeMap
          countryCode={network?.countryCode.trim() ?? ""}
          pairs={programme.pairs}
          locale={locale}
        />
      ) : null}
      <Section id="pairs" title={t("list")}>
        {programme.pairs.length === 0 ? (
          <p className="text-ink-soft">{t("noPairs")}</p>
        ) : (
          <DataTable
            caption={t("listCaption")}
            hideCaption
            rows={programme.pairs}
            rowKey={(row) => row.id}
            columns={[
              { key: "one", label: t("one"), head: true, cell: (row) => place(row.schools[0]) },
              { key: "other", label: t("other"), cell: (row) => place(row.schools[1]) },
              {
                key: "term",
                label: tPairing("term"),
                cell: (row) =>
                  `${formatDate(row.startsOn, { locale, zone: "UTC" })} – ${formatDate(row.endsOn, { locale, zone: "UTC" })}`,
              },
            ]}
          />
        )}
      </Section>
      <ProgrammeExamples examples={programme.examples} locale={locale} />
      <ProgrammeMaterials materials={programme.materials} locale={locale} zone={network?.zone ?? "UTC"} />
    </>
  );
}
