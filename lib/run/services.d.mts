import { type ChildProcess } from "node:child_process";

type Output = "inherit" | "ignore" | number;
type Service = { env: Record<string, string>; dev?: boolean; output?: Output };

export function startWeb(options: Service & { port: number }): ChildProcess;
export type KeptWorker = { child: ChildProcess; over: Promise<number>; stop: () => Promise<void> };
export function keepWorker(options: Service): KeptWorker;
export function runTypescript(
  name: string,
  args: string[],
  options?: { env?: Record<string, string>; output?: Output },
): { child: ChildProcess };
export function ended(child: ChildProcess): Promise<number>;
export function stopService(child: ChildProcess | undefined): Promise<void>;
export function waitUntilServing(url: string, child: ChildProcess): Promise<void>;
