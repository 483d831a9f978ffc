### Chinese, in simplified characters.

language-name = 简体中文
language-name-english = Simplified Chinese
dir = ltr

## Dates, times and browsers

date = { $year }年{ $month }月{ $day }日
moment = { $date } { $clock }
moment-in-zone = { $moment } { $zone }
seconds = { $count }{"\u00A0"}秒
minutes = { $count }{"\u00A0"}分钟
hours = { $count }{"\u00A0"}小时
days = { $count }{"\u00A0"}天
browser-on = { $browser }（{ $system }）
browser-unknown = 未知浏览器

## Every page

skip-to-content = 跳到主要内容
home-link = { $site } 首页
navigation = 账号
nav-apps = 应用
nav-profile = 个人资料
nav-security = 安全
nav-activity = 账号活动
nav-data = 您的数据
nav-administration = 管理
nav-own-account = 您的账号
brand-privacy = 隐私
brand-imprint = 法律声明
brand-help = 帮助
language-here = 本页语言
language-change = 更改语言
sign-in = 登录
sign-out = 退出登录
signing-out = 正在退出…

## Every form

show = 显示
show-password = 显示密码
hide = 隐藏
hide-password = 隐藏密码
copy = 复制
copied = 已复制
print = 打印
error-prefix = 错误：
done-prefix = 已完成：
error-summary-title = 请检查以下问题
email-label = 邮箱
name-label = 姓名
password-label = 密码
new-password-label = 新密码
new-password-hint = 至少 8 个字符。建议用三四个互不相关的词。
save = 保存
create-link = 创建链接
saving = 正在保存…
sending = 正在发送…
change = 更改
manage = 管理
last-used = 最近使用
never-used = 尚未使用
continue-link = 继续
on = 已开启
off = 已关闭
cancel = 取消
back = 返回

## Below a new password, while it’s typed

strength-short = 还差 # 个字符
strength-personal = 容易被猜到：含有您的姓名或邮箱。
strength-repeats = 容易被猜到：有重复的内容。
strength-enough = 长度足够。提交时我们会检查它是否容易被猜到。

## Errors at a field

email-missing = 请输入邮箱。
email-malformed = 请输入完整的邮箱，例如 name@example.org
email-local-part = @ 前面只能使用字母 a 到 z、数字和符号，后面可以是任何域名。
email-taken = 此邮箱已有账号，请换一个邮箱。
email-unchanged = 这就是您当前的邮箱，请换一个邮箱。
name-missing = 请输入姓名。
name-malformed = 姓名中含有不可见字符。请手动输入，不要粘贴。
password-missing = 请输入密码。
password-wrong = 密码不正确，请重试。
new-password-missing = 请设置密码。
too-long = 请输入不超过 { $most } 个字符。
password-too-short = 密码至少需要 { $least } 个字符。
password-too-long = 密码不能超过 { $most } 个字符。
password-weak = 这个密码太容易被猜到。{ $why ->
    [straight-rows] 请避免键盘上相邻的按键，例如“qwerty”。
    [keyboard-patterns] 请避免有规律的按键组合。
    [repeated-characters] 请避免重复，例如“aaa”。
    [repeated-words] 请避免重复，例如“abcabc”。
    [top-10] 它是最常见的十个密码之一。
    [top-100] 它是最常见的一百个密码之一。
    [common] 它是很常见的密码。
    [similar-to-common] 它与常见的密码相似。
    [sequences] 请避免连续的字符，例如“abc”或“6543”。
    [recent-years] 请避免使用近年的年份。
    [one-word] 请使用多个词。
    [dates] 请避免使用日期。
    [names] 请避免使用姓名。
   *[other] 请加长密码，或再加一两个词。
}
choice-unknown = 请从列表中选择。

## What just happened

notice-signed-out = 您已退出登录。
notice-session-over = 登录状态已失效，请重新登录。
notice-entries-kept = 保存前登录状态已失效。重新登录后即可看到您填写的内容（密码除外）。
notice-sign-in-expired = 此次登录已超时，或已经完成。请重新输入密码。
notice-nothing-saved = 登录状态已失效，内容未保存。请重新登录。
notice-entries-kept-here = 尚未做任何更改。完成下面的步骤后即可看到您填写的内容。
notice-nothing-saved-yet = 尚未做任何更改。请先完成下面的步骤，然后重试。
notice-confirmed-nothing-saved = 已确认是您本人。尚未做任何更改，请重试。
notice-form-kept = 我们保留了您填写的内容，但尚未保存。
notice-replaces-session = 当前登录的账号是 { $email }。继续操作会退出该账号。
notice-password-saved = 密码已保存。请用新密码登录。
notice-password-changed = 密码已更改。其他设备已全部退出登录，应用密码已全部撤销。当前浏览器仍保持登录。
notice-profile-saved = 个人资料已保存。
notice-session-ended = 该设备已退出登录，当前浏览器仍保持登录。
notice-session-gone = 该设备此前已退出登录。
notice-signed-out-elsewhere = 其他设备已全部退出登录，当前浏览器仍保持登录。
notice-email-change-requested = 已申请更改邮箱。
notice-email-changed = 邮箱已更改。请用新邮箱登录。
notice-email-change-cancelled = 已取消更改邮箱，您的邮箱保持不变。如果更改不是您本人申请的，请立即更改密码。
notice-account-deleted = 您的账号已删除。
notice-app-password-shown = 您刚刚创建了该应用密码。密码只显示一次，如果没有复制，请撤销后重新创建。
notice-app-password-gone = 该应用密码此前已撤销。
notice-app-password-revoked = 应用密码已撤销。使用它的应用无法再访问。
notice-authenticator-removed = 身份验证器已移除，原来的验证码不再有效。
notice-authenticator-added = 身份验证器已添加，其他设备已全部退出登录。您的恢复代码仍然有效。
notice-authenticator-replaced = 身份验证器已更换。原来的验证码不再有效，您的恢复代码仍然有效。
notice-authenticator-gone = 该身份验证器此前已移除。
notice-authenticator-present = 未做任何更改，因为该二维码已被使用或已过期。您可以在下方查看身份验证器的添加时间。如果没有保存恢复代码，请创建新的恢复代码。
notice-authenticator-expired = 这是新的二维码。如果您扫描过之前的二维码，请在身份验证器中删除该条目，再扫描此二维码。
notice-passkey-added = 通行密钥已创建，现在可以用它登录。
notice-passkey-renamed = 通行密钥已重命名。
notice-passkey-removed = 通行密钥已移除，无法再用它登录。
notice-passkey-gone = 该通行密钥此前已移除。
notice-trusted-browser-removed = 已取消信任。在该浏览器中登录将再次需要两步验证。
notice-trusted-browsers-removed = 已取消信任所有浏览器。登录将再次需要两步验证。
notice-trusted-browser-gone = 此前已取消信任该浏览器。
notice-recovery-codes-saved = 恢复代码已保存。请存放在没有手机也能找到的地方。
notice-recovery-codes-changed = 您打开该页面后，恢复代码已有变化，因此我们没有再次替换。如果没有保存新的代码，请重新创建。
notice-recovery-code-used = 您使用恢复代码登录，该代码已失效。如果设备已丢失，请在“安全”页面更换或移除该设备上的通行密钥和身份验证器。您也可以在那里查看剩余的代码数量。
notice-recovery-codes-useless = 请先创建通行密钥或添加身份验证器，届时您会得到恢复代码。
notice-test-mail-sent = 测试邮件已发送。如果没有收到，请查看垃圾邮件文件夹。
notice-test-mail-failed = 测试邮件未能发送。原因见服务器日志。
notice-mails-due = 所有等待中的邮件将立即重试。
notice-user-changed = 更改已保存。
notice-user-unchanged = 没有任何更改。
notice-user-signed-out = 该用户已在所有设备上退出登录，不再有受信任的浏览器。
notice-user-app-passwords-revoked = 所有应用密码均已撤销。
notice-user-factors-reset = 两步验证已移除，该用户已在所有设备上退出登录。
notice-user-limits-cleared = 所有尝试记录已清除，暂时锁定已解除。
notice-limits-cleared = 限制已清除。
notice-user-disabled = 账号已停用，并已在所有设备上退出登录。
notice-user-enabled = 账号已启用。
notice-user-enabled-without-password = 账号已启用，但没有密码，因此还无法登录。请创建设置密码的链接。
notice-group-new = 更改已保存。这是新的用户组：没有规则使用它，也没有其他用户加入。如果是输入错误，请再将其移除。
notice-link-shown = 链接刚才已创建，且只显示一次。如果没有复制，请创建新的链接。
notice-user-deleted = 账号已删除。
notice-all-sessions-ended = 所有人均已退出登录。请重新登录。
notice-email-released = 邮箱已释放，任何人都可以用它创建账号。
notice-invitation-revoked = 邀请已撤销，其链接不再有效。
notice-invitation-shown = 邀请刚才已创建，其链接只显示一次。如果没有复制，请撤销该邀请并重新创建。
notice-invitation-gone = 此邀请已被使用或撤销，或已过期。

