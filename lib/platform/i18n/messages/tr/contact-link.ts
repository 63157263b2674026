import type { LinkRefusal, LinkState } from "@/lib/cooperation/contact-link/rules";

export const contactLink = {
  refusal: {
    link_contact_gone: "Bu kişi artık ilgili kişi değil.",
    link_without_consent: "Rızası ya da e-posta adresi olmayan bir kişiye bağlantı gönderilmez.",
    link_over: "Bu bağlantı zaten kapatılmış.",
    link_too_many_flags:
      "Yanıt bekleyen çok sayıda bildiriminiz var. Merkez yanıtladıktan sonra yeniden yazın.",
  } satisfies Record<LinkRefusal, string>,
  gone: {
    title: "Bu bağlantı artık geçerli değil",
    text: "Kişisel bağlantınızın süresi dolmuş ya da yerine yenisi gönderilmiş olabilir. Size yazan merkezden yeni bir bağlantı isteyin; son gelen iletideki bağlantı geçerlidir.",
  },
  page: {
    title: "Ortaklığınız",
    lead: "{name}, bu sayfa sizin kişisel bağlantınızla açıldı ve {until} tarihine kadar açılır. Yalnız {centre} ile ortaklığınızı gösterir.",
    ask: "Sorularınız için:",
    none: "İmzalanmış bir protokol henüz yok.",
    flags: "Bildirdikleriniz",
    wrong: "Burada bir yanlış var",
    what: "Yanlış olan ne?",
    whatHint: "Hangi bilgi, doğrusu ne. Merkez yanıtlar, size e-posta gelir.",
    submit: "Bildir",
    sent: "Bildiriminiz merkeze ulaştı. Yanıtı e-postayla alırsınız.",
    said: "Bildirdiniz: {when}",
  },
  list: {
    title: "Paydaşın kişisel bağlantısı",
    lead: "İlgili kişi hesap açmadan yalnız bu ortaklığı görür ve yanlışı bildirir. Bağlantı {days} gün geçerlidir.",
    none: "Paydaşın ilgili kişisi yazılmamış.",
    notSent: "Bağlantı gönderilmedi",
    noConsent: "Rıza ya da e-posta yok; bağlantı gönderilemez",
    state: {
      open: "{sent} tarihinde gönderildi, {until} tarihine kadar açık",
      expired: "{sent} tarihinde gönderildi, {until} tarihinde süresi doldu",
      revoked: "{sent} tarihinde gönderildi, kapatıldı (süresi {until})",
    } satisfies Record<LinkState, string>,
    send: "Bağlantı gönder",
    sendAgain: "Yeni bağlantı gönder",
    sent: "Bağlantı {name} adlı kişiye gönderildi.",
    revoke: "Bağlantıyı kapat",
  },
  letter: {
    subject: "Ortaklığınızın sayfası",
    text: "{centre}, {partner} ile ortaklığınızın sayfasını sizinle paylaşıyor: protokoller, taahhütler ve teslimler. Bir yanlış görürseniz aynı sayfadan bildirin.",
    until: "Bağlantı yalnız sizin içindir ve {date} tarihine kadar geçerlidir. Başkasına iletmeyin.",
    open: "Sayfanızı açın",
  },
};
