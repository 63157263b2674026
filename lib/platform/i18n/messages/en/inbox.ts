import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const inbox = {
  title: "What needs me",
  greeting: "Hello {name}",
  none: "Nothing needs you",
  noneText: "When there is something for you to do, it appears here and you get a mail.",
  count: "{count, plural, one {# thing needs you} other {# things need you}}",
  until: "{when} ({relative})",
  erasures: "{count, plural, one {# erasure request awaits} other {# erasure requests await}} an answer",
  next: "Your next training",
  today: "Sessions today and next",
  seats: "{taken} of {capacity} seats taken",
} satisfies Messages["inbox"];
