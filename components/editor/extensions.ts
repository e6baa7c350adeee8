import { Extension, Node } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { addressKind, pictureIdOf } from '@/lib/content/rules/addresses.ts';

/** What quotes and items hold, as in the Markdown that is kept: no heading, no quote in a quote. */
const narrowed: Readonly<Record<string, string>> = {
  blockquote: '(paragraph | bulletList | orderedList)+',
  listItem: 'paragraph (paragraph | bulletList | orderedList)*',
};

const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      const content = narrowed[extension.name];
      return content && extension.type === 'node' ? extension.extend({ content }) : extension;
    });
  },
});

const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return { address: { default: '', rendered: false }, alternative: { default: '', rendered: false } };
  },
  parseHTML() {
    return [
      {
        tag: 'figure[data-picture]',
        getAttrs: (figure) => ({ address: figure.dataset['picture'] ?? '', alternative: figure.dataset['alternative'] ?? '' }),
      },
    ];
  },
  renderHTML({ node }) {
    const address = String(node.attrs['address']);
    const alternative = String(node.attrs['alternative']);
    const id = pictureIdOf(address);
    const src = id ? `/api/images/${id}/480.webp` : '';
    const caption = !id ? 'Image hors de la bibliothèque' : alternative === '' ? 'Texte alternatif manquant' : alternative;
    return [
      'figure',
      { class: 'editor-picture', 'data-picture': address, 'data-alternative': alternative },
      ...(id ? [['img', { src, alt: alternative }]] : []),
      ['figcaption', id && alternative !== '' ? { 'aria-hidden': 'true' } : { class: 'editor-picture-fault' }, caption],
    ];
  },
});

/** Keys that the kit does not know: the link, and the way to the toolbar. */
const Keys = Extension.create<{ openLink: () => void; focusToolbar: () => void }>({
  name: 'keys',
  addKeyboardShortcuts() {
    const act = (work: () => void) => () => {
      work();
      return true;
    };
    return { 'Mod-k': act(this.options.openLink), 'Alt-F10': act(this.options.focusToolbar) };
  },
});

/** The editor holds what an article may hold, and nothing else can be typed or pasted in it. */
export function articleExtensions(keys: { openLink: () => void; focusToolbar: () => void }) {
  return [
    Kit.configure({
      heading: { levels: [2, 3, 4] },
      link: {
        openOnClick: false,
        autolink: true,
        linkOnPaste: true,
        shouldAutoLink: (url) => /^https?:\/\//i.test(url),
        isAllowedUri: (url) => addressKind(url) !== null,
        HTMLAttributes: { target: null, rel: null, class: null },
      },
      code: false,
      codeBlock: false,
      horizontalRule: false,
      strike: false,
      underline: false,
    }),
    Picture,
    Keys.configure(keys),
  ];
}
