import { pageOf, simulatedPanel } from '../../../src/cli/site/index.ts';

describe('pages for people', () => {
  it('take their title from the first heading and give headings an address', () => {
    const page = pageOf('# Using Practice Prompts\n\n## Terms of use\n\nText.');
    expect(page).toContain('<title>Using Practice Prompts</title>');
    expect(page).toContain('<h2 id="terms-of-use">Terms of use</h2>');
  });

  it('lead from one built page to the other', () => {
    expect(pageOf('See [data protection](data-protection.md).')).toContain(
      '<a href="data-protection.html">data protection</a>',
    );
    expect(pageOf('See [it](https://example.org/a.md).')).toContain(
      '<a href="https://example.org/a.md">it</a>',
    );
  });

  it('load nothing but the icon', () => {
    expect(pageOf('# Text')).toContain(
      `content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"`,
    );
  });
});

describe('the panel in the simulator', () => {
  const page =
    '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>' +
    '<script defer="defer" src="taskpane.js"></script></head><a href="#top">Top</a>';

  it('is the panel’s page with the stand-in for Office and nothing else exchanged', () => {
    expect(simulatedPanel(page)).toBe(
      '<head><script src="office.js"></script><script defer="defer" src="../taskpane.js"></script></head><a href="#top">Top</a>',
    );
  });

  it('is refused when the page no longer loads Office', () => {
    expect(() => simulatedPanel('<script src="taskpane.js"></script>')).toThrow('put the script tag back');
  });
});
