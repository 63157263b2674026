import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { RegisterRows, type RegisterWords } from "@/components/learning/register-rows";
import { Notice } from "@/components/ui/notice";
import { markRegisterAction } from "@/lib/learning/attendance/actions";
import type { Register } from "@/lib/learning/attendance/queries";
import {
  ATTENDANCE_STATUSES,
  CHOSEN_REASONS,
  isLocked,
  marksOpenAt,
  slotMinutes,
} from "@/lib/learning/attendance/rules";
import { formatInstant, formatShortDate, formatTimeRange, type Reader } from "@/lib/platform/dates/format";
import type { AttendanceStatus } from "@/lib/platform/db/generated/enums";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

type Slot = Register["slots"][number];

interface SlotRegisterProps {
  register: Register;
  slot: Slot;
  reader: Reader;
  owner: string;
  now: Date;
}

/** After the last half-day the page stays on the device for the evening, then it is cleared. */
const KEPT_AFTER_MS = 12 * 3_600_000;

/** One half-day's register: to fill in, or to read where it is locked or somebody else's. */
export async function SlotRegister({ register, slot, reader, owner, now }: SlotRegisterProps) {
  const t = await getTranslations("attendance");
  const opensAt = marksOpenAt(slot);
  if (now < opensAt) return <Notice>{t("page.opensAt", { when: formatInstant(opensAt, reader) })}</Notice>;
  const locked = isLocked(register);
  const mayWrite = register.mayMark && !locked;
  const sameDay = register.slots.filter(({ date }) => date.getTime() === slot.date.getTime());
  const table = (
    <RegisterRows
      key={slot.id}
      caption={t("page.caption", { slot: slotName(slot, reader) })}
      rows={rowsOf(register, slot, reader)}
      readOnly={!mayWrite}
      device={
        mayWrite
          ? {
              owner,
              slot: { id: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt },
              until: register.endsAt.getTime() + KEPT_AFTER_MS,
              pages: [
                localised(reader.locale, routes.sessionAttendance(register.id)),
                ...sameDay.map(({ id }) =>
                  localised(reader.locale, routes.sessionAttendance(register.id, id)),
                ),
              ],
              reader,
            }
          : undefined
      }
      words={await registerWords()}
    />
  );
  if (!mayWrite) {
    return (
      <>
        <Notice>{t(register.mayMark ? "page.lockedNote" : "page.readOnly")}</Notice>
        {table}
      </>
    );
  }
  const reasons = CHOSEN_REASONS.map((code) => ({ value: code, label: t(`reason.${code}`) }));
  return (
    <Form
      action={markRegisterAction}
      noun="attendance"
      doneText={t("page.saved")}
      className="max-w-none"
      key={slot.id}
    >
      <input type="hidden" name="slotId" value={slot.id} />
      <p className="text-sm text-ink-soft">{t("page.minutesHint", { minutes: slotMinutes(slot) })}</p>
      {table}
      <Select
        name="reasonCode"
        label={t("page.reasonCode")}
        options={reasons}
        placeholder={t("page.noReason")}
        optional
      />
      <TextArea name="reason" label={t("page.reason")} maxLength={300} rows={2} optional />
      <FormButtons>
        <SubmitButton>{t("page.save")}</SubmitButton>
        <SubmitButton tone="secondary" name="restPresent" value="yes">
          {t("page.restPresent")}
        </SubmitButton>
      </FormButtons>
    </Form>
  );
}

function rowsOf(register: Register, slot: Slot, { locale }: Reader) {
  return register.enrolments.map(({ id, person, school, marks, checkIns, code }) => {
    const mark = marks.find(({ slotId }) => slotId === slot.id) ?? null;
    const own = checkIns.find(({ slotId }) => slotId === slot.id);
    return {
      enrolmentId: id,
      code,
      name: fullName(person),
      school: school ? localName(school, locale) : null,
      mark: mark && { id: mark.id, status: mark.status, minutes: mark.minutes },
      isOwnWord: own !== undefined && own.isThere === null && mark?.markedById === person.id,
    };
  });
}

async function registerWords(): Promise<RegisterWords> {
  const t = await getTranslations("attendance");
  const refusals = [
    "attendance_too_early",
    "session_not_running",
    "register_locked",
    "correction_needs_reason",
    "marked_meanwhile",
    "minutes_out_of_range",
    "nothing_marked",
    "mark_unreadable",
    "mark_not_yours",
  ] as const;
  const phases = ["kept", "sending", "saved", "nothing", "look", "sign_in", "failed"] as const;
  const all = <Code extends string>(codes: readonly Code[], word: (code: Code) => string) =>
    Object.fromEntries(codes.map((code) => [code, word(code)])) as Record<Code, string>;
  return {
    person: t("page.person"),
    mark: t("page.mark"),
    minutes: t("page.minutes"),
    minutesFor: t.raw("page.minutesFor"),
    markFor: t.raw("page.markFor"),
    notMarked: t("notMarked"),
    ownWord: t("device.ownWord"),
    findRow: t("device.findRow"),
    findRowHint: t("device.findRowHint"),
    noRow: t("device.noRow"),
    conflict: t.raw("device.conflict"),
    theirs: t.raw("device.theirs"),
    mine: t.raw("device.mine"),
    keepTheirs: t("device.keepTheirs"),
    keepMine: t("device.keepMine"),
    discard: t("device.discard"),
    status: all<AttendanceStatus>(ATTENDANCE_STATUSES, (status) => t(`status.${status}`)),
    refusal: all(refusals, (code) => t(`refusal.${code}`)),
    phase: all(phases, (phase) => t.raw(`device.phase.${phase}`)),
  };
}

export function slotName(slot: Slot, reader: Reader): string {
  return `${formatShortDate(slot.startsAt, reader)}, ${formatTimeRange(slot.startsAt, slot.endsAt, reader)}`;
}

export function fullName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`;
}