## Re-authentication

reauthenticate-title = 请确认是您本人
reauthenticate-intro = 您即将进行重要更改，请再次输入密码。
reauthenticate-intro-factor = 您即将进行重要更改，我们需要确认是您本人。
reauthenticate-intro-admin = 管理页面可以更改所有人的账号，请再次输入密码。
reauthenticate-intro-admin-factor = 管理页面可以更改所有人的账号，我们需要确认是您本人。
reauthenticate-intro-continue = 要继续，请再次输入密码。
reauthenticate-intro-continue-factor = 要继续，请确认是您本人。
reauthenticate-intro-site = 本站要求您使用两步验证，而您在此浏览器中尚未完成，或在完成后更改过验证方式。请确认是您本人，然后继续。
reauthenticate-account = 当前登录账号：
reauthenticate-submit = 继续
reauthenticate-busy = 正在验证…

## Second step of a sign-in

second-factor-title = 输入验证码
second-factor-intro = 密码正确。请输入身份验证器显示的验证码，完成登录。
second-factor-title-passkey = 使用通行密钥
second-factor-intro-passkey = 密码正确。请使用通行密钥完成登录。
second-factor-title-either = 完成登录
second-factor-intro-either = 密码正确。请使用通行密钥，或输入身份验证器显示的验证码。
second-factor-recovery = 改用恢复代码
second-factor-lost = 设备和恢复代码都丢失了？请联系本站管理员。
second-factor-other = 登录其他账号
trust-label = { $duration }内信任此浏览器
trust-hint = 在此浏览器中只凭密码即可登录。请勿在公用设备上使用。
recovery-code-label = 恢复代码
recovery-code-hint = 您保存的十个代码中的一个：七组，每组四个字母或数字
recovery-code-wrong = 恢复代码不正确，或已被使用过。
recovery-code-malformed = 请输入完整的恢复代码：七组，每组四个字母或数字。

## Signing in

login-passkey = 用通行密钥登录
login-title = 登录
login-continue-to = 登录后即可前往 { $host }。
login-continue-to-profile = 登录后即可查看个人资料。
login-busy = 正在登录…
no-cookies-title = 浏览器未保存 Cookie
no-cookies-for-app = 您已登录本站，但 { $host } 仍要求您登录。
no-cookies-advice = 登录需要使用 Cookie。请在浏览器设置中允许本站使用 Cookie，然后重试。如果已经允许，请联系本站管理员。
try-again = 重试
remember-label = { $duration }内保持登录
remember-hint = 请勿在公用设备上使用。
login-forgot = 忘记密码？
login-register = 创建账号
wrong-credentials = 邮箱或密码不正确，请检查后重试。
too-many-attempts = 尝试次数过多，请在 { $duration }后重试。
no-administrator-title = 本站尚未完成设置
no-administrator = 要创建第一个账号，请打开服务器日志中的链接。链接在含有“There is no administrator yet”的那一行。
no-administrator-command = 可用此命令查看日志：

## Signing out

logout-title = 要退出登录吗？
logout-advice = 当前浏览器将退出登录，其他设备不受影响。

## Profile

profile-role = 角色
role-admin = 管理员
role-user = 用户
profile-groups = 用户组
profile-member-since = 账号创建时间
profile-notices = 登录提醒邮件
session-signed-in = 登录时间
session-last-seen = 最近活动
session-address = IP 地址

## Editing the profile

edit-title = 编辑个人资料
language-label = 语言
language-hint = 页面和邮件使用的语言。
language-hint-no-mail = 页面使用的语言。
language-of-browser = 跟随浏览器
time-zone-label = 时区
time-zone-hint = 日期和时间按此时区显示。如果不选择，邮件中使用 UTC。
time-zone-hint-no-mail = 日期和时间按此时区显示。
zone-of-city = { $city }（{ $zone }）
area-africa = 非洲
area-america = 美洲
area-antarctica = 南极洲
area-asia = 亚洲
area-atlantic = 大西洋
area-australia = 澳大利亚
area-europe = 欧洲
area-indian = 印度洋
area-pacific = 太平洋
time-zone-none = 跟随浏览器
sign-in-notices-label = 有新浏览器登录时发邮件通知我
sign-in-notices-hint = 当有人用您未使用过的浏览器登录您的账号时，我们会发邮件通知您。

## Security

security-password-alone = 您的账号目前仅由密码保护。添加通行密钥或身份验证器后，即使有人知道了密码，也无法登录。
security-signing-in = 登录方式
security-second-step = 两步验证
security-access = 访问权限

## Changing the password

password-title = 更改密码
password-last-changed = 上次更改
password-about = 用于登录本站。
password-intro = 更改密码后，其他设备会全部退出登录，应用密码会全部撤销。当前浏览器仍保持登录。
password-submit = 更改密码

## Sessions

sessions-title = 登录设备
sessions-intro = 已登录您账号的设备和浏览器。
sessions-missing = 请选择要退出登录的设备。
sessions-this-browser = 当前浏览器
sessions-sign-out = 退出登录
sessions-sign-out-of = 退出登录：{ $browser }，{ $address }，登录时间 { $time }
sessions-signing-out = 正在退出…
sessions-others-title = 其他设备
sessions-others-about = 如果有您不认识的设备，请退出其他所有设备，并更改密码。
sessions-sign-out-others = 退出其他所有设备
sessions-count = 您在 { $count } 个浏览器中登录了本站。
sessions-only-one = 您没有在其他设备上登录。

## App passwords

