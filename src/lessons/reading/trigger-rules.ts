import type { PackFault } from './fault.ts';
import type { TriggerEntry } from './lesson-file.ts';
import { suggestName } from './nearest.ts';
import type { OpenedYaml, ValuePath } from './yaml-file.ts';

type Kind = TriggerEntry['kind'];
type KindField = 'when' | 'unless' | 'despite' | 'needs' | 'of' | 'at';

const needed: Record<Kind, readonly KindField[]> = {
  phrase: ['when'],
  absence: ['when', 'needs'],
  count: ['of', 'at'],
};

const allowed: Record<Kind, readonly KindField[]> = {
  phrase: ['when', 'unless', 'despite'],
  absence: ['when', 'unless', 'despite', 'needs'],
  count: ['of', 'at'],
};

const kindFields: readonly KindField[] = ['when', 'unless', 'despite', 'needs', 'of', 'at'];

/** What a lesson's triggers must hold beyond their shape: the fields of their kind, ids that exist and differ. */
export function triggerFaults(triggers: readonly TriggerEntry[], opened: OpenedYaml): PackFault[] {
  return triggers.flatMap((trigger, place) => [
    ...fieldFaults(trigger, ['triggers', place], opened),
    ...countFaults(trigger, triggers, ['triggers', place], opened),
    ...exampleFaults(trigger, ['triggers', place], opened),
    ...idFaults(trigger, ['triggers', place], opened),
  ]);
}

function fieldFaults(trigger: TriggerEntry, path: ValuePath, opened: OpenedYaml): PackFault[] {
  const has = (field: KindField): boolean =>
    field === 'when' ? trigger.when !== '' : trigger[field] !== undefined;
  const missing = needed[trigger.kind].filter((field) => !has(field));
  const misplaced = kindFields.filter((field) => has(field) && !allowed[trigger.kind].includes(field));
  return [
    ...missing.map((field) => ({
      ...opened.locate(path),
      problem: `the trigger “${trigger.id}” is of kind ${trigger.kind} and has no “${field}”`,
      mend: `Add “${field}:”, or change “kind:”.`,
    })),
    ...misplaced.map((field) => ({
      ...opened.locateKey(path, field),
      problem: `the trigger “${trigger.id}” is of kind ${trigger.kind}, where “${field}” says nothing`,
      mend: `Remove “${field}:”, or change “kind:”.`,
    })),
  ];
}

function countFaults(
  trigger: TriggerEntry,
  triggers: readonly TriggerEntry[],
  path: ValuePath,
  opened: OpenedYaml,
): PackFault[] {
  const countable = triggers.filter((other) => other.kind === 'phrase').map((other) => other.id);
  return (trigger.of ?? []).flatMap((id, place) =>
    countable.includes(id)
      ? []
      : [
          {
            ...opened.locate([...path, 'of', place]),
            problem: `“${id}” is no phrase trigger of this lesson, so that nothing can be counted`,
            mend: suggestName(id, countable),
          },
        ],
  );
}

function exampleFaults(trigger: TriggerEntry, path: ValuePath, opened: OpenedYaml): PackFault[] {
  return trigger.silent.flatMap((example, place) =>
    trigger.fires.includes(example)
      ? [
          {
            ...opened.locate([...path, 'silent', place]),
            problem: 'the same example stands under “fires” and under “silent”',
            mend: 'Keep it in the list where it belongs.',
          },
        ]
      : [],
  );
}

function idFaults(trigger: TriggerEntry, path: ValuePath, opened: OpenedYaml): PackFault[] {
  // A finding of the trained tier carries this name instead of a trigger's.
  if (trigger.id !== 'model') return [];
  return [
    {
      ...opened.locate([...path, 'id']),
      problem: 'a trigger cannot be called “model”',
      mend: 'Choose another name: this one marks what the trained part found.',
    },
  ];
}
