import type { Place, Underline, Underlines } from '../../hosts/index.ts';
import type { PlacedFinding, Prompt } from '../../prompts/index.ts';
import type { StoredSettings } from './stored-settings.ts';
import type { UnderlinesView } from './types.ts';

interface UnderliningSetup {
  /** Undefined where the host has none. */
  readonly underlines: Underlines | undefined;
  readonly settings: StoredSettings;
  readonly placeOf: (place: PlacedFinding) => Place;
  /** What the panel says of them has changed. */
  readonly onChange: () => void;
  /** The person has clicked on the underline of a card's place. */
  readonly onClick: (card: string, place: Place) => void;
}

/**
 * Keeps the host's underlines in step with the prompts, where the person has switched them on. Only what leads a card of its own right
 * is underlined: the quieter tiers stay quiet in the text, too.
 */
export class Underlining {
  readonly #setup: UnderliningSetup;
  #isOn: boolean;
  /** Why they are not to be seen, as the host last told. */
  #why: string | undefined;

  constructor(setup: UnderliningSetup) {
    this.#setup = setup;
    this.#isOn = setup.settings.underlinesShown();
    setup.underlines?.follow({
      onState: (state) => {
        this.#why = state.kind === 'limited' ? state.why : undefined;
        setup.onChange();
      },
      onClick: ({ about, place }) => setup.onClick(about, place),
    });
  }

  /** Undefined where there is nothing to be switched on. */
  get view(): UnderlinesView | undefined {
    if (this.#setup.underlines === undefined) return undefined;
    return { shown: this.#isOn, why: this.#isOn ? this.#why : undefined };
  }

  /** To be called with every change of the prompts. */
  show(prompts: readonly Prompt[]): void {
    if (this.#isOn) this.#setup.underlines?.show(this.#underlinesOf(prompts));
  }

  /** As the settings now have it. */
  switchAsSet(): void {
    this.#isOn = this.#setup.settings.underlinesShown();
    this.#why = undefined;
    if (!this.#isOn) void this.stop();
  }

  /** Takes them away, as far as the host lets us. */
  async stop(): Promise<void> {
    await this.#setup.underlines?.end();
  }

  #underlinesOf(prompts: readonly Prompt[]): readonly Underline[] {
    return prompts
      .filter(({ tier }) => tier === 'prompt')
      .flatMap(({ id, places }) =>
        places
          .filter(({ finding }) => finding.tier === 'prompt')
          .map((place) => ({ about: id, place: this.#setup.placeOf(place) })),
      );
  }
}
