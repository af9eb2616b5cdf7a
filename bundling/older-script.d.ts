export const scriptSyntax: number;
export const longestScript: number;
export function scriptFaults(name: string, script: string): string[];
