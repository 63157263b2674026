import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";
import type { SchoolFound } from "@/lib/network/person/queries/find";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { schools: SchoolFound[]; locale: Locale; here: string };

/** What a search for one's school found; each leads to the claim. */
export async function SchoolResults({ schools, locale, here }: Props) {
  const t = await getTranslations("account.school");
  return (
    <div className="mt-6 grid gap-4">
      <p role="status" className="font-[600]">
        {t("found", { count: schools.length })}
      </p>
      {schools.length === 0 ? <p className="max-w-measure text-ink-soft">{t("notFound")}</p> : null}
      <ul className="grid gap-1">
        {schools.map((school) => (
          <li
            key={school.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2"
          >
            <span>
              {localName(school, locale)}{" "}
              <span className="text-ink-soft">{localName(school.province, locale)}</span>
            </span>
            <TextLink
              href={`${here}?school=${school.id}#find`}
              label={`${t("choose")}: ${localName(school, locale)}`}
            >
              {t("choose")}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
