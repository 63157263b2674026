import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { TotpKey } from "@/components/network/totp-key";
import { SignOutForm } from "@/components/network/sign-out-form";
import { PageHeading } from "@/components/ui/page-heading";
import { showTotpAction, startTotpAction } from "@/lib/platform/auth/actions";
import { currentSignedIn } from "@/lib/platform/auth/current-actor";
import { getOwnTotp } from "@/lib/platform/auth/queries";
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
  return { title: (await getTranslations("signIn.totp"))("title"), robots: { index: false } };
}

/** Between the first factor and the portal, where the network asks for a second one. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const next = nextField.parse((await searchParams).next);
  const signedIn = await currentSignedIn();
  if (!signedIn) redirect(localised(locale, routes.signIn(next)));
  if (!signedIn.needsTotp) redirect(localised(locale, next));
  const t = await getTranslations("signIn");
  const key = signedIn.hasTotp ? null : await getOwnTotp(signedIn.actor);
  const isReady = signedIn.hasTotp || key !== null;
  return (
    <>
      <PageHeading
        title={signedIn.hasTotp ? t("totp.title") : t("totp.setUpTitle")}
        lead={signedIn.hasTotp ? t("totp.text") : t("totp.setUpText")}
      />
      {key ? <TotpKey totp={key} /> : null}
      {isReady ? (
        <Form action={showTotpAction} noun="signIn">
          <input type="hidden" name="next" value={next} />
          <TextInput
            name="code"
            label={t("field.totp")}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
          />
          <FormButtons>
            <SubmitButton>{t("action.continue")}</SubmitButton>
          </FormButtons>
        </Form>
      ) : (
        <Form action={startTotpAction} noun="signIn">
          <FormButtons>
            <SubmitButton>{t("totp.create")}</SubmitButton>
          </FormButtons>
        </Form>
      )}
      {signedIn.hasTotp ? <p className="mt-8 max-w-measure text-ink-soft">{t("totp.lost")}</p> : null}
      <div className="mt-8">
        <SignOutForm />
      </div>
    </>
  );
}
