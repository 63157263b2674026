export const legal = {
  controller: {
    TR: "T.C. Millî Eğitim Bakanlığı, Mesleki ve Teknik Eğitim Genel Müdürlüğü",
    AZ: "Azerbaycan Bilim ve Eğitim Bakanlığına bağlı Mesleki Eğitim Devlet Ajansı",
  },
  law: {
    TR: "6698 sayılı Kişisel Verilerin Korunması Kanunu’nun (KVKK) 10. maddesi",
    AZ: "Azerbaycan’ın kişisel verilere ilişkin kanunu",
  },
  contact: {
    title: "Bize yazın",
    mail: "E-posta: {mail}",
    none: "Bakanlığın resmî başvuru kanallarından yazabilirsiniz; konu satırına sitenin adını ekleyin.",
  },
  about: {
    title: "Ağ hakkında",
    lead: "Sektörel Mükemmeliyet Merkezleri, sektörle birlikte çalışan meslek liselerinde kurulan ve öğretmenlerin mesleki gelişimine adanmış merkezlerdir.",
    what: {
      title: "Merkezler ne yapar?",
      text: "Her merkez bir ya da birkaç meslek alanında yetkilidir. Alanının öğretmenleri için kurslar düzenler, onları sektörün atölyelerine ve işletmelerine götürür, edinilen bilgiyi başka okullara taşır.\n\nBir alanda birden çok merkez varsa biri öncü merkezdir. Genel bilgi dersleri merkezi bütün alanların öğretmenlerine açıktır.",
    },
    who: {
      title: "Kimler katılır?",
      text: "Meslek öğretmenleri kurslara başvurur; okul yöneticileri ile idari personel için de kurslar vardır. Okul müdürleri öğretmenlerinin kaydını onaylar, koordinatörler kursları ve faaliyetleri yürütür, il sorumluları illerini izler, Bakanlık ağı yönetir.",
    },
    how: {
      title: "Bu site nasıl çalışır?",
      text: "Başvurular tek tek, sırasıyla işlenir; boşalan yer yedek listedeki ilk kişiye verilir. Belgeler doğrulama koduyla herkesçe doğrulanabilir. Sayfalardaki sayıların her biri kayıtlardan hesaplanır; kişiye ilişkin küçük sayılar gizlenir.",
    },
    data: {
      title: "Açık veri",
      text: "İl, alan, merkez, kurs ve faaliyet listeleri JSON ve CSV olarak herkese açıktır. Kişisel veri içermez; anahtar gerekmez.",
      link: "Açık veri adresleri",
      api: "Makinelerin okuyacağı tanım (OpenAPI)",
    },
  },
  privacy: {
    title: "Aydınlatma metni",
    lead: "{law} uyarınca, bu sitede hangi kişisel verilerinizin neden ve nasıl işlendiğini açıklar.",
    version: "Sürüm {version}",
    section: {
      controller: {
        title: "Veri sorumlusu",
        text: "{controller}. Bu metinde “Bakanlık” denir.",
      },
      data: {
        title: "Hangi veriler işlenir?",
        text: "Kimlik ve iletişim: ad, soyad, e-posta adresi, isterseniz telefon numarası ve personel numarası.\n\nMeslek: çalıştığınız okul, alanınız, ağdaki görev ve rolleriniz, bunların tarihleri.\n\nÖğrenme: başvurularınız, sıranız, katılımınız, belgeleriniz, merkezlerin kaydettiği eğitimleriniz.\n\nGüvenlik: giriş kayıtları ve işlem kayıtları. İşlem kayıtlarına ad ya da serbest metin yazılmaz.\n\nT.C. kimlik numarası, doğum tarihi ve özel nitelikli veri istenmez.",
      },
      purposes: {
        title: "Hangi amaçla?",
        text: "Kurslara başvurmanız, yerleşmeniz ve katılmanız; katılım belgelerinin düzenlenmesi ve doğrulanması; öğretmen eğitiminin planlanması ve kişi belirtmeyen istatistiklerin çıkarılması; hesabınızın güvenliği; sizi ilgilendiren değişikliklerin e-postayla bildirilmesi.",
      },
      basis: {
        title: "Hukuki sebep ve toplama yöntemi",
        text: "Veriler; kanunlarda öngörülmesi, Bakanlığın hukuki yükümlülüğü ve kamu görevinin yerine getirilmesi sebeplerine dayanılarak, doldurduğunuz formlardan, okulunuzun onayından ve merkezlerin kayıtlarından elektronik ortamda toplanır.\n\nAdınızın merkez sayfasında ya da belge doğrulamada herkese açık gösterilmesi yalnızca açık rızanıza bağlıdır. Rızayı hesabınızdan verir, dilediğinizde geri alırsınız; vermemeniz hiçbir başvurunuzu etkilemez.",
      },
      recipients: {
        title: "Kimlere aktarılır?",
        text: "Başvurduğunuz merkezin koordinatörü ve faaliyetin eğiticileri, okulunuzun müdürü, ilinizin sorumlusu ve Bakanlık; her biri yalnızca kendi görevi için gerekeni görür. Üçüncü kişilere satılmaz, reklam için kullanılmaz. Sunucular yurt içindedir; veriler yurt dışına aktarılmaz.",
      },
      retention: {
        title: "Ne kadar süre saklanır?",
        text: "Hesabınız açık olduğu sürece. Silinmesini istediğinizde ve Bakanlık isteği karara bağladığında adınız ve iletişim bilgileriniz geri döndürülemez biçimde silinir; geriye yalnızca merkez, alan, il, tarih ve durumdan oluşan sayılar kalır. Giriş kayıtları ve gönderilen iletiler güvenlik için gereken süre kadar tutulur.",
      },
      rights: {
        title: "Haklarınız",
        text: "Kanunun 11. maddesi uyarınca verilerinizin işlenip işlenmediğini öğrenme, bilgi isteme, amacını ve aktarıldığı kişileri öğrenme, düzeltilmesini ya da silinmesini isteme, bu işlemlerin aktarılan kişilere bildirilmesini isteme, otomatik analiz sonucuna itiraz etme ve zararınızın giderilmesini isteme haklarınız vardır.\n\nVerilerinizi hesap sayfanızda görür, indirir, düzeltir ya da silinmesini istersiniz. İsteğiniz en geç otuz gün içinde yanıtlanır. Yanıttan memnun değilseniz Kişisel Verileri Koruma Kuruluna şikâyette bulunabilirsiniz.",
      },
      changes: {
        title: "Metin değişirse",
        text: "Her değişiklik yeni bir sürüm numarası alır. Girişinizden sonra yeni sürümü okuduğunuz kaydedilir; okumuş olmanız rıza yerine geçmez.",
      },
    },
  },
  cookies: {
    title: "Çerezler",
    lead: "Bu site yalnızca çalışması için zorunlu çerezleri kullanır; bu yüzden onay kutusu göstermez.",
    caption: "Kullanılan çerezler",
    name: "Ad",
    purpose: "Ne için",
    duration: "Süre",
    signIn: {
      purpose: "Giriş yaptığınızı hatırlar. Giriş yapmadıkça konmaz; içinde adınız ya da adresiniz yoktur.",
      duration: "Çıkış yapınca ya da süresi dolunca silinir",
    },
    hint: {
      purpose: "Sayfaya, kimin giriş yaptığını sorabileceğini söyler. Değeri her zaman 1’dir.",
      duration: "Bir üstteki çerezle birlikte silinir",
    },
    begun: {
      purpose:
        "Giriş yapmaya başladığınızda kod ya da ikinci adım beklenirken hangi girişin sizin olduğunu hatırlar.",
      duration: "Giriş bitince ya da kısa süre sonra silinir",
    },
    none: {
      title: "Olmayanlar",
      text: "Reklam, izleme, ölçüm ya da sosyal medya çerezi yoktur. Sayfalar başka sitelerden yazı tipi, harita, görüntü ya da betik yüklemez.",
    },
    off: {
      title: "Çerezi kapatırsanız",
      text: "Herkese açık sayfalar eksiksiz çalışır; yalnızca giriş yapamazsınız.",
    },
  },
  accessibility: {
    title: "Erişilebilirlik beyanı",
    lead: "Bu siteyi herkesin kullanabilmesi için çalışıyoruz. Ölçütümüz Web İçeriği Erişilebilirlik Rehberi (WCAG) 2.2, AA düzeyidir.",
    section: {
      state: {
        title: "Durum",
        text: "Sayfalar klavyeyle, ekran okuyucuyla, yüzde 400 yakınlaştırmada ve JavaScript kapalıyken kullanılacak biçimde yapılır. Her değişiklikte bütün sayfalar üç dilde otomatik erişilebilirlik denetiminden geçer.",
      },
      how: {
        title: "Neler yaptık?",
        text: "Haritadaki her il klavyeyle ulaşılan bir bağlantıdır; aynı bilgi yanında liste olarak da vardır. Grafiklerin tablosu vardır. Durumlar yalnızca renkle anlatılmaz. Formlardaki hatalar sözle, alanın yanında ve sayfanın başında söylenir.",
      },
      known: {
        title: "Bildiğimiz eksikler",
        text: "Merkezlerin yüklediği belgeler her zaman erişilebilir olmayabilir. Kimi alan ve okul adları bütün dillere çevrilmemiştir; bunlar kendi dillerinde, öyle işaretlenerek gösterilir.",
      },
      complain: {
        title: "Sorun bildirin",
        text: "Kullanamadığınız bir sayfayı, adresini ve neyin olmadığını yazarak bize bildirin. En geç on beş gün içinde yanıtlarız; bilgiyi beklerken size başka bir yolla ulaştırırız. Yanıt alamazsanız ya da yanıt yetersizse Bakanlığın resmî başvuru kanallarına ve Kamu Denetçiliği Kurumuna başvurabilirsiniz.",
      },
    },
  },
  disclaimer: {
    title: "Sorumluluk reddi",
    lead: "Bu sitede yazanların kimi, ne ölçüde bağladığı.",
    section: {
      content: {
        title: "İçerik",
        text: "Merkez, kurs ve faaliyet bilgilerini ilgili merkez yazar ve onaylar; onaylanmamış bilgiler öyle işaretlenir. Bilgiler resmî yazı yerine geçmez. Bir yanlış görürseniz merkeze ya da bize yazın.",
      },
      figures: {
        title: "Sayılar",
        text: "Sayılar belirtilen andaki kayıtlardan hesaplanır. Kişilerin tanınmaması için 5’ten küçük sayılar ve bunları ele verecek komşuları gösterilmez; bu yüzden toplamlar hücrelerin toplamından farklı olabilir.",
      },
      links: {
        title: "Başka siteler",
        text: "Merkezlerin kendi sitelerine giden bağlantılar kolaylık içindir; içeriklerinden o siteler sorumludur.",
      },
      demo: {
        title: "Örnek veri",
        text: "Gösterim kurulumlarında kişiler, kurslar ve kayıtlar uydurmadır ve öyle işaretlenir. Gerçek olan illerin, alanların ve merkezlerin bilgileridir.",
      },
    },
  },
};
