import type { MarkRefusal } from "@/lib/learning/attendance/rules";
import type { AttendanceStatus } from "@/lib/platform/db/generated/enums";

export const attendance = {
  status: {
    PRESENT: "Katıldı",
    LATE: "Geç geldi",
    PARTIAL: "Bir bölümünde vardı",
    ABSENT: "Gelmedi",
    EXCUSED: "Mazeretli",
  } satisfies Record<AttendanceStatus, string>,
  letter: { PRESENT: "✓", LATE: "G", PARTIAL: "½", ABSENT: "–", EXCUSED: "M" } satisfies Record<
    AttendanceStatus,
    string
  >,
  notMarked: "İşaretsiz",
  refusal: {
    attendance_too_early: "Bu yarım günün yoklaması, başlamasına 15 dakika kala açılır.",
    session_not_running: "Bu faaliyetin yoklaması tutulamaz; durumu buna uygun değil.",
    correction_needs_reason: "Faaliyet kapatıldığı için düzeltmenin nedenini yazın.",
    marked_meanwhile:
      "Siz bu sayfadayken bir başkası yoklamayı değiştirdi. Hiçbir şey kaydedilmedi; sayfayı yenileyip yeniden bakın.",
    minutes_out_of_range:
      "Geç gelen ya da bir bölümünde bulunan herkes için kaç dakika katıldığını yazın; yarım günün süresinden kısa olmalı.",
    nothing_marked: "İşaretlenen ya da değiştirilen kimse yok.",
  } satisfies Record<MarkRefusal, string>,
  page: {
    title: "Yoklama",
    lead: "{course} · {reference}",
    slots: "Yarım günler",
    opensAt: "{when} tarihinde açılır",
    caption: "{slot} yoklaması",
    person: "Katılımcı",
    mark: "Durum",
    minutes: "Katıldığı dakika",
    minutesFor: "{name}: katıldığı dakika",
    markFor: "{name}: durum",
    minutesHint: "Yalnızca geç gelen ve bir bölümünde bulunanlar için. Bu yarım gün {minutes} dakika.",
    reason: "Düzeltmenin nedeni",
    save: "Yoklamayı kaydet",
    restPresent: "İşaretsizlerin hepsi katıldı",
    saved: "Yoklama kaydedildi.",
    nobody: "Bu faaliyete yerleştirilmiş kimse yok.",
    overview: "Bütün yarım günler",
    total: "Katılım",
    history: "Düzeltmeler",
    historyRow: "{name}, {slot}: önce “{status}” ({minutes} dk), {by} işaretlemişti; {when} düzeltildi.",
    historyReason: "Neden: {reason}",
    toClosing: "Kapat ve belge ver",
    toCertificates: "Belgeler",
    readOnly: "Bu yoklamayı yalnızca merkezin koordinatörü ve faaliyetin eğiticileri doldurabilir.",
  },
  list: {
    title: "Yoklama çizelgeleri",
    lead: "Yoklamasını tuttuğunuz faaliyetler; eksik işareti olanlar en üstte.",
    none: "Yoklaması tutulacak faaliyet yok",
    noneHelp: "Bir faaliyet başladığında çizelgesi burada görünür.",
    session: "Faaliyet",
    dates: "Tarih",
    missing: "Eksik işaret",
    show: "Gösterilecek yoklamalar",
    all: "Tümü",
    onlyMissing: "Eksiği olanlar",
    caption: "Tutulan çizelgeler",
  },
  task: {
    mark: "Yoklamayı tamamlayın: {course} ({reference}), {missing} işaret eksik",
  },
};
