import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const letter = {
  greeting: "Hörmətli {name},",
  reference: "Qeyd nömrəsi: {reference}",
  closing: "Hörmətlə",
} satisfies Messages["letter"];
