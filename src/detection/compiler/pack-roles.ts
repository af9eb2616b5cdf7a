import { roleBits } from '../grammar/packed-roles.ts';
import type { SymbolRoles } from '../grammar/rules.ts';

/** The roles of all symbols, a character for each: grammar/packed-roles.ts reads them. */
export const packRoles = (roles: SymbolRoles): string =>
  Array.from(roles.trackOf, (_, symbol) => String.fromCharCode(roleOf(roles, symbol))).join('');

function roleOf({ isCompound, isAsked, isSecond, isCalling, trackOf }: SymbolRoles, symbol: number): number {
  const { none, compound, asked, tracked, calling, second } = roleBits;
  return (
    none +
    compound * (isCompound[symbol] ?? 0) +
    asked * (isAsked[symbol] ?? 0) +
    tracked * ((trackOf[symbol] ?? -1) < 0 ? 0 : 1) +
    calling * (isCalling[symbol] ?? 0) +
    second * (isSecond[symbol] ?? 0)
  );
}
