/** Writes an answer to standard output, with a line break at its end; remarks on the work go to standard error. */
export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

/** Writes a value to standard output as indented JSON. */
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));
