import { leadOf } from '../../../src/lessons/index.ts';
import type { Lesson } from '../../../src/lessons/index.ts';
import { sections, strengthsByCase, wholeAudit } from './audit-text.ts';
import { firstPack } from './first-pack.ts';

const { pack } = firstPack();

const lessonUnder = (heading: string): Lesson => {
  const lesson = pack.lessons.find(({ source }) => source.heading === heading);
  if (!lesson) throw new Error(`No lesson stands under “${heading}”.`);
  return lesson;
};

const auditWordsOf = ({ messages, questions, reminders, resources }: Lesson): readonly string[] => [
  ...messages,
  ...questions,
  ...reminders,
  ...resources.map(({ quote }) => quote),
];

describe('the first pack, held against the audit', () => {
  it('has the fourteen lessons with the ids that were agreed', () => {
    expect(pack.lessons.map(({ id, source }) => `${source.case} ${id}`).sort()).toEqual(
      [
        '1 access-to-services',
        '1 information-sharing',
        '2 case-recording',
        '2 complex-health-needs',
        '2 witnessing-domestic-abuse',
        '2 difficult-conversations',
        '2 transition-to-adulthood',
        '3 disguised-compliance',
        '3 chronic-neglect',
        '3 diagnosis-overshadowing',
        '4 voice-of-the-child',
        '4 transition-planning',
        '5 non-compliant-parents',
        '5 non-attendance',
      ].sort(),
    );
  });

  // Counted by reading the audit, not by the program.
  it.each([
    { number: 1, messages: 3, questions: 3, reminders: 1, strengths: 4 },
    { number: 2, messages: 6, questions: 8, reminders: 0, strengths: 4 },
    { number: 3, messages: 4, questions: 7, reminders: 1, strengths: 3 },
    { number: 4, messages: 3, questions: 3, reminders: 1, strengths: 4 },
    { number: 5, messages: 3, questions: 2, reminders: 3, strengths: 3 },
  ])(
    'holds of case $number: $messages messages, $questions questions, $reminders reminders, $strengths strengths',
    ({ number, ...counts }) => {
      const lessons = pack.lessons.filter(({ source }) => source.case === number);
      const sum = (field: 'messages' | 'questions' | 'reminders'): number =>
        lessons.reduce((total, lesson) => total + lesson[field].length, 0);
      expect({
        messages: sum('messages'),
        questions: sum('questions'),
        reminders: sum('reminders'),
        strengths: pack.cases.find((auditCase) => auditCase.number === number)?.strengths.length,
      }).toEqual(counts);
    },
  );

  it('has all eighteen strengths, word for word and in order', () => {
    const inPack = pack.cases.map(({ strengths }) => strengths.map(({ quote }) => quote));
    expect(inPack).toEqual(strengthsByCase());
    expect(inPack.flat()).toHaveLength(18);
  });

  it('gives each case the pseudonym and the summary that were printed', () => {
    for (const { number, pseudonym, summary } of pack.cases) {
      expect(wholeAudit).toContain(
        `Case ${number} (${pseudonym}) Brief summary of case: ${summary} Strengths:`,
      );
    }
    expect(pack.cases.map(({ pseudonym }) => pseudonym)).toEqual([
      'Adam',
      'Barak',
      'Caryn',
      'Deshawn',
      'Erika',
    ]);
  });

  it.each(sections())('quotes “$heading” word for word', ({ heading, case: number }) => {
    const lesson = lessonUnder(heading);
    expect(lesson.source.case).toBe(number);
    for (const words of auditWordsOf(lesson)) expect(wholeAudit).toContain(words);
  });

  it.each(sections())('leaves not a word of “$heading” out', ({ heading, text }) => {
    const longestFirst = [...auditWordsOf(lessonUnder(heading))].sort(
      (one, other) => other.length - one.length,
    );
    const left = longestFirst.reduce((rest, words) => rest.replace(words, ' '), text);
    expect(left.trim()).toBe('');
  });

  it('counts every sentence that ends in a question mark as a question of its lesson, but for one', () => {
    const elsewhere = sections().flatMap(({ heading, text }) => {
      const asked = (text.match(/[^.?]+\?/g) ?? []).map((sentence) => sentence.trim());
      return asked.filter((sentence) => !lessonUnder(heading).questions.includes(sentence));
    });
    // Printed with a question mark, but it says what the case showed: it stands in the message.
    expect(elsewhere).toEqual([
      'This highlighted whether young persons like Deshawn are seen as young men or women and in control of their experience?',
    ]);
    expect(lessonUnder('The voice of the child or young person').messages[0]).toContain(elsewhere[0]);
    expect(pack.lessons.flatMap(({ questions }) => questions)).toHaveLength(23);
  });

  it('lists each of the audit’s ten links as a resource, without an address that was never printed', () => {
    const links = sections().flatMap(({ heading, links: words }) => words.map((word) => ({ heading, word })));
    expect(links).toHaveLength(10);
    for (const { heading, word } of links) {
      const linked = lessonUnder(heading).resources.filter(({ quote }) => quote.includes(word));
      expect({ heading, word, count: linked.length }).toEqual({ heading, word, count: 1 });
      expect(linked[0]?.address).toBeUndefined();
    }
  });

  it('gives no contact that was not printed, and says as of when each is', () => {
    const resources = pack.lessons.flatMap((lesson) => lesson.resources);
    const contacts = resources.flatMap(({ address, telephone, email }) =>
      [address?.replace('https://', ''), telephone, email].filter((contact) => contact !== undefined),
    );
    expect(contacts).toEqual([
      'www.niaendingviolence.org.uk',
      '020 7683 1270',
      'info@niaendingviolence.org.uk',
    ]);
    for (const contact of contacts) expect(wholeAudit).toContain(contact);
    expect(new Set(resources.map(({ asOf }) => asOf))).toEqual(new Set(['2016-17']));
  });

  it('leads with a reminder or a message in the three lessons in which the audit asks nothing', () => {
    const leads = pack.lessons.map((lesson) => [lesson.id, leadOf(lesson).kind]);
    expect(leads.filter(([, kind]) => kind !== 'question')).toEqual([
      ['witnessing-domestic-abuse', 'message'],
      ['diagnosis-overshadowing', 'reminder'],
      ['non-attendance', 'reminder'],
    ]);
    for (const lesson of pack.lessons) {
      if (lesson.questions.length === 0) expect(lesson.ourQuestions).not.toHaveLength(0);
    }
  });

  it('marks as historic the four lessons that send the reader to a body or a contact of 2016-17', () => {
    const historic = pack.lessons.filter(({ status }) => status === 'historic').map(({ id }) => id);
    expect(historic.sort()).toEqual([
      'access-to-services',
      'difficult-conversations',
      'disguised-compliance',
      'witnessing-domestic-abuse',
    ]);
  });

  it('keeps our words apart from the audit’s', () => {
    const ours = pack.lessons.flatMap((lesson) => [
      lesson.summary,
      ...lesson.ourQuestions,
      ...lesson.rewordings.map((rewording) => rewording.try),
      ...lesson.critiques.map(({ text }) => text),
    ]);
    for (const words of ours) expect(wholeAudit).not.toContain(words);
  });

  it('gives every critique a source, and the contested terms a critique', () => {
    for (const lesson of pack.lessons) {
      for (const { sources } of lesson.critiques) expect(sources).not.toHaveLength(0);
    }
    for (const id of [
      'disguised-compliance',
      'non-attendance',
      'non-compliant-parents',
      'witnessing-domestic-abuse',
    ]) {
      expect(pack.lessons.find((lesson) => lesson.id === id)?.critiques).not.toHaveLength(0);
    }
  });

  it('pairs the lessons that overlap', () => {
    expect(pack.twins).toEqual([
      ['case-recording', 'voice-of-the-child'],
      ['complex-health-needs', 'diagnosis-overshadowing'],
      ['transition-to-adulthood', 'transition-planning'],
      ['disguised-compliance', 'non-compliant-parents'],
    ]);
  });

  it('uses every theme at least once', () => {
    const used = new Set(pack.lessons.flatMap(({ themes }) => themes));
    expect(pack.themes.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});
