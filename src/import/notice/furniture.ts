import { fold } from "./fold.js";

/** What web sites print above a text. */
const above =
  /^(?:首页|网站首页|当前位置|您(?:当前|现在)?的?(?:所在)?位置|发布时间|发布日期|发文日期|来源|信息来源|作者|责任编辑|编辑|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|次数|率)?|访问量|字体|字号|打印|分享到?|扫一扫|无障碍|登录|注册|搜索|繁体|简体|English|索引号|主题分类|发文机关|打印本页|保存|【(?:大|中|小|打印|字体|关闭|纠错))(?=[:\s>»|\-【】[\]()]|$)/;
/** What they print below it. */
const below =
  /^(?:.{0,8}公网安备|.{0,12}ICP备|备案(?:号|序号)|网站(?:标识码|地图|声明|备案|支持|主办)|版权(?:所有|声明)|主办(?:单位)?:|承办(?:单位)?:|技术支持|地址栏|政务(?:微信|微博|新媒体)|微信公众号|官方微[信博]|上一[篇条]|下一[篇条]|返回(?:顶部|列表|首页)|回到顶部|关闭(?:窗口|本页)|打印本页|相关(?:链接|阅读|文章|稿件)|友情链接|责任编辑|责编|编辑:|初审|审核:|终审|来源:|分享到|扫一扫|附件下载|关于我们|联系我们$|Copyright|©|【(?:打印|关闭|纠错|返回))/i;

/** A printed page's own number: — 3 —, 第3页, 3 / 10. */
const folio =
  /^(?:[-—–―· ]{1,6}\d{1,4}[-—–―· ]{1,6}|第 ?\d{1,4} ?页(?:[ ,/]{0,3}共 ?\d{1,4} ?页)?|\d{1,4} ?\/ ?\d{1,4}|\d{1,4})$/;

/** The menu and the line of dates above the text of a web page. */
export function isAboveText(text: string): boolean {
  return above.test(fold(text.slice(0, 80)));
}

/** The registration number, links and the like below the text of a web page. */
export function isBelowText(text: string): boolean {
  return below.test(fold(text.slice(0, 80)));
}

/** The number of a printed page. */
export function isFolio(text: string): boolean {
  return text.length < 24 && folio.test(fold(text));
}
