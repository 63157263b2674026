import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const register = {
  page: {
    title: "Müəllim qeydiyyatı",
    lead: "Peşə təhsili müəllimi, rəhbər və ya əməkdaş kimi qeydiyyatdan keçin; kurslara müraciət edin, sertifikatlarınızı burada saxlayın.",
    givenName: "Ad",
    familyName: "Soyad",
    mail: "E-poçt ünvanı",
    mailHint: "Məktəbi dəyişsəniz də istifadə edəcəyiniz ünvanı yazın. Kod ora göndərilir.",
    notice: "Məlumatlandırma mətnini oxudum",
    noticeLink: "Məlumatlandırma mətni",
    noticeText:
      "Məlumatlarınızı niyə və necə istifadə etdiyimizi bu mətn izah edir ({version} versiyası). Oxuduğunuzu işarələmək razılıq vermək deyil.",
    submit: "Kodu göndər",
    known: "Hesabınız var?",
    signIn: "Daxil olun",
  },
  code: {
    title: "Ünvanınızı təsdiqləyin",
    text: "{mail} ünvanına altı rəqəmli kod göndərdik. Kod {minutes} dəqiqə etibarlıdır.",
    submit: "Qeydiyyatı tamamla",
    again: "Yenidən başla",
  },
  invitation: {
    title: "Dəvətlisiniz",
    text: "Bu vəzifəyə dəvət olunmusunuz:",
    account: "Vəzifə {mail} ünvanındakı hesabınıza əlavə olunacaq.",
    newAccount: "{mail} ünvanı ilə yeni hesab açılacaq.",
    accept: "Dəvəti qəbul et",
    overTitle: "Bu dəvət artıq etibarlı deyil",
    overText:
      "Dəvət istifadə olunmuş, geri götürülmüş və ya vaxtı bitmiş ola bilər. Sizi dəvət edəndən yenisini istəyin.",
  },
} satisfies Messages["register"];
