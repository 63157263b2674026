import { buttonClass } from "@/components/ui/button-class";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** It stands on every page and cannot be filled in wrongly: a bare form, without what `Form` brings along. */
export function SignOutForm() {
  const t = useTranslations("signIn.action");
  return (
    <form action="/api/auth/sign-out" method="post">
      <button type="submit" className={buttonClass("quiet", "small", "-mx-3")}>
        {t("signOut")}
      </button>
    </form>
  );
}
