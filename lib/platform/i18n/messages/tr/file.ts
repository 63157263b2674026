import type { FileRefusal } from "@/lib/platform/files/kinds";

export const file = {
  refusal: {
    file_empty: "Dosya boş. Başka bir dosya seçin.",
    file_too_large: "Dosya çok büyük. Daha küçük bir dosya seçin.",
    file_kind_not_allowed: "Bu türde dosya yüklenemiyor. Kabul edilen türlerden birini seçin.",
    file_not_what_it_says:
      "Dosyanın içeriği adındaki uzantıyla uyuşmuyor. Dosyayı kendi programında açıp yeniden kaydedin.",
    file_has_program:
      "Bu PDF bir betik, ek dosya ya da parola içeriyor. “PDF olarak yazdır” ile yeniden oluşturun.",
    file_unreadable: "Resim açılamadı; dosya bozuk olabilir. Resmi yeniden kaydedip deneyin.",
    picture_too_large: "Resim 40 milyon pikselden büyük. Daha küçük bir resim seçin.",
  } satisfies Record<FileRefusal, string>,
};