app-passwords-title = 应用密码
app-passwords-intro = 供无法打开登录页面的应用使用，例如手机日历。应用密码只能用于本站保护的应用，不能用来登录本站。更改密码后，应用密码会全部撤销。
app-passwords-about = 供无法打开登录页面的应用使用，例如手机日历。
app-passwords-count = 您有 { $count } 个应用密码。
app-passwords-none = 还没有应用密码。您创建的应用密码会显示在这里。
app-passwords-created = 创建时间
app-passwords-revoke = 撤销
app-passwords-revoke-one = 撤销“{ $name }”
app-passwords-revoking = 正在撤销…
app-passwords-create = 创建应用密码
app-passwords-creating = 正在创建…
app-passwords-too-many = 最多只能有 { $most } 个应用密码。请先撤销一个不再使用的，然后重试。
app-password-created-title = “{ $name }”的应用密码
app-password-created = 请立即复制到应用中。此密码只显示一次。
app-password-username = 如果应用要求输入用户名，请填写 { $email }。
app-password-name-label = 名称
app-password-name-hint = 使用此密码的应用，例如“手机日历”
app-password-name-missing = 请输入应用密码的名称。
app-password-name-malformed = 名称中含有不可见字符。请手动输入，不要粘贴。
app-password-name-taken = 您已有同名的应用密码，请换一个名称。

## Passkeys

passkey-title = 通行密钥
passkeys-title = 通行密钥
passkeys-about = 用指纹、面容或锁屏密码登录。
passkeys-intro = 通行密钥让您用指纹、面容或锁屏密码登录，无需输入密码。它只在本站有效，因此不会被钓鱼网站骗走。如果改用密码登录，还需要用通行密钥完成两步验证。
passkeys-count = { $count } 个通行密钥
passkeys-none = 您还没有通行密钥。
passkeys-unavailable = 要使用通行密钥，请启用 JavaScript，使用支持通行密钥的浏览器，并通过 { $address } 访问。
passkeys-not-here = 浏览器不支持在本站目前的网址上使用通行密钥。本站管理员可以更改网址。
passkeys-too-many = 最多可以有 { $most } 个通行密钥。请移除不再使用的通行密钥。
passkeys-created = 创建时间
passkeys-second-step = 仅可在输入密码后使用
passkeys-rename = 重命名
passkeys-remove = 移除
passkeys-removing = 正在移除…
passkeys-remove-one = 移除“{ $name }”
passkeys-rename-one = 重命名“{ $name }”
passkey-create = 创建通行密钥
passkey-creating = 正在创建…
passkey-not-created-here = 未创建通行密钥。如果此设备已有您账号的通行密钥，则无需再创建。
passkey-not-created = 无法添加该通行密钥，请重试。
passkey-ready = 通行密钥已创建。请立即保存恢复代码。
passkey-use = 使用通行密钥
passkey-using = 请稍候…
passkey-failed = 未使用通行密钥。请重试，或选择其他方式。
passkey-missing = 请使用通行密钥，或输入恢复代码。
passkey-refused = 该通行密钥无效。请重试，或使用其他方式登录。
passkey-rename = 重命名通行密钥
passkey-renaming = 正在重命名…
passkey-rename-about = 只有您能看到此名称。
passkey-name-label = 名称
passkey-name-missing = 请输入通行密钥的名称。

## Adding a second factor, where one is required

enrolment-title = 设置两步验证
enrolment-site = 本站要求您使用两步验证，这样即使密码被盗，别人也无法登录。请先设置，然后继续。
enrolment-page = 打开此页面需要两步验证，仅凭密码无法访问。请先设置，然后继续。
enrolment-about = 设置完成后，我们会显示恢复代码，供您在无法使用两步验证时使用。
enrolment-authenticator = 使用身份验证器
second-factor-last = 本站要求您使用两步验证，而这是您唯一的两步验证方式。请先添加另一种，再移除它。

## Authenticator app, a second factor

authenticator-title = 身份验证器
authenticator-about = 除密码外，再输入手机应用显示的验证码。
authenticator-intro = 手机上的身份验证器应用每 30 秒显示一个新的验证码。登录时先输入密码，再输入验证码，这样即使密码被盗，别人也无法登录。
authenticator-add = 添加身份验证器
authenticator-adding = 正在添加…
authenticator-ready = 身份验证器已添加，其他设备已全部退出登录。请立即保存恢复代码。
authenticator-scan = 扫描二维码
authenticator-scan-about = 可以使用 Aegis、Google 身份验证器、Microsoft Authenticator 等应用，或密码管理器。
authenticator-qr = 用于身份验证器的二维码
authenticator-no-camera = 如果无法扫描，请在应用中输入此密钥：
authenticator-open = 在本设备的应用中打开
authenticator-confirm = 输入验证码
authenticator-confirm-about = 添加后，其他设备会全部退出登录。当前浏览器仍保持登录。
authenticator-added = 添加时间
authenticator-replace = 换到另一部手机
authenticator-replace-about = 您需要扫描新的二维码。输入新应用显示的验证码之前，现有的身份验证器仍可使用。
authenticator-replace-confirm-about = 输入后，现有身份验证器的验证码立即失效，恢复代码仍然有效。
authenticator-replace-submit = 更换身份验证器
authenticator-replacing = 正在更换…
authenticator-remove = 移除身份验证器
authenticator-remove-about = 移除后，只凭密码即可登录，恢复代码也会失效。
authenticator-remove-about-passkeys = 移除后，用密码登录时还需要使用通行密钥。
authenticator-removing = 正在移除…
code-label = 验证码
code-hint = 应用为本站显示的 6 位数字
code-missing = 请输入身份验证器显示的验证码。
code-malformed = 请输入 6 位数字的验证码。
code-unreadable = 本站目前无法核对您应用中的验证码。请改用恢复代码，然后在“安全”页面重新设置身份验证器，或联系本站管理员。
code-wrong = 验证码不正确。请输入应用当前显示的验证码，每个验证码只能使用一次。
code-wrong-help = 如果验证码始终不正确，请将手机的时间改为自动设置。
code-clock-off = 验证码本身正确，但时间不对。请将手机的时间改为自动设置，然后输入应用当前显示的验证码。

## Recovery codes

recovery-codes-title = 恢复代码
recovery-codes-intro = 如果手机丢失，可以用恢复代码代替通行密钥或身份验证器的验证码。每个代码只能使用一次。
recovery-codes-none = 首次创建通行密钥或添加身份验证器时，您会得到恢复代码。
recovery-codes-left = 剩余 { $count } 个代码
recovery-codes-unsaved = 您尚未确认已保存这些代码。如果没有保存，请创建新的恢复代码。
recovery-codes-create = 创建新的代码
recovery-codes-create-about = 如果代码已丢失或即将用完，请创建新的代码。旧代码将失效。
recovery-codes-creating = 正在创建…
recovery-codes-save = 保存您的恢复代码
recovery-codes-created = 恢复代码已创建。旧代码不再有效。
recovery-codes-yours = 您的代码
recovery-codes-once = 这些代码不会再次显示。请存放在手机以外的安全地方。
recovery-codes-download = 下载文本文件
recovery-codes-file-title = { $site } 的恢复代码。每个代码只能使用一次。
recovery-codes-saved-label = 我已保存这些代码
recovery-codes-not-saved = 请先保存代码，然后勾选此框。
recovery-codes-continue = 继续
recovery-codes-continuing = 正在继续…

