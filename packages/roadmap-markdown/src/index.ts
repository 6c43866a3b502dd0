/**
 * Reads the roadmaps that teams keep as Markdown. Pure: text in, model out.
 *
 * @packageDocumentation
 */

export { parseRoadmap } from './parseRoadmap';
