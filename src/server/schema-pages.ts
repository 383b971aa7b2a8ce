import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnswerFile,
  builtFile,
  contentSecurityPolicy,
  type StaticFile,
  sendFile,
} from './static-file.ts';

/**
 * `/reference`, the API reference, and `/schema.graphql`, the SDL as text.
 *
 * @param directory the built reference; when it is not there, no path is answered
 * @param isPublic whether the service shows its schema; when it does not, both paths are 404
 */
export function schemaPages(directory: string, isPublic: boolean): AnswerFile {
  const files = isPublic && existsSync(directory) ? filesIn(directory) : new Map<string, StaticFile>();
  return (request, response, path) => {
    const file = files.get(path);
    if (file) {
      sendFile(file, request, response);
    } else if (!isPublic && /^\/(schema\.graphql|reference\/?)$/.test(path)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    } else {
      return false;
    }
    return true;
  };
}

function filesIn(directory: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const name of readdirSync(directory)) {
    const file = builtFile(join(directory, name), {
      immutable: name.endsWith('.css'), // its name holds a hash of its content
      headers: { 'content-security-policy': contentSecurityPolicy() },
    });
    if (file) for (const path of pathsOf(name)) files.set(path, file);
  }
  return files;
}

const pathsOf = (name: string): readonly string[] => {
  if (name === 'index.html') return ['/reference', '/reference/'];
  return [name === 'schema.graphql' ? '/schema.graphql' : `/reference/${name}`];
};