## Trusted browsers, in place of a second factor

trusted-browser-title = 受信任的浏览器
trusted-browsers-title = 受信任的浏览器
trusted-browsers-about = 在受信任的浏览器中登录，无需两步验证。
trusted-browsers-intro = 在受信任的浏览器中，只凭密码即可登录。更改密码、退出其他所有设备，或者添加、移除通行密钥或身份验证器后，所有浏览器都会再次需要两步验证。
trusted-browsers-count = { $count } 个受信任的浏览器
trusted-browsers-none = 还没有受信任的浏览器。如需添加，请在登录时的两步验证页面勾选信任选项。
trusted-browsers-since = 添加时间
trusted-browsers-ends = 信任到期日
trusted-browsers-remove = 取消信任
trusted-browsers-remove-one = 取消信任：{ $browser }，添加时间 { $time }
trusted-browsers-removing = 正在取消…
trusted-browsers-all-title = 所有受信任的浏览器
trusted-browsers-all-about = 它们下次登录时都需要两步验证。如果有您不认识的浏览器，也请更改密码，这会让它退出登录。
trusted-browsers-remove-all = 取消信任所有浏览器

## Activity

activity-intro = 过去 { $time }的账号活动。
activity-refused = 失败
activity-by-link = 通过邮件或管理员提供的链接
activity-by-setup-link = 通过初始设置链接
activity-wrong-passkey = 通行密钥未被接受
activity-wrong-password = 密码错误
activity-disabled = 账号已停用
activity-no-password = 尚未设置密码
activity-unknown-account = 账号不存在
activity-changed-meanwhile = 账号在此期间被更改
activity-joined = 已加入“{ $name }”
activity-invited = { $email }（{ $first }）
activity-left = 已移出“{ $name }”
activity-none = 还没有活动。登录和账号更改会显示在这里。
activity-administrator = 本站管理员
event-signed-in = 登录成功
event-sign-in-refused = 尝试登录
event-second-factor-refused = 密码正确但验证码错误
event-signed-out = 已退出登录
event-account-created = 账号已创建
event-password-changed = 密码已更改
event-password-link-created = 已创建设置密码的链接
event-password-link-emailed = 已发送设置密码的链接
event-password-link-revoked = 已撤销设置密码的链接
event-reauthenticated = 已确认身份
event-confirmation-refused = 尝试确认更改
event-role-changed = 角色已更改
event-groups-changed = 用户组已更改
event-account-disabled = 账号已停用
event-account-enabled = 账号已启用
event-account-locked = 账号已锁定
event-session-ended = 设备已退出登录
event-limits-cleared = 登录限制已清除
event-profile-changed = 个人资料已更改
event-email-change-requested = 已申请更改邮箱
event-email-change-cancelled = 已取消更改邮箱
event-email-changed = 邮箱已更改
event-email-change-undone = 已恢复原邮箱
event-data-exported = 数据已下载
event-app-password-created = 应用密码已创建
event-app-password-revoked = 应用密码已撤销
event-second-step-added = 已添加两步验证
event-second-step-removed = 已移除两步验证
event-passkey-copied = 通行密钥疑似被复制，已拒绝
event-browser-trusted = 已信任浏览器
event-trusted-browser-removed = 已取消信任浏览器
event-recovery-codes-created = 恢复代码已创建
event-invited = 已创建邀请
event-invitation-revoked = 已撤销邀请
event-address-released = 邮箱已释放
event-account-deleted = 账号已删除
event-all-sessions-ended = 所有人已退出登录
event-mail-tested = 测试邮件
event-mails-retried = 已重试失败的邮件
event-restored = 数据库已从备份恢复
event-other = 其他活动

## Changing the email

email-title = 更改邮箱
email-now = 当前邮箱：
email-intro = 我们会向新邮箱发送链接，并向当前邮箱发送通知。您打开链接并确认后，邮箱才会更改。
email-intro-no-mail = 本站不发送邮件，请向本站管理员索取链接。您打开链接并确认后，邮箱才会更改。
new-email-label = 新邮箱
email-submit = 发送链接
email-pending = 您的邮箱尚未更改。我们已向 { $address } 发送链接，请在 { $until } 前打开并确认。
register-no-mail = 本站不发送邮件。本站管理员可以在服务器的邮件文件夹中找到您的链接。
email-intro-no-mail-admin = 本站没有设置 SMTP_URL，因此不发送邮件。您可以在服务器的邮件文件夹中找到链接。您打开链接并确认后，邮箱才会更改。
email-pending-no-mail-admin = 您的邮箱尚未更改。您可以在服务器的邮件文件夹中找到发给 { $address } 的链接。请在 { $until } 前打开并确认。
email-pending-no-mail = 您的邮箱尚未更改。本站不发送邮件，但本站管理员可以在服务器的邮件文件夹中找到发给 { $address } 的链接。请在 { $until } 前打开并确认。
email-confirm-title = 确认新邮箱
email-confirm-intro = 确认后，您将用新邮箱登录。
email-confirm-submit = 确认新邮箱
email-elsewhere-intro = 此链接用于更改账号的邮箱，只能在已登录该账号的浏览器中使用。
email-elsewhere-account = 账号
email-elsewhere-sign-in = 请在已登录此账号的浏览器中打开链接，或在这里登录。
email-elsewhere-other = 您当前登录的是 { $account }。请退出登录，重新打开链接，然后登录上面的账号。
email-elsewhere-not-you = 如果这不是您的账号，请关闭此页面。不会有任何更改。
email-cancel-title = 保留当前邮箱
email-cancel-intro = 有人申请更改您的邮箱，此人知道您的密码。如果您保留当前邮箱，我们发往新邮箱的链接将失效。
email-cancel-submit = 保留当前邮箱
email-undo-title = 恢复您的账号
email-undo-intro = 我们会恢复您原来的邮箱，让所有设备退出登录，并移除自更改邮箱前三天起添加的通行密钥和身份验证器。您的密码和应用密码将失效，之后您可以设置新密码。
email-undo-submit = 恢复账号
email-current = 当前邮箱
email-requested = 申请更改为
email-restored = 将恢复为
email-change-cancel = 取消更改邮箱
email-change-cancelling = 正在取消…
email-taken-title = 此邮箱已被使用
email-taken-advice = 另一个账号正在使用或曾经使用此邮箱，因此没有任何更改。

## Downloading one’s data, deleting one’s account

export-title = 下载您的数据
export-intro = 文件包含本站存储的您的全部信息：账号、登录设备、通行密钥和身份验证器、受信任的浏览器、应用密码的名称，以及账号活动。
export-submit = 下载
delete-about = 删除您的账号及其全部内容。
delete-title = 删除账号
delete-intro = 此操作无法撤销。您将失去：
delete-loses-account = 您的账号，包括姓名、邮箱和密码
delete-loses-sessions = 您的登录状态：所有设备都会退出登录
delete-loses-app-passwords = 您的应用密码：使用它们的应用将无法访问
delete-loses-factors = 您的通行密钥、身份验证器和恢复代码：都将失效
delete-loses-address = 您的邮箱：除非本站管理员允许，否则不能再用它创建账号
delete-submit = 删除我的账号
delete-busy = 正在删除…
delete-last-administrator = 您是最后一位可以登录的管理员。请先将另一位用户设为管理员，然后再删除账号。

