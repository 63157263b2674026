import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const letter = {
  greeting: "Dear {name},",
  reference: "Reference: {reference}",
  closing: "With kind regards",
} satisfies Messages["letter"];
