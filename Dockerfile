# The service with its embedded store on /data, or beside a Neo4j that NEO4J_URI names.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY src src
COPY schema schema
COPY scripts/reference scripts/reference
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY schema schema
COPY seeds seeds
RUN ln -s /app/dist/cli/main.js /usr/local/bin/career-graph && chmod +x dist/cli/main.js
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT||4000}/ready`).then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
# node itself is the process that gets SIGTERM, and it stops cleanly on it
CMD ["node", "dist/cli/main.js", "serve"]
