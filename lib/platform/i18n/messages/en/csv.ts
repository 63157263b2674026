import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const csv = {
  problem: {
    empty: "The file is empty. Its first line must hold the column titles, with at least one line below.",
    tooLarge: "The file is too large: at most {max, number} bytes. Split it and upload it in parts.",
    tooManyRows: "The file has too many lines: at most {max, number} can be uploaded at once.",
    notText: "The file could not be read as CSV. Save it again as “CSV UTF-8” in your spreadsheet program.",
    brokenQuotes:
      "A quotation mark opened in line {line, number} is not closed, or one stands alone inside a cell. Correct that cell.",
    unevenRow:
      "Line {line, number} has {found, number} cells instead of {expected, number}. Remove the extra separator or put the cell in quotation marks.",
    missingColumn: "The column “{column}” is missing. Add it to the first line.",
    repeatedColumn: "The column “{column}” is there twice. Remove one of them.",
  },
} satisfies Messages["csv"];
