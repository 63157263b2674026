import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SearchBox } from "@/components/form/search-box";
import { SeenVersion } from "@/components/form/seen-version";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextArea } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import {
  clearTravellerAction,
  nameTravellerAction,
  reportMobilityAction,
} from "@/lib/cooperation/mobility/actions";
import type { MobilityDetail, TravellerOption } from "@/lib/cooperation/mobility/queries";
import { formatDate } from "@/lib/platform/dates/format";
import { formatBytes } from "@/lib/platform/dates/numbers";
import { FILE_REFUSALS } from "@/lib/platform/files/kinds";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface MobilityReportProps {
  mobility: MobilityDetail;
  locale: Locale;
  zone: string;
  /** Why the last file was not taken, from the address. */
  refused: string | null;
}

const REFUSALS = [...FILE_REFUSALS, "mobility_report_first"] as const;

/** What the stay brought, in words and as a file; and the forms that say so. */
export async function MobilityReport({ mobility, locale, zone, refused }: MobilityReportProps) {
  const t = await getTranslations("mobility");
  const tFile = await getTranslations("file.refusal");
  const refusal = REFUSALS.find((code) => code === refused);
  const { report, reportedAt, file } = mobility;
  return (
    <Section id="report" title={t("report.title")}>
      {refusal ? (
        <Notice tone="red" role="alert">
          {refusal === "mobility_report_first" ? t(`refusal.${refusal}`) : tFile(refusal)}
        </Notice>
      ) : null}
      {report === null ? (
        <p>{t(mobility.isReportDue ? "report.due" : mobility.mayReport ? "report.none" : "report.later")}</p>
      ) : (
        <>
          <p className="max-w-measure whitespace-pre-line">{report}</p>
          {reportedAt ? (
            <p className="mt-2 text-sm text-ink-soft">
              {t("report.written", { date: formatDate(reportedAt, { locale, zone }) })}
            </p>
          ) : null}
        </>
      )}
      {file ? (
        <p className="mt-3">
          <TextLink href={`/api/mobilities/${mobility.id}/files/${file.id}`}>{file.name}</TextLink>{" "}
          <span className="text-sm text-ink-soft">{formatBytes(file.size, locale)}</span>
        </p>
      ) : null}
      {mobility.mayReport ? (
        <Form
          action={reportMobilityAction}
          noun="mobility"
          id="write"
          doneText={t("report.saved")}
          conflict="mobility_changed_meanwhile"
          fold={{ summary: t(report === null ? "report.write" : "report.rewrite"), open: report === null }}
        >
          <input type="hidden" name="mobilityId" value={mobility.id} />
          <SeenVersion value={mobility.version} />
          <TextArea
            name="report"
            label={t("report.text")}
            hint={t("report.textHint")}
            rows={8}
            maxLength={8000}
            defaultValue={report}
          />
          <SubmitButton>{t("report.save")}</SubmitButton>
        </Form>
      ) : null}
      {mobility.mayReport && report !== null ? (
        <UploadForm
          to={`/api/mobilities/${mobility.id}/files`}
          id="file"
          noun="file"
          fold={{ summary: t(file ? "report.replace" : "report.attach") }}
        >
          <input type="hidden" name="mobilityId" value={mobility.id} />
          <FileField name="file" label={t("report.file")} hint={t("report.fileHint")} />
          <SubmitButton tone="secondary">{t(file ? "report.replace" : "report.attach")}</SubmitButton>
        </UploadForm>
      ) : null}
    </Section>
  );
}

interface TravellerPartProps {
  mobility: MobilityDetail;
  locale: Locale;
  typed: string;
  found: TravellerOption[];
}

/** Which person of the portal went, for the centre that says so. */
export async function TravellerPart({ mobility, locale, typed, found }: TravellerPartProps) {
  const t = await getTranslations("mobility.traveller");
  const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
    `${givenName} ${familyName}`;
  return (
    <Section id="traveller" title={t("title")}>
      {mobility.person ? (
        <>
          <p>{nameOf(mobility.person)}</p>
          <Form action={clearTravellerAction} noun="mobility" fieldless className="mt-2">
            <input type="hidden" name="mobilityId" value={mobility.id} />
            <SubmitButton tone="quiet" size="small">
              {t("clear")}
            </SubmitButton>
          </Form>
        </>
      ) : (
        <>
          <p className="mb-4 max-w-measure">{t("none")}</p>
          <SearchBox
            to={`${localised(locale, routes.mobility(mobility.id))}#traveller`}
            name="find"
            label={t("find")}
            defaultValue={typed}
          />
          {typed.length >= 2 && found.length === 0 ? <p className="mt-3">{t("foundNone")}</p> : null}
          <ul>
            {found.map((person) => (
              <li
                key={person.id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
              >
                <span>
                  {nameOf(person)}
                  {person.memberships[0] ? (
                    <span className="text-ink-soft">
                      {" "}
                      · {localName(person.memberships[0].school, locale)}
                    </span>
                  ) : null}
                </span>
                <Form
                  action={nameTravellerAction}
                  noun="mobility"
                  id={`person-${person.id}`}
                  fieldless
                  className="w-auto"
                >
                  <input type="hidden" name="mobilityId" value={mobility.id} />
                  <input type="hidden" name="personId" value={person.id} />
                  <SubmitButton tone="secondary" size="small">
                    {t("name")}
                    <span className="sr-only"> {nameOf(person)}</span>
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
