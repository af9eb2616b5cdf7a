import fc from 'fast-check';
import { detectorOf, trigger } from './sample-language.ts';

const notBrought = trigger({ id: 'not-brought', when: ['{child} ~2 not [been] brought', 'not brought'] });
const engagement = trigger({
  lesson: 'non-compliant-parents',
  id: 'seems',
  when: ['{family} ~2 seem ~2 engage'],
});
const detector = detectorOf(notBrought, engagement);

const pieces = fc.constantFrom(
  'Keira (8) was not brought',
  'not brought',
  'mum seems to engage',
  'the weather',
  ' ',
  '. ',
  '\n',
  '’',
  '🙂',
  'but',
  'x3',
  '\u0301',
  '\u202e',
  'שלום',
  '(',
  '—',
);
const texts = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(' '));

describe('findings', () => {
  it('point at the words that fired, in the untouched text', () => {
    const text = 'Saw mum.  Keira (8) wasn’t brought to clinic.';
    expect(detector.scan(text)).toEqual([
      { lesson: 'non-attendance', trigger: 'not-brought', tier: 'prompt', start: 10, end: 34 },
    ]);
    expect(text.slice(10, 34)).toBe('Keira (8) wasn’t brought');
  });

  it('that overlap and are of one lesson become one, the longest', () => {
    expect(detector.scan('Keira was not brought')).toHaveLength(1);
  });

  it('of good practice stand beside a prompt on the same words', () => {
    const both = detectorOf(
      notBrought,
      trigger({ id: 'well-put', tier: 'good-practice', when: ['was not brought'] }),
    );
    expect(both.scan('Keira was not brought').map(({ tier }) => tier)).toEqual(['prompt', 'good-practice']);
  });

  it('of two lessons in one sentence are both kept', () => {
    expect(detector.scan('Not brought, mum seems to engage').map(({ lesson }) => lesson)).toEqual([
      'non-attendance',
      'non-compliant-parents',
    ]);
  });

  it('always lie in the text, are not empty and come in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of detector.scan(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('of a text are those of its lines, one after the other', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const shifted = detector.scan(other).map((finding) => ({
          ...finding,
          start: finding.start + one.length + 1,
          end: finding.end + one.length + 1,
        }));
        expect(detector.scan(`${one}\n${other}`)).toEqual([...detector.scan(one), ...shifted]);
      }),
    );
  });

  it('do not change with curly quotes, no-break spaces, doubled spaces or capitals', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const triggersOf = (of: string) => detector.scan(of).map(({ trigger: id }) => id);
        const plain = text.replaceAll('’', "'");
        expect(triggersOf(plain.replaceAll(' ', '\u00a0 '))).toEqual(triggersOf(plain));
        expect(triggersOf(text)).toEqual(triggersOf(plain));
      }),
    );
  });

  it('are none in an empty text, in emoji and in a megabyte without a space', () => {
    expect(detector.scan('')).toEqual([]);
    expect(detector.scan('🙂🙃')).toEqual([]);
    expect(detector.scan('a'.repeat(1_000_000))).toEqual([]);
  });
});

describe('count triggers', () => {
  const counting = detectorOf(
    notBrought,
    trigger({ id: 'a-pattern', kind: 'count', of: ['not-brought'], at: 3 }),
  );
  const passage = (id: string, text: string) => ({ passage: { id, text }, findings: counting.scan(text) });
  const countedIn = (...texts: string[]): string[] =>
    counting
      .overDocument(texts.map((text, at) => passage(String(at), text)))
      .flatMap(({ findings }) => findings.map(({ trigger: id }) => id))
      .filter((id) => id === 'a-pattern');

  it('fire once, at the n-th finding, wherever in the document it stands', () => {
    expect(countedIn('Not brought.', 'Not brought. Not brought.')).toHaveLength(1);
    expect(countedIn('Not brought. Not brought. Not brought. Not brought.')).toHaveLength(1);
  });

  it('stay silent before that', () => {
    expect(countedIn('Not brought.', 'Not brought.')).toHaveLength(0);
  });
});

describe('absence triggers', () => {
  const reviewing = detectorOf(
    trigger({
      id: 'no-word',
      kind: 'absence',
      tier: 'consider',
      when: ['home visit'],
      needs: ['{child} said'],
    }),
  );
  const idsIn = (...texts: string[]): string[] => {
    const review = reviewing.review();
    texts.forEach((text, at) => review.take({ id: String(at), text }));
    return review.outcome().flatMap(({ findings }) => findings.map(({ trigger: id }) => id));
  };

  it('fire where what calls for something is there and the something is not', () => {
    expect(idsIn('Home visit at four.', 'House warm.')).toEqual(['no-word']);
  });

  it('stay silent where it is there, in whatever passage', () => {
    expect(idsIn('Home visit at four.', 'The girl said little.')).toEqual([]);
  });

  it('never fire while one types', () => {
    expect(reviewing.scan('Home visit at four.')).toEqual([]);
  });
});

describe('explanations', () => {
  it('give the reason of a trigger', () => {
    expect(detector.explain('non-attendance', 'not-brought')).toEqual({ why: 'A reason.' });
  });

  it('are not made up for a trigger that does not exist', () => {
    expect(detector.explain('non-attendance', 'other')).toBeUndefined();
  });
});
