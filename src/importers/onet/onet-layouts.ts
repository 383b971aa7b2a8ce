/** Column of the O*NET-SOC code in every table. */
export const codeColumn = 'O*NET-SOC Code';

/** What a table is about. */
export type OnetSubject =
  | 'titles'
  | 'zones'
  | 'skills'
  | 'knowledge'
  | 'technology'
  | 'tools'
  | 'education'
  | 'traits'
  | 'tasks'
  | 'activities'
  | 'metadata'
  | 'related';

/** A table of facts on occupations, in order of the code. */
interface OnetTable {
  readonly subject: OnetSubject;
  /** Name of the file without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
}

/** A table of names by id. */
interface OnetNameTable {
  readonly name: string;
  readonly id: string;
  readonly label: string;
}

/** How the tables of a range of releases are named, and their columns where they differ. */
export interface OnetLayout {
  /** A phrase for people. */
  readonly title: string;
  readonly tables: readonly OnetTable[];
  readonly names: readonly OnetNameTable[];
  readonly columns: {
    readonly title: string;
    readonly tool: string;
    readonly toolCategory: string;
    readonly activityId: string;
    readonly activityName: string;
  };
}

const survey = [codeColumn, 'Element ID', 'Scale ID', 'Data Value'];
const elementNames = { name: 'Content Model Reference', id: 'Element ID', label: 'Element Name' };

const shared: readonly OnetTable[] = [
  { subject: 'zones', name: 'Job Zones', columns: [codeColumn, 'Job Zone'] },
  { subject: 'knowledge', name: 'Knowledge', columns: survey },
  { subject: 'traits', name: 'Work Styles', columns: survey },
  { subject: 'tasks', name: 'Task Statements', columns: [codeColumn, 'Task ID', 'Task', 'Task Type'] },
  {
    subject: 'metadata',
    name: 'Occupation Level Metadata',
    columns: [codeColumn, 'Item', 'Response', 'Percent'],
  },
  {
    subject: 'related',
    name: 'Related Occupations',
    columns: [codeColumn, 'Related O*NET-SOC Code', 'Relatedness Tier', 'Index'],
  },
];

const earlier: OnetLayout = {
  title: 'the layout up to 30.2',
  tables: [
    ...shared,
    { subject: 'titles', name: 'Alternate Titles', columns: [codeColumn, 'Alternate Title'] },
    { subject: 'skills', name: 'Skills', columns: survey },
    {
      subject: 'technology',
      name: 'Technology Skills',
      columns: [codeColumn, 'Example', 'Commodity Title', 'Hot Technology'],
    },
    { subject: 'tools', name: 'Tools Used', columns: [codeColumn, 'Example', 'Commodity Title'] },
    {
      subject: 'education',
      name: 'Education, Training, and Experience',
      columns: [...survey, 'Category'],
    },
    { subject: 'traits', name: 'Interests', columns: survey },
    { subject: 'activities', name: 'Tasks to DWAs', columns: [codeColumn, 'DWA ID'] },
  ],
  names: [elementNames, { name: 'DWA Reference', id: 'DWA ID', label: 'DWA Title' }],
  columns: {
    title: 'Alternate Title',
    tool: 'Example',
    toolCategory: 'Commodity Title',
    activityId: 'DWA ID',
    activityName: 'DWA Title',
  },
};

const later: OnetLayout = {
  title: 'the layout from 30.3 on',
  tables: [
    ...shared,
    { subject: 'titles', name: 'Job Titles', columns: [codeColumn, 'Job Title'] },
    { subject: 'skills', name: 'Essential Skills', columns: survey },
    { subject: 'skills', name: 'Transferable Skills', columns: survey },
    {
      subject: 'technology',
      name: 'Software Skills',
      columns: [codeColumn, 'Workplace Example', 'Element Name', 'Hot Technology'],
    },
    { subject: 'education', name: 'Education', columns: [...survey, 'Category'] },
    { subject: 'traits', name: 'Career Interest Types', columns: survey },
    { subject: 'activities', name: 'Tasks to DWAs', columns: [codeColumn, 'DWA Element ID'] },
  ],
  names: [elementNames, { name: 'GWAs to IWAs to DWAs', id: 'DWA Element ID', label: 'DWA Element Name' }],
  columns: {
    title: 'Job Title',
    tool: 'Workplace Example',
    toolCategory: 'Element Name',
    activityId: 'DWA Element ID',
    activityName: 'DWA Element Name',
  },
};

/** Both layouts, the earlier one first. */
export const onetLayouts: readonly [OnetLayout, OnetLayout] = [earlier, later];

/** Names of all tables of a layout. */
export const tableNames = ({ tables, names }: OnetLayout): string[] =>
  [...tables, ...names].map(({ name }) => name);
