/**
 * The Waymark backend plugin.
 *
 * @packageDocumentation
 */

export { waymarkPlugin as default } from './plugin';
