// What is told of people's health at a meeting.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Reading } from './reading.ts';

export type MeasureHealth = CommandShape<'measure-health', { meetingId?: Id; personIds: readonly Id[] }, { readings: readonly Reading[] }>;

export type HealthCommand = MeasureHealth;
