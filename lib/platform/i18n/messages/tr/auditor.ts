import type { Check } from "@/lib/desk/auditor/rules";

export const auditor = {
  page: {
    title: "Denetçi",
    lead: "Bütün faaliyetler için her gece kanıtlananlar: yerler, yedek listeler, sıra numaraları ve durumların yolu.",
    clean: "Son denetimde bulgu yok",
    found: "{count, plural, other {# bulgu}} var",
    at: "Son denetim",
    sessions: "Faaliyet",
    enrolments: "Başvuru",
    checks: "Neler kanıtlandı?",
    findings: "Bulgular",
    session: "Faaliyet",
    proved: "Kanıtlanan",
    what: "Bulgu",
    facts: "Sayılar",
    none: "Henüz denetim yapılmadı",
    noneText: "Denetim her gece çalışır; “npm run auditor” komutuyla şimdi de çalıştırılabilir.",
    before: "Önceki denetimler",
    count: "Bulgu sayısı",
    unknown: "Bilinmeyen faaliyet",
  },
  check: {
    oversold: "Dolu yer kontenjanı aşmıyor",
    seats_miscounted: "Dolu yer sayısı kayıtlarla aynı",
    free_beside_waiting: "Bekleyen varken boş yer yok",
    person_twice: "Kimse bir kursta iki kez yok",
    queue_broken: "Sıra numaraları boşluksuz ve tekrarsız",
    status_unreached: "Her durum kendi adımlarıyla varılan durum",
  } satisfies Record<Check, string>,
};
