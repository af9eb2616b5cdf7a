import { compile } from '../../../src/detection/compiler/index.ts';
import { createDetector } from '../../../src/detection/index.ts';
import { compiled, matches, sampleLanguage, trigger } from './sample-language.ts';

describe('words in patterns', () => {
  it('a base form matches its whole family', () => {
    for (const form of ['attend', 'attends', 'attended', 'attending']) {
      expect(matches('attend', `They ${form} today`)).toEqual([form]);
    }
  });

  it('an irregular verb matches all its forms', () => {
    expect(matches('bring', 'She brought him')).toEqual(['brought']);
  });

  it('an inflected form matches only itself', () => {
    expect(matches('seen', 'Mum saw him')).toEqual([]);
    expect(matches('seen', 'He was seen')).toEqual(['seen']);
  });

  it('quotes turn a family off', () => {
    expect(matches("'attend'", 'She attended')).toEqual([]);
  });

  it('a star matches whatever begins so', () => {
    expect(matches('immunis*', 'Immunisations are due')).toEqual(['Immunisations']);
  });

  it('capitals match only capitals', () => {
    expect(matches('DNA', 'DNA again')).toEqual(['DNA']);
    expect(matches('DNA', 'dna again')).toEqual([]);
    expect(matches('DNA', 'DNAs x3')).toEqual(['DNAs']);
  });

  it('a hyphen in either place makes no difference', () => {
    expect(matches('non-attendance', 'non attendance')).toEqual(['non attendance']);
    expect(matches('non attendance', 'Non-attendance')).toEqual(['Non-attendance']);
  });
});

describe('typing errors', () => {
  it('are forgiven once in a longer word', () => {
    expect(matches('appointment', 'Missed her appiontment')).toEqual(['appiontment']);
    expect(matches('appointment', 'Missed her apointment')).toEqual(['apointment']);
  });

  it('are not forgiven in short words, in the first letter or twice in a word', () => {
    expect(matches('not seen', 'nto seen')).toEqual([]);
    expect(matches('appointment', 'eppointment')).toEqual([]);
    expect(matches('appointment', 'apontmant')).toEqual([]);
  });

  it('are not seen in words that are spelled right', () => {
    expect(matches('feather', 'weather')).toEqual([]);
  });
});

describe('lexicons, groups and gaps', () => {
  it('a lexicon matches any of its entries, those of lexicons inside it too', () => {
    expect(matches('{family} left', 'Mum left')).toEqual(['Mum left']);
    expect(matches('{family} left', 'Mum and dad left')).toEqual(['Mum and dad left']);
  });

  it('a group matches one of its parts, an optional part may be missing', () => {
    expect(matches('not [been] (brought|taken)', 'not brought, not been taken')).toEqual([
      'not brought',
      'not been taken',
    ]);
  });

  it('a question mark makes what stands before it optional', () => {
    expect(matches('not (been)? brought', 'not brought, not been brought')).toEqual([
      'not brought',
      'not been brought',
    ]);
  });

  it('a gap takes up to its number of words and no more', () => {
    expect(matches('mum ~2 left', 'Mum had already left')).toEqual(['Mum had already left']);
    expect(matches('mum ~2 left', 'Mum had not yet left')).toEqual([]);
  });

  it('a gap crosses a dash and a comma, but no “but” and no sentence', () => {
    expect(matches('clinic ~3 not', 'Clinic 3/5 – not there')).toEqual(['Clinic 3/5 – not']);
    expect(matches('clinic ~3 not', 'Clinic booked but not needed')).toEqual([]);
    expect(matches('clinic ~3 not', 'Clinic. He did not')).toEqual([]);
  });

  it('edges hold a pattern to the beginning or end of a sentence', () => {
    expect(matches('^ mum', 'Mum came. Saw mum')).toEqual(['Mum']);
    expect(matches('left $', 'She left early. He left')).toEqual(['left']);
  });

  it('an edge may be one of the parts of a group', () => {
    const pattern = 'bad state (again|[just] now|$)';
    expect(matches(pattern, 'In a bad state. A bad state again, a bad state of mind')).toEqual([
      'bad state',
      'bad state again',
    ]);
    expect(matches(pattern, 'a bad state just now')).toEqual(['bad state just now']);
    expect(matches('(^|and) left', 'Left early and left her coat. She left')).toEqual(['Left', 'and left']);
    expect(matches('mum ~2 (again|$)', 'Mum was late. Mum was very late indeed')).toEqual(['Mum was late']);
    expect(matches('bad (state [again|$]|mood)', 'bad mood, bad state')).toEqual(['bad mood', 'bad state']);
    expect(matches('bad (state (again|$)|mood)', 'bad state of mind')).toEqual([]);
  });

  it('an edge may be one of the parts of a group in a guard and in a lexicon', () => {
    const unless = ['after 3: state (of|$)'];
    expect(matches('bad', 'bad state. Bad state of mind. Bad state again', { unless })).toEqual(['Bad']);
    const lexicons = 'last-words:\n  what: how it ends\n  words: bad state (again|$)\n';
    const { detector } = compile([trigger({ when: ['{last-words}'] })], sampleLanguage(lexicons));
    expect(createDetector(detector).scan('a bad state')).toHaveLength(1);
    expect(createDetector(detector).scan('a bad state of mind')).toHaveLength(0);
  });

  it('a name is a capital on a word that no list knows', () => {
    expect(matches('{child} was seen', 'Keira was seen')).toEqual(['Keira was seen']);
    expect(matches('{child} was seen', 'Keira (8) was seen')).toEqual(['Keira (8) was seen']);
    expect(matches('{child} was seen', 'Weather was seen')).toEqual([]);
    expect(matches('{child} was seen', 'Monday was seen')).toEqual([]);
  });
});

