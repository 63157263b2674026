import { listPublicKeys } from "@/lib/learning/credential/queries";

export const dynamic = "force-dynamic";

/** The public halves of all keys that ever signed a credential, for whoever verifies one. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "public, max-age=300", "access-control-allow-origin": "*" };
  return Response.json({ keys: await listPublicKeys() }, { headers });
}
