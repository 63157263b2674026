import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { partnerPlace } from "@/components/cooperation/partner-list";
import { Form } from "@/components/form/form";
import { SearchBox } from "@/components/form/search-box";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { mergePartnersAction } from "@/lib/cooperation/partner/actions";
import { findPartners, getPartner, type PartnerDetail } from "@/lib/cooperation/partner/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId, searchField } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ find?: string | string[]; with?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("partner.merge"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const kept = id === null ? null : await getPartner(actor, id);
  if (!kept?.mayMerge) notFound();
  const { find, with: otherGiven } = await searchParams;
  const otherId = readId(otherGiven);
  const typed = searchField.parse(find);
  const other = otherId === null || otherId === kept.id ? null : await getPartner(actor, otherId);
  const found = other ? [] : (await findPartners(actor, typed)).filter((partner) => partner.id !== kept.id);
  const t = await getTranslations("partner");
  const to = (path: string) => localised(locale, path);
  const facts = (partner: PartnerDetail): [string, string][] => [
    [t("page.name"), partner.name],
    [t("page.kind"), t(`kind.${partner.kind}`)],
    [t("page.taxNumber"), partner.taxNumber ?? "–"],
    [t("page.place"), partnerPlace(partner, locale)],
    [t("page.address"), partner.address ?? "–"],
    [t("page.fields"), partner.fields.map(({ field }) => localName(field, locale)).join(", ") || "–"],
    [
      t("page.partnerships"),
      partner.partnerships
        .map(({ centre }) => localName({ name: centre.shortName, names: centre.shortNames }, locale))
        .join(", ") || "–",
    ],
    [t("merge.contacts"), partner.contacts.map(({ name }) => name).join(", ") || "–"],
  ];
  return (
    <>
      <PageHeading
        title={t("merge.title")}
        lead={t("merge.lead")}
        crumbs={[
          { href: to(routes.keptPartners()), label: t("page.register") },
          { href: to(routes.keptPartner(kept.id)), label: kept.name },
        ]}
      />
      {other?.mayMerge ? (
        <>
          <DataTable
            caption={t("merge.title")}
            hideCaption
            rows={facts(kept).map(([label, value], n) => ({
              label,
              value,
              other: facts(other)[n]?.[1] ?? "",
            }))}
            rowKey={({ label }) => label}
            columns={[
              { key: "label", label: t("merge.fact"), head: true, cell: ({ label }) => label },
              { key: "kept", label: t("merge.kept"), cell: ({ value }) => value },
              { key: "merged", label: t("merge.merged"), cell: (row) => row.other },
            ]}
          />
          <p className="my-6">
            <LinkButton href={to(routes.mergePartners(other.id, kept.id))}>{t("merge.swap")}</LinkButton>
          </p>
          <Form action={mergePartnersAction} noun="partner" fieldless>
            <input type="hidden" name="keptId" value={kept.id} />
            <input type="hidden" name="mergedId" value={other.id} />
            <p>{t("merge.warning")}</p>
            <SubmitButton tone="danger">{t("merge.submit")}</SubmitButton>
          </Form>
        </>
      ) : (
        <>
          <SearchBox
            to={to(routes.mergePartners(kept.id))}
            name="find"
            label={t("merge.choose")}
            defaultValue={typed}
          />
          {typed === "" ? null : (
            <Section title={t("page.found")}>
              <ul className="plain-list">
                {found.map((partner) => (
                  <li key={partner.id} className="mb-2">
                    {partner.name}{" "}
                    <a href={to(routes.mergePartners(kept.id, partner.id))}>{t("merge.compare")}</a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </>
  );
}
