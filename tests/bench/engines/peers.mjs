/** Packages that people use for such work, each fed as its own documentation says. Spans are [start, end] or left out. */

export async function ahoCorasick({ phrases }) {
  const { AhoCorasick } = await import('@monyone/aho-corasick/fast');
  const automaton = new AhoCorasick(phrases);
  return {
    scan: (text) =>
      automaton.matchInText(text.toLowerCase().replaceAll('’', "'")).map(({ begin, end }) => [begin, end]),
  };
}

export async function compromiseOne({ phrases }) {
  const { default: nlp } = await import('compromise/one');
  const trie = nlp.buildTrie(phrases);
  return { scan: (text) => offsetsOf(nlp(text).lookup(trie)) };
}

export async function compromiseThree({ phrases }) {
  const { default: nlp } = await import('compromise');
  const net = nlp.buildNet(phrases.map((match) => ({ match })));
  return { scan: (text) => offsetsOf(nlp(text).match(net)) };
}

function offsetsOf(view) {
  if (!view.found) return [];
  return view
    .json({ offset: true, terms: false, text: false })
    .map(({ offset }) => [offset.start, offset.start + offset.length]);
}

export async function winkNlp({ phrases }) {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = winkNLP(model, ['sbd']);
  nlp.learnCustomEntities([
    { name: 'phrase', patterns: phrases.map((phrase) => phrase.replaceAll("'", '’')) },
  ]);
  return {
    scan(text) {
      nlp.readDoc(text).customEntities().out();
      return undefined;
    },
  };
}

export async function retextSearch({ phrases }) {
  const { ParseEnglish } = await import('parse-english');
  const { search } = await import('nlcst-search');
  const parser = new ParseEnglish();
  return {
    scan(text) {
      const spans = [];
      search(parser.parse(text), phrases, (nodes) => {
        spans.push([nodes[0].position.start.offset, nodes[nodes.length - 1].position.end.offset]);
      });
      return spans;
    },
  };
}

export async function textlintPrh({ phrases }) {
  const { TextlintKernel } = await import('@textlint/kernel');
  const prh = await commonDefault(import('textlint-rule-prh'));
  const plugin = await commonDefault(import('@textlint/textlint-plugin-text'));
  const quoted = (text) => JSON.stringify(text);
  const rules = phrases.map(
    (phrase) => `  - expected: ${quoted(`«${phrase}»`)}\n    pattern: ${quoted(phrase)}`,
  );
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin }],
    rules: [
      {
        ruleId: 'prh',
        rule: prh,
        options: { ruleContents: [`version: 1\nrules:\n${rules.join('\n')}\n`] },
      },
    ],
  };
  const kernel = new TextlintKernel();
  return {
    async scan(text) {
      const { messages } = await kernel.lintText(text, options);
      return messages.map(({ range }) => range);
    },
  };
}

async function commonDefault(module) {
  const { default: given } = await module;
  return given.default ?? given;
}

export async function alex() {
  const { text: check } = await import('alex');
  return {
    scan: (text) => {
      check(text);
      return undefined;
    },
  };
}

export async function writeGood() {
  const { default: check } = await import('write-good');
  return {
    scan: (text) => {
      check(text);
      return undefined;
    },
  };
}

export async function harper() {
  const { LocalLinter } = await import('harper.js');
  const { binaryInlined } = await import('harper.js/binaryInlined');
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return {
    async scan(text) {
      await linter.lint(text, { language: 'plaintext' });
      return undefined;
    },
  };
}

export async function fuse({ phrases }) {
  const { default: Fuse } = await import('fuse.js');
  return {
    scan(text) {
      const sentences = text.split(/(?<=[.!?])\s+/);
      const index = new Fuse(sentences, { includeMatches: true, ignoreLocation: true, threshold: 0.2 });
      for (const phrase of phrases) index.search(phrase);
      return undefined;
    },
  };
}
