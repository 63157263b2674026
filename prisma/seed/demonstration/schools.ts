/**
 * Invented schools in the pilot provinces, "district | name | fields": the districts are real, the schools are not. A kind
 * in front of the name (ÇPL, MEM) stands for another school type than the usual one.
 */
const LINES: Record<string, string> = {
  "01": `Seyhan | Portakal Bahçesi | 10 52 37
    Yüreğir | Çukurova Sanayi | 30 32 49
    Çukurova | Gazi Mustafa Sezen | 04 07 53
    Ceyhan | Akarsu | 15 47 36
    Kozan | ÇPL Dilekkaya | 04 38`,
  "03": `Merkez | Kocatepe Yıldızı | 23 49 10
    Sandıklı | Hüdai Suyu | 53 26 15
    Bolvadin | MEM Bolvadin Çıraklık ve | 37 32`,
  "06": `Çankaya | Esat Çınarı | 04 16 46
    Keçiören | Bağlum Tepesi | 10 37 38
    Mamak | Kartaltepe | 23 49 32
    Sincan | Organize Sanayi Ustalar | 30 11 41
    Altındağ | Hıdırlıktepe | 07 17 53
    Yenimahalle | Batı Sitesi | 04 11 54
    Polatlı | Sakarya Şehitleri | 37 47 30
    Etimesgut | Havacılık ve Uzay Bilimleri | 50 21 10
    Gölbaşı | Mogan | 26 53 15
    Beypazarı | ÇPL İnözü | 09 27`,
  "07": `Kepez | Düden Şelalesi | 10 37 49
    Muratpaşa | Yivli Minare Turizm | 26 53 56
    Alanya | Kızılkule | 26 53 04
    Manavgat | Side Kapısı | 15 53 47
    Kumluca | Finike Körfezi Gemi ve Yat İnşa | 14 08`,
  "16": `Nilüfer | Misi Köprüsü | 37 30 11
    Osmangazi | Yeşil Hanlar | 48 36 04
    Yıldırım | Cumalıkızık Ustaları | 32 33 10
    İnegöl | Ağaç İşleri ve Tasarım Ustaları | 35 16
    Gemlik | Zeytin Körfezi | 08 14 15
    Mudanya | Mütareke | 53 26 07
    Karacabey | Longoz | 15 47 22
    Gürsu | Şeftali Vadisi | 41 25 30
    Mustafakemalpaşa | Suuçtu | 10 49`,
  "17": `Merkez | Saat Kulesi | 10 04 53
    Gelibolu | Namazgâh Denizcilik | 08 14
    Biga | Kazdağı Etekleri | 15 23`,
  "20": `Pamukkale | Travertenli Dokuma | 48 36 04
    Merkezefendi | Horoz Kapısı | 30 10 32
    Honaz | Kiraz Vadisi | 23 49 37
    Sarayköy | Termal | 52 15`,
  "24": `Merkez | Otlukbeli Hatırası | 10 23 49
    Üzümlü | ÇPL Munzur Etekleri | 04 07`,
  "26": `Odunpazarı | Lületaşı | 43 30 10
    Tepebaşı | Havaalanı Yolu | 50 21 04
    Odunpazarı | Atölyeler Caddesi | 32 33 11
    Sivrihisar | Nasreddin Hoca | 53 15`,
  "27": `Şahinbey | Bakırcılar Çarşısı | 33 32 30
    Şehitkâmil | Organize Sanayi Dokumacılar | 48 36 11
    Şahinbey | Fıstık Dalı | 15 53 56
    Nizip | Zeugma | 10 49 04
    İslahiye | ÇPL Tilmen | 37 07`,
  "31": `Antakya | Defne Kokusu | 53 17 07
    İskenderun | Amanos Demir Çelik | 33 32 10
    Dörtyol | Portakal Ağacı | 15 37 49`,
  "34": `Kadıköy | Rıhtım | 04 16 42
    Ümraniye | Çekmeköy Yolu | 10 37 11
    Pendik | Tersane Ustaları Gemi ve Denizcilik | 14 08 32
    Bağcılar | Matbaacılar Sitesi | 31 41 25
    Esenyurt | Kıraç Sanayi | 30 41 49
    Kâğıthane | Lale Bahçesi | 36 48 17
    Beykoz | Kristal Cam ve Seramik | 45 09
    Tuzla | Deri ve Kimya | 25 03 28
    Fatih | Kapalıçarşı Kuyumculuk | 27 36
    Üsküdar | Kız Kulesi | 07 20 44
    Küçükçekmece | Halkalı Lojistik | 51 39 43
    Beşiktaş | Ortaköy Turizm | 26 53 56
    Sultanbeyli | Aydos Ormanı | 10 50 04
    Silivri | MEM Silivri Sanayi | 37 32`,
  "35": `Bornova | Yeşilova Höyüğü | 30 11 10
    Konak | Saat Kulesi Meydanı | 04 16 38
    Karşıyaka | Bostanlı İskelesi | 07 17 36
    Çiğli | Atatürk Organize Sanayi Teknik Ustalar | 41 30 25
    Aliağa | Rüzgâr Gülü Yenilenebilir Enerji | 52 10 33
    Torbalı | Metropolis | 31 41 15
    Ödemiş | Birgi | 15 47 22
    Çeşme | Yelken | 26 53 08
    Menemen | Çömlekçi | 45 23`,
  "38": `Melikgazi | Demirkapı | 30 32 10
    Kocasinan | Erciyes Mobilyacılar | 35 48 11
    Talas | Ali Dağı | 04 46 07
    Develi | Sultan Sazlığı | 15 49 37
    Melikgazi | Gevher Nesibe Sağlık | 44 20`,
  "40": `Merkez | Ahi Ocağı | 10 30 04
    Kaman | Ceviz Altı | 15 53`,
  "41": `Gebze | Bilişim Vadisi | 04 11 54
    İzmit | Seka Kâğıt | 31 25 33
    Körfez | Rafineri | 25 10 49
    Gölcük | Tersane | 14 32 08
    Çayırova | Boya ve Plastik | 41 15
    Kartepe | Uçaksavar | 37 52`,
  "42": `Selçuklu | Gökpınar | 10 52 30
    Karatay | Mevlevi Ustalar | 35 32 33
    Meram | Bağ Evleri | 15 53 07
    Ereğli | İvriz | 04 37 49
    Akşehir | Nasreddin Hoca Gülmece ve Gastronomi | 53 56
    Beyşehir | ÇPL Göl Kıyısı | 38 23`,
  "44": `Yeşilyurt | Kayısı Bahçesi | 15 10 48
    Battalgazi | Kervansaray | 23 49 37
    Doğanşehir | ÇPL Erkenek | 04 07`,
  "45": `Yunusemre | Beyaz Eşya Ustaları | 11 10 41
    Şehzadeler | Mesir | 15 53 07
    Akhisar | Zeytinyağı | 15 37 30
    Turgutlu | Toprak Sanayi | 45 32`,
  "46": `Onikişubat | Maraş Bindallı | 48 36 09
    Dulkadiroğlu | Bakır Örs | 32 33 10
    Elbistan | Ceyhan Kaynağı | 52 49 04`,
  "55": `Atakum | Çınaraltı | 15 53 04
    İlkadım | Kurtuluş Yolu | 10 37 44
    Tekkeköy | Liman ve Makine | 30 32 08
    Bafra | Kızılırmak Deltası | 15 47`,
  "58": `Merkez | Gök Medrese | 10 43 30
    Merkez | Demiryolu Atölyesi | 43 32 11
    Şarkışla | Âşık Veysel | 04 38`,
  "59": `Süleymanpaşa | Rakoczi | 48 36 53
    Çorlu | Organize Sanayi Dokuma Boya | 48 25 11
    Çerkezköy | Kızılpınar | 41 30 10
    Malkara | Peynirciler | 15 47`,
  "61": `Ortahisar | Yıldıztepe | 04 10 49
    Akçaabat | Horon | 53 26 15
    Sürmene | Çamburnu Tersanesi | 14 08 32
    Of | Çay Filizi | 15 07`,
  "67": `Merkez | Kara Elmas | 29 10 32
    Ereğli | Demir Çelik | 33 32 30
    Çaycuma | Filyos | 15 23`,
};

