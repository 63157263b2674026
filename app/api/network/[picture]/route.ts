import { getNetworkPicture } from "@/lib/network/network/queries";
import { NETWORK_PICTURES } from "@/lib/network/network/rules";
import { ANYONE } from "@/lib/platform/auth/actor";
import { fileAnswer } from "@/lib/platform/files/download";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ picture: string }> };

const A_YEAR = "public, max-age=31536000, immutable";
const A_MINUTE = "public, max-age=60";

/** The network's logo or funding emblem, for everyone; an address with the content's own mark is kept for a year. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { picture } = await params;
  const asked = NETWORK_PICTURES.find((one) => one === picture);
  const file = asked ? await getNetworkPicture(ANYONE, asked) : null;
  const answer = file ? await fileAnswer(file, { inline: true }) : null;
  if (!file || !answer) return new Response(null, { status: 404 });
  const mark = new URL(request.url).searchParams.get("v");
  const headers = new Headers(answer.headers);
  headers.set("cache-control", mark && file.sha256.startsWith(mark) ? A_YEAR : A_MINUTE);
  headers.set("etag", `"${file.sha256.slice(0, 32)}"`);
  return new Response(answer.body, { headers });
}
