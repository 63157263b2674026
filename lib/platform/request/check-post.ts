import type { RequestRefusal } from "@/lib/platform/refusal";
import { isActionId, isReadableForm, isReadablePost, isReadableText } from "./action-body";
import { readBytes, readMultipart, readUtf8 } from "./body";
import { isOwnOrigin } from "./origin";

/** Under the megabyte at which Next stops reading, so that the sentence is ours. */
const LARGEST_POST = 1_000_000;

export type Refused = { status: 400 | 403 | 404 | 413; refusal: RequestRefusal };

const refused = (status: Refused["status"], refusal: RequestRefusal): Refused => ({ status, refusal });
const UNREADABLE = refused(400, "request_unreadable");

/** What is wrong with a POST to a page, or null. Next would answer most of this with 500. */
export async function checkPost(request: Request): Promise<Refused | null> {
  if (!isOwnOrigin(request.headers)) return refused(403, "request_foreign");
  const type = request.headers.get("content-type") ?? "";
  const action = request.headers.get("next-action");
  const isMultipart = type.startsWith("multipart/form-data");
  if (!isMultipart && action === null) return UNREADABLE;
  const bytes = await readBytes(request, LARGEST_POST);
  if (bytes === null) return refused(413, "request_too_large");
  if (action !== null && !isActionId(action)) return UNREADABLE;
  if (!isMultipart) return isReadableText(readUtf8(bytes) ?? "") ? null : UNREADABLE;
  const form = await readMultipart(bytes, type);
  if (form === null) return UNREADABLE;
  return (action === null ? isReadablePost(form) : isReadableForm(form)) ? null : UNREADABLE;
}
