import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { SummaryList } from "@/components/ui/summary-list";
import { planJobAction, remindJobAction } from "@/lib/learning/job-day/actions";
import type { JobSession } from "@/lib/learning/job-day/queries/session";

const named = ({ name, position }: { name: string; position: string | null }) =>
  [name, position].filter(Boolean).join(", ");

/** The host, its mentor and how many it takes; a form for who runs the session. */
export async function JobPlan({ session }: { session: JobSession }) {
  const t = await getTranslations("jobDay.session");
  const { mentor, mentors, hostCapacity } = session;
  const host = { label: t("host"), value: session.host ?? t("noHost") };
  if (!session.mayManage || session.hostPartnerId === null)
    return (
      <SummaryList
        rows={[
          host,
          { label: t("mentor"), value: mentor ? named(mentor) : t("noMentor") },
          { label: t("capacity"), value: hostCapacity ?? "–" },
        ]}
      />
    );
  return (
    <div className="grid gap-6">
      <SummaryList rows={[host]} />
      <Form action={planJobAction} noun="jobDay" id="plan-job" doneText={t("saved")}>
        <input type="hidden" name="sessionId" value={session.id} />
        <Select
          name="mentorId"
          label={t("mentor")}
          hint={mentors.length === 0 ? t("noContacts") : t("mentorHint")}
          optional
          placeholder={t("noMentor")}
          options={mentors.map((one) => ({ value: one.id, label: named(one) }))}
          defaultValue={session.mentorId}
        />
        <TextInput
          name="hostCapacity"
          label={t("capacity")}
          hint={t("capacityHint", { seats: session.capacity })}
          optional
          inputMode="numeric"
          width="short"
          defaultValue={hostCapacity}
        />
        <FormButtons>
          <SubmitButton>{t("save")}</SubmitButton>
        </FormButtons>
      </Form>
    </div>
  );
}

/** Calls the open days to mind: the mentor's and the teachers'. */
export async function JobReminders({ session }: { session: JobSession }) {
  if (!session.mayManage) return null;
  const t = await getTranslations("jobDay.session");
  const { waiting, missing } = session.counts;
  const reminder = (whom: "mentor" | "teachers", word: string) => (
    <Form action={remindJobAction} noun="jobDay" id={`remind-${whom}`} doneText={t("reminded")} fieldless>
      <input type="hidden" name="sessionId" value={session.id} />
      <input type="hidden" name="whom" value={whom} />
      <SubmitButton tone="secondary">{word}</SubmitButton>
    </Form>
  );
  return (
    <div className="my-4 flex flex-wrap gap-3">
      {waiting > 0 && session.mentorId !== null ? reminder("mentor", t("remindMentor")) : null}
      {missing > 0 ? reminder("teachers", t("remindTeachers")) : null}
    </div>
  );
}
