/** Numbers that are alike share what is learnt of them: each kind is a number below 32. */
export const enum Kind {
  Text,
  Length,
  Shared,
  Letter,
  Lists,
  Single,
  Sequences,
  FirstCode,
  LaterCode,
  Root,
  Count,
  Place,
  Most,
  Guard,
  Key,
  Weight,
}
