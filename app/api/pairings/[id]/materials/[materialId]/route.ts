import { getMaterialFile } from "@/lib/cooperation/joint-activity/queries";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string; materialId: string }> };

/** A pair's file, for whom it is shared with: the partner's people, the network, or anyone. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, materialId } = await params;
  const [pairing, material] = [readId(id), readId(materialId)];
  const found = pairing && material ? await getMaterialFile(await currentActor(), pairing, material) : null;
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
