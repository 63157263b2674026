import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const contactLink: Messages["contactLink"] = {
  refusal: {
    link_contact_gone: "Bu şəxs artıq əlaqələndirici deyil.",
    link_without_consent: "Razılığı və ya e-poçtu olmayan şəxsə keçid göndərilmir.",
    link_over: "Bu keçid artıq bağlanıb.",
    link_too_many_flags: "Cavab gözləyən çoxlu bildirişiniz var. Mərkəz cavablayandan sonra yenidən yazın.",
  },
  gone: {
    title: "Bu keçid artıq etibarlı deyil",
    text: "Şəxsi keçidinizin müddəti bitmiş və ya yerinə yenisi göndərilmiş ola bilər. Sizə yazan mərkəzdən yeni keçid istəyin; son məktubdakı keçid etibarlıdır.",
  },
  page: {
    title: "Tərəfdaşlığınız",
    lead: "{name}, bu səhifə şəxsi keçidinizlə açılıb və {until} tarixinədək açılır. Yalnız {centre} ilə tərəfdaşlığınızı göstərir.",
    ask: "Suallarınız üçün:",
    none: "Hələ imzalanmış memorandum yoxdur.",
    flags: "Bildirdikləriniz",
    wrong: "Burada səhv var",
    what: "Səhv olan nədir?",
    whatHint: "Hansı məlumat, düzgünü nədir. Mərkəz cavablayır, sizə e-poçt gəlir.",
    submit: "Bildir",
    sent: "Bildirişiniz mərkəzə çatdı. Cavabı e-poçtla alacaqsınız.",
    said: "Bildirdiniz: {when}",
  },
  list: {
    title: "Tərəfdaşın şəxsi keçidi",
    lead: "Əlaqələndirici hesab açmadan yalnız bu tərəfdaşlığı görür və səhvi bildirir. Keçid {days} gün etibarlıdır.",
    none: "Tərəfdaşın əlaqələndiricisi yazılmayıb.",
    notSent: "Keçid göndərilməyib",
    noConsent: "Razılıq və ya e-poçt yoxdur; keçid göndərilmir",
    state: {
      open: "{sent} tarixində göndərilib, {until} tarixinədək açıqdır",
      expired: "{sent} tarixində göndərilib, {until} tarixində müddəti bitib",
      revoked: "{sent} tarixində göndərilib, bağlanıb (müddəti {until})",
    },
    send: "Keçid göndər",
    sendAgain: "Yeni keçid göndər",
    sent: "Keçid {name} adlı şəxsə göndərildi.",
    revoke: "Keçidi bağla",
  },
  letter: {
    subject: "Tərəfdaşlığınızın səhifəsi",
    text: "{centre}, {partner} ilə tərəfdaşlığının səhifəsini sizinlə bölüşür: memorandumlar, öhdəliklər və təhvillər. Səhv görsəniz, həmin səhifədən bildirin.",
    until: "Keçid yalnız sizin üçündür və {date} tarixinədək etibarlıdır. Başqasına ötürməyin.",
    open: "Səhifənizi açın",
  },
};
