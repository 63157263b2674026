import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const contactAccount: Messages["contactAccount"] = {
  refusal: {
    account_contact_gone: "Bu şəxs artıq əlaqələndirici deyil.",
    account_without_consent: "Razılığı və ya e-poçtu olmayan şəxs hesaba dəvət edilmir.",
    account_held: "Bu şəxsin artıq hesabı var.",
    account_none: "Bu şəxsin nə hesabı, nə də gözləyən dəvəti var.",
    account_partner_merged: "Bu qeyd başqa qeydlə birləşdirilib.",
  },
  keep: {
    state: {
      none: "Hesabı yoxdur",
      invited: "{date} tarixində hesaba dəvət edilib, cavab gözlənilir",
      held: "{date} tarixindən hesabı var",
    },
    invite: "Hesaba dəvət et",
    inviteAgain: "Yeni dəvət göndər",
    end: "Hesabına son ver",
    endInvitation: "Dəvəti geri götür",
  },
  list: {
    title: "Tərəfdaşlıqlarımız",
    lead: "{partner} adından gördüyünüz tərəfdaşlıqlar. Başqa tərəfdaşlar burada göstərilmir.",
    caption: "Tərəfdaşlıqlar",
    centre: "Mərkəz",
    stage: "Mərhələ",
    nextStep: "Növbəti addım",
    due: "Son gün",
    agreements: "İmzalanmış memorandum",
    none: "Hələ tərəfdaşlıq yoxdur",
    noneHelp: "Mərkəz təşkilatınızla tərəfdaşlıq açanda burada görünəcək.",
  },
  page: {
    lead: "{name}, bu səhifə {centre} ilə tərəfdaşlığınızı göstərir.",
    people: "Mərkəzdən şəxslər",
    owner: "Tərəfdaşlığın məsulu",
    centre: "Mərkəz",
    agreements: "Memorandumlar",
    terms: "Memorandumun mətni",
    meetings: "Görüşlər",
    meetingsNone: "Qeydə alınmış görüş yoxdur.",
    sessions: "Ev sahibliyi etdiyiniz sessiyalar",
    sessionsNone: "Təşkilatınızda keçirilən sessiya yoxdur.",
    course: "Kurs",
    dates: "Tarixlər",
    seats: "Yer",
    reference: "Sessiya nömrəsi",
    leave: "Artıq bu tərəfdaş adından danışmıram",
    leaveText:
      "Razılığınız geri götürülür, ünvanınız silinir və bu hesab {partner} üçün dərhal bağlanır. Portaldakı digər rollarınız qalır.",
    leaveSubmit: "Razılığımı geri götürüb ayrılıram",
  },
  task: {
    survey: "{centre} ilə tərəfdaşlığınızın sorğusu cavabınızı gözləyir",
    step: "{centre} ilə tərəfdaşlıqda növbəti addım sizdədir: {step}",
  },
};
