import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { tagClass } from "@/components/ui/status-tag";
import type { ApplicantRow } from "@/lib/learning/enrolment/queries/applicants";
import { formatShortInstant } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";
import { ENROLMENT_TONES } from "./enrolment-status";
import { reasonWords } from "./enrolment-timeline";

interface ApplicantTableProps {
  rows: ApplicantRow[];
  caption: string;
  zone: string;
}

/** Applicants in the order of their numbers; each name leads to the application's way. */
export async function ApplicantTable({ rows, caption, zone }: ApplicantTableProps) {
  const locale = await getLocale();
  const t = await getTranslations("enrolment");
  const tWait = await getTranslations("wait");
  if (rows.length === 0) return <p className="text-ink-soft">{t("applicants.none")}</p>;
  const reasons = await reasonWords();
  const reader = { locale, zone };
  const isWaiting = rows.some(({ position }) => position !== null);
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "number",
          label: t(isWaiting ? "label.position" : "label.number"),
          num: true,
          cell: (row) => row.position ?? row.queueNumber,
        },
        {
          key: "person",
          label: t("label.person"),
          head: true,
          cell: (row) => (
            <>
              <a href={localised(locale, routes.enrolment(row.id))}>
                {row.person.givenName} {row.person.familyName}
              </a>
              <span className="block text-sm font-normal text-ink-soft">{row.reference}</span>
            </>
          ),
        },
        {
          key: "school",
          label: t("label.school"),
          cell: ({ school, province }) => (
            <>
              {school ? localName(school, locale) : "–"}
              {province ? (
                <span className="block text-sm text-ink-soft">{localName(province, locale)}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "applied",
          label: t("label.applied"),
          cell: (row) => formatShortInstant(row.appliedAt, reader),
        },
        {
          key: "status",
          label: t("label.status"),
          cell: ({ status, offerExpiresAt, reasonCode, standsBy, band }) => (
            <>
              <span className={tagClass(ENROLMENT_TONES[status])}>{t(`status.${status}`)}</span>
              {status === "OFFERED" && offerExpiresAt ? (
                <span className="block text-sm">
                  {t("applicants.offerUntil", { until: formatShortInstant(offerExpiresAt, reader) })}
                </span>
              ) : null}
              {status === "WAITLISTED" && standsBy ? (
                <span className="block text-sm">{tWait("standing")}</span>
              ) : null}
              {band === 1 ? <span className="block text-sm">{tWait("last")}</span> : null}
              {reasonCode ? <span className="block text-sm">{reasons(reasonCode, status)}</span> : null}
            </>
          ),
        },
      ]}
    />
  );
}
