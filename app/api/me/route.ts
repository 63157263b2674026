import { listInbox } from "@/lib/desk/inbox/queries/list";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "no-store", vary: "cookie" };

/** For the header's island on pages that are the same for everyone: who looks at it, or 204 for anyone else. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind !== "person") return new Response(null, { status: 204, headers });
  const tasks = (await listInbox(actor, now())).length;
  return Response.json({ name: `${actor.givenName} ${actor.familyName}`, tasks }, { headers });
}
