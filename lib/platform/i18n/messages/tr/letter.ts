export const letter = {
  greeting: "Merhaba {name},",
  reference: "Başvuru numarası: {reference}",
  closing: "İyi çalışmalar dileriz.",
};
