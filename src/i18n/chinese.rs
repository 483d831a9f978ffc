//! Chinese, in simplified characters.

use zxcvbn::feedback::Warning;

use super::time::clock;
use super::words::words;
use super::{Language, Messages};

pub static CHINESE: Messages = Messages {
    language: Language::Chinese,
    language_name: words("简体中文"),
    dir: "ltr",

    // Times and the like
    moment: |at, zone| {
        let gap = if zone.is_empty() { "" } else { " " };
        format!("{}年{}月{}日 {}{gap}{zone}", at.year(), at.month(), at.day(), clock(at))
    },
    duration,
    browser_on: |browser, system| [system, " 上的 ", browser].concat(),
    browser_unknown: words("未知浏览器"),

    // Every page
    skip_to_content: words("跳到正文"),
    home_link: |site| [site, "，首页"].concat(),
    navigation: words("账号"),
    nav_profile: words("个人资料"),
    nav_sessions: words("会话"),
    nav_activity: words("账号活动"),
    sign_in: words("登录"),
    sign_out: words("退出登录"),
    signing_out: words("正在退出…"),

    // Every form
    show: words("显示"),
    show_password: words("显示密码"),
    error_prefix: words("错误："),
    error_summary_title: words("请检查以下问题"),
    email_label: words("电子邮箱"),
    name_label: words("姓名"),
    password_label: words("密码"),
    current_password_label: words("当前密码"),
    new_password_label: words("新密码"),
    new_password_hint: words("至少 8 个字符。几个互不相关的词就很好。"),
    save: words("保存"),
    saving: words("正在保存…"),
    sending: words("正在发送…"),
    leave_it: words("取消"),

    // While a new password is typed
    strength_short: words("还差 # 个字符"),
    strength_personal: words("其中含有您的姓名或邮箱，容易被猜到。"),
    strength_repeats: words("其中有重复，容易被猜到。"),
    strength_enough: words("长度足够。提交时会判断它是否容易被猜到。"),

    // What is wrong with a field
    email_missing: words("请输入电子邮箱。"),
    email_malformed: words("请完整填写电子邮箱，例如：name@example.org"),
    email_local_part: words("@ 之前只能使用字母 a 到 z、数字和符号。@ 之后可以是任何域名。"),
    email_taken: words("此邮箱已有账号，请换一个。"),
    email_unchanged: words("这已经是您的邮箱，请输入新的。"),
    name_missing: words("请输入姓名。"),
    name_malformed: words("姓名中不能有控制字符或不可见字符。"),
    password_missing: words("请输入密码。"),
    current_password_wrong: words("密码不对，请检查后重试。"),
    new_password_missing: words("请输入新密码。"),
    too_long: |most| format!("最多 {most} 个字符。"),
    password_too_short: |least| format!("密码至少要有 {least} 个字符。"),
    password_too_long: |most| format!("密码最多 {most} 个字符。"),
    password_weak: |why| {
        let advice = why.map_or("请加长一些，或再加一两个词。", weakness);
        format!("这个密码太容易被猜到。{advice}")
    },
    choice_unknown: words("请从列表中选择。"),

    // What was just done
    notice_signed_out: words("您已退出登录。"),
    notice_nothing_saved: words("您的会话已结束，内容未保存。"),
    notice_form_kept: words("这是您在会话结束前填写的内容，尚未保存。"),
    notice_password_chosen: words("密码已更改。请用新密码登录。"),
    notice_password_changed: words("密码已更改。您的其他会话都已结束，应用密码也已失效。"),
    notice_profile_saved: words("个人资料已保存。"),
    notice_session_ended: words("该会话已结束。"),
    notice_others_ended: words("您的其他会话都已结束。"),
    notice_email_changed: words("邮箱已更改。今后请用新邮箱登录。"),
    notice_email_kept: words("您的邮箱保持不变。如果不是您本人请求更改，请立即更改密码。"),
    notice_account_deleted: words("您的账号已删除。"),
    notice_app_password_revoked: words("该应用密码已失效。"),

    // Signing in
    login_title: words("登录"),
    login_leads_to: |host| ["登录后，您将前往 ", host, "。"].concat(),
    login_busy: words("正在登录…"),
    unkept_title: words("您的浏览器没有保存我们的 Cookie"),
    unkept_by_app: |host| ["您已登录，但 ", host, " 又要求您登录。"].concat(),
    unkept_advice: words(
        "登录需要使用 Cookie。请在浏览器设置中允许本站使用 Cookie，然后重试。如果已经允许，请联系本站管理员。",
    ),
    unkept_again: words("重试"),
    remember_label: words("记住我"),
    remember_hint: words("在此设备上保持登录。与他人共用的设备请勿勾选。"),
    login_forgot: words("忘记密码？"),
    login_register: words("创建账号"),
    wrong_credentials: words("邮箱或密码不正确。请检查后重试。"),
    too_many_attempts: |seconds| format!("尝试次数过多。请在 {}后重试。", duration(seconds)),
    no_administrator_title: words("目前还没有人能登录"),
    no_administrator: words(
        "本站还没有管理员。创建第一位管理员的链接在服务器日志中，位于以“No administrator \
         yet”开头的那一行。使用 Docker 时，下面的命令会显示它：",
    ),
    no_administrator_command: words("docker logs vestibule"),

    // Signing out
    logout_title: words("要退出登录吗？"),
    logout_advice: words("这会结束此浏览器中的会话。其他设备上的会话不受影响。"),
    logout_back: words("返回个人资料"),

    // The profile
    profile_title: words("个人资料"),
    profile_you: words("基本信息"),
    profile_you_about: words("您在本站的信息。"),
    profile_name: words("姓名"),
    profile_email: words("电子邮箱"),
    profile_role: words("角色"),
    role_admin: words("管理员"),
    role_user: words("成员"),
    profile_groups: words("用户组"),
    profile_member_since: words("加入时间"),
    profile_session: words("当前会话"),
    profile_session_about: words("您现在登录的地方。"),
    profile_all_sessions: words("查看所有会话"),
    profile_data: words("您的数据"),
    profile_data_about: words("带走数据，或离开本站。"),
    session_signed_in: words("登录时间"),
    session_last_seen: words("最近使用"),
    session_browser: words("浏览器"),
    session_address: words("IP 地址"),

    // Editing the profile
    edit_title: words("编辑个人资料"),
    language_label: words("语言"),
    language_hint: words("页面和发给您的邮件所用的语言。"),
    language_of_browser: words("跟随浏览器"),
    time_zone_label: words("时区"),
    time_zone_hint: words("所有时间都按此时区显示。"),
    time_zone_none: words("UTC，或浏览器所知的时区"),
    sign_in_notices_label: words("新浏览器登录时通知我"),
    sign_in_notices_hint: words("每当有人用未见过的浏览器以您的身份登录，就发邮件告诉您。"),

    // Changing the password
    password_title: words("更改密码"),
    password_intro: words("更改后，您的其他会话都会结束，应用密码也会失效。当前会话不受影响。"),
    password_submit: words("更改密码"),

    // Sessions
    sessions_title: words("会话"),
    sessions_intro: words("您登录的所有地方。"),
    sessions_this_one: words("当前会话"),
    sessions_end: words("结束"),
    sessions_end_one: |browser, address| format!("结束 {browser}（{address}）的会话"),
    sessions_ending: words("正在结束…"),
    sessions_others_title: words("所有其他会话"),
    sessions_others_about: words("如果有您不认识的会话，请全部结束并更改密码。"),
    sessions_end_others: words("结束所有其他会话"),
    sessions_only_one: words("您没有在其他地方登录。"),

    // App passwords
    app_passwords_title: words("应用密码"),
    app_passwords_intro: words(
        "供无法显示登录页面的程序使用，例如手机上的日历。它们只能用于本站背后的应用，不能用来登录本站。更改密码后，所有应用密码都会失效。",
    ),
    app_passwords_none: words("暂无内容。您创建的应用密码及其最近使用时间会显示在这里。"),
    app_passwords_created: words("创建时间"),
    app_passwords_last_used: words("最近使用"),
    app_passwords_never: words("从未使用"),
    app_passwords_revoke: words("撤销"),
    app_passwords_revoke_one: |name| format!("撤销“{name}”"),
    app_passwords_revoking: words("正在撤销…"),
    app_passwords_make: words("创建应用密码"),
    app_passwords_making: words("正在创建…"),
    app_passwords_too_many: |most| format!("您已有 {most} 个应用密码，不能再多。请撤销不再需要的。"),
    app_password_made_title: |name| format!("“{name}”的应用密码"),
    app_password_made: words("请立即复制到程序中。它不会再次显示。"),
    app_password_user_name: |email| ["程序要求用户名时，请填写 ", email, "。"].concat(),
    app_password_name_label: words("名称"),
    app_password_name_hint: words("使用它的程序，例如：手机上的日历"),
    app_password_name_missing: words("请输入名称。"),
    app_password_name_malformed: words("名称中不能有控制字符或不可见字符。"),
    app_password_name_taken: words("您已有同名的应用密码，请换一个名称。"),
    app_password_current_hint: words("您登录本站所用的密码。"),

    // Recent activity
    activity_title: words("账号活动"),
    activity_intro: words("过去 90 天内您的账号发生的事情。"),
    activity_event: words("事件"),
    activity_time: words("时间"),
    activity_where: words("位置"),
    activity_none: words("暂无内容。登录和账号变更会显示在这里。"),
    activity_operator: words("本站的运营者"),
    event_signed_in: words("已登录"),
    event_sign_in_refused: words("一次登录被拒绝"),
    event_signed_out: words("已退出登录"),
    event_account_created: words("账号已创建"),
    event_password_changed: words("密码已更改"),
    event_password_link_made: words("已生成设置密码的链接"),
    event_password_link_mailed: words("已通过邮件发送设置密码的链接"),
    event_confirmation_refused: words("一次请求被拒绝：密码不对"),
    event_role_changed: words("角色已更改"),
    event_groups_changed: words("用户组已更改"),
    event_account_disabled: words("账号已停用"),
    event_account_enabled: words("账号已启用"),
    event_session_ended: words("会话已结束"),
    event_limits_cleared: words("已解除登录尝试限制"),
    event_profile_changed: words("个人资料已更改"),
    event_email_change_asked: words("有人请求更改邮箱"),
    event_email_change_cancelled: words("更改邮箱的请求已取消"),
    event_email_changed: words("邮箱已更改"),
    event_email_change_undone: words("邮箱的更改已撤销"),
    event_data_exported: words("数据已下载"),
    event_app_password_made: words("已创建应用密码"),
    event_app_password_revoked: words("已撤销应用密码"),
    event_other: words("发生了其他事情"),

    // Changing the email
    email_title: words("更改电子邮箱"),
    email_now: words("您现在的邮箱："),
    email_intro: words("我们会向新邮箱发送链接，并通知您现在的邮箱。在新邮箱中确认之前，一切不变。"),
    new_email_label: words("新邮箱"),
    email_submit: words("发送链接"),
    email_pending: |address, until| format!("已向 {address} 发送链接。在 {until} 前于该邮箱中确认之后，更改才会生效。"),
    mail_kept_by_operator: words("本站不发送邮件。运营者可以在保留的邮件文件夹中找到链接。"),
    email_confirm_title: words("确认新邮箱"),
    email_confirm_intro: words("此后您用新邮箱登录，邮件也会发到那里。"),
    email_confirm_submit: words("使用此邮箱"),
    email_elsewhere_intro: words("此链接用于更改一个账号的邮箱，只能在已登录该账号的浏览器中使用。"),
    email_elsewhere_account: words("账号"),
    email_elsewhere_sign_in: words("请在您已登录此账号的浏览器中打开链接，或在这里登录此账号。"),
    email_elsewhere_other: |account| format!("您现在登录的是 {account}。请先退出，再次打开链接，然后登录上面的账号。"),
    email_elsewhere_not_you: words("如果这不是您的账号，请关闭此页面。什么都不会改变，您也无需做任何事。"),
    email_cancel_title: words("保留原邮箱"),
    email_cancel_intro: words("有人知道您的密码，并请求更改邮箱。如果您保留原邮箱，发往新邮箱的链接将失效。"),
    email_cancel_submit: words("保留我的邮箱"),
    email_undo_title: words("找回您的账号"),
    email_undo_intro: words("邮箱恢复为原来的，所有会话结束，现有密码失效。随后您设置新密码。"),
    email_yours: words("您的邮箱"),
    email_asked_for: words("请求改为"),
    email_will_be: words("您的邮箱将变为"),
    email_stop: words("停止更改"),
    email_stopping: words("正在停止…"),
    email_taken_title: words("此邮箱已被使用"),
    email_taken_advice: words("另一个账号正在使用或曾经使用过此邮箱，因此什么都没有改变。"),
    email_waits: |address, until| {
        format!(
            "{address} 的链接已经生成，但本站不发送邮件：运营者可以在保留的邮件文件夹中找到链接。有效期至 {until}。"
        )
    },
    email_undo_submit: words("找回账号"),

    // My data, and leaving
    export_title: words("下载您的数据"),
    export_intro: words("一个文件，包含本站存储的关于您的一切：账号、会话、应用密码的名称，以及过去 90 天的动态。"),
    export_submit: words("下载"),
    delete_title: words("删除账号"),
    delete_intro: words("此操作无法撤销。您将失去："),
    delete_loses_account: words("您的账号，包括姓名、邮箱和密码"),
    delete_loses_sessions: words("所有会话：您会在所有地方退出登录"),
    delete_loses_app_passwords: words("您的应用密码：使用它们的程序将无法进入"),
    delete_loses_address: words("您在本站的邮箱地址：除非运营者将其释放，否则无人能再用它创建账号"),
    delete_submit: words("删除我的账号"),
    delete_busy: words("正在删除…"),
    delete_last_administrator: words("您是唯一的管理员。请先让其他人成为管理员，然后才能删除您的账号。"),

    // A forgotten password
    forgot_title: words("忘记密码？"),
    forgot_intro: words("请输入您的邮箱，我们会发送链接供您设置新密码。"),
    forgot_submit: words("发送链接"),
    forgot_sent_title: words("请查收邮件"),
    forgot_sent: words("如果该邮箱在本站有账号，我们已向其发送设置新密码的链接，30 分钟内有效。"),
    no_mail: words("本站不发送邮件。请向运营者索取设置新密码的链接。下面的命令会生成一个："),
    no_mail_command: words("vestibule user password EMAIL"),
    mail_look_around: words("几分钟后仍未收到？请查看垃圾邮件，并检查邮箱地址。"),
    another_address: words("换一个邮箱"),
    back_to_sign_in: words("返回登录"),

    // Making an account
    register_title: words("创建账号"),
    register_intro: |site| format!("请输入您的邮箱，我们会发送链接供您在 {site} 创建账号。"),
    register_email_hint: words("您将用它登录。"),
    register_ask: words("发送链接"),
    register_sent_title: words("请查收邮件"),
    register_sent: words("我们已向您发送继续操作的链接，2 小时内有效。"),
    register_finish_intro: words("填写姓名和密码，即可进入。"),
    register_submit: words("创建账号"),
    register_busy: words("正在创建账号…"),
    register_have_account: words("已有账号？去登录"),
    register_void_advice: words(
        "链接已被使用、已过期，或已被新的链接取代。如果您已创建账号，请登录；否则请重新索取链接。",
    ),

    // The first administrator
    setup_title: words("创建第一个账号"),
    setup_intro: |site| format!("{site} 还没有管理员。这个账号将是第一个。"),
    setup_email_hint: words("您将用它登录。"),
    setup_submit: words("创建账号"),
    setup_busy: words("正在创建账号…"),
    setup_void_advice: words(
        "可能已经有管理员了，或者链接不完整。如果还没有管理员，请在服务器日志中找到以“No administrator \
         yet”开头的那一行，打开其中的链接。",
    ),

    // Choosing a password by a link
    choose_title: words("设置密码"),
    choose_for: words("账号："),
    choose_intro: words("保存后，所有会话都会结束，应用密码也会失效。"),
    choose_submit: words("保存密码"),

    // A link that no longer works
    link_void_title: words("此链接已失效"),
    password_link_void_advice: words("链接已被使用、已过期，或已被新的链接取代。请重新索取链接。"),
    email_link_void_advice: words("链接已被使用、已过期，或已被新的链接取代。您的个人资料中显示账号现在的邮箱。"),
    ask_for_another_link: words("重新索取链接"),

    // Error pages
    error_400_title: words("我们无法读懂该请求"),
    error_400_advice: words("请求不完整或有误。请返回并重新加载页面，然后再试。"),
    error_401_title: words("请先登录"),
    error_401_advice: words("此页面只对已登录的人开放。您的会话可能已经结束。"),
    error_403_title: words("您不能访问此页面"),
    error_403_advice: words("您的账号不能查看此页面。如您认为应有权限，请联系本站的运营者。"),
    signed_in_as: |email| ["您当前以 ", email, " 的身份登录。"].concat(),
    sign_in_as_other: words("以其他身份登录"),
    open_to_nobody: words("任何账号都不能打开此地址。如您认为应当开放，请联系本站的运营者。"),
    error_404_title: words("页面不存在"),
    error_404_advice: words("地址可能有误，或页面已移走。请检查地址，或从首页开始。"),
    error_405_title: words("不支持此访问方式"),
    error_405_advice: words("地址没错，但不能这样使用。请返回，使用那里的表单或链接。"),
    error_408_title: words("请求超时"),
    error_408_advice: words("请求没有及时到达，因此什么都没有改变。请检查网络后重试。"),
    error_413_title: words("请求内容过大"),
    error_413_advice: words("请求超出了本站接受的大小，因此什么都没有改变。请减少内容后重试。"),
    error_415_title: words("格式无法识别"),
    error_415_advice: words("本站接受表单和 JSON。什么都没有改变。"),
    error_422_title: words("表单中有些内容不对"),
    error_422_advice: words("什么都没有改变。请返回检查您填写的内容，然后重新发送。"),
    error_429_title: words("尝试次数过多"),
    error_429_advice: words("短时间内请求太多。请稍等片刻再试。"),
    error_500_title: words("我们这里出了问题"),
    error_500_advice: words("这是我们的错。请一分钟后重试；如果仍然如此，请把下面的请求编号告诉本站的运营者。"),
    error_503_title: words("服务暂时不可用"),
    error_503_advice: words("此页面暂时无法显示。请稍后再试。已登录的人会保持登录。"),
    error_cross_site_title: words("此表单来自其他网站"),
    error_cross_site_advice: words("为了保护您的账号，什么都没有改变。请在这里打开页面，然后重新发送。"),
    error_wrong_address_title: words("本站的地址不同"),
    lives_at: |url| format!("本站的地址是 {url}，请在那里打开。"),
    lives_at_link: words("打开本站"),
    error_home: words("前往首页"),
    error_reloads: |seconds| format!("此页面会在 {}后自动重试。", duration(seconds)),
    error_retry: |seconds| format!("您可以在 {}后重试。", duration(seconds)),
    request_id: words("请求编号"),

    // Mails
    mail_greeting: words("您好："),
    mail_signature: |site, address| format!("{site}\n{address}"),
    mail_link_life: |seconds| format!("此链接只能使用一次，{}内有效。", duration(seconds)),
    both: |first, second| format!("{first}{second}"),
    mail_not_you: words("如果这不是您的操作，可以不予理会。"),
    mail_register_subject: |site| format!("您在 {site} 的账号"),
    mail_register_body: |site| format!("请通过此链接在 {site} 创建账号："),
    mail_taken_subject: |site| format!("您在 {site} 已有账号"),
    mail_taken_body: |site| {
        format!(
            "有人（也许是您）请求用此邮箱在 {site} 创建账号。您已有账号，因此没有再创建。\n\n要登录或设置新密码，请打开："
        )
    },
    mail_former_subject: |site| format!("此邮箱无法在 {site} 创建账号"),
    mail_former_body: |site| {
        format!(
            "有人（也许是您）请求用此邮箱在 {site} 创建账号。它曾经属于一个账号，因此予以保留。\n\n如果您需要账号，请联系 {site} 的运营者释放此邮箱。"
        )
    },
    mail_reset_subject: |site| format!("{site} 的新密码"),
    mail_reset_body: |site| format!("请通过此链接为您在 {site} 的账号设置新密码："),
    mail_email_confirm_subject: |site| format!("请确认您在 {site} 的新邮箱"),
    mail_email_confirm_body: |site, account| {
        format!(
            "有人（很可能是您）请求将 {site} 的账号 {account} 的邮箱改为此邮箱。如需确认，请在已登录该账号的浏览器中打开此链接："
        )
    },
    mail_email_taken_subject: |site| format!("此邮箱无法在 {site} 使用"),
    mail_email_taken_body: |site| {
        format!("有人请求将此邮箱用于其 {site} 账号。它属于或曾经属于另一个账号，因此什么都不会改变。")
    },
    mail_email_asked_subject: |site| format!("您在 {site} 的邮箱：有人请求更改"),
    mail_email_asked_body: |site, address| {
        format!(
            "有人知道您的密码，并请求将您在 {site} 的账号的邮箱改为 {address}。在该邮箱中确认链接之后，更改才会生效。"
        )
    },
    mail_email_asked_advice: words("如果这不是您的操作，请在此停止，并更改密码："),
    mail_email_changed_subject: |site| format!("您在 {site} 的邮箱已更改"),
    mail_email_changed_body: |site, address| format!("您在 {site} 的账号的邮箱现在是 {address}。"),
    mail_email_changed_advice: words("如果这不是您的操作，请在此找回账号。所有会话都会结束，您将设置新密码："),
    mail_email_taken_back_body: |site, address| {
        format!("{site} 上使用此邮箱的账号，已由其先前的邮箱 {address} 找回。原密码已失效，所有会话已结束。")
    },
    mail_email_taken_back_advice: |site| format!("如果账号是您的，而这不是您的操作，请告知 {site} 的运营者。"),
    mail_account_deleted_subject: |site| format!("您在 {site} 的账号已删除"),
    mail_account_deleted_body: |site| format!("您在 {site} 的账号已被知道其密码的人删除。"),
    mail_account_deleted_advice: |site| format!("如果这不是您的操作，请告知 {site} 的运营者。"),
    mail_password_changed_subject: |site| format!("您在 {site} 的密码已更改"),
    mail_password_changed_body: |site| format!("您在 {site} 的账号的密码已更改。其他会话已结束，应用密码也已失效。"),
    mail_password_changed_advice: words("如果这不是您的操作，请在此设置新密码："),
    mail_app_password_subject: |site| format!("{site} 上有新的应用密码"),
    mail_app_password_body: |site| {
        format!(
            "有人知道您的密码，并为您在 {site} 的账号创建了应用密码。持有它的程序可以用您的身份打开 {site} 背后的应用。"
        )
    },
    mail_app_password_advice: words("如果这不是您的操作，请更改密码，该应用密码随即失效："),
    mail_sign_in_subject: |site| format!("{site} 上有新的登录"),
    mail_sign_in_body: |site| format!("有人用未见过的浏览器登录了您在 {site} 的账号："),
    mail_facts: |time, browser, address| format!("    时间：{time}\n    浏览器：{browser}\n    IP 地址：{address}"),
    mail_sign_in_advice: words("如果是您本人，可以不予理会。如果不是，请结束该会话并更改密码："),
};

