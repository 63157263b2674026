import type { EdgeRefusal, RequestRefusal } from "@/lib/platform/refusal";

export const form = {
  summary: {
    one: "Gönderilemedi: düzeltilecek 1 yer var",
    many: "Gönderilemedi: düzeltilecek {count} yer var",
    refusedTitle: "Bu işlem yapılamadı",
    titlePrefix: "Hata: ",
    errorPrefix: "Hata:",
  },
  submit: {
    sending: "Gönderiliyor…",
  },
  date: {
    day: "Gün",
    month: "Ay",
    year: "Yıl",
    hint: "Örneğin 12 3 2026",
  },
  time: {
    hint: "Örneğin 09.30",
  },
  select: {
    choose: "Seçin",
  },
  text: {
    atMost: "En çok {max} karakter.",
  },
  file: {
    again: "Dosyayı yeniden seçin; yazdıklarınız duruyor.",
  },
  conflict: {
    title: "Siz yazarken başka biri kaydetti",
    text: "Onun yazdığının üzerine yazılmadı, sizin yazdıklarınız da kaybolmadı. Farklı olan her yanıtınızın yanında şu an kayıtlı olan durur. Yeniden kaydederseniz sizinki onun yerine geçer.",
    stored: "Şu an kayıtlı",
    empty: "(boş)",
    yes: "İşaretli",
    no: "İşaretsiz",
  },
  refusal: {
    request_unreadable: "Gönderilen form okunamadı. Sayfayı yenileyip bir daha deneyin.",
    request_too_large: "Gönderilen çok büyük. Daha küçük bir dosya veya daha kısa bir metinle deneyin.",
    request_foreign: "Bu form bu siteden gönderilmedi. Sayfayı burada açıp yeniden doldurun.",
    request_failed:
      "Bizden kaynaklanan bir sorun oldu; hiçbir şey kaydedilmedi. Biraz sonra yeniden deneyin.",
    request_unsure:
      "Bağlantı kesildi; kaydedilip kaydedilmediği belli değil. Sayfayı yenileyip bakın, kaydedilmemişse yeniden deneyin.",
    not_found: "Aradığınız kayıt bulunamadı. Listeye dönüp yeniden seçin.",
    sign_in_needed: "Oturumunuz kapanmış. Giriş yapıp yeniden deneyin.",
    unknown: "Bu işlem şu anda yapılamıyor.",
  } satisfies Record<EdgeRefusal | RequestRefusal | "unknown", string>,
};
