import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const network: Messages["network"] = {
  edit: {
    title: "The network",
    lead: "Its name, language, clock and the pictures on every page.",
    facts: "Name, language and clock",
    name: {
      tr: "Name (Turkish)",
      en: "Name (English)",
      az: "Name (Azerbaijani)",
    },
    locale: "Default language",
    localeHint:
      "Texts without a translation are shown in it. The language of what was written before does not change.",
    zone: "Time zone",
    zoneHint: "An IANA name such as Europe/Istanbul. It holds for new sessions and for “today”.",
    save: "Save",
    saved: "Saved. Every page is up to date.",
    pictureSaved: "The picture is saved and stands on every page.",
    file: "Picture file",
    fileHint: "PNG, JPEG or WebP, 3 MB at most",
    altText: "What the picture shows",
    altTextHint: "In a few words, for who cannot see it",
    upload: "Save the picture",
    logo: {
      title: "Logo",
      lead: "At the top of every page, beside the network’s name.",
      none: "There is no logo; the portal’s own mark stands there.",
      change: "Upload a logo",
      remove: "Remove the logo",
    },
    emblem: {
      title: "Funding emblem",
      lead: "At the foot of every page, beside the funding line.",
      none: "There is no emblem.",
      change: "Upload an emblem",
      remove: "Remove the emblem",
    },
  },
  refusal: {
    network_changed_meanwhile:
      "Someone else changed this while you were writing. Open the page again and try once more.",
    network_name_missing: "Write the network’s name in the default language.",
    time_zone_unknown: "There is no such time zone. Write an IANA name such as Europe/Istanbul.",
    alt_text_missing: "Say in a few words what the picture shows, for who cannot see it.",
    file_empty: "Choose a picture file.",
    file_too_large: "The picture is too large; 3 MB at most.",
    file_kind_not_allowed: "Only PNG, JPEG or WebP can be uploaded.",
    file_not_what_it_says: "The file’s content is not of the kind its name says.",
    file_has_program: "The file holds something that runs.",
    file_unreadable: "The picture could not be opened; the file may be damaged.",
    picture_too_large: "The picture has too many pixels.",
  },
};
