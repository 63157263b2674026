import { getTranslations } from "next-intl/server";
import { Select, type Option } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { FilterForm } from "@/components/form/filter-form";
import { TextInput } from "@/components/form/text-fields";
import { countActive, type SearchParams } from "@/components/ui/list-url";
import type { SessionListFilter } from "@/lib/learning/session/schema";
import { SESSION_PHASES } from "@/lib/learning/session/rules";
import { Mode } from "@/lib/platform/db/generated/enums";

export const SESSION_FILTERS = [
  "q",
  "phase",
  "mode",
  "centre",
  "province",
  "field",
  "from.day",
  "to.day",
] as const;

interface SessionFiltersProps {
  to: string;
  query: SearchParams;
  filter: SessionListFilter;
  centres?: Option[];
  provinces?: Option[];
  fields?: Option[];
}

/** The filters of a list of sessions; the ministry's has more of them than a centre's. */
export async function SessionFilters({ to, query, filter, centres, provinces, fields }: SessionFiltersProps) {
  const t = await getTranslations("session");
  const tMode = await getTranslations("course.mode");
  const any = (await getTranslations("list.filter"))("any");
  const keep = { sort: filter.sort ?? undefined, order: filter.order ?? undefined };
  return (
    <FilterForm
      to={to}
      active={countActive(query, SESSION_FILTERS)}
      keep={keep}
      search={<TextInput name="q" type="search" label={t("filter.search")} defaultValue={filter.q} />}
    >
      <Select
        name="phase"
        label={t("filter.phase")}
        placeholder={any}
        options={SESSION_PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
        defaultValue={filter.phase}
      />
      <Select
        name="mode"
        label={t("filter.mode")}
        placeholder={any}
        options={Object.values(Mode).map((value) => ({ value, label: tMode(value) }))}
        defaultValue={filter.mode}
      />
      {centres ? (
        <Select
          name="centre"
          label={t("filter.centre")}
          placeholder={any}
          options={centres}
          defaultValue={filter.centre}
        />
      ) : null}
      {provinces ? (
        <Select
          name="province"
          label={t("filter.province")}
          placeholder={any}
          options={provinces}
          defaultValue={filter.province}
        />
      ) : null}
      {fields ? (
        <Select
          name="field"
          label={t("filter.field")}
          placeholder={any}
          options={fields}
          defaultValue={filter.field}
        />
      ) : null}
      <div className="filter-wide">
        <DateFields name="from" label={t("filter.from")} defaultValue={filter.from} />
      </div>
      <div className="filter-wide">
        <DateFields name="to" label={t("filter.to")} defaultValue={filter.to} />
      </div>
    </FilterForm>
  );
}
