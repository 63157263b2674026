import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { listOf, text } from "@/lib/platform/fields";
import { markStale } from "@/lib/platform/form-action";
import { readJson } from "@/lib/platform/request/action-body";
import { readBytes } from "@/lib/platform/request/body";

const input = z.object({ paths: listOf(text({ max: 500 }), { min: 1, max: 200 }) });

const digest = (value: string) => createHash("sha256").update(value).digest();

/** The worker, which is another process, names here the static pages that a job made stale. */
export async function POST(request: Request): Promise<Response> {
  const given = request.headers.get("x-portal-secret") ?? "";
  if (!timingSafeEqual(digest(given), digest(env.USTA_SECRET))) return new Response(null, { status: 404 });
  const bytes = await readBytes(request, 100_000);
  const parsed = input.safeParse(bytes && readJson(new TextDecoder().decode(bytes)));
  if (!parsed.success || !parsed.data.paths.every((path) => path.startsWith("/"))) {
    return Response.json({ error: "paths" }, { status: 400 });
  }
  markStale(parsed.data.paths);
  return new Response(null, { status: 204 });
}
