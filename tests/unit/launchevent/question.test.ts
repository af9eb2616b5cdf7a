import fc from 'fast-check';
import pack from '#generated/pack.json';
import {
  cut,
  longestLabel,
  longestMessage,
  openPanelLabel,
  questionOf,
} from '../../../src/launchevent/question.ts';
import { leadOf } from '../../../src/lessons/index.ts';

describe('the question before sending', () => {
  it.each(pack.lessons.map((lesson) => [lesson.id, lesson] as const))(
    'holds the audit’s words whole, however many lessons there are more: %s',
    (_id, lesson) => {
      const asked = { id: lesson.id, title: lesson.title, lead: leadOf(lesson) };
      for (const others of [0, 1, 13]) {
        const question = questionOf(asked, others);
        expect(question).toContain(`“${leadOf(lesson).text}”`);
        expect(question.length).toBeLessThanOrEqual(longestMessage);
      }
      expect(questionOf(asked, 2)).toContain('2 more lessons are in the panel.');
    },
  );

  it('never grows beyond what Outlook takes, and is cut at a word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé’-]{1,14}$/), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(words, words, fc.nat(13), (title, text, others) => {
        const lead = { kind: 'question', text: text.join(' ') } as const;
        const question = questionOf({ id: 'a', title: title.join(' '), lead }, others);
        expect(question.length).toBeLessThanOrEqual(longestMessage);
        const quoted = /“([^”]*)”(?:[^“]*)$/u.exec(question)?.[1] ?? '';
        if (quoted.endsWith('…'))
          expect(text).toContain(quoted.slice(0, -1).split(' ').at(-1)?.replace(/-$/, '') ?? '');
        else expect(quoted).toBe(lead.text);
      }),
    );
  });

  it('cuts a text without spaces too', () => {
    expect(cut('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(cut('short', 10)).toBe('short');
  });

  it('has a label that Outlook takes', () => {
    expect(openPanelLabel.length).toBeLessThanOrEqual(longestLabel);
  });
});
