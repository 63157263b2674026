/** What happens with competences, needs analyses and interests. */
export const needEvents = {
  competence: {
    list_started: "Yeterlik listesinin yeni sürümü başlatıldı",
    list_edited: "Yeterlik listesinin taslağı değiştirildi",
    list_published: "Yeterlik listesi yayımlandı",
    list_discarded: "Yeterlik listesinin taslağı silindi",
  },
  campaign: {
    created: "İhtiyaç analizi hazırlandı",
    edited: "İhtiyaç analizinin tarihleri değişti",
    opened: "İhtiyaç analizi açıldı",
    reminded: "İhtiyaç analizi hatırlatıldı",
    cancelled: "İhtiyaç analizinden vazgeçildi",
    answered: "İhtiyaç analizine yanıt teslim edildi",
  },
  interest: {
    said: "Bir kurs için “haber ver” dendi",
    withdrawn: "“Haber ver” geri çekildi",
  },
};
