/** Putting a place off to a later session; what counts against it. */
export const deferral = {
  title: "Sonraki bir faaliyete ertele",
  lead: "Tuttuğunuz yer ya da sıranız sıradaki kişiye geçer. Kursun yeni bir faaliyeti yayımlanınca size yazarız; süre dolmadan ona başvurursunuz.",
  submit: "Kaydı ertele",
  until: "Erteleme {until} tarihine kadar sürer",
  later: "Kursun başvurulabilecek faaliyetleri:",
  none: "Kursun şu an başvurulabilecek başka faaliyeti yok; yayımlanınca e-posta ile haber verilir.",
  apply: "Başvur",
  strike: "Bu kayıtta bir ihlal var: {strike}.",
  ask: "Bir mazeretiniz varsa merkeze yazın; kabul edilirse sayılmaz.",
  excused: "{strike}: mazeret kabul edildi ({at}), sayılmaz.",
  excuse: "Mazereti kabul et",
  excuseLead: "İhlal kayıtta kalır, ama artık sayılmaz. Kişiye gerekçesiyle yazılır.",
  excuseReason: "Mazeretin gerekçesi",
};
