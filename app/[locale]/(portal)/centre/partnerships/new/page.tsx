import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { partnerPlace } from "@/components/cooperation/partner-list";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SearchBox } from "@/components/form/search-box";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { findPartners } from "@/lib/cooperation/partner/queries";
import { openPartnershipAction } from "@/lib/cooperation/partnership/actions";
import { listOwnCentres } from "@/lib/network/centre/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId, searchField } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ find?: string | string[]; partner?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("partnership.open"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const centres = await listOwnCentres(actor);
  if (centres.length === 0) notFound();
  const given = await searchParams;
  const typed = searchField.parse(given.find);
  const partnerId = typed === "" ? readId(given.partner) : null;
  const found = await findPartners(actor, typed, partnerId);
  const t = await getTranslations("partnership");
  const tKind = await getTranslations("partner.kind");
  const to = (path: string) => localised(locale, path);
  return (
    <>
      <PageHeading
        title={t("open.title")}
        lead={t("open.lead")}
        crumbs={[{ href: to(routes.partnerships()), label: t("board.title") }]}
      />
      <SearchBox to={to(routes.newPartnership())} name="find" label={t("open.find")} defaultValue={typed} />
      {typed === "" && partnerId === null ? null : (
        <Section title={t("open.found")}>
          {found.length === 0 ? <p>{t("open.notFound")}</p> : null}
          {found.map((partner) => (
            <article key={partner.id} className="mb-6 border-b border-line pb-4">
              <h3 className="text-base font-[620]">{partner.name}</h3>
              <p className="text-ink-soft">
                {[tKind(partner.kind), partnerPlace(partner, locale)].join(", ")}
              </p>
              <Form
                action={openPartnershipAction}
                noun="partnership"
                id={`open-${partner.id}`}
                fold={{ summary: t("open.openWith", { partner: partner.name }), open: found.length === 1 }}
              >
                <input type="hidden" name="partnerId" value={partner.id} />
                {centres.length === 1 ? (
                  <input type="hidden" name="centreId" value={centres[0]?.id} />
                ) : (
                  <Select
                    name="centreId"
                    label={t("open.centre")}
                    options={centres.map((centre) => ({
                      value: centre.id,
                      label: localName(centre, locale),
                    }))}
                  />
                )}
                <TextArea
                  name="aim"
                  label={t("open.aim")}
                  hint={t("open.aimHint")}
                  optional
                  maxLength={2000}
                />
                <SubmitButton>{t("open.submit")}</SubmitButton>
              </Form>
            </article>
          ))}
          <p className="mt-6 max-w-measure">
            {t("open.addHelp")}{" "}
            <TextLink href={`${to(routes.newPartner())}?find=${encodeURIComponent(typed)}`}>
              {t("open.add")}
            </TextLink>
          </p>
        </Section>
      )}
    </>
  );
}
