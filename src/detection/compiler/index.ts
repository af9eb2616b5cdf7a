export { compile, type Compilation, type TriggerFault } from './compile.ts';
export { readLanguage, type Language, type LanguageFiles } from './read-language.ts';
