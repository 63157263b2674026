import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const event: Messages["event"] = {
  type: {
    network: {
      changed: "Şəbəkənin məlumatı dəyişdirildi",
    },
    setting: {
      set: "Parametr təyin edildi",
    },
    centre: {
      edited: "Mərkəzin səhifəsi dəyişdirildi",
      confirmed: "Mərkəzin səhifəsi təsdiqləndi",
    },
    school: {
      edited: "Məktəbin məlumatı dəyişdirildi",
      merged: "Məktəb qeydləri birləşdirildi",
    },
    person: {
      registered: "Şəxs qeydiyyatdan keçdi",
      edited: "Şəxsin məlumatı dəyişdirildi",
      closed: "Hesab bağlandı",
      anonymised: "Şəxs anonimləşdirildi",
      merged: "Şəxs qeydləri birləşdirildi",
      exported: "Şəxs öz məlumatını endirdi",
    },
    membership: {
      claimed: "Məktəbdə işlədiyini bildirdi",
      confirmed: "Məktəbdə işləməsi təsdiqləndi",
      refused: "Məktəbdə işləməsi rədd edildi",
      ended: "Məktəbdəki dövrü bitdi",
    },
    role: {
      granted: "Rol verildi",
      ended: "Rol bitdi",
    },
    invitation: {
      sent: "Dəvət göndərildi",
      accepted: "Dəvət qəbul edildi",
      revoked: "Dəvət geri götürüldü",
    },
    sign_in: {
      started: "Daxil olundu",
      refused: "Giriş rədd edildi",
      ended: "Çıxış edildi",
      linked: "Kimlik provayderinin hesabı bağlandı",
    },
    password: {
      set: "Parol təyin edildi",
    },
    totp: {
      confirmed: "İkinci addım açıldı",
      removed: "İkinci addım söndürüldü",
    },
    privacy: {
      read: "Məxfilik bildirişi oxundu",
    },
    consent: {
      given: "Razılıq verildi",
      withdrawn: "Razılıq geri götürüldü",
    },
    erasure: {
      asked: "Silinmə istənildi",
      withdrawn: "Silinmə sorğusu geri götürüldü",
      done: "Silinmə sorğusu yerinə yetirildi",
      refused: "Silinmə sorğusu rədd edildi",
    },
    course: {
      created: "Kurs yaradıldı",
      edited: "Kurs dəyişdirildi",
      submitted: "Kurs nazirliyə göndərildi",
      published: "Kurs dərc edildi",
      returned: "Kurs geri qaytarıldı",
      retired: "Kurs çıxarıldı",
    },
    session: {
      created: "Sessiya yaradıldı",
      edited: "Sessiya dəyişdirildi",
      published: "Sessiya dərc edildi",
      confirmed: "Sessiya təsdiqləndi",
      postponed: "Sessiya təxirə salındı",
      cancelled: "Sessiya ləğv edildi",
      completed: "Sessiya tamamlandı",
      closed: "Sessiya bağlandı",
      reopened: "Sessiya yenidən açıldı",
    },
    enrolment: {
      applied: "Müraciət edildi",
      placed: "Yer verildi",
      waitlisted: "Gözləmə siyahısına salındı",
      offered: "Boşalan yer təklif edildi",
      offer_accepted: "Təklif olunan yer qəbul edildi",
      offer_declined: "Təklif olunan yerdən imtina edildi",
      offer_expired: "Təklifin vaxtı bitdi",
      rejected: "Müraciət rədd edildi",
      withdrawn: "Müraciət geri götürüldü",
      cancelled: "Qeydiyyat ləğv edildi",
      completed: "Kurs tamamlandı",
    },
    attendance: {
      marked: "Davamiyyət qeyd edildi",
      corrected: "Davamiyyət düzəldildi",
    },
    certificate: {
      issued: "Sertifikat verildi",
      superseded: "Sertifikat yenisi ilə əvəz edildi",
      revoked: "Sertifikat ləğv edildi",
    },
    training: {
      logged: "Təlim qeydə alındı",
      edited: "Təlim qeydi dəyişdirildi",
      removed: "Təlim qeydi silindi",
    },
    import: {
      checked: "İdxal faylı yoxlanıldı",
      confirmed: "İdxal təsdiqləndi",
      discarded: "İdxaldan imtina edildi",
    },
    file: {
      stored: "Fayl əlavə edildi",
      removed: "Fayl silindi",
    },
    export: {
      made: "Siyahı endirildi",
    },
    mail: {
      resent: "Məktub yenidən göndərildi",
    },
    demonstration: {
      seeded: "Nümayiş məlumatı yükləndi",
    },
  },
  page: {
    title: "Əməliyyat qeydləri",
    lead: "Portalda görülən hər iş: kim, nə, nə vaxt. Qeydlər yalnız əlavə olunur; dəyişdirilə və silinə bilməz.",
    caption: "Qeydlər, ən yenisi əvvəl",
    when: "Vaxt",
    who: "Kim",
    what: "Nə",
    about: "Nə haqqında",
    facts: "Təfərrüat",
    type: "Əməliyyat",
    any: "Hamısı",
    centre: "Mərkəz",
    actor: "Şəxsin və ya qeydin nömrəsi",
    system: "Portalın özü",
    none: "Bu süzgəclə qeyd yoxdur",
    noneHelp: "Süzgəclərdən birini götürün.",
    history: "Qeydin tarixçəsi",
    historyNone: "Hələ əməliyyat qeydi yoxdur.",
    historyLatest: "Son {count} əməliyyat göstərilir.",
    historyLog: "Əməliyyat qeydlərinin hamısı",
  },
};
