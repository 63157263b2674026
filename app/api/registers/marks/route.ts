import { mergeMarks } from "@/lib/learning/attendance/commands/merge-marks";
import { mergeMarksInput } from "@/lib/learning/attendance/schema";
import { routeAction } from "@/lib/platform/route-action";

/** What devices kept while they had no line: a batch of marks, answered one by one. */
export const POST = routeAction(mergeMarksInput, mergeMarks, { limit: 200_000 });
