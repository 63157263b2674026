import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { askSessionAction } from "@/lib/cooperation/joint-activity/actions";
import type { PairingDetail } from "@/lib/cooperation/pairing/queries/read";
import type { SessionsOfActivities } from "@/lib/learning/session/queries/asked";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

type ActivitySessionRow = SessionsOfActivities extends Map<string, infer Row> ? Row : never;

/** The session that an asked-for training became; that a centre prepares it, or that none has taken it up. */
export async function ActivitySession({ session, locale }: { session?: ActivitySessionRow; locale: Locale }) {
  const t = await getTranslations("jointActivity.page");
  const tPhase = await getTranslations("session.phase");
  const centre = session
    ? localName({ name: session.centre.shortName, names: session.centre.shortNames }, locale)
    : "";
  return (
    <span className="block text-sm font-normal">
      {!session ? (
        t("askedState")
      ) : session.isAnnounced ? (
        <>
          <TextLink href={localised(locale, routes.course(session.course.slug))}>
            {t("sessionOf", { reference: session.reference, centre })}
          </TextLink>{" "}
          · {tPhase(session.phase)}
        </>
      ) : (
        t("draftBy", { centre })
      )}
    </span>
  );
}

/** A joint training ahead, asked of the centres by a principal. */
export async function AskSession({ pairing, locale }: { pairing: PairingDetail; locale: Locale }) {
  const side = pairing.ownSide;
  if (!side || !pairing.isRunning) return null;
  const t = await getTranslations("jointActivity.page");
  return (
    <Form
      action={askSessionAction}
      noun="jointActivity"
      id="ask-session"
      doneText={t("asked")}
      fold={{ summary: t("ask") }}
    >
      <input type="hidden" name="pairingId" value={pairing.id} />
      <input type="hidden" name="schoolId" value={side.schoolId} />
      <p>{t("askText")}</p>
      <TextInput name="title" label={t("askTitle")} maxLength={200} />
      <TopicSelect pairing={pairing} locale={locale} label={t("topic")} />
      <DateFields name="heldOn" label={t("askOn")} />
      <Select
        name="sessionSchoolId"
        label={t("askWhere")}
        placeholder={t("askOnline")}
        options={pairing.sides.map(({ schoolId, school }) => ({ value: schoolId, label: school.name }))}
        defaultValue={side.schoolId}
      />
      <TextInput name="teachers" label={t("askTeachers")} inputMode="numeric" width="short" maxLength={3} />
      <TextArea name="summary" label={t("askSummary")} optional maxLength={4000} />
      <div>
        <SubmitButton>{t("ask")}</SubmitButton>
      </div>
    </Form>
  );
}

export function TopicSelect({
  pairing,
  locale,
  label,
}: {
  pairing: PairingDetail;
  locale: Locale;
  label: string;
}) {
  return (
    <Select
      name="topicId"
      label={label}
      options={namedOptions(
        pairing.programme.topics.filter(({ isHidden }) => !isHidden),
        locale,
      )}
    />
  );
}
