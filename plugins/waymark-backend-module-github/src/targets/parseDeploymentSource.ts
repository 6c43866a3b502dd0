import { DeploymentSource } from './TargetSettings';

const WORKFLOW_FILE = /^[\w.-]{1,100}\.ya?ml$/;

/** Reads the value of `waymark/deployments`; `undefined` where it is none. */
export function parseDeploymentSource(
  text: string,
): DeploymentSource | undefined {
  const value = text.trim();
  if (value === 'deployments' || value === 'releases') {
    return { type: value };
  }
  if (!value.startsWith('workflow:')) {
    return undefined;
  }
  const file = value.slice('workflow:'.length).trim();
  return WORKFLOW_FILE.test(file) ? { type: 'workflow', file } : undefined;
}
