import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Section } from "@/components/ui/panel";
import { revokeLinkAction, sendLinkAction } from "@/lib/cooperation/contact-link/actions";
import type { ContactLinkRow } from "@/lib/cooperation/contact-link/queries";
import { LINK_DAYS } from "@/lib/cooperation/contact-link/rules";
import { formatDate, type Reader } from "@/lib/platform/dates/format";

interface ContactLinksProps {
  partnershipId: string;
  rows: ContactLinkRow[];
  reader: Reader;
}

/** Which of the partner's contacts has a personal way in, for the centre that sends and closes it. */
export async function ContactLinks({ partnershipId, rows, reader }: ContactLinksProps) {
  const t = await getTranslations("contactLink.list");
  return (
    <Section id="contact-links" title={t("title")} lead={t("lead", { days: LINK_DAYS })}>
      {rows.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="plain-list">
        {rows.map(({ id, name, position, mayBeSent, link }) => {
          const isOpen = link?.state === "open";
          return (
            <li key={id} className="mb-4 border-b border-line pb-3 last:mb-0 last:border-0 last:pb-0">
              <p>
                <strong>{[name, position].filter(Boolean).join(", ")}</strong>{" "}
                <span className="text-ink-soft">
                  {link
                    ? t(`state.${link.state}`, {
                        sent: formatDate(link.createdAt, reader),
                        until: formatDate(link.expiresAt, reader),
                      })
                    : t(mayBeSent ? "notSent" : "noConsent")}
                </span>
              </p>
              <div className="mt-2 flex flex-wrap gap-3">
                {mayBeSent ? (
                  <Form
                    action={sendLinkAction}
                    noun="contactLink"
                    id={`send-${id}`}
                    doneText={t("sent", { name })}
                    fieldless
                    className="w-auto"
                  >
                    <input type="hidden" name="partnershipId" value={partnershipId} />
                    <input type="hidden" name="contactId" value={id} />
                    <SubmitButton tone="secondary" size="small">
                      {t(isOpen ? "sendAgain" : "send")}
                      <span className="sr-only"> {name}</span>
                    </SubmitButton>
                  </Form>
                ) : null}
                {link && isOpen ? (
                  <Form
                    action={revokeLinkAction}
                    noun="contactLink"
                    id={`revoke-${link.id}`}
                    fieldless
                    className="w-auto"
                  >
                    <input type="hidden" name="linkId" value={link.id} />
                    <SubmitButton tone="quiet" size="small">
                      {t("revoke")}
                      <span className="sr-only"> {name}</span>
                    </SubmitButton>
                  </Form>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
