import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { finishRegistrationAction } from "@/lib/network/person/actions";
import { readDoor } from "@/lib/platform/auth/door";
import { CODE_MINUTES } from "@/lib/platform/auth/rules";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("register.code"))("title"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { begun } = await readDoor();
  const again = localised(locale, routes.register());
  if (begun?.kind !== "registration") redirect(again);
  const t = await getTranslations("register.code");
  const tSignIn = await getTranslations("signIn");
  return (
    <>
      <PageHeading title={t("title")} lead={t("text", { mail: begun.mail, minutes: CODE_MINUTES })} />
      <Form action={finishRegistrationAction} noun="person">
        <TextInput
          name="code"
          label={tSignIn("field.code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
        />
        <FormButtons>
          <SubmitButton>{t("submit")}</SubmitButton>
          <TextLink href={again}>{t("again")}</TextLink>
        </FormButtons>
      </Form>
      <p className="mt-8 max-w-measure text-ink-soft">{tSignIn("code.notArrived")}</p>
    </>
  );
}
