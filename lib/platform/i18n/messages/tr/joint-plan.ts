import type { JointPlanRefusal } from "@/lib/cooperation/joint-plan/rules";

export const jointPlan = {
  refusal: {
    plan_pairing_not_accepted: "Plan, iki okulun da kabul ettiği bir ortaklık için yazılır.",
    plan_year_outside_term: "Bu öğretim yılı ortaklığın döneminde değil ya da plan için çok erken.",
    plan_topic_unknown: "Seçilen konulardan biri bu programda yok.",
    plan_year_over: "Bu öğretim yılı bitti; iki okulca kararlaştırılan plan değiştirilmez.",
    plan_agreed_already: "Okulunuz bu planı zaten kabul etti.",
    plan_changed_meanwhile:
      "Siz bakarken plan değiştirildi. Hiçbir şey kaydedilmedi; iki metni karşılaştırıp yeniden gönderin.",
  } satisfies Record<JointPlanRefusal, string>,
  page: {
    title: "Yıllık planlar",
    year: "{year} öğretim yılı",
    due: "Son gün: {date}",
    overdue: "Son gün geçti: {date}",
    agreed: "İki okulca kararlaştırıldı",
    waiting: "{school} bekleniyor",
    missing: "Plan yok",
    goals: "Hedefler",
    goalsHint: "Bu yıl birlikte neyi başarmak istiyorsunuz; kim, ne zaman.",
    topics: "Konular",
    topicsHint: "En az biri.",
    written: "{who} yazdı, {when}",
    write: "{year} planını yaz",
    edit: "Planı değiştir",
    editWarning: "Değiştirirseniz ortak okulun kabulü düşer; planı yeniden kabul etmesi gerekir.",
    save: "Planı kaydet",
    saved: "Plan kaydedildi ve okulunuz adına kabul edildi.",
    agree: "Planı kabul et",
    agreeText: "Planı olduğu gibi okulunuz adına kabul edersiniz.",
    none: "Henüz plan yok",
    noneHelp: "İki müdürden biri yazar, öteki kabul eder.",
  },
};
