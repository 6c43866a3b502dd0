/**
 * An emulated GitHub for tests and the demo portal.
 *
 * @packageDocumentation
 */

export type { GithubPermission } from './access/Access';
export type {
  InstallationOptions,
  UserTokenOptions,
} from './access/AccessRegistry';
export { ManualClock, systemClock, type Clock } from './clock';
export {
  FaultPlan,
  type Fault,
  type FaultRule,
  type FaultTarget,
} from './faults/Fault';
export * from './history';
export type { EmulatedLimits } from './limits/RateLimiter';
export type { RequestRecord } from './server/RequestRecord';
export {
  startGithubEmulator,
  type GithubEmulator,
  type GithubEmulatorOptions,
} from './server/startGithubEmulator';
export type { WebhookDelivery, WebhookTarget } from './webhooks/WebhookSender';
