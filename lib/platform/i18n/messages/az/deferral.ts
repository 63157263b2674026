/** Putting a place off to a later session; what counts against it. */
export const deferral = {
  title: "Sonrakı sessiyaya təxirə sal",
  lead: "Tutduğunuz yer və ya sıranız növbəti şəxsə keçir. Kursun yeni sessiyası elan olunanda sizə yazırıq; müddət bitməmiş ona müraciət edirsiniz.",
  submit: "Qeydiyyatı təxirə sal",
  until: "Təxirə salma {until} tarixinə qədərdir",
  later: "Kursun müraciət edilə bilən sessiyaları:",
  none: "Hazırda müraciət edilə bilən başqa sessiya yoxdur; elan olunanda məktub gəlir.",
  apply: "Müraciət et",
  strike: "Bu qeydiyyatda pozuntu var: {strike}.",
  ask: "Üzrünüz varsa, mərkəzə yazın; qəbul edilsə, sayılmır.",
  excused: "{strike}: üzr qəbul edildi ({at}), sayılmır.",
  excuse: "Üzrü qəbul et",
  excuseLead: "Pozuntu qeyddə qalır, amma artıq sayılmır. Şəxsə səbəbi ilə yazılır.",
  excuseReason: "Üzrün əsası",
};
