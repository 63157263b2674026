/** What PostgreSQL, the driver and Prisma call a line that broke: the server was ended, crashed, or could not be heard any more. */
const CODES = /^(57P0[12]|08003|08006|ECONNRESET|EPIPE|ETIMEDOUT|P1017)$/;
const KINDS = new Set(["ConnectionClosed", "SocketTimeout"]);
const SENTENCES = /Connection terminated|connection closed|Client has encountered a connection error/i;

/**
 * Whether the line to the database broke under a deed. Then nobody here knows whether it was saved: the break may have come
 * after the database wrote it down and before it said so.
 */
export function wasCutOff(error: unknown): boolean {
  for (let cause = error; typeof cause === "object" && cause !== null;) {
    const { code, originalCode, kind, message, cause: next } = cause as Record<string, unknown>;
    if ([code, originalCode].some((one) => typeof one === "string" && CODES.test(one))) return true;
    if (typeof kind === "string" && KINDS.has(kind)) return true;
    if (typeof message === "string" && SENTENCES.test(message)) return true;
    cause = next;
  }
  return false;
}
