import type { Detector, Finding } from '../detection/index.ts';
import type { PackFault, WrittenPack, WrittenTrigger } from '../lessons/reading/index.ts';

/** What stands against a pack's own examples: a `fires` that does not, a `silent` that does. */
export function exampleFaults(written: WrittenPack, detector: Detector): readonly PackFault[] {
  return written.triggers.flatMap((trigger) => {
    const fires = (text: string): boolean =>
      findingsIn(detector, trigger, text).some((finding) => isOf(trigger, finding));
    const place = (key: 'fires' | 'silent', at: number) =>
      written.locate(trigger.lesson, ['triggers', trigger.id, key, at]);
    return [
      ...trigger.fires.flatMap((text, at) => (fires(text) ? [] : [staysSilent(trigger, place('fires', at))])),
      ...trigger.silent.flatMap((text, at) => (fires(text) ? [doesFire(trigger, place('silent', at))] : [])),
    ];
  });
}

const isOf = (trigger: WrittenTrigger, { lesson, trigger: id }: Finding): boolean =>
  lesson === trigger.lesson && id === trigger.id;

function findingsIn(
  detector: Detector,
  { kind, lesson, id }: WrittenTrigger,
  text: string,
): readonly Finding[] {
  const passage = { id: 'example', text };
  if (kind === 'absence') {
    const review = detector.review();
    review.take(passage);
    return review.outcome().flatMap(({ findings }) => findings);
  }
  if (kind === 'count') {
    const counted = detector.overDocument([{ passage, findings: detector.scan(text) }]);
    return counted.flatMap(({ findings }) => findings);
  }
  return detector.firings(text).filter((finding) => finding.lesson === lesson && finding.trigger === id);
}

type Position = Pick<PackFault, 'file' | 'line' | 'column'>;

const staysSilent = ({ id }: WrittenTrigger, position: Position): PackFault => ({
  ...position,
  problem: `the trigger “${id}” does not fire on this example`,
  mend: 'Add a pattern that matches it, loosen a guard, or take the example out.',
});

const doesFire = ({ id }: WrittenTrigger, position: Position): PackFault => ({
  ...position,
  problem: `the trigger “${id}” fires on this example, which should stay silent`,
  mend: 'Narrow its patterns, add a guard under “unless:”, or take the example out.',
});
