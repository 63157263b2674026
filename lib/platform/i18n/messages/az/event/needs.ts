/** What happens with competences, needs analyses and interests. */
export const needEvents = {
  competence: {
    list_started: "Bacarıq siyahısının yeni versiyası başladıldı",
    list_edited: "Bacarıq siyahısının qaralaması dəyişdirildi",
    list_published: "Bacarıq siyahısı dərc olundu",
    list_discarded: "Bacarıq siyahısının qaralaması silindi",
  },
  campaign: {
    created: "Ehtiyac təhlili hazırlandı",
    edited: "Ehtiyac təhlilinin tarixləri dəyişdi",
    opened: "Ehtiyac təhlili açıldı",
    reminded: "Ehtiyac təhlili xatırladıldı",
    cancelled: "Ehtiyac təhlili ləğv edildi",
    answered: "Ehtiyac təhlilinə cavab təqdim olundu",
  },
  interest: {
    said: "Kurs üçün “xəbər ver” deyildi",
    withdrawn: "“Xəbər ver” geri götürüldü",
  },
};
