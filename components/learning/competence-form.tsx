import { getLocale, getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { addEntryAction, editEntryAction } from "@/lib/learning/competence/actions";
import type { ListDetail } from "@/lib/learning/competence/queries";
import { NAME_MOST } from "@/lib/learning/competence/rules";
import { localName } from "@/lib/platform/i18n/local-name";

interface CompetenceFormProps {
  list: ListDetail;
  /** The line being edited; none for a new one. */
  entry?: ListDetail["entries"][number];
  backHref: string;
}

const inLanguage = (names: unknown, language: "en" | "az"): string => {
  const text =
    typeof names === "object" && names !== null ? (names as Record<string, unknown>)[language] : "";
  return typeof text === "string" ? text : "";
};

/** A line of a draft: its names and where it stands. */
export async function CompetenceForm({ list, entry, backHref }: CompetenceFormProps) {
  const locale = await getLocale();
  const t = await getTranslations("competence.list");
  const tCommon = await getTranslations("common.action");
  return (
    <Form
      action={entry ? editEntryAction : addEntryAction}
      noun="competence"
      id={entry ? "edit-line" : "add-line"}
    >
      <input type="hidden" name="listId" value={list.id} />
      <input type="hidden" name="editVersion" value={list.editVersion} />
      {entry ? <input type="hidden" name="competenceId" value={entry.competenceId} /> : null}
      <TextInput name="name" label={t("name")} lang="tr" maxLength={NAME_MOST} defaultValue={entry?.name} />
      <TextInput
        name="nameEn"
        label={t("nameEn")}
        lang="en"
        maxLength={NAME_MOST}
        defaultValue={inLanguage(entry?.names, "en")}
      />
      <TextInput
        name="nameAz"
        label={t("nameAz")}
        lang="az"
        maxLength={NAME_MOST}
        defaultValue={inLanguage(entry?.names, "az")}
      />
      <Select
        name="parentId"
        label={t("parent")}
        hint={t("parentHint")}
        optional
        placeholder={t("top")}
        options={list.entries
          .filter(({ competenceId }) => competenceId !== entry?.competenceId)
          .map((one) => ({
            value: one.competenceId,
            label: `${"– ".repeat(one.depth)}${localName(one, locale)}`,
          }))}
        defaultValue={entry?.parentId}
      />
      {entry ? (
        <TextInput
          name="position"
          label={t("position")}
          inputMode="numeric"
          width="short"
          defaultValue={entry.position}
        />
      ) : null}
      <FormButtons>
        <SubmitButton>{entry ? t("save") : t("add")}</SubmitButton>
        {entry ? <TextLink href={backHref}>{tCommon("cancel")}</TextLink> : null}
      </FormButtons>
    </Form>
  );
}
