import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LegalPage } from "@/components/network/legal-page";
import { publicMetadata } from "@/components/network/page-metadata";
import { DataTable, type Column } from "@/components/ui/data-table";
import { BEGUN_COOKIE } from "@/lib/platform/auth/door";
import { HINT_COOKIE } from "@/lib/platform/auth/rules";
import { SIGN_IN_COOKIE } from "@/lib/platform/auth/sign-in-cookie";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string }> };
type Cookie = { name: string; kind: "signIn" | "hint" | "begun" };

const COOKIES: Cookie[] = [
  { name: SIGN_IN_COOKIE, kind: "signIn" },
  { name: HINT_COOKIE, kind: "hint" },
  { name: BEGUN_COOKIE, kind: "begun" },
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("legal.cookies");
  return publicMetadata(locale, { title: t("title"), description: t("lead"), path: routes.cookies() });
}

export default async function Page({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations("legal.cookies");
  const columns: Column<Cookie>[] = [
    { key: "name", label: t("name"), head: true, cell: ({ name }) => <code>{name}</code> },
    { key: "purpose", label: t("purpose"), cell: ({ kind }) => t(`${kind}.purpose`) },
    { key: "duration", label: t("duration"), cell: ({ kind }) => t(`${kind}.duration`) },
  ];
  const sections = (["none", "off"] as const).map((id) => ({
    id,
    title: t(`${id}.title`),
    text: t(`${id}.text`),
  }));
  return (
    <LegalPage title={t("title")} lead={t("lead")} sections={sections}>
      <DataTable
        caption={t("caption")}
        hideCaption
        columns={columns}
        rows={COOKIES}
        rowKey={({ name }) => name}
      />
    </LegalPage>
  );
}
