import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const inbox = {
  title: "Məni gözləyənlər",
  greeting: "Salam, {name}",
  none: "Sizi gözləyən iş yoxdur",
  noneText: "Görməli olduğunuz iş olduqda burada görünür və sizə məktub gəlir.",
  count: "{count, plural, other {# iş sizi gözləyir}}",
  until: "{when} ({relative})",
  erasures: "{count, plural, other {# silinmə sorğusu}} cavab gözləyir",
  next: "Növbəti təliminiz",
  today: "Bugünkü və növbəti sessiyalar",
  seats: "{capacity} yerdən {taken} doludur",
} satisfies Messages["inbox"];
