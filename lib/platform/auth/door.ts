import "server-only";
import { cookies, headers } from "next/headers";
import type { Ctx } from "./actor";
import { env } from "@/lib/platform/env";
import type { Result } from "@/lib/platform/refusal";
import { decodeSignIn, dropSignInCookie, setSignInCookie, SIGN_IN_COOKIE } from "./sign-in-cookie";
import { seal, unseal } from "./secrets";

/** Where a request came from, and what the browser keeps of a sign-in that has only begun. */
export type Door = {
  address: string;
  device: string | null;
  /** The SignIn behind the cookie, also where its second factor is still missing. */
  signInId: string | null;
  begun: Begun | null;
};

/** Kept sealed in the browser between "send me a code" and the code: nobody's row before the mail is proven. */
export type Begun = {
  kind: "code" | "registration";
  handle: string;
  mail: string;
  facts?: Record<string, unknown>;
};

export type DoorCtx = Ctx & { door: Door };

/** What a command at the door hands back: the sign-in that began or null where it ended; what the browser keeps next. */
export type Passage = {
  signIn?: { id: string; personId: string } | null;
  begun?: Begun | null;
};

const isSecure = env.USTA_BASE_URL.startsWith("https://");
export const BEGUN_COOKIE = `${isSecure ? "__Host-" : ""}usta.begun`;
const BEGUN_SECONDS = 60 * 60;
const LONGEST_DEVICE = 200;

export async function readDoor(): Promise<Door> {
  const [jar, head] = [await cookies(), await headers()];
  return {
    address: head.get("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 64) ?? "unknown",
    device: readDevice(head.get("user-agent")),
    signInId: await decodeSignIn(jar.get(SIGN_IN_COOKIE)?.value),
    begun: unseal("begun", jar.get(BEGUN_COOKIE)?.value) as Begun | null,
  };
}

function readDevice(agent: string | null): string | null {
  const line = agent
    ?.replace(/[^\x20-\x7e]/g, " ")
    .trim()
    .slice(0, LONGEST_DEVICE);
  return line ? line : null;
}

/** Lets a command know where the request came from, and does at the browser what the command decided. */
export function throughDoor<I, T extends Passage, R extends string>(
  command: (ctx: DoorCtx, input: I) => Promise<Result<T, R>>,
): (ctx: Ctx, input: I) => Promise<Result<T, R>> {
  return async (ctx, input) => {
    const result = await command({ ...ctx, door: await readDoor() }, input);
    if (result.ok) await pass(result.value);
    return result;
  };
}

async function pass({ signIn, begun }: Passage): Promise<void> {
  if (signIn) await setSignInCookie(signIn);
  if (signIn === null) await dropSignInCookie();
  if (begun === undefined) return;
  const jar = await cookies();
  const options = { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" } as const;
  if (begun === null) jar.delete({ name: BEGUN_COOKIE, ...options });
  else jar.set(BEGUN_COOKIE, seal("begun", begun), { ...options, maxAge: BEGUN_SECONDS });
}
