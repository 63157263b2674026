import { describe, expect, it } from "vitest";
import { langOfName, localName } from "@/lib/platform/i18n/local-name";
import { localePath, switchLocale } from "@/lib/platform/i18n/locales";

describe("a row's name", () => {
  const row = { name: "Bilişim Teknolojileri", names: { en: "Information Technologies", az: " " } };

  it("is in the reader's language where it is known", () => {
    expect(localName(row, "en")).toBe("Information Technologies");
    expect(localName(row, "az")).toBe("Bilişim Teknolojileri");
    expect(localName({ name: "Gebze", names: null }, "en")).toBe("Gebze");
  });

  it("says when it is in another language", () => {
    expect(langOfName(row, "en")).toBeUndefined();
    expect(langOfName(row, "az")).toBe("tr");
    expect(langOfName(row, "tr")).toBeUndefined();
  });
});

describe("a path", () => {
  it("carries its language and keeps the page when the language changes", () => {
    expect(localePath("tr", "/")).toBe("/tr");
    expect(localePath("en", "/centres/7")).toBe("/en/centres/7");
    expect(switchLocale("/tr/centres/7", "az")).toBe("/az/centres/7");
    expect(switchLocale("/tr", "en")).toBe("/en");
  });
});
