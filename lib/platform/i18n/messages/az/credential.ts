import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const credential: Messages["credential"] = {
  refusal: {
    key_replaced_meanwhile: "Açarı bu arada başqası yenilədi; indiki vəziyyət aşağıdadır.",
  },
  keys: {
    title: "İmza açarları",
    lead: "Rəqəmsal sertifikatlar və imzalı PDF-lər bu açarlarla imzalanır. Yeni açar yalnız bundan sonrakıları imzalayır; köhnələr dərc edilmiş qalır ki, imzaladıqları yoxlanıla bilsin.",
    caption: "Açarlar",
    key: "Açar",
    since: "İstifadənin başlanğıcı",
    until: "Yeniləndiyi an",
    inUse: "İstifadədədir",
    none: "Hələ açar yoxdur; ilk rəqəmsal sertifikat endiriləndə öz-özünə yaranır.",
    published: "Dərc edilmiş açıq açarlar",
    replace: "Açarı yenilə",
    replaceWarning: "Bundan sonra yeni açar imzalayır; endirilmiş sertifikatlar etibarlı qalır.",
    replaced: "Yeni açar istifadədədir.",
  },
};
