import "server-only";
import { Readable } from "node:stream";
import { downloadHeaders } from "./file-name";
import { storage } from "./storage";

/** The answer that sends a kept file; null where its bytes are missing. Whether the asker may have it, the caller knows. */
export async function fileAnswer(
  file: { sha256: string; name: string; contentType: string },
  { inline = false }: { inline?: boolean } = {},
): Promise<Response | null> {
  const found = await storage.open(file.sha256);
  if (!found) return null;
  const body = Readable.toWeb(found.stream) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: downloadHeaders({ ...file, size: found.size, inline }) });
}
