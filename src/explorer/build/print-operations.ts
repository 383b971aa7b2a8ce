import { writeOperations } from './operations.ts';

await writeOperations();
