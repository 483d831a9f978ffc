### Chinese, in simplified characters.

language-name = 简体中文
language-name-english = Chinese
dir = ltr

## Times and the like

moment = { $year }年{ $month }月{ $day }日 { $clock }
moment-in-zone = { $moment } { $zone }
seconds = { $count } 秒
minutes = { $count } 分钟
hours = { $count } 小时
days = { $count } 天
browser-on = { $system } 上的 { $browser }
browser-unknown = 未知浏览器

## Every page

skip-to-content = 跳到正文
home-link = { $site }，首页
navigation = 账号
nav-profile = 个人资料
nav-sessions = 会话
nav-activity = 账号活动
sign-in = 登录
sign-out = 退出登录
signing-out = 正在退出…

## Every form

show = 显示
show-password = 显示密码
error-prefix = 错误：
error-summary-title = 请检查以下问题
email-label = 电子邮箱
name-label = 姓名
password-label = 密码
current-password-label = 当前密码
new-password-label = 新密码
new-password-hint = 至少 8 个字符。几个互不相关的词就很好。
save = 保存
saving = 正在保存…
sending = 正在发送…
leave-it = 取消

## While a new password is typed

strength-short = 还差 # 个字符
strength-personal = 其中含有您的姓名或邮箱，容易被猜到。
strength-repeats = 其中有重复，容易被猜到。
strength-enough = 长度足够。提交时会判断它是否容易被猜到。

## What is wrong with a field

email-missing = 请输入电子邮箱。
email-malformed = 请完整填写电子邮箱，例如：name@example.org
email-local-part = @ 之前只能使用字母 a 到 z、数字和符号。@ 之后可以是任何域名。
email-taken = 此邮箱已有账号，请换一个。
email-unchanged = 这已经是您的邮箱，请输入新的。
name-missing = 请输入姓名。
name-malformed = 姓名中不能有控制字符或不可见字符。
password-missing = 请输入密码。
current-password-wrong = 密码不对，请检查后重试。
new-password-missing = 请输入新密码。
too-long = 最多 { $most } 个字符。
password-too-short = 密码至少要有 { $least } 个字符。
password-too-long = 密码最多 { $most } 个字符。
password-weak = 这个密码太容易被猜到。{ $why ->
    [straight-rows] 请不要用键盘上成排的键。
    [keyboard-patterns] 请不要用简短的键盘图案。
    [repeated-characters] 请不要用“aaa”这样的重复。
    [repeated-words] 请不要用“abcabc”这样的重复。
    [top-10] 它是最常见的十个密码之一。
    [top-100] 它是最常见的一百个密码之一。
    [common] 它很常见。
    [similar-to-common] 它与常见密码相近。
    [sequences] 请不要用“abc”或“6543”这样的序列。
    [recent-years] 请不要用近年的年份。
    [one-word] 只有一个词，请再加几个。
    [dates] 请不要用日期。
    [names] 请不要用姓名。
   *[other] 请加长一些，或再加一两个词。
}
choice-unknown = 请从列表中选择。

## What was just done

notice-signed-out = 您已退出登录。
notice-nothing-saved = 您的会话已结束，内容未保存。
notice-form-kept = 这是您在会话结束前填写的内容，尚未保存。
notice-password-chosen = 密码已更改。请用新密码登录。
notice-password-changed = 密码已更改。您的其他会话都已结束，应用密码也已失效。
notice-profile-saved = 个人资料已保存。
notice-session-ended = 该会话已结束。
notice-others-ended = 您的其他会话都已结束。
notice-email-changed = 邮箱已更改。今后请用新邮箱登录。
notice-email-kept = 您的邮箱保持不变。如果不是您本人请求更改，请立即更改密码。
notice-account-deleted = 您的账号已删除。
notice-app-password-revoked = 该应用密码已失效。

## Signing in

