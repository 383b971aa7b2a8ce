const mavenCentral = 'https://repo.maven.apache.org/maven2';

/**
 * Where jars are fetched from without Maven: `MAVEN_MIRROR`, the mirror of Maven Central in Maven's settings, or Maven
 * Central itself.
 *
 * @param settings text of `~/.m2/settings.xml`; empty when there is none
 */
export function mavenRepository(
  environment: Readonly<Record<string, string | undefined>>,
  settings: string,
): string {
  return (environment.MAVEN_MIRROR || mirrorOfCentral(settings) || mavenCentral).replace(/\/+$/, '');
}

/** The first mirror that stands for Maven Central; a name after `!` is excluded. */
function mirrorOfCentral(settings: string): string | undefined {
  const mirrors = settings.replace(/<!--.*?-->/gs, '').matchAll(/<mirror>(.*?)<\/mirror>/gs);
  for (const [, mirror = ''] of mirrors) {
    const repositories = (textOf(mirror, 'mirrorOf') ?? '').split(',').map((name) => name.trim());
    if (repositories.includes('!central')) continue;
    if (repositories.some((name) => ['central', '*', 'external:*'].includes(name)))
      return textOf(mirror, 'url');
  }
  return undefined;
}

const textOf = (xml: string, element: string): string | undefined =>
  xml.match(new RegExp(`<${element}>\\s*(.*?)\\s*</${element}>`, 's'))?.[1];
