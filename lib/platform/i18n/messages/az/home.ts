import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const home: Messages["home"] = {
  title: "Peşə müəllimləri sənaye ilə birlikdə öyrənir",
  lead: "Sektorial Mükəmməllik Mərkəzləri peşə müəllimlərinin yeni texnologiyanı və müasir iş proseslərini emalatxanada, müəssisədə və onlayn öyrəndiyi məktəblərdir. Kurslara ölkənin hər yerindən müraciət etmək olar.",
  courses: "Kurslara bax",
  centres: "Mərkəzlərə bax",
  map: {
    title: "Şəbəkənin xəritəsi",
    label: "Bölgələr xəritəsi: hər bölgə öz səhifəsinə aparır",
    list: "Eyni məlumat siyahı şəklində",
    legend: "Təlim almış müəllim",
    none: "Hələ yoxdur",
  },
  figures: {
    title: "Şəbəkənin bugünkü vəziyyəti",
    centres: "Mərkəz",
    fields: "Əhatə olunan ixtisas sahəsi",
    provinces: "Bölgə",
    provincesNote: "{pilot} pilot, {host} bölgədə mərkəz var",
    trained: "Təlim almış müəllim",
    hours: "Təlim saatı",
    hoursNote: "hər iştirakçı üzrə sayılır",
    sessions: "Qarşıdakı sessiya",
  },
  next: {
    title: "Müraciətə açıq sessiyalar",
    all: "Bütün kurslar",
    empty: "Hazırda müraciətə açıq sessiya yoxdur",
    emptyText: "Yeni tarixlər elan olunanda burada görünəcək. Kataloqda bütün kurslara baxa bilərsiniz.",
  },
  part: {
    title: "Necə iştirak etmək olar?",
    find: "Kursunuzu tapın",
    findText:
      "İxtisas sahəsinə, bölgəyə və ya tarixə görə seçin. Hər kursda kimin müraciət edə biləcəyi yazılıb.",
    apply: "Müraciət edin",
    applyText: "Boş yer varsa, dərhal sizin olur; yoxdursa, gözləmə siyahısındakı sıranızı görürsünüz.",
    attend: "İştirak edin",
    attendText: "Davamiyyət yarım günlər üzrə qeyd olunur; vəziyyətinizi öz səhifənizdə görürsünüz.",
    certificate: "Sertifikatınızı alın",
    certificateText: "Şərtləri ödəyənlərə yoxlama kodlu sertifikat verilir; onu hər kəs kodla yoxlaya bilər.",
    signIn: "Daxil ol",
    about: "Şəbəkə haqqında",
  },
};
