import type { Lexicon } from './types.ts';

/** Chinese. Body and date stand before the number, the governing word behind the list: 大会2015年9月25日第70/1号决议. */
export const chinese: Lexicon = {
  language: 'zh',
  script: 'han',
  heads: [
    { kind: 'statement', words: '主席声明', after: true, example: '安全理事会第2007/3号主席声明', means: ['S/PRST/2007/3'] },
    { kind: 'resolution', words: '决议|決議', after: true, example: '联合国大会2015年9月25日第70/1号决议', means: ['A/RES/70/1'] },
    { kind: 'decision', words: '决定|決定', after: true, example: '联合国大会第74/565号决定', means: ['A/DEC/74/565'] },
  ],
  bodies: [
    { body: 'ga', words: '联合国大会|联大|聯合國大會', example: '联合国大会第60/251号决议', means: ['A/RES/60/251'] },
    { body: 'assembly', words: '大会|大會', example: '联合国：大会第60/251号决议', means: ['A/RES/60/251'] },
    { body: 'un', words: '联合国', example: '联合国第1701号决议', means: ['S/RES/1701(2006)'] },
    {
      body: 'sc',
      words: '安全理事会|安理会|安理會|联合国安理会|联合国安全理事会',
      example: '安全理事会第1701号决议',
      means: ['S/RES/1701(2006)'],
    },
    {
      body: 'hrc',
      words: '人权理事会',
      example: '人权理事会2020年6月19日第43/1号决议和2021年7月13日第47/21号决议',
      means: ['A/HRC/RES/43/1', 'A/HRC/RES/47/21'],
    },
    {
      body: 'ecosoc',
      words: '经济及社会理事会|经社理事会',
      example: '经济及社会理事会1980年7月25日第1980/67号决议',
      means: ['E/RES/1980/67'],
    },
    {
      body: 'cpd',
      words: '人口与发展委员会|人口和发展委员会',
      example: '人口与发展委员会2021年4月23日第2021/1号决议',
      means: ['E/CN.9/RES/2021/1'],
    },
    { body: 'chr', words: '人权委员会', example: '人权委员会2004年4月16日第2004/16号决议', means: ['E/CN.4/RES/2004/16'] },
    { body: 'csw', words: '妇女地位委员会', example: '妇女地位委员会2007年3月9日第51/2号决议', means: ['E/CN.6/RES/51/2'] },
    { body: 'cnd', words: '麻醉药品委员会', example: '麻醉药品委员会第65/2号决议', means: ['E/CN.7/RES/65/2'] },
    { body: 'csocd', words: '社会发展委员会', example: '社会发展委员会第50/1号决议', means: ['E/CN.5/RES/50/1'] },
    { body: 'ccpcj', words: '预防犯罪和刑事司法委员会', example: '预防犯罪和刑事司法委员会第26/2号决议', means: ['E/CN.15/RES/26/2'] },
    { body: 'cstd', words: '科学和技术促进发展委员会', example: '科学和技术促进发展委员会第2019/1号决议', means: ['E/CN.16/RES/2019/1'] },
    { body: 'unea', words: '联合国环境大会|环境大会', example: '联合国环境大会第5/14号决议', means: ['UNEP/EA.5/Res.14'] },
    { body: 'statistical', words: '统计委员会', example: '统计委员会2017年3月10日第48/110号决定', means: ['E/CN.3/DEC/48/110'] },
    {
      body: 'subcommission',
      words: '促进和保护人权小组委员会|防止歧视及保护少数小组委员会',
      example: '促进和保护人权小组委员会第2000/22号决议',
      means: ['E/CN.4/Sub.2/RES/2000/22'],
    },
    {
      body: 'escap',
      words: '亚洲及太平洋经济社会委员会|亚太经社会',
      example: '亚洲及太平洋经济社会委员会第72/7号决议',
      means: ['E/ESCAP/RES/72/7'],
    },
    {
      body: 'foreign',
      words:
        '全体大会|总会大会|业主大会|会员大会|校友大会|市议会|县议会|区议会|省议会|州议会|议会|国会|立法会|国家人权理事会|国家安全理事会|股东大会|村民大会|职工大会|代表大会|人大常委会|常委会|世界卫生大会|缔约方会议|缔约国大会|缔约国会议|议会大会|欧盟理事会|欧洲理事会|欧洲委员会|国务院|国际海事组织|世界卫生组织|世卫组织|粮农组织|非洲联盟|和平与安全理事会|各国议会联盟|执行局|执行委员会|执行理事会|贸易和发展理事会|工业发展理事会',
      example: '联合国：世界卫生大会第62/14号决议',
      means: [],
    },
    { body: 'council', words: '理事会', example: '联合国：理事会第31/7号决议', means: ['A/HRC/RES/31/7'] },
    { body: 'commission', words: '委员会', example: '联合国：委员会第31/7号决议', means: [] },
  ],
  home: [{ words: '联合国|联大|安理会', example: '联合国：第68/4号决议', means: ['A/RES/68/4'] }],
  possessives: [{ words: '其|我们的|本机构', example: '安全理事会其第1701号决议', means: ['S/RES/1701(2006)'] }],
  months: ['0?1', '0?2', '0?3', '0?4', '0?5', '0?6', '0?7', '0?8', '0?9', '10', '11', '12'],
  dates: [{ words: '{y} 年 {m} 月 {d} 日', example: '联合国大会2003年12月23日第58/208号决议', means: ['A/RES/58/208'] }],
  connectors: [
    { words: '以及|并|和|及|与|或', example: '人权理事会第43/1号和第47/21号决议', means: ['A/HRC/RES/43/1', 'A/HRC/RES/47/21'] },
  ],
  ranges: [{ words: '至|到', example: '联合国大会第73/341号决议第33至37段', means: ['A/RES/73/341'] }],
  units: [
    { unit: 'paragraph', words: '段', after: true, example: '按照上文第11段的规定', means: ['¶paragraph 11'] },
    { unit: 'subparagraph', words: '分段', after: true, example: '上文第6段(b)分段', means: ['¶paragraph 6, subparagraph b'] },
    { unit: 'section', words: '节', after: true, example: '联合国大会第59/265号决议，第三节', means: ['A/RES/59/265'] },
    { unit: 'chapter', words: '章', after: true, example: 'A/75/53，第四章，A节', means: ['A/75/53'] },
    { unit: 'part', words: '部分', after: true, example: '联合国大会第31/208号决议，第十一部分', means: ['A/RES/31/208'] },
    { unit: 'annex', words: '附件', example: '联合国：见第2200 A(XXI)号决议，附件', means: ['A/RES/2200(XXI)A'] },
    { unit: 'appendix', words: '附录', example: '联合国大会第67/97号决议，附录', means: ['A/RES/67/97'] },
  ],
  relative: [{ words: '上文|下文', example: '见下文第1和2段', means: ['¶paragraph 1; paragraph 2'] }],
  present: [
    { words: '本决议|本决定|本宣言|本声明|本文件|本报告', example: '联合国：本决议第4(c)段', means: ['¶paragraph 4, subparagraph c'] },
  ],
  ibid: [{ words: '同上，|同上(?=[。；\\s]|$)', example: '见A/75/53，第四章。同上，第五章', means: ['A/75/53', 'A/75/53'] }],
  backs: [
    {
      words: '该{h}|上述{h}|同一{h}|这项{h}',
      example: '联合国大会第74/32号决议，特别是该决议第3段',
      means: ['A/RES/74/32', 'A/RES/74/32'],
    },
  ],
  particulars: [
    {
      words: '特别是|尤其是|包括',
      example: '联合国大会第65/170号决议，特别是其中第5至7段',
      means: ['A/RES/65/170'],
    },
  ],
  belonging: [
    {
      words: '条|款',
      example: '联合国：第5段款',
      means: [],
    },
  ],
  another: [
    {
      words:
        '》|的|其中|倡议|报告|宣言|公约|协定|议定书|文件|纲领|计划|成果|宪章|规约|章程|附件|决议|声明|公报|建议|草案|方案|战略|准则|原则|结论|意见|议程|备忘录|条|节|章|其',
      example: '联合国：报告第5段',
      means: [],
    },
  ],
  beside: [
    {
      words: '第{n}卷|第{n}页',
      example: 'A/62/40，第一卷，附件六',
      means: ['A/62/40'],
    },
  ],
  joints: [
    { words: '第|的|于|在|通过的|通过|题为|所载|号|关于|中', example: '联合国大会第41/213号决议附件一第11段', means: ['A/RES/41/213'] },
  ],
  numerals: [{ words: '第|号', example: '安全理事会第1325(2000)号决议', means: ['S/RES/1325(2000)'] }],
  against: [{ words: '一般性意见|一般性建议|卷|页|条例|法令', example: '联合国：第13号一般性意见(1976年)', means: [] }],
  treaties: [
    {
      words: '联合国，《条约汇编》，第 {v} 卷(?:，第 {n} 号)?|《条约汇编》，第 {v} 卷(?:，第 {n} 号)?',
      example: '联合国，《条约汇编》，第660卷，第9464号。',
      means: ['vol. 660, 9464'],
    },
    {
      words: '同上，第 {v} 卷(?:，第 {n} 号)?',
      example: '联合国，《条约汇编》，第660卷，第9464号。同上，第1249卷，第20378号。',
      means: ['vol. 660, 9464', 'vol. 1249, 20378'],
    },
  ],
};
