import { getTranslations } from "next-intl/server";
import type { StakeholderMap } from "@/lib/cooperation/partner/queries";
import type { StakeholderGap } from "@/lib/cooperation/partner/rules";
import { PartnerKind } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

const KINDS = Object.values(PartnerKind);
const SECTOR = (2 * Math.PI) / KINDS.length;
/** The middle radius of each ring: same district, same province, elsewhere. */
const RINGS = [78, 142, 206] as const;
const EDGE = 238;
const LABEL = 258;

type Stakeholder = StakeholderMap["stakeholders"][number];

/** 0 = the centre's own district, 1 = its province, 2 = elsewhere. */
export function ringOf(
  stakeholder: Stakeholder,
  map: Pick<StakeholderMap, "district" | "province">,
): 0 | 1 | 2 {
  if (stakeholder.districtId !== null && stakeholder.districtId === map.district?.id) return 0;
  return stakeholder.province?.name === map.province.name ? 1 : 2;
}

const at = (radius: number, angle: number) => ({
  x: Math.round(radius * Math.sin(angle) * 10) / 10,
  y: Math.round(-radius * Math.cos(angle) * 10) / 10,
});

/** Where each one stands: in its kind's sector, on its ring, side by side. */
function place(map: StakeholderMap) {
  return KINDS.flatMap((kind, sector) =>
    RINGS.flatMap((radius, ring) => {
      const here = map.stakeholders.filter((one) => one.kind === kind && ringOf(one, map) === ring);
      return here.map((one, n) => ({
        one,
        ...at(radius, (sector + (n + 1) / (here.length + 1)) * SECTOR),
      }));
    }),
  );
}

/** The stakeholders of a centre around it; a sector without anybody who is expected there is marked. */
export async function StakeholderDrawing({
  map,
  gaps,
  locale,
}: {
  map: StakeholderMap;
  gaps: readonly StakeholderGap[];
  locale: Locale;
}) {
  const t = await getTranslations("partner");
  const missing = new Set(gaps.flatMap((gap) => (gap.gap === "kind" ? [gap.kind] : [])));
  const countOf = (kind: PartnerKind) => map.stakeholders.filter((one) => one.kind === kind).length;
  return (
    <>
      <svg viewBox="-460 -300 920 600" className="stakeholder-map" aria-labelledby="stakeholder-map-title">
        <title id="stakeholder-map-title">{t("map.drawing", { total: map.stakeholders.length })}</title>
        {KINDS.map((kind, sector) => {
          const [from, to] = [at(EDGE, sector * SECTOR), at(EDGE, (sector + 1) * SECTOR)];
          const label = at(LABEL, (sector + 0.5) * SECTOR);
          const anchor = label.x > 40 ? "start" : label.x < -40 ? "end" : "middle";
          return (
            <g key={kind}>
              <path
                d={`M0 0L${from.x} ${from.y}A${EDGE} ${EDGE} 0 0 1 ${to.x} ${to.y}Z`}
                className={missing.has(kind) ? "stakeholder-sector is-missing" : "stakeholder-sector"}
              />
              <text y={label.y} textAnchor={anchor} className="stakeholder-name">
                <tspan x={label.x}>{t(`kind.${kind}`)}</tspan>
                <tspan x={label.x} dy="1.25em">
                  {countOf(kind)}
                </tspan>
              </text>
              <text x={label.x} y={label.y + 10} textAnchor="middle" className="stakeholder-number">
                {sector + 1}
              </text>
            </g>
          );
        })}
        {RINGS.slice(0, 2).map((radius) => (
          <circle key={radius} r={radius + 32} className="stakeholder-ring" />
        ))}
        <circle r="44" className="stakeholder-centre" />
        {place(map).map(({ one, x, y }) => (
          <a
            key={one.partnershipId}
            href={localised(locale, routes.keptPartner(one.id))}
            aria-label={one.name}
          >
            <circle
              cx={x}
              cy={y}
              r="9"
              className={one.status === "ACTIVE" ? "stakeholder-dot is-active" : "stakeholder-dot"}
            >
              <title>{one.name}</title>
            </circle>
          </a>
        ))}
      </svg>
      <p className="max-w-measure text-sm text-ink-soft">{t("map.reading")}</p>
      <ol className="stakeholder-legend">
        {KINDS.map((kind) => (
          <li key={kind}>{`${t(`kind.${kind}`)} (${countOf(kind)})`}</li>
        ))}
      </ol>
    </>
  );
}
