/**
 * Stands in for curl on a machine that has none, with the few options that the documents use: `curl URL --silent
 * --fail-with-body --header 'name: value' --data BODY`. With `--data` it posts.
 */
const [args, headers] = [process.argv.slice(2), new Headers()];
let [address, body]: (string | undefined)[] = [];
const fails = args.includes('--fail-with-body');
for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
  if (arg === '--header') {
    const [name = '', value = ''] = args.shift()?.split(/: (.*)/) ?? [];
    headers.set(name, value);
  } else if (arg === '--data') {
    body = args.shift();
    if (!headers.has('content-type')) headers.set('content-type', 'application/x-www-form-urlencoded');
  } else if (!arg.startsWith('--')) {
    address = arg;
  } else if (arg !== '--silent' && arg !== '--fail-with-body') {
    throw new Error(`${arg} is not known here; install curl`);
  }
}
const response = await fetch(address ?? '', { method: body === undefined ? 'GET' : 'POST', headers, body });
process.stdout.write(await response.text());
if (fails && !response.ok) process.exitCode = 22;
