import { getLocale, getTranslations } from "next-intl/server";
import { RowCheckbox, Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { centreName } from "@/components/learning/names";
import { type Column, DataTable } from "@/components/ui/data-table";
import { tagClass } from "@/components/ui/status-tag";
import { decideApprovalsAction } from "@/lib/learning/approval/actions";
import type { ApprovalRow } from "@/lib/learning/approval/queries";
import { isOverdue, REFUSAL_REASONS, type RefusalReason } from "@/lib/learning/approval/rules";
import { formatDateRange, formatShortInstant } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

interface ApprovalTableProps {
  rows: ApprovalRow[];
  now: Date;
  zone: string;
  /** A deputy who is in no office of their own sees the row, not the application's page. */
  isLinked: boolean;
}

const nameOf = (person: { givenName: string; familyName: string }) =>
  `${person.givenName} ${person.familyName}`;

/** Who applied for what, in the words of every such list. */
async function commonColumns(isLinked: boolean): Promise<Column<ApprovalRow>[]> {
  const locale = await getLocale();
  const t = await getTranslations("approval");
  return [
    {
      key: "person",
      label: t("page.person"),
      head: true,
      cell: ({ enrolment }) => (
        <>
          {isLinked ? (
            <a href={localised(locale, routes.enrolment(enrolment.id))}>{nameOf(enrolment.person)}</a>
          ) : (
            nameOf(enrolment.person)
          )}
          <span className="block text-sm font-normal text-ink-soft">
            {enrolment.school ? localName(enrolment.school, locale) : "–"}
            {enrolment.province ? ` · ${localName(enrolment.province, locale)}` : ""}
          </span>
        </>
      ),
    },
    {
      key: "session",
      label: t("page.session"),
      cell: ({ enrolment: { session } }) => (
        <>
          <span lang={session.courseVersion.language === locale ? undefined : session.courseVersion.language}>
            {session.courseVersion.title}
          </span>
          <span className="block text-sm text-ink-soft">
            {formatDateRange(session.startsAt, session.endsAt, { locale, zone: session.timeZone })} ·{" "}
            {centreName(session.centre, locale)}
          </span>
        </>
      ),
    },
  ];
}

/** What awaits one's word: one, many or all of the page at once. */
export async function WaitingApprovals({ rows, now, zone, isLinked }: ApprovalTableProps) {
  const locale = await getLocale();
  const t = await getTranslations("approval");
  const tStatus = await getTranslations("enrolment.status");
  const [person, session] = await commonColumns(isLinked);
  const reader = { locale, zone };
  const showsAway = rows.some(({ away }) => away !== null);
  const columns: Column<ApprovalRow>[] = [
    {
      key: "choose",
      label: t("page.chosen"),
      wide: true,
      cell: (row) => (
        <label className="inline-flex min-h-11 items-center gap-3 pr-3">
          <RowCheckbox
            name="stepIds"
            value={row.id}
            label={t("page.choose", { name: nameOf(row.enrolment.person) })}
            isFirst={row === rows[0]}
          />
        </label>
      ),
    },
    ...(person ? [person] : []),
    ...(session ? [session] : []),
    ...(showsAway
      ? [
          {
            key: "away",
            label: t("page.away"),
            cell: ({ away }: ApprovalRow) =>
              away === null
                ? t("page.awayOther")
                : away.length === 0
                  ? t("page.awayNone")
                  : away.map((one) => (
                      <span key={one.name} className="block">
                        {one.name} <span className="text-sm text-ink-soft">({tStatus(one.status)})</span>
                      </span>
                    )),
          },
        ]
      : []),
    {
      key: "due",
      label: t("page.due"),
      cell: (row) => (
        <>
          {row.dueAt ? formatShortInstant(row.dueAt, reader) : ""}
          {isOverdue(row, now) ? (
            <span className="block">
              <span className={tagClass("red")}>{t("page.late")}</span>
            </span>
          ) : null}
          {row.heldBy === row.level ? null : (
            <span className="block text-sm text-ink-soft">
              {t("page.raised")}: {t(`level.${row.level}`)}
            </span>
          )}
        </>
      ),
    },
  ];
  return (
    <Form action={decideApprovalsAction} noun="approval" doneText={t("page.done")} className="max-w-none">
      <DataTable
        caption={t("page.waiting")}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
      />
      <fieldset className="grid max-w-152 gap-4">
        <legend className="text-lg font-[620]">{t("page.decide")}</legend>
        <Select
          name="reason"
          label={t("page.reason")}
          optional
          options={REFUSAL_REASONS.map((value) => ({ value, label: t(`refusalReason.${value}`) }))}
        />
        <TextArea name="note" label={t("page.note")} maxLength={500} optional />
        <FormButtons>
          <SubmitButton name="decision" value="approve">
            {t("page.approve")}
          </SubmitButton>
          <SubmitButton name="decision" value="refuse" tone="danger">
            {t("page.refuse")}
          </SubmitButton>
        </FormButtons>
      </fieldset>
    </Form>
  );
}

/** What one's offices decided, by whom and as whose deputy. */
export async function DecidedApprovals({
  rows,
  zone,
  isLinked,
}: Pick<ApprovalTableProps, "rows" | "zone" | "isLinked">) {
  const locale = await getLocale();
  const t = await getTranslations("approval");
  const isReason = (code: string): code is RefusalReason =>
    (REFUSAL_REASONS as readonly string[]).includes(code);
  return (
    <DataTable
      caption={t("page.decided")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        ...(await commonColumns(isLinked)),
        {
          key: "outcome",
          label: t("page.outcome"),
          cell: ({ status, reasonCode }) =>
            status === "APPROVED" || status === "REFUSED" ? (
              <>
                <span className={tagClass(status === "APPROVED" ? "green" : "red")}>
                  {t(`status.${status}`)}
                </span>
                {reasonCode && isReason(reasonCode) ? (
                  <span className="block text-sm">{t(`refusalReason.${reasonCode}`)}</span>
                ) : null}
              </>
            ) : null,
        },
        {
          key: "when",
          label: t("page.when"),
          cell: ({ decidedAt }) => (decidedAt ? formatShortInstant(decidedAt, { locale, zone }) : ""),
        },
        {
          key: "who",
          label: t("page.who"),
          cell: ({ decidedBy, deputyFor }) => {
            const name = decidedBy ? nameOf(decidedBy) : "";
            return deputyFor ? t("page.byDeputy", { name, forName: nameOf(deputyFor) }) : name;
          },
        },
      ]}
    />
  );
}
