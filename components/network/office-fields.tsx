import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { TextLink } from "@/components/ui/link";
import type { SchoolFound } from "@/lib/network/person/queries/find";
import { OFFICES } from "@/lib/network/person/rules";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

type Place = { id: string; name: string; names: unknown };
type Props = {
  centres: readonly Place[];
  provinces: readonly Place[];
  locale: Locale;
  school: SchoolFound | null;
  chooseSchoolHref: string;
};

/** A role and the place it holds at; a school is found by a search of its own, there are too many for a list. */
export async function OfficeFields({ centres, provinces, locale, school, chooseSchoolHref }: Props) {
  const t = await getTranslations("person.detail");
  const tRole = await getTranslations("portal.role");
  const tSchool = await getTranslations("account.school");
  return (
    <>
      <Select
        name="role"
        label={t("role")}
        options={OFFICES.map((role) => ({ value: role, label: tRole(role) }))}
      />
      <p className="max-w-measure text-ink-soft">{t("placeHint")}</p>
      <Select name="centreId" label={t("centre")} options={namedOptions(centres, locale)} optional />
      <Select name="provinceId" label={t("province")} options={namedOptions(provinces, locale)} optional />
      {school ? (
        <Select
          name="schoolId"
          label={t("school")}
          options={[
            {
              value: school.id,
              label: `${localName(school, locale)}, ${localName(school.province, locale)}`,
            },
          ]}
          defaultValue={school.id}
          optional
        />
      ) : (
        <p>
          {t("school")}: <TextLink href={chooseSchoolHref}>{tSchool("searchLabel")}</TextLink>
        </p>
      )}
    </>
  );
}
