// The description of the interface (OpenAPI 3.1), made from the routes themselves: every path with what it asks for; with shapes of
// the answers for those meant for other systems, the rest being our own screens' and free to change with them.
import * as z from 'zod/mini';
import { addRoute, anyone, cookieName, type RouteShape, type Routes } from './route.ts';

export function addOpenApiRoute(routes: Routes): void {
  const path = '/api/openapi.json';
  const described = { summary: 'This description', answers: { 'application/json': null } };
  addRoute(routes, { method: 'GET', path, authorise: anyone, handle: async () => openApiOf(routes.list), words: described });
}

export function openApiOf(routes: readonly RouteShape[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lá Lành',
      version: '1',
      description:
        'Operations tagged "exchange" are kept for other systems; those tagged "screens" serve the screens of the same version and change with them.',
      license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookieName('session', true) },
        token: { type: 'http', scheme: 'bearer', description: 'A token that an office made on its page of connections' },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['problem', 'sentence'],
          properties: { problem: { type: 'string' }, sentence: { type: 'string' } },
        },
      },
    },
  };
}

function operation({ path, words, open, method }: RouteShape): object {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const inQuery = Object.entries(words?.query ?? {}).map(([name, { says, required, pattern }]) => ({
    name,
    in: 'query',
    description: says,
    required: required === true,
    schema: { type: 'string', ...(pattern === undefined ? {} : { pattern }) },
  }));
  const content = Object.entries(words?.answers ?? { 'application/json': null }).map(([type, schema]) => [
    type,
    schema === null ? {} : { schema: jsonSchema(schema) },
  ]);
  return {
    operationId: operationId(method, path),
    tags: [words === undefined ? 'screens' : 'exchange'],
    ...(words === undefined ? {} : { summary: words.summary }),
    parameters: [...inPath, ...inQuery],
    ...(method === 'POST' ? { requestBody: { content: { 'application/json': {} } } } : {}),
    security: open ? [] : words === undefined ? [{ session: [] }] : [{ session: [] }, { token: [] }],
    responses: {
      200: { description: 'OK', content: Object.fromEntries(content) },
      default: { description: 'A problem in words', content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

const operationId = (method: string, path: string): string =>
  `${method.toLowerCase()}${path.replace(/\/api/, '').replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** Refinements have no place in JSON Schema; patterns and lists do. */
const jsonSchema = (schema: z.ZodMiniType): object => z.toJSONSchema(schema, { unrepresentable: 'any' });
