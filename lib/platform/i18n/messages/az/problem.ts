import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const problem = {
  notFound: {
    title: "Səhifə tapılmadı",
    text: "Ünvan səhv yazılmış, səhifə köçürülmüş və ya sizə açıq olmaya bilər.",
    searchLabel: "Kurslarda axtar",
    home: "Ana səhifəyə qayıt",
    centres: "Mərkəzlərə bax",
    courses: "Kurslara bax",
  },
  failed: {
    title: "Nasazlıq baş verdi",
    text: "Səbəb bizdədir; son əməliyyatınız yadda saxlanmamış ola bilər.",
    again: "Yenidən cəhd et",
    reference: "Bizə yazsanız, bu nömrəni bildirin: {digest}",
  },
} satisfies Messages["problem"];
