import { exportOwnData } from "@/lib/desk/privacy/commands/export";
import { dataAsJson, dataAsZip } from "@/lib/desk/privacy/output";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";

export const dynamic = "force-dynamic";

/** Everything about whoever asks: `?format=zip`, else JSON. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  const result = await exportOwnData({ actor: await currentActor(), now: now() });
  if (!result.ok) return Response.json({ error: result.refusal }, { status: 401, headers });
  const isZip = new URL(request.url).searchParams.get("format") === "zip";
  return new Response(isZip ? dataAsZip(result.value) : dataAsJson(result.value), {
    headers: {
      ...headers,
      "content-type": isZip ? "application/zip" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="usta-my-data.${isZip ? "zip" : "json"}"`,
    },
  });
}
