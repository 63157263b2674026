import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const credential: Messages["credential"] = {
  refusal: {
    key_replaced_meanwhile: "Somebody else replaced the key meanwhile; how it stands now is below.",
  },
  keys: {
    title: "Signing keys",
    lead: "Digital credentials and signed PDFs are signed with these keys. A new key signs only what comes after it; the old ones stay published, so that what they signed can be verified.",
    caption: "Keys",
    key: "Key",
    since: "In use from",
    until: "Replaced",
    inUse: "In use",
    none: "No key yet; it is made by itself when the first digital credential is downloaded.",
    published: "Published keys",
    replace: "Replace the key",
    replaceWarning: "From now on the new key signs; credentials downloaded before stay valid.",
    replaced: "The new key is in use.",
  },
};
