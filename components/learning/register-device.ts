import {
  minutesOf,
  type CorrectionReason,
  type Mark,
  type MergeAnswer,
  type Slot,
} from "@/lib/learning/attendance/rules";
import type { AttendanceStatus } from "@/lib/platform/db/generated/enums";
import type { DeviceStore, WaitingMark } from "./device-store";

export type Stood = Mark & { id: string };
export type Sent = { answers: MergeAnswer[] } | "no_line" | "sign_in" | "failed";
export type Phase = "still" | "kept" | "sending" | "saved" | "nothing" | "look" | "sign_in" | "failed";
export type RowState = {
  status: AttendanceStatus | null;
  minutes: string;
  stood: Stood | null;
  waiting: WaitingMark | null;
};
export type DeviceState = { rows: ReadonlyMap<string, RowState>; waiting: number; phase: Phase };

interface Options {
  owner: string;
  slot: Slot;
  until: number;
  rows: readonly { enrolmentId: string; mark: Stood | null }[];
  store: DeviceStore;
  send: (marks: WaitingMark[]) => Promise<Sent>;
  now: () => Date;
  newKey: () => string;
}

type Reason = { reasonCode: CorrectionReason | null; note: string | null };

const AT_ONCE = 100;

/** A half-day's register on a device: each mark is kept there first, and sent when there is a line. */
export class RegisterDevice {
  private readonly rows = new Map<string, RowState>();
  private phase: Phase = "still";
  private snapshot: DeviceState;
  private readonly listeners = new Set<() => void>();
  private sending: Promise<void> | null = null;

  constructor(private readonly options: Options) {
    for (const { enrolmentId, mark } of options.rows)
      this.rows.set(enrolmentId, {
        status: mark?.status ?? null,
        minutes: minutesText(mark),
        stood: mark,
        waiting: null,
      });
    this.snapshot = this.make();
  }

  readonly getState = () => this.snapshot;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Takes up what waits from before; what the portal has meanwhile is forgotten. */
  async load(): Promise<void> {
    const { store, owner, slot } = this.options;
    for (const waiting of await store.list(owner, slot.id)) {
      const row = this.rows.get(waiting.enrolmentId);
      const isThere =
        row && row.stood?.status === waiting.status && row.stood.minutes === this.worth(waiting);
      if (!row || isThere) await store.remove(waiting);
      else
        this.set(waiting.enrolmentId, {
          ...row,
          status: waiting.status,
          minutes: waiting.minutes === null ? "" : String(waiting.minutes),
          waiting,
        });
    }
    this.say(this.count() > 0 ? "kept" : "still");
  }

  /** A tap or typed minutes: kept on the device as soon as the mark is whole, dropped where it is what stands. */
  async mark(enrolmentId: string, change: { status?: AttendanceStatus; minutes?: string }): Promise<void> {
    const row = this.rows.get(enrolmentId);
    if (!row) return;
    const next = { ...row, ...change };
    this.set(enrolmentId, next);
    if (next.status === null) return this.say(this.phase);
    const typed = typedMinutes(next.minutes);
    const minutes = minutesOf(next.status, this.options.slot, typed);
    const isBack = minutes !== null && row.stood?.status === next.status && row.stood.minutes === minutes;
    if (minutes === null || isBack) {
      if (row.waiting) await this.options.store.remove(row.waiting);
      this.set(enrolmentId, { ...next, waiting: null });
      return this.say(this.count() > 0 ? "kept" : "still");
    }
    await this.keep(enrolmentId, next, row.stood?.id ?? null, { reasonCode: null, note: null });
  }

  /** The person's word in a conflict: theirs stands, or one's own goes over it. */
  async decide(enrolmentId: string, whose: "theirs" | "mine"): Promise<void> {
    const row = this.rows.get(enrolmentId);
    const answer = row?.waiting?.answer;
    if (!row?.waiting || answer?.outcome !== "conflict") return;
    const { theirs } = answer;
    if (whose === "mine") {
      this.set(enrolmentId, { ...row, stood: theirs });
      await this.keep(enrolmentId, { ...row, stood: theirs }, theirs.id, {
        reasonCode: "CONFLICT",
        note: null,
      });
      return this.flush();
    }
    await this.options.store.remove(row.waiting);
    this.set(enrolmentId, {
      status: theirs.status,
      minutes: minutesText(theirs),
      stood: theirs,
      waiting: null,
    });
    this.say(this.count() > 0 ? "kept" : "still");
  }

