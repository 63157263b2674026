import { namedOptions } from "@/components/form/named-options";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { PeopleTable } from "@/components/network/people-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { countActive, listUrl } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination, ResultCount } from "@/components/ui/pagination";
import { listFieldOptions } from "@/lib/network/field/queries";
import { canListPeople } from "@/lib/network/person/policy";
import { getOpenSchool } from "@/lib/network/person/queries/find";
import { listPeople, PEOPLE_PAGE } from "@/lib/network/person/queries/list";
import { ROLES } from "@/lib/network/person/rules";
import { PEOPLE_STATES, peopleFilter } from "@/lib/network/person/schema";
import { listProvinceOptions } from "@/lib/network/province/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readQuery } from "@/lib/platform/fields/form-data";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("person.list"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canListPeople(actor)) notFound();
  const filter = readQuery(peopleFilter, await searchParams);
  const [people, fields, provinces, school] = await Promise.all([
    listPeople(actor, filter, now),
    listFieldOptions(actor),
    listProvinceOptions(actor),
    filter.school ? getOpenSchool(actor, filter.school) : null,
  ]);
  const t = await getTranslations("person");
  const tRole = await getTranslations("portal.role");
  const tList = await getTranslations("list");
  const path = localised(locale, routes.nationalPeople());
  const { q, role, province, field, state, sort } = filter;
  const chosen = {
    q: q || undefined,
    role: role ?? undefined,
    province: province ?? undefined,
    field: field ?? undefined,
    school: school?.id,
    state: state ?? undefined,
    sort: sort ?? undefined,
  };
  const any = tList("filter.any");
  return (
    <>
      <PageHeading
        title={t("list.title")}
        lead={actor.isMinistry ? t("list.lead") : t("list.leadProvince")}
        actions={
          <>
            {actor.isMinistry ? (
              <LinkButton href={localised(locale, routes.nationalInvitations())} tone="primary">
                {t("list.invite")}
              </LinkButton>
            ) : null}
            <ExportLinks to="/api/exports/people" query={chosen} locale={locale} />
          </>
        }
      />
      <FilterForm
        to={path}
        active={countActive(chosen, ["q", "role", "province", "field", "school", "state"])}
        keep={{ sort: chosen.sort, school: chosen.school }}
        search={<TextInput name="q" type="search" label={t("list.search")} defaultValue={q} />}
      >
        <Select
          name="role"
          label={t("list.role")}
          placeholder={any}
          options={ROLES.map((one) => ({ value: one, label: tRole(one) }))}
          defaultValue={role}
        />
        <Select
          name="province"
          label={t("list.province")}
          placeholder={any}
          options={namedOptions(provinces, locale, "slug")}
          defaultValue={province}
        />
        <Select
          name="field"
          label={t("list.field")}
          placeholder={any}
          options={namedOptions(fields, locale, "slug")}
          defaultValue={field}
        />
        <Select
          name="state"
          label={t("list.state")}
          placeholder={any}
          options={PEOPLE_STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))}
          defaultValue={state}
        />
      </FilterForm>
      {school ? <p className="mt-4 font-[600]">{localName(school, locale)}</p> : null}
      <div className="mt-6 mb-4 flex flex-wrap items-baseline justify-between gap-4">
        <ResultCount total={people.total} page={people.page} pageSize={PEOPLE_PAGE} />
      </div>
      {people.total === 0 ? (
        <EmptyState title={tList("empty.filteredTitle")} text={tList("empty.filteredText")} />
      ) : (
        <PeopleTable people={people} locale={locale} path={path} chosen={chosen} sort={sort ?? "name"} />
      )}
      <Pagination
        total={people.total}
        page={people.page}
        pageSize={PEOPLE_PAGE}
        hrefFor={(page) => listUrl(path, chosen, { page: String(page) })}
      />
    </>
  );
}
