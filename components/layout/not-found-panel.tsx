import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import { TextLink } from "@/components/ui/link";
import { localePath } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";

/** The same words for what is not there and for what is not open to the reader. */
export async function NotFoundPanel() {
  const locale = await getLocale();
  const t = await getTranslations("problem.notFound");
  const tList = await getTranslations("list.filter");
  const to = (path: string) => localePath(locale, path);
  return (
    <div className="max-w-measure">
      <title>{t("title")}</title>
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-4 text-lg text-ink-soft">{t("text")}</p>
      <form action={to(routes.courses())} className="mt-8" role="search">
        <label htmlFor="not-found-search" className="font-[600]">
          {t("searchLabel")}
        </label>
        <div className="mt-2 flex gap-2">
          <input id="not-found-search" name="q" type="search" className="control control-grow" />
          <button type="submit" className={buttonClass("secondary")}>
            {tList("search")}
          </button>
        </div>
      </form>
      <ul className="mt-8 grid gap-2">
        <li>
          <TextLink href={to(routes.home())}>{t("home")}</TextLink>
        </li>
        <li>
          <TextLink href={to(routes.centres())}>{t("centres")}</TextLink>
        </li>
        <li>
          <TextLink href={to(routes.courses())}>{t("courses")}</TextLink>
        </li>
      </ul>
    </div>
  );
}
