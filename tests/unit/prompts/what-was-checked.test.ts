import { whatWasChecked } from '../../../src/prompts/index.ts';
import type { Checking } from '../../../src/prompts/index.ts';

const at = (hours: number, minutes: number) => new Date(2026, 10, 23, hours, minutes);
const say = (checking: Partial<Checking>) =>
  whatWasChecked({ called: 'note', waiting: 0, passages: 4, notRead: [], ...checking });

describe('what was checked', () => {
  it('names the time of the last whole check', () => {
    expect(say({ wholeAt: at(14, 2), latestAt: at(14, 2) })).toEqual({ checked: 'whole note checked 14:02' });
  });

  it('tells later changes from the whole', () => {
    expect(say({ wholeAt: at(14, 2), latestAt: at(14, 5) }).checked).toBe(
      'whole note checked 14:02, latest changes 14:05',
    );
  });

  it('admits that only a part was checked', () => {
    expect(say({ latestAt: at(9, 5), called: 'e-mail' }).checked).toBe(
      'only part of the e-mail checked 09:05',
    );
  });

  it('says how far it has come', () => {
    expect(say({ waiting: 30, passages: 120 }).checked).toBe('checking: 90 of 120 paragraphs so far');
    expect(say({ waiting: 1, passages: 1 }).checked).toBe('checking');
  });

  it('does not claim a check that never was', () => {
    expect(say({}).checked).toBe('nothing checked yet');
  });

  it('lists what was not read', () => {
    expect(say({ wholeAt: at(1, 0), notRead: ['text boxes'] }).notRead).toBe('Not checked: text boxes.');
    expect(say({ notRead: ['headers', 'text boxes', 'comments'] }).notRead).toBe(
      'Not checked: headers, text boxes and comments.',
    );
  });
});
