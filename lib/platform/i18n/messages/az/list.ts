import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const list = {
  result: {
    count: "{count, plural, =0 {Nəticə yoxdur} other {# nəticə}}",
    range: "{total} nəticədən {from}–{to}",
    filtered: "Süzgəclərə uyğun qeydlər",
  },
  sort: {
    ascending: "artan sıra ilə",
    descending: "azalan sıra ilə",
    by: "{column} sütununa görə sırala",
  },
  page: {
    label: "Səhifələr",
    previous: "Əvvəlki",
    next: "Növbəti",
    page: "Səhifə {page}",
    of: "Səhifə {page} / {pages}",
  },
  filter: {
    title: "Süzgəclər",
    submit: "Süz",
    clearAll: "Hamısını təmizlə",
    active: "{count, plural, other {# süzgəc tətbiq olunur}}",
    search: "Axtar",
    any: "Hamısı",
  },
  export: {
    title: "İxrac et",
    csv: "CSV yüklə",
    xlsx: "Excel yüklə",
  },
  empty: {
    filteredTitle: "Bu süzgəclərə uyğun qeyd yoxdur",
    filteredText: "Bir süzgəci çıxarın və ya hamısını təmizləyin.",
  },
} satisfies Messages["list"];
