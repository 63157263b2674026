import type { ReactNode } from "react";
import { SiteFrame } from "@/components/layout/site-frame";
import { siteMetadata } from "@/components/network/page-metadata";
import { getFundingLine, getNetwork } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export const metadata = siteMetadata;

export default async function Layout({ params, children }: Props) {
  const locale = await pageLocale(params);
  const [network, fundingLine] = await Promise.all([getNetwork(ANYONE), getFundingLine(ANYONE, now())]);
  return (
    <SiteFrame locale={locale} network={network} fundingLine={fundingLine}>
      {children}
    </SiteFrame>
  );
}
