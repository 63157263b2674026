import { getTranslations } from "next-intl/server";
import { Checkbox, Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { fillProfileAction } from "@/lib/cooperation/profile/actions";
import type { OwnProfile } from "@/lib/cooperation/profile/queries";
import { SCHOOL_COUNTS } from "@/lib/cooperation/profile/rules";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

const LEVELS = ["0", "1", "2", "3"] as const;

/** The profile of a school: its means, what it offers and needs of each topic, whether it takes part. */
export async function ProfileForm({ own, locale }: { own: OwnProfile; locale: Locale }) {
  const { programme, school, profile } = own;
  const t = await getTranslations("profile");
  const known = new Map(profile?.topics.map((topic) => [topic.topicId, topic]));
  const options = LEVELS.map((value) => ({ value, label: t(`level.${value}`) }));
  return (
    <Form
      action={fillProfileAction}
      noun="profile"
      id="profile"
      doneText={t("form.saved")}
      conflict="profile_changed_meanwhile"
    >
      <input type="hidden" name="programmeId" value={programme.id} />
      <input type="hidden" name="schoolId" value={school.id} />
      <SeenVersion value={profile?.version ?? 0} />
      <h3 className="text-lg">{t("form.meansTitle")}</h3>
      {SCHOOL_COUNTS.map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(`form.${name}`)}
          inputMode="numeric"
          width="short"
          defaultValue={profile?.[name]}
        />
      ))}
      <TextArea
        name="experience"
        label={t("form.experience")}
        hint={t("form.experienceHint")}
        optional
        maxLength={3000}
        defaultValue={profile?.experience}
      />
      <h3 className="text-lg">{t("form.topics")}</h3>
      <p className="max-w-measure text-ink-soft">{t("form.topicsLead")}</p>
      {programme.topics.map((topic, n) => (
        <fieldset key={topic.id} className="grid gap-3">
          <legend className="mb-2 font-[620]">
            {topic.number}. {localName(topic, locale)}
          </legend>
          <input type="hidden" name={`topics.${n}.topicId`} value={topic.id} />
          <div className="flex flex-wrap gap-6">
            <Select
              name={`topics.${n}.offer`}
              label={t("form.offer")}
              placeholder={false}
              options={options}
              defaultValue={String(known.get(topic.id)?.offer ?? 0)}
            />
            <Select
              name={`topics.${n}.need`}
              label={t("form.need")}
              placeholder={false}
              options={options}
              defaultValue={String(known.get(topic.id)?.need ?? 0)}
            />
          </div>
        </fieldset>
      ))}
      <Checkbox name="takesPart" label={t("form.takesPart")} defaultChecked={profile?.takesPart ?? true} />
      <SubmitButton>{t("form.save")}</SubmitButton>
    </Form>
  );
}