describe('parts joined by &', () => {
  it('stand in one sentence in any order', () => {
    expect(matches('bruise & fall', 'A fall, then a bruise')).toEqual(['bruise']);
    expect(matches('bruise & fall', 'A fall. Then a bruise')).toEqual([]);
  });

  it('stand within so many words of each other', () => {
    expect(matches('bruise &2 fall', 'bruise from a fall')).toEqual(['bruise']);
    expect(matches('bruise &2 fall', 'bruise seen after he had a fall')).toEqual([]);
  });

  it('may stand in the sentence beside, but not in another line', () => {
    expect(matches('bruise && fall', 'A bruise. He had a fall')).toEqual(['bruise']);
    expect(matches('bruise && fall', 'A bruise.\nHe had a fall')).toEqual([]);
  });
});

describe('guards', () => {
  const guarded = (unless: string, text: string): string[] => matches('missed', text, { unless: [unless] });

  it('before and after count words from the match', () => {
    expect(guarded('before 2: train', 'The train was missed')).toEqual([]);
    expect(guarded('before 2: train', 'The train that she took was missed')).toEqual(['missed']);
    expect(guarded('after 1: breakfast', 'missed breakfast')).toEqual([]);
    expect(guarded('after 1: breakfast', 'missed her breakfast')).toEqual(['missed']);
  });

  it('without a place they look at the whole sentence, and at no other', () => {
    expect(guarded('film', 'They missed the end of the film')).toEqual([]);
    expect(guarded('film', 'They missed it. A film followed')).toEqual(['missed']);
  });

  it('next looks at the next sentence of the line', () => {
    expect(guarded('next: rebooked', 'They missed it. It was rebooked')).toEqual([]);
    expect(guarded('next: rebooked', 'They missed it.\nIt was rebooked')).toEqual(['missed']);
  });

  it('shared guards hold for every trigger, unless it says “despite”', () => {
    expect(matches('missed', 'if it is missed')).toEqual([]);
    expect(matches('missed', 'if it is missed', { despite: ['hypothetical'] })).toEqual(['missed']);
  });
});

describe('faults in patterns', () => {
  const faultOf = (fields: Parameters<typeof trigger>[0]) => compiled(trigger(fields)).faults[0];

  it('an unknown lexicon gets the nearest one offered', () => {
    expect(faultOf({ when: ['{familly} left'] })).toMatchObject({
      path: ['triggers', 'sample', 'when', 0],
      problem: 'there is no lexicon {familly}',
      mend: 'did you mean {family}?',
    });
  });

  it('an open bracket is named', () => {
    expect(faultOf({ when: ['(mum|dad left'] })?.mend).toBe('add “)”');
  });

  it('a sign that patterns do not know is named', () => {
    expect(faultOf({ when: ['mum <left>'] })?.problem).toContain('“<left>”');
  });

  it('a gap that is too wide is refused', () => {
    expect(faultOf({ when: ['mum ~40 left'] })?.mend).toContain('~1 to ~12');
  });

  it('what may be nothing but the edge of a sentence is refused, for it has no words to find', () => {
    for (const pattern of ['$', '^ [mum]', '(again|$)', 'mum & (^|left)', '[$]']) {
      expect(faultOf({ when: [pattern] })).toMatchObject({
        path: ['triggers', 'sample', 'when', 0],
        problem: `“${pattern}” has a part that may be nothing but the edge of a sentence`,
        mend: 'put a word that must be there beside “^” or “$”',
      });
    }
    expect(faultOf({ when: ['mum'], unless: ['after 2: (again|$)'] })?.path).toEqual([
      'triggers',
      'sample',
      'unless',
      0,
    ]);
    expect(() => sampleLanguage('last-words:\n  what: how it ends\n  words: again, $\n')).toThrow(
      /nothing but the edge/,
    );
  });

  it('an unknown shared guard is named under “unless” and under “despite”', () => {
    expect(faultOf({ when: ['mum'], unless: ['already-known'] })?.path).toEqual([
      'triggers',
      'sample',
      'unless',
      0,
    ]);
    expect(faultOf({ when: ['mum'], despite: ['already-known'] })?.path).toEqual([
      'triggers',
      'sample',
      'despite',
    ]);
  });
});
