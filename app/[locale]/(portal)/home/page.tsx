import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CentreHome } from "@/components/desk/home-centre";
import { NationalHome } from "@/components/desk/home-national";
import { ProvinceHomePart, SchoolHome } from "@/components/desk/home-school";
import { TeacherHome } from "@/components/desk/home-teacher";
import { InboxList } from "@/components/desk/inbox-list";
import { OwnPartnerships } from "@/components/cooperation/contact-partnership";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import {
  getCentreHome,
  getNationalHome,
  getProvinceHome,
  getSchoolHome,
  getTeacherHome,
} from "@/lib/desk/inbox/queries/home";
import { listInbox } from "@/lib/desk/inbox/queries/list";
import { getToday } from "@/lib/network/network/queries";
import { listOwnPartnerships } from "@/lib/cooperation/contact-account/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { dayOfDate, networkZone } from "@/lib/platform/settings/network-day";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("inbox"))("title") };
}

/** What each of a person's roles sees first, under the one list of what needs them. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const t = await getTranslations("inbox");
  const tOwn = await getTranslations("contactAccount.list");
  const at = { now, today: await getToday(actor, now) };
  const [tasks, zone, national, province, centre, school, teacher, partnerships] = await Promise.all([
    listInbox(actor, now),
    networkZone(db),
    getNationalHome(actor, at),
    getProvinceHome(actor, at),
    getCentreHome(actor, now),
    getSchoolHome(actor, now),
    getTeacherHome(actor, now),
    listOwnPartnerships(actor),
  ]);
  return (
    <>
      <PageHeading
        title={t("greeting", { name: actor.givenName })}
        lead={tasks.length === 0 ? undefined : t("count", { count: tasks.length })}
      />
      <Section id="inbox" title={t("title")}>
        <InboxList tasks={tasks} now={now} zone={zone} />
      </Section>
      {actor.partnerIds.length > 0 ? (
        <Section id="partnerships" title={tOwn("title")}>
          <OwnPartnerships rows={partnerships} locale={locale} today={dayOfDate(at.today)} />
        </Section>
      ) : null}
      {national ? <NationalHome shown={national} /> : null}
      {province ? <ProvinceHomePart shown={province} zone={zone} /> : null}
      {centre ? <CentreHome shown={centre} centreIds={actor.centreIds} /> : null}
      {school ? <SchoolHome shown={school} /> : null}
      {teacher ? <TeacherHome shown={teacher} now={now} /> : null}
    </>
  );
}
