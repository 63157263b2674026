import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const auditor: Messages["auditor"] = {
  page: {
    title: "Yoxlayıcı",
    lead: "Bütün sessiyalar üçün hər gecə sübut olunanlar: yerlər, gözləmə siyahıları, sıra nömrələri və vəziyyətlərin yolu.",
    clean: "Son yoxlamada heç nə tapılmadı",
    found: "{count, plural, other {# tapıntı}} var",
    at: "Son yoxlama",
    sessions: "Sessiya",
    enrolments: "Müraciət",
    checks: "Nələr sübut olundu?",
    findings: "Tapıntılar",
    session: "Sessiya",
    proved: "Sübut olunan",
    what: "Tapıntı",
    facts: "Rəqəmlər",
    none: "Hələ yoxlama aparılmayıb",
    noneText: "Yoxlama hər gecə işləyir; “npm run auditor” əmri ilə indi də işə salına bilər.",
    before: "Əvvəlki yoxlamalar",
    count: "Tapıntı sayı",
    unknown: "Naməlum sessiya",
  },
  check: {
    oversold: "Tutulan yerlər yer sayını aşmır",
    seats_miscounted: "Tutulan yerlərin sayı qeydlərlə eynidir",
    free_beside_waiting: "Gözləyən varkən boş yer yoxdur",
    person_twice: "Heç kim bir kursda iki dəfə deyil",
    queue_broken: "Sıra nömrələri boşluqsuz və təkrarsızdır",
    status_unreached: "Hər vəziyyətə öz addımları ilə çatılıb",
  },
};
