import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { AccountTabs } from "@/components/network/account-tabs";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/panel";
import { getZone } from "@/lib/network/network/queries";
import { refuseMailingAction } from "@/lib/learning/mailing/actions";
import { getOwnMailings } from "@/lib/learning/mailing/queries";
import { MAILING_KINDS } from "@/lib/learning/mailing/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("mailing.own"))("title") };
}

/** Why one gets letters, and which can be switched off: where every such letter leads. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const [own, zone] = await Promise.all([getOwnMailings(actor), getZone(actor)]);
  if (!own) notFound();
  const t = await getTranslations("mailing");
  return (
    <>
      <AccountTabs part="letters" actor={actor} locale={locale} lead={t("own.lead")} />
      <Section title={t("own.kinds")}>
        <ul className="grid gap-6">
          {MAILING_KINDS.map((kind) => {
            const isRefused = own.refused.includes(kind);
            const word = t(`kind.${kind}`);
            return (
              <li key={kind} id={kind} className="grid gap-1">
                <h3>{word}</h3>
                <p className="max-w-measure text-ink-soft">{t(`about.${kind}`)}</p>
                <p>{t(isRefused ? "own.refused" : "own.wanted")}</p>
                <Form
                  action={refuseMailingAction}
                  noun="mailing"
                  id={`refuse-${kind}`}
                  doneText={t("own.done")}
                  fieldless
                >
                  <input type="hidden" name="kind" value={kind} />
                  <input type="hidden" name="isWanted" value={String(isRefused)} />
                  <SubmitButton tone="secondary">
                    {t(isRefused ? "own.wantOf" : "own.refuseOf", { kind: word })}
                  </SubmitButton>
                </Form>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title={t("own.always")}>
        <p className="max-w-measure">{t("own.alwaysText")}</p>
      </Section>
      <Section title={t("own.sent")}>
        {own.letters.length === 0 ? (
          <p className="text-ink-soft">{t("own.sentNone")}</p>
        ) : (
          <DataTable
            caption={t("own.sent")}
            hideCaption
            rows={own.letters}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "subject",
                label: t("own.subject"),
                head: true,
                cell: ({ subject, locale: language }) => (
                  <span lang={language === locale ? undefined : language}>{subject}</span>
                ),
              },
              {
                key: "when",
                label: t("own.when"),
                cell: ({ queuedAt }) => formatShortInstant(queuedAt, { locale, zone }),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
