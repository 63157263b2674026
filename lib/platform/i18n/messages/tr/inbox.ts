export const inbox = {
  title: "Beni bekleyenler",
  greeting: "Merhaba {name}",
  none: "Sizi bekleyen bir iş yok",
  noneText: "Yapmanız gereken bir şey olduğunda burada görünür ve size e-posta gelir.",
  count: "{count, plural, other {# iş sizi bekliyor}}",
  until: "{when} ({relative})",
  erasures: "{count, plural, other {# silme isteği}} yanıt bekliyor",
  next: "Sıradaki eğitiminiz",
  today: "Bugünkü ve sıradaki faaliyetler",
  seats: "{taken} / {capacity} yer dolu",
};
