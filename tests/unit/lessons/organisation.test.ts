import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillResources, resourceIdsOf } from '../../../src/lessons/index.ts';
import type { Organisation, Pack, Resource } from '../../../src/lessons/index.ts';
import { readOrganisation, renderFault } from '../../../src/lessons/reading/index.ts';
import { firstPack } from './first-pack.ts';

const { pack } = firstPack();
const path = 'organisation.yaml';
const read = (text: string) => readOrganisation({ path, text }, pack);
const faultsOf = (text: string): readonly string[] => read(text).faults.map(renderFault);

const usual = { beforeSending: 'on', hints: 'on' };

const resource = (from: Pack, lesson: string, id: string): Resource | undefined =>
  from.lessons.find((each) => each.id === lesson)?.resources.find((each) => each.id === id);

describe('organisation.yaml', () => {
  it('comes with the address of a developer’s own machine and without links', () => {
    const { organisation, faults } = read(
      readFileSync(join(__dirname, '../../../organisation.yaml'), 'utf8'),
    );
    expect(faults).toEqual([]);
    expect(organisation).toEqual({ address: 'https://localhost:3000', links: {}, outlook: usual });
  });

  it('gives the address without a slash at its end, and the emergency line on one line', () => {
    const text = 'address: https://addins.example.org/prompts/\nemergencyLine: >-\n  Call 999.\n  Then us.\n';
    expect(read(text).organisation).toEqual({
      address: 'https://addins.example.org/prompts',
      emergencyLine: 'Call 999. Then us.',
      links: {},
      outlook: usual,
    });
  });

  it('takes contacts under the ids of resources', () => {
    const text = 'address: https://a.example\nlinks:\n  nia-project:\n    telephone: 020 7946 0000\n';
    expect(read(text).organisation?.links).toEqual({ 'nia-project': { telephone: '020 7946 0000' } });
  });

  it('says what the add-in does in Outlook beyond the panel', () => {
    const text =
      'address: https://a.example\noutlook:\n  beforeSending: on\n  onlyLessons:\n    - non-attendance\n  hints: off\n';
    expect(read(text).organisation?.outlook).toEqual({
      beforeSending: 'on',
      onlyLessons: ['non-attendance'],
      hints: 'off',
    });
  });

  it.each([
    [
      'a lesson that the pack does not have',
      'address: https://a.example\noutlook:\n  onlyLessons:\n    - non-attendence\n',
      '4:7 the pack has no lesson “non-attendence” — Did you mean “non-attendance”?',
    ],
    [
      'neither on nor off',
      'address: https://a.example\noutlook:\n  beforeSending: block\n',
      '3:18 “outlook › beforeSending” cannot be “block” — Known here: on, off.',
    ],
    [
      'a resource that the pack does not have',
      'address: https://a.example\nlinks:\n  escalation:\n    address: https://a.example/x\n',
      '3:3 the pack has no resource “escalation” — Did you mean “escalation-policy”?',
    ],
    [
      'an address that is not https',
      'address: http://localhost:3000\n',
      '1:10 “address” cannot be “http://localhost:3000”, which is no address that starts with https:// — Write the whole address with https://. Where none was printed, leave the line out: the panel then says whom to ask.',
    ],
    [
      'a missing address',
      'links: {}\n',
      '1:1 “address” is missing — Add a line “address:”. Where the add-in’s files are served from, for example https://localhost:3000.',
    ],
    [
      'a link without the name of its field',
      'address: https://a.example\nlinks:\n  wiki: https://a.example/wiki\n',
      '3:9 “links › wiki” must be a group of fields, but is text — Write each field on a line of its own as “name: value”.',
    ],
    [
      'a misspelt field of a link',
      'address: https://a.example\nlinks:\n  wiki:\n    adress: https://a.example/wiki\n',
      '4:5 “adress” is not a field that can stand in “links › wiki” — Did you mean “address”? Otherwise remove it.',
    ],
    [
      'HTML in the emergency line',
      'address: https://a.example\nemergencyLine: Call <b>999</b>.\n',
      '2:16 “emergencyLine”: the text holds HTML — Remove everything between “<” and “>”: a pack holds plain text only.',
    ],
  ])('names the place and the mend for %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([`${path}:${fault}`]);
  });
});

describe('filling in the resources of a pack', () => {
  const organisation: Organisation = {
    address: 'https://a.example',
    outlook: { beforeSending: 'on', hints: 'on' },
    links: {
      'escalation-policy': { address: 'https://a.example/escalation' },
      'nia-project': { telephone: '020 7946 0000' },
    },
  };
  const filled = fillResources(pack, organisation);

  it('puts an address wherever the resource stands, and marks it as the organisation’s', () => {
    for (const lesson of ['access-to-services', 'disguised-compliance']) {
      expect(resource(filled, lesson, 'escalation-policy')).toMatchObject({
        address: 'https://a.example/escalation',
        filledIn: ['address'],
      });
    }
  });

  it('replaces only the contact that is given: the others stay as printed', () => {
    expect(resource(filled, 'witnessing-domestic-abuse', 'nia-project')).toMatchObject({
      telephone: '020 7946 0000',
      email: 'info@niaendingviolence.org.uk',
      filledIn: ['telephone'],
    });
  });

  it('leaves the audit’s words and all other resources untouched', () => {
    expect(resource(filled, 'voice-of-the-child', 'wiki')).toEqual(
      resource(pack, 'voice-of-the-child', 'wiki'),
    );
    expect(
      filled.lessons.map(({ messages, questions, reminders }) => [messages, questions, reminders]),
    ).toEqual(pack.lessons.map(({ messages, questions, reminders }) => [messages, questions, reminders]));
  });

  it('changes nothing where nothing is filled in, and does not touch the pack it was given', () => {
    expect(fillResources(pack, { ...organisation, links: {} })).toEqual(pack);
    expect(resource(pack, 'access-to-services', 'escalation-policy')).not.toHaveProperty('filledIn');
  });

  it('knows the resources that can be filled in, each once', () => {
    expect(resourceIdsOf(pack).filter((id) => id === 'escalation-policy')).toHaveLength(1);
  });
});
