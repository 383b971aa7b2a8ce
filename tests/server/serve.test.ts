import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/server/config.ts';
import { ListenError } from '../../src/server/listen-error.ts';
import { seedsDirectory } from '../../src/server/project-files.ts';
import { serve } from '../../src/server/serve.ts';

test('serve throws ListenError when its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const config = loadConfig({ PORT: String(port), LOG_LEVEL: 'silent' });
  const serving = serve(config, seedsDirectory(), () => {});
  await expect(serving).rejects.toBeInstanceOf(ListenError);
  await expect(serving).rejects.toThrow(/: the port is taken; set PORT to another\.$/);
  other.close();
});