login-title = 登录
login-leads-to = 登录后，您将前往 { $host }。
login-busy = 正在登录…
unkept-title = 您的浏览器没有保存我们的 Cookie
unkept-by-app = 您已登录，但 { $host } 又要求您登录。
unkept-advice = 登录需要使用 Cookie。请在浏览器设置中允许本站使用 Cookie，然后重试。如果已经允许，请联系本站管理员。
unkept-again = 重试
remember-label = 记住我
remember-hint = 在此设备上保持登录。与他人共用的设备请勿勾选。
login-forgot = 忘记密码？
login-register = 创建账号
wrong-credentials = 邮箱或密码不正确。请检查后重试。
too-many-attempts = 尝试次数过多。请在 { $duration }后重试。
no-administrator-title = 目前还没有人能登录
no-administrator = 本站还没有管理员。创建第一位管理员的链接在服务器日志中，位于以“No administrator yet”开头的那一行。使用 Docker 时，下面的命令会显示它：
no-administrator-command = docker logs vestibule

## Signing out

logout-title = 要退出登录吗？
logout-advice = 这会结束此浏览器中的会话。其他设备上的会话不受影响。
logout-back = 返回个人资料

## The profile

profile-title = 个人资料
profile-you = 基本信息
profile-you-about = 您在本站的信息。
profile-name = 姓名
profile-email = 电子邮箱
profile-role = 角色
role-admin = 管理员
role-user = 成员
profile-groups = 用户组
profile-member-since = 加入时间
profile-session = 当前会话
profile-session-about = 您现在登录的地方。
profile-all-sessions = 查看所有会话
profile-data = 您的数据
profile-data-about = 带走数据，或离开本站。
session-signed-in = 登录时间
session-last-seen = 最近使用
session-browser = 浏览器
session-address = IP 地址

## Editing the profile

edit-title = 编辑个人资料
language-label = 语言
language-hint = 页面和发给您的邮件所用的语言。
language-of-browser = 跟随浏览器
time-zone-label = 时区
time-zone-hint = 所有时间都按此时区显示。
time-zone-none = UTC，或浏览器所知的时区
sign-in-notices-label = 新浏览器登录时通知我
sign-in-notices-hint = 每当有人用未见过的浏览器以您的身份登录，就发邮件告诉您。

## Changing the password

password-title = 更改密码
password-intro = 更改后，您的其他会话都会结束，应用密码也会失效。当前会话不受影响。
password-submit = 更改密码

## Sessions

sessions-title = 会话
sessions-intro = 您登录的所有地方。
sessions-this-one = 当前会话
sessions-end = 结束
sessions-end-one = 结束 { $browser }（{ $address }）的会话
sessions-ending = 正在结束…
sessions-others-title = 所有其他会话
sessions-others-about = 如果有您不认识的会话，请全部结束并更改密码。
sessions-end-others = 结束所有其他会话
sessions-only-one = 您没有在其他地方登录。

## App passwords

app-passwords-title = 应用密码
app-passwords-intro = 供无法显示登录页面的程序使用，例如手机上的日历。它们只能用于本站背后的应用，不能用来登录本站。更改密码后，所有应用密码都会失效。
app-passwords-none = 暂无内容。您创建的应用密码及其最近使用时间会显示在这里。
app-passwords-created = 创建时间
app-passwords-last-used = 最近使用
app-passwords-never = 从未使用
app-passwords-revoke = 撤销
app-passwords-revoke-one = 撤销“{ $name }”
app-passwords-revoking = 正在撤销…
app-passwords-make = 创建应用密码
app-passwords-making = 正在创建…
app-passwords-too-many = 您已有 { $most } 个应用密码，不能再多。请撤销不再需要的。
app-password-made-title = “{ $name }”的应用密码
app-password-made = 请立即复制到程序中。它不会再次显示。
app-password-user-name = 程序要求用户名时，请填写 { $email }。
app-password-name-label = 名称
app-password-name-hint = 使用它的程序，例如：手机上的日历
app-password-name-missing = 请输入名称。
app-password-name-malformed = 名称中不能有控制字符或不可见字符。
app-password-name-taken = 您已有同名的应用密码，请换一个名称。
app-password-current-hint = 您登录本站所用的密码。

## Recent activity

