import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const signIn = {
  page: {
    title: "Giriş",
    lead: "Kursa müraciət etmək, sertifikatlarınızı görmək və ya mərkəzinizi idarə etmək üçün daxil olun.",
    byCode: "E-poçtla giriş",
    byCodeText: "Ünvanınıza altı rəqəmli kod və keçid göndəririk. Parol lazım deyil.",
    byPassword: "Parolla giriş",
    byProvider: "{name} ilə giriş",
    personas: "Nümunə şəxslər",
    personasText: "Bu, nümayiş versiyasıdır. Aşağıdakı şəxslərdən biri kimi bir kliklə daxil ola bilərsiniz.",
    newHere: "İlk dəfə gəlirsiniz?",
    register: "Müəllim kimi qeydiyyatdan keçin",
  },
  field: {
    mail: "E-poçt ünvanı",
    mailHint: "Məsələn, ad.soyad@mekteb.edu.az",
    password: "Parol",
    code: "Altı rəqəmli kod",
    totp: "Doğrulama tətbiqindəki kod",
    currentPassword: "İndiki parol",
    newPassword: "Yeni parol",
    newPasswordHint: "Ən azı {min} simvol. Bir neçə sözü yanaşı yazmaq yaxşı üsuldur.",
    repeatedPassword: "Yeni parol, bir daha",
  },
  action: {
    sendCode: "Kodu göndər",
    signIn: "Daxil ol",
    continue: "Davam et",
    signOut: "Çıxış",
    anotherCode: "Yeni kod istə",
  },
  code: {
    title: "E-poçtunuza baxın",
    text: "{mail} ünvanı burada tanınırsa, ora altı rəqəmli kod və keçid göndərdik. İkisindən biri kifayətdir; {minutes} dəqiqə etibarlıdır.",
    notArrived: "Gəlmədi? Spam qovluğuna və ünvanın düzgün yazıldığına baxın, sonra yeni kod istəyin.",
  },
  link: {
    title: "Giriş",
    text: "Girişi tamamlamaq üçün düyməni basın. Bu keçid bir dəfə işləyir.",
  },
  totp: {
    title: "İkinci addım",
    text: "Telefonunuzdakı doğrulama tətbiqinin göstərdiyi altı rəqəmli kodu yazın.",
    setUpTitle: "İkinci addımı qurun",
    setUpText:
      "Nazirlik və mərkəz hesabları iki addımla açılır. Telefonunuza doğrulama tətbiqi quraşdırın, sonra açarı yaradın.",
    create: "Açarı yarat",
    scan: "Tətbiqlə bu kvadratı oxudun və ya açarı əllə yazın, sonra tətbiqin göstərdiyi kodu daxil edin.",
    qr: "Doğrulama tətbiqi üçün QR kod",
    key: "Açar",
    lost: "Telefonunuz yanınızda deyilsə, nazirlikdəki başqa məsul şəxs ikinci addımı sıfırlaya bilər.",
  },
  oidc: {
    unknown:
      "Bu hesaba uyğun şəxs tapılmadı. Əvvəlcə e-poçtla daxil olun və ya müəllim kimi qeydiyyatdan keçin.",
    unverified:
      "Kimlik provayderi e-poçt ünvanınızı təsdiqləməyib. Ünvanı orada təsdiqləyin və ya e-poçtla daxil olun.",
    closed: "Bu hesabın buradakı qeydi bağlanıb. Səhv olduğunu düşünürsünüzsə, nazirliyə yazın.",
    other_account:
      "Bu e-poçt ünvanının sahibi burada kimlik provayderinin başqa hesabı ilə qeydiyyatdadır. O hesabla və ya e-poçtla daxil olun.",
    failed: "Kimlik provayderi ilə giriş alınmadı. Yenidən cəhd edin və ya e-poçtla daxil olun.",
  },
  mail: {
    codeSubject: "Usta giriş kodunuz",
    codeBody:
      "Salam,\n\nGiriş kodunuz: {code}\n\nVə ya bu keçidi açıb düyməni basın:\n{link}\n\nKod və keçid {minutes} dəqiqə etibarlıdır və bir dəfə işləyir.\n\nBu məktubu kimsə bu ünvanla daxil olmaq istədiyi üçün aldınız. Siz deyilsinizsə, heç nə etməyə ehtiyac yoxdur; kodu heç kimə verməyin.",
    passwordSubject: "Usta parolunuz dəyişdirildi",
    passwordBody:
      "Salam,\n\nHesabınızın parolu indicə təyin olundu və digər cihazlardakı girişləriniz bitirildi.\n\nBunu siz etməmisinizsə, e-poçtla daxil olub parolunuzu dərhal dəyişin:\n{link}\n\nBu məktubu hər yeni parol hesab sahibinə bildirildiyi üçün aldınız.",
  },
  refusal: {
    wrong_password: "E-poçt ünvanı və ya parol yanlışdır. Parolsuz, e-poçtla da daxil ola bilərsiniz.",
    wrong_code: "Kod düzgün deyil. Məktubdakı altı rəqəmi yenidən yazın.",
    code_over: "Bu kodun vaxtı bitib və ya çox dəfə yoxlanılıb. Yeni kod istəyin.",
    link_over: "Bu keçidin vaxtı bitib və ya əvvəl istifadə olunub. Yeni kod istəyin.",
    too_many_tries: "Çox cəhd edildi. {seconds} saniyə gözləyin; məktubdakı keçid həmişə işləyir.",
    too_many_mails:
      "Bu ünvan üçün çox kod istənilib. Son məktubdakı keçiddən istifadə edin və ya {minutes} dəqiqə sonra yenidən cəhd edin.",
    wrong_current_password: "İndiki parol yanlışdır.",
    password_guessable:
      "Bu parol asan tapılır. Adınızı, ardıcıl hərf və rəqəmləri işlətməyin; bir neçə sözü yanaşı yazmağa çalışın.",
    password_not_repeated: "İki yeni parol eyni deyil.",
    last_way_in: "Bu sizin yeganə giriş yolunuzdur. Əvvəlcə parol təyin edin, sonra bağı kəsin.",
    wrong_totp: "Kod düzgün deyil və ya indicə istifadə olunub. Tətbiqdəki yeni kodu yazın.",
    totp_not_started: "Əvvəlcə açarı yaradın.",
  },
} satisfies Messages["signIn"];
