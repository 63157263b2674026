import { readCode } from "@/lib/learning/certificate/rules";
import { signCheckedCertificate } from "@/lib/learning/credential/commands";
import { ANYONE } from "@/lib/platform/auth/actor";
import { readDoor } from "@/lib/platform/auth/door";
import { takeCheckTry } from "@/lib/platform/auth/tries";
import { now } from "@/lib/platform/clock";
import { downloadHeaders } from "@/lib/platform/files/file-name";

export const dynamic = "force-dynamic";

/** A certificate as a signed credential, for anybody who has the code of its public check. */
export async function GET(_: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const { address } = await readDoor();
  const code = (await takeCheckTry(address)) === null ? readCode((await params).code) : null;
  const result = code === null ? null : await signCheckedCertificate({ actor: ANYONE, now: now() }, { code });
  if (!result?.ok) return new Response(null, { status: 404 });
  const { number, token } = result.value;
  return new Response(token, {
    headers: downloadHeaders({ name: `${number}.jwt`, contentType: "application/jwt" }),
  });
}
