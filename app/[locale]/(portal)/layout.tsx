import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type GuardWords, SignOutGuard } from "@/components/learning/sign-out-guard";
import { SIGN_OUT, SignOutForm } from "@/components/network/sign-out-form";
import { groupsHtml } from "@/components/layout/nav-html";
import { portalGroups, type PortalGroup } from "@/components/layout/portal-nav";
import { PortalShell } from "@/components/layout/portal-shell";
import { SiteFrame } from "@/components/layout/site-frame";
import { writtenOnce } from "@/components/ui/written";
import { getFundingLine, getNetwork } from "@/lib/network/network/queries";
import type { PersonActor } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import type { Role } from "@/lib/platform/db/generated/enums";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { useTranslations } from "@/lib/platform/i18n/translations";
import { localised, routes } from "@/lib/platform/routes";

type Words = ReturnType<typeof useTranslations<"portal">>;
type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export const dynamic = "force-dynamic";

/** The menu of whoever is signed in; it lets nobody in, each page asks for itself. */
export default async function Layout({ params, children }: Props) {
  const locale = await pageLocale(params);
  const actor = await currentActor();
  const [network, fundingLine] = await Promise.all([getNetwork(actor), getFundingLine(actor, now())]);
  const frame = { locale, network, fundingLine };
  if (actor.kind !== "person") return <SiteFrame {...frame}>{children}</SiteFrame>;
  const t = await getTranslations("portal");
  const tLayout = await getTranslations("layout");
  const name = `${actor.givenName} ${actor.familyName}`;
  const roles = rolesOf(actor).map((role) => t(`role.${role}`));
  return (
    <SiteFrame {...frame} user={name}>
      <PortalShell
        person={{ name, roles: roles.join(", ") }}
        label={tLayout("nav.portal")}
        menu={writtenOnce(menuHtml(t, locale, portalGroups(actor)))}
        foot={
          <>
            <SignOutForm />
            {keepsRegisters(actor) ? await guard(locale) : null}
          </>
        }
      >
        {children}
      </PortalShell>
    </SiteFrame>
  );
}

const keepsRegisters = ({ centreIds, trainerCentreIds }: PersonActor) =>
  centreIds.length > 0 || trainerCentreIds.length > 0;

/** For those on whose devices marks of a register may wait. */
async function guard(locale: Locale): Promise<ReactNode> {
  const t = await getTranslations("attendance.leave");
  const words: GuardWords = {
    title: t("title"),
    text: String(t.raw("text")),
    register: t("register"),
    leave: t("leave"),
    stay: t("stay"),
  };
  return <SignOutGuard action={SIGN_OUT} registers={localised(locale, routes.registers())} words={words} />;
}

const menus = new Map<string, string>();

/** There are as many menus as combinations of roles. */
function menuHtml(t: Words, locale: Locale, groups: readonly PortalGroup[]): string {
  const key = `${locale} ${groups.flatMap(({ entries }) => entries.map(({ page }) => page)).join(" ")}`;
  const known = menus.get(key);
  if (known !== undefined) return known;
  const html = groupsHtml(
    groups.map(({ title, entries }) => ({
      title: t(`group.${title}`),
      items: entries.map(({ page, path, exact }) => ({
        href: localised(locale, path),
        label: t(`nav.${page}`),
        exact,
      })),
    })),
  );
  menus.set(key, html);
  return html;
}

function rolesOf(actor: PersonActor): Role[] {
  const held: [Role, boolean][] = [
    ["MINISTRY", actor.isMinistry],
    ["PROVINCE_OFFICER", actor.provinceIds.length > 0],
    ["COORDINATOR", actor.centreIds.length > 0],
    ["TRAINER", actor.trainerCentreIds.length > 0],
    ["PRINCIPAL", actor.schoolIds.length > 0],
    ["TEACHER", actor.isTeacher],
    ["PARTNER_CONTACT", actor.partnerIds.length > 0],
  ];
  return held.flatMap(([role, isHeld]) => (isHeld ? [role] : []));
}
