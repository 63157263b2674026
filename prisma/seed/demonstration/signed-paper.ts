import PDFDocument from "pdfkit";
import { storage } from "@/lib/platform/files/storage";

const MOST_BYTES = 1_000_000;

/** The one page that stands for every signed agreement of the demonstration, kept like an uploaded file. */
export async function keepSignedPaper() {
  const paper = new PDFDocument({ size: "A4", margin: 72, lang: "tr", tagged: true, pdfVersion: "1.7" });
  paper.info.Title = "Protokol (gösteri)";
  paper.font("Helvetica").fontSize(18).text("PROTOKOL (ORNEK)");
  paper.moveDown().fontSize(12).text("Bu sayfa gosteri verisidir; imzalanmis bir belge degildir.");
  paper.end();
  const kept = await storage.put(paper as AsyncIterable<Uint8Array>, MOST_BYTES);
  if (kept === null) throw new Error("The demonstration's paper is too large.");
  return { ...kept, name: "protokol.pdf", contentType: "application/pdf", locale: "tr" };
}
