import { getAgreementFile } from "@/lib/cooperation/agreement/queries";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string; fileId: string }> };

/** An agreement's or an amendment's signed paper, for whoever may read the agreement. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, fileId } = await params;
  const [agreement, file] = [readId(id), readId(fileId)];
  const found = agreement && file ? await getAgreementFile(await currentActor(), agreement, file) : null;
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
