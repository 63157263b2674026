export function openDatabase(
  say?: (line: string) => void,
): Promise<{ url: string; close: () => Promise<void> }>;
