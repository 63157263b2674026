import { sampleNominees } from "@/lib/learning/nomination/output";
import { writeCsv } from "@/lib/platform/csv/write-csv";
import { downloadHeaders } from "@/lib/platform/files/file-name";

/** A file to start a nomination from: the columns, and two rows that show how they are filled in. */
export function GET(): Response {
  const bytes = Buffer.from(writeCsv(sampleNominees(), { delimiter: ";" }));
  return new Response(bytes, {
    headers: downloadHeaders({ name: "ornek.csv", contentType: "text/csv", size: bytes.length }),
  });
}
