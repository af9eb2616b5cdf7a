/** The address that the manifests in the repository hold. */
export const templateAddress = 'https://localhost:3000';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An XML manifest with `address` wherever the template's address stood. */
export function writeXmlAddress(template: string, address: string): string {
  const escaped = address.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
  // A function, because a replacement text gives $ a meaning.
  return template.replaceAll(templateAddress, () => escaped);
}

/** The unified manifest with `address` wherever the template's stood, and its host among the valid domains. */
export function writeJsonAddress(template: string, address: string): string {
  const oldHost = new URL(templateAddress).host;
  const newHost = new URL(address).host;
  const written: unknown = JSON.parse(template, (_key, value: unknown) => {
    if (typeof value !== 'string') return value;
    return value === oldHost ? newHost : value.replaceAll(templateAddress, () => address);
  });
  return `${JSON.stringify(written, undefined, 2)}\n`;
}
