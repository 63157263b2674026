export function ensureInstalled(say?: (line: string) => void): void;
export function isInstalled(root?: string): boolean;
