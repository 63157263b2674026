import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { AccountTabs } from "@/components/network/account-tabs";
import { NoticeCheckbox } from "@/components/network/notice-checkbox";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { askErasureAction, withdrawErasureAction } from "@/lib/desk/privacy/actions";
import { getOwnErasure } from "@/lib/desk/privacy/queries";
import { readNoticeAction, setConsentAction } from "@/lib/network/person/actions";
import { getOwnConsents } from "@/lib/network/person/queries/detail";
import { NOTICE_VERSION } from "@/lib/network/person/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDate } from "@/lib/platform/dates/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { getZone } from "@/lib/network/network/queries";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };
const KINDS = ["STAFF_PAGE", "CERTIFICATE_NAME"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("account.tabs"))("data") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const [own, erasure, zone] = await Promise.all([
    getOwnConsents(actor),
    getOwnErasure(actor),
    getZone(actor),
  ]);
  if (!own) notFound();
  const date = (value: Date) => formatDate(value, { locale, zone });
  const t = await getTranslations("account.data");
  const tConsent = await getTranslations("account.consent");
  const tErasure = await getTranslations("privacy.own");
  const { reading } = own;
  return (
    <>
      <AccountTabs part="data" actor={actor} locale={locale} lead={t("lead")} />
      <Section id="everything" title={t("everything")} lead={t("everythingText")}>
        <div className="mt-4 flex flex-wrap gap-3">
          <LinkButton href="/api/me/export?format=zip" tone="primary" download>
            {t("zip")}
          </LinkButton>
          <LinkButton href="/api/me/export?format=json" download>
            {t("json")}
          </LinkButton>
        </div>
      </Section>
      <Section id="consents" title={t("consents")} lead={t("consentsText")}>
        <ul className="mt-4 grid gap-5">
          {KINDS.map((kind) => {
            const given = own.consents.find((consent) => consent.kind === kind);
            return (
              <li key={kind} className="grid gap-2">
                <p>
                  <span className="font-[600]">{tConsent(kind)}</span>
                  <br />
                  <span className="text-sm text-ink-soft">
                    {given ? t("given", { date: date(given.givenAt) }) : t("notGiven")}
                  </span>
                </p>
                <Form action={setConsentAction} noun="person">
                  <input type="hidden" name="kind" value={kind} />
                  <input type="hidden" name="isGiven" value={given ? "false" : "true"} />
                  <FormButtons>
                    <SubmitButton tone="secondary" size="small">
                      {given ? t("withdraw") : t("give")}
                    </SubmitButton>
                  </FormButtons>
                </Form>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section
        id="notice"
        title={t("notice")}
        lead={
          reading
            ? t("noticeRead", { date: date(reading.readAt), version: reading.version })
            : t("noticeNever")
        }
      >
        {reading?.version === NOTICE_VERSION ? null : (
          <div className="mt-4">
            {reading ? <p className="mb-3">{t("noticeNew", { version: NOTICE_VERSION })}</p> : null}
            <Form action={readNoticeAction} noun="person">
              <NoticeCheckbox locale={locale} />
              <FormButtons>
                <SubmitButton tone="secondary">{t("noticeSave")}</SubmitButton>
              </FormButtons>
            </Form>
          </div>
        )}
      </Section>
      <Section id="erasure" title={tErasure("title")} lead={tErasure("text")}>
        {erasure?.status === "REFUSED" && erasure.decidedAt ? (
          <Notice tone="amber" title={tErasure("refused", { date: date(erasure.decidedAt) })}>
            <p className="whitespace-pre-line">{erasure.reason}</p>
          </Notice>
        ) : null}
        <div className="mt-4">
          {erasure?.status === "ASKED" ? (
            <Form action={withdrawErasureAction} noun="privacy">
              <p>{tErasure("asked", { date: date(erasure.askedAt) })}</p>
              <FormButtons>
                <SubmitButton tone="secondary">{tErasure("withdraw")}</SubmitButton>
              </FormButtons>
            </Form>
          ) : (
            <Form action={askErasureAction} noun="privacy">
              <FormButtons>
                <SubmitButton tone="danger">{tErasure("ask")}</SubmitButton>
              </FormButtons>
            </Form>
          )}
        </div>
      </Section>
    </>
  );
}
