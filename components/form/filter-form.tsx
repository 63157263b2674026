import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { FormScope } from "./form-context";
import { filterWords } from "./words";

interface FilterFormProps {
  /** The list's own address, with its language. */
  to: string;
  /** How many filters hold now; 0 hides "clear all". */
  active: number;
  /** Always in view: the search box. */
  search?: ReactNode;
  /** The other filters; on a phone behind one line. */
  children?: ReactNode;
  /** Kept through filtering, such as the sort order. */
  keep?: Record<string, string | undefined>;
}

/**
 * Filters of a list: a GET form, so that they stand in the address. Its fields are those of any form; a filter's
 * name is its search parameter.
 *
 *     <FilterForm to={path} active={count} search={<TextInput name="q" type="search" label={…} defaultValue={q} />}>
 *       <Select name="field" label={…} options={…} defaultValue={field} placeholder={tList("filter.any")} />
 *     </FilterForm>
 */
export async function FilterForm({ to, active, search, children, keep = {} }: FilterFormProps) {
  const t = await getTranslations("list.filter");
  const buttons = (
    <div className="flex min-h-11 items-center gap-4">
      <button type="submit" className={buttonClass("primary")}>
        {t(search ? "search" : "submit")}
      </button>
      {active > 0 ? (
        <a href={to} className="link">
          {t("clearAll")}
        </a>
      ) : null}
    </div>
  );
  return (
    <form action={to} method="get" role="search" className="filter-form no-print">
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <FormScope words={await filterWords()}>
        {search ? (
          <div className="filter-search">
            <div className="filter-search-box">{search}</div>
            {buttons}
          </div>
        ) : null}
        {children ? (
          <details className="filter-more" open={active > 0}>
            <summary>
              {t("title")}
              {active > 0 ? (
                <span className="ml-2 font-normal">· {t("active", { count: active })}</span>
              ) : null}
            </summary>
            <div className="filter-grid">
              {children}
              {search ? null : buttons}
            </div>
          </details>
        ) : null}
      </FormScope>
    </form>
  );
}
