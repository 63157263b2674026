import { getEvidenceFile } from "@/lib/cooperation/plan/queries";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string; fileId: string }> };

/** The evidence of an action, for whoever may read the plan it stands in. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, fileId } = await params;
  const [action, file] = [readId(id), readId(fileId)];
  const found = action && file ? await getEvidenceFile(await currentActor(), action, file) : null;
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
