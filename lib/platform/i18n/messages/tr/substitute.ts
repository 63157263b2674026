/** The school sends somebody else. */
export const substitute = {
  title: "Yerine başkasını bildir",
  lead: "Yer okulunuzda kalır: önce kişiyi seçip koşullara bakın, sonra onaylayın. İkisine de e-posta gider.",
  who: "Yerine kim katılacak?",
  look: "Koşullara bak",
  none: "Okulunuzda seçilebilecek başka öğretmen yok.",
  rules: "{name} katılabilir mi?",
  can: "Bütün koşullar uygun.",
  cannot: "Bu kişi şu an katılamaz; nedeni aşağıda.",
  submit: "{name} katılsın",
  deed: "Yerine başkası",
  replaced: "Şu kişinin yerine: {name}",
  replacedBy: "Yerine katılan: {name}",
};
