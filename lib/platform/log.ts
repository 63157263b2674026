import "server-only";
import pino from "pino";
import { env } from "@/lib/platform/env";

/** One JSON line for each event; never names, addresses or free text of people. */
export const log = pino({ level: env.LOG_LEVEL });

/** A fault of ours that the reader was told of in a sentence. */
export function reportFault(error: unknown): void {
  log.error({ err: error }, "fault");
}
