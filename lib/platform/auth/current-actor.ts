import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { languageOf, localised, localPath, PATH_HEADER, routes } from "@/lib/platform/routes";
import { ANYONE, type Actor, type PersonActor } from "./actor";
import { loadSignedIn, type SignedIn } from "./load-actor";
import { decodeSignIn, SIGN_IN_COOKIE } from "./sign-in-cookie";

/** The sign-in behind the cookie, also where its second factor is still missing; null for anyone else. */
export const currentSignedIn = cache(async (): Promise<SignedIn | null> => {
  const signInId = await decodeSignIn((await cookies()).get(SIGN_IN_COOKIE)?.value);
  return signInId === null ? null : loadSignedIn(db, signInId, now());
});

/** Who asks, read once a request: the SignIn row behind the cookie, the person and the roles held today. */
export const currentActor = cache(async (): Promise<Actor> => {
  const signedIn = await currentSignedIn();
  return signedIn && !signedIn.needsTotp ? signedIn.actor : ANYONE;
});

/** For portal pages: the signed-in person and the request's moment; anyone else is sent to sign in and comes back. */
export async function requireActor(): Promise<{ actor: PersonActor; now: Date }> {
  const actor = await currentActor();
  if (actor.kind === "person") return { actor, now: now() };
  const path = localPath((await headers()).get(PATH_HEADER)) ?? "/";
  return redirect(localised(languageOf(path) ?? DEFAULT_LOCALE, routes.signIn(path)));
}
