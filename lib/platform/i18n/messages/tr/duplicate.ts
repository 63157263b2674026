import type { DuplicateRefusal } from "@/lib/desk/duplicate/rules";

export const duplicate = {
  page: {
    people: "İki kişi kaydını birleştir",
    schools: "İki okul kaydını birleştir",
    lead: "Aynı olanın iki kaydı varsa biri kalır, öbürü hep ona götürür. Geri alınamaz.",
    sides: "Yan yana",
    fact: "Bilgi",
    confirm: "Birleştir",
    confirmText:
      "Kalan kayda her şey taşınır: görevler, başvurular, belgeler, roller. Öbür kayıt kapanır, adresi kalana götürür.",
    kept: "Hangi kayıt kalsın?",
    submit: "Birleştir",
    find: "Öbür kayıt hangisi?",
    search: "Ad ya da okul",
    nothing: "Benzer kayıt bulunamadı.",
    compare: "Karşılaştır",
  },
  fact: {
    email: "E-posta",
    staffNumber: "Sicil no",
    since: "Kayıt günü",
    schools: "Okullar",
    roles: "Rol",
    enrolments: "Başvuru",
    certificates: "Belge",
    trainings: "Eğitim kaydı",
    code: "Kurum kodu",
    place: "Yer",
    address: "Adres",
    confirmed: "Onay",
    people: "Çalışan ve çalışmış",
  },
  refusal: {
    same_record: "İki ayrı kayıt seçin ve birini bırakın.",
    record_closed: "Kayıtlardan biri kapalı; kapalı kayıt birleştirilemez.",
    own_record: "Kendi kaydınızı başka biri birleştirir.",
    both_host: "İki okulda da merkez var; bunlar tek okul olamaz.",
    other_province: "Okullar ayrı illerde; birleştirilemez.",
    live_twice: "İkisinin de aynı kursa süren başvurusu var. Önce biri geri çekilmeli.",
    places_overlap: "İkisinin de aynı saatlerde yeri var. Önce biri bırakılmalı.",
    schools_overlap:
      "İkisi aynı günlerde ayrı okullarda çalışıyor görünüyor. Önce dönemlerden biri bitirilmeli.",
    erasure_asked: "Biri verilerinin silinmesini istedi. Önce bu istek yanıtlanmalı.",
  } satisfies Record<DuplicateRefusal, string>,
};
