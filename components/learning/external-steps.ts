import type { getTranslations } from "next-intl/server";
import type { TimelineStep } from "@/components/ui/timeline";
import type { ExternalDetail } from "@/lib/learning/passport/queries/external";
import { waitsFor } from "@/lib/learning/passport/rules";
import { formatShortInstant, type Reader } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";

type Translate = Awaited<ReturnType<typeof getTranslations<"passport">>>;

/** What was said so far, whose word is next, and what comes after it. */
export function externalSteps(training: ExternalDetail, t: Translate, reader: Reader): TimelineStep[] {
  const done = training.changes.map(({ status, at, reason, actor }): TimelineStep => ({
    title: t(`step.${status}`),
    state: status.endsWith("REFUSED") || status === "WITHDRAWN" ? "skipped" : "done",
    when: formatShortInstant(at, reader),
    text: [actor ? `${actor.givenName} ${actor.familyName}` : null, reason].filter(Boolean).join(": "),
  }));
  const step = waitsFor(training.status);
  if (step === null) return done;
  const school = localName(training.school, reader.locale);
  const { shortName, shortNames } = training.centre;
  const centre = localName({ name: shortName, names: shortNames }, reader.locale);
  const next: TimelineStep[] = [
    { title: t(`step.${step}`), state: "now", who: step === "school" ? school : centre },
  ];
  if (step === "school") next.push({ title: t("step.centre"), state: "next", who: centre });
  return [...done, ...next];
}
