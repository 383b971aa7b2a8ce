import { describe, expect, test } from 'vitest';
import { mavenRepository } from './maven-repository.ts';

const mirror = (of: string, url: string) =>
  `<mirror><id>m</id><mirrorOf> ${of} </mirrorOf>\n<url>${url}</url></mirror>`;
const settings = (...mirrors: string[]) => `<settings><mirrors>${mirrors.join('')}</mirrors></settings>`;

describe('mavenRepository', () => {
  test('mavenRepository is Maven Central when this machine says nothing else', () => {
    expect(mavenRepository({}, '')).toBe('https://repo.maven.apache.org/maven2');
    expect(mavenRepository({}, settings(mirror('internal', 'https://other/')))).toMatch(
      /^https:\/\/repo\.maven/,
    );
  });

  test.each(['central', '*', 'external:*', 'internal, central', '*,!internal'])(
    'mavenRepository takes the mirror of "%s" in Maven’s settings',
    (of) => {
      expect(
        mavenRepository({}, settings(mirror('internal', 'https://a/'), mirror(of, 'https://b/maven/'))),
      ).toBe('https://b/maven');
    },
  );

  test('mavenRepository passes over a mirror that excludes Maven Central or is a comment', () => {
    const excluded = mirror('*,!central', 'https://a/');
    const comment = `<!-- ${mirror('central', 'https://b/')} -->`;
    expect(mavenRepository({}, settings(excluded, comment))).toMatch(/^https:\/\/repo\.maven/);
  });

  test('mavenRepository prefers MAVEN_MIRROR to the settings', () => {
    const environment = { MAVEN_MIRROR: 'https://mine/maven2/' };
    expect(mavenRepository(environment, settings(mirror('*', 'https://b/')))).toBe('https://mine/maven2');
  });
});
