import { type ChildProcess } from "node:child_process";

type Output = "inherit" | "ignore" | number;
type Service = { env: Record<string, string>; dev?: boolean; output?: Output };

export function startWeb(options: Service & { port: number }): ChildProcess;
export function startWorker(options: Service): ChildProcess;
export function runTypescript(
  name: string,
  args: string[],
  options?: { env?: Record<string, string>; output?: Output },
): { child: ChildProcess };
export function ended(child: ChildProcess): Promise<number>;
export function stopService(child: ChildProcess | undefined): Promise<void>;
export function waitUntilServing(url: string, child: ChildProcess): Promise<void>;
