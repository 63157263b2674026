/**
 * Invented competence lists, by field code: a line without indent is a group, an indented one what is rated; "tr | en | az".
 * They are ours, to show how a list works; a ministry writes its own.
 */
export const COMPETENCES: Record<string, string> = {
  "52": `Güneş enerjisi | Solar energy | Günəş enerjisi
    FV sistemi boyutlandırma ve projelendirme | Sizing and designing a PV system | FV sisteminin ölçüləndirilməsi və layihələndirilməsi
    FV sistemini devreye alma ve ölçüm | Commissioning and measuring a PV system | FV sisteminin işə salınması və ölçülməsi
    İnvertör ve izleme verisiyle arıza bulma | Finding faults from inverter and monitoring data | İnvertor və monitorinq məlumatları ilə nasazlığın tapılması
Rüzgâr enerjisi | Wind energy | Külək enerjisi
    Türbinde önleyici bakım | Preventive maintenance of a turbine | Turbində profilaktik baxım
    Yüksekte güvenli çalışma ve kurtarma | Working safely at height and rescue | Hündürlükdə təhlükəsiz iş və xilasetmə
Depolama ve şebeke | Storage and grid | Enerji saxlanması və şəbəkə
    Batarya yönetim sistemini kurma ve sınama | Installing and testing a battery management system | Batareya idarəetmə sisteminin qurulması və sınağı
    Depolamalı sistemde enerji akışını planlama | Planning energy flows in a system with storage | Saxlama sistemində enerji axınının planlaşdırılması
    Şebeke bağlantısı ve mevzuat | Grid connection and its regulations | Şəbəkəyə qoşulma və normativ aktlar`,
  "10": `Elektrik tesisleri | Electrical installations | Elektrik qurğuları
    İç tesisatta ölçme ve muayene | Measuring and inspecting building installations | Daxili elektrik şəbəkəsində ölçmə və yoxlama
    Pano tasarımı ve montajı | Designing and assembling switchboards | Elektrik lövhəsinin layihələndirilməsi və quraşdırılması
    Elektrikli araç şarj istasyonu kurma | Installing charging stations for electric vehicles | Elektromobil doldurma məntəqəsinin quraşdırılması
Kumanda ve otomasyon | Control and automation | İdarəetmə və avtomatlaşdırma
    PLC ile süreç denetimi | Process control by PLC | PLC ilə proses idarəetməsi
    Bina otomasyonu (KNX) | Building automation (KNX) | Bina avtomatlaşdırması (KNX)
    Sürücü ve motor devreye alma | Commissioning drives and motors | Mühərrik və sürücülərin işə salınması
Elektronik | Electronics | Elektronika
    Gömülü sistem programlama | Programming embedded systems | Daxili sistemlərin proqramlaşdırılması
    Nesnelerin interneti ile veri toplama | Collecting data with the internet of things | Əşyaların interneti ilə məlumat toplanması`,
  "04": `Ağ ve güvenlik | Networks and security | Şəbəkə və təhlükəsizlik
    Okul ağını bölümleme ve izleme | Segmenting and monitoring a school network | Məktəb şəbəkəsinin bölünməsi və izlənməsi
    Zafiyet taraması ve raporlama | Vulnerability scanning and reporting | Boşluqların yoxlanması və hesabatı
    Olaya müdahale ve yedekten dönme | Incident response and restoring from backup | İnsidentə cavab və ehtiyat nüsxədən bərpa
Yazılım | Software | Proqram təminatı
    Sürüm denetimi ve kod inceleme | Version control and code review | Versiya nəzarəti və kodun yoxlanması
    Yapay zekâ destekli geliştirme ve etik | AI-assisted development and its ethics | Süni intellektlə proqramlaşdırma və etika
    Oyun motorunda etkileşimli içerik | Interactive content in a game engine | Oyun mühərrikində interaktiv məzmun`,
  "30": `Tezgâhlar | Machine tools | Dəzgahlar
    5 eksen CNC programlama | Programming 5-axis CNC | 5 oxlu CNC proqramlaşdırılması
    CAM ile takım yolu çıkarma | Deriving tool paths by CAM | CAM ilə alət yolunun qurulması
    Ölçüm tezgâhında kalite denetimi | Quality control on a measuring machine | Ölçmə dəzgahında keyfiyyətə nəzarət
Yeni üretim | New manufacturing | Yeni istehsal üsulları
    Polimer yazıcıyla eklemeli imalat | Additive manufacturing with polymer printers | Polimer printerlə əlavəli istehsal
    Metal yazıcı ve son işlemler | Metal printers and finishing | Metal printer və son emal
    Kalıp denemesi ve süreç ayarı | Trying out moulds and setting the process | Qəlibin sınağı və prosesin tənzimlənməsi`,
  "15": `Gıda güvenliği | Food safety | Qida təhlükəsizliyi
    HACCP planı yazma ve yürütme | Writing and running a HACCP plan | HACCP planının yazılması və icrası
    Hijyen denetimi ve kayıt | Hygiene inspection and records | Gigiyena yoxlaması və qeydlər
    Alerjen yönetimi ve etiketleme | Managing allergens and labelling | Allergenlərin idarə olunması və etiketləmə
Süreç ve laboratuvar | Process and laboratory | Proses və laboratoriya
    Mikrobiyolojik analiz | Microbiological analysis | Mikrobioloji analiz
    Isıl işlem hattını işletme | Running a heat-treatment line | İstilik emalı xəttinin işlədilməsi`,
};

/** Which competences a course closes, by the beginning of its title. */
export const CLOSED_BY: readonly { course: string; closes: readonly string[] }[] = [
  {
    course: "Güneş Enerjisi (FV)",
    closes: [
      "FV sistemi boyutlandırma ve projelendirme",
      "FV sistemini devreye alma ve ölçüm",
      "Şebeke bağlantısı ve mevzuat",
    ],
  },
  {
    course: "Rüzgâr Türbini Bakımı",
    closes: ["Türbinde önleyici bakım", "Yüksekte güvenli çalışma ve kurtarma"],
  },
  {
    course: "Enerji Depolama",
    closes: ["Batarya yönetim sistemini kurma ve sınama", "Depolamalı sistemde enerji akışını planlama"],
  },
  {
    course: "Gömülü Sistemler",
    closes: ["Gömülü sistem programlama", "Nesnelerin interneti ile veri toplama"],
  },
  { course: "Şarj İstasyonlarının", closes: ["Elektrikli araç şarj istasyonu kurma"] },
  { course: "Siber Güvenliğe Giriş", closes: ["Okul ağını bölümleme ve izleme"] },
  {
    course: "Ağ Güvenliği",
    closes: ["Zafiyet taraması ve raporlama", "Olaya müdahale ve yedekten dönme"],
  },
  { course: "Yapay Zekâ Destekli", closes: ["Yapay zekâ destekli geliştirme ve etik"] },
  { course: "Oyun Motoru", closes: ["Oyun motorunda etkileşimli içerik"] },
  { course: "5 Eksen CNC", closes: ["5 eksen CNC programlama", "CAM ile takım yolu çıkarma"] },
  {
    course: "Eklemeli İmalat",
    closes: ["Polimer yazıcıyla eklemeli imalat", "Metal yazıcı ve son işlemler"],
  },
  { course: "Gıda Güvenliği", closes: ["HACCP planı yazma ve yürütme", "Hijyen denetimi ve kayıt"] },
];
