import {
  caseOf,
  leadOf,
  lessonById,
  lessonsOfCase,
  lessonsOfTheme,
  strengthsOf,
  twinOf,
} from '../../../src/lessons/index.ts';
import type { Lesson } from '../../../src/lessons/index.ts';
import { firstPack } from './first-pack.ts';

const { pack } = firstPack();
const lesson = (id: string): Lesson => {
  const found = lessonById(pack, id);
  if (!found) throw new Error(`No lesson “${id}”.`);
  return found;
};

describe('finding one’s way in a pack', () => {
  it('finds a lesson by its id, and none by an id that nobody has', () => {
    expect(lesson('chronic-neglect').title).toBe('Chronic neglect');
    expect(lessonById(pack, 'Chronic neglect')).toBeUndefined();
  });

  it('finds the lessons of a case and of a theme', () => {
    expect(lessonsOfCase(pack, 5).map(({ id }) => id)).toEqual(['non-attendance', 'non-compliant-parents']);
    expect(lessonsOfCase(pack, 6)).toEqual([]);
    expect(lessonsOfTheme(pack, 'moving-into-adulthood').map(({ id }) => id)).toEqual([
      'transition-to-adulthood',
      'transition-planning',
    ]);
  });

  it('finds the case of a lesson and its strengths', () => {
    expect(caseOf(pack, lesson('voice-of-the-child'))?.pseudonym).toBe('Deshawn');
    expect(strengthsOf(pack, lesson('voice-of-the-child'))).toHaveLength(4);
    expect(strengthsOf({ ...pack, cases: [] }, lesson('voice-of-the-child'))).toEqual([]);
  });

  it('finds the twin of a lesson from either side', () => {
    expect(twinOf(pack, 'case-recording')).toBe('voice-of-the-child');
    expect(twinOf(pack, 'voice-of-the-child')).toBe('case-recording');
    expect(twinOf(pack, 'chronic-neglect')).toBeUndefined();
  });
});

describe('what leads a card', () => {
  it('is the first question of the audit', () => {
    expect(leadOf(lesson('non-compliant-parents'))).toEqual({
      kind: 'question',
      text: 'Do you call professionals meetings when needing to get a fuller sense of a family?',
    });
  });

  it('is the first reminder where the audit asks nothing', () => {
    expect(leadOf(lesson('non-attendance'))).toEqual({
      kind: 'reminder',
      text: "Remember – 'Did not attend' (DNAs) really mean that children are not being brought to appointments.",
    });
  });

  it('is the first message where the audit neither asks nor reminds', () => {
    expect(leadOf(lesson('witnessing-domestic-abuse'))).toEqual({
      kind: 'message',
      text: 'This case highlighted need to communicate the services available for children who have witnessed Domestic Abuse.',
    });
  });

  it('is never a question of ours', () => {
    for (const each of pack.lessons) expect(each.ourQuestions).not.toContain(leadOf(each).text);
  });
});
