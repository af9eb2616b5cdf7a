import type { WordDocument } from '../model/index.ts';
import { button, element } from './element.ts';

/** The comments of the document, each with the words that it stands at; hidden while there are none. */
export function wordComments(source: WordDocument): HTMLElement {
  const list = element('ul');
  const section = element('section', {
    class: 'comments',
    hidden: true,
    'aria-labelledby': 'comments-title',
  });
  section.append(element('h3', { id: 'comments-title' }, 'Comments'), list);
  const render = (): void => {
    section.hidden = source.comments.length === 0;
    list.replaceChildren(
      ...source.comments.map(({ id, text, author, anchor }) =>
        element(
          'li',
          {},
          element('p', { class: 'quiet' }, `${author}, on “${source.textOf(anchor.range)}”`),
          element('p', {}, text),
          button('Delete comment', () => source.removeComment(id, 'person')),
        ),
      ),
    );
  };
  source.commentsChanged.subscribe(render);
  source.changed.subscribe(render);
  return section;
}
