import type { EventType } from "@/lib/platform/audit/events";

type NounOf<T> = T extends `${infer Noun}.${string}` ? Noun : never;
type VerbOf<T, Noun extends string> = T extends `${Noun}.${infer Verb}` ? Verb : never;
type Sentences = { [Noun in NounOf<EventType>]: Record<VerbOf<EventType, Noun>, string> };

export const event = {
  type: {
    network: {
      changed: "Ağın bilgileri değiştirildi",
    },
    setting: {
      set: "Bir ayar belirlendi",
    },
    centre: {
      edited: "Merkezin sayfası değiştirildi",
      confirmed: "Merkezin sayfası doğrulandı",
    },
    school: {
      edited: "Okulun bilgileri değiştirildi",
      merged: "Okul kaydı birleştirildi",
    },
    person: {
      registered: "Kişi kaydoldu",
      edited: "Kişinin bilgileri değiştirildi",
      closed: "Hesap kapatıldı",
      anonymised: "Kişi anonimleştirildi",
      merged: "Kişi kayıtları birleştirildi",
      exported: "Kişi kendi verisini indirdi",
    },
    membership: {
      claimed: "Okulda çalıştığını bildirdi",
      confirmed: "Okulda çalıştığı onaylandı",
      refused: "Okulda çalıştığı reddedildi",
      ended: "Okuldaki dönemi bitti",
    },
    role: {
      granted: "Rol verildi",
      ended: "Rol sona erdi",
    },
    invitation: {
      sent: "Davet gönderildi",
      accepted: "Davet kabul edildi",
      revoked: "Davet geri alındı",
    },
    sign_in: {
      started: "Oturum açıldı",
      refused: "Oturum açma reddedildi",
      ended: "Oturum kapandı",
      linked: "Kimlik sağlayıcı hesabı bağlandı",
    },
    password: {
      set: "Parola belirlendi",
    },
    totp: {
      confirmed: "İkinci adım açıldı",
      removed: "İkinci adım kapatıldı",
    },
    privacy: {
      read: "Aydınlatma metni okundu",
    },
    consent: {
      given: "Rıza verildi",
      withdrawn: "Rıza geri alındı",
    },
    erasure: {
      asked: "Silme istendi",
      withdrawn: "Silme isteği geri alındı",
      done: "Silme isteği yerine getirildi",
      refused: "Silme isteği reddedildi",
    },
    course: {
      created: "Kurs oluşturuldu",
      edited: "Kurs değiştirildi",
      submitted: "Kurs Bakanlığa gönderildi",
      published: "Kurs yayımlandı",
      returned: "Kurs geri gönderildi",
      retired: "Kurs kaldırıldı",
    },
    session: {
      created: "Faaliyet oluşturuldu",
      edited: "Faaliyet değiştirildi",
      published: "Faaliyet yayımlandı",
      confirmed: "Faaliyet kesinleşti",
      postponed: "Faaliyet ertelendi",
      cancelled: "Faaliyet iptal edildi",
      completed: "Faaliyet tamamlandı",
      closed: "Faaliyet kapatıldı",
      reopened: "Faaliyet yeniden açıldı",
    },
    enrolment: {
      applied: "Başvuru yapıldı",
      placed: "Yerleştirildi",
      waitlisted: "Yedek listeye alındı",
      offered: "Boşalan yer önerildi",
      offer_accepted: "Önerilen yer kabul edildi",
      offer_declined: "Önerilen yer istenmedi",
      offer_expired: "Önerinin süresi doldu",
      rejected: "Başvuru reddedildi",
      withdrawn: "Başvurudan vazgeçildi",
      cancelled: "Kayıt iptal edildi",
      completed: "Kurs tamamlandı",
    },
    attendance: {
      marked: "Yoklama işaretlendi",
      corrected: "Yoklama düzeltildi",
    },
    certificate: {
      issued: "Belge verildi",
      superseded: "Belgenin yerine yenisi verildi",
      revoked: "Belge geri alındı",
    },
    training: {
      logged: "Eğitim kaydedildi",
      edited: "Eğitim kaydı değiştirildi",
      removed: "Eğitim kaydı kaldırıldı",
    },
    import: {
      checked: "Aktarılacak dosya denetlendi",
      confirmed: "Aktarım onaylandı",
      discarded: "Aktarımdan vazgeçildi",
    },
    file: {
      stored: "Dosya eklendi",
      removed: "Dosya kaldırıldı",
    },
    export: {
      made: "Liste indirildi",
    },
    mail: {
      resent: "İleti yeniden gönderildi",
    },
    demonstration: {
      seeded: "Gösterim verisi yüklendi",
    },
  } satisfies Sentences,
  page: {
    title: "İşlem kayıtları",
    lead: "Portalda yapılan her iş: kim, ne, ne zaman. Kayıtlar yalnızca eklenir; değiştirilemez ve silinemez.",
    caption: "İşlem kayıtları, en yenisi önce",
    when: "Zaman",
    who: "Kim",
    what: "Ne",
    about: "Neyle ilgili",
    facts: "Ayrıntı",
    type: "İş",
    any: "Hepsi",
    centre: "Merkez",
    actor: "Yapan kişinin ya da kaydın numarası",
    system: "Portalın kendisi",
    none: "Bu süzgeçle kayıt yok",
    noneHelp: "Süzgeci daraltan bir seçimi kaldırın.",
    history: "Kaydın geçmişi",
    historyNone: "Henüz bir işlem kaydı yok.",
    historyLatest: "Son {count} işlem gösteriliyor.",
    historyLog: "İşlem kayıtlarının tamamı",
  },
};
