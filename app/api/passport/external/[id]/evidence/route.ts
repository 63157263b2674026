import { getEvidence } from "@/lib/learning/passport/queries/external";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

/** The evidence of an external training, for whoever may see the training. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = readId((await params).id);
  const found = id === null ? null : await getEvidence(await currentActor(), id);
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
