/** The national programme's own names, as announced in April 2022; the vocational one beside it is invented. */
export const RUNNING_PROGRAMME = {
  slug: "okul-ortakligi-programi",
  name: "Okul Ortaklığı Programı",
  names: { en: "School Partnership Programme", az: "Məktəb Tərəfdaşlığı Proqramı" },
  summary:
    "Farklı illerden iki okul dört yıl boyunca ortak çalışır: birbirinin deneyiminden öğrenir, birlikte eğitim, proje ve etkinlik yapar, materyallerini paylaşır.",
  summaries: {
    en: "Two schools from different provinces work together for four years: they learn from each other's experience, hold trainings, projects and activities together and share their material.",
    az: "Müxtəlif bölgələrdən iki məktəb dörd il birgə çalışır: bir-birinin təcrübəsindən öyrənir, birgə təlim, layihə və tədbir keçirir, materiallarını bölüşür.",
  },
};

export const OPEN_PROGRAMME: typeof RUNNING_PROGRAMME = {
  slug: "atolyeler-arasi-ortaklik",
  name: "Atölyeler Arası Ortaklık Programı (gösteri)",
  names: {
    en: "Partnership between Workshops (demonstration)",
    az: "Emalatxanalararası Tərəfdaşlıq Proqramı (nümayiş)",
  },
  summary:
    "Meslek okullarının atölyelerini, eğitim setlerini ve işbaşı eğitimlerini dört yıl boyunca paylaşması için; profiller alınıyor.",
  summaries: {
    en: "For vocational schools that share workshops, training sets and on-the-job trainings for four years; profiles are being taken.",
    az: "Peşə məktəblərinin emalatxanalarını, tədris dəstlərini və iş yerində təlimlərini dörd il bölüşməsi üçün; profillər qəbul edilir.",
  },
};

export const GUIDE = `1. Amaç. İki okul dört yıl boyunca deneyimlerini ve kaynaklarını paylaşır; okullar arasındaki imkân farkı azalır.

2. Başlangıç. Eşleşme iki okulun müdürüne bildirilir. Program, iki müdür de kabul ettiğinde başlar.

3. Yıllık plan. Her öğretim yılı için ortak plan 31 Ekim'e kadar yazılır; en az bir konu seçilir ve plan iki okulca onaylanır.

4. Etkinlikler. Toplantı, ortak eğitim, proje, kurs ve paylaşımlar kaydedilir. Bir etkinlik, iki okul 30 gün içinde onayladığında sayılır. Öğrenci ve veliler yalnız sayı olarak yazılır.

5. Değerlendirme. Dördüncü yılın bitimine altı ay kala iki okul sürdürme ya da değiştirme kararını yazar.`;

/** What schools say they have done so far; taken in turn. */
export const EXPERIENCES = [
  "İki yıldır bölge okullarıyla ortak atölye günleri düzenliyoruz; öğretmenlerimiz üç TÜBİTAK projesinde görev aldı.",
  "Robotik ve otomasyon atölyemiz yeni kuruldu; eğitim içeriğimizi paylaşmak istiyoruz.",
  "Okulumuz kırsalda; öğretmen eğitimlerine ve donanıma erişimde desteğe ihtiyacımız var.",
  "Tasarım tescili başvurusu yaptık, süreci diğer okullara anlatabiliriz.",
  "Kardeş okul çalışmalarımız var; sosyal sorumluluk projelerinde deneyimliyiz.",
];
