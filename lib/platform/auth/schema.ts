import { z } from "zod";
import { boolField, idField, mailField, shape, text, Wrong } from "@/lib/platform/fields";
import { localPath, withoutLanguage } from "@/lib/platform/routes";
import { PASSWORD_LEAST, PASSWORD_MOST } from "./rules";

/** Where to go afterwards: a path of ours without its language, else the portal's own home. */
export const nextField = shape((raw): string => withoutLanguage(localPath(raw) ?? "/home"));

/** As it was typed, spaces and all; composed, so that two keyboards type the same. */
const password = (least: number) =>
  shape((raw) => {
    if (typeof raw !== "string" || raw === "") return new Wrong("missing");
    if (raw.length > PASSWORD_MOST * 4) return new Wrong("tooLong", { max: PASSWORD_MOST });
    const given = raw.toWellFormed().normalize("NFC");
    const count = [...given].length;
    if (count < least) return new Wrong("tooShort", { min: least });
    return count > PASSWORD_MOST ? new Wrong("tooLong", { max: PASSWORD_MOST }) : given;
  });

/** Six digits, however they were spaced when copied. */
export const digitsField = shape((raw) => {
  const digits = typeof raw === "string" ? raw.replace(/[\s-]/g, "") : "";
  if (digits === "") return new Wrong("missing");
  return /^[0-9]{6}$/.test(digits) ? digits : new Wrong("wrongNumber");
});

export const signInWithPasswordInput = z.object({
  address: mailField,
  password: password(1),
  next: nextField,
});
export const sendSignInCodeInput = z.object({ mail: mailField, next: nextField });
export const signInWithCodeInput = z.object({ code: digitsField, next: nextField });
export const signInWithLinkInput = z.object({ token: text({ max: 100 }), next: nextField });
export const signInAsPersonaInput = z.object({ persona: text({ max: 100 }), next: nextField });
export const noInput = z.object({});
export const endSignInInput = z.object({ signInId: idField });
export const setPasswordInput = z.object({
  currentPassword: shape((raw) => (typeof raw === "string" ? raw.slice(0, 1000).normalize("NFC") : "")),
  newPassword: password(PASSWORD_LEAST),
  repeatedPassword: password(1),
});
export const unlinkOidcInput = z.object({ issuer: text({ max: 500 }), subject: text({ max: 500 }) });
export const totpInput = z.object({ code: digitsField, next: nextField });
export const removeTotpInput = z.object({ code: digitsField, sure: boolField });

export type SignInWithPassword = z.infer<typeof signInWithPasswordInput>;
export type SendSignInCode = z.infer<typeof sendSignInCodeInput>;
export type SignInWithCode = z.infer<typeof signInWithCodeInput>;
export type SignInWithLink = z.infer<typeof signInWithLinkInput>;
export type SignInAsPersona = z.infer<typeof signInAsPersonaInput>;
export type EndSignIn = z.infer<typeof endSignInInput>;
export type SetPassword = z.infer<typeof setPasswordInput>;
export type UnlinkOidc = z.infer<typeof unlinkOidcInput>;
export type TotpInput = z.infer<typeof totpInput>;
export type RemoveTotp = z.infer<typeof removeTotpInput>;
