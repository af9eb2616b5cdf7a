/**
 * Who may import whom: the house rules as zones for import-x/no-restricted-paths. A place is a folder of src/; `uses`
 * names the doors through which it may reach into other rooms. Files of one place import each other freely.
 */
const doors = {
  lessons: ['lessons/index.ts'],
  detection: ['detection/index.ts'],
  prompts: ['prompts/index.ts'],
  lookup: ['lookup/index.ts'],
  hosts: ['hosts/index.ts', 'hosts/opening.ts', 'hosts/types.ts', 'hosts/mail/index.ts'],
  // Outlook's events load these and nothing that needs a page.
  events: ['hosts/mail/index.ts', 'hosts/outlook/for-events.ts'],
  launchevent: ['launchevent/types.ts'],
  simulator: ['simulator/index.ts'],
  // These bring yaml and zod: for the build only.
  reading: ['lessons/reading/index.ts'],
  compiler: ['detection/compiler/index.ts'],
};

const through = (...names) => names.flatMap((name) => doors[name]);

const places = {
  lessons: { uses: [] },
  'lessons/reading': { uses: [] },
  detection: { uses: through('lessons') },
  'detection/compiler': { uses: through('lessons', 'reading') },
  prompts: { uses: through('lessons', 'detection') },
  lookup: { uses: through('lessons') },
  hosts: { uses: [] },
  taskpane: { uses: through('lessons', 'detection', 'prompts', 'lookup', 'hosts') },
  launchevent: { uses: through('lessons', 'detection', 'prompts', 'events') },
  simulator: { uses: [] },
  cli: {
    uses: through(
      'lessons',
      'detection',
      'prompts',
      'lookup',
      'hosts',
      'launchevent',
      'simulator',
      'reading',
      'compiler',
    ),
  },
};

const names = Object.keys(places);
const roomOf = (place) => place.split('/')[0];
const rooms = [...new Set(names.map(roomOf))];
const partsOf = (room) =>
  names.filter((name) => name.startsWith(`${room}/`)).map((name) => name.slice(room.length + 1));

/** The files of a place, without those of the parts that are places of their own. */
function filesOf(place) {
  const parts = partsOf(place);
  return parts.length === 0
    ? [`./src/${place}/**`]
    : [`./src/${place}/*.{ts,tsx}`, `./src/${place}/!(${parts.join('|')})/**`];
}

function zonesBetween(place, room) {
  const except = places[place].uses
    .filter((door) => roomOf(door) === room)
    .map((door) => `.${door.slice(room.length)}`);
  const message =
    except.length === 0
      ? `src/${place} may not know src/${room}.`
      : `From src/${place}, reach src/${room} only through ${except.join(', ')}.`;
  return filesOf(place).map((target) => ({ target, from: `./src/${room}`, except, message }));
}

/** What the panel loads must not reach into the part of its own room that only the build needs. */
function zonesWithin(room) {
  return partsOf(room).flatMap((part) =>
    filesOf(room).map((target) => ({
      target,
      from: `./src/${room}/${part}`,
      message: `src/${room}/${part} is for the build only: the panel must not load it.`,
    })),
  );
}

const fromTests = names
  .filter((place) => place !== 'cli')
  .flatMap(filesOf)
  .map((target) => ({ target, from: './tests', message: 'What is deployed may not import tests.' }));

export const zones = [
  ...names.flatMap((place) =>
    rooms.filter((room) => room !== roomOf(place)).flatMap((room) => zonesBetween(place, room)),
  ),
  ...rooms.flatMap(zonesWithin),
  ...fromTests,
];
