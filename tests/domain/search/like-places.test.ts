import { describe, expect, test } from 'vitest';
import { likePlaces, type NamedPlace } from '../../../src/domain/search/like-places.ts';

const place = (id: string, ...names: string[]): NamedPlace => ({ id, names });
const places = [
  place('us', 'United States'),
  place('us-ak', 'Alaska', 'AK'),
  place('us-ca', 'California', 'CA'),
  place('us-wa', 'Washington', 'WA'),
  place('boston', 'Boston-Cambridge-Newton, MA-NH', 'Boston', 'Cambridge', 'Newton', 'Boston, MA'),
  place('dallas', 'Dallas-Fort Worth-Arlington, TX', 'Dallas', 'Fort Worth', 'Dallas-Fort Worth-Arlington'),
  place('philadelphia', 'Philadelphia-Camden-Wilmington, PA-NJ-DE-MD', 'Philadelphia', 'Camden'),
  place('portland-me', 'Portland-South Portland, ME', 'Portland', 'Portland, ME'),
  place('portland-or', 'Portland-Vancouver-Hillsboro, OR-WA', 'Portland', 'Vancouver', 'Portland, OR'),
  place('salt-lake', 'Salt Lake City-Murray, UT', 'Salt Lake City', 'Murray'),
  place('san-francisco', 'San Francisco-Oakland-Fremont, CA', 'San Francisco', 'Oakland'),
  place('santa-fe', 'Santa Fe, NM', 'Santa Fe'),
  place('seattle', 'Seattle-Tacoma-Bellevue, WA', 'Seattle', 'Tacoma', 'Seattle, WA', 'Tacoma, WA'),
  place('st-louis', 'St. Louis, MO-IL', 'St. Louis', 'St. Louis, MO'),
];
const like = (text: string) => likePlaces(text, places, 5);

describe('likePlaces', () => {
  test.each([
    ['Seatle', 'seattle'],
    ['Seattel, WA', 'seattle'],
    ['tacomma', 'seattle'],
    ['Bostn', 'boston'],
    ['Greater Boston area', 'boston'],
    ['Philly', 'philadelphia'],
    ['Calif.', 'us-ca'],
    ['state of washington', 'us-wa'],
    ['Saint Louis', 'st-louis'],
    ['Ft. Worth', 'dallas'],
    ['DFW', 'dallas'],
    ['slc', 'salt-lake'],
    ['Sán Fransisco', 'san-francisco'],
  ])('%s is like the one place that is meant', (text, id) => {
    expect(like(text)).toEqual([id]);
  });

  test('several places that are equally like are all there, by name', () => {
    expect(like('Portlnd')).toEqual(['portland-me', 'portland-or']);
    expect(like('S.F.')).toEqual(['san-francisco', 'santa-fe']);
    expect(likePlaces('Portlnd', places, 1)).toEqual(['portland-me']);
  });

  test('a text like no name, or without letters, has none', () => {
    expect(like('Zzyzx')).toEqual([]);
    expect(like('Berlin')).toEqual([]);
    expect(like(' – ')).toEqual([]);
  });

  test('of long texts only the beginning is looked at', () => {
    expect(like('x'.repeat(100_000))).toEqual([]);
  });
});
