import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/**
 * Every rule about what a document means, and none about how it is typed: pages are written by React, which closes
 * void elements, gives a value to boolean attributes and keeps some attributes in camel case. All of it is valid HTML.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    elements: [
      'html5',
      // A form that posts to a server action has the address of its page: React writes it action="".
      { form: { inherit: 'form', attributes: { action: { enum: ['/.*/'] } } } },
    ],
    rules: {
      'attr-case': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // What a person typed may be a long title; search engines cut it, readers do not.
      'long-title': 'off',
      // Identifiers made by React begin with an underscore, which HTML allows.
      'valid-id': ['error', { relaxed: true }],
      // The boxes of one question share its name, as radios do: the address of a list says each one ticked.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
      // Every file comes from this very portal.
      'require-sri': 'off',
      // How a telephone number may break is a matter of style.
      'tel-non-breaking': 'off',
    },
  }),
);

/** What is not valid in a page as it is served, each with its place. */
export async function markupFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line, column }) => `invalid HTML, ${ruleId}: ${message} (${selector ?? `${line}:${column}`})`),
  );
}
