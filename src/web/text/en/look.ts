// The English twin of the words of the display card.
import type { look as vietnamese } from '../vi/look.ts';

export const look: typeof vietnamese = {
  title: 'Display',
  letters: 'Size of letters',
  sizes: ['Medium', 'Large', 'Very large'],
  colours: 'Background',
  colourNames: { 'as-system': 'As the phone', light: 'Light', dark: 'Dark' },
  strongLines: 'Strong lines, high contrast',
  still: 'Nothing moves',
  onlyHere: 'Changes this device only.',
  notKept: 'This device cannot keep the choice: it is back as before when opened again.',
};
