import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Section } from "@/components/ui/panel";
import { confirmCheckInsAction } from "@/lib/learning/check-in/actions";
import type { CheckInSample } from "@/lib/learning/check-in/queries";
import { fullName } from "./register-slot";

/** Whom the trainer looks for in the room, of those who checked in by themselves. */
export async function CheckInSamplePart({ slotId, sample }: { slotId: string; sample: CheckInSample }) {
  if (sample.checkedIn === 0) return null;
  const t = await getTranslations("checkIn.sample");
  const counts = t("counts", { people: sample.checkedIn, found: sample.found, missed: sample.missed });
  return (
    <Section id="check-ins" title={t("title")}>
      <p className="mb-3">{counts}</p>
      {sample.toLookFor.length === 0 ? (
        <p>{t("done")}</p>
      ) : (
        <Form action={confirmCheckInsAction} noun="checkIn" doneText={t("saved")} id="sample">
          <input type="hidden" name="slotId" value={slotId} />
          <p className="max-w-measure">{t("lead")}</p>
          {sample.toLookFor.map(({ enrolmentId, enrolment }) => (
            <RadioGroup
              key={enrolmentId}
              name={`there.${enrolmentId}`}
              label={fullName(enrolment.person)}
              optional
              options={[
                { value: "yes", label: t("yes") },
                { value: "no", label: t("no") },
              ]}
            />
          ))}
          <FormButtons>
            <SubmitButton>{t("submit")}</SubmitButton>
          </FormButtons>
        </Form>
      )}
    </Section>
  );
}
