import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/form/choice-fields";
import { TextLink } from "@/components/ui/link";
import { NOTICE_VERSION } from "@/lib/network/person/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

/** "I have read it", with the version that goes on record; apart from any consent. */
export async function NoticeCheckbox({ locale }: { locale: Locale }) {
  const t = await getTranslations("register.page");
  return (
    <div className="grid gap-3">
      <p className="max-w-measure text-ink-soft">
        <TextLink href={localised(locale, routes.privacy())}>{t("noticeLink")}</TextLink>.{" "}
        {t("noticeText", { version: NOTICE_VERSION })}
      </p>
      <input type="hidden" name="noticeVersion" value={NOTICE_VERSION} />
      <Checkbox name="hasReadNotice" label={t("notice")} />
    </div>
  );
}
