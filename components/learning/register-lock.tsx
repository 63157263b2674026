import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { lockRegisterAction, reopenRegisterAction } from "@/lib/learning/attendance/actions";
import type { Register } from "@/lib/learning/attendance/queries";
import { formatInstant, type Reader } from "@/lib/platform/dates/format";
import { fullName } from "./register-slot";

/** Of a closed session: why its register was opened again and when locked, with the coordinator's deed for now. */
export async function RegisterLock({ register, reader }: { register: Register; reader: Reader }) {
  if (register.status !== "CLOSED") return null;
  const t = await getTranslations("attendance.page");
  return (
    <div className="mb-6 grid gap-3">
      {register.reopenings.map(({ id, reason, reopenedAt, reopenedBy, lockedAt }) => (
        <p key={id} className="text-sm">
          {t("reopened", {
            when: formatInstant(reopenedAt, reader),
            by: reopenedBy ? fullName(reopenedBy) : "–",
            reason,
          })}
          {lockedAt ? ` ${t("lockedAgain", { when: formatInstant(lockedAt, reader) })}` : null}
        </p>
      ))}
      {!register.mayReopen ? null : register.isReopened ? (
        <Form action={lockRegisterAction} noun="attendance" id="lock">
          <input type="hidden" name="sessionId" value={register.id} />
          <SubmitButton tone="secondary">{t("lock")}</SubmitButton>
        </Form>
      ) : (
        <Form
          action={reopenRegisterAction}
          noun="attendance"
          id="reopen"
          fold={{ summary: t("reopen"), lead: <p className="max-w-measure">{t("reopenLead")}</p> }}
        >
          <input type="hidden" name="sessionId" value={register.id} />
          <TextArea name="reason" label={t("reopenReason")} maxLength={500} rows={3} />
          <FormButtons>
            <SubmitButton>{t("reopenSubmit")}</SubmitButton>
          </FormButtons>
        </Form>
      )}
    </div>
  );
}