export type SchoolFact = {
  province: string;
  district: string;
  stem: string;
  name: string;
  kind: "VOCATIONAL_HIGH_SCHOOL" | "MULTI_PROGRAMME_HIGH_SCHOOL" | "VOCATIONAL_TRAINING_CENTRE";
  fields: string[];
};

const KINDS = {
  "": { kind: "VOCATIONAL_HIGH_SCHOOL", ending: "Mesleki ve Teknik Anadolu Lisesi" },
  ÇPL: { kind: "MULTI_PROGRAMME_HIGH_SCHOOL", ending: "Çok Programlı Anadolu Lisesi" },
  MEM: { kind: "VOCATIONAL_TRAINING_CENTRE", ending: "Mesleki Eğitim Merkezi" },
} as const;

export const SCHOOLS: readonly SchoolFact[] = Object.entries(LINES).flatMap(([province, lines]) =>
  lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => schoolOf(province, line)),
);

function schoolOf(province: string, line: string): SchoolFact {
  const [district = "", rest = "", codes = ""] = line.split("|").map((part) => part.trim());
  const sign = /^(ÇPL|MEM) /.exec(rest)?.[1] as "ÇPL" | "MEM" | undefined;
  const stem = sign === undefined ? rest : rest.slice(4);
  const { kind, ending } = KINDS[sign ?? ""];
  const place = district === "Merkez" || stem.startsWith(district) ? "" : `${district} `;
  return { province, district, stem, name: `${place}${stem} ${ending}`, kind, fields: codes.split(" ") };
}
