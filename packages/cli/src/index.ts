/**
 * The `waymark` command: what the portal knows, on the command line.
 *
 * @packageDocumentation
 */

import { runWaymark } from './runWaymark';

runWaymark(process.argv);
