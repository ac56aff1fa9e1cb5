// Words of the office's panel of requests for rights.
export const rightsRequests = {
  title: 'Hồ sơ quyền lợi câu lạc bộ giúp làm',
  line: 'Dưới 5 hồ sơ thì không nêu, để không ai bị lộ. Từng chế độ và lý do không được hưởng chỉ xem được trong câu lạc bộ.',
  stage: 'Bước',
  count: 'Số hồ sơ',
  stages: {
    'rights-requests': 'Đã nộp trong tháng',
    'rights-granted': 'Được hưởng, trong tháng',
    'rights-refused': 'Không được hưởng, trong tháng',
    'rights-late': 'Quá hạn chưa có trả lời',
  },
  withheld: 'ít người, không nêu',
};
