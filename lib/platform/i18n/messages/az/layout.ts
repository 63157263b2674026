import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const layout = {
  header: {
    skip: "Əsas məzmuna keç",
    menu: "Menyu",
    mainNav: "Əsas menyu",
    language: "Dil",
    signIn: "Daxil ol",
    signOut: "Çıxış",
    myPages: "Səhifəm",
  },
  nav: {
    centres: "Mərkəzlər",
    fields: "İxtisas sahələri",
    provinces: "Bölgələr",
    courses: "Kurslar",
    verify: "Sertifikatı yoxla",
    portal: "Menyum",
  },
  footer: {
    nav: "Alt menyu",
    about: "Şəbəkə haqqında",
    partners: "Tərəfdaşlar",
    projects: "Birgə layihələr",
    programmes: "Məktəb tərəfdaşlığı proqramları",
    privacy: "Məxfilik bildirişi",
    cookies: "Kukilər",
    accessibility: "Əlçatanlıq",
    disclaimer: "Məsuliyyətdən imtina",
    openData: "Açıq məlumat",
    demo: "Bu, nümayiş quraşdırmasıdır: şəxslər, kurslar və qeydlər nümunə məlumatdır.",
  },
  network: {
    name: "Sektoral Mükəmməllik Mərkəzləri Şəbəkəsi",
    description:
      "Peşə müəllimlərinin sektorla birlikdə öyrəndiyi mərkəzlər: kurslar, ixtisas sahələri və bölgələr.",
    fundingLine: "Avropa İttifaqı tərəfindən maliyyələşdirilir.",
    fundingDisclaimer:
      "Məzmuna görə yalnız şəbəkə məsuliyyət daşıyır; o, Avropa İttifaqının mövqeyini mütləq əks etdirmir.",
  },
} satisfies Messages["layout"];
