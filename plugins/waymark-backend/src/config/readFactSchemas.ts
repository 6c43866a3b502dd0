import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { FactSchema, isFactName } from '@waymark/plugin-waymark-common';

const KEY = 'waymark.facts';
const TYPES: readonly string[] = [
  'string',
  'number',
  'boolean',
  'list',
  'object',
];

/**
 * Reads the facts that other systems push.
 *
 * @throws InputError where one is not declared as it should be
 */
export function readFactSchemas(rootConfig: Config): FactSchema[] {
  const schemas = new Map<string, FactSchema>();
  for (const config of rootConfig.getOptionalConfigArray(KEY) ?? []) {
    const schema = readFactSchema(config);
    if (schemas.has(schema.name)) {
      throw new InputError(
        `Invalid configuration ${KEY}: ${schema.name} is declared twice`,
      );
    }
    schemas.set(schema.name, schema);
  }
  return [...schemas.values()];
}

function readFactSchema(config: Config): FactSchema {
  const name = config.getString('name');
  if (!isFactName(name)) {
    throw new InputError(
      `Invalid configuration ${KEY}: '${name}' cannot name a fact; give names with dots between, such as tests.coverage`,
    );
  }
  const type = config.getString('type');
  if (!TYPES.includes(type)) {
    throw new InputError(
      `Invalid configuration ${KEY}: the type of ${name} is '${type}'; give one of ${TYPES.join(', ')}`,
    );
  }
  const unit = config.getOptionalString('unit');
  return {
    name,
    type: type as FactSchema['type'],
    ...(unit !== undefined && { unit }),
    ...(config.has('freshFor') && {
      freshFor: durationToMilliseconds(
        readDurationFromConfig(config, { key: 'freshFor' }),
      ),
    }),
    description: config.getString('description'),
  };
}
