/**
 * The `waymark` command: what the portal knows, without a portal.
 *
 * @packageDocumentation
 */

import { runWaymark } from './runWaymark';

runWaymark(process.argv);
