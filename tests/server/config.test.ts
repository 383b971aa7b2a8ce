import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/server/config.ts';
import { ConfigurationError } from '../../src/server/configuration-error.ts';

const problemsOf = (environment: Record<string, string>): string[] => {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message.split('\n');
  }
};

describe('loadConfig', () => {
  test('loadConfig gives the embedded store on the loopback address for an empty environment', () => {
    const expected = {
      http: { host: '127.0.0.1', port: 4000, allowedHosts: [], maxConnections: 1_000, trustedProxies: 0 },
      corsOrigins: [],
      logLevel: 'info',
      maxStaleness: 0,
      answerCache: 64 * 1024 * 1024,
      searchThreads: 1,
      stopLimit: 8_000,
      graphiql: true,
      introspection: true,
      mcp: false,
      metricsPage: false,
      traces: null,
      federation: false,
      access: null,
      documents: { texts: new Map(), allowedIds: null },
      rateLimit: 0,
      reportTo: '',
      limits: {
        body: 262_144,
        tokens: 2000,
        depth: 15,
        aliases: 30,
        directives: 10,
        cost: 25_000,
        page: 100,
        ids: 100,
        search: 200,
        text: 100_000,
        request: 10_000,
      },
      store: { engine: 'embedded', directory: 'data/embedded' },
    };
    expect(loadConfig({})).toEqual(expected);
    expect(loadConfig({ PORT: '', DATA_DIR: '', NEO4J_URI: '' })).toEqual(expected);
  });

  test('loadConfig takes Neo4j for the store when its address is set', () => {
    expect(
      loadConfig({ NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'careers' }).store,
    ).toEqual({
      engine: 'neo4j',
      address: {
        uri: 'neo4j://db:7687',
        user: 'neo4j',
        password: 'secret',
        database: 'careers',
        timeout: 9000,
      },
    });
  });

  test('loadConfig takes the password from a file, unless it is set itself', () => {
    const password = (environment: Record<string, string>) => {
      const { store } = loadConfig(
        { NEO4J_URI: 'neo4j://db', NEO4J_PASSWORD_FILE: '/run/secret', ...environment },
        (file) => ` of ${file} \r\n`,
      );
      return store.engine === 'neo4j' && store.address.password;
    };
    expect(password({})).toBe(' of /run/secret '); // all but the line's end
    expect(password({ NEO4J_PASSWORD: 'set' })).toBe('set');
    const empty = () => loadConfig({ NEO4J_URI: 'neo4j://db', NEO4J_PASSWORD_FILE: 'f' }, () => '\n');
    expect(empty).toThrow('NEO4J_PASSWORD_FILE f is empty');
  });

  test('loadConfig turns GraphiQL on in development, and in production only when asked to', () => {
    const graphiql = (environment: Record<string, string>) => loadConfig(environment).graphiql;
    expect(graphiql({ NODE_ENV: 'production' })).toBe(false);
    expect(graphiql({ NODE_ENV: 'production', GRAPHIQL: 'on' })).toBe(true);
    expect(graphiql({ GRAPHIQL: 'off' })).toBe(false);
  });

  test('loadConfig allows introspection in development, and wherever GraphiQL needs it', () => {
    const introspection = (environment: Record<string, string>) => loadConfig(environment).introspection;
    expect(introspection({ GRAPHIQL: 'off' })).toBe(true);
    expect(introspection({ NODE_ENV: 'production' })).toBe(false);
    expect(introspection({ NODE_ENV: 'production', GRAPHIQL: 'on' })).toBe(true);
  });

  test.each([
    [{ PORT: 'http' }, /^PORT must be a port number, 0 to 65535, not "http"$/],
    [{ PORT: '65536' }, /^PORT must be a port number, 0 to 65535, not "65536"$/],
    [{ PORT: '-1' }, /^PORT /],
    [{ MAX_DEPTH: '0' }, /^MAX_DEPTH must be a whole number from 1, not "0"$/],
    [{ HOST: 'a b' }, /^HOST must be a host name/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal, .*, not "loud"$/],
    [{ STOP_TIMEOUT_MS: '-1' }, /^STOP_TIMEOUT_MS must be a whole number from 1, not "-1"$/],
    [
      { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD_FILE: '/nowhere/secret' },
      /^NEO4J_PASSWORD_FILE cannot be read: ENOENT/,
    ],
    [{ GRAPHIQL: 'yes' }, /^GRAPHIQL must be on or off, not "yes"$/],
    [{ NEO4J_URI: 'http://db', NEO4J_PASSWORD: 'x' }, /^NEO4J_URI must look like neo4j:\/\/host:7687/],
    [
      { NEO4J_URI: 'bolt://u:secret@db', NEO4J_PASSWORD: 'x' },
      /^NEO4J_URI must look like .*, not "bolt:\/\/…@db"$/,
    ],
    [{ NEO4J_URI: 'bolt://db:port', NEO4J_PASSWORD: 'x' }, /^NEO4J_URI must look like/],
    [
      { NEO4J_URI: 'neo4j://db:7687' },
      /^NEO4J_PASSWORD \(or NEO4J_PASSWORD_FILE\) is needed with NEO4J_URI$/,
    ],
    [
      { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'x', NEO4J_DATABASE: '9 lives' },
      /^NEO4J_DATABASE must be a database name/,
    ],
    [
      { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'x', NEO4J_DATABASE: 'System' },
      /^NEO4J_DATABASE must not be system, which is the server's own, not "System"$/,
    ],
  ])('loadConfig refuses %j', (environment, message) => {
    expect(problemsOf(environment as Record<string, string>)).toEqual([expect.stringMatching(message)]);
  });

  test('loadConfig names every wrong setting at once, and never the password', () => {
    const problems = problemsOf({ PORT: 'x', GRAPHIQL: 'maybe', NEO4J_URI: 'db', NEO4J_PASSWORD: 'hunter2' });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('hunter2');
  });
});
