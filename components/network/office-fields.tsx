import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { TextLink } from "@/components/ui/link";
import { listCentreOptions } from "@/lib/network/centre/queries";
import type { SchoolFound } from "@/lib/network/person/queries";
import { ROLES } from "@/lib/network/person/rules";
import { listProvinceOptions } from "@/lib/network/province/queries";
import type { Actor } from "@/lib/platform/auth/actor";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  actor: Actor;
  today: Date;
  locale: Locale;
  school: SchoolFound | null;
  chooseSchoolHref: string;
};

/** A role and the place it holds at; a school is found by a search of its own, there are too many for a list. */
export async function OfficeFields({ actor, today, locale, school, chooseSchoolHref }: Props) {
  const t = await getTranslations("person.detail");
  const tRole = await getTranslations("portal.role");
  const tSchool = await getTranslations("account.school");
  const [centres, provinces] = await Promise.all([
    listCentreOptions(actor, today),
    listProvinceOptions(actor),
  ]);
  const option = (row: { id: string; name: string; names: unknown }) => ({
    value: row.id,
    label: localName(row, locale),
  });
  return (
    <>
      <Select
        name="role"
        label={t("role")}
        options={ROLES.map((role) => ({ value: role, label: tRole(role) }))}
      />
      <p className="max-w-measure text-ink-soft">{t("placeHint")}</p>
      <Select name="centreId" label={t("centre")} options={centres.map(option)} optional />
      <Select name="provinceId" label={t("province")} options={provinces.map(option)} optional />
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
