import autocannon from "autocannon";

export type Subject = { name: string; url: string; headers?: Record<string, string> };
export type Check = (body: string, answer: Response) => string | null;

/** Long enough that the requests under way at the end, which are not counted, weigh little also where a page is slow. */
export const SECONDS = 6;
const MOST_SECONDS = 27;
const ROUNDS = 3;
const CONNECTIONS = 32;

/** Requests a second of each subject: measured in turn, round by round, so that what else the machine does hits all alike. */
export async function measure(
  subjects: readonly Subject[],
  connections = CONNECTIONS,
): Promise<Map<string, number>> {
  const rates = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (const subject of subjects) await rate(subject, connections, 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const subject of subjects) rates.get(subject.name)?.push(await rate(subject, connections, SECONDS));
  }
  return new Map([...rates].map(([name, values]) => [name, median(values)]));
}

/** A wrong answer fails the bench: an error page is quick. */
async function rate({ name, url, headers }: Subject, connections: number, duration: number): Promise<number> {
  await drain(url, headers);
  const result = await autocannon({ url, connections, duration, headers, timeout: 30 });
  const wrong = result.non2xx + result.errors + result.timeouts;
  // On a machine that is busy with something else the first answers may come after the end: a longer look.
  const right = result["2xx"];
  if (wrong === 0 && right < connections && duration < MOST_SECONDS) {
    return rate({ name, url, headers }, connections, duration * 3);
  }
  if (wrong > 0 || right === 0) {
    throw new Error(`${name}: ${wrong} wrong answers of ${result.requests.total} at ${url}`);
  }
  return right / result.duration;
}

/** What the last subject left under way must not be counted against this one: two answers in a row come when it is done. */
async function drain(url: string, headers?: Record<string, string>): Promise<void> {
  for (let answers = 0; answers < 2; answers++) await (await fetch(url, { headers })).arrayBuffer();
}

/** Reads a page once before it is measured: it must be the right one. */
export async function look(subject: Subject, check: Check): Promise<string> {
  const answer = await fetch(subject.url, { headers: subject.headers, redirect: "manual" });
  const body = await answer.text();
  const wrong = answer.status === 200 ? check(body, answer) : `answers ${answer.status}`;
  if (wrong !== null) throw new Error(`${subject.name}: ${wrong} at ${subject.url}`);
  return body;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
