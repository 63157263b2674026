import type { AccountRefusal, AccountState } from "@/lib/cooperation/contact-account/rules";

export const contactAccount = {
  refusal: {
    account_contact_gone: "Bu kişi artık ilgili kişi değil.",
    account_without_consent: "Rızası ya da e-posta adresi olmayan bir kişi hesaba davet edilmez.",
    account_held: "Bu kişinin hesabı zaten var.",
    account_none: "Bu kişinin hesabı ya da bekleyen daveti yok.",
    account_partner_merged: "Bu kayıt başka bir kayıtla birleştirildi.",
  } satisfies Record<AccountRefusal, string>,
  keep: {
    state: {
      none: "Hesabı yok",
      invited: "{date} tarihinde hesaba davet edildi, yanıt bekleniyor",
      held: "{date} tarihinden beri hesabı var",
    } satisfies Record<AccountState, string>,
    invite: "Hesaba davet et",
    inviteAgain: "Yeni davet gönder",
    end: "Hesabına son ver",
    endInvitation: "Daveti geri al",
  },
  list: {
    title: "Ortaklıklarımız",
    lead: "{partner} adına gördüğünüz ortaklıklar. Başka paydaşlar burada yer almaz.",
    caption: "Ortaklıklar",
    centre: "Merkez",
    stage: "Aşama",
    nextStep: "Sıradaki adım",
    due: "Son gün",
    agreements: "İmzalanan protokol",
    none: "Henüz ortaklık yok",
    noneHelp: "Bir merkez kuruluşunuzla ortaklık açtığında burada görünür.",
  },
  page: {
    lead: "{name}, bu sayfa {centre} ile ortaklığınızı gösterir.",
    people: "Merkezden kişiler",
    owner: "Ortaklığın sorumlusu",
    centre: "Merkez",
    agreements: "Protokoller",
    terms: "Protokol metni",
    meetings: "Toplantılar",
    meetingsNone: "Kayıtlı bir toplantı yok.",
    sessions: "Ev sahipliği yaptığınız faaliyetler",
    sessionsNone: "İşletmenizde düzenlenen bir faaliyet yok.",
    course: "Kurs",
    dates: "Tarihler",
    seats: "Yer",
    reference: "Faaliyet numarası",
    leave: "Artık bu paydaş adına konuşmuyorum",
    leaveText:
      "Rızanız geri alınır, adresiniz silinir ve bu hesap {partner} için hemen kapanır. Portaldaki başka rolleriniz kalır.",
    leaveSubmit: "Rızamı geri al ve ayrıl",
  },
  task: {
    survey: "{centre} ile ortaklığınızın anketi yanıtınızı bekliyor",
    step: "{centre} ile ortaklıkta sıradaki adım sizde: {step}",
  },
};
