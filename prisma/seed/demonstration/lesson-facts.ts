import type { CourseFact } from "./course-facts";

export type QuestionFact = { text: string; right: readonly string[]; wrong: readonly string[] };
export type LessonFact = { title: string; minutes: number } & (
  | { kind: "READING"; text: string; url?: string; hasFile?: boolean }
  | { kind: "VIDEO"; text?: string; url: string; transcript: string }
  | { kind: "FILE"; text: string }
  | {
      kind: "QUIZ";
      text?: string;
      shown: number;
      passMark: number;
      attemptsMost: number;
      questions: readonly QuestionFact[];
    }
);
/** A course with its steps; `liveHours` of its hours are half-days. */
export type TaughtFact = { course: CourseFact; liveHours: number; steps: readonly LessonFact[] };

const SOLAR: TaughtFact = {
  course: {
    centre: 1,
    fields: ["52", "10"],
    mode: "DISTANCE",
    hours: 8,
    title: "Fotovoltaik Sistemlerde Güvenli Ölçme",
    summary:
      "Gerilimi kesmek, yokluğunu doğrulamak, yalıtımı ölçmek ve ölçtüğünü yazmak: iki canlı akşam, gerisi kendi zamanınızda.",
    intro:
      "Atölyede ilk ölçümden önce bilinmesi gerekenler. Adımları sırayla, istediğiniz cihazdan yaparsınız; iki akşam canlı buluşup ölçüm tutanaklarını birlikte okuruz.",
    topics: ["Beş güvenlik kuralı", "Doğru akım tarafında yalıtım ölçümü", "Risk kartı ve ölçüm tutanağı"],
    outcomes: [
      "Bir diziyi güvenle ölçüme hazırlar.",
      "Yalıtım ölçümünü yapar ve yorumlar.",
      "Öğrencinin kullanacağı risk kartını yazar.",
    ],
  },
  liveHours: 4,
  steps: [
    {
      kind: "READING",
      title: "Beş güvenlik kuralı",
      minutes: 40,
      text: [
        "Gerilimsiz çalışmanın beş kuralı, sırası bozulmadan uygulanır. Bir adım atlanırsa ötekiler de korumaz.",
        "- Gerilimi kes: evirici durdurulur, önce AA sonra DA ayırıcısı açılır.\n- Yeniden verilmesini önle: ayırıcı kilitlenir, anahtar çalışanda kalır, etiket asılır.\n- Gerilimin yokluğunu doğrula: iki kutuplu gösterge önce bilinen bir kaynakta, sonra devrede, sonra yine kaynakta denenir.\n- Topraklayıp kısa devre et: şebeke tarafında uygulanır.\n- Yakındaki gerilimli bölümleri ört ve sınırla.",
        "Fotovoltaik dizide fark şudur: ışık oldukça modüller gerilim üretir, DA tarafı ayırıcıyla “ölü” hale gelmez. Bu yüzden konektörler yük altında asla ayrılmaz; önce akımın sıfır olduğu pens ampermetreyle görülür.",
        "Öğrenciyle: kuralları ezberletmek yerine her adımın bir fotoğrafını çektirin ve sırayı karıştırıp yeniden dizdirin.",
      ].join("\n\n"),
    },
    {
      kind: "VIDEO",
      title: "Dizide yalıtım direnci ölçümü",
      minutes: 30,
      text: "Ölçüm geriliminin nasıl seçildiğine ve probların ne zaman bağlandığına dikkat edin.",
      url: "https://video.usta.example/yalitim-olcumu",
      transcript: [
        "Görüntüde bir çatı panosu ve kapalı bir DA ayırıcısı var. Eğitmen: “Ölçmeye başlamadan önce diziyi eviriciden ayırdım, ayırıcıyı kilitledim, pensle akımın sıfır olduğunu gördüm.”",
        "Eğitmen aşırı gerilim koruma elemanını devreden çıkarır: “Bunu sökmezsem ölçüm gerilimi onu bozar, ben de yanlış değer okurum.”",
        "Cihazda 1000 volt seçilir. “Dizinin açık devre gerilimi 620 volt. Sistem gerilimi 500 voltun üstünde olduğu için 1000 voltla ölçüyorum; en az 1 megaohm görmem gerekiyor.”",
        "Problar artı kutup ile toprak arasına bağlanır, düğmeye basılır, bir dakika beklenir. Ekranda 48 megaohm okunur. “Kuru ve sağlam. Yağmurdan sonra bu değer düşer; o yüzden havayı da yazıyorum.”",
        "Aynı ölçüm eksi kutupta yinelenir, sonra devre boşaltılır. Eğitmen tutanağa değeri, gerilimi, havayı ve saati yazar.",
      ].join("\n\n"),
    },
    {
      kind: "QUIZ",
      title: "Ölçmeden önce: kısa sınav",
      minutes: 20,
      text: "Kuralları ve videodaki sırayı gözden geçirin. Yarıda bırakırsanız yanıtlarınız kalır.",
      shown: 4,
      passMark: 75,
      attemptsMost: 3,
      questions: [
        {
          text: "Işık varken bir FV dizisinin DA tarafı hangi durumda gerilimsiz kalır?",
          right: ["Hiçbir ayırıcıyla; modüller gerilim üretmeyi sürdürür"],
          wrong: ["DA ayırıcısı açılınca", "Evirici durdurulunca", "AA sigortası sökülünce"],
        },
        {
          text: "Gerilimin yokluğu nasıl doğrulanır?",
          right: ["Gösterge önce bilinen kaynakta, sonra devrede, sonra yine kaynakta denenerek"],
          wrong: ["Eviricinin ekranına bakarak", "Tek kutuplu kalemle bir kez dokunarak"],
        },
        {
          text: "Konektör ayrılmadan önce hangileri yapılır?",
          right: ["Evirici durdurulur", "Akımın sıfır olduğu pensle görülür"],
          wrong: ["Modüller yıkanır", "Topraklama sökülür"],
        },
        {
          text: "Açık devre gerilimi 620 V olan dizide yalıtım hangi gerilimle ölçülür?",
          right: ["1000 V"],
          wrong: ["250 V", "500 V"],
        },
        {
          text: "1000 V ile ölçümde kabul edilen en küçük yalıtım direnci nedir?",
          right: ["1 MΩ"],
          wrong: ["1 kΩ", "10 Ω"],
        },
        {
          text: "Ayırıcının anahtarı çalışma sürerken kimde durur?",
          right: ["Devrede çalışan kişide"],
          wrong: ["Panonun üstünde", "Okul idaresinde"],
        },
      ],
    },
    {
      kind: "FILE",
      title: "Atölyeniz için bir risk kartı",
      minutes: 90,
      text: [
        "Kendi atölyenizde öğrencinin yaptığı bir ölçümü seçin ve bir sayfalık risk kartını yazın.",
        "- Tehlike, kimi nasıl etkiler, önlem, önlemden sorumlu\n- Ölçümden önce, sırasında, sonra sorulacak birer soru\n- Acil durumda ilk üç adım",
        "PDF ya da fotoğraf olarak teslim edin. Eğitmen önlemlerin sırasına (kaynakta, ortamda, kişide) bakar.",
      ].join("\n\n"),
    },
    {
      kind: "READING",
      title: "Ölçüm tutanağı nasıl okunur",
      minutes: 60,
      text: "Ekteki örnek tutanakta iki dizinin değerleri var. İkinci dizinin yalıtımı sabah 0,8 MΩ, öğleden sonra 12 MΩ ölçülmüş.\n\nCanlı akşama gelmeden yazın: Neden böyle olabilir, hangi ölçümü yinelersiniz, devreye alınmasına izin verir misiniz?",
      hasFile: true,
    },
  ],
};

