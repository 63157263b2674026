import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const interest: Messages["interest"] = {
  refusal: {
    interest_has_dates: "Bu kursun açıq sessiyası var; ona müraciət edə bilərsiniz.",
    interest_province_unknown: "Bu bölgə tapılmadı. Siyahıdan seçin.",
  },
  page: {
    title: "Xəbər ver",
    lead: "Bu kursun hazırda tarixi yoxdur. Sessiya açılanda sizə yazaq; kifayət qədər adam gözləsə, mərkəzə sessiya açmaq təklif olunur.",
    province: "Hansı bölgədə iştirak edə bilərsiniz",
    say: "Tarix bəlli olanda xəbər ver",
    waiting: "{date} tarixindən gözləyirsiniz ({province}). Sessiya dərc olunanda e-poçt alırsınız.",
    withdraw: "Artıq gözləmirəm",
    open: "Müraciət edilə bilən sessiyalar",
    kicker: "Kurs və çatışmazlıqlarım",
    course: "Kurs səhifəsi",
    own: "Xəbər gözlədikləriniz",
    since: "{centre} · {date} tarixindən",
  },
  task: "{title}: {people, plural, other {# müəllim}} gözləyir. Sessiya açın",
  proposal: {
    title: "{people, plural, other {# nəfər}} bu kursu gözləyir",
    text: "Yer, tarix və ev sahibi gözləyənlərin bölgələrinə və mərkəzinizin təqviminə görə təklif olunub; hamısını dəyişə bilərsiniz. Dərc edəndə gözləyənlərə yazılır.",
    noProvince: "Bölgəsi məlum olmayan",
  },
  mail: {
    subject: "Gözlədiyiniz kursun tarixi bəlli oldu",
    same: "Bu kursa “xəbər ver” demişdiniz.",
    alike: "“{asked}” kursu üçün “xəbər ver” demişdiniz; bu kurs eyni bacarıqları aradan qaldırır.",
    body: "Hörmətli {name},\n\n{title}\n{dates}, {centre}\n\nMüraciət üçün:\n{link}\n\n{why} Bu məktubla gözləməniz bitir; gələ bilməsəniz, kursun səhifəsində yenidən deyə bilərsiniz.",
  },
};
