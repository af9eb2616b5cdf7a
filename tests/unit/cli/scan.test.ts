import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(script: string, options: readonly string[], input: string | Buffer = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `src/cli/${script}.ts`, ...options],
    { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return { code: status, out: stdout, err: stderr };
}

const scanLines = (...lines: readonly (string | object)[]): Outcome =>
  run(
    'scan',
    ['--jsonl'],
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );

interface ScannedLine {
  readonly id: string;
  readonly findings: readonly { readonly lesson: string; readonly start: number; readonly end: number }[];
}

const parsed = ({ out }: Outcome): ScannedLine[] =>
  out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ScannedLine);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'practice-prompts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('scan --jsonl', () => {
  it('names the lessons of stock phrases, with offsets into the text', () => {
    const text = 'Mum did not attend the appointment. Parents seem to engage.';
    const [line] = parsed(scanLines({ id: 'a', text }));
    const lessons = line?.findings.map(({ lesson }) => lesson) ?? [];
    expect(line?.id).toBe('a');
    expect(lessons).toContain('non-attendance');
    expect(lessons.some((lesson) => ['non-compliant-parents', 'disguised-compliance'].includes(lesson))).toBe(
      true,
    );
    const words = line?.findings.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(words.some((quote) => quote.includes('not attend'))).toBe(true);
  });

  it('stays silent on look-alikes', () => {
    expect(
      parsed(scanLines({ id: 'b', text: 'Took a DNA sample. She attended every appointment.' })),
    ).toEqual([{ id: 'b', findings: [] }]);
  });

  it('leaves the quoted history of an e-mail out and still counts from the start of the text', () => {
    const own = 'Hi Bev,\n\nKeira was not brought to clinic on Monday.\n\n';
    const history =
      '-----Original Message-----\nFrom: Bev\nSent: 4 May 10:00\nTo: Ann\n\nMum did not attend again.';
    const [mail, note] = parsed(
      scanLines({ id: 'mail', text: own + history, kind: 'email' }, { id: 'note', text: own + history }),
    );
    expect(mail?.findings.length).toBeGreaterThan(0);
    expect(mail?.findings.every(({ end }) => end <= own.length)).toBe(true);
    expect(note?.findings.some(({ start }) => start > own.length)).toBe(true);
  });

  it('answers an empty text with no findings', () => {
    expect(parsed(scanLines({ id: 'c', text: '' }))).toEqual([{ id: 'c', findings: [] }]);
  });

  it('names a line that is not JSON, goes on, and ends with 1', () => {
    const outcome = scanLines({ id: 'a', text: 'x' }, '{broken', { id: 'b', text: 'y' }, '["no", "object"]');
    expect(parsed(outcome).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(outcome.err).toContain('Line 2: is not JSON.');
    expect(outcome.err).toContain('Line 4: needs an "id" and a "text"');
    expect(outcome.code).toBe(1);
  });

  it('names a line that is not UTF-8 and goes on', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"a","text":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}\n{"id":"b","text":"é"}\n'),
    ]);
    const outcome = run('scan', ['--jsonl'], bytes);
    expect(parsed(outcome).map(({ id }) => id)).toEqual(['b']);
    expect(outcome.err).toContain('Line 1: it is not UTF-8 text.');
    expect(outcome.code).toBe(1);
  });

  it('takes a text of five megabytes', () => {
    const text = 'The weather was fine and the class went out to play at noon.\n'.repeat(82_000);
    expect(text.length).toBeGreaterThan(5_000_000);
    const outcome = scanLines({ id: 'long', text });
    expect(outcome.code).toBe(0);
    expect(parsed(outcome)[0]?.id).toBe('long');
  }, 300_000);
});

describe('scan of files', () => {
  it('says file, line and column, the lesson and the words', () => {
    const file = path.join(folder, 'note.txt');
    writeFileSync(file, 'Home visit.\nKeira was not brought to clinic.\n');
    const { out, code } = run('scan', [file]);
    expect(out).toContain('note.txt:2:');
    expect(out).toContain('Non-attendance');
    expect(code).toBe(0);
  });

  it('says what to do about a file that is missing or not UTF-8', () => {
    const file = path.join(folder, 'latin.txt');
    writeFileSync(file, Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    const { err, code } = run('scan', [path.join(folder, 'none.txt'), file]);
    expect(err).toContain("none.txt can't be read: there is no such file.");
    expect(err).toContain('latin.txt is not UTF-8 text. Save it as plain text (UTF-8) and try again.');
    expect(code).toBe(1);
  });
});

describe('check', () => {
  const pack = 'packs/chscb-send-2016-17';

  it('finds no fault in the first pack', () => {
    const { out, err, code } = run('check', [pack]);
    expect(err).toBe('');
    expect(out).toContain('14 lessons');
    expect(code).toBe(0);
  });

  it('names file, line and mend of a pattern that cannot be read', () => {
    const copy = path.join(folder, path.basename(pack));
    cpSync(pack, copy, { recursive: true });
    const file = path.join(copy, 'lessons', 'non-attendance.yaml');
    const lines = readFileSync(file, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.trim() === 'when: |') + 1;
    lines[line] = '      ({familly} left';
    writeFileSync(file, lines.join('\n'));
    const { err, code } = run('check', [copy]);
    expect(err).toContain(`non-attendance.yaml:${line + 1}:7`);
    expect(err).toContain('add “)”');
    expect(code).toBe(1);
  });
});
