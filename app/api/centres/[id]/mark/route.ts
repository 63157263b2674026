import { setCentreMark } from "@/lib/learning/certificate/commands/keep-signatories";
import { getCentreMark } from "@/lib/learning/certificate/queries";
import { MOST_MARK_BYTES } from "@/lib/learning/certificate/rules";
import { setCentreMarkInput } from "@/lib/learning/certificate/schema";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { fileAnswer } from "@/lib/platform/files/download";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

const FORM_AROUND_IT = 100_000;

/** The mark on a centre's certificates, from a plain multipart form; the centre's id is in the form. */
export const POST = routeAction(setCentreMarkInput, setCentreMark, {
  limit: MOST_MARK_BYTES + FORM_AROUND_IT,
  redirectTo: ({ centreId }) => routes.centrePaper(centreId),
  backOnRefusal: true,
});

/** The mark as it stands, for the centre. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = readId((await params).id);
  const mark = id === null ? null : await getCentreMark(await currentActor(), id);
  const answer = mark ? await fileAnswer(mark, { inline: true }) : null;
  return answer ?? new Response(null, { status: 404 });
}
