import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const request = {
  title: {
    request_unreadable: "Göndərilənlər oxunmadı",
    request_too_large: "Göndərilənlər çox böyükdür",
    request_foreign: "Bu sorğu portaldan gəlmir",
    request_failed: "Xəta baş verdi",
    request_unsure: "Əlaqə kəsildi",
  },
} satisfies Messages["request"];
