import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";

/** Whom to write to: the address in the settings, else the ministry's own channels. */
export async function ContactLines({ mail }: { mail: string }) {
  const t = await getTranslations("legal.contact");
  return (
    <section id="contact" aria-labelledby="contact-title" className="mt-8">
      <h2 id="contact-title" className="mb-2 text-lg">
        {t("title")}
      </h2>
      {mail === "" ? (
        <p className="max-w-measure">{t("none")}</p>
      ) : (
        <p>
          <TextLink href={`mailto:${mail}`}>{t("mail", { mail })}</TextLink>
        </p>
      )}
    </section>
  );
}
