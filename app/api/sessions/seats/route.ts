import { listSeats } from "@/lib/learning/session/queries/read";
import { seatsInput } from "@/lib/learning/session/schema";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { readQuery } from "@/lib/platform/fields/form-data";

export const dynamic = "force-dynamic";

/** `?id=…&id=…` → seats left this moment, for the islands on static pages. */
export async function GET(request: Request): Promise<Response> {
  const { id } = readQuery(seatsInput, new URL(request.url).searchParams);
  const sessions = id.length === 0 ? [] : await listSeats(ANYONE, id, now());
  return Response.json({ sessions }, { headers: { "cache-control": "private, no-store" } });
}