fn weakness(why: Warning) -> &'static str {
    match why {
        Warning::StraightRowsOfKeysAreEasyToGuess => "请不要用键盘上成排的键。",
        Warning::ShortKeyboardPatternsAreEasyToGuess => "请不要用简短的键盘图案。",
        Warning::RepeatsLikeAaaAreEasyToGuess => "请不要用“aaa”这样的重复。",
        Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => "请不要用“abcabc”这样的重复。",
        Warning::ThisIsATop10Password => "它是最常见的十个密码之一。",
        Warning::ThisIsATop100Password => "它是最常见的一百个密码之一。",
        Warning::ThisIsACommonPassword => "它很常见。",
        Warning::ThisIsSimilarToACommonlyUsedPassword => "它与常见密码相近。",
        Warning::SequencesLikeAbcAreEasyToGuess => "请不要用“abc”或“6543”这样的序列。",
        Warning::RecentYearsAreEasyToGuess => "请不要用近年的年份。",
        Warning::AWordByItselfIsEasyToGuess => "只有一个词，请再加几个。",
        Warning::DatesAreOftenEasyToGuess => "请不要用日期。",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => {
            "请不要用姓名。"
        }
    }
}

/// Rounded up, so that nobody is sent back early.
fn duration(seconds: u64) -> String {
    match seconds {
        0..=90 => format!("{} 秒", seconds.max(1)),
        91..=5_400 => format!("{} 分钟", seconds.div_ceil(60)),
        5_401..=259_200 => format!("{} 小时", seconds.div_ceil(3_600)),
        _ => format!("{} 天", seconds.div_ceil(86_400)),
    }
}
