import { drawSample } from "@/lib/learning/training/output";
import { writeCsv } from "@/lib/platform/csv/write-csv";
import { downloadHeaders } from "@/lib/platform/files/file-name";

/** A file to start an import from: the columns, and two lines that show how they are filled in. */
export function GET(): Response {
  const bytes = Buffer.from(writeCsv(drawSample(), { delimiter: ";" }));
  return new Response(bytes, {
    headers: downloadHeaders({ name: "ornek.csv", contentType: "text/csv", size: bytes.length }),
  });
}
