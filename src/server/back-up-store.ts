import type { BackupSummary } from '../store/embedded/backup-file.ts';
import type { Restored } from '../store/embedded/restore-backup.ts';
import { StoreUnusableError } from '../store/store-errors.ts';
import type { Config } from './config.ts';

type Configured = Pick<Config, 'store'>;

/** See writeBackup. @throws StoreUnusableError for a Neo4j, which has its own means */
export async function backUpStore(
  { store }: Configured,
  file: string,
  onStep: (step: string) => void,
): Promise<BackupSummary> {
  const directory = directoryOf(store, 'dump');
  const { writeBackup } = await import('../store/embedded/write-backup.ts');
  const { checkBesideService } = await import('../store/embedded/claim-serving.ts');
  await checkBesideService(directory);
  return writeBackup(directory, file, onStep);
}

/** See restoreBackup. @throws StoreUnusableError for a Neo4j, which has its own means */
export async function restoreStore(
  { store }: Configured,
  file: string,
  options: { readonly replace: boolean; readonly onStep: (step: string) => void },
): Promise<Restored> {
  const directory = directoryOf(store, 'load');
  const { restoreBackup } = await import('../store/embedded/restore-backup.ts');
  return restoreBackup(directory, file, options);
}

function directoryOf(store: Config['store'], action: 'dump' | 'load'): string {
  if (store.engine === 'embedded') return store.directory;
  throw new StoreUnusableError(
    `The store is a Neo4j, which is ${action === 'dump' ? 'backed up' : 'restored'} by neo4j-admin database ${action}; nothing was done.`,
  );
}
