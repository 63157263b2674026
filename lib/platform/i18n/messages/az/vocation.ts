import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const vocation: Messages["vocation"] = {
  list: {
    title: "İxtisas sahələri",
    lead: "Şəbəkənin əhatə etdiyi ixtisas sahələri və ümumi fənlər; aşağıda mərkəzi olmayan sahələr.",
    covered: "Əhatə olunan sahələr",
    general: "Ümumi fənlər",
    open: "Hələ mərkəzi olmayan sahələr",
    openText: "Bu sahələrin müəllimləri bütün sahələrə açıq kurslara müraciət edə bilər.",
    caption: "Əhatə olunan sahələr, mərkəzləri və müəllimləri",
    name: "Sahə",
    code: "Kod",
    centres: "Mərkəz",
    teachers: "Qeydə alınmış müəllim",
    trained: "Təlim almış müəllim",
    sessions: "Qarşıdakı sessiya",
  },
  page: {
    kicker: "Sahənin kodu {code}",
    general: "Ümumi fənn",
    centres: "Bu sahənin mərkəzləri",
    noCentres: "Bu sahədə hələ mərkəz yoxdur. Müəllimləri bütün sahələrə açıq kurslara müraciət edə bilər.",
    courses: "Kurslar",
    noCourses: "Bu sahədə dərc olunmuş kurs yoxdur.",
    coursesAll: "Kataloqda bu sahəyə bax",
    sessions: "Qarşıdakı sessiyalar",
    noSessions: "Bu sahədə elan olunmuş sessiya yoxdur.",
    coverage: "Bölgələr üzrə əhatə",
    coverageLead:
      "Bu sahədə müəllimi olan hər bölgə və pilot bölgələr: müəllimlər, son 12 ayda təlim alanlar, ən yaxın mərkəz.",
    coverageCaption: "Bölgələr, müəllimlər və ən yaxın mərkəz",
    coverageEmpty: "Bu sahənin qeydə alınmış müəllimi yoxdur.",
    province: "Bölgə",
    leadCentre: "Aparıcı mərkəz",
    notTranslated: "Bu sahənin adı bu dilə hələ rəsmi tərcümə olunmayıb.",
  },
};
