import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextArea, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { Badge } from "@/components/ui/status-tag";
import { removeMaterialAction } from "@/lib/cooperation/joint-activity/actions";
import type { MaterialRow } from "@/lib/cooperation/joint-activity/queries";
import type { PairingDetail } from "@/lib/cooperation/pairing/queries/read";
import { MaterialAudience, MaterialKind } from "@/lib/platform/db/generated/enums";
import { formatShortDate } from "@/lib/platform/dates/format";
import { formatBytes } from "@/lib/platform/dates/numbers";
import { FILE_REFUSALS } from "@/lib/platform/files/kinds";
import type { Locale } from "@/lib/platform/i18n/locales";

const REFUSALS = [
  ...FILE_REFUSALS,
  "alt_text_missing",
  "material_link_or_file",
  "activity_pairing_not_accepted",
] as const;

export type LinkedMaterial = Pick<MaterialRow, "id" | "pairingId" | "title" | "link"> & {
  file: { contentType: string; size: number } | null;
};

export const materialHref = ({ id, pairingId, link }: Pick<MaterialRow, "id" | "pairingId" | "link">) =>
  link ?? `/api/pairings/${pairingId}/materials/${id}`;

/** "pdf, 1,2 MB", or where a link leads. */
export function materialFacts({ file, link }: LinkedMaterial, locale: Locale): string {
  if (file)
    return `${file.contentType.split("/").at(-1)?.split(".").at(-1)}, ${formatBytes(file.size, locale)}`;
  return link && URL.canParse(link) ? new URL(link).hostname : "";
}

interface Props {
  pairing: PairingDetail;
  materials: MaterialRow[];
  locale: Locale;
  zone: string;
  /** Why the last one was not taken, from the address. */
  refused: string | null;
}

/** A pair's teaching material, with who may see each, and the form that shares more. */
export async function PairingMaterials({ pairing, materials, locale, zone, refused }: Props) {
  const t = await getTranslations("jointActivity");
  const side = pairing.recordingSide;
  const refusal = REFUSALS.find((code) => code === refused);
  return (
    <Section id="materials" title={t("material.title")} lead={t("material.lead")}>
      {refusal ? (
        <Notice tone="red" role="alert">
          {t(`refusal.${refusal}`)}
        </Notice>
      ) : null}
      {materials.length === 0 ? <p>{t("material.none")}</p> : null}
      <ul className="grid gap-4">
        {materials.map((row) => (
          <li
            key={row.id}
            className="flex flex-wrap items-start justify-between gap-4 border-b border-line pb-3"
          >
            <div>
              <a href={materialHref(row)}>{row.title}</a>{" "}
              <span className="text-sm text-ink-soft">{materialFacts(row, locale)}</span>
              <p className="mt-1 flex flex-wrap gap-2">
                <Badge>{t(`materialKind.${row.kind}`)}</Badge>
                <Badge>{t(`audience.${row.audience}`)}</Badge>
              </p>
              {row.about ? <p className="max-w-measure">{row.about}</p> : null}
              <p className="text-sm text-ink-soft">
                {t("material.from", {
                  school: row.school.name,
                  date: formatShortDate(row.sharedAt, { locale, zone }),
                })}
              </p>
            </div>
            {row.mayRemove ? (
              <Form
                action={removeMaterialAction}
                noun="jointActivity"
                fieldless
                className="w-auto"
                id={`material-${row.id}`}
              >
                <input type="hidden" name="materialId" value={row.id} />
                <SubmitButton tone="quiet" size="small">
                  <span aria-hidden="true">{t("material.remove")}</span>
                  <span className="sr-only">{t("material.removeOf", { title: row.title })}</span>
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {side && pairing.status === "ACCEPTED" ? (
        <UploadForm
          to={`/api/pairings/${pairing.id}/materials`}
          id="share"
          noun="jointActivity"
          fold={{ summary: t("material.share") }}
        >
          <input type="hidden" name="pairingId" value={pairing.id} />
          <input type="hidden" name="schoolId" value={side.schoolId} />
          <TextInput name="title" label={t("material.name")} maxLength={200} />
          <TextArea name="about" label={t("material.about")} optional maxLength={2000} />
          <Select
            name="kind"
            label={t("material.kind")}
            options={Object.values(MaterialKind).map((value) => ({
              value,
              label: t(`materialKind.${value}`),
            }))}
          />
          <Select
            name="audience"
            label={t("material.audience")}
            options={Object.values(MaterialAudience).map((value) => ({
              value,
              label: t(`audience.${value}`),
            }))}
          />
          <TextInput
            name="altText"
            label={t("material.altText")}
            hint={t("material.altTextHint")}
            optional
            maxLength={300}
          />
          <TextInput
            name="link"
            type="url"
            label={t("material.link")}
            hint={t("material.linkHint")}
            optional
            maxLength={2000}
          />
          <FileField name="file" label={t("material.file")} hint={t("material.fileHint")} optional />
          <SubmitButton tone="secondary">{t("material.share")}</SubmitButton>
        </UploadForm>
      ) : null}
    </Section>
  );
}
