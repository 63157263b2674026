import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type RefObject } from "react";
import { ATTENDANCE_STATUSES, CHOSEN_REASONS, type MergeAnswer } from "@/lib/learning/attendance/rules";
import type { Reader } from "@/lib/platform/dates/format";
import { clearOldPages, keepPage, openDeviceStore, type WaitingMark } from "./device-store";
import { RegisterDevice, type DeviceState, type Sent, type Stood } from "./register-device";

export interface DeviceSetting {
  owner: string;
  slot: { id: string; startsAt: Date; endsAt: Date };
  /** Until when what is kept here stays, as milliseconds. */
  until: number;
  /** The pages of the same day's half-days, kept for the time without a line. */
  pages: string[];
  reader: Reader;
}

/** Between the last tap and the sending, so that a slip costs nothing. */
const QUIET_MS = 3000;
const AGAIN_MS = 20_000;

const instant = () => new Date(performance.timeOrigin + performance.now());

async function send(marks: WaitingMark[]): Promise<Sent> {
  const body: Record<string, string | number> = {};
  for (const { key, slotId, enrolmentId, status, minutes, seen, at, reasonCode, note } of marks) {
    const parts = { slotId, enrolmentId, status, minutes, seen, at, reasonCode, note };
    for (const [name, value] of Object.entries(parts))
      if (value !== null) body[`marks.${key}.${name}`] = value;
  }
  try {
    const answer = await fetch("/api/registers/marks", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.status === 401) return "sign_in";
    const state = (await answer.json()) as { status: string; value?: { answers: MergeAnswer[] } };
    return state.status === "done" && state.value ? state.value : "failed";
  } catch {
    return "no_line";
  }
}

type Rows = readonly { enrolmentId: string; mark: Stood | null }[];

/** A register's form on a device: marks are kept and sent by script, the form itself is no longer posted. */
export function useRegisterDevice(
  place: RefObject<HTMLElement | null>,
  rows: Rows,
  setting: DeviceSetting | undefined,
) {
  const [device, setDevice] = useState<RegisterDevice | null>(null);

  useEffect(() => {
    if (!setting || typeof indexedDB === "undefined") return;
    let isHere = true;
    const { owner, slot, until, pages } = setting;
    const now = instant().getTime();
    void clearOldPages(now)
      .then(() => (until > now ? keepPage(pages, until) : undefined))
      .catch(() => undefined);
    openDeviceStore(owner)
      .then(async (store) => {
        const made = new RegisterDevice({
          owner,
          slot,
          until,
          rows,
          store,
          send,
          now: instant,
          newKey: () => crypto.randomUUID(),
        });
        await made.load();
        await takeTapped(made, place.current, rows);
        if (isHere) setDevice(made);
      })
      .catch(() => undefined);
    return () => void (isHere = false);
    // A half-day is set up once: what changes afterwards, the device itself knows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [setting?.slot.id]);

  const state = useSyncExternalStore<DeviceState | null>(
    useCallback((listener: () => void) => device?.subscribe(listener) ?? (() => undefined), [device]),
    () => device?.getState() ?? null,
    () => null,
  );

  useSending(device, state);
  const router = useRouter();
  const isSaved = state?.phase === "saved";
  useEffect(() => {
    if (isSaved) router.refresh();
  }, [isSaved, router]);
  useForm(place, device);
  return useMemo(
    () => ({
      isOn: device !== null,
      state,
      mark: (id: string, change: Parameters<RegisterDevice["mark"]>[1]) => void device?.mark(id, change),
      decide: (id: string, whose: "theirs" | "mine") => void device?.decide(id, whose),
      discard: (id: string) => void device?.discard(id),
    }),
    [device, state],
  );
}

/** What was tapped before the device was ready. */
async function takeTapped(device: RegisterDevice, place: HTMLElement | null, rows: Rows): Promise<void> {
  for (const { enrolmentId, mark } of rows) {
    const tapped = place?.querySelector<HTMLInputElement>(
      `input[name="marks.${enrolmentId}"]:checked`,
    )?.value;
    const status = ATTENDANCE_STATUSES.find((one) => one === tapped);
    if (status && status !== mark?.status) await device.mark(enrolmentId, { status });
  }
}

/** Sends after a moment of quiet, when the line is back, and now and then while something waits. */
function useSending(device: RegisterDevice | null, state: DeviceState | null): void {
  useEffect(() => {
    if (!device || state?.phase !== "kept") return;
    const timer = setTimeout(() => void device.flush(), navigator.onLine ? QUIET_MS : AGAIN_MS);
    const back = () => void device.flush();
    window.addEventListener("online", back);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", back);
    };
  }, [device, state]);
}

/** The buttons of the form around: "save" sends, "everyone left was present" marks first. */
function useForm(place: RefObject<HTMLElement | null>, device: RegisterDevice | null): void {
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!device || !form) return;
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
      const given = new FormData(form);
      const reasonCode = CHOSEN_REASONS.find((code) => code === given.get("reasonCode")) ?? null;
      const note = String(given.get("reason") ?? "").trim() || null;
      void (async () => {
        if (button?.name === "restPresent") {
          for (const [id, row] of device.getState().rows)
            if (row.status === null) await device.mark(id, { status: "PRESENT" });
        }
        await device.save({ reasonCode, note });
      })();
    };
    form.addEventListener("submit", submit, true);
    return () => form.removeEventListener("submit", submit, true);
  }, [place, device]);
}
