// Every place of the club's house that is no step of the meeting, in groups, one line a place. A new page adds its line here
// and its name to the words beside it; a place whose room the reader may not enter is not listed.
import type { CommandKind } from '../../../domain/club/command.ts';
import type { Room } from '../../../domain/club/event-shape.ts';
import type { more } from '../../text/vi/more.ts';
import type { IconName } from '../../ui/icons.ts';

export interface MoreEntry {
  readonly href: string;
  readonly icon: IconName;
  readonly name: Exclude<keyof typeof more, 'groups'>;
  /** The room one must be able to enter. */
  readonly room: Room;
  /** The record one goes there to write. */
  readonly sends?: CommandKind;
}

export interface MoreGroup {
  readonly heading: keyof typeof more.groups;
  readonly entries: readonly MoreEntry[];
}

export const MORE_GROUPS: readonly MoreGroup[] = [
  {
    heading: 'money',
    entries: [
      { href: '#/so-quy/cac-quy', icon: 'cash', name: 'funds', room: 'money' },
      { href: '#/hoi-phi', icon: 'list', name: 'dues', room: 'money' },
      { href: '#/so-quy/ngan-hang', icon: 'book', name: 'bank', room: 'money' },
      { href: '#/nguon-von', icon: 'target', name: 'sources', room: 'money' },
      { href: '#/hien-vat', icon: 'basket', name: 'goods', room: 'common' },
    ],
  },
  {
    heading: 'loans',
    entries: [
      { href: '#/hop/vay-von', icon: 'cash', name: 'loans', room: 'money' },
      { href: '#/vay/tinh-hinh', icon: 'book', name: 'lending', room: 'money' },
    ],
  },
  {
    heading: 'people',
    entries: [
      { href: '#/cham-soc', icon: 'heart', name: 'homeCare', room: 'care' },
      { href: '#/giup-nhau', icon: 'hands', name: 'mutualHelp', room: 'common' },
      { href: '#/gop-y', icon: 'speak', name: 'suggestions', room: 'common' },
      { href: '#/suc-khoe', icon: 'pulse', name: 'health', room: 'common' },
      { href: '#/quyen-loi', icon: 'shield', name: 'rights', room: 'rights' },
      { href: '#/dong-y', icon: 'sign', name: 'consent', room: 'common' },
      { href: '#/du-lieu', icon: 'shield', name: 'personalData', room: 'board' },
    ],
  },
  {
    heading: 'life',
    entries: [
      { href: '#/hoat-dong', icon: 'speak', name: 'activities', room: 'common' },
      { href: '#/nhom', icon: 'people', name: 'interestGroups', room: 'common' },
    ],
  },
  {
    heading: 'club',
    entries: [
      { href: '#/viec-can-lam', icon: 'clock', name: 'tasks', room: 'common' },
      { href: '#/tam-mang', icon: 'target', name: 'areas', room: 'common' },
      { href: '#/quy-vua-qua', icon: 'paper', name: 'quarter', room: 'common' },
      { href: '#/cau-lac-bo', icon: 'book', name: 'clubFile', room: 'common' },
      { href: '#/buoi-hop', icon: 'calendar', name: 'meetings', room: 'common' },
      { href: '#/thanh-vien/ban-chu-nhiem', icon: 'shield', name: 'board', room: 'common', sends: 'give-role' },
      { href: '#/nhap-giup', icon: 'people', name: 'typists', room: 'board' },
      { href: '#/dua-vao-so', icon: 'open', name: 'bringIn', room: 'money' },
      { href: '#/ma-duyet', icon: 'lock', name: 'codes', room: 'common', sends: 'register-key' },
      { href: '#/them/mat-may', icon: 'shield', name: 'lostPhone', room: 'common' },
      { href: '#/duyet-ho', icon: 'lock', name: 'approveFor', room: 'common', sends: 'register-key' },
    ],
  },
  {
    heading: 'paper',
    entries: [
      { href: '#/khoa-so', icon: 'lock', name: 'months', room: 'money' },
      { href: '#/dem-ket', icon: 'cash', name: 'count', room: 'money' },
      { href: '#/ban-giao', icon: 'hands', name: 'handOver', room: 'money' },
      { href: '#/in', icon: 'print', name: 'papers', room: 'common' },
      { href: '#/mang-so-ra', icon: 'save', name: 'takeOut', room: 'money' },
    ],
  },
];
