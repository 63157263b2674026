import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "@/lib/platform/env";

/** Where the bytes of files are: each once, under the SHA-256 of what it holds. The rows are `StoredFile`s. */
export interface Storage {
  /** Writes what flows in and says under which name; null, and nothing kept, where it is more than `limit` bytes. */
  put(source: AsyncIterable<Uint8Array>, limit: number): Promise<{ sha256: string; size: number } | null>;
  /** The bytes, or null where there are none. */
  open(sha256: string): Promise<{ stream: ReadStream; size: number } | null>;
  remove(sha256: string): Promise<void>;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** A folder of the machine; a file is there whole or not at all, also after a power cut. */
export function diskStorage(root: string): Storage {
  const folderOf = (sha256: string) => join(root, sha256.slice(0, 2));
  const pathOf = (sha256: string) => join(folderOf(sha256), sha256);
  return {
    async put(source, limit) {
      await mkdir(join(root, "incoming"), { recursive: true });
      const incoming = join(root, "incoming", randomUUID());
      const file = await open(incoming, "wx", 0o600);
      const hash = createHash("sha256");
      let size = 0;
      try {
        for await (const chunk of source) {
          size += chunk.byteLength;
          if (size > limit) return null;
          hash.update(chunk);
          await file.writeFile(chunk);
        }
        await file.sync();
        const sha256 = hash.digest("hex");
        await mkdir(folderOf(sha256), { recursive: true });
        await rename(incoming, pathOf(sha256));
        await syncFolder(folderOf(sha256));
        return { sha256, size };
      } finally {
        await file.close();
        await rm(incoming, { force: true });
      }
    },
    async open(sha256) {
      if (!SHA256.test(sha256)) return null;
      const found = await stat(pathOf(sha256)).catch(() => null);
      return found && { stream: createReadStream(pathOf(sha256)), size: found.size };
    },
    async remove(sha256) {
      if (SHA256.test(sha256)) await rm(pathOf(sha256), { force: true });
    },
  };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export const storage: Storage = diskStorage(resolve(env.USTA_FILES_DIR));
