import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { signOutAction } from "@/lib/platform/auth/actions";

export async function SignOutForm() {
  const t = await getTranslations("signIn.action");
  return (
    <Form action={signOutAction} noun="signIn">
      <SubmitButton tone="quiet" size="small">
        {t("signOut")}
      </SubmitButton>
    </Form>
  );
}
