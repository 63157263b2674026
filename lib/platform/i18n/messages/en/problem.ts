import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const problem = {
  notFound: {
    title: "Page not found",
    text: "The address may be mistyped, the page may have moved, or it may not be open to you.",
    searchLabel: "Search the courses",
    search: "Search",
    home: "Back to the home page",
    centres: "See the centres",
    courses: "See the courses",
  },
} satisfies Messages["problem"];
