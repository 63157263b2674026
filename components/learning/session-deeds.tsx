import { getLocale, getTranslations } from "next-intl/server";
import { Deed } from "@/components/learning/deed";
import { Notice } from "@/components/ui/notice";
import {
  cancelSessionAction,
  completeSessionAction,
  confirmSessionAction,
  postponeSessionAction,
  publishSessionAction,
} from "@/lib/learning/session/actions";
import type { SessionDetail } from "@/lib/learning/session/queries/read";
import {
  deedRefusal,
  isGoNoGoDue,
  publishRefusal,
  type PublishRefusal,
  type SessionDeed,
} from "@/lib/learning/session/rules";
import { formatDate } from "@/lib/platform/dates/format";

function notReady(session: SessionDetail, now: Date): PublishRefusal | null {
  return publishRefusal(
    {
      ...session,
      courseStatus: session.course.status,
      mode: session.courseVersion.mode,
      slots: session.slots.map((slot) => ({ ...slot, date: slot.date.toISOString() })),
      trainers: session.trainers.length,
    },
    now,
  );
}

/** What the coordinator can do with a session in its present state, and what stands against announcing it. */
export async function SessionDeeds({ session, now }: { session: SessionDetail; now: Date }) {
  const locale = await getLocale();
  const t = await getTranslations("session");
  const may = (deed: SessionDeed) => deedRefusal(deed, session, now) === null;
  const hidden = { sessionId: session.id, version: session.version };
  const isDraft = session.publishedAt === null;
  const problem = may("publish") ? notReady(session, now) : null;
  const isDue = isGoNoGoDue(session, now);
  const opens = formatDate(session.opensAt, { locale, zone: session.timeZone });
  const { seatsTaken: taken, minimum } = session;
  const reason = { label: t("manage.reason"), hint: t("manage.reasonHint") };
  const common = { noun: "session" as const, hidden };
  return (
    <div className="deeds">
      {problem ? (
        <Notice tone="amber">
          {t("manage.notReady", {
            problem: t(`refusal.${problem}`, {
              taken: String(taken),
              partner: session.hostPartner?.name ?? "",
            }),
          })}
        </Notice>
      ) : null}
      {isDue ? <Notice tone="amber">{t("manage.belowMinimum", { taken, minimum })}</Notice> : null}
      {may("publish") && !problem ? (
        <Deed
          {...common}
          action={publishSessionAction}
          title={isDraft ? t("manage.publish") : t("manage.publishAgain")}
          text={isDraft ? t("manage.publishText", { date: opens }) : t("manage.publishAgainText")}
          open
        />
      ) : null}
      {may("complete") ? (
        <Deed
          {...common}
          action={completeSessionAction}
          title={t("manage.complete")}
          text={t("manage.completeText")}
          open
        />
      ) : null}
      {may("confirm") ? (
        <Deed
          {...common}
          action={confirmSessionAction}
          title={t("manage.confirm")}
          text={t("manage.confirmText")}
          tone={isDue ? "primary" : "secondary"}
          open={isDue}
        />
      ) : null}
      {may("postpone") ? (
        <Deed
          {...common}
          action={postponeSessionAction}
          title={t("manage.postpone")}
          text={t("manage.postponeText")}
          tone="secondary"
          reason={reason}
        />
      ) : null}
      {may("cancel") ? (
        <Deed
          {...common}
          action={cancelSessionAction}
          title={isDraft ? t("manage.discard") : t("manage.cancel")}
          text={isDraft ? t("manage.discardText") : t("manage.cancelText")}
          tone="danger"
          reason={reason}
        />
      ) : null}
    </div>
  );
}
