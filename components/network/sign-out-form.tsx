import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { signOutAction } from "@/lib/platform/auth/actions";

export async function SignOutForm() {
  const t = await getTranslations("signIn.action");
  return (
    <Form action={signOutAction} fieldless>
      <FormButtons>
        <SubmitButton tone="quiet" size="small">
          {t("signOut")}
        </SubmitButton>
      </FormButtons>
    </Form>
  );
}
