import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/panel";
import { Badge } from "@/components/ui/status-tag";
import { addTopicAction, editTopicAction } from "@/lib/cooperation/programme/actions";
import type { ProgrammeDetail } from "@/lib/cooperation/programme/queries/read";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translated } from "./programme-form";

type Topic = ProgrammeDetail["topics"][number];

/** A programme's topics with their deeds: named in three languages, hidden, never deleted. */
export async function TopicList({ programme, locale }: { programme: ProgrammeDetail; locale: Locale }) {
  const t = await getTranslations("programme.topic");
  const tForm = await getTranslations("programme.form");
  return (
    <Section title={t("title")} lead={t("lead")}>
      <ol className="plain-list mb-4">
        {programme.topics.map((topic) => (
          <li key={topic.id} className="mb-3">
            <p>
              {topic.number}. {localName(topic, locale)}{" "}
              {topic.isHidden ? <Badge>{t("hidden")}</Badge> : null}
            </p>
            <Details summary={`${t("edit")}: ${topic.number}`}>
              <Form
                action={editTopicAction}
                noun="programme"
                id={`topic-${topic.number}`}
                doneText={tForm("saved")}
              >
                <input type="hidden" name="topicId" value={topic.id} />
                <TopicFields topic={topic} />
                <Checkbox name="isHidden" label={t("isHidden")} defaultChecked={topic.isHidden} />
                <SubmitButton>{tForm("save")}</SubmitButton>
              </Form>
            </Details>
          </li>
        ))}
      </ol>
      <Details summary={t("add")}>
        <Form action={addTopicAction} noun="programme" id="new-topic" doneText={tForm("saved")}>
          <input type="hidden" name="programmeId" value={programme.id} />
          <TopicFields />
          <SubmitButton>{tForm("save")}</SubmitButton>
        </Form>
      </Details>
    </Section>
  );
}

async function TopicFields({ topic }: { topic?: Topic }) {
  const t = await getTranslations("programme.topic");
  return (
    <>
      <TextInput name="name" label={t("name")} maxLength={200} defaultValue={topic?.name} />
      <TextInput
        name="nameEn"
        label={t("nameEn")}
        optional
        lang="en"
        defaultValue={translated(topic?.names, "en")}
      />
      <TextInput
        name="nameAz"
        label={t("nameAz")}
        optional
        lang="az"
        defaultValue={translated(topic?.names, "az")}
      />
    </>
  );
}
