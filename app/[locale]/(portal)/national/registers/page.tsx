import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choice-fields";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { FileField } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { BATCH_TONES } from "@/components/network/register-rows";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import { listBatches } from "@/lib/network/register/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { db } from "@/lib/platform/db";
import { RegisterKind } from "@/lib/platform/db/generated/enums";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("registerImport.page"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const rows = await listBatches(actor);
  if (!rows) notFound();
  const t = await getTranslations("registerImport");
  const zone = await networkZone(db);
  return (
    <>
      <PageHeading title={t("page.title")} lead={t("page.lead")} />
      <Section title={t("page.upload")}>
        <UploadForm to="/api/registers" id="register" noun="registerImport">
          <RadioGroup
            name="kind"
            label={t("page.kind")}
            inline
            options={Object.values(RegisterKind).map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <FileField
            name="file"
            label={t("page.file")}
            hint={t("page.fileHint")}
            accept=".csv,.txt,text/csv,text/plain"
          />
          <FormButtons>
            <SubmitButton>{t("page.submit")}</SubmitButton>
          </FormButtons>
        </UploadForm>
      </Section>
      <Section title={t("page.list")}>
        {rows.length === 0 ? (
          <EmptyState title={t("page.none")} text={t("page.noneText")} />
        ) : (
          <DataTable
            caption={t("page.list")}
            hideCaption
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                label: t("page.name"),
                head: true,
                cell: (row) => <a href={localised(locale, routes.registerImport(row.id))}>{row.fileName}</a>,
              },
              { key: "kind", label: t("page.register"), cell: (row) => t(`kind.${row.kind}`) },
              {
                key: "state",
                label: t("page.state"),
                cell: ({ status }) => (
                  <span className={tagClass(BATCH_TONES[status])}>{t(`status.${status}`)}</span>
                ),
              },
              {
                key: "rows",
                label: t("page.rows"),
                num: true,
                cell: (row) => (row.rowsTotal === null ? "" : formatNumber(row.rowsTotal, locale)),
              },
              {
                key: "when",
                label: t("page.when"),
                cell: (row) => formatShortInstant(row.uploadedAt, { locale, zone }),
              },
              {
                key: "who",
                label: t("page.who"),
                cell: ({ uploadedBy }) => `${uploadedBy.givenName} ${uploadedBy.familyName}`,
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
