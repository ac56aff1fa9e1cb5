/** Version in which this program writes events. Version 1 is the first. */
export const EVENT_VERSION = 1;