  /** Gives up a mark that was refused. */
  async discard(enrolmentId: string): Promise<void> {
    const row = this.rows.get(enrolmentId);
    if (!row?.waiting) return;
    await this.options.store.remove(row.waiting);
    this.set(enrolmentId, {
      ...row,
      status: row.stood?.status ?? null,
      minutes: minutesText(row.stood),
      waiting: null,
    });
    this.say(this.count() > 0 ? "kept" : "still");
  }

  /** "Save": everything that waits is sent, what was refused for want of a reason with the reason given now. */
  async save(reason: Reason): Promise<void> {
    if (this.count() === 0) return this.say("nothing");
    for (const [enrolmentId, row] of this.rows) {
      if (!row.waiting || row.waiting.answer?.outcome === "conflict") continue;
      const chosen = row.waiting.reasonCode === "CONFLICT" ? {} : reason;
      const waiting = { ...row.waiting, ...chosen, answer: undefined };
      await this.options.store.put(waiting);
      this.set(enrolmentId, { ...row, waiting });
    }
    await this.flush();
  }

  /** Sends what has no answer yet; one sending at a time. */
  async flush(): Promise<void> {
    await this.sending;
    const marks = this.waiting().filter(({ answer }) => answer === undefined);
    if (marks.length === 0) return this.say(this.count() > 0 ? "look" : this.phase);
    this.sending = this.sendAll(marks).finally(() => (this.sending = null));
    await this.sending;
  }

  private async sendAll(marks: WaitingMark[]): Promise<void> {
    this.say("sending");
    for (let at = 0; at < marks.length; at += AT_ONCE) {
      const sent = await this.options.send(marks.slice(at, at + AT_ONCE));
      if (typeof sent === "string") return this.say(sent === "no_line" ? "kept" : sent);
      for (const answer of sent.answers) {
        const mark = marks.find(({ key }) => key === answer.key);
        if (mark) await this.take(answer, mark);
      }
    }
    const left = this.waiting();
    if (left.length === 0) return this.say("saved");
    this.say(left.some(({ answer }) => answer !== undefined) ? "look" : "kept");
  }

  /** What the portal says to a mark it was sent; the person may have changed it again meanwhile. */
  private async take(answer: MergeAnswer, { enrolmentId }: WaitingMark): Promise<void> {
    const row = this.rows.get(enrolmentId);
    if (!row) return;
    const { waiting } = row;
    const isStill = waiting?.key === answer.key;
    if (answer.outcome === "conflict" || answer.outcome === "refused") {
      if (!isStill) return;
      const told = { ...waiting, answer };
      await this.options.store.put(told);
      this.set(enrolmentId, { ...row, waiting: told });
      return;
    }
    const stood = { id: answer.markId, status: answer.status, minutes: answer.minutes };
    if (isStill) {
      await this.options.store.remove(waiting);
      this.set(enrolmentId, {
        status: stood.status,
        minutes: minutesText(stood),
        stood,
        waiting: null,
      });
      return;
    }
    this.set(enrolmentId, { ...row, stood });
    await this.mark(enrolmentId, {});
  }

  private async keep(enrolmentId: string, row: RowState, seen: string | null, reason: Reason): Promise<void> {
    if (row.status === null) return;
    const { owner, slot, until, now, newKey, store } = this.options;
    const waiting: WaitingMark = {
      key: newKey(),
      slotId: slot.id,
      enrolmentId,
      status: row.status,
      minutes: typedMinutes(row.minutes),
      seen,
      at: now().toISOString(),
      owner,
      until,
      ...reason,
    };
    this.set(enrolmentId, { ...row, waiting });
    this.say("kept");
    await store.put(waiting);
  }

  private worth({ status, minutes }: WaitingMark): number | null {
    return minutesOf(status, this.options.slot, minutes);
  }

  private waiting(): WaitingMark[] {
    return [...this.rows.values()].flatMap(({ waiting }) => (waiting === null ? [] : [waiting]));
  }

  private count(): number {
    return this.waiting().length;
  }

  private set(enrolmentId: string, row: RowState): void {
    this.rows.set(enrolmentId, row);
  }

  private say(phase: Phase): void {
    this.phase = phase;
    this.snapshot = this.make();
    for (const listener of this.listeners) listener();
  }

  private make(): DeviceState {
    return { rows: new Map(this.rows), waiting: this.count(), phase: this.phase };
  }
}

const minutesText = (mark: Mark | null) =>
  mark?.status === "LATE" || mark?.status === "PARTIAL" ? String(mark.minutes) : "";

const typedMinutes = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);
