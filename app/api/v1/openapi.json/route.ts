import { env } from "@/lib/platform/env";
import { answerPreflight, openApiDocument, tagged } from "@/lib/desk/open-data/output";

export const dynamic = "force-dynamic";

export function GET(request: Request): Response {
  const body = JSON.stringify(openApiDocument(env.USTA_BASE_URL));
  const headers = new Headers({ "content-type": "application/json; charset=utf-8" });
  return tagged(body, headers, request.headers.get("if-none-match"));
}

export function OPTIONS(): Response {
  return answerPreflight();
}
