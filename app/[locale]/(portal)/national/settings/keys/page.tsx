import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { replaceKeyAction } from "@/lib/learning/credential/actions";
import { canManageKeys } from "@/lib/learning/credential/policy";
import { listKeys } from "@/lib/learning/credential/queries";
import { getZone } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("credential.keys"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  if (!canManageKeys(actor)) notFound();
  const t = await getTranslations("credential.keys");
  const tSettings = await getTranslations("setting.page");
  const keys = await listKeys(actor);
  const reader = { locale, zone: await getZone(actor) };
  const inUse = keys.find(({ replacedAt }) => replacedAt === null);
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        crumbs={[{ href: localised(locale, routes.nationalSettings()), label: tSettings("title") }]}
      />
      <div className="grid gap-6">
        {keys.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <DataTable
            caption={t("caption")}
            hideCaption
            rows={keys}
            rowKey={({ id }) => id}
            columns={[
              { key: "key", label: t("key"), head: true, cell: ({ id }) => id.slice(0, 12) },
              {
                key: "since",
                label: t("since"),
                cell: ({ createdAt }) => formatShortInstant(createdAt, reader),
              },
              {
                key: "until",
                label: t("until"),
                cell: ({ replacedAt }) => (replacedAt ? formatShortInstant(replacedAt, reader) : t("inUse")),
              },
            ]}
          />
        )}
        <p>
          <TextLink href="/.well-known/jwks.json">{t("published")}</TextLink>
        </p>
        <Form
          action={replaceKeyAction}
          noun="credential"
          doneText={t("replaced")}
          fold={{ summary: t("replace") }}
        >
          <input type="hidden" name="seen" value={inUse?.id ?? ""} />
          <p className="text-sm text-ink-soft">{t("replaceWarning")}</p>
          <SubmitButton tone="danger">{t("replace")}</SubmitButton>
        </Form>
      </div>
    </>
  );
}
