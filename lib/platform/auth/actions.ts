"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { sendSignInCode, signInWithCode, signInWithLink } from "./commands/code";
import { unlinkOidc } from "./commands/oidc";
import { setPassword, signInWithPassword } from "./commands/password";
import { endSignIn, signInAsPersona } from "./commands/sign-in";
import { removeTotp, showTotp, startTotp } from "./commands/totp";
import { throughDoor } from "./door";
import * as schema from "./schema";

const onwards = { redirectTo: ({ next }: { next: string }) => next };

export const signInWithPasswordAction = formAction(
  schema.signInWithPasswordInput,
  throughDoor(signInWithPassword),
  onwards,
);
export const sendSignInCodeAction = formAction(schema.sendSignInCodeInput, throughDoor(sendSignInCode), {
  redirectTo: ({ next }) => routes.signInCode(next),
});
export const signInWithCodeAction = formAction(
  schema.signInWithCodeInput,
  throughDoor(signInWithCode),
  onwards,
);
export const signInWithLinkAction = formAction(
  schema.signInWithLinkInput,
  throughDoor(signInWithLink),
  onwards,
);
export const signInAsPersonaAction = formAction(
  schema.signInAsPersonaInput,
  throughDoor(signInAsPersona),
  onwards,
);
export const endSignInAction = formAction(schema.endSignInInput, endSignIn);
export const setPasswordAction = formAction(schema.setPasswordInput, setPassword);
export const unlinkOidcAction = formAction(schema.unlinkOidcInput, unlinkOidc);
export const startTotpAction = formAction(schema.noInput, throughDoor(startTotp));
export const showTotpAction = formAction(schema.totpInput, throughDoor(showTotp), onwards);
export const removeTotpAction = formAction(schema.removeTotpInput, removeTotp);
