import { describe, expect, it } from "vitest";
import type { DeviceStore, WaitingMark } from "@/components/learning/device-store";
import { RegisterDevice, type Sent } from "@/components/learning/register-device";

const slot = {
  id: "slot",
  startsAt: new Date("2026-03-10T06:00:00Z"),
  endsAt: new Date("2026-03-10T09:00:00Z"),
};

/** A device with a memory and a line that tests cut and mend. */
function makeDevice(memory = new Map<string, WaitingMark>()) {
  const store: DeviceStore = {
    list: async () => [...memory.values()],
    put: async (mark) => void memory.set(mark.enrolmentId, mark),
    remove: async ({ enrolmentId }) => void memory.delete(enrolmentId),
  };
  const line = { answer: (async () => "no_line") as (marks: WaitingMark[]) => Promise<Sent> };
  let keys = 0;
  const device = new RegisterDevice({
    owner: "me",
    slot,
    until: 0,
    rows: [
      { enrolmentId: "a", mark: null },
      { enrolmentId: "b", mark: { id: "b1", status: "ABSENT", minutes: 0 } },
    ],
    store,
    send: (marks) => line.answer(marks),
    now: () => slot.startsAt,
    newKey: () => `key${++keys}`,
  });
  return { device, memory, line };
}
const NO_REASON = { reasonCode: null, note: null };
const takeAll = async (marks: WaitingMark[]): Promise<Sent> => ({
  answers: marks.map(({ key, status, enrolmentId }) => ({
    key,
    outcome: "taken",
    markId: `${enrolmentId}-${key}`,
    status,
    minutes: status === "PRESENT" ? 180 : 0,
  })),
});

describe("RegisterDevice", () => {
  it("keeps each mark on the device and sends it once there is a line", async () => {
    const { device, memory, line } = makeDevice();
    await device.mark("a", { status: "PRESENT" });
    await device.flush();
    expect(device.getState()).toMatchObject({ phase: "kept", waiting: 1 });
    expect(memory.get("a")).toMatchObject({ status: "PRESENT", seen: null, owner: "me" });
    line.answer = takeAll;
    await device.flush();
    expect(device.getState()).toMatchObject({ phase: "saved", waiting: 0 });
    expect(device.getState().rows.get("a")?.stood?.id).toBe("a-key1");
    expect(memory.size).toBe(0);
  });

  it("takes up what waited before the page was loaded anew", async () => {
    const before = makeDevice();
    await before.device.mark("a", { status: "EXCUSED" });
    const { device } = makeDevice(before.memory);
    await device.load();
    expect(device.getState()).toMatchObject({ phase: "kept", waiting: 1 });
    expect(device.getState().rows.get("a")?.status).toBe("EXCUSED");
  });

  it("drops a mark that went back to what stands, and keeps none without its minutes", async () => {
    const { device } = makeDevice();
    await device.mark("b", { status: "PRESENT" });
    await device.mark("b", { status: "ABSENT" });
    expect(device.getState().waiting).toBe(0);
    await device.mark("a", { status: "LATE" });
    expect(device.getState().waiting).toBe(0);
    await device.mark("a", { minutes: "120" });
    expect(device.getState().waiting).toBe(1);
  });

  it("shows a conflict and waits for the person: theirs", async () => {
    const { device, line } = makeDevice();
    const theirs = { id: "x", status: "ABSENT" as const, minutes: 0, by: "Elif", at: "2026-03-10T06:01:00Z" };
    line.answer = async ([mark]) => ({ answers: [{ key: mark!.key, outcome: "conflict", theirs }] });
    await device.mark("a", { status: "PRESENT" });
    await device.flush();
    await device.save(NO_REASON);
    expect(device.getState()).toMatchObject({ phase: "look", waiting: 1 });
    await device.decide("a", "theirs");
    expect(device.getState().rows.get("a")).toMatchObject({ status: "ABSENT", waiting: null });
  });

  it("or one's own, as a correction of theirs", async () => {
    const { device, line } = makeDevice();
    const theirs = { id: "x", status: "ABSENT" as const, minutes: 0, by: "Elif", at: "2026-03-10T06:01:00Z" };
    line.answer = async ([mark]) => ({ answers: [{ key: mark!.key, outcome: "conflict", theirs }] });
    await device.mark("a", { status: "PRESENT" });
    await device.flush();
    const sent: WaitingMark[] = [];
    line.answer = async (marks) => {
      sent.push(...marks);
      return takeAll(marks);
    };
    await device.decide("a", "mine");
    expect(sent).toMatchObject([{ seen: "x", reasonCode: "CONFLICT", status: "PRESENT", key: "key2" }]);
    expect(device.getState()).toMatchObject({ phase: "saved", waiting: 0 });
  });

  it("sends a refused correction again with the reason given at last", async () => {
    const { device, line } = makeDevice();
    line.answer = async ([mark]) => ({
      answers: [{ key: mark!.key, outcome: "refused", code: "correction_needs_reason" }],
    });
    await device.mark("b", { status: "PRESENT" });
    await device.flush();
    expect(device.getState()).toMatchObject({ phase: "look" });
    line.answer = takeAll;
    await device.save({ reasonCode: "CAME_LATER", note: null });
    expect(device.getState().phase).toBe("saved");
  });

  it("a mark changed again while the first is under way goes over it", async () => {
    const { device, line } = makeDevice();
    let sent: WaitingMark[] = [];
    line.answer = async (marks) => {
      if (sent.length === 0) await device.mark("a", { status: "ABSENT" });
      sent = [...sent, ...marks];
      return takeAll(marks);
    };
    await device.mark("a", { status: "PRESENT" });
    await device.flush();
    expect(device.getState()).toMatchObject({ phase: "kept", waiting: 1 });
    await device.flush();
    expect(sent).toMatchObject([
      { status: "PRESENT", seen: null },
      { status: "ABSENT", seen: "a-key1" },
    ]);
    expect(device.getState()).toMatchObject({ phase: "saved", waiting: 0 });
  });

  it("loses nothing when signed out or the portal fails", async () => {
    const { device, memory, line } = makeDevice();
    await device.mark("a", { status: "PRESENT" });
    for (const trouble of ["sign_in", "failed"] as const) {
      line.answer = async () => trouble;
      await device.save(NO_REASON);
      expect(device.getState()).toMatchObject({ phase: trouble, waiting: 1 });
      expect(memory.size).toBe(1);
    }
  });
});
