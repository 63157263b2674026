export const layout = {
  header: {
    skip: "Ana içeriğe geç",
    menu: "Menü",
    mainNav: "Ana menü",
    language: "Dil",
    signIn: "Giriş yap",
    signOut: "Çıkış yap",
    myPages: "Sayfam",
  },
  nav: {
    centres: "Merkezler",
    fields: "Alanlar",
    provinces: "İller",
    courses: "Kurslar",
    verify: "Belge doğrula",
    portal: "Menüm",
  },
  footer: {
    nav: "Alt menü",
    about: "Ağ hakkında",
    partners: "Paydaşlar",
    projects: "Ortak projeler",
    programmes: "Okul ortaklığı programları",
    privacy: "Aydınlatma metni",
    cookies: "Çerezler",
    accessibility: "Erişilebilirlik",
    disclaimer: "Sorumluluk reddi",
    openData: "Açık veri",
    demo: "Bu bir gösterim kurulumudur: kişiler, kurslar ve kayıtlar örnek veridir.",
  },
  network: {
    name: "Sektörel Mükemmeliyet Merkezleri Ağı",
    description: "Meslek öğretmenlerinin sektörle birlikte öğrendiği merkezler: kurslar, alanlar ve iller.",
    fundingLine: "Avrupa Birliği tarafından finanse edilmektedir.",
    fundingDisclaimer:
      "İçerikten yalnızca ağ sorumludur; Avrupa Birliği’nin görüşlerini yansıtmak zorunda değildir.",
  },
};
