import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure, Figures } from "@/components/ui/figure";
import { listUrl } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { Section } from "@/components/ui/panel";
import { getCoverageCell, TEACHERS_A_PAGE } from "@/lib/evidence/coverage/queries";
import { readCellKey } from "@/lib/evidence/coverage/rules";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate, formatInstant } from "@/lib/platform/dates/format";
import { pageField } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string; cell: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("coverage.cell"))("title") };
}

/** The people behind one cell of the coverage matrix. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const { cell } = await params;
  const key = readCellKey(cell);
  if (!key) notFound();
  const today = await getToday(actor, now);
  const page = pageField.parse((await searchParams).page);
  const detail = await getCoverageCell(actor, { ...key, today, page });
  if (!detail) notFound();
  const t = await getTranslations("coverage");
  const network = await getNetwork(actor);
  const reader = { locale, zone: network?.zone ?? "UTC" };
  const path = localised(locale, `/national/coverage/${cell}`);
  const asOf = detail.asOf ? formatInstant(detail.asOf, reader) : undefined;
  const centre = detail.nearest;
  return (
    <>
      <PageHeading
        title={t("cell.heading", {
          field: localName(detail.field, locale),
          province: localName(detail.province, locale),
        })}
        crumbs={[{ href: localised(locale, "/national/coverage"), label: t("title") }]}
        actions={
          <LinkButton href={localised(locale, `${routes.courses()}?field=${detail.field.slug}`)}>
            {t("cell.courses")}
          </LinkButton>
        }
      />
      <Figures>
        <Figure value={detail.counted.teachers} label={t("cell.teachers")} asOf={asOf} />
        <Figure value={detail.counted.trained} label={t("cell.trained")} asOf={asOf} />
        {centre ? (
          <Figure
            value={centre.kilometres}
            unit="km"
            label={t("cell.nearest", { centre: localName(centre.place, locale) })}
            href={localised(locale, routes.centre(centre.place.slug))}
          />
        ) : null}
      </Figures>
      <Section title={t("cell.list")}>
        {detail.total === 0 ? (
          <EmptyState title={t("cell.none")} text={t("cell.noneHelp")} />
        ) : (
          <>
            <ResultCount total={detail.total} page={detail.page} pageSize={TEACHERS_A_PAGE} />
            <DataTable
              caption={t("cell.list")}
              hideCaption
              rows={detail.teachers}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "name",
                  label: t("cell.name"),
                  head: true,
                  cell: (row) => (
                    <a href={localised(locale, routes.nationalPerson(row.id))}>
                      {row.givenName} {row.familyName}
                    </a>
                  ),
                },
                {
                  key: "school",
                  label: t("cell.school"),
                  cell: (row) => (row.memberships[0] ? localName(row.memberships[0].school, locale) : "–"),
                },
                {
                  key: "last",
                  label: t("cell.last"),
                  cell: (row) =>
                    row.certificates[0]
                      ? `${row.certificates[0].courseTitle}, ${formatDate(row.certificates[0].endedOn, { locale, zone: "UTC" })}`
                      : "–",
                },
              ]}
            />
            <Pagination
              total={detail.total}
              page={detail.page}
              pageSize={TEACHERS_A_PAGE}
              hrefFor={(to) => listUrl(path, {}, { page: String(to) })}
            />
          </>
        )}
      </Section>
    </>
  );
}
