import type { InterestRefusal } from "@/lib/learning/interest/rules";

export const interest = {
  refusal: {
    interest_has_dates: "Bu kursun açık bir faaliyeti var; ona başvurabilirsiniz.",
    interest_province_unknown: "Bu il bulunamadı. Listeden seçin.",
  } satisfies Record<InterestRefusal, string>,
  page: {
    title: "Haber ver",
    lead: "Bu kursun şu anda tarihi yok. Bir faaliyet açıldığında size yazalım; yeterince kişi beklerse merkeze faaliyet açması önerilir.",
    province: "Hangi ilde katılabilirsiniz",
    say: "Tarih belli olunca haber ver",
    waiting:
      "{date} gününden beri bekliyorsunuz ({province}). Bir faaliyet yayımlandığında e-posta alırsınız.",
    withdraw: "Artık beklemiyorum",
    open: "Başvurulabilecek faaliyetler",
    kicker: "Kurs ve eksiklerim",
    course: "Kurs sayfası",
    own: "Haber bekledikleriniz",
    since: "{centre} · {date} gününden beri",
  },
  task: "{title}: {people, plural, other {# öğretmen}} bekliyor. Faaliyet açın",
  proposal: {
    title: "{people, plural, other {# kişi}} bu kursu bekliyor",
    text: "Yer, tarih ve ev sahibi, bekleyenlerin illerine ve merkezinizin takvimine göre önerildi; hepsini değiştirebilirsiniz. Yayımladığınızda bekleyenlere yazılır.",
    noProvince: "İli bilinmeyen",
  },
  mail: {
    subject: "Beklediğiniz kursun tarihi belli oldu",
    same: "Bu kursa “haber ver” demiştiniz.",
    alike: "“{asked}” kursu için “haber ver” demiştiniz; bu kurs aynı yeterlikleri kapatır.",
    body: "Sayın {name},\n\n{title}\n{dates}, {centre}\n\nBaşvurmak için:\n{link}\n\n{why} Bu iletiyle bekleyişiniz sona erer; katılamazsanız kursun sayfasında yeniden söyleyebilirsiniz.",
  },
};
