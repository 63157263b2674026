import "server-only";
import { Zip, ZipPassThrough } from "fflate";

export type ZippedFile = { name: string; bytes: Uint8Array };

/** The same moment in every archive, so that the same files make the same bytes. */
const MOMENT = new Date(Date.UTC(2000, 0, 1, 12));

/**
 * Files as one ZIP that flows while they are made: each is asked for when the one before it was taken. They are kept as
 * they are, for papers hardly shrink.
 */
export function zipOf(files: AsyncIterable<ZippedFile>): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]();
  let waiting: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) fault = error;
    else waiting.push(piece);
  });
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done) zip.end();
      else {
        const entry = new ZipPassThrough(value.name);
        entry.mtime = MOMENT;
        zip.add(entry);
        entry.push(value.bytes, true);
      }
      if (fault) throw fault;
      for (const piece of waiting) controller.enqueue(piece);
      waiting = [];
      if (done) controller.close();
    },
    async cancel() {
      await source.return?.();
    },
  });
}
