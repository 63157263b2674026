import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextArea } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import type { OwnerOption } from "@/lib/cooperation/partnership/queries/detail";
import { setActionAction } from "@/lib/cooperation/plan/actions";
import type { Plan, PlanAction } from "@/lib/cooperation/plan/queries";
import { CHALLENGES, NETWORKS, PHASES, RESOURCES } from "@/lib/cooperation/plan/rules";
import type { Day } from "@/lib/platform/dates/calendar";
import { formatDate } from "@/lib/platform/dates/format";
import { ActionStatus } from "@/lib/platform/db/generated/enums";
import { FILE_REFUSALS } from "@/lib/platform/files/kinds";
import type { Locale } from "@/lib/platform/i18n/locales";
import { ACTION_TONES, actionNumber, isLate, PlanProgress } from "./plan-table";

interface PlanActionsProps {
  plan: Plan;
  owners: OwnerOption[];
  locale: Locale;
  today: Day;
  /** Why the last file was not taken, from the address. */
  refused: string | null;
}

/** A plan to work on: the challenges that lead to its actions, the thirteen by phase, each with its form, and what to read. */
export async function PlanActions({ plan, owners, locale, today, refused }: PlanActionsProps) {
  const t = await getTranslations("plan");
  const tFile = await getTranslations("file.refusal");
  const refusal = FILE_REFUSALS.find((code) => code === refused);
  return (
    <>
      {refusal ? (
        <Notice tone="red" role="alert">
          {tFile(refusal)}
        </Notice>
      ) : null}
      <PlanProgress plan={plan} />
      <Section title={t("page.challenges")} lead={t("page.challengesLead")}>
        {CHALLENGES.map(({ challenge, answers }) => (
          <Details key={challenge} summary={t(`challenge.${challenge}`)}>
            <ul className="list-disc pl-5">
              {answers.map((code) => (
                <li key={code}>
                  <TextLink href={`#${code}`}>{`${actionNumber(code)}. ${t(`action.${code}`)}`}</TextLink>
                </li>
              ))}
            </ul>
          </Details>
        ))}
      </Section>
      {PHASES.map((phase) => (
        <Section key={phase} title={t(`phase.${phase}`)}>
          {plan.actions
            .filter((action) => action.phase === phase)
            .map((action) => (
              <ActionPart
                key={action.code}
                plan={plan}
                action={action}
                owners={owners}
                locale={locale}
                today={today}
              />
            ))}
        </Section>
      ))}
      <Section title={t("page.resources")}>
        <ul className="list-disc pl-5">
          {RESOURCES.map(({ title, owner, url }) => (
            <li key={title} lang="en">
              {url === null ? title : <TextLink href={url}>{title}</TextLink>}{" "}
              <span className="text-ink-soft">({owner})</span>
            </li>
          ))}
        </ul>
        <p className="mt-4 font-[600]">{t("page.networks")}</p>
        <p lang="en">{NETWORKS.join(" · ")}</p>
        <p className="mt-4 text-sm text-ink-soft">{t("page.source")}</p>
      </Section>
    </>
  );
}

async function ActionPart({
  plan,
  action,
  owners,
  locale,
  today,
}: Omit<PlanActionsProps, "refused"> & { action: PlanAction }) {
  const t = await getTranslations("plan");
  const { code, id, status, owner, dueOn, doneOn, evidence, file, version } = action;
  const reader = { locale, zone: "UTC" };
  const facts = [
    owner ? `${t("page.owner")}: ${owner}` : null,
    doneOn ? `${t("page.doneOn")}: ${formatDate(doneOn, reader)}` : null,
    dueOn && !doneOn ? `${t("page.due")}: ${formatDate(dueOn, reader)}` : null,
  ];
  return (
    <article id={code} className="mb-6 border-b border-line pb-4 last:mb-0 last:border-0 last:pb-0">
      <h3 className="text-base leading-snug font-[620]">
        {actionNumber(code)}. {t(`action.${code}`)}
      </h3>
      <p className="mt-1 flex flex-wrap gap-3">
        <StatusTag tone={ACTION_TONES[status]}>{t(`status.${status}`)}</StatusTag>
        {isLate(action, today) ? <StatusTag tone="amber">{t("page.overdue")}</StatusTag> : null}
        <span className="text-sm text-ink-soft">{facts.filter(Boolean).join(" · ")}</span>
      </p>
      {evidence ? <p className="mt-2 max-w-measure whitespace-pre-line">{evidence}</p> : null}
      {file && id ? (
        <p className="mt-2">
          <TextLink href={`/api/plan/${id}/files/${file.id}`}>{file.name}</TextLink>
        </p>
      ) : null}
      {plan.mayWork ? (
        <>
          <Form
            action={setActionAction}
            noun="plan"
            id={`set-${code}`}
            doneText={t("page.saved")}
            conflict="plan_changed_meanwhile"
            fold={{ summary: t("page.change"), about: t(`action.${code}`) }}
          >
            <input type="hidden" name="centreId" value={plan.centreId} />
            {plan.partnershipId ? (
              <input type="hidden" name="partnershipId" value={plan.partnershipId} />
            ) : null}
            <input type="hidden" name="code" value={code} />
            <SeenVersion value={version} />
            <Select
              name="status"
              label={t("page.status")}
              placeholder={false}
              defaultValue={status}
              options={Object.values(ActionStatus).map((value) => ({ value, label: t(`status.${value}`) }))}
            />
            <Select
              name="ownerId"
              label={t("page.owner")}
              optional
              placeholder={t("page.nobody")}
              defaultValue={action.ownerId}
              options={owners.map((one) => ({
                value: one.id,
                label: `${one.givenName} ${one.familyName}`,
              }))}
            />
            <DateFields name="dueOn" label={t("page.due")} optional defaultValue={dueOn} />
            <DateFields
              name="doneOn"
              label={t("page.doneOn")}
              hint={t("page.doneOnHint")}
              optional
              defaultValue={doneOn}
            />
            <TextArea
              name="evidence"
              label={t("page.evidence")}
              hint={t("page.evidenceHint", { proof: t(`proof.${code}`) })}
              optional
              maxLength={2000}
              defaultValue={evidence}
            />
            <SubmitButton>{t("page.save")}</SubmitButton>
          </Form>
          {id ? (
            <UploadForm
              to="/api/plan/evidence"
              id={`file-${code}`}
              noun="file"
              fold={{ summary: t("page.attach"), about: t(`action.${code}`) }}
            >
              <input type="hidden" name="actionId" value={id} />
              <FileField name="file" label={t("page.file")} hint={t("page.fileHint")} />
              <SubmitButton tone="secondary">{t("page.attach")}</SubmitButton>
            </UploadForm>
          ) : null}
        </>
      ) : null}
    </article>
  );
}
