import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { EnrolmentRules } from "@/components/learning/enrolment-rules";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/panel";
import { substituteTeacherAction } from "@/lib/learning/enrolment/actions";
import type { Substitution } from "@/lib/learning/enrolment/queries/substitute";

interface SubstituteProps {
  enrolmentId: string;
  /** This page's own address: the choice is looked at before it is made. */
  path: string;
  substitution: Substitution;
}

/** For the school: somebody else for a place, the conditions first. */
export async function Substitute({ enrolmentId, path, substitution }: SubstituteProps) {
  const t = await getTranslations("substitute");
  const { candidates, chosen } = substitution;
  const nameOf = (one: { givenName: string; familyName: string }) => `${one.givenName} ${one.familyName}`;
  return (
    <Section title={t("title")} id="substitute">
      <p className="max-w-measure">{candidates.length === 0 ? t("none") : t("lead")}</p>
      {candidates.length === 0 ? null : (
        <form action={`${path}#substitute`} className="mt-4 flex flex-wrap items-end gap-3">
          <Select
            name="substitute"
            label={t("who")}
            options={candidates.map((one) => ({ value: one.id, label: nameOf(one) }))}
            defaultValue={chosen?.id}
            placeholder={t("who")}
          />
          <Button type="submit" tone="secondary">
            {t("look")}
          </Button>
        </form>
      )}
      {chosen ? (
        <div className="mt-6 grid gap-4">
          <h3 className="text-base">{t("rules", { name: nameOf(chosen) })}</h3>
          <p>{t(chosen.isAble ? "can" : "cannot")}</p>
          <EnrolmentRules rules={chosen.rules} />
          {chosen.isAble ? (
            <Form action={substituteTeacherAction} noun="enrolment" fieldless>
              <input type="hidden" name="enrolmentId" value={enrolmentId} />
              <input type="hidden" name="personId" value={chosen.id} />
              <SubmitButton>{t("submit", { name: nameOf(chosen) })}</SubmitButton>
            </Form>
          ) : null}
        </div>
      ) : null}
    </Section>
  );
}
