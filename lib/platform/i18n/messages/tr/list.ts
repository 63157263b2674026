export const list = {
  result: {
    count: "{count, plural, =0 {Sonuç yok} other {# sonuç}}",
    range: "{total} sonuçtan {from}–{to} arası",
    filtered: "Süzgeçlere uyan kayıtlar",
  },
  sort: {
    ascending: "artan sırada",
    descending: "azalan sırada",
    by: "{column} sütununa göre sırala",
  },
  page: {
    label: "Sayfalar",
    previous: "Önceki",
    next: "Sonraki",
    page: "Sayfa {page}",
    of: "Sayfa {page} / {pages}",
  },
  filter: {
    title: "Süzgeçler",
    submit: "Süz",
    clearAll: "Tümünü temizle",
    active: "{count, plural, other {# süzgeç uygulanıyor}}",
    search: "Ara",
    any: "Hepsi",
  },
  export: {
    title: "Dışa aktar",
    csv: "CSV indir",
    xlsx: "Excel indir",
  },
  empty: {
    filteredTitle: "Bu süzgeçlere uyan kayıt yok",
    filteredText: "Bir süzgeci kaldırın ya da tümünü temizleyin.",
  },
};
