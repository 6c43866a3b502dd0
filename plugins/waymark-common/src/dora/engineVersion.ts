/**
 * Which definitions deliveries are observed by. It is stored with what was observed, so that a change of them makes all be
 * observed anew: raise it with every change of a sample, of what a deployment leaves to later ones, or of its outcome.
 *
 * @public
 */
export const DORA_ENGINE_VERSION = '2';
