import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";
import { localePath } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";

/** Behind the groups' own: short and without the frame, since Next sends it along with every page. */
export default async function NotFound() {
  const t = await getTranslations("problem.notFound");
  return (
    <main className="page py-12">
      <h1 className="text-2xl">{t("title")}</h1>
      <TextLink href={localePath(await getLocale(), routes.home())}>{t("home")}</TextLink>
    </main>
  );
}
