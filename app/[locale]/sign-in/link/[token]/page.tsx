import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { signInWithLinkAction } from "@/lib/platform/auth/actions";
import { nextField } from "@/lib/platform/auth/schema";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return {
    title: (await getTranslations("signIn.link"))("title"),
    robots: { index: false },
    referrer: "same-origin",
  };
}

/** Opening this page uses nothing up: programs that look into mails open links, people press buttons. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const next = nextField.parse((await searchParams).next);
  const t = await getTranslations("signIn");
  return (
    <>
      <PageHeading title={t("link.title")} lead={t("link.text")} />
      <Form action={signInWithLinkAction} noun="signIn">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="token" value={token} />
        <FormButtons>
          <SubmitButton>{t("action.signIn")}</SubmitButton>
          <TextLink href={localised(locale, routes.signIn(next))}>{t("action.anotherCode")}</TextLink>
        </FormButtons>
      </Form>
    </>
  );
}
