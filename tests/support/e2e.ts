import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { Client, type QueryResultRow } from "pg";
import PostalMime, { type Email } from "postal-mime";
import { personaOf, type PersonaKey } from "@/prisma/seed/personas";
import { startPortal } from "./portal";

export { expect } from "@playwright/test";

/** Journeys know the portal's address, database, mailbox and clock from their setup (tests/support/e2e-portal.ts). */
function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name}: the setup of the journeys did not run.`);
  return value;
}

type Sign = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Fixtures = {
  /** A page of somebody who is signed in; several in one test are several browsers. */
  as: (
    persona: PersonaKey,
    options?: Pick<BrowserContextOptions, "javaScriptEnabled" | "colorScheme">,
  ) => Promise<Page>;
};

/** By the portal's address and the persona. */
const signs = new Map<string, Sign>();

export const test = base.extend<Fixtures>({
  as: async ({ browser }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (persona, options = {}) => {
      const key = `${told("USTA_TEST_URL")} ${persona}`;
      const storageState = signs.get(key) ?? (await signIn(browser, persona));
      signs.set(key, storageState);
      const context = await browser.newContext({ ...contextOptions(), ...options, storageState });
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

/** The tests of this file or `describe` meet a portal of their own, with these settings and a clock that nobody else looks at. */
export function onPortalApart(settings: (url: string) => Promise<Record<string, string>>): void {
  const usual = { ...process.env };
  let stop = async () => {};
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    const portal = await startPortal(settings);
    stop = portal.stop;
    Object.assign(process.env, portal.told);
  });
  test.afterAll(async () => {
    Object.assign(process.env, usual);
    await stop();
  });
}

export const contextOptions = () => ({
  baseURL: told("USTA_TEST_URL"),
  locale: "tr-TR",
  timezoneId: "Europe/Istanbul",
});

/** By the sign-in page's list of the demonstration's people. */
async function signIn(browser: Browser, persona: PersonaKey): Promise<Sign> {
  const context = await browser.newContext(contextOptions());
  const page = await context.newPage();
  await page.goto("/tr/sign-in");
  await page.getByRole("button", { name: personaOf(persona).name, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Moves the portal's clock, of web and worker together; `0` sets it back. */
export function moveClock(milliseconds: number): void {
  writeFileSync(told("USTA_TEST_CLOCK_FILE"), String(milliseconds));
}

export async function query<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: told("USTA_TEST_DATABASE_URL") });
  await client.connect();
  return client
    .query<Row>(sql, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** The mails that arrived at an address, oldest first. */
export async function mailsTo(address: string): Promise<Email[]> {
  const dir = told("USTA_TEST_MAILBOX");
  const files = readdirSync(dir)
    .filter((name) => name.endsWith(".eml"))
    .sort();
  const raw = files.map((name) => readFileSync(join(dir, name)));
  const own = raw.filter((mail) => mail.subarray(0, 2000).includes(`Delivered-To: ${address}`));
  return Promise.all(own.map((mail) => PostalMime.parse(mail)));
}

/** Waits for one more mail than `known` and returns it. */
export async function nextMail(address: string, known = 0): Promise<Email> {
  const giveUp = Date.now() + 20_000;
  while (Date.now() < giveUp) {
    const mail = (await mailsTo(address))[known];
    if (mail !== undefined) return mail;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail number ${known + 1} came to ${address}.`);
}
