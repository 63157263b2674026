import { getLocale, getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import { addCentreStaffAction, endCentreStaffAction } from "@/lib/network/centre/actions";
import type { CentreStaffEntry, StaffCandidate } from "@/lib/network/centre/queries";
import { STAFF_POSITIONS } from "@/lib/network/centre/rules";
import { formatShortDate } from "@/lib/platform/dates/format";

interface CentreStaffPartProps {
  centreId: string;
  staff: CentreStaffEntry[];
  candidates: StaffCandidate[];
  today: Date;
}

/** Who works at the centre today, whether they let the public see it, and the way in and out. */
export async function CentreStaffPart({ centreId, staff, candidates, today }: CentreStaffPartProps) {
  const locale = await getLocale();
  const t = await getTranslations("centre");
  const columns: Column<CentreStaffEntry>[] = [
    {
      key: "name",
      label: t("edit.staffName"),
      head: true,
      cell: ({ givenName, familyName }) => `${givenName} ${familyName}`,
    },
    { key: "position", label: t("edit.staffPosition"), cell: ({ position }) => t(`position.${position}`) },
    {
      key: "since",
      label: t("edit.staffSince"),
      cell: ({ startsOn }) => formatShortDate(startsOn, { locale, zone: "UTC" }),
    },
    {
      key: "shown",
      label: t("edit.staffShown"),
      cell: ({ hasConsented }) => (
        <span className={tagClass(hasConsented ? "green" : "neutral")}>
          {hasConsented ? t("edit.staffConsented") : t("edit.staffSilent")}
        </span>
      ),
    },
    {
      key: "end",
      label: t("edit.staffDeed"),
      cell: ({ id, givenName, familyName }) => (
        <Form action={endCentreStaffAction} noun="centre">
          <input type="hidden" name="centreId" value={centreId} />
          <input type="hidden" name="staffId" value={id} />
          <SubmitButton tone="quiet" size="small">
            <span aria-hidden="true">{t("edit.staffEnd")}</span>
            <span className="sr-only">{t("edit.staffEndOf", { name: `${givenName} ${familyName}` })}</span>
          </SubmitButton>
        </Form>
      ),
    },
  ];
  return (
    <Section id="staff" title={t("edit.staffTitle")} lead={t("edit.staffText")}>
      {staff.length === 0 ? (
        <EmptyState title={t("edit.staffEmpty")} text={t("edit.staffEmptyText")} />
      ) : (
        <DataTable
          caption={t("edit.staffCaption")}
          hideCaption
          columns={columns}
          rows={staff}
          rowKey={({ id }) => id}
        />
      )}
      {candidates.length > 0 ? (
        <>
          <h3 className="pt-4 text-lg">{t("edit.staffAdd")}</h3>
          <Form action={addCentreStaffAction} noun="centre" doneText={t("edit.staffAdded")}>
            <input type="hidden" name="centreId" value={centreId} />
            <Select
              name="personId"
              label={t("edit.staffPerson")}
              hint={t("edit.staffPersonHint")}
              options={candidates.map(({ id, givenName, familyName }) => ({
                value: id,
                label: `${familyName}, ${givenName}`,
              }))}
            />
            <Select
              name="position"
              label={t("edit.staffPosition")}
              options={STAFF_POSITIONS.map((position) => ({
                value: position,
                label: t(`position.${position}`),
              }))}
            />
            <DateFields
              name="startsOn"
              label={t("edit.staffSince")}
              defaultValue={today.toISOString().slice(0, 10)}
            />
            <FormButtons>
              <SubmitButton tone="secondary">{t("edit.staffAddSubmit")}</SubmitButton>
            </FormButtons>
          </Form>
        </>
      ) : null}
    </Section>
  );
}
