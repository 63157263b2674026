import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { NoticeCheckbox } from "@/components/network/notice-checkbox";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { beginRegistrationAction } from "@/lib/network/person/actions";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("register.page"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("register.page");
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <Form action={beginRegistrationAction} noun="person">
        <input type="hidden" name="locale" value={locale} />
        <TextInput name="givenName" label={t("givenName")} autoComplete="given-name" width="medium" />
        <TextInput name="familyName" label={t("familyName")} autoComplete="family-name" width="medium" />
        <TextInput
          name="mail"
          type="email"
          label={t("mail")}
          hint={t("mailHint")}
          autoComplete="email"
          width="medium"
        />
        <NoticeCheckbox locale={locale} />
        <FormButtons>
          <SubmitButton>{t("submit")}</SubmitButton>
        </FormButtons>
      </Form>
      <p className="mt-8">
        {t("known")} <TextLink href={localised(locale, routes.signIn())}>{t("signIn")}</TextLink>
      </p>
    </>
  );
}
