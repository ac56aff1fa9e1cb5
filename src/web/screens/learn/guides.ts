// The first card of each role: where its first three things are, and which lessons come first. One line a role; a role without one
// does not compile, and a test opens every address with that role's rooms.
import type { AccountRole } from '../../../domain/club/roles.ts';
import type { GuidedRole } from '../../text/vi/guides.ts';
import type { LessonId } from './lessons.ts';

export interface Guide {
  /** Addresses of the three things, in the order of the words. */
  readonly at: readonly [string, string, string];
  readonly lessons: readonly LessonId[];
}

export const GUIDES: { readonly [role in GuidedRole]: Guide } = {
  treasurer: { at: ['#/hop', '#/hop/thu-tien', '#/hop/dem-ket'], lessons: ['mo-buoi-hop', 'thu-tien', 'cho-vay', 'chot-buoi'] },
  accountant: { at: ['#/so-quy', '#/can-xem-lai', '#/khoa-so'], lessons: ['ghi-nham', 'chot-buoi'] },
  chair: { at: ['#/viec-can-lam', '#/hop', '#/thanh-vien/ban-chu-nhiem'], lessons: ['mo-buoi-hop', 'chot-buoi', 'mat-may'] },
  'vice-chair': { at: ['#/viec-can-lam', '#/hop', '#/cham-soc'], lessons: ['mo-buoi-hop', 'chot-buoi'] },
  volunteer: { at: ['#/cham-soc', '#/cham-soc', '#/hop/suc-khoe'], lessons: ['tham-hoi', 'huyet-ap', 'khong-song'] },
  'group-head': { at: ['#/hop/diem-danh', '#/giup-nhau/hoan-canh/moi', '#/hoat-dong'], lessons: ['mo-buoi-hop', 'khong-song'] },
  'commune-officer': { at: ['#/cau-lac-bo', '#/y-kien', '#/bao-cao'], lessons: ['mat-may', 'mo-buoi-hop'] },
  'province-officer': { at: ['#/tong-quan', '#/bao-cao', '#/cau-lac-bo'], lessons: ['mat-may'] },
  'centre-officer': { at: ['#/tong-quan', '#/ke-hoach', '#/bao-cao'], lessons: ['khong-song'] },
  auditor: { at: ['#/cau-lac-bo', '#/tra-so', '#/cau-lac-bo'], lessons: ['ghi-nham', 'chot-buoi'] },
  donor: { at: ['#/tong-quan', '#/chi-tieu', '#/tu-dien'], lessons: ['khong-song'] },
};

export const isGuided = (role: AccountRole): role is GuidedRole => role !== 'typist';