## Forgotten password

forgot-title = 忘记密码？
forgot-intro = 请输入您的邮箱，我们会给您发送设置新密码的链接。
forgot-submit = 发送链接
forgot-sent-title = 请查收邮件
forgot-sent = 如果该邮箱已有账号，我们已向您发送设置新密码的链接。链接在 30 分钟内有效。
no-mail = 本站不发送邮件。请向本站管理员索取设置新密码的链接。管理员可以用此命令创建：
no-mail-command = vestibule user password EMAIL
email-not-arrived = 如果几分钟后仍未收到，请查看垃圾邮件文件夹，并确认邮箱填写正确。
use-different-email = 换一个邮箱
back-to-sign-in = 返回登录
back-to-profile = 返回个人资料

## Creating an account

register-title = 创建账号
register-intro = 请输入您的邮箱，我们会给您发送创建 { $site } 账号的链接。
register-intro-no-mail = 请输入您的邮箱，然后向本站管理员索取链接。本站不发送邮件。
register-email-hint = 用于登录。
register-submit-email = 发送链接
register-sent-title = 请查收邮件
register-sent = 我们已向您发送链接，请打开链接继续。链接在 2 小时内有效。
register-finish-intro = 请为您的 { $site } 账号填写姓名并设置密码。
register-submit = 创建账号
register-busy = 正在创建账号…
register-have-account = 已有账号？登录
first-password-title = 设置您的账号
first-password-submit = 完成设置
first-password-busy = 正在设置您的账号…
registration-closed-title = 本站未开放注册
registration-closed-advice = 如果您需要账号，请联系本站管理员。
register-link-expired = 链接已被使用、已撤销、已被新链接取代，或已过期。如果您已创建账号，请登录；如果没有，请使用您收到的最新链接，或重新索取链接。
invitation-link-expired = 链接已被使用、已撤销、已被新链接取代，或已过期。如果您已创建账号，请登录；如果没有，请使用您收到的最新链接，或向本站管理员索取新链接。

## Creating the first administrator

setup-title = 创建第一个账号
setup-intro = 您将成为 { $site } 的管理员。
setup-email-hint = 用于登录。
setup-submit = 创建账号
setup-busy = 正在创建账号…
setup-link-expired = 本站已有管理员，或者链接不完整。如果还没有管理员，请在服务器日志中找到含有“There is no administrator yet”的那一行，并打开其中的链接。

## Choosing a password with a link

choose-title = 设置密码
account-label = 账号：
choose-intro = 保存新密码后，所有设备都会退出登录，应用密码会全部撤销。
choose-submit = 保存密码
recover-intro = 如果添加两步验证的不是您本人，请恢复账号。我们会移除此后添加的通行密钥和身份验证器，并让所有设备退出登录。您的密码和应用密码将失效，之后您可以设置新密码。

## Administration, for administrators only

