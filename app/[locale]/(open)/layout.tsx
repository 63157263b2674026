import type { ReactNode } from "react";
import { SiteFrame } from "@/components/layout/site-frame";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export default async function Layout({ params, children }: Props) {
  return <SiteFrame locale={await pageLocale(params)}>{children}</SiteFrame>;
}
