import { setNetworkPicture } from "@/lib/network/network/commands";
import { MOST_PICTURE_BYTES } from "@/lib/network/network/rules";
import { setNetworkPictureInput } from "@/lib/network/network/schema";
import { routeAction } from "@/lib/platform/route-action";
import { routes } from "@/lib/platform/routes";

const FORM_AROUND_IT = 100_000;

/** The network's logo or funding emblem, from a plain multipart form. */
export const POST = routeAction(setNetworkPictureInput, setNetworkPicture, {
  limit: MOST_PICTURE_BYTES + FORM_AROUND_IT,
  redirectTo: () => `${routes.nationalNetwork()}?saved=picture`,
  backOnRefusal: true,
});
