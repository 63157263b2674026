import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from "graphile-worker";
import pino from "pino";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { beat, BEAT_SECONDS, freeJobsOfTheDead, stopBeating } from "@/lib/platform/jobs/heartbeat";
import { PlainError } from "./process.mjs";
import { CRON, TASKS, type Attempt } from "./tasks";

const log = pino({ level: env.LOG_LEVEL, base: { process: "worker" } });

/** Takes jobs from the database, says that it lives, and ends when it is asked to and its jobs are done. */
export async function work(): Promise<void> {
  if (env.DATABASE_URL === undefined) throw new PlainError("DATABASE_URL: the worker needs a database.");
  const id = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const events: WorkerEvents = new EventEmitter();
  let poolId: string | null = null;
  events.once("pool:create", ({ workerPool }) => (poolId = workerPool.id));
  const runner = await run({
    connectionString: env.DATABASE_URL,
    concurrency: env.USTA_WORKER_CONCURRENCY,
    pollInterval: 1000,
    noHandleSignals: true,
    events,
    taskList: taskList(),
    parsedCronItems: parseCronItems(
      CRON.map(({ task, match }) => ({ task, match, options: { backfillPeriod: 0 } })),
    ),
    logger: new Logger(() => (level, message, meta) => {
      const quiet = level === "info" || level === "debug";
      log[quiet ? "debug" : level === "warning" ? "warn" : "error"](meta ?? {}, message);
    }),
  });
  const stop = stopOnce(async () => {
    await runner.stop();
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);

  const live = async () => {
    await beat(id, poolId);
    await freeJobsOfTheDead();
  };
  await live();
  const heart = setInterval(
    () => void live().catch((error: unknown) => log.error(error, "heartbeat")),
    BEAT_SECONDS * 1000,
  );
  log.debug("ready");
  await runner.promise;
  clearInterval(heart);
  await stopBeating(id).catch((error: unknown) => log.error(error, "heartbeat"));
  await db.$disconnect();
}

function taskList(): TaskList {
  const entries = Object.entries(TASKS).map(([name, deed]) => {
    const task: TaskList[string] = async (payload, { job }) => {
      const attempt: Attempt = {
        now: now(),
        number: job.attempts,
        isLast: job.attempts >= job.max_attempts,
      };
      await (deed as (payload: unknown, attempt: Attempt) => Promise<void>)(payload, attempt);
    };
    return [name, task] as const;
  });
  return Object.fromEntries(entries);
}

function stopOnce(stop: () => Promise<void>): () => void {
  let stopped = false;
  return () => {
    if (stopped) return;
    stopped = true;
    stop().catch((error: unknown) => log.error(error, "stopping"));
  };
}
