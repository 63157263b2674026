import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure, Figures } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import type { NationalHome as Shown } from "@/lib/desk/inbox/queries/home";
import { NEVER, type Check } from "@/lib/desk/data-quality/rules";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

/** The ministry's: approvals due, the emptiest cells of the coverage matrix, what is wrong in the data. */
export async function NationalHome({ shown }: { shown: Shown }) {
  const locale = await getLocale();
  const t = await getTranslations("inbox.national");
  const tCheck = await getTranslations("dataQuality.check");
  const to = (path: string) => localised(locale, path);
  return (
    <>
      <Section id="approvals" title={t("approvals")}>
        <Figures>
          <Figure value={shown.courses} label={t("courses")} href={to(routes.submittedCourses())} />
          <Figure value={shown.erasures} label={t("erasures")} href={to(routes.nationalErasures())} />
          <Figure
            value={shown.claims}
            label={t("claims")}
            href={`${to(routes.nationalPeople())}?state=claimed`}
          />
        </Figures>
      </Section>
      <Section
        id="cells"
        title={t("cells")}
        lead={t("cellsLead", { count: shown.cells.total })}
        aside={<TextLink href={to(routes.nationalCoverage())}>{t("matrix")}</TextLink>}
      >
        {shown.cells.rows.length === 0 ? null : (
          <DataTable
            caption={t("cells")}
            hideCaption
            rows={shown.cells.rows}
            rowKey={({ field, province }) => `${field.code}-${province.code}`}
            columns={[
              {
                key: "field",
                label: t("field"),
                head: true,
                cell: ({ field, province }) => (
                  <a href={to(routes.coverageCell(field.code, province.code))}>{localName(field, locale)}</a>
                ),
              },
              { key: "province", label: t("province"), cell: ({ province }) => localName(province, locale) },
              { key: "teachers", label: t("teachers"), num: true, cell: ({ teachers }) => teachers },
            ]}
          />
        )}
      </Section>
      <Section
        id="quality"
        title={t("quality")}
        lead={shown.quality.length > 0 ? t("qualityLead") : undefined}
      >
        {shown.quality.length === 0 ? (
          <EmptyState title={t("qualityNone")} text={t("qualityNoneText")} />
        ) : (
          <DataTable
            caption={t("quality")}
            hideCaption
            rows={shown.quality}
            rowKey={({ check }) => check}
            columns={[
              {
                key: "check",
                label: t("check"),
                head: true,
                cell: ({ check }) => <a href={to(routes.dataQuality())}>{tCheck(check)}</a>,
              },
              {
                key: "found",
                label: t("found"),
                num: true,
                cell: ({ check, count }) => (
                  <span className={tagClass((NEVER as readonly Check[]).includes(check) ? "red" : "amber")}>
                    {count}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
