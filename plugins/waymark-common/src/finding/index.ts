export type { Finding } from './Finding';
