import type { KeptMark, MergeAnswer } from "@/lib/learning/attendance/rules";

/** A mark that waits on this device, whose it is, and what the portal last said to it. `until`: when it is cleared, as milliseconds. */
export type WaitingMark = Omit<KeptMark, "at"> & {
  at: string;
  owner: string;
  until: number;
  answer?: Extract<MergeAnswer, { outcome: "conflict" | "refused" }>;
};

export interface DeviceStore {
  list(owner: string, slotId: string): Promise<WaitingMark[]>;
  put(mark: WaitingMark): Promise<void>;
  remove(mark: Pick<WaitingMark, "slotId" | "enrolmentId">): Promise<void>;
}

const DATABASE = "usta-register";
const MARKS = "marks";

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The device keeps nothing."));
  });

/** The device's own database: one waiting mark a person and half-day. Other people's marks are cleared when it is opened. */
export async function openDeviceStore(owner: string): Promise<DeviceStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore(MARKS, { keyPath: ["slotId", "enrolmentId"] });
  const database = await settled(opening);
  const marks = (mode: IDBTransactionMode) => database.transaction(MARKS, mode).objectStore(MARKS);
  const all = () => settled(marks("readonly").getAll() as IDBRequest<WaitingMark[]>);
  const store: DeviceStore = {
    list: async (whose, slotId) =>
      (await all()).filter((mark) => mark.owner === whose && mark.slotId === slotId),
    put: async (mark) => void (await settled(marks("readwrite").put(mark))),
    remove: async ({ slotId, enrolmentId }) =>
      void (await settled(marks("readwrite").delete([slotId, enrolmentId]))),
  };
  for (const mark of await all()) if (mark.owner !== owner) await store.remove(mark);
  return store;
}

/** How many marks wait on this device, of whoever; a device that never kept one is left without the database. */
export async function countWaitingMarks(): Promise<number> {
  if (typeof indexedDB === "undefined") return 0;
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const database = await settled(opening).catch(() => null);
  if (database === null) return 0;
  const count = await settled(database.transaction(MARKS, "readonly").objectStore(MARKS).count());
  database.close();
  return count;
}

const KEPT_PAGE = "usta-register ";

/** How the worker of the register is told, and where it notes until when it keeps the page. */
export const WORKER = "/register-worker.js";
const NOTE = "/register-worker.js?until";

/** Clears pages kept on this device whose session is over, wherever in the portal that is noticed. */
export async function clearOldPages(now: number): Promise<void> {
  if (typeof caches === "undefined" || !("serviceWorker" in navigator)) return;
  for (const name of await caches.keys()) {
    if (!name.startsWith(KEPT_PAGE)) continue;
    const note = await (await caches.open(name)).match(NOTE);
    if (note && Number(await note.text()) > now) continue;
    await caches.delete(name);
    await (await navigator.serviceWorker.getRegistration(name.slice(KEPT_PAGE.length)))?.unregister();
  }
}

/** Keeps this page for the time without a line, by a worker that sees this address alone. */
export async function keepPage(addresses: string[], until: number): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(WORKER, { scope: location.pathname });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  worker?.postMessage({ addresses, until });
}
