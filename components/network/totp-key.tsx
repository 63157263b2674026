import { getTranslations } from "next-intl/server";
import { encode } from "uqr";

type Props = { totp: { secret: string; uri: string } };

/** What an authenticator scans, as one SVG path, with the key to type beside it. */
export async function TotpKey({ totp: { secret, uri } }: Props) {
  const t = await getTranslations("signIn.totp");
  const { data, size } = encode(uri, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <div className="my-6 grid gap-4">
      <p className="max-w-measure">{t("scan")}</p>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t("qr")}
        className="size-52 rounded-md border border-line"
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        {t("key")}:{" "}
        <code className="font-[600] break-all select-all">{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
    </div>
  );
}
