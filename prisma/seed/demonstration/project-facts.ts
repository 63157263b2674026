/**
 * Invented joint projects, "centre | P planned, R running, F finished, S stopped | + published | begins days ago | days long | title".
 * Each belongs to the first of its centre's partnerships, as many as its last number says.
 */
export const PROJECTS = `1 | R | + | 120 | 365 | Rüzgâr Türbini Bakımında Öğretmen ve Öğrenci İçin Ortak Uygulama Sahası | 3
1 | F | + | 400 | 240 | Güneş Santrallerinde Arıza Bulma: Meslek Liseleri İçin Ölçüm Seti ve Ders Modülü | 2
1 | R | - | 45 | 300 | Atölyeden Sahaya: İşbaşı Günlüklerinden Yeterlik Çerçevesi | 2
1 | P | - | -30 | 180 | Yeşil Beceriler İçin Ankara Bölgesi İşletme Ağı | 4
1 | S | - | 260 | 150 | Küçük Ölçekli Batarya Geri Kazanım Atölyesi | 1
10 | R | + | 90 | 300 | Beş Eksenli İşlemede Okul ve Fabrika Arasında Dönüşümlü Eğitim | 2
10 | F | + | 380 | 200 | Kalıp Tasarımında Ortak Değerlendirme Ölçütleri | 1
6 | R | + | 60 | 365 | Tersanede Modüler Üretim: Gemi Yapımı Öğretmenleri İçin Uygulama Dönemi | 2
12 | R | + | 75 | 270 | Elektrikli Araçlarda Yüksek Gerilim Güvenliği Eğitimi | 2
15 | F | + | 340 | 180 | Mutfakta Sıfır Atık: Otel ve Okul Ortak Menü Çalışması | 2`;

export const SUMMARY =
  "Merkez ile ortakları, öğretmenlerin işletmede gördüğü yeni uygulamaları ders içeriğine birlikte aktarıyor.\nÇalışma üç adımda yürüyor: işletmede gözlem ve uygulama, ortak ders modülü, sınıfta deneme ve ölçme.";

export const RESULTS = {
  F: "Yirmi dört öğretmen işletmede uygulama gördü; altı ders modülü güncellendi ve iki ölçüm seti atölyeye kuruldu. Modüller ağın bütün okullarında kullanılıyor.",
  S: "Ortak işletme üretimini başka bir ile taşıdığı için durduruldu. Hazırlanan güvenlik yönergesi başka bir projede kullanılacak.",
} as const;

/** What the project's picture shows, for who cannot see it; the picture is a plain drawing of ours. */
export const PICTURE_WORDS = "Yeşil zemin üzerinde üç halka: merkez, okul ve işletme.";

/**
 * Stays with partners abroad, "centre | out or in | kind | the partner's name begins with | people | begins days ago | days long | days
 * worked | report: + written, - not | topic". "=teacher" in place of the people names a persona.
 */
export const MOBILITIES = `1 | out | TEACHER | Nordsee | =teacher | 140 | 12 | 10 | + | Deniz üstü rüzgâr türbinlerinde güvenli çalışma ve bakım uygulaması
1 | out | TEACHER | Nordsee | 8 | 95 | 5 | 5 | + | Rüzgâr türbini kanat onarımında öğretmen uygulaması
1 | out | STAFF | Baltic | 2 | 20 | 4 | 3 | - | Yeşil becerilerin yeterlik çerçevesine yazılması
1 | in | VISIT | Nordsee | 5 | 60 | 3 | 3 | + | Merkezin atölyelerini tanıma ve ortak ders modülü toplantısı
1 | in | STAFF | Baltic | 1 | 330 | 10 | 8 | + | Konuk eğitici: enerji depolamada ölçme ve değerlendirme
1 | out | VISIT | Nordsee | 6 | -40 | 4 | 4 | - | Yeni dönem çalışma takviminin kararlaştırılması
10 | out | TEACHER | Neckar | 4 | 110 | 12 | 10 | + | Beş eksen işlemede iş temelli öğrenme
10 | in | STAFF | Neckar | 2 | 25 | 5 | 5 | - | Takım tezgâhlarında bakım planlaması üzerine ortak ders
6 | out | TEACHER | Saaristomeren | 5 | 150 | 8 | 6 | + | Tersanede modüler üretim ve kaynak kalitesi
12 | out | STAFF | Västsvenska | 3 | 210 | 5 | 5 | + | Elektrikli araçlarda yüksek gerilim güvenliği
12 | in | VISIT | Västsvenska | 4 | 15 | 3 | 2 | - | Elektrikli araç atölyesinin birlikte değerlendirilmesi
15 | out | TEACHER | Lycée | 6 | 75 | 6 | 5 | + | Mutfakta atık ölçümü ve sürdürülebilir menü`;

export const REPORT =
  "Katılanlar ilk iki gün güvenlik eğitimi aldı, sonraki günlerde ev sahibinin ustalarıyla birlikte çalıştı.\nÖğrenilenler iki iş yaprağına döküldü; bir sonraki dönemde merkezin kursunda ve okulların atölye derslerinde kullanılacak.";
