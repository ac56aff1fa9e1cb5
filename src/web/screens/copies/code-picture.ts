// The rescue code as letters a QR code keeps short, for another phone's camera.
import { readRescueCode } from '../../../protocol/rescue-code.ts';
import type { RescueSheet } from '../../store/copy-seal.ts';

const START = 'LALANHM1:';

export const codePicture = ({ code }: RescueSheet): string => START + code;

/** The code in what a camera read or a person pasted; null for anything else. */
export function codeInPicture(text: string): string | null {
  const clean = text.trim().toUpperCase();
  const read = readRescueCode(clean.startsWith(START) ? clean.slice(START.length) : clean);
  return read.ok ? read.code : null;
}
