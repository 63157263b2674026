import { listOwnGapsOf } from "@/lib/learning/need/queries";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { DEFAULT_LOCALE, isLocale } from "@/lib/platform/i18n/locales";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "no-store", vary: "cookie" };

/** For the island on a course's page, which is the same for everyone: which of the reader's gaps it closes; 204 for anyone else. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const id = readId((await params).id);
  if (actor.kind !== "person" || id === null) return new Response(null, { status: 204, headers });
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const gaps = await listOwnGapsOf(actor, id);
  return Response.json({ names: gaps.map((gap) => localName(gap, locale)) }, { headers });
}
