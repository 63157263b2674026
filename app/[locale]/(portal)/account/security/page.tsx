import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { AccountTabs } from "@/components/network/account-tabs";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import {
  endSignInAction,
  removeTotpAction,
  setPasswordAction,
  unlinkOidcAction,
} from "@/lib/platform/auth/actions";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { deviceName, providerName } from "@/lib/platform/auth/output";
import { getOwnDoors, listOidcAccounts, listSignIns } from "@/lib/platform/auth/queries";
import { needsCurrentPassword, PASSWORD_LEAST } from "@/lib/platform/auth/rules";
import { formatDate, formatShortInstant } from "@/lib/platform/dates/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { getZone } from "@/lib/network/network/queries";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("account.tabs"))("security") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const [doors, signIns, accounts, zone] = await Promise.all([
    getOwnDoors(actor),
    listSignIns(actor, now),
    listOidcAccounts(actor),
    getZone(actor),
  ]);
  if (!doors) notFound();
  const reader = { locale, zone };
  const t = await getTranslations("account.security");
  const tAccount = await getTranslations("account");
  const tField = await getTranslations("signIn.field");
  return (
    <>
      <AccountTabs part="security" actor={actor} locale={locale} lead={t("lead")} />
      <Section id="sign-ins" title={t("signIns")}>
        <ul className="grid gap-3">
          {signIns.map((signIn) => (
            <li
              key={signIn.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3"
            >
              <span>
                <span className="font-[600]">{deviceName(signIn.device) ?? t("unknownDevice")}</span>{" "}
                {signIn.isThisOne ? <StatusTag tone="accent">{t("thisOne")}</StatusTag> : null}
                <br />
                <span className="text-sm text-ink-soft">
                  {tAccount(`method.${signIn.method}`)} · {t("started")}:{" "}
                  {formatShortInstant(signIn.startedAt, reader)}
                </span>
              </span>
              {signIn.isThisOne ? null : (
                <Form action={endSignInAction} noun="signIn">
                  <input type="hidden" name="signInId" value={signIn.id} />
                  <FormButtons>
                    <SubmitButton tone="secondary" size="small">
                      {t("end")}
                    </SubmitButton>
                  </FormButtons>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        id="password"
        title={t("password")}
        lead={
          doors.passwordSetAt
            ? t("passwordSet", { date: formatDate(doors.passwordSetAt, reader) })
            : t("noPassword")
        }
      >
        <Form action={setPasswordAction} noun="signIn" doneText={t("passwordDone")}>
          <input type="hidden" name="username" autoComplete="username" value={doors.mail ?? ""} />
          {needsCurrentPassword(doors.signIn, doors.hasPassword, now) ? (
            <TextInput
              name="currentPassword"
              type="password"
              label={tField("currentPassword")}
              autoComplete="current-password"
              width="medium"
            />
          ) : null}
          <TextInput
            name="newPassword"
            type="password"
            label={tField("newPassword")}
            hint={tField("newPasswordHint", { min: PASSWORD_LEAST })}
            autoComplete="new-password"
            width="medium"
          />
          <TextInput
            name="repeatedPassword"
            type="password"
            label={tField("repeatedPassword")}
            autoComplete="new-password"
            width="medium"
          />
          <FormButtons>
            <SubmitButton>{t("setPassword")}</SubmitButton>
          </FormButtons>
        </Form>
      </Section>
      {accounts.length > 0 ? (
        <Section id="providers" title={t("providers")} lead={t("providersLead")}>
          <ul className="grid gap-3">
            {accounts.map(({ issuer, subject, linkedAt }) => (
              <li
                key={`${issuer} ${subject}`}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3"
              >
                <span>
                  <span className="font-[600]">{providerName(issuer)}</span>
                  <br />
                  <span className="text-sm text-ink-soft">
                    {t("linked", { date: formatDate(linkedAt, reader) })}
                  </span>
                </span>
                <Form action={unlinkOidcAction} noun="signIn">
                  <input type="hidden" name="issuer" value={issuer} />
                  <input type="hidden" name="subject" value={subject} />
                  <FormButtons>
                    <SubmitButton tone="secondary" size="small">
                      {t("unlink")}
                      <span className="sr-only"> {providerName(issuer)}</span>
                    </SubmitButton>
                  </FormButtons>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="totp" title={t("totp")} lead={doors.totp === "on" ? t("totpOn") : t("totpOff")}>
        {doors.totp === "on" ? (
          <Form action={removeTotpAction} noun="signIn">
            <TextInput
              name="code"
              label={tField("totp")}
              inputMode="numeric"
              autoComplete="one-time-code"
              width="short"
            />
            <FormButtons>
              <SubmitButton tone="danger">{t("removeTotp")}</SubmitButton>
            </FormButtons>
          </Form>
        ) : null}
      </Section>
    </>
  );
}
