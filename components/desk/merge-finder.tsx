import { getTranslations } from "next-intl/server";
import { SearchBox } from "@/components/form/search-box";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";

interface MergeFinderProps {
  here: string;
  q: string;
  found: readonly { id: string; name: string; about: string }[];
}

/** Finds the other record of the two. */
export async function MergeFinder({ here, q, found }: MergeFinderProps) {
  const t = await getTranslations("duplicate.page");
  return (
    <Section id="find" title={t("find")}>
      <SearchBox to={here} label={t("search")} defaultValue={q} />
      {found.length === 0 ? <p className="text-ink-soft">{t("nothing")}</p> : null}
      <ul>
        {found.map(({ id, name, about }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2"
          >
            <span>
              {name} <span className="text-ink-soft">{about}</span>
            </span>
            <TextLink href={`${here}?with=${id}`} label={`${t("compare")}: ${name}`}>
              {t("compare")}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
