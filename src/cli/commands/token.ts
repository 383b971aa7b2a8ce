import { makeToken } from '../../server/access/make-token.ts';
import { ConfigurationError } from '../../server/configuration-error.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { configOf } from '../options/with-store.ts';
import { print, printJson } from '../output/print.ts';

interface TokenOptions {
  readonly subject: string;
  readonly minutes: string;
  readonly json?: true;
}

/** `career-graph token` */
export const tokenCommand = new DocumentedCommand('token')
  .description('make a bearer token for development, signed with JWT_SECRET')
  .option('--subject <name>', 'who it is for', 'developer')
  .option('--minutes <n>', 'how long it holds', '60')
  .option('--json', 'print it as JSON')
  .examples(
    [
      'JWT_SECRET=a-secret-of-32-characters-or-more career-graph token',
      'JWT_SECRET=a-secret-of-32-characters-or-more career-graph token --subject ann --minutes 5',
    ],
    'A service with READ_AUTH=required and the same JWT_SECRET, JWT_ISSUER and JWT_AUDIENCE believes it.',
  )
  .action(async ({ subject, minutes, json }: TokenOptions) => {
    if (!/^[1-9]\d{0,4}$/.test(minutes)) {
      throw new ConfigurationError(`--minutes must be a whole number from 1, not ${JSON.stringify(minutes)}`);
    }
    const { access } = configOf({}, { READ_AUTH: 'required' });
    if (access?.key.kind !== 'secret')
      throw new ConfigurationError('Tokens can be made with JWT_SECRET only.');
    const token = await makeToken(access, { subject, scopes: ['read'], seconds: 60 * Number(minutes) });
    if (json) printJson({ token });
    else print(token);
  });
