import { getMobilityFile } from "@/lib/cooperation/mobility/queries";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string; fileId: string }> };

/** The file of a stay's report, for whoever may read the report. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, fileId } = await params;
  const [mobility, file] = [readId(id), readId(fileId)];
  const found = mobility && file ? await getMobilityFile(await currentActor(), mobility, file) : null;
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
