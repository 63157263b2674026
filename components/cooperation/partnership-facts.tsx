import { getTranslations } from "next-intl/server";
import { RadioGroup, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { Panel, Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import {
  editPartnershipAction,
  movePartnershipAction,
  setNextStepAction,
} from "@/lib/cooperation/partnership/actions";
import type { OwnerOption, PartnershipDetail } from "@/lib/cooperation/partnership/queries/detail";
import { PARTNERSHIP_MOVES } from "@/lib/cooperation/partnership/rules";
import type { Day } from "@/lib/platform/dates/calendar";
import { formatDate } from "@/lib/platform/dates/format";
import { StepHolder } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";

interface PartnershipPartProps {
  partnership: PartnershipDetail;
  locale: Locale;
}

/** What is to be done next and who has it, and the form that says so. */
export async function NextStep({
  partnership,
  locale,
  today,
}: {
  partnership: Pick<
    PartnershipDetail,
    "id" | "nextStep" | "nextStepHolder" | "nextStepDueOn" | "mayWork" | "isLive"
  >;
  locale: Locale;
  today: Day;
}) {
  const t = await getTranslations("partnership");
  const { id, nextStep, nextStepHolder: holder, nextStepDueOn: due } = partnership;
  const date = due && formatDate(due, { locale, zone: "UTC" });
  return (
    <Section id="next-step" title={t("step.title")}>
      <Panel tone="accent">
        {nextStep === null || holder === null ? (
          <p>{t("step.none")}</p>
        ) : (
          <>
            <p className="font-[620]">{nextStep}</p>
            <p className="mt-1 flex flex-wrap gap-3">
              {date
                ? t("step.who", { holder: t(`holder.${holder}`), date })
                : t("step.whoOpen", { holder: t(`holder.${holder}`) })}
              {due !== null && due < today ? <StatusTag tone="amber">{t("step.overdue")}</StatusTag> : null}
            </p>
          </>
        )}
      </Panel>
      {partnership.mayWork && partnership.isLive ? (
        <Form
          action={setNextStepAction}
          noun="partnership"
          id="step"
          doneText={t("page.saved")}
          fold={{ summary: t("step.change"), isNext: true }}
        >
          <input type="hidden" name="partnershipId" value={id} />
          <TextInput
            name="nextStep"
            label={t("step.text")}
            hint={t("step.textHint")}
            optional
            maxLength={200}
            defaultValue={nextStep}
          />
          <RadioGroup
            name="holder"
            label={t("step.holder")}
            inline
            defaultValue={holder ?? "CENTRE"}
            options={Object.values(StepHolder).map((value) => ({ value, label: t(`holder.${value}`) }))}
          />
          <DateFields name="dueOn" label={t("step.due")} optional defaultValue={due} />
          <SubmitButton>{t("page.save")}</SubmitButton>
        </Form>
      ) : null}
    </Section>
  );
}

/** To another stage, with a reason where it ends. */
export async function MovePartnership({ partnership }: Omit<PartnershipPartProps, "locale">) {
  const t = await getTranslations("partnership");
  const { id, version, status } = partnership;
  return (
    <Form action={movePartnershipAction} noun="partnership" id="move" fold={{ summary: t("page.move") }}>
      <input type="hidden" name="partnershipId" value={id} />
      <input type="hidden" name="version" value={version} />
      <Select
        name="to"
        label={t("page.moveTo")}
        hint={t("page.moveHint")}
        options={PARTNERSHIP_MOVES[status].map((value) => ({ value, label: t(`stage.${value}`) }))}
      />
      <TextInput
        name="reason"
        label={t("page.reason")}
        hint={t("page.reasonHint")}
        optional
        maxLength={500}
      />
      <SubmitButton tone="secondary">{t("page.move")}</SubmitButton>
    </Form>
  );
}

/** The aim and who owns it on both sides. */
export async function EditPartnership({
  partnership,
  owners,
}: Omit<PartnershipPartProps, "locale"> & { owners: OwnerOption[] }) {
  const t = await getTranslations("partnership");
  const { id, version, aim, ownerId, contactId, contacts } = partnership;
  return (
    <Form
      action={editPartnershipAction}
      noun="partnership"
      id="edit"
      doneText={t("page.saved")}
      conflict="partnership_changed_meanwhile"
      fold={{ summary: t("page.edit") }}
    >
      <input type="hidden" name="partnershipId" value={id} />
      <SeenVersion value={version} />
      <TextArea name="aim" label={t("page.aim")} optional maxLength={2000} defaultValue={aim} />
      <Select
        name="ownerId"
        label={t("page.owner")}
        optional
        placeholder="–"
        defaultValue={ownerId}
        options={owners.map((one) => ({ value: one.id, label: `${one.givenName} ${one.familyName}` }))}
      />
      <Select
        name="contactId"
        label={t("page.contact")}
        optional
        placeholder="–"
        defaultValue={contactId}
        options={contacts.map(({ id: value, name, position }) => ({
          value,
          label: [name, position].filter(Boolean).join(", "),
        }))}
      />
      <SubmitButton tone="secondary">{t("page.save")}</SubmitButton>
    </Form>
  );
}
