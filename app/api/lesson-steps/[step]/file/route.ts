import { getReadingFile } from "@/lib/learning/lesson/queries/version";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ step: string }> };

/** The file of a reading, for its centre and the ministry. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const stepId = readId((await params).step);
  const found = stepId ? await getReadingFile(await currentActor(), stepId) : null;
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
