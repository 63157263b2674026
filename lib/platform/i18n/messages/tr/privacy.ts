import type { PrivacyRefusal } from "@/lib/desk/privacy/rules";

export const privacy = {
  own: {
    title: "Silme talebi",
    text: "Bakanlıktan hakkınızdaki bilgilerin silinmesini isteyebilirsiniz. Ad, iletişim bilgileri ve yazılar silinir; belgeleriniz adsız kalır, hesabınız kapanır. Sayımlara giren kayıtlar kimin olduğu belli olmadan durur. Bu geri alınamaz.",
    ask: "Silinmesini iste",
    asked: "{date} tarihinde silme istediniz. Bakanlığın yanıtı bekleniyor.",
    withdraw: "Talebi geri al",
    refused: "Bakanlık {date} tarihinde talebinizi kabul etmedi. Gerekçe:",
  },
  list: {
    title: "Silme talepleri",
    lead: "Bilgilerinin silinmesini isteyen kişiler. Yasal süre otuz gündür.",
    open: "Yanıt bekleyenler",
    caption: "Yanıt bekleyen talepler",
    none: "Yanıt bekleyen talep yok.",
    answered: "Yanıtlananlar",
    answeredCaption: "Yanıtlanmış talepler",
    person: "Kişi",
    asked: "İstendi",
    waits: "{days, plural, =0 {bugün geldi} other {# gündür bekliyor}}",
    records: "Kalacak kayıtlar",
    recordsText: "{enrolments} başvuru, {certificates} belge, {trainings} eğitim",
    decided: "Yanıtlandı",
    outcome: "Sonuç",
    done: "Silindi",
    refused: "Reddedildi",
    answer: "Yanıtla",
  },
  answer: {
    title: "Silme talebini yanıtla",
    erase: "Bilgileri sil",
    eraseHint: "Ad, iletişim ve yazılar bütün tablolardan silinir, hesap kapanır. Geri alınamaz.",
    refuse: "Reddet",
    refuseHint: "Kişiye gerekçesi e-postayla bildirilir.",
    decision: "Karar",
    reason: "Gerekçe",
    submit: "Yanıtı kaydet",
  },
  close: {
    title: "Hesabı kapat",
    text: "Görevleri, okulu, kurs yerleri ve girişleri bugün sona erer; boşalan yerler sıradakilere geçer. Kayıtlar durur.",
    submit: "Hesabı kapat",
  },
  mail: {
    doneSubject: "Bilgileriniz silindi",
    doneBody:
      "Merhaba,\n\nİsteğiniz üzerine Usta portalındaki bilgileriniz silindi ve hesabınız kapatıldı. Yalnız sayımlara giren, kime ait olduğu belli olmayan kayıtlar duruyor.\n\nBu e-postayı silme talebiniz sonuçlandığı için aldınız.",
    refusedSubject: "Silme talebiniz yanıtlandı",
    refusedBody:
      "Merhaba,\n\nSilme talebiniz kabul edilmedi. Gerekçe:\n\n{reason}\n\nKişisel Verileri Koruma Kuruluna şikâyet hakkınız vardır.\n\nBu e-postayı silme talebiniz sonuçlandığı için aldınız.",
  },
  refusal: {
    already_asked: "Talebiniz zaten bakanlıkta.",
    nothing_asked: "Bekleyen bir talebiniz yok.",
    already_decided: "Bu talep daha önce yanıtlanmış ya da geri alınmış.",
    own_request: "Kendi talebinizi siz yanıtlayamazsınız.",
    reason_missing: "Reddetmek için gerekçe yazın.",
    own_account: "Kendi hesabınızı kapatamazsınız; silme talebinde bulunun.",
    last_ministry: "Bakanlıkta en az bir yetkili kalmalı.",
    account_closed: "Bu hesap zaten kapatılmış.",
  } satisfies Record<PrivacyRefusal, string>,
};
