import "server-only";
import { readFileSync } from "node:fs";
import { env } from "@/lib/platform/env";

/**
 * The only maker of the current time. A test moves it, for web and worker together, by writing
 * a number of milliseconds into the file that USTA_CLOCK_FILE names; production refuses that setting.
 */
export function now(): Date {
  return new Date(Date.now() + offset());
}

/** The moment on the machine's own clock at which the portal's clock will show `time`: for what the database schedules. */
export function onMachineClock(time: Date): Date {
  return new Date(time.getTime() - offset());
}

function offset(): number {
  if (env.USTA_CLOCK_FILE === undefined) return 0;
  try {
    const milliseconds = Number(readFileSync(env.USTA_CLOCK_FILE, "utf8"));
    return Number.isFinite(milliseconds) ? milliseconds : 0;
  } catch {
    return 0;
  }
}
