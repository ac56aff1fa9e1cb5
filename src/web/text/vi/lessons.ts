// The lessons, one sentence or two a step. The name of a button is taken from where the button takes it, so that no lesson can name one
// that reads otherwise; which steps there are: screens/learn/lessons.ts.
import { count } from './cash-count.ts';
import { devices } from './devices.ts';
import { health } from './health.ts';
import { homeCare } from './home-care.ts';
import { lending } from './lending.ts';
import { collect, meeting, today } from './meeting.ts';
import { closing } from './meeting-closing.ts';
import { record } from './money.ts';
import { effect } from './months.ts';
import { more } from './more.ts';
import { rollCall } from './roll-call.ts';
import { shell, sync } from './shell.ts';
import { visits } from './visits.ts';

export const lessons = {
  'mo-buoi-hop': [
    `Ở trang ${shell.today}, bấm “${today.start}”. Không cần có mạng.`,
    'Đọc tên từng người. Bấm một lần vào tên là có mặt. Bấm nữa là vắng, bấm nữa là vắng có phép.',
    `Những người còn lại đều có mặt thì bấm một nút, ví dụ “${rollCall.rest(9)}”.`,
    `Xong thì bấm “${rollCall.done}”. Máy đã ghi vào sổ và mở việc tiếp theo của buổi họp.`,
  ],
  'thu-tien': [
    `Trang ${collect.title}: mỗi người một dòng, có sẵn số phải đóng hôm nay, gồm hội phí và tiền góp vay.`,
    'Ai đưa đúng số thì bấm vào tên. Một chạm là ghi xong, tên có dấu lá.',
    'Ai đưa số khác, hoặc xin hoãn, thì bấm vào số tiền ở cuối dòng, rồi bấm số thật.',
    `Tổng đã thu nằm ở dưới cùng. Đếm tiền trên bàn, khớp rồi thì bấm “${collect.done}”.`,
  ],
  'cho-vay': [
    `Ở việc ${meeting.steps.loans}, bấm “${lending.ask}”.`,
    'Chọn người vay, ghi vay để làm gì, bấm số tiền. Máy đọc lại số tiền bằng chữ.',
    'Chọn hai người cùng duyệt. Máy nhắc khi trong két không đủ tiền hoặc quá mức của quy chế.',
    'Bấm nút duyệt. Đếm tiền, giao tận tay, rồi mới bấm nút giao. Lịch góp hiện ra để đọc cho người vay nghe.',
  ],
  'chot-buoi': [
    `Ở việc ${meeting.steps.count}: bấm từng loại tiền, bấm số tờ. Máy cộng giúp và so với sổ.`,
    `Két lệch thì đếm lại. Vẫn lệch thì cứ ghi thật, chọn “${count.giveReason}”.`,
    `Ở việc ${meeting.steps.closing}: thủ quỹ và chủ nhiệm mỗi người bấm “${closing.signHere}” cạnh tên mình.`,
    `Bấm “${closing.close}”. Chép mã buổi họp vào sổ giấy.`,
    `Bấm “${closing.readAloud}”: chữ to, từng con số một, cả phòng cùng nghe.`,
  ],
  'khong-song': [
    'Không có sóng vẫn mở được sổ và ghi đủ mọi việc. Mỗi khoản nằm trong máy ngay lúc bấm.',
    `Ba chấm nhỏ ở góc trên cho biết sổ đang ở đâu: “${sync.onThisPhone}”, “${sync.atServer}”, “${sync.inReport}”.`,
    `Có mạng thì máy tự gửi. Muốn gửi ngay thì vào ${shell.more}, ${more.phone}.`,
    'Còn việc chưa gửi thì đừng gỡ ứng dụng, đừng xóa lịch sử của trình duyệt.',
  ],
  'ma-pin': [
    `Vào ${shell.more}, ${more.phone}, bấm “${devices.setPin}”. Mỗi người một mã riêng.`,
    'Chọn mã khó đoán: đừng lấy ngày sinh hay số nhà. Máy hỏi mã hai lần.',
    'Rời máy thì bấm chữ cái tên mình ở góc trên. Máy khóa ngay, việc đang làm dở vẫn còn nguyên.',
    `Trang “${devices.whoWrites}” hiện ra. Ai dùng thì bấm mã của người ấy: ai ghi, sổ mang tên người ấy.`,
    `Bấm sai nhiều lần thì máy bắt chờ, không bao giờ xóa sổ. Quên thì bấm “${devices.forgot}”.`,
  ],
  'tham-hoi': [
    `Mở trang ${shell.care}. Cạnh tên người được thăm, bấm “${homeCare.visit}”.`,
    'Hôm nay cụ thế nào? Bấm một khuôn mặt. Rồi bấm những việc đã làm giúp.',
    `Có đo huyết áp, có lời dặn thì bấm “${visits.more}”.`,
    'Bấm nút ghi ở dưới cùng. Không có sóng cũng ghi được. Người giữ quỹ không đọc được trang này.',
  ],
  'huyet-ap': [
    `Ở việc ${meeting.steps.care}: bấm tên người ngồi vào bàn đo.`,
    `Bấm “${health.entry.fields.systolic}”, rồi “${health.entry.fields.diastolic}”, như trên máy đo.`,
    'Ghi xong máy tự sang người tiếp theo. Chỉ chủ nhiệm và tình nguyện viên đọc lại được các số đo.',
    'Máy nhắc khi số cao hơn mọi khi: mời ngồi nghỉ 5 phút rồi đo lại. Vẫn cao thì gọi Trạm Y tế. Máy không nói bệnh.',
  ],
  'ghi-nham': [
    `Vừa bấm nhầm: trong 10 giây, bấm “${shell.undo}” ở dòng chữ dưới màn hình.`,
    `Muộn hơn: mở ${shell.books}, bấm vào dòng ghi nhầm.`,
    `Bấm “${record.reverse}” rồi chọn vì sao. Dòng cũ vẫn còn trong sổ, có thêm một dòng sửa bên cạnh.`,
    `Đúng tiền mà nhầm người thì bấm “${effect.move}”.`,
  ],
  'mat-may': [
    'Báo ngay chủ nhiệm hoặc cán bộ Hội cấp xã. Máy có đặt mã 6 số thì người nhặt được không mở được sổ.',
    `Chủ nhiệm mở ${devices.phones.title}, chọn máy bị mất, bấm “${devices.phones.revoke}”.`,
    'Lấy máy khác, đăng nhập bằng số điện thoại và mật khẩu. Sổ đã gửi về lại đủ.',
    'Khoản nào máy mất chưa kịp gửi thì chép lại từ sổ giấy. So mã buổi họp trên giấy là biết thiếu buổi nào.',
  ],
};
