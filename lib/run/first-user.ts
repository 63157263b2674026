import { withDatabase } from "./command-line";
import { PlainError } from "./process.mjs";

/** `npm run first-user -- mail [tr|en|az]` sends the first ministry invitation, for a portal nobody is in yet. */
const [given, language = "tr"] = process.argv.slice(2);

await withDatabase(async (url) => {
  const { applyMigrations } = await import("@/prisma/migrate");
  await applyMigrations(url);
  const { mailField } = await import("@/lib/platform/fields");
  const { isLocale } = await import("@/lib/platform/i18n/locales");
  const mail = mailField.safeParse(given);
  if (!mail.success || !isLocale(language)) {
    throw new PlainError("Say whom to invite: npm run first-user -- name@ministry.example [tr|en|az].");
  }
  const { SYSTEM } = await import("@/lib/platform/auth/actor");
  const { now } = await import("@/lib/platform/clock");
  const { inviteFirstUser } = await import("@/lib/network/person/commands/invitation");
  await inviteFirstUser({ actor: SYSTEM, now: now() }, { mail: mail.data, locale: language });
  console.log(`An invitation to the ministry's role is on its way to ${mail.data}; the worker sends it.`);
});
