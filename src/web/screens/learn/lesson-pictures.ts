// The pictures of the lessons, drawn by `./lalanh lessons --update`. Each is fetched when a lesson shows it and kept from then on.
const found = import.meta.glob<string>('./pictures/*.webp', { eager: true, query: '?url', import: 'default' });

/** Address of the picture of a step (1 the first); undefined for a step without one. */
export function pictureOf(lesson: string, step: number): string | undefined {
  return found[`./pictures/${lesson}-${step}.webp`];
}
