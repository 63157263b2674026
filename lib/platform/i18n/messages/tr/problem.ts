export const problem = {
  notFound: {
    title: "Sayfa bulunamadı",
    text: "Adres yanlış yazılmış, sayfa taşınmış ya da size açık olmayan bir sayfa olabilir.",
    searchLabel: "Kurslarda ara",
    home: "Ana sayfaya dön",
    centres: "Merkezlere bak",
    courses: "Kurslara bak",
  },
  failed: {
    title: "Bir sorun oluştu",
    text: "Sorun bizden kaynaklanıyor; yaptığınız son işlem kaydedilmemiş olabilir.",
    again: "Yeniden dene",
    reference: "Bize yazarsanız şu numarayı verin: {digest}",
  },
};
