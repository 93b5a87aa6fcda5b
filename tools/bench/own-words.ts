/** Text for the benchmark where there is no real one. */

/** Own words, in the manner of UN documents: one paragraph that cites, in each language, in the order of `OFFICIAL_LANGUAGES`. `#` stands for a number that changes. */
export const CITING = [
  'Recalling its resolutions 58/# of 23 December 2003, 59/# of 22 December 2004 and 60/# of 22 December 2005 on lighthouses, as well as paragraph # (a) of Security Council resolution 1325 (2000) and paragraph 7 above,',
  'Rappelant la résolution 70/# de l’Assemblée générale, du 25 septembre 2015, et l’alinéa b) du paragraphe 6 de la résolution 2592 (2021) du Conseil de sécurité,',
  'Recordando la resolución 61/# de la Asamblea General, de 20 de diciembre de 2006, y el párrafo 12 de la presente resolución,',
  'Ссылаясь на свои резолюции 53/# от 15 декабря 1998 года и 61/# от 20 декабря 2006 года, а также на пункт 4 резолюции 2245 (2015) Совета Безопасности,',
  '回顾其2003年12月23日第58/#号和2004年12月22日第59/#号决议，以及安全理事会第2592(2021)号决议第6(b)段，',
  'إذ تشير إلى قراراتها 58/# المؤرخ 23 كانون الأول/ديسمبر 2003 و 59/# المؤرخ 22 كانون الأول/ديسمبر 2004، وإلى الفقرة 6 (ب) من قرار مجلس الأمن 2592 (2021)،',
];
/** Between two that cite stand others that do not: resolutions have a citation in about eight hundred characters, in Chinese in two hundred. */
export const PLAIN = [
  'Invites the keepers of small harbours to say which lamps last through the winter, and asks the islands to answer with oil, rope and a ledger in which every ship is written down by name, by cargo and by the weather that it came from, so that the tally of a year can be read on one page and shared with all who sail there in the season of storms;',
  'Invite les gardiens des petits ports à dire quelles lampes durent tout l’hiver, et prie les îles de répondre par de l’huile, des cordages et un registre où chaque navire est inscrit avec son nom, sa cargaison et le temps qu’il a connu, afin que le compte de l’année tienne sur une page et soit lu de tous ceux qui y naviguent ;',
  'Invita a quienes cuidan los puertos pequeños a decir qué lámparas duran todo el invierno, y pide a las islas que respondan con aceite, cuerdas y un libro donde cada barco figure con su nombre, su carga y el tiempo del que viene, para que la cuenta del año quepa en una página y la lean todos los que navegan por allí;',
  'предлагает смотрителям малых гаваней сообщить, какие лампы горят всю зиму, и просит острова ответить маслом, канатами и книгой, в которую каждое судно вписано по имени, по грузу и по погоде, из которой оно пришло, чтобы счет за год умещался на одном листе и был понятен всем, кто ходит в тех водах;',
  '请各小港口的守望者说明哪些灯可以用过整个冬季，并请各岛屿以灯油、绳索和登记簿作出答复，簿中写明每艘船只的名称、货物和所经历的天气，使全年的记录可以在一页上读完，供在风暴季节航行的所有人使用；',
  'تدعو القائمين على الموانئ الصغيرة إلى بيان المصابيح التي تدوم طوال الشتاء، وتطلب إلى الجزر أن ترد بالزيت والحبال وسجل تدون فيه كل سفينة باسمها وحمولتها والطقس الذي جاءت منه، لكي يقرأ حساب العام في صفحة واحدة ويتقاسمه كل من يبحر هناك في موسم العواصف؛',
];
export const PLAIN_BETWEEN = 5;
