import type { CompiledModel } from '../types.ts';
import type { FeatureList } from './feature-list.ts';
import type { FeatureNumbering } from './features.ts';
import { GroupSums } from './group-sums.ts';
import { unpackNumbers } from './packed-bytes.ts';
import { NetworkFeatures } from './packed-network.ts';

const mostWeighed = 3;

/**
 * A small network: a feature has a number for each hidden unit; a unit's value is the sum of its features' numbers,
 * or nothing where that is below zero; a lesson's score is the sum of the units' values, each times its weight.
 */
export class Model implements FeatureNumbering {
  private readonly features: NetworkFeatures;
  private readonly width: number;
  /** Of each hidden unit its weights for all lessons. */
  private readonly outputs: Float64Array;
  /** The values of the hidden units in the sentence at hand. */
  private readonly units: Float64Array;
  private readonly scores: Float64Array;
  /** Of the words of the sentence at hand: their sum for each hidden unit, and how many features they have. */
  private readonly wordSums: Int32Array;
  private wordFeatures = 0;
  private groups: GroupSums | undefined;

  /** @param keys what `compiled.keys` holds, by whom that was unpacked before */
  constructor(
    private readonly compiled: CompiledModel,
    keys = unpackNumbers(compiled.keys),
  ) {
    this.width = compiled.hiddenBias.length;
    this.features = new NetworkFeatures(keys, compiled.numbers, this.width);
    const { lessons, outputs } = compiled;
    this.outputs = new Float64Array(outputs.length);
    outputs.forEach((weight, at) => {
      this.outputs[(at % this.width) * lessons.length + Math.floor(at / this.width)] = weight;
    });
    this.units = new Float64Array(this.width);
    this.scores = new Float64Array(lessons.length);
    this.wordSums = new Int32Array(this.width);
  }

  /** The number of a feature, or -1 where the model does not know it. */
  numberOf(key: number): number {
    return this.features.numberOf(key);
  }

  /**
   * Takes in the words of a sentence, and says whether with all its features it may show a lesson of which no trigger
   * fired: where its words alone are far from it, it hardly ever does.
   */
  takeWords(features: FeatureList): boolean {
    this.wordSums.fill(0);
    this.wordFeatures = this.sumsOfGroups(features).addTo(this.wordSums, features);
    this.fillUnits(features);
    this.fillScores();
    const { thresholds, wordsMargin } = this.compiled;
    return thresholds.some((threshold, number) => (this.scores[number] as number) >= threshold - wordsMargin);
  }

  /**
   * The numbers of the lessons whose score reaches their threshold, which is another where one of their triggers fired.
   * @param features of the sentence whose words were taken in last
   */
  sightings(features: FeatureList, fired: ReadonlySet<string>): number[] {
    const { lessons, thresholds, firedThresholds } = this.compiled;
    const { scores } = this;
    this.fillUnits(features);
    this.fillScores();
    const seen: number[] = [];
    for (let number = 0; number < lessons.length; number++) {
      const isFired = fired.size > 0 && fired.has(lessons[number] ?? '');
      const enough = (isFired ? firedThresholds : thresholds)[number] ?? Infinity;
      if ((scores[number] as number) >= enough) seen.push(number);
    }
    return seen;
  }

  /** The name of a lesson by its number. */
  lesson(number: number): string {
    return this.compiled.lessons[number] ?? '';
  }

  /**
   * The tokens that weighed most for a lesson in the sentence whose sightings were asked for last, first to last; never
   * none where the sentence has any. What each feature adds to the score is spread over its tokens.
   * @param range the tokens of the sentence
   */
  weighed(
    features: FeatureList,
    range: { readonly from: number; readonly to: number },
    lesson: number,
  ): { from: number; to: number }[] {
    const weights = new Float64Array(range.to - range.from);
    const unitWeights = this.unitWeightsOf(lesson);
    const groups = this.sumsOfGroups(features);
    for (let token = 0; token < features.tokens; token++) {
      weights[token] = groups.weightOf(features.groupOf[token] as number, unitWeights);
    }
    const put = (token: number, weight: number): void => {
      weights[token - range.from] = (weights[token - range.from] as number) + weight;
    };
    features.eachOther((number, from, to) => {
      const weight = this.features.units.weightOf(number, unitWeights);
      // A feature of two words that stand apart is about its ends, not about what lies between.
      put(from, weight / 2);
      put(to - 1, weight / 2);
    });
    const heaviest = Array.from(weights.keys())
      .sort((a, b) => (weights[b] as number) - (weights[a] as number))
      .slice(0, mostWeighed);
    return heaviest.sort((a, b) => a - b).map((at) => ({ from: range.from + at, to: range.from + at + 1 }));
  }

  /** Fills in the units by the words of a sentence, and by all features that have been added since. */
  private fillUnits(features: FeatureList): void {
    const { units, width, wordSums } = this;
    const { hiddenBias, scale } = this.compiled;
    const sums = this.features.units.sum(features.numbers, features.count);
    const factor = scale / Math.sqrt(Math.max(1, features.count + this.wordFeatures));
    for (let unit = 0; unit < width; unit++) {
      const sum = (sums[unit] as number) + (wordSums[unit] as number);
      units[unit] = Math.max(0, sum * factor + (hiddenBias[unit] as number));
    }
  }

  private sumsOfGroups(features: FeatureList): GroupSums {
    if (!this.groups?.areOf(features)) this.groups = new GroupSums(features.groups, this.features.units);
    this.groups.sumNew();
    return this.groups;
  }

  private fillScores(): void {
    const { units, outputs, scores, width } = this;
    scores.set(this.compiled.outputBias);
    for (let unit = 0, row = 0; unit < width; unit++, row += scores.length) {
      const value = units[unit] as number;
      if (value === 0) continue;
      for (let lesson = 0; lesson < scores.length; lesson++) {
        scores[lesson] = (scores[lesson] as number) + value * (outputs[row + lesson] as number);
      }
    }
  }

  /** What each unit's numbers count for a lesson's score, as long as the same units stay above zero. */
  private unitWeightsOf(lesson: number): Float64Array {
    const { units, outputs, scores } = this;
    return units.map((value, unit) => (value === 0 ? 0 : (outputs[unit * scores.length + lesson] as number)));
  }
}
