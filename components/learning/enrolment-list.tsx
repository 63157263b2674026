import { getLocale, getTranslations } from "next-intl/server";
import { centreName } from "@/components/learning/names";
import { DataTable } from "@/components/ui/data-table";
import { tagClass } from "@/components/ui/status-tag";
import type { EnrolmentRow } from "@/lib/learning/enrolment/queries/own";
import { formatDateRange, formatShortInstant } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";
import { ENROLMENT_TONES, statusKey } from "./enrolment-status";

/** One's own applications, each leading to its way. */
export async function EnrolmentList({ rows, caption }: { rows: EnrolmentRow[]; caption: string }) {
  const locale = await getLocale();
  const t = await getTranslations("enrolment");
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "course",
          label: t("label.course"),
          head: true,
          cell: ({ id, reference, session }) => (
            <>
              <a
                href={localised(locale, routes.enrolment(id))}
                lang={session.courseVersion.language === locale ? undefined : session.courseVersion.language}
              >
                {session.courseVersion.title}
              </a>
              <span className="block text-sm font-normal text-ink-soft">{reference}</span>
            </>
          ),
        },
        {
          key: "dates",
          label: t("label.dates"),
          cell: ({ session }) =>
            formatDateRange(session.startsAt, session.endsAt, { locale, zone: session.timeZone }),
        },
        {
          key: "centre",
          label: t("label.centre"),
          cell: ({ session }) => centreName(session.centre, locale),
        },
        {
          key: "status",
          label: t("label.status"),
          cell: ({ status, approvalsLeft, offerExpiresAt, session }) => (
            <>
              <span className={tagClass(ENROLMENT_TONES[status])}>
                {t(statusKey({ status, approvalsLeft, session }))}
              </span>
              {status === "OFFERED" && offerExpiresAt ? (
                <span className="block text-sm">
                  {t("applicants.offerUntil", {
                    until: formatShortInstant(offerExpiresAt, { locale, zone: session.timeZone }),
                  })}
                </span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
