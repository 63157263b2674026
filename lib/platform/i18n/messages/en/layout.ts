import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const layout = {
  header: {
    skip: "Skip to the main content",
    menu: "Menu",
    mainNav: "Main menu",
    language: "Language",
    signIn: "Sign in",
    signOut: "Sign out",
    myPages: "My page",
  },
  nav: {
    centres: "Centres",
    fields: "Fields",
    provinces: "Provinces",
    courses: "Courses",
    verify: "Check a certificate",
    portal: "My menu",
  },
  footer: {
    nav: "Footer menu",
    about: "About the network",
    partners: "Partners",
    projects: "Joint projects",
    programmes: "School partnership programmes",
    privacy: "Privacy notice",
    cookies: "Cookies",
    accessibility: "Accessibility",
    disclaimer: "Disclaimer",
    openData: "Open data",
    demo: "This is a demonstration: people, courses and records are sample data.",
  },
  network: {
    name: "Network of Sectoral Centres of Excellence",
    description:
      "Centres where vocational teachers learn together with their sector: courses, fields and provinces.",
    fundingLine: "Funded by the European Union.",
    fundingDisclaimer:
      "Its contents are the sole responsibility of the network and do not necessarily reflect the views of the European Union.",
  },
} satisfies Messages["layout"];
