import type { MetadataRoute } from "next";
import { messages } from "@/lib/platform/i18n/messages/tr";

export default function manifest(): MetadataRoute.Manifest {
  const { name, description } = messages.layout.network;
  return {
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
}
