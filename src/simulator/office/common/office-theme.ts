import type { Theme } from '../../model/index.ts';

/** Office.context.officeTheme for Word: the colours and whether they are dark. */
export function wordTheme(theme: Theme): Office.OfficeTheme {
  const dark = theme.name === 'dark';
  return { ...colours(dark), isDarkTheme: dark } as Office.OfficeTheme;
}

/** Office.context.officeTheme for Outlook, which gives the colours only. */
export function outlookTheme(theme: Theme): Office.OfficeTheme {
  return colours(theme.name === 'dark') as Office.OfficeTheme;
}

function colours(dark: boolean): Omit<Office.OfficeTheme, 'isDarkTheme' | 'themeId'> {
  return dark
    ? {
        bodyBackgroundColor: '#262626',
        bodyForegroundColor: '#FFFFFF',
        controlBackgroundColor: '#0A0A0A',
        controlForegroundColor: '#FFFFFF',
      }
    : {
        bodyBackgroundColor: '#FFFFFF',
        bodyForegroundColor: '#000000',
        controlBackgroundColor: '#F0F0F0',
        controlForegroundColor: '#000000',
      };
}
