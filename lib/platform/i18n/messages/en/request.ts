import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const request = {
  title: {
    request_unreadable: "What was sent could not be read",
    request_too_large: "What was sent is too large",
    request_foreign: "This request does not come from the portal",
    request_failed: "Something went wrong",
    request_unsure: "The connection broke",
  },
} satisfies Messages["request"];
