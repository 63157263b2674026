import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const list = {
  result: {
    count: "{count, plural, =0 {No results} one {# result} other {# results}}",
    range: "{from}–{to} of {total} results",
    filtered: "Records that fit the filters",
  },
  sort: {
    ascending: "ascending",
    descending: "descending",
    by: "Sort by {column}",
  },
  page: {
    label: "Pages",
    previous: "Previous",
    next: "Next",
    page: "Page {page}",
    of: "Page {page} of {pages}",
  },
  filter: {
    title: "Filters",
    submit: "Filter",
    clearAll: "Clear all",
    active: "{count, plural, one {# filter applied} other {# filters applied}}",
    search: "Search",
    any: "Any",
  },
  export: {
    title: "Export",
    csv: "Download CSV",
    xlsx: "Download Excel",
  },
  empty: {
    filteredTitle: "Nothing fits these filters",
    filteredText: "Remove a filter, or clear them all.",
  },
} satisfies Messages["list"];
