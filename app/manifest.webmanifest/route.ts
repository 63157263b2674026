import type { MetadataRoute } from "next";
import { messages } from "@/lib/platform/i18n/messages/tr";

export const dynamic = "force-static";

/** A route of our own: Next's own kind is named in every page by an address that it then fails to read as one. */
export function GET(): Response {
  const { name, description } = messages.layout.network;
  const manifest: MetadataRoute.Manifest = {
    name,
    short_name: "Usta",
    description,
    lang: "tr",
    start_url: "/tr",
    display: "standalone",
    background_color: "#0f3a47",
    theme_color: "#0f3a47",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  return Response.json(manifest, { headers: { "content-type": "application/manifest+json" } });
}
