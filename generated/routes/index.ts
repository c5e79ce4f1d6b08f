// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { RouteIo, RouterLike } from './runtime.js';
import { registerArtifactsRoutes, type ArtifactsHandlers } from './artifacts-routes.js';
import { registerCatalogRoutes, type CatalogHandlers } from './catalog-routes.js';
import { registerDiscoveryRoutes, type DiscoveryHandlers } from './discovery-routes.js';
import { registerOpsRoutes, type OpsHandlers } from './ops-routes.js';
import { registerPoolsRoutes, type PoolsHandlers } from './pools-routes.js';
import { registerSessionsRoutes, type SessionsHandlers } from './sessions-routes.js';
import { registerTasksRoutes, type TasksHandlers } from './tasks-routes.js';
import { registerToolsRoutes, type ToolsHandlers } from './tools-routes.js';

export * from './runtime.js';
export type {
  ArtifactsHandlers,
  CatalogHandlers,
  DiscoveryHandlers,
  OpsHandlers,
  PoolsHandlers,
  SessionsHandlers,
  TasksHandlers,
  ToolsHandlers,
};

/** Every operation of the contract, by operationId. */
export interface Handlers
  extends ArtifactsHandlers,
    CatalogHandlers,
    DiscoveryHandlers,
    OpsHandlers,
    PoolsHandlers,
    SessionsHandlers,
    TasksHandlers,
    ToolsHandlers {}

/** Mounts every operation of the contract. */
export function registerRoutes(router: RouterLike, handlers: Handlers, io: RouteIo): void {
  registerArtifactsRoutes(router, handlers, io);
  registerCatalogRoutes(router, handlers, io);
  registerDiscoveryRoutes(router, handlers, io);
  registerOpsRoutes(router, handlers, io);
  registerPoolsRoutes(router, handlers, io);
  registerSessionsRoutes(router, handlers, io);
  registerTasksRoutes(router, handlers, io);
  registerToolsRoutes(router, handlers, io);
}
