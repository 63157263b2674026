import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const checkIn: Messages["checkIn"] = {
  refusal: {
    check_in_too_early: "Bu yarım günün qeydiyyatı saat {time} olanda açılır.",
    check_in_too_late:
      "Qeydiyyat saat {time} üçün bağlanıb. Buradasınızsa, təlimçiyə deyin, sizi o qeyd edəcək.",
    check_in_not_running: "Bu sessiyanın jurnalı hazırda tutulmur.",
    check_in_wrong_code: "Kod səhvdir və ya dəyişib. Ekranda indi görünən kodu yazın və ya yenidən oxudun.",
    check_in_none: "Bu saatlarda yeriniz olan yarım gün yoxdur.",
    check_in_marked: "Təlimçi sizi artıq qeyd edib. Düzgün deyilsə, təlimçiyə deyin.",
    check_in_wait: "Qısa müddətdə çox cəhd etdiniz. {seconds} saniyədən sonra yenidən cəhd edin.",
    check_ins_none_decided: "Heç kim üçün “burada” və ya “yoxdur” demədiniz.",
    register_locked: "Sertifikatlar verildiyi üçün jurnal kilidlidir.",
  },
  screen: {
    title: "Kodla qeydiyyat",
    register: "Davamiyyət",
    open: "Qeydiyyat kodunu göstər",
    until: "saat {time} üçün bağlanır",
    qr: "Telefonla oxudulacaq QR kod",
    code: "“Təlimlərim” səhifəsində yazılacaq kod",
    counted: "{in} nəfər keçib, {people} nəfər gözlənilir",
    lost: "Bağlantı yoxdur: görünən kod köhnəlmiş ola bilər. Xətt bərpa olunanda özü yenilənəcək.",
  },
  own: {
    title: "Qeydiyyatdan keç",
    learning: "Təlimlərim",
    code: "Ekrandakı kod",
    codeHint: "Altı rəqəm; iyirmi saniyədən bir dəyişir",
    submit: "Buradayam",
    done: "Qeydiyyatdan keçdiniz. Təlimçi seçmə ilə təsdiqləyir.",
    in: "Saat {time} üçün qeydiyyatdan keçmisiniz. Təlimçi seçmə ilə təsdiqləyir.",
  },
  sample: {
    title: "Kodla keçənlər",
    counts: "{people} nəfər kodla keçib; {found} nəfər zalda görünüb, {missed} nəfər tapılmayıb.",
    lead: "Keçənlərdən püşklə seçilən bu şəxslərə zalda baxın. Biri yoxdursa, kodla keçənlərin hamısına baxılır.",
    yes: "Burada",
    no: "Yoxdur",
    submit: "Təsdiqlə",
    saved: "Təsdiq yadda saxlandı.",
    done: "Seçmə tamamdır: kodla keçənlər təsdiqləndi.",
  },
};
