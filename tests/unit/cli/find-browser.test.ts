import { findBrowser, NoBrowser } from '../../browser/harness/find-browser.ts';

const variable = 'PRACTICE_PROMPTS_BROWSER';

describe('the browser for the tests', () => {
  const before = process.env[variable];

  afterEach(() => {
    if (before === undefined) Reflect.deleteProperty(process.env, variable);
    else process.env[variable] = before;
  });

  it('is the one that is named', async () => {
    process.env[variable] = process.execPath;
    expect(await findBrowser()).toBe(process.execPath);
  });

  it('is not looked for elsewhere when the named one is not there', async () => {
    process.env[variable] = '/nowhere/browser';
    await expect(findBrowser()).rejects.toThrow(NoBrowser);
    await expect(findBrowser()).rejects.toThrow(
      'PRACTICE_PROMPTS_BROWSER names /nowhere/browser, which is not there.',
    );
  });
});
