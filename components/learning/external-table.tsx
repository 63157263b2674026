import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import type { ExternalRow } from "@/lib/learning/passport/queries/external";
import { formatDateRange } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import type { ExternalTrainingStatus } from "@/lib/platform/db/generated/enums";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

export const EXTERNAL_TONES = {
  SUBMITTED: "amber",
  SCHOOL_APPROVED: "amber",
  APPROVED: "green",
  SCHOOL_REFUSED: "red",
  CENTRE_REFUSED: "red",
  WITHDRAWN: "neutral",
} as const satisfies Record<ExternalTrainingStatus, TagTone>;

interface ExternalTableProps {
  rows: ExternalRow[];
  caption: string;
  /** For those who answer: who brought it, and where they work. */
  withPerson?: boolean;
}

/** Trainings held elsewhere, each with where it stands. */
export async function ExternalTable({ rows, caption, withPerson }: ExternalTableProps) {
  const locale = await getLocale();
  const t = await getTranslations("passport");
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: t("external.training"),
          head: true,
          cell: ({ id, title, providerName }) => (
            <>
              <a href={localised(locale, routes.externalTraining(id))}>{title}</a>
              <span className="block text-sm font-normal text-ink-soft">{providerName}</span>
            </>
          ),
        },
        ...(withPerson
          ? [
              {
                key: "person",
                label: t("external.person"),
                cell: ({ person, school }: ExternalRow) => (
                  <>
                    {person.givenName} {person.familyName}
                    <span className="block text-sm text-ink-soft">{localName(school, locale)}</span>
                  </>
                ),
              },
            ]
          : []),
        {
          key: "dates",
          label: t("external.dates"),
          cell: ({ startsOn, endsOn }) => formatDateRange(startsOn, endsOn, { locale, zone: "UTC" }),
        },
        {
          key: "hours",
          label: t("hours.hours"),
          num: true,
          cell: ({ hours }) => formatNumber(hours, locale),
        },
        {
          key: "status",
          label: t("external.state"),
          cell: ({ status }) => (
            <span className={tagClass(EXTERNAL_TONES[status])}>{t(`status.${status}`)}</span>
          ),
        },
      ]}
    />
  );
}
