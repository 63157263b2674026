/** Names that are common enough to belong to nobody in particular. */
export const GIVEN_NAMES = (
  "Ahmet Ali Arda Aylin Ayşe Aslı Barış Begüm Berna Burak Burcu Cem Cengiz Ceren Deniz Derya Dilek Ebru Ece Efe Elif Emine " +
  "Emre Engin Erdem Esra Fatih Fatma Ferhat Filiz Furkan Gizem Gökhan Gül Güler Hakan Halil Hande Hasan Hatice Hülya İbrahim " +
  "İlker İpek İrem Kadir Kemal Kübra Leyla Levent Mehmet Melike Meltem Merve Mert Murat Mustafa Nalan Nazlı Nermin Nihat Nilgün " +
  "Nur Oğuz Okan Onur Orhan Osman Ömer Özge Özlem Pelin Pınar Ramazan Recep Sedat Seda Selim Selma Sema Serap Serkan Sevgi " +
  "Sevil Sibel Sinan Şenay Şule Taner Tolga Tuba Tuğba Turgut Ufuk Umut Volkan Yasemin Yasin Yavuz Yusuf Zehra Zeki Zeliha"
).split(" ");

export const FAMILY_NAMES = (
  "Acar Akbaş Akgül Akın Akman Aksoy Aktaş Alkan Altın Altuntaş Arı Arslan Ateş Avcı Ay Aydemir Aydın Bal Balcı Baran Bayrak " +
  "Bilgin Bozkurt Bulut Candan Cengiz Coşkun Çakır Çakmak Çalışkan Çelik Çetin Çiçek Çiftçi Çınar Demir Demirci Doğan Duman " +
  "Durmaz Dursun Elmas Er Erdoğdu Eren Ersoy Güler Gülmez Gündüz Güneş Gür Güven Ilgaz Işık İnce Kahraman Kalkan Kaplan Kara " +
  "Karadağ Karakaya Karataş Kartal Kaya Keskin Kılıç Koç Korkmaz Köse Kurt Kuş Mutlu Oral Orhan Öz Özcan Özdemir Özer Özkan " +
  "Öztürk Polat Sağlam Sarı Sever Sönmez Şahin Şen Şimşek Taş Tekin Temel Tok Toprak Tuna Tunç Turan Türk Uçar Uğur Uysal Ünal " +
  "Ünlü Vural Yalçın Yaman Yavuz Yazıcı Yıldırım Yıldız Yılmaz Yiğit Yurt Yüce Zengin"
).split(" ");
