/** Office's enumerations at run time, with the values that office.js gives them; names are checked by the compiler. */
export const enumerations = {
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' } satisfies NamesOf<
    typeof Office.AsyncResultStatus
  >,
  CoercionType: {
    Text: 'text',
    Matrix: 'matrix',
    Table: 'table',
    Html: 'html',
    Ooxml: 'ooxml',
  } satisfies NamesOf<typeof Office.CoercionType>,
  DocumentMode: { ReadOnly: 'readOnly', ReadWrite: 'readWrite' } satisfies NamesOf<
    typeof Office.DocumentMode
  >,
  EventType: {
    DocumentSelectionChanged: 'documentSelectionChanged',
    InitializationContextChanged: 'olkInitializationContextChanged',
    ItemChanged: 'olkItemSelectedChanged',
    OfficeThemeChanged: 'officeThemeChanged',
  } satisfies NamesOf<typeof Office.EventType>,
  HostType: {
    Word: 'Word',
    Excel: 'Excel',
    PowerPoint: 'PowerPoint',
    Outlook: 'Outlook',
    OneNote: 'OneNote',
    Project: 'Project',
  } satisfies NamesOf<typeof Office.HostType>,
  PlatformType: {
    PC: 'PC',
    OfficeOnline: 'OfficeOnline',
    Mac: 'Mac',
    iOS: 'iOS',
    Android: 'Android',
    Universal: 'Universal',
  } satisfies NamesOf<typeof Office.PlatformType>,
  InitializationReason: {
    Inserted: 'inserted',
    DocumentOpened: 'documentOpened',
  } satisfies NamesOf<typeof Office.InitializationReason>,
  MailboxEnums: {
    BodyMode: { FullBody: 0, HostConfig: 1 } satisfies NamesOf<typeof Office.MailboxEnums.BodyMode, number>,
    ItemType: { Message: 'message', Appointment: 'appointment' } satisfies NamesOf<
      typeof Office.MailboxEnums.ItemType
    >,
    ItemNotificationMessageType: {
      ProgressIndicator: 'progressIndicator',
      InformationalMessage: 'informationalMessage',
      ErrorMessage: 'errorMessage',
      InsightMessage: 'insightMessage',
    } satisfies NamesOf<typeof Office.MailboxEnums.ItemNotificationMessageType>,
    ActionType: { ShowTaskPane: 'showTaskPane' } satisfies NamesOf<typeof Office.MailboxEnums.ActionType>,
  },
};

/** Some of an enumeration's names, and no others. */
type NamesOf<Enum, Value = string> = { readonly [Name in keyof Enum]?: Value };

/** A value of these tables where the types want their enumeration's member. */
export function asEnum<Member>(value: string): Member {
  return value as Member;
}
