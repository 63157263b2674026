import { z } from "zod";
import { enumField, fileField, intField, optional, text } from "@/lib/platform/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { ALT_TEXT_MAX, NETWORK_NAME_MAX, NETWORK_PICTURES } from "./rules";

const version = intField({ min: 1 });
const name = text({ max: NETWORK_NAME_MAX, min: 0 });

/** The network's facts as the ministry writes them; `version` is the one they read. */
export const editNetworkInput = z.object({
  version,
  name: z.object({ tr: name, en: name, az: name }),
  locale: enumField(LOCALES),
  zone: text({ max: 60 }),
});
export type EditNetwork = z.infer<typeof editNetworkInput>;

export const setNetworkPictureInput = z.object({
  version,
  picture: enumField(NETWORK_PICTURES),
  file: fileField,
  altText: optional(text({ max: ALT_TEXT_MAX })),
});
export type SetNetworkPicture = z.infer<typeof setNetworkPictureInput>;

export const removeNetworkPictureInput = z.object({ version, picture: enumField(NETWORK_PICTURES) });
export type RemoveNetworkPicture = z.infer<typeof removeNetworkPictureInput>;
