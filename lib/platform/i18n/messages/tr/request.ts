import type { RequestRefusal } from "@/lib/platform/refusal";

export const request = {
  title: {
    request_unreadable: "Gönderilenler okunamadı",
    request_too_large: "Gönderilenler çok büyük",
    request_foreign: "Bu istek portaldan gelmiyor",
    request_failed: "Bir sorun oluştu",
    request_unsure: "Bağlantı kesildi",
  } satisfies Record<RequestRefusal, string>,
};
