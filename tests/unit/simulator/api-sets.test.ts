import { readFileSync } from 'node:fs';
import path from 'node:path';
import table from '../../../src/simulator/office/api-sets/api-sets.json';
import { setOfMember } from '../../../src/simulator/office/api-sets/levels.ts';
import { readApiSets } from '../../../src/simulator/office/api-sets/read-types.ts';
import { typesOfTheFake } from '../../../src/simulator/office/api-sets/types-of-the-fake.ts';

const root = path.resolve(__dirname, '../../..');
const declarations = readFileSync(path.join(root, 'node_modules/@types/office-js/index.d.ts'), 'utf8');

describe('the table of requirement sets', () => {
  it('is the one that the installed types give (else run write-table.ts)', () => {
    expect(table).toEqual(readApiSets(declarations, typesOfTheFake));
  });

  it('knows the sets that the add-in depends on', () => {
    expect(setOfMember('Word.Paragraph', 'uniqueLocalId')).toEqual({ name: 'WordApi', version: '1.6' });
    expect(setOfMember('Word.Range', 'insertComment')).toEqual({ name: 'WordApi', version: '1.4' });
    expect(setOfMember('Office.Body', 'getAsync')).toEqual({ name: 'Mailbox', version: '1.3' });
    expect(setOfMember('Office.MessageCompose', 'sessionData')).toEqual({ name: 'Mailbox', version: '1.11' });
    expect(setOfMember('Word.RequestContext', 'sync')).toBe('always');
    expect(setOfMember('Word.Paragraph', 'nonsense')).toBeUndefined();
  });

  it('takes the lowest set of several forms of a method, and counts 1.10 above 1.9', () => {
    const types = `declare namespace Office { interface Thing {
      /** [Api set: Mailbox 1.10] */ act(a: string, b: string): void;
      /** [Api set: Mailbox 1.9] */ act(a: string): void;
      /** no set */ plain: string;
    } }`;
    expect(readApiSets(types, ['Office.Thing'])).toEqual({
      'Office.Thing': { set: '', members: { '': 'plain', 'Mailbox 1.9': 'act' } },
    });
  });

  it('stops where a type is gone', () => {
    expect(() => readApiSets('declare namespace Word {}', ['Word.Paragraph'])).toThrow(
      'no longer declares Word.Paragraph',
    );
  });
});
