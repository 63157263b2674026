import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SearchBox } from "@/components/form/search-box";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { Section } from "@/components/ui/panel";
import {
  addNamedParticipantAction,
  addParticipantAction,
  removeParticipantAction,
} from "@/lib/learning/training/actions";
import type { ParticipantOption, TrainingDetail } from "@/lib/learning/training/queries";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface TrainingPeopleProps {
  training: TrainingDetail;
  locale: Locale;
  typed: string;
  found: ParticipantOption[];
}

/** Who took part: the list, and for its centre the ways to add to it and to take somebody off. */
export async function TrainingPeople({ training, locale, typed, found }: TrainingPeopleProps) {
  const t = await getTranslations("training.page");
  return (
    <Section id="people" title={`${t("participants")} (${training.participants.length})`}>
      {training.participants.length === 0 ? (
        <p>{t("noParticipants")}</p>
      ) : (
        <ul className="rows">
          {training.participants.map((one) => {
            const name = one.person
              ? `${one.person.givenName} ${one.person.familyName}`
              : `${one.givenName} ${one.familyName}`;
            return (
              <li
                key={one.id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
              >
                <span>
                  {name}
                  {one.school ? <span className="text-ink-soft"> · {one.school}</span> : null}
                </span>
                {training.mayEdit ? (
                  <Form action={removeParticipantAction} noun="training" className="w-auto">
                    <input type="hidden" name="trainingId" value={training.id} />
                    <input type="hidden" name="participantId" value={one.id} />
                    <SubmitButton tone="quiet" size="small">
                      {t("takeOff")}
                      <span className="sr-only"> {name}</span>
                    </SubmitButton>
                  </Form>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {training.mayEdit ? (
        <>
          <SearchBox
            to={`${localised(locale, routes.training(training.id))}#people`}
            name="find"
            label={t("find")}
            hint={t("findHint")}
            defaultValue={typed}
          />
          {typed.length >= 2 && found.length === 0 ? <p>{t("foundNone")}</p> : null}
          <ul>
            {found.map((person) => (
              <li
                key={person.id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
              >
                <span>
                  {person.givenName} {person.familyName}
                  {person.memberships[0] ? (
                    <span className="text-ink-soft">
                      {" "}
                      · {localName(person.memberships[0].school, locale)}
                    </span>
                  ) : null}
                </span>
                <Form action={addParticipantAction} noun="training" className="w-auto">
                  <input type="hidden" name="trainingId" value={training.id} />
                  <input type="hidden" name="personId" value={person.id} />
                  <SubmitButton tone="secondary" size="small">
                    {t("add")}
                    <span className="sr-only">
                      {" "}
                      {person.givenName} {person.familyName}
                    </span>
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
          <Form action={addNamedParticipantAction} noun="training" fold={{ summary: t("addNamed") }}>
            <input type="hidden" name="trainingId" value={training.id} />
            <TextInput name="givenName" label={t("givenName")} maxLength={80} />
            <TextInput name="familyName" label={t("familyName")} maxLength={80} />
            <TextInput name="school" label={t("school")} optional maxLength={200} />
            <SubmitButton tone="secondary">{t("add")}</SubmitButton>
          </Form>
        </>
      ) : null}
    </Section>
  );
}
