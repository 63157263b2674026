import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/panel";
import { passDistrictOnAction } from "@/lib/cooperation/programme/actions";
import type { DistrictGuide } from "@/lib/cooperation/programme/queries/guide";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

interface DistrictGuidesProps {
  locale: Locale;
  zone: string;
  guides: DistrictGuide[];
}

/** For the principal whom the province named: the guide to pass on to the district's schools, and who has not read it. */
export async function DistrictGuides({ locale, zone, guides }: DistrictGuidesProps) {
  const t = await getTranslations("programme.guide");
  return guides.map(({ id, district, programme, readAt, schools, silent }) => (
    <Section
      key={id}
      title={t("districtTitle", { district: district?.name ?? "" })}
      lead={localName(programme, locale)}
    >
      <p className="mb-3 max-w-measure">
        {readAt
          ? t("districtDone", { schools, date: formatDate(readAt, { locale, zone }) })
          : t("districtText")}
      </p>
      <Details summary={t("open")} open={readAt === null}>
        <div className="max-w-measure whitespace-pre-line">{programme.guideSent}</div>
      </Details>
      {silent.length > 0 ? (
        <Details summary={t("silent")}>
          <ul className="plain-list">
            {silent.map(({ id: schoolId, name }) => (
              <li key={schoolId}>{name}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      <Form action={passDistrictOnAction} noun="programme" id={`district-${id}`} fieldless className="my-4">
        <input type="hidden" name="receiptId" value={id} />
        <SubmitButton tone={readAt ? "secondary" : "primary"}>
          {t(readAt ? "passDistrictAgain" : "districtPass")}
        </SubmitButton>
      </Form>
    </Section>
  ));
}
