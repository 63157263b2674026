import type { NetworkRefusal } from "@/lib/network/network/rules";

export const network = {
  edit: {
    title: "Ağın bilgileri",
    lead: "Ağın adı, dili, saati ve her sayfada görünen resimleri.",
    facts: "Ad, dil ve saat",
    name: {
      tr: "Ad (Türkçe)",
      en: "Ad (İngilizce)",
      az: "Ad (Azerbaycanca)",
    },
    locale: "Varsayılan dil",
    localeHint: "Çevirisi olmayan metinler bu dilde gösterilir. Daha önce yazılmış metinlerin dili değişmez.",
    zone: "Saat dilimi",
    zoneHint: "IANA adı, örneğin Europe/Istanbul. Yeni faaliyetlerde ve “bugün”de geçerlidir.",
    save: "Kaydet",
    saved: "Kaydedildi. Bütün sayfalar güncellendi.",
    pictureSaved: "Resim kaydedildi. Bütün sayfalarda görünüyor.",
    file: "Resim dosyası",
    fileHint: "PNG, JPEG ya da WebP; en çok 3 MB",
    altText: "Resmin anlattığı",
    altTextHint: "Resmi göremeyenler için kısa bir açıklama",
    upload: "Resmi kaydet",
    logo: {
      title: "Logo",
      lead: "Her sayfanın üstünde, ağın adının yanında durur.",
      none: "Logo yok; portalın kendi işareti duruyor.",
      change: "Logo yükle",
      remove: "Logoyu kaldır",
    },
    emblem: {
      title: "Destekleyenin amblemi",
      lead: "Her sayfanın altında, destek cümlesinin yanında durur.",
      none: "Amblem yok.",
      change: "Amblem yükle",
      remove: "Amblemi kaldır",
    },
  },
  refusal: {
    network_changed_meanwhile:
      "Siz yazarken başka biri bu bilgileri değiştirdi. Sayfayı yeniden açıp bir daha deneyin.",
    network_name_missing: "Ağın adını varsayılan dilde yazın.",
    time_zone_unknown: "Böyle bir saat dilimi yok. Europe/Istanbul gibi bir IANA adı yazın.",
    alt_text_missing: "Resmi göremeyenler için kısa bir açıklama yazın.",
    file_empty: "Bir resim dosyası seçin.",
    file_too_large: "Resim çok büyük; en çok 3 MB olabilir.",
    file_kind_not_allowed: "Yalnızca PNG, JPEG ya da WebP yüklenebilir.",
    file_not_what_it_says: "Dosyanın içeriği adının söylediği türde değil.",
    file_has_program: "Dosyada çalıştırılabilir içerik var.",
    file_unreadable: "Resim açılamadı; dosya bozuk olabilir.",
    picture_too_large: "Resmin ölçüleri çok büyük.",
  } satisfies Record<NetworkRefusal, string>,
};
