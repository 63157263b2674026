import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { FoldedFields } from "@/components/form/folded-fields";
import type { Locale } from "@/lib/platform/i18n/locales";

type Option = { id: string; name: string; names: unknown; code: string };
type Props = { locale: Locale; fields: readonly Option[]; chosen: readonly string[]; isOpen?: boolean };

/** The fields somebody teaches: the long list folds away once something is chosen. */
export async function FieldChoice({ locale, fields, chosen, isOpen = false }: Props) {
  const t = await getTranslations("account.profile");
  const options = namedOptions(fields, locale);
  const names = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  const collator = new Intl.Collator(locale);
  return (
    <div className="grid gap-2">
      {names.length > 0 ? <p>{names.join(", ")}</p> : null}
      <FoldedFields summary={t("otherFields")} names={["fieldIds"]} open={isOpen}>
        <CheckboxGroup
          name="fieldIds"
          label={t("fields")}
          hint={t("fieldsHint")}
          options={options.sort((a, b) => collator.compare(a.label, b.label))}
          defaultValue={chosen}
          inline
        />
      </FoldedFields>
    </div>
  );
}
