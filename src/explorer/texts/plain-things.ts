import { formatList } from '../format/format.ts';

/** Things that people do at work in words of every day, by the ref of the skill; a graph without the skill shows none of it. */
export const plainThingsTexts = {
  plainThings: {
    title: 'Tick what you do',
    note: 'At work or at home, paid or not. Each is a skill that roles here list.',
    /** @param titles of roles that list the skill */
    example: (titles: readonly string[]) => `as in the role of ${formatList(titles)}`,
    groups: [
      {
        name: 'With customers and money',
        things: {
          'customer-service': 'Help customers, in person or by telephone',
          selling: 'Sell things',
          'cash-handling': 'Take payments and count a till',
          merchandising: 'Keep shelves and displays in order',
          'stock-control': 'Count and order stock',
          negotiation: 'Bargain over prices and terms',
          'conflict-resolution': 'Calm people who are angry',
          'account-management': 'Look after regular customers',
        },
      },
      {
        name: 'In kitchens, care and teaching',
        things: {
          'food-preparation': 'Prepare and cook food',
          'table-service': 'Serve at tables',
          'personal-care': 'Wash, dress and feed people who need help',
          'patient-care': 'Look after patients',
          'first-aid': 'Give first aid',
          teaching: 'Teach',
          'classroom-management': 'Keep a class or a group in order',
          counselling: 'Listen to people and help them decide',
        },
      },
      {
        name: 'In an office',
        things: {
          'office-administration': 'Keep an office running',
          'diary-management': 'Arrange appointments and calendars',
          'data-entry': 'Type data into a system without mistakes',
          'records-management': 'File papers and find them again',
          'report-writing': 'Write reports',
          bookkeeping: 'Keep the books',
          payroll: 'Work out wages',
          spreadsheets: 'Work with spreadsheets',
        },
      },
      {
        name: 'Leading and planning',
        things: {
          'people-management': 'Lead a team',
          'staff-training': 'Show new colleagues how it is done',
          'shift-scheduling': 'Plan who works when',
          budgeting: 'Plan a budget and keep to it',
          'project-planning': 'Plan a piece of work from start to end',
          'case-management': 'Follow a case from the first call to the last',
          safeguarding: 'Protect children and people at risk',
          'health-and-safety': 'Keep a workplace safe',
        },
      },
      {
        name: 'With hands, machines and vehicles',
        things: {
          'hand-and-power-tools': 'Work with hand and power tools',
          'technical-drawings': 'Read technical drawings',
          'equipment-maintenance': 'Keep machines running',
          'machine-operation': 'Run machines',
          'quality-inspection': 'Check goods for faults',
          'order-picking': 'Pick and pack orders',
          driving: 'Drive a van, lorry or bus',
          guarding: 'Watch over places and people',
        },
      },
    ],
  },
};
