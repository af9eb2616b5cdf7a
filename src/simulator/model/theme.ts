import { Signal } from './signal.ts';

/** Office's theme, as far as an add-in needs to tell: light or dark. */
export class Theme {
  readonly changed = new Signal<'light' | 'dark'>();
  #name: 'light' | 'dark';

  constructor(name: 'light' | 'dark' = 'light') {
    this.#name = name;
  }

  get name(): 'light' | 'dark' {
    return this.#name;
  }

  set name(name: 'light' | 'dark') {
    if (name === this.#name) return;
    this.#name = name;
    this.changed.send(name);
  }
}
