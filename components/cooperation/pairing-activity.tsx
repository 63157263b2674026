import { getTranslations } from "next-intl/server";
import { ActivitySession, TopicSelect } from "@/components/cooperation/pairing-session";
import { Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { DataTable } from "@/components/ui/data-table";
import { StatusTag, type TagTone } from "@/components/ui/status-tag";
import {
  confirmActivityAction,
  recordActivityAction,
  removeActivityAction,
} from "@/lib/cooperation/joint-activity/actions";
import type { ActivityRow } from "@/lib/cooperation/joint-activity/queries";
import type { ActivityState } from "@/lib/cooperation/joint-activity/rules";
import type { PairingDetail } from "@/lib/cooperation/pairing/queries/read";
import { PairingActivityKind } from "@/lib/platform/db/generated/enums";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { SessionsOfActivities } from "@/lib/learning/session/queries/asked";
import type { Locale } from "@/lib/platform/i18n/locales";

const TONE: Record<ActivityState, TagTone> = {
  planned: "accent",
  counted: "green",
  waiting: "amber",
  tooLate: "neutral",
};

interface ActivityTableProps {
  pairing: PairingDetail;
  activities: ActivityRow[];
  locale: Locale;
  zone: string;
  /** What became of joint trainings for which a session was asked, by the activity's id. */
  sessions: SessionsOfActivities;
}

/** What the pair did: numbers, whether it counts, whose word is missing, and the deeds on each. */
export async function ActivityTable({ pairing, activities, locale, zone, sessions }: ActivityTableProps) {
  const t = await getTranslations("jointActivity");
  const nameOf = (id: string) => pairing.sides.find(({ schoolId }) => schoolId === id)?.school.name ?? "";
  const hasDeeds = activities.some(({ confirmsFor, mayRemove }) => confirmsFor !== null || mayRemove);
  const whose = (row: ActivityRow) =>
    row.missing.map((id) =>
      row.state === "tooLate"
        ? t("page.late", { school: nameOf(id) })
        : t("page.missing", {
            school: nameOf(id),
            date: formatShortDate(row.confirmBy, { locale, zone }),
          }),
    );
  return (
    <DataTable
      caption={t("page.caption")}
      hideCaption
      rows={activities}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "title",
          label: t("page.activity"),
          head: true,
          cell: (row) => (
            <>
              {row.title}
              <span className="block text-sm font-normal text-ink-soft">
                {t(`kind.${row.kind}`)} · {localName(row.topic, locale)}
              </span>
              {row.sessionAskedAt ? <ActivitySession session={sessions.get(row.id)} locale={locale} /> : null}
              {row.summary ? (
                <span className="block max-w-measure text-sm font-normal">{row.summary}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "heldOn",
          label: t("page.heldOn"),
          cell: (row) => formatShortDate(row.heldOn, { locale, zone: "UTC" }),
        },
        { key: "teachers", label: t("page.teachers"), num: true, cell: (row) => row.teachers },
        { key: "students", label: t("page.students"), num: true, cell: (row) => row.students },
        { key: "parents", label: t("page.parents"), num: true, cell: (row) => row.parents },
        {
          key: "state",
          label: t("page.state"),
          cell: (row) => (
            <>
              <StatusTag tone={TONE[row.state]}>{t(`state.${row.state}`)}</StatusTag>
              {row.state === "counted"
                ? null
                : row.state === "planned"
                  ? null
                  : whose(row).map((sentence) => (
                      <span key={sentence} className="mt-1 block text-sm text-ink-soft">
                        {sentence}
                      </span>
                    ))}
            </>
          ),
        },
        ...(hasDeeds
          ? [
              {
                key: "deeds",
                label: t("page.deeds"),
                wide: true,
                cell: (row: ActivityRow) => (
                  <div className="grid gap-2">
                    {row.confirmsFor ? (
                      <Form
                        action={confirmActivityAction}
                        noun="jointActivity"
                        fieldless
                        id={`confirm-${row.id}`}
                        className="w-auto"
                      >
                        <input type="hidden" name="activityId" value={row.id} />
                        <input type="hidden" name="schoolId" value={row.confirmsFor} />
                        <SubmitButton size="small">
                          <span aria-hidden="true">{t("page.confirm")}</span>
                          <span className="sr-only">{t("page.confirmOf", { title: row.title })}</span>
                        </SubmitButton>
                      </Form>
                    ) : null}
                    {row.mayRemove ? (
                      <Form
                        action={removeActivityAction}
                        noun="jointActivity"
                        fieldless
                        id={`remove-${row.id}`}
                        className="w-auto"
                      >
                        <input type="hidden" name="activityId" value={row.id} />
                        <SubmitButton size="small" tone="quiet">
                          <span aria-hidden="true">{t("page.remove")}</span>
                          <span className="sr-only">{t("page.removeOf", { title: row.title })}</span>
                        </SubmitButton>
                      </Form>
                    ) : null}
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What was done, told by a principal or a member of the group. */
export async function RecordActivity({ pairing, locale }: { pairing: PairingDetail; locale: Locale }) {
  const side = pairing.recordingSide;
  if (!side || pairing.status !== "ACCEPTED" || pairing.today < pairing.startsOn) return null;
  const t = await getTranslations("jointActivity");
  const people = [
    ["teachers", t("page.teachersField")],
    ["students", t("page.studentsField")],
    ["parents", t("page.parentsField")],
  ] as const;
  return (
    <Form
      action={recordActivityAction}
      noun="jointActivity"
      id="record"
      doneText={t("page.recorded")}
      fold={{ summary: t("page.record") }}
    >
      <input type="hidden" name="pairingId" value={pairing.id} />
      <input type="hidden" name="schoolId" value={side.schoolId} />
      <p>{t("page.recordText")}</p>
      <TextInput name="title" label={t("page.name")} maxLength={200} />
      <Select
        name="kind"
        label={t("page.kind")}
        options={Object.values(PairingActivityKind).map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TopicSelect pairing={pairing} locale={locale} label={t("page.topic")} />
      <DateFields name="heldOn" label={t("page.heldOn")} />
      {people.map(([name, label]) => (
        <TextInput
          key={name}
          name={name}
          label={label}
          inputMode="numeric"
          width="short"
          maxLength={6}
          defaultValue={0}
        />
      ))}
      <TextArea name="summary" label={t("page.summary")} optional maxLength={4000} />
      <div>
        <SubmitButton>{t("page.record")}</SubmitButton>
      </div>
    </Form>
  );
}
