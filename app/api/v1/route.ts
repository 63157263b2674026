import { env } from "@/lib/platform/env";
import { answerPreflight, tagged } from "@/lib/desk/open-data/output";
import { DATASETS } from "@/lib/desk/open-data/rules";

export const dynamic = "force-dynamic";

/** Where everything is. */
export function GET(request: Request): Response {
  const base = `${env.USTA_BASE_URL}/api/v1`;
  const lists = Object.fromEntries(DATASETS.map((dataset) => [dataset, `${base}/${dataset}`]));
  const body = JSON.stringify({ lists, description: `${base}/openapi.json` }, null, 2);
  const headers = new Headers({ "content-type": "application/json; charset=utf-8" });
  return tagged(body, headers, request.headers.get("if-none-match"));
}

export function OPTIONS(): Response {
  return answerPreflight();
}
