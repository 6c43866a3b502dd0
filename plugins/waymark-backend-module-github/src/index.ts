/**
 * Collects deployments, changes and incidents from GitHub for Waymark.
 *
 * @packageDocumentation
 */

export { waymarkModuleGithub as default } from './module';
