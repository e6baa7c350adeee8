/** The hidden fields by which a form works without JavaScript: Next finds the action by them. */
export type ActionFields = readonly (readonly [name: string, value: string])[];

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&amp;': '&', '&#x27;': "'", '&lt;': '<', '&gt;': '>' };

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replaceAll(/&(?:quot|amp|lt|gt|#x27);/g, (entity) => entities[entity] ?? entity);
}

/** Hidden fields of the framework in the form with this id. */
export function actionFields(html: string, formId: string): ActionFields {
  const form = html.split('<form').find((part) => part.slice(0, part.indexOf('>')).includes(` id="${formId}"`));
  const inputs = form?.slice(0, form.indexOf('</form>')).match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const fields = inputs.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const).filter(([name]) => name.startsWith('$ACTION'));
  if (fields.length === 0) throw new Error(`The page has no form "${formId}" that works without JavaScript.`);
  return fields;
}

/** A form as a browser sends it. */
export function multipart(fields: ActionFields): { body: Buffer; contentType: string } {
  const boundary = 'bench-7d1f0c5a9e';
  const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return { body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`), contentType: `multipart/form-data; boundary=${boundary}` };
}
