import { Finding } from '@waymark/plugin-waymark-common';
import { ConnectedCollector } from '@waymark/plugin-waymark-node';

/** A collector, and what it runs with, or why it does not. */
export type CollectorConnection = { id: string; title: string } & (
  | { connected: ConnectedCollector; error?: undefined }
  | { connected?: undefined; error: Finding }
);
