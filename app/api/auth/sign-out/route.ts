import { signOut } from "@/lib/platform/auth/commands/sign-in";
import { throughDoor } from "@/lib/platform/auth/door";
import { noInput } from "@/lib/platform/auth/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

/** A route and not an action: it stands on every page, and the next page is loaded anew, so that nothing of this one is kept. */
export const POST = routeAction(noInput, throughDoor(signOut), { redirectTo: () => routes.home() });
