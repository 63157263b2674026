import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import {
  grantRegistrationAction,
  recordRegistrationAction,
  removeRegistrationAction,
} from "@/lib/cooperation/joint-activity/actions";
import type { RegistrationRow } from "@/lib/cooperation/joint-activity/queries";
import type { PairingDetail } from "@/lib/cooperation/pairing/queries/read";
import { RegistrationKind } from "@/lib/platform/db/generated/enums";
import { formatShortDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";

interface Props {
  pairing: PairingDetail;
  registrations: RegistrationRow[];
  locale: Locale;
}

/** Patents, utility models, brands and designs of the pair. */
export async function PairingRegistrations({ pairing, registrations, locale }: Props) {
  const t = await getTranslations("jointActivity");
  const side = pairing.recordingSide;
  const day = (value: string) => formatShortDate(value, { locale, zone: "UTC" });
  return (
    <Section id="registrations" title={t("registration.title")} lead={t("registration.lead")}>
      {registrations.length === 0 ? <p>{t("registration.none")}</p> : null}
      <ul className="grid gap-4" aria-label={t("registration.caption")}>
        {registrations.map((row) => (
          <li key={row.id} className="border-b border-line pb-3">
            <p className="font-[620]">{row.title}</p>
            <p className="text-sm text-ink-soft">
              {[t(`registrationKind.${row.kind}`), row.number, day(row.appliedOn)]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <StatusTag tone={row.grantedOn ? "green" : "accent"}>
              {row.grantedOn
                ? t("registration.granted", { date: day(row.grantedOn) })
                : t("registration.pending")}
            </StatusTag>
            {side && row.grantedOn === null ? (
              <Form
                action={grantRegistrationAction}
                noun="jointActivity"
                id={`grant-${row.id}`}
                fold={{ summary: t("registration.grantOf", { title: row.title }) }}
              >
                <input type="hidden" name="registrationId" value={row.id} />
                <DateFields name="grantedOn" label={t("registration.grantedOn")} />
                <TextInput
                  name="number"
                  label={t("registration.number")}
                  optional
                  maxLength={60}
                  defaultValue={row.number}
                />
                <div>
                  <SubmitButton>{t("registration.grant")}</SubmitButton>
                </div>
              </Form>
            ) : null}
            {pairing.ownSide ? (
              <Form
                action={removeRegistrationAction}
                noun="jointActivity"
                fieldless
                className="w-auto"
                id={`registration-${row.id}`}
              >
                <input type="hidden" name="registrationId" value={row.id} />
                <SubmitButton tone="quiet" size="small">
                  <span aria-hidden="true">{t("registration.remove")}</span>
                  <span className="sr-only">{t("registration.removeOf", { title: row.title })}</span>
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {side && pairing.status === "ACCEPTED" ? (
        <Form
          action={recordRegistrationAction}
          noun="jointActivity"
          id="registration"
          fold={{ summary: t("registration.record") }}
        >
          <input type="hidden" name="pairingId" value={pairing.id} />
          <input type="hidden" name="schoolId" value={side.schoolId} />
          <TextInput name="title" label={t("registration.name")} maxLength={200} />
          <Select
            name="kind"
            label={t("registration.kind")}
            options={Object.values(RegistrationKind).map((value) => ({
              value,
              label: t(`registrationKind.${value}`),
            }))}
          />
          <TextInput name="number" label={t("registration.number")} optional maxLength={60} />
          <DateFields name="appliedOn" label={t("registration.appliedOn")} />
          <DateFields name="grantedOn" label={t("registration.grantedOn")} optional />
          <div>
            <SubmitButton>{t("registration.save")}</SubmitButton>
          </div>
        </Form>
      ) : null}
    </Section>
  );
}
