import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { ENROLMENT_TONES, statusKey } from "@/components/learning/enrolment-status";
import { centreName } from "@/components/learning/names";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { listUrl } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { tagClass } from "@/components/ui/status-tag";
import { listStaffEnrolments, STAFF_PAGE } from "@/lib/learning/enrolment/queries/applicants";
import { STAFF_STATES, staffEnrolmentsQuery } from "@/lib/learning/enrolment/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange } from "@/lib/platform/dates/format";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("enrolment.staff"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const query = readQuery(staffEnrolmentsQuery, await searchParams);
  const found = await listStaffEnrolments(actor, query, now);
  if (!found) notFound();
  const t = await getTranslations("enrolment");
  const tSubstitute = await getTranslations("substitute");
  const tList = await getTranslations("list.filter");
  const path = localised(locale, routes.staffEnrolments());
  const { rows, total, page } = found;
  const active = (query.q ? 1 : 0) + (query.state ? 1 : 0);
  return (
    <>
      <PageHeading title={t("staff.title")} lead={t("staff.lead")} />
      <FilterForm
        to={path}
        active={active}
        search={<TextInput name="q" type="search" label={t("staff.search")} defaultValue={query.q} />}
      >
        <Select
          name="state"
          label={t("staff.state")}
          options={STAFF_STATES.map((value) => ({ value, label: t(`staff.${value}`) }))}
          defaultValue={query.state}
          placeholder={tList("any")}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState title={t("staff.none")} text={t("staff.noneText")} />
      ) : (
        <div className="mt-6 grid gap-3">
          <ResultCount total={total} page={page} pageSize={STAFF_PAGE} />
          <DataTable
            caption={t("staff.title")}
            hideCaption
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "person",
                label: t("label.person"),
                head: true,
                cell: (row) => (
                  <a href={localised(locale, routes.enrolment(row.id))}>
                    {row.person.givenName} {row.person.familyName}
                  </a>
                ),
              },
              { key: "course", label: t("label.course"), cell: (row) => row.session.courseVersion.title },
              {
                key: "centre",
                label: t("label.centre"),
                cell: (row) => centreName(row.session.centre, locale),
              },
              {
                key: "dates",
                label: t("label.dates"),
                cell: ({ session }) =>
                  formatDateRange(session.startsAt, session.endsAt, { locale, zone: session.timeZone }),
              },
              {
                key: "status",
                label: t("label.status"),
                cell: ({ status, approvalsLeft, session }) => (
                  <span className={tagClass(ENROLMENT_TONES[status])}>
                    {t(statusKey({ status, approvalsLeft, session }))}
                  </span>
                ),
              },
              {
                key: "substitute",
                label: tSubstitute("deed"),
                cell: (row) =>
                  row.isReplaceable ? (
                    <a href={`${localised(locale, routes.enrolment(row.id))}#substitute`}>
                      {tSubstitute("title")}
                    </a>
                  ) : null,
              },
            ]}
          />
          <Pagination
            total={total}
            page={page}
            pageSize={STAFF_PAGE}
            hrefFor={(next) =>
              listUrl(
                path,
                { q: query.q || undefined, state: query.state ?? undefined },
                { page: String(next) },
              )
            }
          />
        </div>
      )}
    </>
  );
}
