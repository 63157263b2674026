import { getPartnershipFile } from "@/lib/cooperation/partnership/queries/detail";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string; fileId: string }> };

/** A file of a partnership's meetings, for whoever may read the partnership. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, fileId } = await params;
  const [partnership, file] = [readId(id), readId(fileId)];
  const found =
    partnership && file ? await getPartnershipFile(await currentActor(), partnership, file) : null;
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
