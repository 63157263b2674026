import { getLocale } from "next-intl/server";
import { NotFoundPanel } from "@/components/layout/not-found-panel";
import { SiteFrame } from "@/components/layout/site-frame";
import { getNetwork } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";

export default async function NotFound() {
  return (
    <SiteFrame locale={await getLocale()} network={await getNetwork(ANYONE)}>
      <NotFoundPanel />
    </SiteFrame>
  );
}
