import { getTranslations } from "next-intl/server";
import { notFoundMetadata } from "@/components/layout/not-found-metadata";

export const generateMetadata = notFoundMetadata;

/** A link that was never one, is over or was withdrawn: whoever follows it learns whom to ask. */
export default async function NotFound() {
  const t = await getTranslations("passport.gone");
  return (
    <div className="max-w-measure">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-4 text-lg text-ink-soft">{t("text")}</p>
    </div>
  );
}
