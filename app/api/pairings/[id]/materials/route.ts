import { shareMaterial } from "@/lib/cooperation/joint-activity/commands/share-material";
import { MOST_MATERIAL_BYTES } from "@/lib/cooperation/joint-activity/rules";
import { shareMaterialInput } from "@/lib/cooperation/joint-activity/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** Teaching material of a pair, from a plain multipart form; the pairing's id is in the form. */
export const POST = routeAction(shareMaterialInput, shareMaterial, {
  limit: MOST_MATERIAL_BYTES + FORM_AROUND_IT,
  redirectTo: ({ pairingId }) => routes.pairingMaterials(pairingId),
  backOnRefusal: true,
});
