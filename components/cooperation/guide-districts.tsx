import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import {
  nameResponsibleAction,
  passDistrictOnAction,
  remindDistrictAction,
} from "@/lib/cooperation/programme/actions";
import type { DistrictRow } from "@/lib/cooperation/programme/queries/guide";
import { formatShortDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";

interface GuideDistrictsProps {
  locale: Locale;
  zone: string;
  districts: DistrictRow[];
}

/** The middle of the guide's way: who passes it on in each district, since when, and how many schools have read it. */
export async function GuideDistricts({ locale, zone, districts }: GuideDistrictsProps) {
  if (districts.length === 0) return null;
  const t = await getTranslations("programme.guide");
  const date = (at: Date) => formatShortDate(at, { locale, zone });
  return (
    <>
      <p className="mb-3 max-w-measure text-ink-soft">{t("districtLead")}</p>
      <DataTable
        caption={t("districtCaption")}
        hideCaption
        rows={districts}
        rowKey={({ receiptId }) => receiptId}
        columns={[
          { key: "district", label: t("district"), head: true, cell: ({ name }) => name },
          {
            key: "responsible",
            label: t("responsible"),
            wide: true,
            cell: (district) => <Responsible district={district} />,
          },
          {
            key: "passed",
            label: t("districtRead"),
            cell: ({ readAt, readBy }) =>
              readAt
                ? readBy
                  ? t("districtReadBy", { date: date(readAt), person: readBy })
                  : date(readAt)
                : t("waiting"),
          },
          {
            key: "read",
            label: t("read"),
            cell: ({ readAt, schools, schoolsRead }) =>
              readAt ? (
                <>
                  {t("passed", { done: schoolsRead, all: schools })}
                  <span className="block text-sm text-ink-soft">
                    {t("unread", { unread: schools - schoolsRead })}
                  </span>
                </>
              ) : (
                "–"
              ),
          },
          {
            key: "deeds",
            label: t("deeds"),
            wide: true,
            cell: (district) => (
              <div className="grid gap-2">
                <DistrictDeed
                  action={passDistrictOnAction}
                  district={district}
                  deed="pass"
                  label={t(district.readAt ? "passDistrictAgain" : "passDistrict")}
                />
                {canBeReminded(district) ? (
                  <DistrictDeed
                    action={remindDistrictAction}
                    district={district}
                    deed="remind"
                    label={t("remind")}
                  />
                ) : null}
                {district.remindedAt ? (
                  <span className="text-sm text-ink-soft">
                    {t("remindedOn", { date: date(district.remindedAt) })}
                  </span>
                ) : null}
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

/** Somebody was named and has not passed it on, or some of its schools have not read it. */
function canBeReminded({ readAt, responsible, schools, schoolsRead, mayRemind }: DistrictRow): boolean {
  return mayRemind && (readAt === null ? responsible !== null : schoolsRead < schools);
}

async function Responsible({ district }: { district: DistrictRow }) {
  const t = await getTranslations("programme.guide");
  const { receiptId, name, principals, responsible, readAt } = district;
  if (readAt !== null) return responsible?.name ?? t("nobody");
  if (principals.length === 0) return t("noPrincipals");
  return (
    <Form action={nameResponsibleAction} noun="programme" id={`name-${receiptId}`} className="w-auto">
      <input type="hidden" name="receiptId" value={receiptId} />
      <Select
        name="personId"
        label={t("responsibleOf", { district: name })}
        placeholder={t("nobody")}
        options={principals.map((one) => ({ value: one.id, label: `${one.name}, ${one.school}` }))}
        defaultValue={responsible?.id}
      />
      <div>
        <SubmitButton size="small" tone="secondary">
          <span aria-hidden="true">{t("nameResponsible")}</span>
          <span className="sr-only">{t("ofDistrict", { deed: t("nameResponsible"), district: name })}</span>
        </SubmitButton>
      </div>
    </Form>
  );
}

interface DistrictDeedProps {
  action: typeof passDistrictOnAction;
  district: DistrictRow;
  deed: "pass" | "remind";
  label: string;
}

async function DistrictDeed({ action, district, deed, label }: DistrictDeedProps) {
  const t = await getTranslations("programme.guide");
  return (
    <Form action={action} noun="programme" id={`${deed}-${district.receiptId}`} fieldless className="w-auto">
      <input type="hidden" name="receiptId" value={district.receiptId} />
      <SubmitButton size="small" tone="quiet">
        <span aria-hidden="true">{label}</span>
        <span className="sr-only">{t("ofDistrict", { deed: label, district: district.name })}</span>
      </SubmitButton>
    </Form>
  );
}
