/** @jest-environment jsdom */
import { browserStore, followTheme } from '../../../src/hosts/surroundings/index.ts';

describe('the store in the browser', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    localStorage.clear();
  });

  it('keeps hosts and partitions apart', () => {
    const word = browserStore('word', 'a');
    word.set('key', 'value');
    expect(word.get('key')).toBe('value');
    expect(browserStore('word', 'a').get('key')).toBe('value');
    expect(browserStore('outlook', 'a').get('key')).toBeUndefined();
    expect(browserStore('word', 'b').get('key')).toBeUndefined();
  });

  it('is empty, and throws nothing, where storage is blocked', () => {
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const store = browserStore('word', undefined);
    expect(() => store.set('key', 'value')).not.toThrow();
    expect(store.get('key')).toBeUndefined();
  });
});

describe('the theme', () => {
  const queries = new Map<string, { matches: boolean; listeners: (() => void)[] }>();

  /** Sets what the browser says of a person's colours, and tells whoever listens. */
  function browserSays(query: string, matches: boolean): void {
    const known = queries.get(query) ?? { matches, listeners: [] };
    queries.set(query, { ...known, matches });
    known.listeners.forEach((listener) => listener());
  }

  beforeEach(() => {
    queries.clear();
    globalThis.matchMedia = ((query: string) => {
      const known = queries.get(query) ?? { matches: false, listeners: [] };
      queries.set(query, known);
      const addEventListener = (_type: string, listener: () => void): unknown =>
        known.listeners.push(listener);
      return { matches: known.matches, addEventListener };
    }) as typeof matchMedia;
  });

  const none = { colours: () => undefined, onChange: () => undefined };

  it('is what the host says, by its flag or by its colour', () => {
    const theme = (colours: { bodyBackgroundColor?: string; isDarkTheme?: boolean }): string =>
      followTheme({ colours: () => colours, onChange: () => undefined }, () => undefined);
    expect(theme({ isDarkTheme: true })).toBe('dark');
    expect(theme({ bodyBackgroundColor: '#262626' })).toBe('dark');
    expect(theme({ bodyBackgroundColor: '#FFFFFF' })).toBe('light');
  });

  it('is what the person prefers where the host says nothing or fails', () => {
    browserSays('(prefers-color-scheme: dark)', true);
    expect(followTheme(none, () => undefined)).toBe('dark');
    const failing = {
      colours: () => {
        throw new Error('not here');
      },
      onChange: () => {
        throw new Error('nor here');
      },
    };
    expect(followTheme(failing, () => undefined)).toBe('dark');
  });

  it('is high contrast where colours are forced, and word comes of each change', () => {
    const told: string[] = [];
    expect(followTheme(none, (name) => told.push(name))).toBe('light');
    browserSays('(forced-colors: active)', true);
    browserSays('(forced-colors: active)', false);
    browserSays('(prefers-color-scheme: dark)', true);
    expect(told).toEqual(['high-contrast', 'light', 'dark']);
  });
});
