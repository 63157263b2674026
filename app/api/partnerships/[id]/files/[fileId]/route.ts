import { getOwnPartnershipFile } from "@/lib/cooperation/contact-account/queries";
import { getPartnershipFile } from "@/lib/cooperation/partnership/queries/detail";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string; fileId: string }> };

/** A file of a partnership: minutes for whoever may read it; for the partner's contact its signed papers too. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, fileId } = await params;
  const [partnership, file] = [readId(id), readId(fileId)];
  const actor = await currentActor();
  const found =
    partnership && file
      ? ((await getPartnershipFile(actor, partnership, file)) ??
        (await getOwnPartnershipFile(actor, partnership, file)))
      : null;
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
