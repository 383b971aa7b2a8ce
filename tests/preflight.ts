import { oldestJava } from './neo4j/java.ts';

/** What a machine has for the tests. */
export interface Machine {
  readonly platform: string;
  /** Whether the environment names a Neo4j, in NEO4J_TEST_URI. */
  readonly neo4jNamed: boolean;
  readonly dockerAnswers: boolean;
  /** Major versions. */
  readonly javaVersions: readonly number[];
  /** Why no Chromium can be started, as a clause; null when there is one, or npm can fetch one that runs here. */
  readonly chromiumProblem: string | null;
}

const installJava: Readonly<Record<string, string>> = {
  linux: 'apt-get install openjdk-17-jre-headless   (Debian, Ubuntu)',
  darwin: 'brew install --cask temurin@17',
};
const installChromium: Readonly<Record<string, string>> = {
  linux: 'apt-get install chromium   (Debian)',
  darwin: 'brew install --cask google-chrome',
};

/** One text for each thing that the whole test run lacks on a machine, with the commands that install it. */
export function missingOn({ platform, ...machine }: Machine): string[] {
  const missing: string[] = [];
  const javaRuns = platform !== 'win32' && machine.javaVersions.some((version) => version >= oldestJava);
  if (!machine.neo4jNamed && !machine.dockerAnswers && !javaRuns) {
    const versions = machine.javaVersions.join(' and ');
    missing.push(
      lines(
        `A Neo4j: Docker does not answer, and ${versions ? `only Java ${versions} is installed` : 'there is no Java'}.`,
        ...commands(platform === 'win32' ? 'start Docker' : installJava[platform]),
        '  or start Docker, or name a server with an empty database in NEO4J_TEST_URI',
      ),
    );
  }
  if (machine.chromiumProblem !== null) {
    missing.push(
      lines(
        `A Chromium: ${machine.chromiumProblem}.`,
        ...commands(installChromium[platform], 'npx playwright-core install chromium   (npm)'),
        '  or name one in CHROMIUM',
      ),
    );
  }
  return missing;
}

/** What to say when something is missing. */
export const missingMessage = (missing: readonly string[]): string =>
  lines('The tests need what this machine lacks.', ...missing, '`npm run test:embedded` needs neither.');

const commands = (...texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text === undefined ? [] : [`  ${text}`]));

const lines = (...texts: readonly string[]): string => texts.join('\n');
