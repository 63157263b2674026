export const common = {
  action: {
    cancel: "Vazgeç",
    change: "Değiştir",
  },
  word: {
    optional: "isteğe bağlı",
    demo: "Örnek veri",
  },
  figure: {
    asOf: "{date} itibarıyla",
    masked: "5’ten az",
    maskedWhy: "Kişiler tanınmasın diye 5’ten küçük sayılar gösterilmez.",
  },
  state: {
    done: "Tamamlandı",
    now: "Şu anda",
    next: "Sırada",
    skipped: "Yapılmadı",
    who: "Sıra kimde: {who}",
  },
  breadcrumb: {
    label: "Buradasınız",
  },
  chart: {
    table: "Tablo olarak göster",
  },
  map: {
    label: "İl haritası",
    legend: "Haritanın anlamı",
    pilot: "Pilot il",
    host: "Merkez bulunan il",
  },
};
