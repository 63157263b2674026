import type { OidcRefusal, SignInRefusal } from "@/lib/platform/auth/rules";

export const signIn = {
  page: {
    title: "Giriş",
    lead: "Kursa başvurmak, belgelerinizi görmek veya merkezinizi yönetmek için giriş yapın.",
    byCode: "E-postayla giriş",
    byCodeText: "Adresinize altı haneli bir kod ve bir bağlantı göndeririz. Parola gerekmez.",
    byPassword: "Parolayla giriş",
    byProvider: "{name} ile giriş",
    personas: "Örnek kişiler",
    personasText: "Bu bir tanıtımdır. Aşağıdaki kişilerden biri olarak tek tıkla girebilirsiniz.",
    newHere: "İlk kez mi geliyorsunuz?",
    register: "Öğretmen olarak kaydolun",
  },
  field: {
    mail: "E-posta adresi",
    mailHint: "Örneğin ad.soyad@okul.k12.tr",
    password: "Parola",
    code: "Altı haneli kod",
    totp: "Doğrulama uygulamasındaki kod",
    currentPassword: "Şimdiki parola",
    newPassword: "Yeni parola",
    newPasswordHint: "En az {min} karakter. Birkaç kelimeyi yan yana yazmak iyi bir yoldur.",
    repeatedPassword: "Yeni parola, bir daha",
  },
  action: {
    sendCode: "Kodu gönder",
    signIn: "Giriş yap",
    continue: "Devam et",
    signOut: "Çıkış yap",
    anotherCode: "Yeni kod iste",
  },
  code: {
    title: "E-postanıza bakın",
    text: "{mail} adresi kayıtlıysa oraya altı haneli bir kod ve bir bağlantı gönderdik. İkisinden biri yeter; {minutes} dakika geçerlidir.",
    notArrived:
      "Gelmedi mi? Gereksiz postalar klasörüne ve adresin doğru yazıldığına bakın, sonra yeni kod isteyin.",
  },
  link: {
    title: "Giriş",
    text: "Girişi tamamlamak için düğmeye basın. Bu bağlantı bir kez kullanılır.",
  },
  totp: {
    title: "İkinci adım",
    text: "Telefonunuzdaki doğrulama uygulamasının gösterdiği altı haneli kodu yazın.",
    setUpTitle: "İkinci adımı kurun",
    setUpText:
      "Bakanlık ve merkez hesapları iki adımla açılır. Telefonunuza bir doğrulama uygulaması kurun, ardından anahtarı oluşturun.",
    create: "Anahtarı oluştur",
    scan: "Uygulamayla bu kareyi okutun ya da anahtarı elle yazın, sonra uygulamanın gösterdiği kodu girin.",
    qr: "Doğrulama uygulaması için kare kod",
    key: "Anahtar",
    lost: "Telefonunuz yanınızda değilse bakanlıktaki başka bir yetkili ikinci adımı sıfırlayabilir.",
  },
  oidc: {
    unknown:
      "Bu hesapla eşleşen bir kişi bulunmadı. Önce e-postayla giriş yapın ya da öğretmen olarak kaydolun.",
    unverified:
      "Kimlik sağlayıcı e-posta adresinizi doğrulamamış. Adresi orada doğrulayın ya da e-postayla giriş yapın.",
    closed: "Bu hesabın buradaki kaydı kapatılmış. Yanlışlık olduğunu düşünüyorsanız bakanlığa yazın.",
    other_account:
      "Bu e-posta adresinin sahibi burada kimlik sağlayıcının başka bir hesabıyla kayıtlı. O hesapla ya da e-postayla giriş yapın.",
    failed: "Kimlik sağlayıcıyla giriş tamamlanamadı. Yeniden deneyin ya da e-postayla giriş yapın.",
  } satisfies Record<OidcRefusal, string>,
  mail: {
    codeSubject: "Usta giriş kodunuz",
    codeBody:
      "Merhaba,\n\nGiriş kodunuz: {code}\n\nYa da şu bağlantıyı açıp düğmeye basın:\n{link}\n\nKod ve bağlantı {minutes} dakika geçerlidir ve bir kez kullanılır.\n\nBu e-postayı, birisi bu adresle giriş yapmak istediği için aldınız. Siz değilseniz bir şey yapmanız gerekmez; kodu kimseyle paylaşmayın.",
    passwordSubject: "Usta parolanız değişti",
    passwordBody:
      "Merhaba,\n\nHesabınızın parolası az önce belirlendi ve diğer cihazlardaki girişleriniz sonlandırıldı.\n\nBunu siz yapmadıysanız e-postayla giriş yapıp parolanızı hemen değiştirin:\n{link}\n\nBu e-postayı, parola değişiklikleri hesabın sahibine bildirildiği için aldınız.",
  },
  refusal: {
    wrong_password: "E-posta adresi ya da parola yanlış. Parolasız, e-postayla da girebilirsiniz.",
    wrong_code: "Kod doğru değil. E-postadaki altı haneyi yeniden yazın.",
    code_over: "Bu kodun süresi doldu ya da çok kez denendi. Yeni bir kod isteyin.",
    link_over: "Bu bağlantının süresi doldu ya da daha önce kullanıldı. Yeni bir kod isteyin.",
    too_many_tries:
      "Çok kez denendi. {seconds} saniye bekleyin; e-postadaki bağlantıyla girmek her zaman mümkündür.",
    too_many_mails:
      "Bu adrese çok sayıda kod istendi. Son gelen e-postadaki bağlantıyı kullanın ya da {minutes} dakika sonra yeniden deneyin.",
    wrong_current_password: "Şimdiki parola yanlış.",
    password_guessable:
      "Bu parola kolay tahmin edilir. Adınızı, art arda gelen harf ve rakamları kullanmayın; birkaç kelimeyi yan yana yazmayı deneyin.",
    password_not_repeated: "İki yeni parola birbirinin aynısı değil.",
    last_way_in: "Bu, tek giriş yolunuz. Önce bir parola belirleyin, sonra bağı kaldırın.",
    wrong_totp: "Kod doğru değil ya da az önce kullanıldı. Uygulamadaki yeni kodu yazın.",
    totp_not_started: "Önce anahtarı oluşturun.",
  } satisfies Record<SignInRefusal, string>,
};
