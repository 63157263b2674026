import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { env } from "@/lib/platform/env";

/** What the mail server of demonstrations and tests has caught; null in production, which has none. */
const NAME = /^(\d{10,16})-[0-9a-f]{8}\.eml$/;
const MOST_SHOWN = 100;

export type CaughtLetter = {
  name: string;
  at: Date;
  to: string;
  subject: string;
  text: string;
  language: string | null;
  attachments: string[];
};

export async function listMailbox(): Promise<CaughtLetter[] | null> {
  if (!env.isDemo) return null;
  const names = await readdir(env.USTA_MAILBOX_DIR).catch(() => []);
  const newest = names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .slice(0, MOST_SHOWN);
  const letters = await Promise.all(newest.map(readCaught));
  return letters.filter((letter) => letter !== null);
}

export async function readLetter(name: string): Promise<CaughtLetter | null> {
  return env.isDemo && NAME.test(name) ? readCaught(name) : null;
}

async function readCaught(name: string): Promise<CaughtLetter | null> {
  try {
    const mail = await PostalMime.parse(await readFile(join(env.USTA_MAILBOX_DIR, name)));
    const language = mail.headers.find(({ key }) => key === "content-language")?.value ?? null;
    return {
      name,
      at: new Date(Number(NAME.exec(name)?.[1] ?? 0)),
      to: mail.deliveredTo ?? (mail.to ?? []).map(({ address }) => address).join(", "),
      subject: mail.subject ?? "",
      text: mail.text ?? "",
      language,
      attachments: mail.attachments.map(({ filename }) => filename ?? "–"),
    };
  } catch {
    return null;
  }
}
