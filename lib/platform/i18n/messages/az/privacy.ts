import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const privacy = {
  own: {
    title: "Silinmə tələbi",
    text: "Nazirlikdən haqqınızdakı məlumatların silinməsini istəyə bilərsiniz. Ad, əlaqə məlumatları və yazılar silinir; sertifikatlarınız adsız qalır, hesabınız bağlanır. Sayılan qeydlər kimə aid olduğu bilinmədən qalır. Bu geri qaytarıla bilməz.",
    ask: "Silinməsini istə",
    asked: "{date} tarixində silinmə istəmisiniz. Nazirliyin cavabı gözlənilir.",
    withdraw: "Tələbi geri götür",
    refused: "Nazirlik {date} tarixində tələbinizi qəbul etmədi. Səbəb:",
  },
  list: {
    title: "Silinmə tələbləri",
    lead: "Məlumatlarının silinməsini istəyən şəxslər. Qanuni müddət otuz gündür.",
    open: "Cavab gözləyənlər",
    caption: "Cavab gözləyən tələblər",
    none: "Cavab gözləyən tələb yoxdur.",
    answered: "Cavablandırılanlar",
    answeredCaption: "Cavablandırılmış tələblər",
    person: "Şəxs",
    asked: "İstənilib",
    waits: "{days, plural, =0 {bu gün gəlib} other {# gündür gözləyir}}",
    records: "Qalacaq qeydlər",
    recordsText: "{enrolments} müraciət, {certificates} sertifikat, {trainings} təlim",
    decided: "Cavablandırılıb",
    outcome: "Nəticə",
    done: "Silinib",
    refused: "Rədd edilib",
    answer: "Cavabla",
  },
  answer: {
    title: "Silinmə tələbini cavabla",
    erase: "Məlumatları sil",
    eraseHint: "Ad, əlaqə və yazılar bütün cədvəllərdən silinir, hesab bağlanır. Geri qaytarıla bilməz.",
    refuse: "Rədd et",
    refuseHint: "Səbəb şəxsə e-poçtla bildirilir.",
    decision: "Qərar",
    reason: "Səbəb",
    submit: "Cavabı yadda saxla",
  },
  close: {
    title: "Hesabı bağla",
    text: "Vəzifələri, məktəbi, kurs yerləri və girişləri bu gün bitir; boşalan yerlər növbədəkilərə keçir. Qeydlər qalır.",
    submit: "Hesabı bağla",
  },
  mail: {
    doneSubject: "Məlumatlarınız silindi",
    doneBody:
      "Salam,\n\nİstəyinizə əsasən Usta portalındakı məlumatlarınız silindi və hesabınız bağlandı. Yalnız sayılan, kimə aid olduğu bilinməyən qeydlər qalır.\n\nBu məktubu silinmə tələbiniz cavablandırıldığı üçün aldınız.",
    refusedSubject: "Silinmə tələbiniz cavablandırıldı",
    refusedBody:
      "Salam,\n\nSilinmə tələbiniz qəbul edilmədi. Səbəb:\n\n{reason}\n\nFərdi məlumatların qorunması orqanına şikayət edə bilərsiniz.\n\nBu məktubu silinmə tələbiniz cavablandırıldığı üçün aldınız.",
  },
  refusal: {
    already_asked: "Tələbiniz artıq nazirlikdədir.",
    nothing_asked: "Gözləyən tələbiniz yoxdur.",
    already_decided: "Bu tələb əvvəl cavablandırılıb və ya geri götürülüb.",
    own_request: "Öz tələbinizi özünüz cavablandıra bilməzsiniz.",
    reason_missing: "Rədd etmək üçün səbəb yazın.",
    own_account: "Öz hesabınızı bağlaya bilməzsiniz; silinmə tələbi edin.",
    last_ministry: "Nazirlikdə ən azı bir məsul şəxs qalmalıdır.",
    account_closed: "Bu hesab artıq bağlanıb.",
  },
} satisfies Messages["privacy"];
