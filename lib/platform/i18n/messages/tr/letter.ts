export const letter = {
  greeting: "Merhaba {name},",
  reference: "Kayıt numarası: {reference}",
  closing: "İyi çalışmalar dileriz.",
};