nav-overview = 概览
nav-users = 用户
nav-invitations = 邀请
nav-groups = 用户组
nav-sessions = 登录设备
nav-limits = 限制
nav-audit-log = 审计日志
nav-access = 访问控制
nav-settings = 设置
next-steps = 后续步骤
next-invite = 邀请用户
next-invite-about = 为每个人创建一个链接，或通过邮件发送。
next-factor = 设置两步验证
next-factor-about = 您的账号可以管理这里的一切，而密码可能被盗。
next-app = 接入应用
next-app-about = 反向代理会向此服务器查询谁可以打开哪个页面。请将 TRUSTED_PROXIES 设为反向代理的地址，并按照文档中 nginx、Caddy 或 Traefik 的指南配置反向代理。
next-mail = 设置邮件发送
next-mail-about = 请将 SMTP_URL 设为邮件服务器，将 MAIL_FROM 设为发件人地址。之后用户可以自行设置新密码，您也会收到通知。
admin-search = 搜索
admin-any = 不限
admin-any-time = 不限时间
admin-older = 更早
admin-users-count = { $count } 位用户
admin-users-more = 超过 { $count } 位用户
admin-rule-line = 第 { $line } 行
admin-filter-user = 用户
admin-filter-user-hint = 邮箱或 ID
admin-filter-event = 事件
admin-filter-address = IP 地址
admin-filter-days = 时间
admin-last-days = 最近 { $count } 天
admin-no-such-user = 没有用户使用此邮箱或 ID。
admin-no-such-event = 没有这样的事件。
admin-no-address = 请输入 IP 地址，例如 192.0.2.7 或 2001:db8::7
admin-audit-none = 没有找到事件。
admin-by = 操作者：
admin-by-command = 通过命令
admin-download-csv = 下载 CSV
admin-download-json = 下载 JSON Lines
admin-more = 下一页
admin-none = 无
admin-no-groups = 没有用户组
admin-user-add = 添加用户
admin-user-add-about = 用户会得到一个设置密码的链接。链接也会显示给您；如果本站发送邮件，还会通过邮件发送。
admin-user-name-hint = 用户可以更改。
admin-user-admin-hint = 管理员可以进行这些页面上的一切操作。
admin-user-edit = 编辑用户
admin-user-account = 账号
admin-user-id = ID
admin-user-search = 搜索
admin-user-search-hint = 姓名或邮箱中单词的开头，或 ID
admin-users-none = 没有找到用户。
admin-filter-group = 用户组
admin-filter-state = 状态
admin-state-active = 可以登录
admin-state-disabled = 已停用
admin-state-locked = 已锁定
admin-state-no-password = 没有密码
admin-state-no-second-factor = 未设置两步验证
admin-email-hint = 立即生效，无需确认。如果本站发送邮件，新旧两个邮箱都会收到通知。
admin-value-now = 当前值：
admin-email-taken = 有用户正在使用或曾经使用此邮箱。
admin-join-group = 添加到用户组
admin-group-hint = 1 到 32 个字符：a–z、0–9、_ 和 -
admin-group-malformed = 请输入 1 到 32 个字符的用户组：a–z、0–9、_ 和 -
admin-no-group = 请输入 1 到 32 个字符，只能使用 a–z、0–9、_ 和 -。要设为管理员，请更改角色。
admin-too-many-groups = 用户最多可加入 { $most } 个用户组。请先移除一个。
admin-leave-group = 移出“{ $name }”
admin-add = 添加
admin-remove = 移除
admin-save = 保存
admin-doing = 正在处理…
admin-go = 打开
admin-acts = 可用操作
admin-latest-events = 最近事件
admin-all-events = 此用户的所有事件
admin-changed-meanwhile = 在此期间有人更改了此用户，因此未保存任何内容。请对照当前内容后重试。
admin-oneself = 您不能对自己进行此操作。请让其他管理员来做。
admin-last-administrator = 这是最后一位可以登录的管理员。请先将其他用户设为管理员。
admin-disabled = 账号已停用，没有人可以登录。我们没有锁定它，因为锁定的账号可以通过链接解锁。
admin-locked = 账号已锁定。再次锁定即可获得用于解锁的新链接。
admin-link-for = { $email } 的链接
admin-link-for-anybody = 任何人都可使用的链接
admin-link-sent = 链接也已通过邮件发送到 { $email }。
admin-link-not-sent = 未通过邮件发送，请您自行转交。
admin-link-life = 请对此链接保密。它在 { $duration }内有效，只能使用一次，且不会再次显示。
admin-invitation-replaced = 此前发给该邮箱的邀请不再有效。
admin-open-user = 查看用户
act-password = 创建设置密码的链接
act-password-about = 链接会显示给您；如果本站发送邮件，还会通过邮件发送。在使用链接之前，旧密码仍然有效。
act-sign-out = 让用户在所有设备上退出登录
act-sign-out-about = 该用户的所有设备都会退出登录，所有浏览器都不再受信任。
act-app-passwords = 撤销所有应用密码
act-app-passwords-about = 使用它们的应用将立即无法使用。
act-factors = 重置两步验证
act-factors-about = 适用于丢失验证方式的用户。移除通行密钥、身份验证器和恢复代码，在所有设备上退出登录，并发邮件通知用户。
act-limits = 清除限制和暂时锁定
act-limits-about = 清除前可查看该用户当前的限制。IP 地址的限制不在其中，见“限制”页面。
act-promote = 设为管理员
act-promote-about = 管理员可以进行这些页面上的一切操作：更改和删除账号，以及将他人设为管理员。如果本站发送邮件，用户会收到通知。
act-demote = 设为普通用户
act-demote-about = 用户无法再打开这些页面，其为他人创建的链接将失效。账号保留，用户仍保持登录。如果本站发送邮件，用户会收到通知。
act-lock = 锁定此账号
act-lock-about = 适用于被盗的账号。让用户在所有设备上退出登录，并撤销密码、应用密码、链接和待处理的更改。您会得到一个供所有者设置新密码的链接。
act-disable = 停用
act-disable-about = 用户将无法登录，所有设备都会退出登录。您可以重新启用账号。
act-enable = 启用
act-enable-about = 用户可以再次登录，之前的尝试记录将被清除。没有密码的用户还需要设置密码的链接。
act-delete = 删除
act-delete-about = 删除账号及其所有内容。邮箱将一直保留，直到您释放它。
admin-counted = { $first }：{ $count } 次
admin-counted-until = { $first }：{ $count } 次，计数持续至
admin-locked-out = 暂时锁定
admin-locked-out-until = 暂时锁定至
admin-no-limits = 目前没有针对此用户的计数。
admin-limits-about = 目前计入用户和 IP 地址的尝试次数，被暂时锁定的排在最前。到所示时间，计数会自动结束。
admin-limits-search = 邮箱或 IP 地址
admin-limits-no-subject = 请输入邮箱（例如 ada@example.org）或不带端口的 IP 地址。
admin-limits-none = 目前没有计数。
admin-limits-nobody = 不属于任何用户的邮箱
admin-limits-shared = 多个来源
admin-limits-more = 还有 { $count } 项计数未显示。请搜索邮箱或 IP 地址查看。
admin-limits-clear = 清除
admin-limits-clear-of = 清除 { $name } 的计数
admin-limits-clear-all = 清除所有限制
admin-limits-clear-all-about = 解除所有暂时锁定，包括攻击者的。您自己的限制保持不变。
admin-limits-without-redis = Redis 不可用，仅显示服务器内存中的计数。
admin-invite = 邀请用户
admin-invite-about = 对方可在 7 天内用链接创建账号。链接也会显示给您；如果本站发送邮件，还会通过邮件发送。
admin-invite-email-hint = 留空：获得链接的任何人都可以使用，但需确认自己的邮箱
admin-invite-admin-email = 请输入新管理员的邮箱。
admin-invite-no-mail = 请输入邮箱：未设置 SMTP_URL 时，没有人能确认自己的邮箱。
admin-invitations-open = 有效的邀请
admin-invitations-none = 没有有效的邀请。
admin-invitation-until = 有效期至
admin-invitation-anybody = 获得链接的任何人
admin-sessions-none = 没有找到登录设备。
admin-sign-out-of = 让 { $email } 退出登录：{ $browser }，{ $address }，登录时间 { $time }
admin-end-all = 让所有人退出登录
admin-end-all-about = 所有人都必须重新登录，包括您。
admin-end-all-confirm = 请输入“all”以确认
admin-attention = 需要注意
admin-warnings = 设置有 { $count } 条警告
admin-now = 当前
admin-administrators = 管理员
admin-days = 过去 30 天
admin-sign-ins = 登录
admin-refusals = 登录失败
admin-lockouts = 超出限制的尝试
admin-as-table = 以表格显示
admin-day = 日期（UTC）
admin-release = 释放邮箱
admin-release-about = 用户曾使用的邮箱会一直保留，以免他人收到其邮件。释放后即可给他人使用。
admin-release-in-use = 有用户正在使用此邮箱。
admin-release-unknown = 没有用户曾使用此邮箱。
admin-groups-about = 用户组决定谁可以打开哪些应用，由 ACCESS_RULES 文件中的规则指定。
admin-groups-none = 还没有用户加入用户组。
admin-access-about = 查看某人能否打开应用的某个页面，以及由哪条规则决定。
admin-access-url = 页面网址
admin-access-url-hint = 例如 https://wiki.example.org/page
admin-access-user-hint = 邮箱或 ID。留空：未登录的人
admin-access-method = 请求方法
admin-access-method-hint = 留空：GET
admin-access-address-hint = 留空：未知
admin-access-check = 检查
admin-access-cannot-sign-in = 此用户无法登录：账号已停用、已锁定或尚未设置密码。
admin-access-no-url = 请输入完整网址，例如 https://wiki.example.org/page
admin-access-no-method = 请输入请求方法，例如 GET 或 POST。
admin-access-allowed = 允许
admin-access-sign-in = 需要先登录
admin-access-denied = 拒绝
admin-access-no-rules = 没有规则：未设置 ACCESS_RULES。所有已登录的人都可以打开每个页面。
admin-access-no-rule = 没有匹配的规则，因此拒绝访问。
admin-access-rule = 第 { $line } 行的规则最先匹配。
admin-access-unsure-path = 服务器可能以多种方式理解此路径，第 { $line } 行的规则匹配其中一种。
admin-access-unsure-method = 第 { $line } 行的规则取决于请求方法，应用可能以多种方式理解它。
admin-access-unsure-address = 第 { $line } 行的规则取决于客户端的 IP 地址，而该地址未知。
admin-access-groups = 只有这些用户组的成员可以打开此页面：{ $name }。
admin-access-user = { $email } 的用户组：{ $name }
admin-access-second-factor = 用户必须使用两步验证登录。
admin-access-max-age = 用户必须在 { $time } 内登录过或确认过身份。
admin-rules = 规则
admin-rules-none = 没有规则。请将 ACCESS_RULES 设为规则文件的路径。
admin-settings-about = 此服务器的运行设置。选项在其环境变量或 .env 文件中设置。
admin-state = 状态
admin-version = 版本
admin-database = 数据库
admin-redis = Redis
admin-mail = 邮件
admin-answers = { $count } 毫秒内响应。
admin-answers-now = 有响应。
admin-no-answer = 无响应。
admin-redis-away = 无响应。登录状态从数据库读取。
admin-redis-none = 未使用。登录状态保存在签名的 Cookie 中。
admin-mails-waiting = { $count } 封邮件等待发送。
admin-mails-failed = { $count ->
    [0] 没有失败的邮件。
   *[other] { $count } 封发送失败，将会重试。
}
admin-mails-since = 最早的排队时间：
admin-mail-none = 不发送邮件，因为未设置 SMTP_URL。
admin-mail-try = 测试邮件
admin-mail-test = 向 { $email } 发送测试邮件
admin-mail-sending = 正在发送…
admin-mail-retry = 重试失败的邮件
admin-mails-not-taken = 发送失败的邮件
admin-mail-tries = 已尝试 { $count } 次，下次尝试：
admin-mail-why = 失败原因：
admin-keys = 登录状态密钥
admin-key-signs = 用于签名，启用于
admin-key-verifies = 仅用于验证，启用于
admin-key-old = 签名密钥已使用超过一年，请更换。
admin-options = 选项

