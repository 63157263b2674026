export const problem = {
  notFound: {
    title: "Sayfa bulunamadı",
    text: "Adres yanlış yazılmış, sayfa taşınmış ya da size açık olmayan bir sayfa olabilir.",
    searchLabel: "Kurslarda ara",
    search: "Ara",
    home: "Ana sayfaya dön",
    centres: "Merkezlere bak",
    courses: "Kurslara bak",
  },
};
