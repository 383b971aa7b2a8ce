import { describe, expect, test } from 'vitest';
import { type Machine, missingMessage, missingOn } from './preflight.ts';

const complete: Machine = {
  platform: 'linux',
  neo4jNamed: false,
  dockerAnswers: false,
  javaVersions: [17],
  chromiumProblem: null,
};

const noChromium = 'none is installed, and npm has none for this kind of machine';

describe('missingOn', () => {
  test('missingOn finds nothing missing with a Chromium, and with Java 17, Docker or a Neo4j of one’s own', () => {
    expect(missingOn(complete)).toEqual([]);
    expect(missingOn({ ...complete, javaVersions: [11, 21] })).toEqual([]);
    expect(missingOn({ ...complete, javaVersions: [], dockerAnswers: true })).toEqual([]);
    expect(missingOn({ ...complete, javaVersions: [], neo4jNamed: true })).toEqual([]);
  });

  test('missingOn tells all that is missing at once, each with the commands that install it', () => {
    const message = missingMessage(missingOn({ ...complete, javaVersions: [], chromiumProblem: noChromium }));
    expect(message).toBe(`The tests need what this machine lacks.
A Neo4j: Docker does not answer, and there is no Java.
  apt-get install openjdk-17-jre-headless   (Debian, Ubuntu)
  or start Docker, or name a server with an empty database in NEO4J_TEST_URI
A Chromium: none is installed, and npm has none for this kind of machine.
  apt-get install chromium   (Debian)
  npx playwright-core install chromium   (npm)
  or name one in CHROMIUM
\`npm run test:embedded\` needs neither.`);
  });

  test('missingOn tells of a CHROMIUM that does not exist', () => {
    const chromiumProblem = 'CHROMIUM names /nowhere, which does not exist';
    expect(missingOn({ ...complete, chromiumProblem })[0]).toMatch(
      /^A Chromium: CHROMIUM names \/nowhere, which does not exist\.\n/,
    );
  });

  test('missingOn tells a Mac its own commands', () => {
    const [neo4j, chromium] = missingOn({
      ...complete,
      platform: 'darwin',
      javaVersions: [],
      chromiumProblem: noChromium,
    });
    expect(neo4j).toContain('\n  brew install --cask temurin@17\n');
    expect(chromium).toContain('\n  brew install --cask google-chrome\n');
  });

  test('missingOn names the Java that is too old', () => {
    expect(missingOn({ ...complete, javaVersions: [8, 11] })[0]).toContain(
      'only Java 8 and 11 is installed.\n',
    );
  });

  test('missingOn asks for Docker on Windows, where the tests start no Neo4j by Java', () => {
    expect(missingOn({ ...complete, platform: 'win32' })[0]).toContain('\n  start Docker\n');
    expect(missingOn({ ...complete, platform: 'win32', dockerAnswers: true })).toEqual([]);
  });
});
