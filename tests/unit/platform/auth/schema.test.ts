import { describe, expect, it } from "vitest";
import {
  digitsField,
  nextField,
  setPasswordInput,
  signInWithPasswordInput,
} from "@/lib/platform/auth/schema";

describe("where to go after signing in", () => {
  it.each([
    ["/tr/courses?q=kaynak", "/courses?q=kaynak"],
    ["/learning", "/learning"],
    ["https://elsewhere.example/", "/home"],
    ["//elsewhere.example", "/home"],
    ["/\\elsewhere.example", "/home"],
    ["/%09/elsewhere.example", "/%09/elsewhere.example"],
    ["javascript:alert(1)", "/home"],
    ["/tr\u0000", "/home"],
    [["/a", "/b"], "/home"],
    [undefined, "/home"],
  ])("%j leads to %j", (given, expected) => {
    expect(nextField.parse(given)).toBe(expected);
  });
});

describe("six digits", () => {
  it.each(["123456", "123 456", "123-456", " 1 2 3 4 5 6 "])("%j are read", (given) => {
    expect(digitsField.parse(given)).toBe("123456");
  });
  it.each(["", "12345", "1234567", "١٢٣٤٥٦", "12a456", ["123456", "123456"], { a: 1 }])(
    "%j are not",
    (given) => {
      expect(digitsField.safeParse(given).success).toBe(false);
    },
  );
});

describe("a password", () => {
  const parse = (newPassword: unknown) =>
    setPasswordInput.safeParse({ currentPassword: "", newPassword, repeatedPassword: "x" }).success;
  it("has its bounds counted in characters", () => {
    expect(parse("ğ".repeat(11))).toBe(false);
    expect(parse("ğ".repeat(12))).toBe(true);
    expect(parse("😀".repeat(200))).toBe(true);
    expect(parse("a".repeat(201))).toBe(false);
    expect(parse("a".repeat(1_000_000))).toBe(false);
  });
  it("keeps its spaces, and any old one may be typed", () => {
    const parsed = signInWithPasswordInput.parse({ address: "A@B.org", password: " x " });
    expect(parsed).toEqual({ address: "a@b.org", password: " x ", next: "/home" });
  });
});
