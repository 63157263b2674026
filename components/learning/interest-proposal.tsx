import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { SessionProposal } from "@/lib/learning/interest/queries";
import { localName } from "@/lib/platform/i18n/local-name";

/** Why the form of a new session begins with this place, date and host: who waits, and where. */
export async function InterestProposal({ proposal }: { proposal: SessionProposal }) {
  const locale = await getLocale();
  const t = await getTranslations("interest.proposal");
  return (
    <Notice title={t("title", { people: proposal.people })}>
      <p>{t("text")}</p>
      <p>
        {proposal.waiting
          .map(
            ({ province, people }) =>
              `${province ? localName(province, locale) : t("noProvince")}: ${people}`,
          )
          .join(" · ")}
      </p>
    </Notice>
  );
}
