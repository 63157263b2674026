import { getTranslations } from "next-intl/server";
import { TextLink } from "./link";

export interface Crumb {
  href: string;
  label: string;
}

/** The way down to this page; the page itself is the heading below, not a crumb. */
export async function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = await getTranslations("common.breadcrumb");
  return (
    <nav aria-label={t("label")} className="mb-4 text-sm">
      <ol className="crumbs">
        {crumbs.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
