export function buildWhenChanged(say: (line: string) => void): Promise<boolean>;
export function sourceHash(root?: string): string;
