import type {} from "use-intl";
import type { Locale } from "./locales";
import type { Messages } from "./messages/tr";

/** Teaches next-intl our languages and keys. */
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
