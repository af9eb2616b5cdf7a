/** Makes identifiers of the form 8-4-4-4-12, as Word gives them, the same ones in the same order for every document. */
export function identifierMaker(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${last.toString(16).padStart(8, '0').toUpperCase()}-5EED-4ACE-8BAD-000000000000`;
  };
}
