import { getLocale } from "next-intl/server";
import { NotFoundPanel } from "@/components/layout/not-found-panel";
import { SiteFrame } from "@/components/layout/site-frame";

export default async function NotFound() {
  return (
    <SiteFrame locale={await getLocale()}>
      <NotFoundPanel />
    </SiteFrame>
  );
}
