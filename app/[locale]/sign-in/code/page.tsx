import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { signInWithCodeAction } from "@/lib/platform/auth/actions";
import { readDoor } from "@/lib/platform/auth/door";
import { CODE_MINUTES } from "@/lib/platform/auth/rules";
import { nextField } from "@/lib/platform/auth/schema";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("signIn.code"))("title"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const next = nextField.parse((await searchParams).next);
  const { begun } = await readDoor();
  const again = localised(locale, routes.signIn(next));
  if (begun?.kind !== "code") redirect(again);
  const t = await getTranslations("signIn");
  return (
    <>
      <PageHeading
        title={t("code.title")}
        lead={t("code.text", { mail: begun.mail, minutes: CODE_MINUTES })}
        crumbs={[{ href: again, label: t("page.title") }]}
      />
      <Form action={signInWithCodeAction} noun="signIn">
        <input type="hidden" name="next" value={next} />
        <TextInput
          name="code"
          label={t("field.code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
        />
        <FormButtons>
          <SubmitButton>{t("action.signIn")}</SubmitButton>
          <TextLink href={again}>{t("action.anotherCode")}</TextLink>
        </FormButtons>
      </Form>
      <p className="mt-8 max-w-measure text-ink-soft">{t("code.notArrived")}</p>
    </>
  );
}
