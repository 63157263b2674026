import { getTranslations } from "next-intl/server";
import { notFoundMetadata } from "@/components/layout/not-found-metadata";

export const generateMetadata = notFoundMetadata;

/** A link that was never one, has expired or was taken back: whoever follows it learns where a new one comes from. */
export default async function NotFound() {
  const t = await getTranslations("jobDay.mentorGone");
  return (
    <div className="max-w-measure">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-4 text-lg text-ink-soft">{t("text")}</p>
    </div>
  );
}
