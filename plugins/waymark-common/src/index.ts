/**
 * The Waymark model and its pure arithmetic: no clock, no network, no database.
 *
 * @packageDocumentation
 */

export * from './annotations';
export * from './api';
export * from './dora';
export * from './finding';
export * from './permissions';
export * from './readiness';
export * from './roadmap';
