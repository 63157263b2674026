import type { MaterialAudience, MaterialKind, PairingActivityKind } from "@/lib/platform/db/generated/enums";

/** What the demonstration's pairs planned, did and shared. */
export const GOALS = [
  "Atölye öğretmenleri her dönem karşılıklı iki ders izler.\nÖğrenciler ortak bir ürün tasarlar ve yıl sonu sergisinde sunar.\nSorumlular: iki okulun alan şefleri.",
  "Dijital ölçüm derslerinin içeriği birlikte yazılır ve iki okulda denenir.\nVeliler için çevrim içi bir tanıtım günü yapılır.",
  "İki okul işletmelerden konuk usta çağırır; notlar ortak klasörde toplanır.\nOkul takımları ulusal yarışmaya birlikte hazırlanır.",
];

export const ACTIVITIES: readonly {
  kind: PairingActivityKind;
  title: string;
  summary: string;
  people: readonly [teachers: number, students: number, parents: number];
}[] = [
  {
    kind: "ONLINE_MEETING",
    title: "Yıl başı çevrim içi toplantısı",
    summary: "Plan gözden geçirildi, görevler paylaşıldı.",
    people: [12, 0, 0],
  },
  {
    kind: "JOINT_TRAINING",
    title: "Güncel ölçüm cihazlarıyla uygulama eğitimi",
    summary: "İki okulun öğretmenleri aynı atölyede iki gün çalıştı.",
    people: [18, 0, 0],
  },
  {
    kind: "PROJECT",
    title: "Enerji izleme panosu ortak projesi",
    summary: "Bir okul panoyu, öteki yazılımı yaptı.",
    people: [6, 34, 0],
  },
  {
    kind: "SOCIAL_ACTIVITY",
    title: "Kardeş sınıflar gezi ve tanışma günü",
    summary: "Öğrenciler iki ilin sanayi müzelerini birlikte gezdi.",
    people: [7, 62, 21],
  },
  {
    kind: "FACE_TO_FACE_MEETING",
    title: "Alan şefleri çalışma toplantısı",
    summary: "Ders içerikleri karşılaştırıldı, üç ünite birlikte yazıldı.",
    people: [9, 0, 0],
  },
  {
    kind: "SHARING",
    title: "Velilere meslek tanıtımı deneyim paylaşımı",
    summary: "Her okul kendi tanıtım gününün nasıl yapıldığını anlattı.",
    people: [8, 15, 46],
  },
  {
    kind: "COURSE",
    title: "Öğrenciler için teknik resim hızlandırma kursu",
    summary: "Haftada iki saat, sekiz hafta, çevrim içi.",
    people: [4, 28, 0],
  },
];

export const MATERIALS: readonly {
  kind: MaterialKind;
  audience: MaterialAudience;
  title: string;
  about: string;
  link?: string;
}[] = [
  {
    kind: "WRITTEN",
    audience: "EVERYONE",
    title: "Atölye güvenliği ders notları",
    about: "Dokuzuncu sınıf için sekiz haftalık ders notu ve soru kâğıdı.",
  },
  {
    kind: "DIGITAL",
    audience: "NETWORK",
    title: "Ölçüm alıştırmaları etkileşimli sayfası",
    about: "Tablette çalışır, çevrim dışı da açılır.",
    link: "https://malzeme.okul.example/olcum",
  },
  {
    kind: "VISUAL",
    audience: "PARTNER",
    title: "Ortak proje sunumu",
    about: "Yıl sonu sergisi için hazırlanan sunum.",
  },
  {
    kind: "DIGITAL",
    audience: "EVERYONE",
    title: "Kaynak parametreleri hesap tablosu",
    about: "Malzeme ve kalınlığa göre akım ve hız önerir.",
    link: "https://malzeme.okul.example/kaynak",
  },
];

export const EXAMPLES = [
  "İki okul üç yılda ortak bir enerji izleme panosu geliştirdi; pano bugün her iki okulun atölyelerinde kullanılıyor ve faydalı model olarak tescil edildi.",
  "Öğretmenler her dönem birbirinin dersine giriyor. Kazanılan alışkanlık, iki ilin öteki okullarına da örnek oldu.",
];
