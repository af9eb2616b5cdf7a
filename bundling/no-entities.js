/**
 * Stands in for entities/decode in what is bundled: htmlparser2 is asked to leave entities alone (src/hosts/mail/html-tree.ts), and its
 * table of two thousand would be a tenth of what Outlook's script may weigh.
 */
export const DecodingMode = { Legacy: 0, Strict: 1, Attribute: 2 };
export const htmlDecodeTree = undefined;
export const xmlDecodeTree = undefined;
export class EntityDecoder {}
