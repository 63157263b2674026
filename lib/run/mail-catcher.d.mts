export function startMailCatcher(options: {
  dir: string;
  port?: number;
}): Promise<{ port: number; url: string; stop: () => Promise<void> }>;
