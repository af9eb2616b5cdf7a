import type { Frame } from '@playwright/test';
import axe from 'axe-core';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

/** Fluent's guards at the edges of a list or menu: they take the focus only to pass it on at once. */
const focusGuards = '[data-tabster-dummy]';

type Axe = { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

/**
 * What axe finds wrong with a page or frame: the rule, and where. Nothing where all is well. `without` names rules to
 * pass over.
 */
export async function accessibilityFaults(frame: Frame, without: readonly string[] = []): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(
    ([guards, given]) => (window as unknown as { axe: Axe }).axe.run({ exclude: [[guards]] }, given),
    [
      focusGuards,
      { ...options, rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) },
    ] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
}
