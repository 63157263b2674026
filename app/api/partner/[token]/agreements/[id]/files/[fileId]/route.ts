import { getContactFile } from "@/lib/cooperation/contact-link/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { readDoor } from "@/lib/platform/auth/door";
import { takeLinkTry } from "@/lib/platform/auth/tries";
import { now } from "@/lib/platform/clock";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ token: string; id: string; fileId: string }> };

/** An agreement's signed paper, for the partner's contact who holds a link that leads in. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { token, id, fileId } = await params;
  const [agreementId, file] = [readId(id), readId(fileId)];
  const { address } = await readDoor();
  const isLimited = (await takeLinkTry(address)) !== null;
  const found =
    agreementId && file && !isLimited
      ? await getContactFile(ANYONE, { token: token.slice(0, 100), agreementId, fileId: file }, now())
      : null;
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
