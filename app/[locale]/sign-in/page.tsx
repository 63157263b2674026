import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { PersonaList } from "@/components/network/persona-list";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { sendSignInCodeAction, signInWithPasswordAction } from "@/lib/platform/auth/actions";
import { currentSignedIn } from "@/lib/platform/auth/current-actor";
import { listPersonas } from "@/lib/platform/auth/queries";
import { OIDC_REFUSALS } from "@/lib/platform/auth/rules";
import { nextField } from "@/lib/platform/auth/schema";
import { env } from "@/lib/platform/env";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("signIn.page"))("title"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { next: asked, error } = await searchParams;
  const next = nextField.parse(asked);
  const signedIn = await currentSignedIn();
  if (signedIn) redirect(localised(locale, signedIn.needsTotp ? routes.signInTotp(next) : next));
  const t = await getTranslations("signIn");
  const personas = await listPersonas();
  return (
    <>
      <PageHeading title={t("page.title")} lead={t("page.lead")} />
      {error ? (
        <Notice tone="red" role="alert">
          {t(`oidc.${OIDC_REFUSALS.find((code) => code === error) ?? "failed"}`)}
        </Notice>
      ) : null}
      <div className="sign-in">
        <div className="min-w-0">
          <Way id="by-code" title={t("page.byCode")} lead={t("page.byCodeText")}>
            <Form action={sendSignInCodeAction} noun="signIn">
              <input type="hidden" name="next" value={next} />
              <TextInput
                name="mail"
                type="email"
                label={t("field.mail")}
                hint={t("field.mailHint")}
                autoComplete="email"
                width="medium"
              />
              <FormButtons>
                <SubmitButton>{t("action.sendCode")}</SubmitButton>
              </FormButtons>
            </Form>
          </Way>
          <Way id="by-password" title={t("page.byPassword")}>
            <Form id="password" action={signInWithPasswordAction} noun="signIn">
              <input type="hidden" name="next" value={next} />
              <TextInput
                name="address"
                type="email"
                label={t("field.mail")}
                autoComplete="username"
                width="medium"
              />
              <TextInput
                name="password"
                type="password"
                label={t("field.password")}
                autoComplete="current-password"
                width="medium"
              />
              <FormButtons>
                <SubmitButton tone="secondary">{t("action.signIn")}</SubmitButton>
              </FormButtons>
            </Form>
          </Way>
          {env.OIDC_ISSUER ? (
            <Way id="by-provider" title={t("page.byProvider", { name: env.OIDC_NAME })}>
              <p>
                <a
                  className="link"
                  href={`/api/auth/start?next=${encodeURIComponent(localised(locale, next))}`}
                >
                  {t("page.byProvider", { name: env.OIDC_NAME })}
                </a>
              </p>
            </Way>
          ) : null}
          <p className="mt-8">
            {t("page.newHere")}{" "}
            <TextLink href={localised(locale, routes.register())}>{t("page.register")}</TextLink>
          </p>
        </div>
        {personas.length > 0 ? (
          <Panel tone="sunken">
            <h2 className="text-lg">{t("page.personas")}</h2>
            <p className="mt-1 mb-4 text-sm text-ink-soft">{t("page.personasText")}</p>
            <PersonaList personas={personas} next={next} locale={locale} />
          </Panel>
        ) : null}
      </div>
    </>
  );
}

/** One of the ways in, under its own heading. */
function Way({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} className="sign-in-way">
      <h2 id={`${id}-title`} className="text-lg">
        {title}
      </h2>
      {lead ? <p className="mt-1 text-ink-soft">{lead}</p> : null}
      {children}
    </section>
  );
}
