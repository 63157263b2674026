import { buttonClass } from "@/components/ui/button-class";
import { useTranslations } from "@/lib/platform/i18n/translations";

export const SIGN_OUT = "/api/auth/sign-out";

/** It stands on every page and cannot be filled in wrongly: a bare form, without what `Form` brings along. */
export function SignOutForm() {
  const t = useTranslations("signIn.action");
  return (
    <form action={SIGN_OUT} method="post">
      <button type="submit" className={buttonClass("quiet", "small", "-mx-3")}>
        {t("signOut")}
      </button>
    </form>
  );
}
