import { signStatusList } from "@/lib/learning/credential/commands";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";

export const dynamic = "force-dynamic";

/** Which certificates of a list were taken back, signed; a few bits of very many, so that nobody's is shown. */
export async function GET(_: Request, { params }: { params: Promise<{ list: string }> }): Promise<Response> {
  const { list } = await params;
  const number = /^[1-9][0-9]{0,4}$/.test(list) ? Number(list) : null;
  const result =
    number === null ? null : await signStatusList({ actor: ANYONE, now: now() }, { list: number });
  if (!result?.ok) return new Response(null, { status: 404 });
  return new Response(result.value, {
    headers: {
      "content-type": "application/jwt",
      "cache-control": "public, max-age=60",
      "access-control-allow-origin": "*",
    },
  });
}
