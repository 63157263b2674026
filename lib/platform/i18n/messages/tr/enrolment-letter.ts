export const enrolmentLetter = {
  course: "Kurs",
  dates: "Tarih",
  starts: "Başlangıç",
  centre: "Merkez",
  host: "Ev sahibi",
  venue: "Yer",
  reason: "Neden",
  why: "Bu iletiyi, portalda bu kursa bir başvurunuz olduğu için aldınız.",
  submitted: {
    subject: "Başvurunuz alındı: {title}",
    text: "Başvurunuzu aldık. Bu faaliyette katılımcıları merkez seçiyor; karar verildiğinde size yazacağız.",
    deed: "Başvurunuzu izleyin",
  },
  awaiting: {
    subject: "Başvurunuz alındı: {title}",
    text: "Başvurunuzu aldık. Yer almadan önce onaylanması gerekiyor; şimdi sıra kimde, başvurunuzun sayfasında görürsünüz. Sonuçlanınca size yazacağız.",
    deed: "Başvurunuzu izleyin",
  },
  nominated: {
    subject: "Aday gösterildiniz: {title}",
    text: "Okulunuz veya il müdürlüğünüz sizi bu faaliyete aday gösterdi. Durumunu portalda görürsünüz; katılmak istemiyorsanız adaylığı oradan geri çevirebilirsiniz.",
    deed: "Adaylığınızı görün",
  },
  approved: {
    subject: "Başvurunuz onaylandı: {title}",
    text: "Bütün onaylar verildi. Yerler bu faaliyette seçilerek veya son günde dağıtılır; sonuçlanınca size yazacağız.",
    deed: "Başvurunuzu izleyin",
  },
  refused: {
    subject: "Başvurunuz onaylanmadı: {title}",
    text: "Başvurunuz onaylanmadı; nedeni aşağıda. Kursun başka faaliyetlerine başvurabilirsiniz.",
    deed: "Ayrıntıları görün",
  },
  placed: {
    subject: "Yeriniz kesin: {title}",
    text: "Başvurunuz kabul edildi, yeriniz ayrıldı. Tarihleri takviminize ekleyebilirsiniz. Gelemeyecekseniz lütfen erkenden vazgeçin; yeriniz sıradaki kişiye gitsin.",
    deed: "Kaydınızı görün",
  },
  waitlisted: {
    subject: "Yedek listedesiniz: {title}",
    text: "Faaliyet şu an dolu. Yedek listede {position}. sıradasınız. Yer açılır ve sıra size gelirse size yazacağız.",
    deed: "Sıranızı izleyin",
  },
  offered: {
    subject: "Sizin için bir yer var: {title}",
    text: "Bir yer boşaldı ve sıra size geldi. Yer sizin için şu ana kadar tutuluyor: {until}. O zamana dek kabul etmezseniz sıradaki kişiye geçer.",
    deed: "Kabul edin veya geri çevirin",
  },
  taken: {
    subject: "Yerleştiniz: {title}",
    text: "Bir yer boşaldı. Başvururken “yer açılırsa benim için al” dediğiniz için yer hemen sizin adınıza ayrıldı. Gelemeyecekseniz lütfen erkenden vazgeçin.",
    deed: "Kaydınızı görün",
  },
  standBy: {
    subject: "Son anda bir yer açıldı, yerleştiniz: {title}",
    text: "Yedek liste kapandıktan sonra bir yer boşaldı. Başvururken son ana kadar hazır beklemeyi kabul ettiğiniz için yer size verildi. Gelemeyecekseniz lütfen hemen haber verin.",
    deed: "Kaydınızı görün",
  },
  byCentre: {
    subject: "Merkez sizi yerleştirdi: {title}",
    text: "Merkez sizi bu faaliyete yerleştirdi. Katılamayacaksanız lütfen erkenden vazgeçin.",
    deed: "Kaydınızı görün",
  },
  deferred: {
    subject: "Kaydınız ertelendi: {title}",
    text: "Kaydınızı kursun daha sonraki bir faaliyetine ertelediniz; tuttuğunuz yer sıradaki kişiye geçti. Yeni bir faaliyet yayımlanınca size yazacağız. Erteleme şu ana kadar sürer: {until}.",
    deed: "Kaydınızı görün",
  },
  deferralSession: {
    subject: "Ertelediğiniz kursun yeni tarihi var: {title}",
    text: "Ertelediğiniz kursun yeni bir faaliyeti yayımlandı. Kaydınızın sayfasından ona başvurabilirsiniz. Erteleme şu ana kadar sürer: {until}.",
    deed: "Tarihleri görün, başvurun",
  },
  deferralReminder: {
    subject: "Ertelemenizin süresi doluyor: {title}",
    text: "Ertelediğiniz kayıt şu anda kendiliğinden sona erecek: {until}. O zamana dek kursun bir faaliyetine başvurabilirsiniz.",
    deed: "Kaydınızı görün",
  },
  deferralEnded: {
    subject: "Ertelemenizin süresi doldu: {title}",
    text: "Bu süre içinde kursun başka bir faaliyetine başvurmadığınız için kaydınız sona erdi. Yeni bir faaliyete her zaman başvurabilirsiniz.",
    deed: "Kaydı görün",
  },
  strikeExcused: {
    subject: "Mazeretiniz kabul edildi: {title}",
    text: "Merkez mazeretinizi kabul etti; bu kayıttaki ihlal artık sayılmaz.",
    deed: "Kaydı görün",
  },
  substituted: {
    subject: "Yerinize başkası bildirildi: {title}",
    text: "Okulunuz bu faaliyete sizin yerinize başka bir öğretmenin katılacağını bildirdi; kaydınız sona erdi. Bir yanlışlık varsa okul yönetimine başvurun.",
    deed: "Kaydı görün",
  },
  substitute: {
    subject: "Okulunuz sizi bildirdi, yerleştiniz: {title}",
    text: "Okulunuz, yeri olan bir öğretmenin yerine sizin katılacağınızı bildirdi; yer artık sizin. Tarihleri takviminize ekleyebilirsiniz. Katılamayacaksanız lütfen erkenden vazgeçin.",
    deed: "Kaydınızı görün",
  },
  listed: {
    subject: "Başvurunuz alındı: {title}",
    text: "Başvurunuzu aldık. Bu faaliyetin yerleri son başvuru gününden sonra, önceden ilan edilen kurallarla dağıtılıyor; liste yayımlanınca size yazacağız.",
    deed: "Başvurunuzu izleyin",
  },
  allocated: {
    subject: "Yerleştiniz: {title}",
    text: "Yerleştirme listesi yayımlandı: listede {rank}. sıradasınız ve yeriniz ayrıldı. Sıranızın nedenini başvurunuzda görebilirsiniz. Gelemeyecekseniz lütfen erkenden vazgeçin; yeriniz sıradaki kişiye gitsin.",
    deed: "Sıranızı ve nedenini görün",
  },
  allocatedWaiting: {
    subject: "Yedek listedesiniz: {title}",
    text: "Yerleştirme listesi yayımlandı: listede {rank}., yedek listede {position}. sıradasınız. Yer açılır ve sıra size gelirse size yazacağız. Sıranızın nedenini başvurunuzda görebilirsiniz.",
    deed: "Sıranızı ve nedenini görün",
  },
  notAllocated: {
    subject: "Yerleşemediniz: {title}",
    text: "Yerleştirme listesi yayımlandı; bu faaliyette size yer çıkmadı. Nedenini başvurunuzda görebilirsiniz. Kursun başka faaliyetlerine başvurabilirsiniz.",
    deed: "Nedenini görün",
  },
  rejected: {
    subject: "Başvurunuz kabul edilmedi: {title}",
    text: "Merkez, bu faaliyet için başvurunuzu kabul edemedi. Aynı kursun başka faaliyetlerine başvurabilirsiniz.",
    deed: "Ayrıntıları görün",
  },
  reverted: {
    subject: "Başvurunuz yeniden değerlendiriliyor: {title}",
    text: "Merkez, başvurunuza verdiği ret kararını geri aldı. Başvurunuz eski durumuna döndü; yeni bir gelişme olur olmaz size yazacağız.",
    deed: "Başvurunuzu izleyin",
  },
  withdrawn: {
    subject: "Başvurudan vazgeçtiniz: {title}",
    text: "Vazgeçtiğinizi kaydettik. Tuttuğunuz bir yer varsa sıradaki kişiye geçti.",
    deed: "Kaydı görün",
  },
  cancelled: {
    subject: "Kaydınız iptal edildi: {title}",
    text: "Merkez bu faaliyetteki kaydınızı iptal etti. Sorunuz varsa merkeze yazın.",
    deed: "Ayrıntıları görün",
  },
  offerExpired: {
    subject: "Önerinin süresi doldu: {title}",
    text: "Sizin için tutulan yer süresi içinde kabul edilmediği için sıradaki kişiye geçti.",
    deed: "Kaydı görün",
  },
  listEnded: {
    subject: "Yedek liste kapandı: {title}",
    text: "Bu faaliyette yer açılmadı ve yedek liste kapandı. Kursun başka faaliyetlerine başvurabilirsiniz.",
    deed: "Kaydı görün",
  },
  notDecided: {
    subject: "Başvurunuz sonuçlanmadı: {title}",
    text: "Faaliyet, başvurunuz için karar verilmeden başladı. Kursun başka faaliyetlerine başvurabilirsiniz.",
    deed: "Kaydı görün",
  },
  sessionCancelled: {
    subject: "Faaliyet iptal edildi: {title}",
    text: "Başvurduğunuz faaliyet iptal edildi. Kursun başka faaliyetlerine başvurabilirsiniz.",
    deed: "Ayrıntıları görün",
  },
};
