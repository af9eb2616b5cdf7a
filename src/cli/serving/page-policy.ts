const policyTag = /<meta\s[^>]*http-equiv="?Content-Security-Policy"?[^>]*>/i;
const contentAttribute = /\scontent="([^"]*)"/i;

/** The content security policy that a page states in its own head; undefined where it states none. */
export function policyOf(html: string): string | undefined {
  const [tag] = policyTag.exec(html) ?? [];
  const [, policy] = contentAttribute.exec(tag ?? '') ?? [];
  return policy?.replaceAll('&#39;', "'").replaceAll('&quot;', '"').trim();
}
