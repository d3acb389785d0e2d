/** The running text of the about and privacy pages. */
export const aboutWords = {
  what: 'This server turns a Windows error code, in any spelling, into its causes and the steps that resolve it. Guidance comes from published documents and from editors; what the bits of a code say comes from the published layouts of HRESULT and NTSTATUS values.',
  help: 'Look the code up first. If no step helps, turn to the place that the guide names, with the code and with what you were doing when it appeared.',
  licences: 'Sources and licences',
  licencesWhy:
    'Guidance keeps the licence of the document that it comes from. Editors may have changed the wording since.',
  privacy: [
    {
      title: 'What is counted',
      text: 'How often a code was looked up or asked for, how often words were searched for, and whether a step helped: counts by the hour, never single events, and nothing about who asked.',
    },
    {
      title: 'What is not kept',
      text: 'No address, no browser, no user name, and no search as it was typed: search texts are cleaned of what looks like personal data, cut to 80 characters, and kept only once three different visitors have searched for the same words on one day. Only what you send to the editors as a suggestion is kept as you write it.',
    },
    {
      title: 'Cookies and other sites',
      text: 'Readers get no cookie. The choice of colours and of shortcuts is kept in your own browser and is sent nowhere. Pages load nothing from other sites.',
    },
    {
      title: 'Signing in',
      text: 'Editors and analysts sign in; their session is one cookie of this server, and their edits carry their name, since edits are signed work.',
    },
  ],
};
