import { describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/platform/db";
import { isDatabaseMigrated } from "@/lib/platform/db/readiness";
import { addJob } from "@/lib/platform/jobs/add-job";
import { beat, freeJobsOfTheDead, isWorkerAlive, stopBeating } from "@/lib/platform/jobs/heartbeat";

const jobs = () => db.$queryRaw<{ task: string; key: string | null; runAt: Date }[]>`
  SELECT task_identifier AS task, key, run_at AS "runAt" FROM graphile_worker.jobs ORDER BY id`;

describe("a job", () => {
  it("is there when its deed is, and not when the deed is undone", async () => {
    await transaction((tx) => addJob(tx, "revalidate", { paths: ["/centres"] }));
    const undone = transaction(async (tx) => {
      await addJob(tx, "revalidate", { paths: ["/fields"] });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await jobs()).toHaveLength(1);
  });

  it("replaces the waiting one of the same key, and waits for its moment", async () => {
    const runAt = new Date("2030-01-01T00:00:00Z");
    for (const at of [new Date("2029-01-01T00:00:00Z"), runAt]) {
      await transaction((tx) =>
        addJob(tx, "settle_session", { sessionId: "s" }, { runAt: at, jobKey: "settle:s" }),
      );
    }
    const keyed = (await jobs()).filter(({ key }) => key === "settle:s");
    expect(keyed).toEqual([{ task: "settle_session", key: "settle:s", runAt }]);
  });
});

describe("the jobs of a worker that died", () => {
  const lock = (pool: string, seconds: number) => db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${pool}, locked_at = now() - make_interval(secs => ${seconds})
    WHERE id = (SELECT max(id) FROM graphile_worker._private_jobs WHERE locked_by IS NULL)`;
  const lockedBy = async () => {
    const rows = await db.$queryRaw<{ by: string }[]>`
      SELECT locked_by AS by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL ORDER BY 1`;
    return rows.map(({ by }) => by);
  };

  it("are free again, those of the living and what was taken a moment ago are not", async () => {
    for (const paths of [["/1"], ["/2"], ["/3"]])
      await transaction((tx) => addJob(tx, "revalidate", { paths }));
    await beat("lives", "pool-lives");
    await lock("pool-dead", 90);
    await lock("pool-lives", 90);
    await lock("pool-new", 5);
    await freeJobsOfTheDead();
    expect(await lockedBy()).toEqual(["pool-lives", "pool-new"]);
    await beat("older version", null);
    await lock("pool-dead", 90);
    await freeJobsOfTheDead();
    expect(await lockedBy(), "whose they are is not known").toEqual(["pool-dead", "pool-lives", "pool-new"]);
    await stopBeating("older version");
    await db.$executeRaw`UPDATE worker_heartbeat SET beat_at = now() - interval '1 minute'`;
    await freeJobsOfTheDead();
    expect(await lockedBy()).toEqual(["pool-new"]);
    await db.$executeRaw`DELETE FROM worker_heartbeat`;
  });
});

describe("readiness", () => {
  it("hears a worker that beats, not one that stopped or fell silent", async () => {
    expect(await isWorkerAlive()).toBe(false);
    await beat("one", "pool-one");
    await beat("one", "pool-one");
    expect(await isWorkerAlive()).toBe(true);
    await db.$executeRaw`UPDATE worker_heartbeat SET beat_at = now() - interval '2 minutes'`;
    expect(await isWorkerAlive()).toBe(false);
    await beat("two", "pool-two");
    await stopBeating("two");
    expect(await isWorkerAlive()).toBe(false);
  });

  it("sees a migration that was not applied", async () => {
    expect(await isDatabaseMigrated()).toBe(true);
    await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`;
    expect(await isDatabaseMigrated()).toBe(false);
  });
});
