/** openapi-typescript: the wire types of the contract, and the type of the configuration file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { isObject, type Json, type JsonObject, listOperations } from './contract.js';
import { generatedHeader } from './generated-header.js';

export async function generateTypes(
  contract: JsonObject,
  configSchema: JsonObject,
  output: string,
): Promise<void> {
  const types = await typesOf(contract);
  writeFileSync(join(output, 'types.ts'), generatedHeader() + types + operationAliases(contract));

  const { $schema: _schema, $id: _id, ...config } = configSchema;
  const document = {
    openapi: '3.1.0',
    info: { title: 'config', version: '1' },
    paths: {},
    components: { schemas: { Config: config } },
  };
  const configTypes = `${await typesOf(document)}
/** The configuration file as it may be written: what is absent has its default. */
export type Config = components['schemas']['Config'];

/** The schema's defaults, in the schema's shape; the item of a list stands for every item. */
export const configDefaults = ${JSON.stringify(defaultsOf(config), null, 2)} as const;
`;
  writeFileSync(join(output, 'config.ts'), generatedHeader('contracts/config-schema/') + configTypes);
}

async function typesOf(document: JsonObject): Promise<string> {
  // A default makes a field safe to leave out, for the sender of a request as for the writer of a file.
  return astToString(await openapiTS(document as unknown as OpenAPI3, { defaultNonNullable: false }));
}

/** Names for what a reader would otherwise index four levels deep. */
function operationAliases(contract: JsonObject): string {
  const components = contract['components'] as { schemas: JsonObject };
  const schemas = Object.keys(components.schemas).sort();
  const ids = listOperations(contract).map((operation) => `'${operation.operationId}'`);
  return `
export type OperationId = ${ids.join(' | ')};

/** The contract's schemas by name. */
export namespace Schema {
${schemas.map((name) => `  export type ${name} = components['schemas']['${name}'];`).join('\n')}
}
`;
}

function defaultsOf(schema: Json | undefined): Json | undefined {
  if (!isObject(schema)) return undefined;
  if (schema['default'] !== undefined) return schema['default'];
  if (isObject(schema['items'])) return defaultsOf(schema['items']);
  if (!isObject(schema['properties'])) return undefined;
  const entries = Object.entries(schema['properties']).flatMap(([name, property]): [string, Json][] => {
    const value = defaultsOf(property);
    return value === undefined ? [] : [[name, value]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
