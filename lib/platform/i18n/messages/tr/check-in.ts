import type { CheckInRefusal, ConfirmRefusal } from "@/lib/learning/check-in/rules";

export const checkIn = {
  refusal: {
    check_in_too_early: "Bu yarım günün girişi saat {time} olunca açılır.",
    check_in_too_late:
      "Giriş saat {time} itibarıyla kapandı. Buradaysanız eğiticiye söyleyin, sizi o işaretler.",
    check_in_not_running: "Bu faaliyetin yoklaması şu anda tutulmuyor.",
    check_in_wrong_code: "Kod yanlış ya da değişti. Perdede şimdi görünen kodu yazın veya yeniden okutun.",
    check_in_none: "Bu saatlerde yeriniz olan bir yarım gün yok.",
    check_in_marked: "Eğitici sizi daha önce işaretledi. Doğru değilse eğiticiye söyleyin.",
    check_in_wait: "Kısa sürede çok kez denediniz. {seconds} saniye sonra yeniden deneyin.",
    check_ins_none_decided: "Kimse için “burada” ya da “yok” demediniz.",
    register_locked: "Belgeler verildiği için yoklama kilitli.",
  } satisfies Record<CheckInRefusal | ConfirmRefusal, string>,
  screen: {
    title: "Kodla yoklama",
    register: "Yoklama",
    open: "Kodla yoklamayı göster",
    until: "{time} saatine kadar açık",
    qr: "Telefonla okutulacak kare kod",
    code: "“Eğitimlerim” sayfasında yazılacak kod",
    counted: "{in} kişi girdi, {people} kişi bekleniyor",
    lost: "Bağlantı yok: görünen kod eskimiş olabilir. Hat gelince kendiliğinden yenilenir.",
  },
  own: {
    title: "Yoklamaya gir",
    learning: "Eğitimlerim",
    code: "Perdedeki kod",
    codeHint: "Altı rakam; yirmi saniyede bir değişir",
    submit: "Buradayım",
    done: "Yoklamaya girdiniz. Eğitici örneklemle doğrular.",
    in: "Saat {time} itibarıyla yoklamadasınız. Eğitici örneklemle doğrular.",
  },
  sample: {
    title: "Kodla girenler",
    counts: "{people} kişi kodla girdi; {found} kişi salonda görüldü, {missed} kişi bulunamadı.",
    lead: "Girenlerden kurayla seçilen bu kişilere salonda bakın. Biri yoksa kodla girenlerin hepsine bakılır.",
    yes: "Burada",
    no: "Yok",
    submit: "Doğrula",
    saved: "Doğrulama kaydedildi.",
    done: "Örneklem tamam: kodla girenler doğrulandı.",
  },
};