activity-title = 账号活动
activity-intro = 过去 90 天内您的账号发生的事情。
activity-event = 事件
activity-time = 时间
activity-where = 位置
activity-none = 暂无内容。登录和账号变更会显示在这里。
activity-operator = 本站的运营者
event-signed-in = 已登录
event-sign-in-refused = 一次登录被拒绝
event-signed-out = 已退出登录
event-account-created = 账号已创建
event-password-changed = 密码已更改
event-password-link-made = 已生成设置密码的链接
event-password-link-mailed = 已通过邮件发送设置密码的链接
event-confirmation-refused = 一次请求被拒绝：密码不对
event-role-changed = 角色已更改
event-groups-changed = 用户组已更改
event-account-disabled = 账号已停用
event-account-enabled = 账号已启用
event-session-ended = 会话已结束
event-limits-cleared = 已解除登录尝试限制
event-profile-changed = 个人资料已更改
event-email-change-asked = 有人请求更改邮箱
event-email-change-cancelled = 更改邮箱的请求已取消
event-email-changed = 邮箱已更改
event-email-change-undone = 邮箱的更改已撤销
event-data-exported = 数据已下载
event-app-password-made = 已创建应用密码
event-app-password-revoked = 已撤销应用密码
event-other = 发生了其他事情

## Changing the email

email-title = 更改电子邮箱
email-now = 您现在的邮箱：
email-intro = 我们会向新邮箱发送链接，并通知您现在的邮箱。在新邮箱中确认之前，一切不变。
new-email-label = 新邮箱
email-submit = 发送链接
email-pending = 已向 { $address } 发送链接。在 { $until } 前于该邮箱中确认之后，更改才会生效。
mail-kept-by-operator = 本站不发送邮件。运营者可以在保留的邮件文件夹中找到链接。
email-waits = { $address } 的链接已经生成，但本站不发送邮件：运营者可以在保留的邮件文件夹中找到链接。有效期至 { $until }。
email-confirm-title = 确认新邮箱
email-confirm-intro = 此后您用新邮箱登录，邮件也会发到那里。
email-confirm-submit = 使用此邮箱
email-elsewhere-intro = 此链接用于更改一个账号的邮箱，只能在已登录该账号的浏览器中使用。
email-elsewhere-account = 账号
email-elsewhere-sign-in = 请在您已登录此账号的浏览器中打开链接，或在这里登录此账号。
email-elsewhere-other = 您现在登录的是 { $account }。请先退出，再次打开链接，然后登录上面的账号。
email-elsewhere-not-you = 如果这不是您的账号，请关闭此页面。什么都不会改变，您也无需做任何事。
email-cancel-title = 保留原邮箱
email-cancel-intro = 有人知道您的密码，并请求更改邮箱。如果您保留原邮箱，发往新邮箱的链接将失效。
email-cancel-submit = 保留我的邮箱
email-undo-title = 找回您的账号
email-undo-intro = 邮箱恢复为原来的，所有会话结束，现有密码失效。随后您设置新密码。
email-undo-submit = 找回账号
email-yours = 您的邮箱
email-asked-for = 请求改为
email-will-be = 您的邮箱将变为
email-stop = 停止更改
email-stopping = 正在停止…
email-taken-title = 此邮箱已被使用
email-taken-advice = 另一个账号正在使用或曾经使用过此邮箱，因此什么都没有改变。

## My data, and leaving

export-title = 下载您的数据
export-intro = 一个文件，包含本站存储的关于您的一切：账号、会话、应用密码的名称，以及过去 90 天的动态。
export-submit = 下载
delete-title = 删除账号
delete-intro = 此操作无法撤销。您将失去：
delete-loses-account = 您的账号，包括姓名、邮箱和密码
delete-loses-sessions = 所有会话：您会在所有地方退出登录
delete-loses-app-passwords = 您的应用密码：使用它们的程序将无法进入
delete-loses-address = 您在本站的邮箱地址：除非运营者将其释放，否则无人能再用它创建账号
delete-submit = 删除我的账号
delete-busy = 正在删除…
delete-last-administrator = 您是唯一的管理员。请先让其他人成为管理员，然后才能删除您的账号。

## A forgotten password

