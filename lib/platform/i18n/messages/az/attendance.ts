import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const attendance: Messages["attendance"] = {
  status: {
    PRESENT: "İştirak edib",
    LATE: "Gecikib",
    PARTIAL: "Qismən iştirak edib",
    ABSENT: "Gəlməyib",
    EXCUSED: "Üzrlü",
  },
  letter: { PRESENT: "✓", LATE: "G", PARTIAL: "½", ABSENT: "–", EXCUSED: "Ü" },
  notMarked: "Qeyd olunmayıb",
  refusal: {
    attendance_too_early: "Bu yarım günün jurnalı başlanmasına 15 dəqiqə qalmış açılır.",
    session_not_running: "Bu sessiyanın hazırkı vəziyyətində davamiyyət jurnalı tutulmur.",
    correction_needs_reason: "Sessiya bağlandığı üçün düzəlişin səbəbini yazın.",
    marked_meanwhile:
      "Siz bu səhifədə ikən başqası jurnalı dəyişdi. Heç nə yadda saxlanmadı; səhifəni yeniləyib bir daha baxın.",
    minutes_out_of_range:
      "Gecikən və ya qismən iştirak edən hər kəs üçün neçə dəqiqə iştirak etdiyini yazın; yarım günün müddətindən az olmalıdır.",
    nothing_marked: "Qeyd olunan və ya dəyişdirilən heç kim yoxdur.",
  },
  page: {
    title: "Davamiyyət",
    lead: "{course} · {reference}",
    slots: "Yarım günlər",
    slotState: "{marked}/{all} qeyd olunub",
    opensAt: "{when} açılır",
    caption: "{slot} jurnalı",
    person: "İştirakçı",
    mark: "Qeyd",
    minutes: "İştirak dəqiqəsi",
    minutesFor: "{name}: iştirak dəqiqəsi",
    markFor: "{name}: qeyd",
    minutesHint: "Yalnız gecikən və qismən iştirak edənlər üçün. Bu yarım gün {minutes} dəqiqədir.",
    reason: "Düzəlişin səbəbi",
    save: "Jurnalı yadda saxla",
    restPresent: "Qeyd olunmayanların hamısı iştirak edib",
    saved: "Jurnal yadda saxlandı: {marked} yeni qeyd, {corrected} düzəliş.",
    nobody: "Bu sessiyaya yerləşdirilmiş heç kim yoxdur.",
    overview: "Bütün yarım günlər",
    total: "İştirak",
    history: "Düzəlişlər",
    historyRow: "{name}, {slot}: əvvəl “{status}” ({minutes} dəq), {by} qeyd etmişdi; {when} düzəldilib.",
    historyReason: "Səbəb: {reason}",
    toClosing: "Bağla və sertifikat ver",
    toCertificates: "Sertifikatlar",
    readOnly: "Bu jurnalı yalnız mərkəzin koordinatoru və sessiyanın təlimçiləri doldura bilər.",
  },
  task: {
    mark: "Jurnalı tamamlayın: {course} ({reference}), {missing} qeyd çatışmır",
  },
};
