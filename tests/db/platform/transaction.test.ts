import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  brokenConstraint,
  connect,
  db,
  isRetryable,
  readRows,
  transaction,
  type Tx,
  writeRows,
} from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { connectionOf } from "@/lib/platform/db/held-connection";

const id = (n: number) => `counter-${n}`;
const other = connect();

beforeAll(async () => {
  for (const n of [1, 2]) {
    await db.workerHeartbeat.create({ data: { id: id(n), startedAt: new Date(0), beatAt: new Date(0) } });
  }
});
afterAll(() => other.$disconnect());

async function addSecond(tx: Tx, key: string): Promise<void> {
  const row = await tx.workerHeartbeat.findUniqueOrThrow({ where: { id: key } });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await tx.workerHeartbeat.update({
    where: { id: key },
    data: { beatAt: new Date(row.beatAt.getTime() + 1000) },
  });
}

describe("transaction", () => {
  it("runs a deed again that a serialization failure undid, until all have counted", async () => {
    const deeds = Array.from({ length: 6 }, (_, n) =>
      transaction((tx) => addSecond(tx, id(1)), { isolation: "Serializable", on: n % 2 ? db : other }),
    );
    await Promise.all(deeds);
    const row = await db.workerHeartbeat.findUniqueOrThrow({ where: { id: id(1) } });
    expect(row.beatAt.getTime()).toBe(6000);
  });

  it("loses some of them without the retry: the control", async () => {
    const deeds = Array.from({ length: 6 }, () =>
      db.$transaction((tx) => addSecond(tx, id(2)), { isolationLevel: "Serializable" }),
    );
    const results = await Promise.allSettled(deeds);
    const lost = results.filter((result) => result.status === "rejected");
    expect(lost.length).toBeGreaterThan(0);
    for (const { reason } of lost) expect(isRetryable(reason)).toBe(true);
  });

  it("knows a deadlock inside raw SQL for a lost race", async () => {
    const lock = (tx: Tx, n: number) =>
      tx.$executeRaw`UPDATE worker_heartbeat SET beat_at = beat_at WHERE id = ${id(n)}`;
    const crossed = (first: number, second: number) =>
      db.$transaction(async (tx) => {
        await lock(tx, first);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await lock(tx, second);
      });
    const results = await Promise.allSettled([crossed(1, 2), crossed(2, 1)]);
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(lost).toHaveLength(1);
    expect(isRetryable(lost[0])).toBe(true);
  });

  it("does not repeat what would fail again, and names the constraint", async () => {
    let tries = 0;
    const deed = (tx: Tx) => {
      tries++;
      return tx.$executeRaw`INSERT INTO worker_heartbeat (id, started_at, beat_at) VALUES (${id(1)}, now(), now())`;
    };
    const error: unknown = await transaction(deed).catch((reason: unknown) => reason);
    expect(tries).toBe(1);
    expect(isRetryable(error)).toBe(false);
    expect(brokenConstraint(error)).toBe("worker_heartbeat_pkey");
    const byModel: unknown = await db.workerHeartbeat
      .create({ data: { id: id(1), startedAt: new Date(0), beatAt: new Date(0) } })
      .catch((reason: unknown) => reason);
    expect(brokenConstraint(byModel)).toBe("worker_heartbeat_pkey");
  });

  it("keeps nothing of a deed that throws", async () => {
    const key = randomUUID();
    const deed = async (tx: Tx) => {
      await tx.workerHeartbeat.create({ data: { id: key, startedAt: new Date(0), beatAt: new Date(0) } });
      throw new Error("changed my mind");
    };
    await expect(transaction(deed)).rejects.toThrow("changed my mind");
    expect(await db.workerHeartbeat.count({ where: { id: key } })).toBe(0);
  });

  it("reads what others committed unless told otherwise, whatever the server's own setting is", async () => {
    const name = (await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`)[0]?.name ?? "";
    await db.$executeRawUnsafe(
      `ALTER DATABASE "${name}" SET default_transaction_isolation = 'repeatable read'`,
    );
    const apart = connect();
    const shown = (isolation?: "Serializable") =>
      transaction(
        (tx) => tx.$queryRaw<{ level: string }[]>`SELECT current_setting('transaction_isolation') AS level`,
        {
          on: apart,
          isolation,
        },
      );
    try {
      expect(await shown()).toEqual([{ level: "read committed" }]);
      expect(await shown("Serializable")).toEqual([{ level: "serializable" }]);
    } finally {
      await apart.$disconnect();
      await db.$executeRawUnsafe(`ALTER DATABASE "${name}" RESET default_transaction_isolation`);
    }
  });
});

describe("a statement sent past the client", () => {
  const backend = Prisma.sql`SELECT pg_backend_pid() AS pid`;
  const pidOf = async (on: Tx) => (await readRows<{ pid: number }>(backend, on))[0]?.pid;
  const start = (key: string) =>
    Prisma.sql`INSERT INTO worker_heartbeat (id, started_at, beat_at) VALUES (${key}, now(), now())`;
  const find = (key: string) => Prisma.sql`SELECT id FROM worker_heartbeat WHERE id = ${key}`;

  it("runs on its transaction's own connection, many at once", async () => {
    const seen = await Promise.all(
      Array.from({ length: 4 }, () =>
        transaction(async (tx) => {
          expect(connectionOf(tx)).not.toBeNull();
          const [own] = await tx.$queryRaw<{ pid: number }[]>(backend);
          await new Promise((resolve) => setTimeout(resolve, 20));
          return [own?.pid, await pidOf(tx)];
        }),
      ),
    );
    for (const [own, past] of seen) expect(past).toBe(own);
    expect(new Set(seen.map(([own]) => own)).size).toBe(4);
  });

  it("is undone with it, and seen by nobody else before its end", async () => {
    const key = randomUUID();
    const failed = transaction(async (tx) => {
      expect(await writeRows(start(key), tx)).toBe(1);
      expect(await readRows(find(key), tx)).toHaveLength(1);
      expect(await readRows(find(key))).toHaveLength(0);
      throw new Error("changed my mind");
    });
    await expect(failed).rejects.toThrow("changed my mind");
    expect(await readRows(find(key))).toHaveLength(0);
  });

  it("is refused once the transaction is over: its connection belongs to another one", async () => {
    const gone: Tx[] = [];
    await transaction(async (tx) => void gone.push(tx));
    for (const tx of gone) {
      expect(connectionOf(tx)).toBeNull();
      await expect(pidOf(tx)).rejects.toThrow(/transaction/i);
    }
  });

  it("is run again after a deadlock, and names the constraint it broke", async () => {
    const lock = (n: number) => Prisma.sql`UPDATE worker_heartbeat SET beat_at = beat_at WHERE id = ${id(n)}`;
    let tries = 0;
    const crossed = (first: number, second: number) =>
      transaction(async (tx) => {
        tries++;
        expect(connectionOf(tx)).not.toBeNull();
        await writeRows(lock(first), tx);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await writeRows(lock(second), tx);
      });
    await Promise.all([crossed(1, 2), crossed(2, 1)]);
    expect(tries).toBeGreaterThan(2);
    const error: unknown = await transaction((tx) => writeRows(start(id(1)), tx)).catch(
      (reason: unknown) => reason,
    );
    expect(isRetryable(error)).toBe(false);
    expect(brokenConstraint(error)).toBe("worker_heartbeat_pkey");
  });
});
