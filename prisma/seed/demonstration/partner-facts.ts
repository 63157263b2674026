/**
 * Invented partners, "centre number and stage, … | kind | name | province code, district or country, city | fields". Stages: L lead,
 * C contacted, N negotiating, A active, D dormant, E ended. After an A stand its agreements: + in term, ~ renewal due,
 * < expired, - suspended, = terminated.
 */
export const PARTNERS = `1A+, 13A+ | COMPANY | Anadolu Rüzgâr Türbini Kanat ve Kule Sistemleri Sanayi Anonim Şirketi (gösteri) | 06, Etimesgut | 52 10
1A~ | COMPANY | Başkent Güneş Paneli ve İnvertör Üretim Limited Şirketi (gösteri) | 06, Sincan | 52
1A+- | COMPANY | Sincan Elektrik Pano ve Otomasyon Anonim Şirketi (gösteri) | 06, Sincan | 10
1A< | COMPANY | Etimesgut Kablo ve Trafo Bakım Hizmetleri Limited Şirketi (gösteri) | 06, Etimesgut | 10
1N | COMPANY | Polatlı Rüzgâr Santrali İşletmeciliği Anonim Şirketi (gösteri) | 06, Polatlı | 52
1C | COMPANY | Çankaya Akıllı Şebeke Yazılımları Limited Şirketi (gösteri) | 06, Çankaya | 10 04
1L | COMPANY | Gölbaşı Batarya ve Enerji Depolama Girişimi (gösteri) | 06, Gölbaşı | 52
1A+ | CHAMBER | Başkent Elektrik Teknisyenleri Odası (gösteri) | 06, Çankaya | 10
1A~ | INDUSTRIAL_ZONE | Ankara Batı Organize Sanayi Bölgesi Müdürlüğü (gösteri) | 06, Sincan | 10 30
1N | UNIVERSITY | Orta Anadolu Teknoloji Üniversitesi Yenilenebilir Enerji Uygulama ve Araştırma Merkezi (gösteri) | 06, Yenimahalle | 52
1D | UNION | Enerji Emekçileri Sendikası Ankara Şubesi (gösteri) | 06, Çankaya | 52
1A+ | NGO | Temiz Enerji ve Meslek Gençliği Derneği (gösteri) | 06, Çankaya | 52
1A+ | INTERNATIONAL_BODY | Nordsee Akademie für Windenergie (gösteri) | DE, Bremerhaven | 52
1C | INTERNATIONAL_BODY | Baltic Green Skills Network (gösteri) | EE, Tallinn | 52 10
1E= | COMPANY | Kızılay Jeneratör Kiralama Limited Şirketi (gösteri) | 06, Çankaya | 10
2A+ | COMPANY | Yenimahalle Siber Güvenlik Teknolojileri Anonim Şirketi (gösteri) | 06, Yenimahalle | 04
2N | COMPANY | Ostim Raylı Sistem Bileşenleri Anonim Şirketi (gösteri) | 06, Yenimahalle | 43
2A+ | PUBLIC_BODY | Başkent Raylı Ulaşım İşletmesi (gösteri) | 06, Yenimahalle | 43
3A+ | COMPANY | Kuzey Ankara Prefabrik Yapı Elemanları Anonim Şirketi (gösteri) | 06, Yenimahalle | 23
3C | CHAMBER | Yapı Ustaları ve İnşaat Teknikerleri Odası (gösteri) | 06, Çankaya | 23 49
4A+ | COMPANY | Sabiha Uçak Gövde Bakım ve Onarım Anonim Şirketi (gösteri) | 34, Pendik | 50
4A~ | COMPANY | Sultanbeyli Elektrikli Ev Aletleri Servis Ağı (gösteri) | 34, Sultanbeyli | 10
5A+ | COMPANY | Haliç Dokuma ve Konfeksiyon Sanayi Anonim Şirketi (gösteri) | 34, Kağıthane | 36 48
5N | CHAMBER | Boğaziçi Hazır Giyim Sanayicileri Odası (gösteri) | 34, Kağıthane | 36
6A+ | COMPANY | Tuzla Tersanesi Gemi İnşa Anonim Şirketi (gösteri) | 34, Tuzla | 14
6A+ | PUBLIC_BODY | Marmara Kılavuzluk ve Denizcilik Hizmetleri (gösteri) | 34, Pendik | 08
7C | UNIVERSITY | Başakşehir Dil Bilimleri Üniversitesi (gösteri) | 34, Başakşehir |
8A+ | COMPANY | Dilovası Boya, Kimya ve Reçine Sanayi Anonim Şirketi (gösteri) | 41, Dilovası | 25
8A< | COMPANY | Körfez Ofset ve Dijital Baskı Limited Şirketi (gösteri) | 41, Gebze | 31
8A+ | INDUSTRIAL_ZONE | Gebze Kimya İhtisas Organize Sanayi Bölgesi (gösteri) | 41, Gebze | 25 15
9A+ | COMPANY | Bilişim Vadisi Yapay Zekâ Laboratuvarları Anonim Şirketi (gösteri) | 41, Gebze | 04
10A+, 11C | COMPANY | Uludağ Takım Tezgâhları ve Kalıp Sanayi Anonim Şirketi (gösteri) | 16, Osmangazi | 30 41
10A~ | COMPANY | Osmangazi Hassas Döküm Limited Şirketi (gösteri) | 16, Osmangazi | 33
10A+ | CHAMBER | Bursa Makine ve Kalıp Sanayicileri Odası (gösteri) | 16, Osmangazi | 30 41 33
10N | MUNICIPALITY | Yeşil Ova Büyükşehir Belediyesi Meslek Edindirme Kursları (gösteri) | 16, Osmangazi | 30
11A+ | COMPANY | İnegöl Masif Mobilya Sanayi Anonim Şirketi (gösteri) | 16, İnegöl | 35
11A+ | INDUSTRIAL_ZONE | İnegöl Mobilya Ağaç İşleri İhtisas Organize Sanayi Bölgesi (gösteri) | 16, İnegöl | 35
12A+ | COMPANY | Nilüfer Elektrikli Araç Aktarma Organları Anonim Şirketi (gösteri) | 16, Nilüfer | 37 11
12A+ | UNION | Otomotiv ve Metal Emekçileri Sendikası (gösteri) | 16, Nilüfer | 37
13C | COMPANY | Yıldırım Robotik Kaynak Sistemleri Limited Şirketi (gösteri) | 16, Yıldırım | 32
14A+ | COMPANY | Karşıyaka Özel Erken Çocukluk Okulları (gösteri) | 35, Karşıyaka | 07
14N | COMPANY | Ege Güzellik ve Bakım Akademileri Limited Şirketi (gösteri) | 35, Karşıyaka | 17
15A+ | COMPANY | Falez Otelcilik ve Turizm İşletmeleri Anonim Şirketi (gösteri) | 07, Muratpaşa | 26 53
15A~ | CHAMBER | Akdeniz Aşçılar ve Turizmciler Odası (gösteri) | 07, Muratpaşa | 53
15D | MUNICIPALITY | Muratpaşa Gastronomi Evi (gösteri) | 07, Muratpaşa | 53
10A+ | INTERNATIONAL_BODY | Neckar Bildungszentrum für Werkzeugmaschinen und Automatisierungstechnik (gösteri) | DE, Stuttgart | 30
6A+ | INTERNATIONAL_BODY | Saaristomeren Telakkakoulu (gösteri) | FI, Turku | 14
12A+ | INTERNATIONAL_BODY | Västsvenska Fordonsskolan (gösteri) | SE, Göteborg | 37
15A+ | INTERNATIONAL_BODY | Lycée hôtelier et gastronomique du Rhône (gösteri) | FR, Lyon | 53`;

/** Who speaks for a partner; taken in turn. */
export const CONTACTS = `Nermin Aksoy | İnsan kaynakları müdürü
Levent Baykal | Genel müdür yardımcısı
Sibel Ertürk | Eğitim sorumlusu
Cem Kıvanç | Fabrika müdürü
Aylin Demirtaş | Genel sekreter
Tarık Önal | Atölye şefi`;
