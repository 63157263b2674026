import { getLocale, getTranslations } from "next-intl/server";
import { Card, Grid } from "@/components/ui/panel";
import type { CentreRow } from "@/lib/network/centre/queries";
import { byDistance, type Place } from "@/lib/network/province/rules";
import { localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";

interface CentreCardsProps {
  centres: CentreRow[];
  /** A line at the foot of a card, such as its distance. */
  footOf?: (centre: CentreRow) => string | null;
}

export async function CentreCards({ centres, footOf }: CentreCardsProps) {
  const locale = await getLocale();
  return (
    <Grid>
      {centres.map((centre) => {
        const foot = footOf?.(centre);
        return (
          <Card
            key={centre.id}
            href={localePath(locale, routes.centre(centre.slug))}
            title={localName(centre, locale)}
            kicker={localName(centre.sector, locale)}
            foot={foot ? <span className="badge">{foot}</span> : undefined}
          >
            <p className="text-sm text-ink-soft">
              {centre.district ? `${centre.district}, ` : ""}
              {localName(centre.province, locale)}
            </p>
            <p className="text-sm">{centre.fields.map((field) => localName(field, locale)).join(", ")}</p>
          </Card>
        );
      })}
    </Grid>
  );
}

const SHOWN = 3;

/** For a province without a centre: the three nearest, with their distances. */
export async function NearestCentres({ from, centres }: { from: Place; centres: CentreRow[] }) {
  const t = await getTranslations("province.page");
  const near = byDistance(
    from,
    centres.map((centre) => ({ ...centre.place, centre })),
  ).slice(0, SHOWN);
  const [first] = near;
  if (!first) return <p className="text-ink-soft">{t("noCentresAtAll")}</p>;
  const distances = new Map(near.map(({ place, kilometres }) => [place.centre.id, kilometres]));
  return (
    <>
      <CentreCards
        centres={near.map(({ place }) => place.centre)}
        footOf={({ id }) => t("kilometres", { kilometres: distances.get(id) ?? 0 })}
      />
      <p className="text-sm text-ink-soft">{t("asCrowFlies")}</p>
    </>
  );
}
