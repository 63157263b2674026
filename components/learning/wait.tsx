import { getLocale, getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { changeWaitAction, placeStandByAction } from "@/lib/learning/enrolment/actions";
import { type StrikeFact, type StrikeTerms, strikesThatCount } from "@/lib/learning/enrolment/rules";
import { formatDate } from "@/lib/platform/dates/format";

interface ChangeWaitProps {
  enrolment: { id: string; takesSeatUnasked: boolean; standsBy: boolean };
}

/** How one waits; the position stays whatever is ticked. */
export async function ChangeWait({ enrolment }: ChangeWaitProps) {
  const t = await getTranslations("wait");
  const tApply = await getTranslations("enrolment.apply");
  return (
    <Form
      action={changeWaitAction}
      noun="enrolment"
      doneText={t("saved")}
      id="wait"
      fold={{ summary: t("title"), lead: <p className="mb-4 max-w-measure">{t("lead")}</p> }}
    >
      <input type="hidden" name="enrolmentId" value={enrolment.id} />
      <Checkbox name="takesSeatUnasked" label={tApply("takes")} defaultChecked={enrolment.takesSeatUnasked} />
      <Checkbox
        name="standsBy"
        label={t("standBy")}
        hint={t("standByHint")}
        defaultChecked={enrolment.standsBy}
      />
      <FormButtons>
        <SubmitButton>{t("save")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}

/** For the centre, past the cut-off: one click gives what is free to those who stand by. */
export async function GiveToStandBy({ sessionId }: { sessionId: string }) {
  const t = await getTranslations("wait");
  return (
    <Form action={placeStandByAction} noun="enrolment" doneText={t("gave")} fieldless>
      <input type="hidden" name="sessionId" value={sessionId} />
      <SubmitButton>{t("give")}</SubmitButton>
    </Form>
  );
}

interface StrikesProps {
  strikes: readonly StrikeFact[];
  terms: StrikeTerms;
  zone: string;
  now: Date;
}

/** What counts against somebody, with what caused it and what it leads to. */
export async function Strikes({ strikes, terms, zone, now }: StrikesProps) {
  const locale = await getLocale();
  const t = await getTranslations("wait");
  const counted = strikesThatCount(strikes, terms, now);
  if (counted.length === 0) return null;
  const { strikeMonths: months, strikeCount: count, strikesWaitLast } = terms;
  return (
    <Notice tone="amber" title={t("strikes")}>
      <p>{strikesWaitLast === 1 ? t("strikesLead", { months, count }) : t("strikesOff")}</p>
      <ul className="mt-2 grid gap-1">
        {counted.map(({ strike, at, reference, title }) => (
          <li key={reference}>
            {t(`strike.${strike}`)}: {title} ({reference}), {formatDate(at, { locale, zone })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