forgot-title = 忘记密码？
forgot-intro = 请输入您的邮箱，我们会发送链接供您设置新密码。
forgot-submit = 发送链接
forgot-sent-title = 请查收邮件
forgot-sent = 如果该邮箱在本站有账号，我们已向其发送设置新密码的链接，30 分钟内有效。
no-mail = 本站不发送邮件。请向运营者索取设置新密码的链接。下面的命令会生成一个：
no-mail-command = vestibule user password EMAIL
mail-look-around = 几分钟后仍未收到？请查看垃圾邮件，并检查邮箱地址。
another-address = 换一个邮箱
back-to-sign-in = 返回登录

## Making an account

register-title = 创建账号
register-intro = 请输入您的邮箱，我们会发送链接供您在 { $site } 创建账号。
register-email-hint = 您将用它登录。
register-ask = 发送链接
register-sent-title = 请查收邮件
register-sent = 我们已向您发送继续操作的链接，2 小时内有效。
register-finish-intro = 填写姓名和密码，即可进入。
register-submit = 创建账号
register-busy = 正在创建账号…
register-have-account = 已有账号？去登录
register-void-advice = 链接已被使用、已过期，或已被新的链接取代。如果您已创建账号，请登录；否则请重新索取链接。

## The first administrator

setup-title = 创建第一个账号
setup-intro = { $site } 还没有管理员。这个账号将是第一个。
setup-email-hint = 您将用它登录。
setup-submit = 创建账号
setup-busy = 正在创建账号…
setup-void-advice = 可能已经有管理员了，或者链接不完整。如果还没有管理员，请在服务器日志中找到以“No administrator yet”开头的那一行，打开其中的链接。

## Choosing a password by a link

choose-title = 设置密码
choose-for = 账号：
choose-intro = 保存后，所有会话都会结束，应用密码也会失效。
choose-submit = 保存密码

## A link that no longer works

link-void-title = 此链接已失效
password-link-void-advice = 链接已被使用、已过期，或已被新的链接取代。请重新索取链接。
email-link-void-advice = 链接已被使用、已过期，或已被新的链接取代。您的个人资料中显示账号现在的邮箱。
ask-for-another-link = 重新索取链接

## Error pages

error-400-title = 我们无法读懂该请求
error-400-advice = 请求不完整或有误。请返回并重新加载页面，然后再试。
error-401-title = 请先登录
error-401-advice = 此页面只对已登录的人开放。您的会话可能已经结束。
error-403-title = 您不能访问此页面
error-403-advice = 您的账号不能查看此页面。如您认为应有权限，请联系本站的运营者。
signed-in-as = 您当前以 { $email } 的身份登录。
sign-in-as-other = 以其他身份登录
open-to-nobody = 任何账号都不能打开此地址。如您认为应当开放，请联系本站的运营者。
error-404-title = 页面不存在
error-404-advice = 地址可能有误，或页面已移走。请检查地址，或从首页开始。
error-405-title = 不支持此访问方式
error-405-advice = 地址没错，但不能这样使用。请返回，使用那里的表单或链接。
error-408-title = 请求超时
error-408-advice = 请求没有及时到达，因此什么都没有改变。请检查网络后重试。
error-413-title = 请求内容过大
error-413-advice = 请求超出了本站接受的大小，因此什么都没有改变。请减少内容后重试。
error-415-title = 格式无法识别
error-415-advice = 本站接受表单和 JSON。什么都没有改变。
error-422-title = 表单中有些内容不对
error-422-advice = 什么都没有改变。请返回检查您填写的内容，然后重新发送。
error-429-title = 尝试次数过多
error-429-advice = 短时间内请求太多。请稍等片刻再试。
error-500-title = 我们这里出了问题
error-500-advice = 这是我们的错。请一分钟后重试；如果仍然如此，请把下面的请求编号告诉本站的运营者。
error-503-title = 服务暂时不可用
error-503-advice = 此页面暂时无法显示。请稍后再试。已登录的人会保持登录。
error-cross-site-title = 此表单来自其他网站
error-cross-site-advice = 为了保护您的账号，什么都没有改变。请在这里打开页面，然后重新发送。
error-wrong-address-title = 本站的地址不同
lives-at = 本站的地址是 { $address }，请在那里打开。
lives-at-link = 打开本站
error-home = 前往首页
error-reloads = 此页面会在 { $duration }后自动重试。
error-retry = 您可以在 { $duration }后重试。
request-id = 请求编号

