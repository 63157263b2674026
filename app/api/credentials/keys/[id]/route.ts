import { getPublicKey } from "@/lib/learning/credential/queries";

export const dynamic = "force-dynamic";

/** One public key, at the address that a credential's header names. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const key = await getPublicKey((await params).id.slice(0, 100));
  if (!key) return new Response(null, { status: 404 });
  return Response.json(key, {
    headers: { "cache-control": "public, max-age=300", "access-control-allow-origin": "*" },
  });
}
