import { signOut } from "@/lib/platform/auth/commands/sign-in";
import { throughDoor } from "@/lib/platform/auth/door";
import { noInput } from "@/lib/platform/auth/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

/** A route and not an action: it stands on every page, and the next page is loaded anew, so that nothing of this one is kept. */
const leave = routeAction(noInput, throughDoor(signOut), { redirectTo: () => routes.home() });

/** What a register left on the device (names, marks, the kept page) goes with the sign-in. */
export async function POST(request: Request): Promise<Response> {
  const answer = await leave(request);
  if (answer.status < 400) answer.headers.set("clear-site-data", '"storage"');
  return answer;
}
