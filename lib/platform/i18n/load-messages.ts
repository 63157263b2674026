import type { Locale } from "./locales";
import type { Messages } from "./messages/tr";

const loaders: Record<Locale, () => Promise<{ messages: Messages }>> = {
  tr: () => import("./messages/tr"),
  en: () => import("./messages/en"),
  az: () => import("./messages/az"),
};

export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await loaders[locale]()).messages;
}
