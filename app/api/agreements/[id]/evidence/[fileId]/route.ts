import { getDeliveryFile } from "@/lib/cooperation/commitment/queries";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string; fileId: string }> };

/** The evidence of a delivery, for whoever may read its agreement. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, fileId } = await params;
  const [agreement, file] = [readId(id), readId(fileId)];
  const found = agreement && file ? await getDeliveryFile(await currentActor(), agreement, file) : null;
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
