import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const problem = {
  notFound: {
    title: "Səhifə tapılmadı",
    text: "Ünvan səhv yazılmış, səhifə köçürülmüş və ya sizə açıq olmaya bilər.",
    searchLabel: "Kurslarda axtar",
    search: "Axtar",
    home: "Ana səhifəyə qayıt",
    centres: "Mərkəzlərə bax",
    courses: "Kurslara bax",
  },
} satisfies Messages["problem"];
