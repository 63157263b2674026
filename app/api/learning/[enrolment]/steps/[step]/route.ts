import { getStepFile } from "@/lib/learning/lesson-progress/queries/own";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ enrolment: string; step: string }> };

/** The file of a reading, for whose course it is. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const given = await params;
  const [enrolmentId, stepId] = [readId(given.enrolment), readId(given.step)];
  const ids = enrolmentId && stepId ? { enrolmentId, stepId } : null;
  const found = ids && (await getStepFile(await currentActor(), ids, now()));
  const answer = found ? await fileAnswer(found, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
