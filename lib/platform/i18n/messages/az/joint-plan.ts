import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const jointPlan = {
  refusal: {
    plan_pairing_not_accepted: "Plan hər iki məktəbin qəbul etdiyi tərəfdaşlıq üçün yazılır.",
    plan_year_outside_term: "Bu tədris ili tərəfdaşlığın dövründə deyil və ya plan üçün çox tezdir.",
    plan_topic_unknown: "Seçilən mövzulardan biri bu proqramda yoxdur.",
    plan_year_over: "Bu tədris ili bitib; iki məktəbin razılaşdığı plan daha dəyişdirilmir.",
    plan_agreed_already: "Məktəbiniz bu planla artıq razılaşıb.",
    plan_changed_meanwhile:
      "Siz baxarkən plan dəyişdirildi. Heç nə saxlanmadı; iki mətni müqayisə edib yenidən göndərin.",
  },
  page: {
    title: "İllik planlar",
    year: "{year} tədris ili",
    due: "Son gün: {date}",
    overdue: "Son gün keçib: {date}",
    agreed: "İki məktəb razılaşıb",
    waiting: "{school} gözlənilir",
    missing: "Plan yoxdur",
    goals: "Məqsədlər",
    goalsHint: "Bu il birlikdə nəyə nail olmaq istəyirsiniz; kim, nə vaxt.",
    topics: "Mövzular",
    topicsHint: "Ən azı biri.",
    written: "{who} yazıb, {when}",
    write: "{year} planını yaz",
    edit: "Planı dəyiş",
    editWarning: "Dəyişsəniz, tərəfdaş məktəbin razılığı geri alınır; yenidən razılaşmalıdır.",
    save: "Planı yadda saxla",
    saved: "Plan yadda saxlanıldı; məktəbiniz adından razılaşdırıldı.",
    agree: "Planla razılaş",
    agreeText: "Planı olduğu kimi məktəbiniz adından qəbul edirsiniz.",
    none: "Hələ plan yoxdur",
    noneHelp: "İki direktordan biri yazır, digəri razılaşır.",
  },
} satisfies Messages["jointPlan"];