## Expired links

link-expired-title = 此链接已失效
password-link-expired = 链接已过期、已被使用，或已被新链接取代。请重新索取链接。
recover-link-expired = 链接已过期或已被使用。如果设置新密码后仍无法登录，请联系本站管理员。
email-link-expired = 链接已过期、已被使用，或已被新链接取代。您可以在个人资料中查看当前邮箱。
get-new-link = 重新索取链接

## Error pages

error-400-title = 我们无法读取该请求
error-400-advice = 请求内容缺失或损坏。请返回并重新加载页面，然后重试。
error-401-title = 请登录后继续
error-401-advice = 您需要登录才能查看此页面。登录状态可能已失效。
error-403-title = 您无权访问此页面
error-403-advice = 如果您需要访问，请联系本站管理员。
signed-in-as = 您当前登录的是 { $email }。
use-different-account = 换一个账号登录
error-proof-advice = 访问此页面需要重新确认身份，或完成两步验证。
error-not-enrolled-advice = 设置两步验证后，应用密码才能使用。请在浏览器中打开此页面，登录并完成设置。
error-app-password-advice = 此页面不接受应用密码。请在浏览器中打开并登录。
error-403-nobody = 任何人都无权访问此页面。如果您认为有误，请联系本站管理员。
error-404-title = 页面不存在
error-404-advice = 请检查网址，或返回首页。
error-404-sign-in-advice = 请检查网址，或先登录：有些页面登录后才能看到。
error-405-title = 无法这样打开此页面
error-405-advice = 此网址只能通过表单或链接使用。请返回并使用那里的表单或链接。
error-408-title = 请求超时
error-408-advice = 请求没有及时到达，因此没有任何更改。请检查网络连接后重试。
error-413-title = 内容过大
error-413-advice = 请求超过了本站允许的大小，因此没有任何更改。请减少内容后重试。
error-415-title = 无法读取此格式
error-415-advice = 本站只接受表单和 JSON。没有任何更改。
error-422-title = 表单内容有误
error-422-advice = 没有任何更改。请返回，检查您填写的内容，然后重新提交。
error-429-title = 尝试次数过多
error-429-advice = 为了保护账号安全，我们限制尝试次数。
error-500-title = 出错了
error-500-advice = 这是我们的问题。请稍后重试。如果问题仍然存在，请将下面的请求编号告诉本站管理员。
error-503-title = 暂时无法访问
error-503-advice = 此页面目前无法使用，很快就会恢复。您不会因此退出登录。
error-cross-site-title = 此表单来自其他网站
error-cross-site-advice = 为了保护账号安全，我们没有做任何更改。请在本站打开该页面，然后重新提交表单。
error-wrong-address-title = 本站使用其他网址
site-address = 本站的网址是 { $address }。
site-address-link = 前往本站
error-home = 返回首页
error-retrying = 将在 { $duration }后重试…
error-retry = 请在 { $duration }后重试。
request-id = 请求编号

## Emails