const WORKSHOP: TaughtFact = {
  course: {
    centre: 1,
    fields: [],
    mode: "BLENDED",
    hours: 16,
    title: "Atölyede Öğrenciyle Güvenli Çalışma",
    summary:
      "Risk değerlendirmesi, makine koruyucuları ve ilk dakikalar: dört saati kendi zamanınızda, iki günü uygulamada.",
    intro:
      "Bütün meslek alanlarının atölyeleri için. Uzaktan adımlarda kendi atölyenize bakarsınız, merkezde birlikte uygularsınız.",
    topics: [
      "Risk değerlendirmesi",
      "Makine koruyucuları ve kilitleme",
      "Ramak kala bildirimi ve ilk yardım zinciri",
    ],
    outcomes: ["Atölyesinin risk değerlendirmesini günceller.", "Öğrenciye kilitleme–etiketleme yaptırır."],
  },
  liveHours: 12,
  steps: [
    {
      kind: "READING",
      title: "Risk değerlendirmesi: beş adım",
      minutes: 60,
      text: "Tehlikeyi bulun, kimin zarar göreceğini yazın, önlemi kararlaştırın, uygulayın, gözden geçirin.\n\n- Önce kaynakta giderin: başka yöntem, başka malzeme.\n- Sonra ortamda: koruyucu, havalandırma, işaretli yol.\n- En son kişide: gözlük, eldiven, kulaklık.\n\nAtölyede öğrenci sayısı, yaş ve deneyim de bir tehlike etkenidir; yetişkin işyerinin formu olduğu gibi kullanılmaz.",
      url: "https://osha.europa.eu/",
    },
    {
      kind: "VIDEO",
      title: "Kilitleme ve etiketleme",
      minutes: 40,
      url: "https://video.usta.example/kilitleme",
      transcript:
        "Bir sütunlu matkap durmuş. Eğitmen ana şalteri kapatır, kilidi takar, adını ve saatini etikete yazar. “Anahtar cebimde. Şimdi düğmeye basıyorum: çalışmadı. Kilit, enerjinin gerçekten kesildiğini denedikten sonra işe yarar.”\n\nBir öğrenci kendi kilidini de takar. “Kaç kişi çalışıyorsa o kadar kilit. Son kilit çıkmadan makine açılmaz.”",
    },
    {
      kind: "QUIZ",
      title: "Koruyucular ve kilitleme",
      minutes: 20,
      shown: 3,
      passMark: 60,
      attemptsMost: 2,
      questions: [
        {
          text: "Önlemlerin sırası hangisidir?",
          right: ["Kaynakta, ortamda, kişide"],
          wrong: ["Kişide, ortamda, kaynakta", "Ortamda, kişide, kaynakta"],
        },
        {
          text: "Aynı makinede üç kişi çalışıyorsa kaç kilit takılır?",
          right: ["Üç"],
          wrong: ["Bir", "İki"],
        },
        {
          text: "Kilit takıldıktan sonra ne yapılır?",
          right: ["Makine çalıştırılmaya çalışılarak enerjinin kesildiği denenir"],
          wrong: ["Hemen işe başlanır", "Etiket sökülür"],
        },
        {
          text: "Hangileri ramak kala olayıdır?",
          right: ["Parça fırladı, kimseye değmedi", "Öğrenci koruyucusuz makineyi açtı, hemen durduruldu"],
          wrong: ["Kesik nedeniyle hastaneye gidildi"],
        },
      ],
    },
    {
      kind: "FILE",
      title: "Atölyenizin risk değerlendirmesi",
      minutes: 120,
      text: "Atölyenizdeki üç makine için risk değerlendirmesini güncelleyip PDF olarak teslim edin. Her makinede en az bir önlem kaynakta ya da ortamda olsun.",
    },
  ],
};

export const TAUGHT: readonly TaughtFact[] = [SOLAR, WORKSHOP];
