import { getTranslations } from "next-intl/server";
import { EventTable } from "@/components/evidence/event-table";
import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/link";
import { RECORD_EVENTS_SHOWN } from "@/lib/platform/audit/events";
import type { EventRow } from "@/lib/platform/audit/queries";
import type { Reader } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";

interface RecordHistoryProps {
  rows: EventRow[];
  reader: Reader;
  /** For who may read the whole log: whose record it is. */
  logOf?: string;
}

/** At the foot of a record's page: who did what to it and when, newest first. */
export async function RecordHistory({ rows, reader, logOf }: RecordHistoryProps) {
  const t = await getTranslations("event.page");
  return (
    <div className="record-history print:hidden">
      <Details summary={t("history")}>
        {rows.length === 0 ? <p>{t("historyNone")}</p> : <EventTable rows={rows} reader={reader} />}
        {rows.length === RECORD_EVENTS_SHOWN ? (
          <p className="mt-3 text-sm text-ink-soft">{t("historyLatest", { count: rows.length })}</p>
        ) : null}
        {logOf ? (
          <p className="mt-3">
            <TextLink href={localised(reader.locale, routes.auditOf(logOf))}>{t("historyLog")}</TextLink>
          </p>
        ) : null}
      </Details>
    </div>
  );
}