mail-greeting = 您好：
mail-link-life = 此链接只能使用一次，{ $duration }内有效。
mail-not-you = 如果这不是您的操作，请忽略此邮件。
mail-unexpected = 如果您不清楚为何收到此邮件，可以忽略它。
mail-fact = { $first }：{ $second }
mail-time = 时间
mail-browser = 浏览器
mail-app-password = 应用密码
two-sentences = { $first }{ $second }
list-separator = 、
mail-register-subject = 创建您的 { $site } 账号
mail-register-body = 请用此链接创建您的 { $site } 账号。
mail-taken-subject = 您已有 { $site } 账号
mail-taken-body = 有人（可能是您）尝试用此邮箱创建 { $site } 账号。您已有账号，因此我们没有再创建。
mail-taken-advice = 请直接登录；如果忘记了密码，可以设置新密码。
mail-reserved-subject = 此邮箱不能用于创建 { $site } 账号
mail-reserved-body = 有人（可能是您）尝试用此邮箱创建 { $site } 账号。此邮箱曾属于另一个账号，因此不能用于新账号。
mail-reserved-advice = 如果您需要账号，请联系 { $site } 管理员，并请管理员允许使用此邮箱。
mail-reset-subject = 重置您的 { $site } 密码
mail-reset-body = 有人申请为您的 { $site } 账号设置新密码。
mail-reset-advice = 如果是您本人操作，请在此设置新密码。如果不是，请忽略此邮件，您的密码不会改变。
mail-email-confirm-subject = 请确认您的 { $site } 新邮箱
mail-email-confirm-body = 有人（很可能是您）申请将 { $site } 账号 { $account } 的邮箱改为此邮箱。
mail-email-confirm-advice = 如需确认，请在已登录该账号的浏览器中打开此链接。
mail-email-taken-subject = 此邮箱不能用于其他 { $site } 账号
mail-email-taken-body = 有人申请将此邮箱用于自己的 { $site } 账号。已有账号正在使用或曾经使用此邮箱，因此没有任何更改。
mail-email-change-requested-subject = 有人申请更改您的 { $site } 账号邮箱
mail-email-change-requested-body = 有人申请将您的 { $site } 账号邮箱改为 { $address }。在该邮箱中确认我们发送的链接后，更改才会生效。
mail-email-change-requested-advice = 如果是您本人操作，则无需理会。如果不是，请取消更改，然后更改密码。
mail-email-changed-subject = 您的 { $site } 账号邮箱已更改
mail-email-changed-body = 您的 { $site } 账号邮箱已改为 { $address }。
mail-email-changed-advice = 如果是您本人操作，则无需理会。如果不是，请恢复账号。所有设备都会退出登录，您可以设置新密码。
mail-email-recovered-body = { $address } 的所有者已恢复使用此邮箱的 { $site } 账号。该账号已在所有设备上退出登录，原密码已失效。
mail-email-recovered-advice = 如果账号是您的，而这不是您的操作，请联系 { $site } 管理员。
mail-email-set-body = 本站管理员已将您的 { $site } 账号邮箱改为 { $address }。今后请用该邮箱登录。
mail-role-admin-subject = 您已成为 { $site } 的管理员
mail-role-admin-body = 本站管理员已将您设为 { $site } 的管理员。
mail-role-user-subject = 您不再是 { $site } 的管理员
mail-role-user-body = 本站管理员已将您的 { $site } 账号恢复为普通账号。
mail-unexpected-administrator = 如果您对此不知情，请向本站管理员询问。
mail-test-subject = 来自 { $site } 的测试邮件
mail-test-body = { $site } 的邮件可以送达。管理员发送此邮件以测试邮件服务器。
mail-account-locked-subject = 您的 { $site } 账号已锁定
mail-account-locked-body = 本站管理员锁定了您的 { $site } 账号，因为可能有他人使用过它。原密码已失效，您已在所有设备上退出登录，应用密码已全部撤销。
mail-account-locked-advice = 如需解锁账号，请设置新密码。如果您设置了两步验证，登录时仍需完成验证。
mail-account-locked-ask = 如需解锁账号，请向本站管理员索取链接。由于您的账号邮箱最近更改过，我们无法将链接发送到此邮箱。
mail-account-deleted-subject = 您的 { $site } 账号已删除
mail-account-deleted-body = 您的 { $site } 账号已被删除。执行删除的人当时已登录该账号。
mail-account-deleted-advice = 如果是您本人操作，则无需理会。如果不是，请联系 { $site } 管理员。
mail-password-changed-subject = 您的 { $site } 密码已更改
mail-password-changed-body = 您的 { $site } 账号密码已更改。其他设备已全部退出登录，应用密码已全部撤销。
mail-password-changed-advice = 如果是您本人操作，则无需理会。如果不是，请设置新密码。
mail-app-password-subject = 您的 { $site } 账号有新的应用密码
mail-app-password-body = 您的 { $site } 账号创建了一个应用密码。使用它的应用能以您的身份访问 { $site } 保护的应用。
mail-app-password-advice = 如果是您本人操作，则无需理会。如果不是，请更改密码，这会撤销该应用密码。
mail-authenticator-added-subject = 您的 { $site } 账号已添加身份验证器
mail-authenticator-added-body = 您的 { $site } 账号添加了身份验证器。今后登录时，除密码外还需输入它显示的验证码。
mail-authenticator-added-advice = 如果是您本人操作，则无需理会。如果不是，请更改密码并移除该身份验证器。如果无法操作，请立即联系 { $site } 管理员。
mail-authenticator-replaced-subject = 您的 { $site } 账号已更换身份验证器
mail-authenticator-replaced-body = 您的 { $site } 账号更换了身份验证器。原来的验证码不再有效。
mail-authenticator-replaced-advice = 如果是您本人操作，则无需理会。如果不是，请使用恢复代码登录，更改密码，并重新更换身份验证器。如果无法操作，请立即联系 { $site } 管理员。
mail-authenticator-removed-subject = 您的 { $site } 账号已移除身份验证器
mail-authenticator-removed-body = 您的 { $site } 账号移除了身份验证器。它的验证码不再有效。
mail-authenticator-removed-advice = 如果是您本人操作，则无需理会。如果不是，请更改密码并重新添加身份验证器。
mail-factors-reset-subject = 您的 { $site } 账号已移除两步验证
mail-factors-reset-body = 本站管理员移除了您的 { $site } 账号的通行密钥、身份验证器和恢复代码，并让您在所有设备上退出登录。您现在只需密码即可登录。
mail-factors-reset-advice = 如果这是您要求的，请在登录后重新添加通行密钥或身份验证器。如果不是，请告知本站管理员。
mail-passkey = 通行密钥
mail-passkeys = 您的通行密钥
mail-passkey-added-subject = 您的 { $site } 账号已添加通行密钥
mail-passkey-added-body = 您的 { $site } 账号添加了一个通行密钥，可以用它登录。
mail-passkey-added-advice = 如果是您本人操作，则无需理会。如果不是，请移除该通行密钥并更改密码。
mail-factor-undo-advice = 如果是您本人操作，则无需理会。如果不是，请恢复账号。我们会移除添加的两步验证，让所有设备退出登录，之后您可以设置新密码。
mail-passkey-removed-subject = 您的 { $site } 账号已移除通行密钥
mail-passkey-removed-body = 您的 { $site } 账号移除了一个通行密钥，无法再用它登录。
mail-passkey-removed-advice = 如果是您本人操作，则无需理会。如果不是，请更改密码。
mail-passkey-copied-subject = 您的 { $site } 账号的通行密钥可能已被复制
mail-passkey-copied-body = 有人试图登录您的 { $site } 账号，所用的通行密钥疑似是您通行密钥的副本。我们已拒绝该登录。
mail-passkey-copied-advice = 请移除该通行密钥，并在您信任的设备上创建新的通行密钥。
mail-recovery-codes-subject = 您的 { $site } 账号有新的恢复代码
mail-recovery-codes-body = 您的 { $site } 账号创建了新的恢复代码。旧代码不再有效。
mail-recovery-codes-advice = 如果是您本人操作，则无需理会。如果不是，请先更改密码，然后创建新的代码。
mail-recovery-code-used-subject = 您的 { $site } 账号使用了恢复代码
mail-recovery-code-used-body = 您的 { $site } 账号使用了一个恢复代码，剩余 { $count } 个。
mail-recovery-code-used-advice = 如果是您本人操作，则无需理会。如果不是，请更改密码，然后创建新的代码。
mail-password-known-subject = 有人知道您的 { $site } 密码
mail-password-known-body = 有人输入了您的 { $site } 密码，随后多次输错验证码，未能登录。
mail-password-known-advice = 如果是您本人操作，则无需理会。如果不是，请立即更改密码。
mail-sign-in-subject = 您的 { $site } 账号有新的登录
mail-sign-in-body = 有人用您未使用过的浏览器登录了您的 { $site } 账号。
mail-sign-in-advice = 如果是您本人操作，则无需理会。如果不是，请让该设备退出登录，并更改密码。
mail-sign-in-sessions = 查看登录设备
mail-invitation-subject = 邀请您加入 { $site }
mail-invitation-body = { $site } 管理员邀请您创建账号。
mail-password-link-subject = 设置您的 { $site } 新密码
mail-password-link-body = { $site } 管理员向您发送了设置新密码的链接。在您使用该链接之前，一切保持不变。
mail-first-password-subject = 您的 { $site } 账号已创建
mail-first-password-body = { $site } 管理员为您创建了账号。设置密码后即可使用。

limit-address = 同一 IP 地址的错误密码
limit-account = 新浏览器中的错误密码
limit-account-day = 一天内新浏览器中的错误密码
limit-device = 同一已知浏览器中的错误密码
limit-device-day = 一天内同一已知浏览器中的错误密码
limit-devices-day = 一天内所有已知浏览器中的错误密码
limit-passkey = 同一 IP 地址的错误通行密钥
limit-right-proofs = 正确的密码、通行密钥和验证码
limit-confirm = 同一登录设备确认更改时的错误密码
limit-confirm-session = 同一登录设备整个登录期间确认更改时的错误密码
limit-factor = 密码正确后的错误验证码
limit-factor-day = 一天内密码正确后的错误验证码
limit-factor-passkey = 密码正确后的错误通行密钥
limit-factor-warning = 计入用户提醒的错误验证码
limit-app-password = 同一 IP 地址的错误应用密码
limit-app-passwords = 新建的应用密码
limit-confirm-authenticator = 确认身份验证器时的验证码
limit-second-factors = 新建的通行密钥、身份验证器和恢复代码
limit-mail-from = 同一 IP 地址申请的邮件
limit-mail-to = 申请发往此邮箱的邮件
limit-notice = 登录提醒邮件
limit-edit = 同一登录设备上的资料更改
limit-export = 同一登录设备上的数据下载
limit-export-account = 数据下载
limit-other = 其他尝试

apps-title = 您的应用
apps-none = 这里还没有您可以使用的应用。如有需要，请联系本站管理员。
apps-second-factor = 需要两步验证
