// The first lines of a page ask whether anybody chose a look here; what shows it is fetched only then.

/** Done when the page looks as chosen; a phone that lends no storage looks as its system says. */
export async function showChosenLook(): Promise<void> {
  try {
    if (localStorage.getItem('look') === null) return;
    const { readLook, showLook } = await import('./look.ts');
    showLook(readLook());
  } catch {
    // As the system says.
  }
}
