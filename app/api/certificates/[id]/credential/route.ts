import { signCertificate } from "@/lib/learning/credential/commands";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { readId } from "@/lib/platform/fields";
import { downloadHeaders } from "@/lib/platform/files/file-name";

export const dynamic = "force-dynamic";

/** A certificate as a signed Open Badges 3.0 credential, for whoever may see the certificate. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const certificateId = readId((await params).id);
  const ctx = { actor: await currentActor(), now: now() };
  const result = certificateId === null ? null : await signCertificate(ctx, { certificateId });
  if (!result?.ok) return new Response(null, { status: 404 });
  const { number, token } = result.value;
  return new Response(token, {
    headers: downloadHeaders({ name: `${number}.jwt`, contentType: "application/jwt" }),
  });
}