## Mails

mail-greeting = 您好：
mail-signature =
    { $site }
    { $address }
mail-link-life = 此链接只能使用一次，{ $duration }内有效。
mail-not-you = 如果这不是您的操作，可以不予理会。
both = { $first }{ $second }
mail-register-subject = 您在 { $site } 的账号
mail-register-body = 请通过此链接在 { $site } 创建账号：
mail-taken-subject = 您在 { $site } 已有账号
mail-taken-body =
    有人（也许是您）请求用此邮箱在 { $site } 创建账号。您已有账号，因此没有再创建。

    要登录或设置新密码，请打开：
mail-former-subject = 此邮箱无法在 { $site } 创建账号
mail-former-body =
    有人（也许是您）请求用此邮箱在 { $site } 创建账号。它曾经属于一个账号，因此予以保留。

    如果您需要账号，请联系 { $site } 的运营者释放此邮箱。
mail-reset-subject = { $site } 的新密码
mail-reset-body = 请通过此链接为您在 { $site } 的账号设置新密码：
mail-email-confirm-subject = 请确认您在 { $site } 的新邮箱
mail-email-confirm-body = 有人（很可能是您）请求将 { $site } 的账号 { $account } 的邮箱改为此邮箱。如需确认，请在已登录该账号的浏览器中打开此链接：
mail-email-taken-subject = 此邮箱无法在 { $site } 使用
mail-email-taken-body = 有人请求将此邮箱用于其 { $site } 账号。它属于或曾经属于另一个账号，因此什么都不会改变。
mail-email-asked-subject = 您在 { $site } 的邮箱：有人请求更改
mail-email-asked-body = 有人知道您的密码，并请求将您在 { $site } 的账号的邮箱改为 { $address }。在该邮箱中确认链接之后，更改才会生效。
mail-email-asked-advice = 如果这不是您的操作，请在此停止，并更改密码：
mail-email-changed-subject = 您在 { $site } 的邮箱已更改
mail-email-changed-body = 您在 { $site } 的账号的邮箱现在是 { $address }。
mail-email-changed-advice = 如果这不是您的操作，请在此找回账号。所有会话都会结束，您将设置新密码：
mail-email-taken-back-body = { $site } 上使用此邮箱的账号，已由其先前的邮箱 { $address } 找回。原密码已失效，所有会话已结束。
mail-email-taken-back-advice = 如果账号是您的，而这不是您的操作，请告知 { $site } 的运营者。
mail-account-deleted-subject = 您在 { $site } 的账号已删除
mail-account-deleted-body = 您在 { $site } 的账号已被知道其密码的人删除。
mail-account-deleted-advice = 如果这不是您的操作，请告知 { $site } 的运营者。
mail-password-changed-subject = 您在 { $site } 的密码已更改
mail-password-changed-body = 您在 { $site } 的账号的密码已更改。其他会话已结束，应用密码也已失效。
mail-password-changed-advice = 如果这不是您的操作，请在此设置新密码：
mail-app-password-subject = { $site } 上有新的应用密码
mail-app-password-body = 有人知道您的密码，并为您在 { $site } 的账号创建了应用密码。持有它的程序可以用您的身份打开 { $site } 背后的应用。
mail-app-password-advice = 如果这不是您的操作，请更改密码，该应用密码随即失效：
mail-sign-in-subject = { $site } 上有新的登录
mail-sign-in-body = 有人用未见过的浏览器登录了您在 { $site } 的账号：
mail-facts =
    {"    "}时间：{ $time }
    {"    "}浏览器：{ $browser }
    {"    "}IP 地址：{ $address }
mail-sign-in-advice = 如果是您本人，可以不予理会。如果不是，请结束该会话并更改密码：
