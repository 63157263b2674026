export const register = {
  page: {
    title: "Öğretmen kaydı",
    lead: "Meslek öğretmeni, yönetici ya da personel olarak kaydolun; kurslara başvurun, belgelerinizi burada saklayın.",
    givenName: "Ad",
    familyName: "Soyad",
    mail: "E-posta adresi",
    mailHint: "Okuldan ayrılsanız da kullanacağınız bir adres yazın. Kodu buraya göndeririz.",
    notice: "Aydınlatma metnini okudum",
    noticeLink: "Aydınlatma metni",
    noticeText:
      "Bilgilerinizi neden ve nasıl işlediğimizi bu metin anlatır ({version} sürümü). Okuduğunuzu işaretlemek rıza vermek değildir.",
    submit: "Kodu gönder",
    known: "Hesabınız var mı?",
    signIn: "Giriş yapın",
  },
  code: {
    title: "Adresinizi doğrulayın",
    text: "{mail} adresine altı haneli bir kod gönderdik. Kod {minutes} dakika geçerlidir.",
    submit: "Kaydı tamamla",
    again: "Baştan başla",
  },
  invitation: {
    title: "Davetlisiniz",
    text: "Şu göreve davet edildiniz:",
    account: "Görev, {mail} adresindeki hesabınıza eklenecek.",
    newAccount: "{mail} adresiyle yeni bir hesap açılacak.",
    accept: "Daveti kabul et",
    overTitle: "Bu davet artık geçerli değil",
    overText:
      "Davet kullanılmış, geri alınmış ya da süresi dolmuş olabilir. Sizi davet edenden yenisini isteyin.",
  },
};
