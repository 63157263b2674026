import type { CredentialRefusal } from "@/lib/learning/credential/rules";

export const credential = {
  refusal: {
    key_replaced_meanwhile: "Anahtarı bu arada başka biri yeniledi; yeni durum aşağıda.",
  } satisfies Record<CredentialRefusal, string>,
  keys: {
    title: "İmza anahtarları",
    lead: "Sayısal belgeler ve imzalı PDF'ler bu anahtarlarla imzalanır. Yeni anahtar yalnızca bundan sonrakileri imzalar; eskiler yayımda kalır ki imzaladıkları doğrulanabilsin.",
    caption: "Anahtarlar",
    key: "Anahtar",
    since: "İmzaladığı ilk an",
    until: "Yenilendiği an",
    inUse: "Kullanımda",
    none: "Henüz anahtar yok; ilk sayısal belge indirilirken kendiliğinden oluşur.",
    published: "Yayımlanan açık anahtarlar",
    replace: "Anahtarı yenile",
    replaceWarning: "Bundan sonraki imzalar yeni anahtarla atılır; indirilmiş belgeler geçerli kalır.",
    replaced: "Yeni anahtar kullanımda.",
  },
};
