import { beforeAll, expect, test } from "vitest";
import { publishAllocation } from "@/lib/learning/allocation/commands/publish-allocation";
import { readApplicants } from "@/lib/learning/allocation/queries/applicants";
import { allocate } from "@/lib/learning/allocation/rules";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import { db } from "@/lib/platform/db";
import { makeAllocation, POLICY } from "@/tests/support/allocation";
import { findingsOf } from "@/tests/support/auditor";
import { actorOf, makeNetwork } from "@/tests/support/make";

beforeAll(makeNetwork);

const SEATS = 3;
const APPLICANTS = 8;
const LEAVING = 4;
const REASON = { reason: "travel", note: null } as const;

type Made = Awaited<ReturnType<typeof makeAllocation>>;

const leave = ({ teachers, after }: Made, ids: readonly string[], index: number) =>
  withdrawEnrolment(
    { actor: actorOf(teachers[index] as { id: string }), now: after },
    { enrolmentId: ids[index] ?? "", ...REASON },
  );

/** Whoever left has no place, the seats are those placed, nobody waits beside a free one, numbers run from 1 on. */
async function faults({ session }: Made, left: readonly string[]): Promise<string[]> {
  const rows = await db.enrolment.findMany({
    where: { sessionId: session.id },
    orderBy: { queueNumber: "asc" },
  });
  const { seatsTaken, capacity } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
  const seated = rows.filter(({ status }) => status === "PLACED" || status === "OFFERED");
  return [
    ...seated.filter(({ id }) => left.includes(id)).map(() => "placed though they left"),
    ...(seated.length === seatsTaken ? [] : ["seats counted wrong"]),
    ...(seatsTaken > capacity ? ["oversold"] : []),
    ...(seatsTaken < capacity && rows.some(({ status }) => status === "WAITLISTED")
      ? ["free beside waiting"]
      : []),
    ...rows.flatMap(({ queueNumber }, index) => (queueNumber === index + 1 ? [] : ["number out of order"])),
  ];
}

test("a list is published while four withdraw: nobody who left has a place, no seat stays empty beside who waits", async () => {
  for (let round = 0; round < 5; round++) {
    const made = await makeAllocation({ capacity: SEATS, teachers: APPLICANTS });
    const ids = await made.apply(true);
    const publish = publishAllocation(
      { actor: made.coordinator, now: made.after },
      { sessionId: made.session.id, reason: null },
    );
    const leaving = Array.from({ length: LEAVING }, (_, index) => leave(made, ids, index));
    const results = await Promise.all([publish, ...leaving]);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(await faults(made, ids.slice(0, LEAVING))).toEqual([]);
    expect(await findingsOf(made.session.id, made.after)).toEqual([]);
  }
});

test("two who publish at once: one list, the other is told", async () => {
  const made = await makeAllocation({ capacity: SEATS, teachers: APPLICANTS });
  const ids = await made.apply();
  const input = { sessionId: made.session.id, reason: null };
  const ctx = { actor: made.coordinator, now: made.after };
  const results = await Promise.all([publishAllocation(ctx, input), publishAllocation(ctx, input)]);
  expect(results.map((result) => (result.ok ? "done" : result.refusal)).sort()).toEqual([
    "allocation_published",
    "done",
  ]);
  expect(await faults(made, [])).toEqual([]);
  expect(await db.allocationRow.count({ where: { sessionId: made.session.id } })).toBe(ids.length);
});

test("the same without the lock gives a place to somebody who left", async () => {
  const made = await makeAllocation({ capacity: APPLICANTS, teachers: APPLICANTS });
  const ids = await made.apply();
  let read: () => void = () => undefined;
  const isRead = new Promise<void>((done) => (read = done));
  const left = isRead.then(() => leave(made, ids, 0));
  await publishUnlocked(made, async () => {
    read();
    await left;
  });
  expect(await faults(made, ids.slice(0, 1))).toContain("placed though they left");

  /** The twin: reads who waits, makes the list, then writes it down without the session's lock. */
  async function publishUnlocked({ session, after }: Made, meanwhile: () => Promise<void>) {
    const applicants = await readApplicants(db, session.id, { policy: POLICY, now: after });
    await meanwhile();
    const list = allocate({ applicants, policy: POLICY, capacity: session.capacity, seed: "a1b2c3d4" });
    for (const { id, outcome } of list) {
      const status = outcome === "PLACED" ? "PLACED" : "WAITLISTED";
      await db.enrolment.update({ where: { id }, data: { status, placedAt: after } });
    }
  }
});
