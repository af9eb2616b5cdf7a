import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlacedFinding } from '../../prompts/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import type { RewordingOffer } from './rewordings.ts';
import { smallestChange } from './smallest-change.ts';
import { useWritingStyles } from './writing.styles.ts';
import { WritingForm } from './WritingForm.tsx';

interface RewordingProps {
  readonly place: PlacedFinding;
  /** What the lesson offers for the words of the place: at least one. */
  readonly offers: readonly [RewordingOffer, ...RewordingOffer[]];
  readonly onEnd: (written?: string) => void;
}

/** The sentence with other wording in it, for the practitioner to make right; only what differs is replaced in the text. */
export function Rewording({ place, offers, onEnd }: RewordingProps) {
  const { session, host } = usePanel();
  const text = useTextStyles();
  const styles = useWritingStyles();
  const [offer, setOffer] = useState(offers[0]);
  const [draft, setDraft] = useState(offer.draft);

  const { sentence } = offer;
  const before = place.passage.text.slice(sentence.start, sentence.end);
  const change = smallestChange(before, draft.replace(/\s*\n\s*/gu, ' ').trim());
  const words = change && before.slice(change.start, change.end);
  const open = gapsLeft(offer.offered, draft);

  return (
    <WritingForm
      title="Change the wording (our offer, not the audit’s)"
      act="Replace in the text"
      onWrite={
        change &&
        (() =>
          session.replace(
            place.passage,
            { start: sentence.start + change.start, end: sentence.start + change.end },
            change.text,
          ))
      }
      done="The wording is changed."
      onEnd={onEnd}
    >
      {offers.length > 1 && (
        <Field label="Wording">
          <RadioGroup
            value={String(offers.indexOf(offer))}
            onChange={(_, { value }) => {
              const chosen = offers[Number(value)] ?? offer;
              setOffer(chosen);
              setDraft(chosen.draft);
            }}
          >
            {offers.map(({ words: instead, offered }, index) => (
              <Radio
                key={offered}
                value={String(index)}
                label={{ className: styles.choice, children: `Instead of “${instead}”: “${offered}”` }}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label="Your sentence, to make your own">
        <Textarea rows={4} resize="vertical" value={draft} onChange={(_, { value }) => setDraft(value)} />
      </Field>
      {open.length > 0 && <p className={text.small}>Still to be filled in: {open.join(', ')}.</p>}
      <p className={text.body}>
        {change === undefined
          ? 'Nothing to replace yet: the sentence is empty, or as it is in your text.'
          : `“${words ?? ''}” becomes “${change.text}”.`}
      </p>
      {host.name === 'word' && (
        <p className={text.small}>If changes are being tracked, Word tracks this one too.</p>
      )}
    </WritingForm>
  );
}

/** The gaps of an offer, such as "(date)", that still stand in the draft. */
function gapsLeft(offered: string, draft: string): readonly string[] {
  const gaps = offered.match(/\([^()]+\)/gu) ?? [];
  return [...new Set(gaps)].filter((gap) => draft.includes(gap));
}
