import type { Pack, Resource } from './types.ts';

/** The organisation's own contact for a resource of the pack. */
export interface OrganisationLink {
  readonly address?: string;
  readonly telephone?: string;
  readonly email?: string;
}

/** What the add-in does in Outlook beyond the panel. */
export interface OutlookChoices {
  /** Whether Outlook asks the question of an open prompt once more when an e-mail is sent. Sending is never blocked. */
  readonly beforeSending: 'on' | 'off';
  /** The lessons that may be asked about before sending; absent where all may. */
  readonly onlyLessons?: readonly string[];
  /** Whether one line above the message says that there are prompts, while the panel is out of sight. */
  readonly hints: 'on' | 'off';
}

/** What an organisation fills in (`organisation.yaml`). */
export interface Organisation {
  /** Where the add-in's files are served from: starts with https://, does not end in a slash. */
  readonly address: string;
  /** What the panel says about a child in immediate danger; absent where the organisation set none. */
  readonly emergencyLine?: string;
  /** By the id of a resource. */
  readonly links: Readonly<Record<string, OrganisationLink>>;
  readonly outlook: OutlookChoices;
}

/** The ids of all resources of a pack, each once. */
export function resourceIdsOf(pack: Pack): readonly string[] {
  return [...new Set(pack.lessons.flatMap((lesson) => lesson.resources.map(({ id }) => id)))];
}

/**
 * The pack with the organisation's contacts in place of the audit's. Each resource says in `filledIn` which of its
 * contacts are the organisation's; its `asOf` goes for the others only.
 */
export function fillResources(pack: Pack, organisation: Organisation): Pack {
  return {
    ...pack,
    lessons: pack.lessons.map((lesson) => ({
      ...lesson,
      resources: lesson.resources.map((resource) => filled(resource, linkFor(organisation, resource.id))),
    })),
  };
}

function linkFor({ links }: Organisation, id: string): OrganisationLink | undefined {
  return Object.hasOwn(links, id) ? links[id] : undefined;
}

const contacts = ['address', 'telephone', 'email'] as const;

function filled(resource: Resource, link: OrganisationLink | undefined): Resource {
  const filledIn = contacts.filter((contact) => link?.[contact] !== undefined);
  return filledIn.length === 0 ? resource : { ...resource, ...link, filledIn };
}
