// Words of choosing a password, and of the first account of a new server.
import type { passwords as vietnamese } from '../vi/passwords.ts';

export const passwords: typeof vietnamese = {
  passwordTitle: 'Change password',
  currentPassword: 'Present password',
  currentPasswordWrong: 'The present password is not right.',
  passwordSame: 'Choose a password that differs from the present one.',
  passwordDo: 'Change the password',
  passwordChanged: 'The password is changed',
  passwordOffline: 'No signal, so the password is not changed. Press again later.',
  passwordGiven: 'An officer set this password',
  passwordGivenLine: 'Change it to one that only you know.',
  passwordLater: 'Later',
  passwordOthers: 'After that, other phones open with this account must sign in again.',
  setUpTitle: 'First set-up',
  setUpLine: 'This server is empty. The person entered here is the province officer, who opens the books of the others.',
  name: 'Full name',
  nameEmpty: 'Enter the full name.',
  newPassword: 'New password',
  newPasswordHint: 'At least 8 characters. A sentence you remember is best.',
  passwordShort: 'A password has at least 8 characters.',
  province: 'Province',
  setUpDo: 'Open the province’s book',
};
