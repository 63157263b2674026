import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { revokeInvitationAction } from "@/lib/network/person/actions";
import type { InvitationRow } from "@/lib/network/person/queries/detail";
import { formatShortDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { placeName } from "@/lib/platform/i18n/place-name";

type Props = { invitations: InvitationRow[]; locale: Locale; zone: string };

/** Invitations nobody took yet; nothing where there is none. */
export async function InvitationTable({ invitations, locale, zone }: Props) {
  if (invitations.length === 0) return null;
  const t = await getTranslations("person.invitation");
  const tRole = await getTranslations("portal.role");
  const date = (value: Date) => formatShortDate(value, { locale, zone });
  return (
    <div className="mt-8">
      <DataTable
        caption={t("caption")}
        rows={invitations}
        rowKey={(row) => row.id}
        columns={[
          { key: "mail", label: t("mail"), head: true, cell: (row) => row.email },
          {
            key: "office",
            label: t("office"),
            cell: (row) => [tRole(row.role), placeName(row, locale)].filter(Boolean).join(", "),
          },
          { key: "sent", label: t("sent"), cell: (row) => date(row.createdAt) },
          {
            key: "until",
            label: t("until"),
            cell: (row) => (row.status === "expired" ? t("expired") : date(row.expiresAt)),
          },
          {
            key: "revoke",
            label: t("revoke"),
            cell: (row) =>
              row.status === "open" ? (
                <Form action={revokeInvitationAction} noun="person">
                  <input type="hidden" name="invitationId" value={row.id} />
                  <FormButtons>
                    <SubmitButton tone="secondary" size="small">
                      {t("revoke")}
                    </SubmitButton>
                  </FormButtons>
                </Form>
              ) : null,
          },
        ]}
      />
    </div>
  );
}
