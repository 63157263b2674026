import { partnersTable } from "@/lib/cooperation/partner/output";
import { canBrowsePartners } from "@/lib/cooperation/partner/policy";
import { listPartnersForExport } from "@/lib/cooperation/partner/queries";
import { listPartnersQuery } from "@/lib/cooperation/partner/schema";
import { isPerson } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { exportAnswer, readFormat } from "@/lib/platform/csv/export-answer";
import { readQuery } from "@/lib/platform/fields/form-data";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";

/** The register of partners, exactly as it is filtered and within what the asker sees. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isPerson(actor) || !canBrowsePartners(actor)) return new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const asked = params.get("locale");
  const locale = isLocale(asked) ? asked : actor.locale;
  const rows = await listPartnersForExport(actor, readQuery(listPartnersQuery, params));
  const t = await translatorFor(locale);
  return exportAnswer(
    { actor, now: now() },
    {
      kind: "partner",
      name: t("partner.page.title"),
      format: readFormat(params),
      locale,
      table: partnersTable(t, rows, locale),
      rows: rows.length,
    },
  );
}
