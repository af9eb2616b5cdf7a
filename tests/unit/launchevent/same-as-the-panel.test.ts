import detector from '#generated/detector.json';
import gate from '#generated/gate.json';
import eventPack from '#generated/launchevent.json';
import model from '#generated/model.json';
import { createDetector, unpackPrompting } from '../../../src/detection/index.ts';
import type { Finding, PassageFindings } from '../../../src/detection/index.ts';
import { authorsWords } from '../../../src/hosts/mail/index.ts';
import { questionOf } from '../../../src/launchevent/question.ts';
import type { Further } from '../../../src/launchevent/types.ts';
import {
  arrangePrompts,
  cardsOf,
  lessonsToAsk,
  nothingSetAside,
  rememberFor,
} from '../../../src/prompts/index.ts';
import { createSimulatedOutlook, OutlookItem } from '../../../src/simulator/index.ts';
import { readSet } from '../../quality/labelled-texts.ts';
import { BareRuntime, buildScript } from './bare-runtime.ts';

/** As in the panel: everything that was trained. */
const panel = createDetector(detector, { gate: gate ?? undefined, model: model ?? undefined });
/** As in Outlook's events: what tier `prompt` needs. */
const { detector: events, further } = unpackPrompting(eventPack.prompting);
const { lessons, twins } = JSON.parse(further) as Further;

const isPrompt = ({ tier }: Finding): boolean => tier === 'prompt';
const whole = [...readSet('corpus'), ...readSet('texts')];

/** The lessons that the panel asks about for an e-mail, with everything shown in it that is only worth a thought. */
function askedByPanel(html: string): readonly string[] {
  const found = authorsWords(html).texts.map((text, at): PassageFindings => ({
    passage: { id: `p${at}`, text },
    findings: panel.scan(text),
  }));
  const memory = rememberFor({ salt: '', document: '' }, cardsOf(twins));
  const arranging = { memory, setAside: nothingSetAside, considerShown: true };
  return lessonsToAsk(
    arrangePrompts([], panel.overDocument(found), arranging),
    found.map(({ passage }) => passage),
  );
}

describe('Outlook’s events and the panel', () => {
  it('find the same prompts, at the same places, in the whole corpus', () => {
    const texts = whole.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(300);
    const prompts = texts.map((text) => events.scan(text).filter(isPrompt));
    const differing = texts.filter(
      (text, at) => JSON.stringify(panel.scan(text).filter(isPrompt)) !== JSON.stringify(prompts[at]),
    );
    expect(differing).toEqual([]);
    expect(prompts.filter((found) => found.length > 0).length).toBeGreaterThan(100);
  }, 240_000);

  it('ask before sending, as built, about the lesson that the panel then puts first, in every whole text of the corpus', async () => {
    const outlook = createSimulatedOutlook({ html: '' });
    const runtime = new BareRuntime(buildScript(), outlook);
    let asked = 0;
    for (const { text } of whole) {
      const item = new OutlookItem({ body: text, bodyType: 'text' });
      outlook.mailbox.open(item);
      const [first, ...others] = askedByPanel(item.bodyAs('html'));
      const lesson = lessons.find(({ id }) => id === first);
      const [told] = await runtime.happen('onMessageSendHandler');
      expect(told?.errorMessage).toBe(lesson && questionOf(lesson, others.length));
      asked += lesson === undefined ? 0 : 1;
    }
    outlook.dispose();
    expect(asked).toBeGreaterThan(100);
  }, 240_000);
});
