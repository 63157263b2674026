import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const file = {
  refusal: {
    file_empty: "The file is empty. Choose another one.",
    file_too_large: "The file is too large. Choose a smaller one.",
    file_kind_not_allowed: "Files of this kind cannot be uploaded. Choose one of the kinds named.",
    file_not_what_it_says:
      "What is in the file does not match its ending. Open it in its own program and save it again.",
    file_has_program:
      "This PDF holds a script, an attached file or a password. Make it again with “Print to PDF”.",
    file_unreadable: "The picture could not be opened; it may be damaged. Save it again and retry.",
    picture_too_large: "The picture has more than 40 million pixels. Choose a smaller one.",
  },
} satisfies Messages["file"];
