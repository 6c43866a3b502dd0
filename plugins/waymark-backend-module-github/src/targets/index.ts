export {
  findRepositoryName,
  PROJECT_SLUG_ANNOTATION,
} from './findRepositoryName';
export { parseDeploymentSource } from './parseDeploymentSource';
export { readTargetSettings } from './readTargetSettings';
export { toSlug } from './RepositoryName';
export type { RepositoryName } from './RepositoryName';
export type { DeploymentSource, TargetSettings } from './TargetSettings';
