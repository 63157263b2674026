import type { Strike } from "@/lib/platform/db/generated/enums";

/** Waiting: standing by, the queue's bands, strikes. */
export const wait = {
  title: "Nasıl bekliyorsunuz",
  lead: "Değiştirmek sıranızı etkilemez.",
  save: "Tercihi kaydet",
  saved: "Tercihiniz kaydedildi; sıranız değişmedi.",
  stands: "Faaliyet başlayana dek hazır bekliyorsunuz.",
  standBy: "Yedek liste kapansa da faaliyet başlayana dek hazır beklerim",
  standByHint:
    "Son anda yer boşalırsa size sorulmadan verilir ve e-posta gelir. İstediğiniz zaman vazgeçebilirsiniz.",
  give: "Boşalan yeri hazır bekleyene ver",
  gave: "Yer verildi, kişiye yazıldı.",
  standing: "Hazır bekliyor",
  last: "Son sırada (ihlal)",
  strikes: "İhlalleriniz",
  strikesLead:
    "Mazeretsiz geç vazgeçme ve gelmeme sayılır. {months} ay içinde {count} ihlali olan, yedek listede son sırada bekler.",
  strikesOff: "Mazeretsiz geç vazgeçme ve gelmeme kaydedilir; şu anda sıranızı etkilemez.",
  strike: {
    LATE_WITHDRAWAL: "Geç vazgeçme",
    NO_SHOW: "Gelmeme",
  } satisfies Record<Strike, string>,
};
