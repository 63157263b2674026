import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { DEFAULT_LOCALE } from "@/lib/platform/i18n/locales";
import { answerPreflight, answerRows, answerUnknown, answerWrong } from "@/lib/desk/open-data/output";
import { listOpenRows } from "@/lib/desk/open-data/queries";
import { isDataset, prefersCsv } from "@/lib/desk/open-data/rules";
import { readOpenDataInput } from "@/lib/desk/open-data/schema";
import { getNetwork, getToday } from "@/lib/network/network/queries";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ dataset: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { dataset } = await params;
  if (!isDataset(dataset)) return answerUnknown();
  const { search } = new URL(request.url);
  const url = new URL(`/api/v1/${dataset}${search}`, env.USTA_BASE_URL);
  const read = readOpenDataInput(dataset, url.searchParams);
  if ("wrong" in read) return answerWrong(read.wrong);
  const { limit, format, ...input } = read.input;
  const network = await getNetwork(ANYONE);
  const rows = await listOpenRows(ANYONE, dataset, {
    ...input,
    take: limit,
    today: await getToday(ANYONE, now()),
    locale: network?.locale ?? DEFAULT_LOCALE,
    baseUrl: env.USTA_BASE_URL,
  });
  const asCsv = format === null ? prefersCsv(request.headers.get("accept")) : format === "csv";
  return answerRows({ dataset, rows, limit, url, asCsv, ifNoneMatch: request.headers.get("if-none-match") });
}

export function OPTIONS(): Response {
  return answerPreflight();
}
