import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { NoticeCheckbox } from "@/components/network/notice-checkbox";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { acceptInvitationAction } from "@/lib/network/person/actions";
import { getInvitation } from "@/lib/network/person/queries/detail";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { placeName } from "@/lib/platform/i18n/place-name";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return {
    title: (await getTranslations("register.invitation"))("title"),
    robots: { index: false },
    referrer: "same-origin",
  };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const t = await getTranslations("register");
  const tRole = await getTranslations("portal.role");
  const invitation = await getInvitation(ANYONE, token.slice(0, 100), now());
  if (invitation?.status !== "open") {
    return (
      <>
        <PageHeading title={t("invitation.overTitle")} lead={t("invitation.overText")} />
        <LinkButton href={localised(locale, routes.signIn())}>{t("page.signIn")}</LinkButton>
      </>
    );
  }
  const { email: mail, hasAccount, role } = invitation;
  const office = [tRole(role), placeName(invitation, locale)].filter(Boolean).join(", ");
  return (
    <>
      <PageHeading title={t("invitation.title")} lead={t("invitation.text")} />
      <p className="text-xl font-[620]">{office}</p>
      <p className="mt-2 mb-8 max-w-measure text-ink-soft">
        {hasAccount ? t("invitation.account", { mail }) : t("invitation.newAccount", { mail })}
      </p>
      <Form action={acceptInvitationAction} noun="person">
        <input type="hidden" name="token" value={token} />
        {hasAccount ? null : (
          <TextInput name="givenName" label={t("page.givenName")} autoComplete="given-name" width="medium" />
        )}
        {hasAccount ? null : (
          <TextInput
            name="familyName"
            label={t("page.familyName")}
            autoComplete="family-name"
            width="medium"
          />
        )}
        {hasAccount ? null : <NoticeCheckbox locale={locale} />}
        <FormButtons>
          <SubmitButton>{t("invitation.accept")}</SubmitButton>
        </FormButtons>
      </Form>
    </>
  );
}
