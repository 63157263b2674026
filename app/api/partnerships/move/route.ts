import { movePartnership } from "@/lib/cooperation/partnership/commands/write-partnership";
import { movePartnershipInput } from "@/lib/cooperation/partnership/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

/** A card of the board is moved: a plain form each, so that four hundred of them cost nothing and work without scripts. */
export const POST = routeAction(movePartnershipInput, movePartnership, {
  redirectTo: ({ centreId, partnershipId }) => routes.partnershipCard(centreId, partnershipId),
  backOnRefusal: true,
  incomplete: "partnership_move_not_allowed",
});
