// Typists in the book, where everybody of the club sees who was let at it.
import type { EventShape } from '../club/event-shape.ts';
import type { EndTypist, EnrolTypist } from './typing-commands.ts';

export type TypistEnrolled = EventShape<'typist-enrolled', 'common', EnrolTypist['body'], { name: string }>;
export type TypistEnded = EventShape<'typist-ended', 'common', EndTypist['body']>;

export type TypingEvent = TypistEnrolled | TypistEnded;
