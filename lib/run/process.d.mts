export const ROOT: string;
export const DATA: string;
export const TYPESCRIPT: string[];
export class PlainError extends Error {}
export function nodePath(): string;
export function main(run: () => unknown): Promise<void>;
export function readJson(path: string): unknown;
export function isAlive(pid: number): boolean;
export function freePort(): Promise<number>;
export function isPortFree(port: number): Promise<boolean>;
