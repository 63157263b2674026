import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import { signOutAction } from "@/lib/platform/auth/actions";

/** It stands on every page and cannot be filled in wrongly: a bare form, without what `Form` brings along. */
export async function SignOutForm() {
  const t = await getTranslations("signIn.action");
  return (
    <form action={signOutAction as unknown as (form: FormData) => Promise<void>}>
      <button type="submit" className={buttonClass("quiet", "small", "-mx-3")}>
        {t("signOut")}
      </button>
    </form>
  );
}
