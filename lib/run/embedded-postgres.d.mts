export type Server = {
  pid: number;
  port: number;
  url: (database: string) => string;
  stop: () => Promise<void>;
  died: Promise<number>;
};
export const FORGETFUL: Record<string, string>;
export function startPostgres(options: { dir: string; settings?: Record<string, string> }): Promise<Server>;
export function ensureDatabase(server: Server, name: string, template?: string): Promise<boolean>;
export function stopOrphan(dir: string): Promise<void>;
