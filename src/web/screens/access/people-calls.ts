// What the pages of people and sheets send.
import { postJson } from '../../store/api.ts';
import { saveFile } from '../../store/save-file.ts';
import { speak } from '../../store/transport.ts';

/** A secret to be handed over; it exists on this screen and nowhere else. */
export interface ShownSheet {
  readonly name: string;
  readonly secret: string;
}

export interface InvitationOrder {
  readonly name: string;
  readonly role: string;
  readonly level?: string;
  readonly clubId?: string;
  readonly unitId?: string;
  readonly from: string;
  readonly until: string;
}

export const sendInvitation = (order: InvitationOrder) => postJson<{ id: string; secret: string }>('/api/invitations', order);
export const takeBack = (id: string) => postJson(`/api/invitations/${encodeURIComponent(id)}/take-back`, {});
export const endRole = (grantId: string) => postJson(`/api/grants/${encodeURIComponent(grantId)}/end`, {});
export const beginRecovery = (accountId: string) => postJson(`/api/accounts/${encodeURIComponent(accountId)}/recovery`, {});
export const confirmRecovery = (id: string) =>
  postJson<{ id: string; secret: string }>(`/api/recoveries/${encodeURIComponent(id)}/confirm`, {});

/** Where the sheet is used; the same address the printed square holds. */
export const sheetAddress = (secret: string): string => `${location.origin}/#/moi/${secret}`;

/** The sheet as a PDF into the folder of downloads; false when it did not come. */
export async function saveSheet(secret: string): Promise<boolean> {
  try {
    const answer = await speak('/api/sheets/draw', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret }),
      credentials: 'same-origin',
      cache: 'no-store',
    });
    if (!answer.ok) return false;
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'giay-moi.pdf';
    saveFile(new File([await answer.blob()], name, { type: 'application/pdf' }));
    return true;
  } catch {
    return false;
  }
}
