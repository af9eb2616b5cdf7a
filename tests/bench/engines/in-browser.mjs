/* global fetch, performance, setTimeout */
/** Runs in a page of Chromium beside detector.mjs, compiled.json and trained.json. Milliseconds by the clock. */
import { createDetector, createDetectorInTurns } from '/detector.mjs';

const textOf = async (address) => (await fetch(address)).text();

/** Reads what was compiled, makes the detector in one go and scans for the first time. */
export async function makeInOneGo(text) {
  const [compiled, trained] = await Promise.all(['/compiled.json', '/trained.json'].map(textOf));
  const began = performance.now();
  const detector = createDetector(JSON.parse(compiled), JSON.parse(trained));
  const made = performance.now();
  detector.scan(text);
  return { setUp: made - began, firstScan: performance.now() - made };
}

/** Makes the detector in turns, as the panel does, and scans for the first time: how long the longest took, and all. */
export async function makeInTurns(text) {
  const [compiled, trained] = await Promise.all(['/compiled.json', '/trained.json'].map(textOf));
  const { gate, model } = JSON.parse(trained);
  const rules = JSON.parse(compiled);
  const turns = [];
  let began = performance.now();
  const endTurn = () => turns.push(performance.now() - began);
  const { complete } = await createDetectorInTurns(rules, gate, async () => {
    endTurn();
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  });
  const detector = await complete(model);
  endTurn();
  const made = performance.now();
  detector.scan(text);
  return {
    longestTurn: Math.max(...turns),
    allTurns: turns.reduce((sum, one) => sum + one),
    firstScanInTurns: performance.now() - made,
  };
}
