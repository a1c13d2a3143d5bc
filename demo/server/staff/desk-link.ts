/** Where an invitation leads: the staff page, with the token in the fragment, which no server and no log gets to see. */
export function deskLink(serverUrl: string, centerId: string, invitationToken: string): string {
  return `${serverUrl.replace(/\/+$/, '')}/desk/?center=${centerId}#boai-invitation=${invitationToken}`;
}
