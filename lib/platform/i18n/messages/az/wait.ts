/** Waiting: standing by, the queue's bands, strikes. */
export const wait = {
  title: "Necə gözləyirsiniz",
  lead: "Dəyişmək sıranıza təsir etmir.",
  save: "Seçimi saxla",
  saved: "Seçiminiz saxlandı; sıranız dəyişmədi.",
  stands: "Sessiya başlayana qədər hazır gözləyirsiniz.",
  standBy: "Gözləmə siyahısı bağlansa da, sessiya başlayana qədər hazır gözləyirəm",
  standByHint:
    "Son anda yer boşalarsa, soruşulmadan sizə verilir və məktub gəlir. İstədiyiniz vaxt fikrinizi dəyişə bilərsiniz.",
  give: "Boşalan yeri hazır gözləyənə ver",
  gave: "Yer verildi, şəxsə yazıldı.",
  standing: "Hazır gözləyir",
  last: "Son sırada (pozuntu)",
  strikes: "Pozuntularınız",
  strikesLead:
    "Üzrsüz gec imtina və gəlməmək sayılır. {months} ay ərzində {count} pozuntusu olan gözləmə siyahısının sonunda gözləyir.",
  strikesOff: "Üzrsüz gec imtina və gəlməmək qeyd edilir; hazırda sıranıza təsir etmir.",
  strike: {
    LATE_WITHDRAWAL: "Gec imtina",
    NO_SHOW: "Gəlməmək",
  },
};
