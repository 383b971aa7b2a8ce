import { describedSettings } from '../src/server/settings.ts';
import { markdownTable } from './markdown-table.ts';

/** The settings of the service, with their defaults, as a Markdown table. */
export function settingsTable(): string {
  const rows = describedSettings().map(({ name, default: value, description }) => [
    `\`${name}\``,
    value === null ? 'none' : `\`${value}\``,
    description,
  ]);
  return markdownTable([['setting', 'default', ''], ...rows]);
}
