import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const activity: Messages["activity"] = {
  title: "Şəbəkə zaman üzrə",
  lead: "Son iki ildə bitən təlimlər, onlara sərf olunan saatlar və iştirakçılar; bütün şəbəkə və ya bir sahə, bölgə, mərkəz üçün.",
  field: "İxtisas sahəsi",
  province: "Bölgə",
  centre: "Mərkəz",
  any: "Hamısı",
  month: "Ay",
  trainings: "Təlim",
  hours: "Saat",
  people: "Şəxs",
  unknown: "məlum deyil",
  trainingsFinding: "Son on iki ayda {total} təlim bitdi, əvvəlki on iki ayda {before}",
  hoursFinding: "Son on iki ayda {total} saat təlim, əvvəlki on iki ayda {before}",
  peopleFinding: "Ən çox şəxs {month}: {count}",
  peopleNone: "Son on iki ayda iştirak edən yoxdur",
  note: "Təlim bitdiyi ayda sayılır; şəxs ayda bir dəfə.",
  asOf: "Hesablanma vaxtı: {when}",
  publicTitle: "Rəqəmlərlə şəbəkə",
  publicLead:
    "Ana səhifədəki sayğacların arxasındakı cəmlər: mərkəzlərin təlimləri və müəllimlərin gəldiyi bölgələr. Beşdən az şəxsi göstərən saylar gizlədilir.",
  byCentre: "Mərkəzlər üzrə",
  byProvince: "Müəllimlərin bölgələri üzrə",
  masked: "gizli",
  none: "Hələ bitən təlim yoxdur",
  noneHelp: "İlk təlim bitəndə cəmlər burada görünəcək.",
};
