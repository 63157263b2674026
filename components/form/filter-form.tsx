import type { ReactNode } from "react";
import { Written } from "@/components/ui/written";
import { filterHtml } from "./filter-html";
import { useFilterWords } from "./words";

interface FilterFormProps {
  /** The list's own address, with its language. */
  to: string;
  /** How many filters hold now; 0 hides "clear all". */
  active: number;
  /** Always in view: the search box. */
  search?: ReactNode;
  /** The other filters; on a phone behind one line. */
  children?: ReactNode;
  /** What the button says where it does not filter but try. */
  submit?: string;
  /** Kept through filtering, such as the sort order. */
  keep?: Record<string, string | undefined>;
}

/**
 * Filters of a list: a GET form, so that they stand in the address. Its fields are written as those of any form (Select,
 * TextInput, Checkbox, DateFields); a filter's name is its search parameter.
 *
 *     <FilterForm to={path} active={count} search={<TextInput name="q" type="search" label={…} defaultValue={q} />}>
 *       <Select name="field" label={…} options={…} defaultValue={field} placeholder={tList("filter.any")} />
 *     </FilterForm>
 */
export function FilterForm({ to, active, search, children, submit, keep = {} }: FilterFormProps) {
  const words = useFilterWords(active);
  const html = filterHtml(
    { to, active, keep, search, fields: children },
    submit ? { ...words, submit } : words,
  );
  return (
    <Written as="form" action={to} method="get" role="search" className="filter-form no-print" html={html} />
  );
}
