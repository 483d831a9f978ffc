### Chinese, in traditional characters, as in Taiwan.

language-name = 繁體中文
language-name-english = Traditional Chinese
dir = ltr

## Dates, times and browsers

date = { $year }年{ $month }月{ $day }日
moment = { $date } { $clock }
moment-in-zone = { $moment } { $zone }
seconds = { $count } 秒
minutes = { $count } 分鐘
hours = { $count } 小時
days = { $count } 天
browser-on = { $browser }（{ $system }）
browser-unknown = 不明的瀏覽器

## Every page

skip-to-content = 跳至主要內容
home-link = { $site } 首頁
navigation = 帳號
nav-apps = 應用程式
nav-profile = 個人資料
nav-security = 安全性
nav-activity = 帳號活動
nav-data = 您的資料
nav-administration = 管理
nav-own-account = 您的帳號
brand-privacy = 隱私權
brand-imprint = 法律聲明
brand-help = 說明
language-here = 本頁語言
language-change = 變更語言
sign-in = 登入
sign-out = 登出
signing-out = 正在登出…

## Every form

show = 顯示
show-password = 顯示密碼
hide = 隱藏
hide-password = 隱藏密碼
copy = 複製
copied = 已複製
print = 列印
error-prefix = 錯誤：
done-prefix = 完成：
error-summary-title = 請修正以下問題
email-label = 電子郵件地址
name-label = 姓名
password-label = 密碼
new-password-label = 新密碼
new-password-hint = 至少 8 個字元。建議用三、四個互不相關的詞。
save = 儲存
create-link = 建立連結
saving = 正在儲存…
sending = 正在寄送…
change = 變更
manage = 管理
last-used = 上次使用
never-used = 尚未使用
continue-link = 繼續
on = 開啟
off = 關閉
cancel = 取消
back = 返回

## Below a new password, while it’s typed

strength-short = 還差 # 個字元
strength-personal = 容易猜到：包含您的姓名或電子郵件地址。
strength-repeats = 容易猜到：內容重複。
strength-enough = 長度足夠。我們會再檢查它是否容易猜到。

## Errors at a field

email-missing = 請輸入電子郵件地址。
email-malformed = 請輸入完整的電子郵件地址，例如 name@example.org
email-local-part = @ 前面只能使用英文字母 a 到 z、數字和符號，後面可以是任何網域。
email-taken = 這個電子郵件地址已有帳號，請改用其他地址。
email-unchanged = 這就是您目前的電子郵件地址，請輸入其他地址。
name-missing = 請輸入姓名。
name-malformed = 姓名含有看不見的字元。請直接輸入，不要貼上。
password-missing = 請輸入密碼。
password-wrong = 密碼不正確，請再試一次。
new-password-missing = 請設定密碼。
too-long = 最多只能輸入 { $most } 個字元。
password-too-short = 密碼至少要有 { $least } 個字元。
password-too-long = 密碼不可超過 { $most } 個字元。
password-weak = 這個密碼太容易猜到。{ $why ->
    [straight-rows] 請避免使用鍵盤上相鄰的一排按鍵，例如「qwerty」。
    [keyboard-patterns] 請避免使用鍵盤上簡短的規律組合。
    [repeated-characters] 請避免重複，例如「aaa」。
    [repeated-words] 請避免重複，例如「abcabc」。
    [top-10] 這是最常見的十組密碼之一。
    [top-100] 這是最常見的一百組密碼之一。
    [common] 這是很常見的密碼。
    [similar-to-common] 與常見的密碼很相似。
    [sequences] 請避免使用連續的字元，例如「abc」或「6543」。
    [recent-years] 請避免使用近年的年份。
    [one-word] 請使用兩個以上的詞。
    [dates] 請避免使用日期。
    [names] 請避免使用姓名。
   *[other] 請加長密碼，或再加一、兩個詞。
}
choice-unknown = 請從清單中選擇。

## What just happened

notice-signed-out = 您已登出。
notice-session-over = 工作階段已結束，您已登出。
notice-entries-kept = 工作階段在儲存前就已結束。重新登入後，我們會填回您輸入的內容（密碼除外）。
notice-sign-in-expired = 這次登入已逾時，或先前已經完成。請重新輸入密碼。
notice-nothing-saved = 工作階段已結束，因此沒有儲存任何內容。請登入以繼續。
notice-entries-kept-here = 目前尚未變更任何內容。完成下方步驟後，我們會填回您輸入的內容。
notice-nothing-saved-yet = 目前尚未變更任何內容。請完成下方步驟，然後再試一次。
notice-confirmed-nothing-saved = 已確認是您本人。目前尚未變更任何內容，請再試一次。
notice-form-kept = 我們保留了您輸入的內容，但尚未儲存。
notice-replaces-session = 您目前登入的帳號是 { $email }。如果繼續，將會登出該帳號。
notice-password-saved = 密碼已儲存。請用新密碼登入。
notice-password-changed = 密碼已變更。其他工作階段已全部登出，應用程式密碼也已全部撤銷。此瀏覽器仍保持登入。
notice-profile-saved = 個人資料已儲存。
notice-session-ended = 該工作階段已登出。此瀏覽器仍保持登入。
notice-session-gone = 該工作階段先前已結束。
notice-signed-out-elsewhere = 其他工作階段已全部登出。此瀏覽器仍保持登入。
notice-email-change-requested = 已申請變更電子郵件地址。
notice-email-changed = 電子郵件地址已變更。請用新的電子郵件地址登入。
notice-email-change-cancelled = 已取消變更，您的電子郵件地址維持不變。如果您並未申請變更，請立即變更密碼。
notice-account-deleted = 您的帳號已刪除。
notice-app-password-shown = 您剛才建立了這組應用程式密碼，密碼只會顯示一次。如果沒有複製，請撤銷後再建立一組。
notice-app-password-gone = 該應用程式密碼先前已撤銷。
notice-app-password-revoked = 應用程式密碼已撤銷。使用這組密碼的應用程式已無法存取。
notice-authenticator-removed = 驗證器應用程式已移除，其驗證碼不再有效。
notice-authenticator-added = 驗證器應用程式已新增，其他工作階段已全部登出。您的復原碼仍然有效。
notice-authenticator-replaced = 驗證器應用程式已更換。舊的驗證碼不再有效，您的復原碼仍然有效。
notice-authenticator-gone = 該驗證器應用程式先前已移除。
notice-authenticator-present = 未變更任何內容，因為該 QR 碼已使用過或已過期。您可以在下方查看驗證器應用程式的新增時間。如果沒有儲存復原碼，請建立新的復原碼。
notice-authenticator-expired = 這是新的 QR 碼。如果您掃描過先前的 QR 碼，請在驗證器應用程式中刪除該項目，再掃描這個 QR 碼。
notice-passkey-added = 通行金鑰已建立，現在可以用它登入。
notice-passkey-renamed = 通行金鑰已重新命名。
notice-passkey-removed = 通行金鑰已移除，無法再用它登入。
notice-passkey-gone = 該通行金鑰先前已移除。
notice-trusted-browser-removed = 日後在該瀏覽器登入時，會再次要求兩步驟驗證。
notice-trusted-browsers-removed = 日後在任何瀏覽器登入時，都會再次要求兩步驟驗證。
notice-trusted-browser-gone = 您先前已停止信任該瀏覽器。
notice-recovery-codes-saved = 復原碼已儲存。請放在沒有手機也找得到的地方。
notice-recovery-codes-changed = 您開啟該頁面後，復原碼已變更過，因此我們沒有再次更換。如果沒有儲存新的復原碼，請重新建立。
notice-recovery-code-used = 您使用了一組復原碼登入，該復原碼已失效。如果裝置遺失，請到「安全性」更換或移除裝置上的通行金鑰和驗證器應用程式，您也可以在那裡查看剩下幾組復原碼。
notice-recovery-codes-useless = 請先建立通行金鑰或新增驗證器應用程式，您會一併取得復原碼。
notice-test-mail-sent = 測試郵件已寄出。如果沒有收到，請查看垃圾郵件資料夾。
notice-test-mail-failed = 測試郵件未能寄出，原因請見伺服器的記錄檔。
notice-mails-due = 所有等候寄送的電子郵件，現在都會重新寄送。
notice-user-changed = 變更已儲存。
notice-user-unchanged = 未變更任何內容。
notice-user-signed-out = 已登出所有工作階段，也不再信任任何瀏覽器。
notice-user-app-passwords-revoked = 所有應用程式密碼都已撤銷。
notice-user-factors-reset = 兩步驟驗證已移除，該使用者的所有工作階段也已登出。
notice-user-limits-cleared = 所有嘗試記錄都已清除，暫時鎖定已解除。
notice-limits-cleared = 限制已清除。
notice-user-disabled = 帳號已停用，所有工作階段也已登出。
notice-user-enabled = 帳號已啟用。
notice-user-enabled-without-password = 帳號已啟用，但沒有密碼，因此還無法登入。請建立設定密碼的連結。
notice-group-new = 已儲存。這是新的群組：沒有任何規則使用它，也沒有其他使用者加入。如果是打錯字，請再將它移除。
notice-link-shown = 連結剛才已建立，而且只會顯示一次。如果沒有複製，請建立新的連結。
notice-user-deleted = 帳號已刪除。
notice-all-sessions-ended = 所有人都已登出。請重新登入。
notice-email-released = 電子郵件地址已釋出，任何人都可以用它建立帳號。
notice-invitation-revoked = 邀請已撤銷，其連結不再有效。
notice-invitation-shown = 邀請剛才已建立，其連結只會顯示一次。如果沒有複製，請撤銷該邀請並建立新的邀請。
notice-invitation-gone = 這個邀請已使用過、已撤銷，或已過期。

## Re-authentication

reauthenticate-title = 請確認是您本人
reauthenticate-intro = 您即將進行重要變更，請再次輸入密碼。
reauthenticate-intro-factor = 您即將進行重要變更，我們需要確認是您本人。
reauthenticate-intro-admin = 管理頁面可以變更所有人的帳號，請再次輸入密碼。
reauthenticate-intro-admin-factor = 管理頁面可以變更所有人的帳號，我們需要確認是您本人。
reauthenticate-intro-continue = 如要繼續，請再次輸入密碼。
reauthenticate-intro-continue-factor = 如要繼續，請確認是您本人。
reauthenticate-intro-site = 本站要求使用兩步驟驗證，但您尚未在此瀏覽器完成，或之後變更過驗證方式。如要繼續，請確認是您本人。
reauthenticate-account = 您目前登入的帳號是
reauthenticate-submit = 繼續
reauthenticate-busy = 正在驗證…

## Second step of a sign-in

second-factor-title = 輸入驗證碼
second-factor-intro = 密碼正確。請輸入驗證器應用程式顯示的驗證碼，完成登入。
second-factor-title-passkey = 使用通行金鑰
second-factor-intro-passkey = 密碼正確。請使用通行金鑰完成登入。
second-factor-title-either = 完成登入
second-factor-intro-either = 密碼正確。請使用通行金鑰，或輸入驗證器應用程式顯示的驗證碼。
second-factor-recovery = 改用復原碼
second-factor-lost = 裝置和復原碼都遺失了嗎？請聯絡本站管理員。
second-factor-other = 登入其他帳號
trust-label = { $duration }內信任此瀏覽器
trust-hint = 日後在此瀏覽器只要密碼就能登入。請勿在共用裝置上使用。
recovery-code-label = 復原碼
recovery-code-hint = 您儲存的十組復原碼之一：共七段，每段四個英文字母或數字
recovery-code-wrong = 復原碼不正確，或已使用過。
recovery-code-malformed = 請輸入完整的復原碼：共七段，每段四個英文字母或數字。

## Signing in

login-passkey = 用通行金鑰登入
login-title = 登入
login-continue-to = 登入後即可前往 { $host }。
login-continue-to-profile = 登入後即可前往個人資料。
login-busy = 正在登入…
no-cookies-title = 瀏覽器未儲存 Cookie
no-cookies-for-app = 您已登入本站，但 { $host } 一直要求您登入。
no-cookies-advice = 登入需要使用 Cookie。請在瀏覽器設定中允許本站使用 Cookie，然後再試一次。如果已經允許，請通知本站管理員。
try-again = 再試一次
remember-label = { $duration }內保持登入
remember-hint = 請勿在共用裝置上使用。
login-forgot = 忘記密碼？
login-register = 建立帳號
wrong-credentials = 電子郵件地址或密碼不正確。請檢查後再試一次。
too-many-attempts = 嘗試次數過多，請在 { $duration }後再試一次。
no-administrator-title = 本站尚未完成設定
no-administrator = 如要建立第一個帳號，請開啟伺服器記錄檔中的連結。連結位於含有「There is no administrator yet」的那一行。
no-administrator-command = 這個指令會顯示記錄檔：

## Signing out

logout-title = 要登出嗎？
logout-advice = 您會在此瀏覽器登出，其他工作階段不受影響。

## Profile

profile-role = 角色
role-admin = 管理員
role-user = 使用者
profile-groups = 群組
profile-member-since = 帳號建立日期
profile-notices = 登入通知郵件
session-signed-in = 登入時間
session-last-seen = 上次活動
session-address = IP 位址

## Editing the profile

edit-title = 編輯個人資料
language-label = 語言
language-hint = 網頁和寄給您的電子郵件所用的語言。
language-hint-no-mail = 網頁所用的語言。
language-of-browser = 與瀏覽器相同
time-zone-label = 時區
time-zone-hint = 所有日期和時間都以此時區顯示。如果未選擇，電子郵件會使用 UTC。
time-zone-hint-no-mail = 所有日期和時間都以此時區顯示。
zone-of-city = { $city }（{ $zone }）
area-africa = 非洲
area-america = 美洲
area-antarctica = 南極洲
area-asia = 亞洲
area-atlantic = 大西洋
area-australia = 澳洲
area-europe = 歐洲
area-indian = 印度洋
area-pacific = 太平洋
time-zone-none = 與瀏覽器相同
sign-in-notices-label = 有新瀏覽器登入時，以電子郵件通知我
sign-in-notices-hint = 有人從您未使用過的瀏覽器登入您的帳號時，我們會寄電子郵件通知您。

## Security

security-password-alone = 您的帳號目前只靠密碼保護。請建立通行金鑰或新增驗證器應用程式，這樣即使有人得知密碼，也無法登入。
security-signing-in = 登入方式
security-second-step = 兩步驟驗證
security-access = 帳號存取權

## Changing the password

password-title = 變更密碼
password-last-changed = 上次變更
password-about = 您用來登入的密碼。
password-intro = 變更密碼後，其他工作階段會全部登出，應用程式密碼會全部撤銷。此瀏覽器仍保持登入。
password-submit = 變更密碼

## Sessions

sessions-title = 工作階段
sessions-intro = 您目前登入的瀏覽器。
sessions-missing = 請選擇要登出的工作階段。
sessions-this-browser = 此瀏覽器
sessions-sign-out = 登出
sessions-sign-out-of = 登出：{ $browser }，{ $address }，登入時間 { $time }
sessions-signing-out = 正在登出…
sessions-others-title = 其他工作階段
sessions-others-about = 如果有您不認得的工作階段，請登出其他所有工作階段，並變更密碼。
sessions-sign-out-others = 登出其他所有工作階段
sessions-count = 您目前已在 { $count } 個瀏覽器登入。
sessions-only-one = 您沒有在其他地方登入。

## App passwords

app-passwords-title = 應用程式密碼
app-passwords-intro = 供無法開啟登入頁面的應用程式使用，例如手機行事曆。這種密碼只能用於本站保護的應用程式，不能用來登入本站。變更密碼後，應用程式密碼會全部撤銷。
app-passwords-about = 供無法開啟登入頁面的應用程式使用，例如手機行事曆。
app-passwords-count = 您有 { $count } 組應用程式密碼。
app-passwords-none = 還沒有應用程式密碼。您建立的應用程式密碼會顯示在這裡。
app-passwords-created = 建立時間
app-passwords-revoke = 撤銷
app-passwords-revoke-one = 撤銷「{ $name }」
app-passwords-revoking = 正在撤銷…
app-passwords-create = 建立應用程式密碼
app-passwords-creating = 正在建立…
app-passwords-too-many = 最多只能有 { $most } 組應用程式密碼。請先撤銷一組不再使用的，然後再試一次。
app-password-created-title = 「{ $name }」的應用程式密碼
app-password-created = 請立即複製到您的應用程式。這組密碼不會再次顯示。
app-password-username = 如果應用程式要求使用者名稱，請輸入 { $email }。
app-password-name-label = 名稱
app-password-name-hint = 使用這組密碼的應用程式，例如「手機行事曆」
app-password-name-missing = 請輸入應用程式密碼的名稱。
app-password-name-malformed = 名稱含有看不見的字元。請直接輸入，不要貼上。
app-password-name-taken = 您已有同名的應用程式密碼，請輸入其他名稱。

## Passkeys

passkey-title = 通行金鑰
passkeys-title = 通行金鑰
passkeys-about = 用指紋、臉部辨識或螢幕鎖定登入。
passkeys-intro = 有了通行金鑰，您可以用指紋、臉部辨識或螢幕鎖定登入，不必輸入密碼。通行金鑰只在本站有效，因此別人無法騙走。如果您改用密碼登入，還需要用通行金鑰完成兩步驟驗證。
passkeys-count = { $count } 個通行金鑰
passkeys-none = 您還沒有通行金鑰。
passkeys-unavailable = 如要使用通行金鑰，請啟用 JavaScript、使用支援通行金鑰的瀏覽器，並從 { $address } 開啟本站。
passkeys-not-here = 本站目前的網址無法使用通行金鑰。本站管理員可以變更網址。
passkeys-too-many = 最多只能有 { $most } 個通行金鑰。請移除不再使用的通行金鑰。
passkeys-created = 建立時間
passkeys-second-step = 只能在輸入密碼後使用
passkeys-rename = 重新命名
passkeys-remove = 移除
passkeys-removing = 正在移除…
passkeys-remove-one = 移除「{ $name }」
passkeys-rename-one = 重新命名「{ $name }」
passkey-create = 建立通行金鑰
passkey-creating = 正在建立…
passkey-not-created-here = 未建立通行金鑰。如果這部裝置已有您帳號的通行金鑰，就不需要再建立。
passkey-not-created = 無法新增這個通行金鑰，請再試一次。
passkey-ready = 通行金鑰已建立。請立即儲存您的復原碼。
passkey-use = 使用通行金鑰
passkey-using = 請稍候…
passkey-failed = 未使用通行金鑰。請再試一次，或選擇其他方式。
passkey-missing = 請使用通行金鑰，或輸入復原碼。
passkey-refused = 這個通行金鑰無法使用。請再試一次，或用其他方式登入。
passkey-rename = 重新命名通行金鑰
passkey-renaming = 正在重新命名…
passkey-rename-about = 只有您看得到這個名稱。
passkey-name-label = 名稱
passkey-name-missing = 請輸入通行金鑰的名稱。

## Adding a second factor, where one is required

enrolment-title = 設定兩步驟驗證
enrolment-site = 本站要求使用兩步驟驗證，這樣即使密碼遭竊，別人也無法登入。如要繼續，請先完成設定。
enrolment-page = 這個頁面要求使用兩步驟驗證，這樣即使密碼遭竊，別人也無法開啟。如要繼續，請先完成設定。
enrolment-about = 完成後，我們會顯示復原碼，供您在無法完成驗證時使用。
enrolment-authenticator = 使用驗證器應用程式
second-factor-last = 本站要求使用兩步驟驗證，而這是您唯一的驗證方式。請先新增另一種，再移除這一種。

## Authenticator app, a second factor

authenticator-title = 驗證器應用程式
authenticator-about = 登入時除了密碼，還要輸入手機顯示的驗證碼。
authenticator-intro = 手機上的驗證器應用程式會顯示驗證碼，每 30 秒更換一次。登入時先輸入密碼，再輸入驗證碼，這樣即使密碼遭竊，別人也無法登入。
authenticator-add = 新增驗證器應用程式
authenticator-adding = 正在新增…
authenticator-ready = 驗證器應用程式已新增，其他工作階段已全部登出。請立即儲存您的復原碼。
authenticator-scan = 掃描 QR 碼
authenticator-scan-about = 可使用 Aegis、Google Authenticator 等應用程式，或密碼管理工具。
authenticator-qr = 供驗證器應用程式掃描的 QR 碼
authenticator-no-camera = 如果無法掃描，請在應用程式中輸入這組金鑰：
authenticator-open = 用這部裝置上的應用程式開啟
authenticator-confirm = 輸入驗證碼
authenticator-confirm-about = 新增後，其他工作階段會全部登出。此瀏覽器仍保持登入。
authenticator-added = 新增時間
authenticator-replace = 在另一支手機上設定
authenticator-replace-about = 您需要掃描新的 QR 碼。在輸入新應用程式的驗證碼之前，目前的應用程式仍可使用。
authenticator-replace-confirm-about = 輸入後，目前應用程式的驗證碼會立即失效。您的復原碼仍然有效。
authenticator-replace-submit = 更換驗證器應用程式
authenticator-replacing = 正在更換…
authenticator-remove = 移除驗證器應用程式
authenticator-remove-about = 移除後，只要密碼就能登入，您的復原碼也會失效。
authenticator-remove-about-passkeys = 日後用密碼登入時，還需要使用通行金鑰。
authenticator-removing = 正在移除…
code-label = 驗證碼
code-hint = 應用程式中本站項目顯示的 6 位數字
code-missing = 請輸入驗證器應用程式顯示的驗證碼。
code-malformed = 請輸入 6 位數驗證碼。
code-unreadable = 本站目前無法檢查您應用程式的驗證碼。請改用復原碼，再到「安全性」重新設定驗證器應用程式，或聯絡本站管理員。
code-wrong = 驗證碼不正確。請輸入應用程式現在顯示的驗證碼，每組只能使用一次。
code-wrong-help = 如果驗證碼一直不正確，請將手機時間改為自動設定。
code-clock-off = 驗證碼正確，但時間不符。請將手機時間改為自動設定，再輸入應用程式顯示的驗證碼。

## Recovery codes

recovery-codes-title = 復原碼
recovery-codes-intro = 如果手機遺失，可以用復原碼代替通行金鑰或驗證器應用程式的驗證碼。每組復原碼只能使用一次。
recovery-codes-none = 首次建立通行金鑰或新增驗證器應用程式時，您會取得復原碼。
recovery-codes-left = 剩下 { $count } 組復原碼
recovery-codes-unsaved = 您尚未確認已儲存復原碼。如果沒有儲存，請建立新的復原碼。
recovery-codes-create = 建立新的復原碼
recovery-codes-create-about = 如果復原碼遺失或快用完，請建立新的復原碼。舊的復原碼會失效。
recovery-codes-creating = 正在建立…
recovery-codes-save = 儲存您的復原碼
recovery-codes-created = 復原碼已建立。舊的復原碼不再有效。
recovery-codes-yours = 您的復原碼
recovery-codes-once = 這些復原碼不會再次顯示。請存放在安全的地方，不要放在手機裡。
recovery-codes-download = 下載為文字檔
recovery-codes-file-title = { $site } 的復原碼。每組只能使用一次。
recovery-codes-saved-label = 我已儲存這些復原碼
recovery-codes-not-saved = 請先儲存復原碼，再勾選這個選項。
recovery-codes-continue = 繼續
recovery-codes-continuing = 請稍候…

## Trusted browsers, in place of a second factor

trusted-browser-title = 信任的瀏覽器
trusted-browsers-title = 信任的瀏覽器
trusted-browsers-about = 登入時不需要兩步驟驗證的瀏覽器。
trusted-browsers-intro = 在信任的瀏覽器上，只要密碼就能登入。變更密碼、登出其他所有工作階段，或者新增、移除通行金鑰或驗證器應用程式後，所有瀏覽器都會再次要求兩步驟驗證。
trusted-browsers-count = 您信任 { $count } 個瀏覽器。
trusted-browsers-none = 還沒有信任的瀏覽器。如要信任瀏覽器，請在登入時的兩步驟驗證頁面，勾選信任此瀏覽器的選項。
trusted-browsers-since = 開始信任
trusted-browsers-ends = 信任期限
trusted-browsers-remove = 停止信任
trusted-browsers-remove-one = 停止信任：{ $browser }，自 { $time } 起信任
trusted-browsers-removing = 正在停止信任…
trusted-browsers-all-title = 所有信任的瀏覽器
trusted-browsers-all-about = 這些瀏覽器下次登入時都需要兩步驟驗證。如果有您不認得的瀏覽器，請一併變更密碼，該瀏覽器也會因此登出。
trusted-browsers-remove-all = 停止信任所有瀏覽器

## Activity

activity-intro = 您的帳號過去 { $time }內的活動。
activity-refused = 失敗
activity-by-link = 透過電子郵件或管理員提供的連結
activity-by-setup-link = 透過初始設定連結
activity-wrong-passkey = 通行金鑰未獲接受
activity-wrong-password = 密碼錯誤
activity-disabled = 帳號已停用
activity-no-password = 尚未設定密碼
activity-unknown-account = 沒有這個帳號
activity-changed-meanwhile = 帳號同時有其他變更
activity-joined = 已加入 { $name }
activity-invited = { $email }（{ $first }）
activity-left = 已從 { $name } 移除
activity-none = 還沒有活動。登入和帳號變更會顯示在這裡。
activity-administrator = 本站管理員
event-signed-in = 已登入
event-sign-in-refused = 嘗試登入
event-second-factor-refused = 密碼正確，但驗證碼錯誤
event-signed-out = 已登出
event-account-created = 已建立帳號
event-password-changed = 已變更密碼
event-password-link-created = 已建立密碼設定連結
event-password-link-emailed = 已寄出密碼設定連結
event-password-link-revoked = 已撤銷密碼設定連結
event-reauthenticated = 已確認為本人
event-confirmation-refused = 嘗試確認變更
event-role-changed = 已變更角色
event-groups-changed = 已變更群組
event-account-disabled = 已停用帳號
event-account-enabled = 已啟用帳號
event-account-locked = 已鎖定帳號
event-session-ended = 已結束工作階段
event-limits-cleared = 已清除登入限制
event-profile-changed = 已變更個人資料
event-email-change-requested = 已申請變更電子郵件地址
event-email-change-cancelled = 已取消變更電子郵件地址
event-email-changed = 已變更電子郵件地址
event-email-change-undone = 已還原電子郵件地址
event-data-exported = 已下載資料
event-app-password-created = 已建立應用程式密碼
event-app-password-revoked = 已撤銷應用程式密碼
event-second-step-added = 已新增兩步驟驗證方式
event-second-step-removed = 已移除兩步驟驗證方式
event-passkey-copied = 通行金鑰疑似遭複製，已拒絕
event-browser-trusted = 已信任瀏覽器
event-trusted-browser-removed = 已停止信任瀏覽器
event-recovery-codes-created = 已建立復原碼
event-invited = 已建立邀請
event-invitation-revoked = 已撤銷邀請
event-address-released = 已釋出電子郵件地址
event-account-deleted = 已刪除帳號
event-all-sessions-ended = 已將所有人登出
event-mail-tested = 寄送測試郵件
event-mails-retried = 已重寄失敗的電子郵件
event-restored = 已從備份還原資料庫
event-other = 其他活動

## Changing the email

email-title = 變更電子郵件地址
email-now = 目前的電子郵件地址：
email-intro = 我們會將連結寄到新的電子郵件地址，並將通知寄到目前的電子郵件地址。您開啟連結並確認後，電子郵件地址才會變更。
email-intro-no-mail = 本站不寄送電子郵件，請向本站管理員索取連結。您開啟連結並確認後，電子郵件地址才會變更。
new-email-label = 新的電子郵件地址
email-submit = 寄送連結
email-pending = 您的電子郵件地址尚未變更。我們已將連結寄到 { $address }，請在 { $until } 前開啟連結並確認。
register-no-mail = 本站不寄送電子郵件。本站管理員可以在伺服器的郵件資料夾中找到您的連結。
email-intro-no-mail-admin = 由於未設定 SMTP_URL，本站不寄送電子郵件。您可以在伺服器的郵件資料夾中找到連結。您開啟連結並確認後，電子郵件地址才會變更。
email-pending-no-mail-admin = 您的電子郵件地址尚未變更。您可以在伺服器的郵件資料夾中找到要寄給 { $address } 的連結。請在 { $until } 前開啟連結並確認。
email-pending-no-mail = 您的電子郵件地址尚未變更。本站不寄送電子郵件，但本站管理員可以在伺服器的郵件資料夾中找到要寄給 { $address } 的連結。請在 { $until } 前開啟連結並確認。
email-confirm-title = 確認新的電子郵件地址
email-confirm-intro = 日後您將用新的電子郵件地址登入。
email-confirm-submit = 確認新的電子郵件地址
email-elsewhere-intro = 這個連結會變更帳號的電子郵件地址，只能在已登入該帳號的瀏覽器上使用。
email-elsewhere-account = 帳號
email-elsewhere-sign-in = 請在已登入這個帳號的瀏覽器上開啟連結，或在這裡登入。
email-elsewhere-other = 您目前登入的帳號是 { $account }。請登出、重新開啟連結，再登入上述帳號。
email-elsewhere-not-you = 如果這不是您的帳號，請關閉這個頁面，不會有任何變更。
email-cancel-title = 保留目前的電子郵件地址
email-cancel-intro = 有人知道您的密碼，並申請變更您的電子郵件地址。如果您保留目前的地址，我們寄到新地址的連結就會失效。
email-cancel-submit = 保留目前的電子郵件地址
email-undo-title = 復原您的帳號
email-undo-intro = 我們會還原您原來的電子郵件地址、登出所有工作階段，並移除自變更前三天起新增的通行金鑰和驗證器應用程式。您的密碼和應用程式密碼會失效，接著您需要設定新密碼。
email-undo-submit = 復原帳號
email-current = 目前的電子郵件地址
email-requested = 新的電子郵件地址
email-restored = 要還原的電子郵件地址
email-change-cancel = 取消變更電子郵件地址
email-change-cancelling = 正在取消…
email-taken-title = 這個電子郵件地址已有人使用
email-taken-advice = 另一個帳號正在使用或曾經使用這個電子郵件地址，因此未變更任何內容。

## Downloading one’s data, deleting one’s account

export-title = 下載您的資料
export-intro = 您會取得一個檔案，內含本站儲存的所有您的相關資料：帳號、工作階段、通行金鑰和驗證器應用程式、信任的瀏覽器、應用程式密碼的名稱，以及帳號活動。
export-submit = 下載
delete-about = 刪除您的帳號和其中所有內容。
delete-title = 刪除您的帳號
delete-intro = 這項操作無法復原。您將失去：
delete-loses-account = 您的帳號，包括姓名、電子郵件地址和密碼
delete-loses-sessions = 您的工作階段：全部都會登出
delete-loses-app-passwords = 您的應用程式密碼：使用這些密碼的應用程式將無法存取
delete-loses-factors = 您的通行金鑰、驗證器應用程式的驗證碼和復原碼：全部都會失效
delete-loses-address = 您在本站的電子郵件地址：除非本站管理員允許，否則沒有人能再用它建立帳號
delete-submit = 刪除我的帳號
delete-busy = 正在刪除…
delete-last-administrator = 您是最後一位可以登入的管理員。請先將另一位使用者設為管理員，再刪除您的帳號。

## Forgotten password

forgot-title = 忘記密碼？
forgot-intro = 請輸入您的電子郵件地址，我們會寄給您設定新密碼的連結。
forgot-submit = 寄送連結
forgot-sent-title = 請查看您的電子郵件
forgot-sent = 如果這個電子郵件地址有對應的帳號，我們已寄出設定新密碼的連結。連結在 30 分鐘內有效。
no-mail = 本站不寄送電子郵件。請向本站管理員索取設定新密碼的連結。管理員可以用這個指令建立連結：
no-mail-command = vestibule user password EMAIL
email-not-arrived = 如果幾分鐘後仍未收到，請查看垃圾郵件資料夾，並確認輸入的電子郵件地址正確無誤。
use-different-email = 使用其他電子郵件地址
back-to-sign-in = 返回登入頁面
back-to-profile = 返回個人資料

## Creating an account

register-title = 建立帳號
register-intro = 請輸入您的電子郵件地址，我們會寄給您建立 { $site } 帳號的連結。
register-intro-no-mail = 請輸入您的電子郵件地址，然後向本站管理員索取連結。本站不寄送電子郵件。
register-email-hint = 登入時使用。
register-submit-email = 寄送連結
register-sent-title = 請查看您的電子郵件
register-sent = 我們已寄給您一個連結，請開啟連結以繼續。連結在 2 小時內有效。
register-finish-intro = 請為您的 { $site } 帳號輸入姓名並設定密碼。
register-submit = 建立帳號
register-busy = 正在建立您的帳號…
register-have-account = 已有帳號？登入
first-password-title = 設定您的帳號
first-password-submit = 設定帳號
first-password-busy = 正在設定您的帳號…
registration-closed-title = 目前不開放註冊
registration-closed-advice = 如果您需要帳號，請聯絡本站管理員。
register-link-expired = 連結已使用過、已撤銷、已由新的連結取代，或已過期。如果您已建立帳號，請登入。如果還沒有，請使用您收到的最新連結，或取得新的連結。
invitation-link-expired = 連結已使用過、已撤銷、已由新的連結取代，或已過期。如果您已建立帳號，請登入。如果還沒有，請使用您收到的最新連結，或向本站管理員索取新的連結。

## Creating the first administrator

setup-title = 建立第一個帳號
setup-intro = 您將成為 { $site } 的管理員。
setup-email-hint = 登入時使用。
setup-submit = 建立帳號
setup-busy = 正在建立您的帳號…
setup-link-expired = 本站已有管理員，或連結不完整。如果還沒有管理員，請在伺服器記錄檔中找到含有「There is no administrator yet」的那一行，並開啟其中的連結。

## Choosing a password with a link

choose-title = 設定密碼
account-label = 帳號：
choose-intro = 儲存新密碼後，所有工作階段都會登出，應用程式密碼會全部撤銷。
choose-submit = 儲存密碼
recover-intro = 如果兩步驟驗證不是您本人設定的，請復原帳號。我們會移除在那之後新增的通行金鑰和驗證器應用程式，並登出所有工作階段。您的密碼和應用程式密碼會失效，接著您需要設定新密碼。

## Administration, for administrators only

nav-overview = 總覽
nav-users = 使用者
nav-invitations = 邀請
nav-groups = 群組
nav-sessions = 工作階段
nav-limits = 限制
nav-audit-log = 稽核記錄
nav-access = 存取權限
nav-settings = 設定
next-steps = 後續步驟
next-invite = 邀請使用者
next-invite-about = 為每個人建立連結，或以電子郵件寄送。
next-factor = 設定兩步驟驗證
next-factor-about = 您的帳號可以存取這裡的所有內容，但密碼可能遭竊。
next-app = 用本站保護應用程式
next-app-about = 您的 Proxy 會向這部伺服器查詢誰可以開啟哪個頁面。請將 TRUSTED_PROXIES 設為 Proxy 的位址，並依照說明文件中 nginx、Caddy 和 Traefik 的指南設定 Proxy。
next-mail = 寄送電子郵件
next-mail-about = 請將 SMTP_URL 設為您的郵件伺服器，將 MAIL_FROM 設為寄件者的電子郵件地址。之後使用者可以自行設定新密碼，您也會收到通知。
admin-search = 搜尋
admin-any = 不限
admin-any-time = 不限時間
admin-older = 較舊的項目
admin-users-count = { $count } 位使用者
admin-users-more = 超過 { $count } 位使用者
admin-rule-line = 第 { $line } 行
admin-filter-user = 使用者
admin-filter-user-hint = 電子郵件地址或 ID
admin-filter-event = 事件
admin-filter-address = IP 位址
admin-filter-days = 時間
admin-last-days = 過去 { $count } 天
admin-no-such-user = 找不到使用這個電子郵件地址或 ID 的使用者。
admin-no-such-event = 沒有這種事件。
admin-no-address = 請輸入 IP 位址，例如 192.0.2.7 或 2001:db8::7
admin-audit-none = 找不到事件。
admin-by = 操作者：
admin-by-command = 透過指令
admin-download-csv = 下載為 CSV
admin-download-json = 下載為 JSON Lines
admin-more = 下一頁
admin-none = 無
admin-no-groups = 未加入群組
admin-user-add = 新增使用者
admin-user-add-about = 使用者會取得設定密碼的連結。連結也會顯示給您；如果本站寄送電子郵件，也會以電子郵件寄出。
admin-user-name-hint = 使用者可以變更。
admin-user-admin-hint = 管理員可以執行這些頁面上的所有操作。
admin-user-edit = 編輯使用者
admin-user-account = 帳號
admin-user-id = ID
admin-user-search = 搜尋
admin-user-search-hint = 姓名或電子郵件地址中任一字詞的開頭，或 ID
admin-users-none = 找不到使用者。
admin-filter-group = 群組
admin-filter-state = 狀態
admin-state-active = 可以登入
admin-state-disabled = 已停用
admin-state-locked = 已鎖定
admin-state-no-password = 沒有密碼
admin-state-no-second-factor = 未設定兩步驟驗證
admin-email-hint = 立即變更，無須確認。如果本站寄送電子郵件，新舊兩個地址都會收到通知。
admin-value-now = 目前：
admin-email-taken = 已有使用者正在使用或曾經使用這個電子郵件地址。
admin-join-group = 加入群組
admin-group-hint = 1 到 32 個字元：a–z、0–9、_ 和 -
admin-group-malformed = 請輸入 1 到 32 個字元的群組：a–z、0–9、_ 和 -
admin-no-group = 請輸入 1 到 32 個字元，可使用 a–z、0–9、_ 和 -。如要設為管理員，請變更角色。
admin-too-many-groups = 一位使用者最多只能加入 { $most } 個群組。請先移除一個。
admin-leave-group = 從 { $name } 移除
admin-add = 加入
admin-remove = 移除
admin-save = 儲存
admin-doing = 正在儲存…
admin-go = 前往
admin-acts = 可執行的操作
admin-latest-events = 最新事件
admin-all-events = 這位使用者的所有事件
admin-changed-meanwhile = 這位使用者的資料剛才有其他人變更過，因此未儲存任何內容。請對照目前顯示的內容，然後再試一次。
admin-oneself = 您無法對自己執行這項操作。請改由其他管理員執行。
admin-last-administrator = 這是最後一位可以登入的管理員。請先將另一位使用者設為管理員。
admin-disabled = 帳號已停用，因此沒有人可以登入。我們沒有將它鎖定，因為鎖定的帳號可以用連結解除鎖定。
admin-locked = 帳號已鎖定。再次鎖定這個帳號，即可取得解除鎖定的新連結。
admin-link-for = { $email } 的連結
admin-link-for-anybody = 任何人取得後都能使用的連結
admin-link-sent = 連結也已寄到 { $email }。
admin-link-not-sent = 連結未以電子郵件寄出，請自行轉交。
admin-link-life = 請勿公開這個連結。連結在 { $duration }內有效，只能使用一次，而且不會再次顯示。
admin-invitation-replaced = 先前寄給這個電子郵件地址的邀請不再有效。
admin-open-user = 開啟使用者頁面
act-password = 建立密碼設定連結
act-password-about = 連結會顯示給您；如果本站寄送電子郵件，也會以電子郵件寄出。使用連結之前，舊密碼仍然有效。
act-sign-out = 登出所有工作階段
act-sign-out-about = 將使用者從所有瀏覽器登出，並且不再信任任何瀏覽器。
act-app-passwords = 撤銷所有應用程式密碼
act-app-passwords-about = 使用這些密碼的應用程式會立即無法使用。
act-factors = 重設兩步驟驗證
act-factors-about = 適用於遺失驗證方式的使用者。這會移除通行金鑰、驗證器應用程式和復原碼，登出所有工作階段，並以電子郵件通知使用者。
act-limits = 清除次數限制和暫時鎖定
act-limits-about = 清除之前，您可以查看這位使用者目前的計數。IP 位址的限制不包含在內，請到「限制」查看。
act-promote = 設為管理員
act-promote-about = 管理員可以執行這些頁面上的所有操作：變更和刪除帳號，以及將其他人設為管理員。如果本站寄送電子郵件，使用者會收到通知。
act-demote = 設為一般使用者
act-demote-about = 使用者無法再開啟這些頁面，為他人建立的連結也會失效。帳號會保留，工作階段不受影響。如果本站寄送電子郵件，使用者會收到通知。
act-lock = 鎖定這個帳號
act-lock-about = 適用於遭盜用的帳號。這會登出使用者的所有工作階段，並撤銷密碼、應用程式密碼、連結和待處理的變更。您會取得一個連結，供帳號擁有者設定新密碼。
act-disable = 停用
act-disable-about = 使用者無法登入，所有工作階段也會登出。您可以再次啟用帳號。
act-enable = 啟用
act-enable-about = 使用者可以再次登入，先前的嘗試記錄也會清除。如果沒有密碼，使用者還需要設定密碼的連結。
act-delete = 刪除
act-delete-about = 刪除帳號和其中所有內容。電子郵件地址會保留，直到您將它釋出。
admin-counted = { $first }：{ $count } 次
admin-counted-until = { $first }：{ $count } 次，計數保留至
admin-locked-out = 暫時鎖定
admin-locked-out-until = 暫時鎖定至
admin-no-limits = 這位使用者目前沒有任何計數。
admin-limits-about = 目前計入使用者和 IP 位址的嘗試次數，暫時鎖定的排在最前面。計數會在旁邊顯示的時間自動清除。
admin-limits-search = 電子郵件地址或 IP 位址
admin-limits-no-subject = 請輸入電子郵件地址（例如 ada@example.org），或不含連接埠的 IP 位址。
admin-limits-none = 目前沒有任何計數。
admin-limits-nobody = 不屬於任何使用者的電子郵件地址
admin-limits-shared = 多個來源
admin-limits-more = 還有 { $count } 項計數未顯示。如要查看，請搜尋電子郵件地址或 IP 位址。
admin-limits-clear = 清除
admin-limits-clear-of = 清除 { $name } 的計數
admin-limits-clear-all = 清除所有限制
admin-limits-clear-all-about = 解除所有暫時鎖定，包括攻擊者的。您自己的限制會保留。
admin-limits-without-redis = Redis 無法使用，僅顯示各伺服器記憶體中的計數。
admin-invite = 邀請使用者
admin-invite-about = 連結可在 7 天內用來建立帳號。連結也會顯示給您；如果本站寄送電子郵件，也會以電子郵件寄出。
admin-invite-email-hint = 留空：任何取得連結的人都可使用，但須確認自己的電子郵件地址
admin-invite-admin-email = 請輸入新管理員的電子郵件地址。
admin-invite-no-mail = 請輸入電子郵件地址：未設定 SMTP_URL 時，沒有人能確認自己的電子郵件地址。
admin-invitations-open = 有效的邀請
admin-invitations-none = 沒有有效的邀請。
admin-invitation-until = 有效期限
admin-invitation-anybody = 任何取得連結的人
admin-sessions-none = 找不到工作階段。
admin-sign-out-of = 將 { $email } 登出：{ $browser }，{ $address }，登入時間 { $time }
admin-end-all = 將所有人登出
admin-end-all-about = 所有人都必須重新登入，包括您。
admin-end-all-confirm = 請輸入「all」以確認
admin-attention = 需要注意
admin-warnings = { $count } 則設定警告
admin-now = 目前狀況
admin-administrators = 管理員
admin-days = 過去 30 天
admin-sign-ins = 登入
admin-refusals = 登入失敗
admin-lockouts = 超過限制的嘗試
admin-as-table = 以表格顯示
admin-day = 日期（UTC）
admin-release = 釋出電子郵件地址
admin-release-about = 使用者用過的電子郵件地址會一直保留，以免其他人收到原使用者的郵件。釋出後，即可供其他人使用。
admin-release-in-use = 有使用者正在使用這個電子郵件地址。
admin-release-unknown = 沒有使用者用過這個電子郵件地址。
admin-groups-about = 群組決定誰可以開啟哪些應用程式。ACCESS_RULES 檔案中的規則會以名稱指定群組。
admin-groups-none = 還沒有使用者加入群組。
admin-access-about = 查看某人是否可以開啟應用程式的某個頁面，以及由哪項規則決定。
admin-access-url = 頁面網址
admin-access-url-hint = 例如 https://wiki.example.org/page
admin-access-user-hint = 電子郵件地址或 ID。留空：未登入的人
admin-access-method = 方法
admin-access-method-hint = 留空：GET
admin-access-address-hint = 留空：不明
admin-access-check = 檢查
admin-access-cannot-sign-in = 這位使用者無法登入：帳號已停用、已鎖定，或還沒有密碼。
admin-access-no-url = 請輸入完整網址，例如 https://wiki.example.org/page
admin-access-no-method = 請輸入方法，例如 GET 或 POST。
admin-access-allowed = 允許
admin-access-sign-in = 必須先登入
admin-access-denied = 拒絕
admin-access-no-rules = 沒有規則：未設定 ACCESS_RULES。所有已登入的人都可以開啟每個頁面。
admin-access-no-rule = 沒有相符的規則，因此拒絕存取。
admin-access-rule = 最先相符的是第 { $line } 行的規則。
admin-access-unsure-path = 伺服器可能以不同方式解讀這個路徑，第 { $line } 行的規則與其中一種相符。
admin-access-unsure-method = 第 { $line } 行的規則取決於方法，而應用程式可能以不同方式解讀方法。
admin-access-unsure-address = 第 { $line } 行的規則取決於用戶端的位址，而該位址不明。
admin-access-groups = 只有這些群組的成員可以開啟這個頁面：{ $name }。
admin-access-user = { $email } 的群組：{ $name }
admin-access-second-factor = 使用者必須以兩步驟驗證登入。
admin-access-max-age = 使用者必須在過去 { $time }內登入過或確認過身分。
admin-rules = 規則
admin-rules-none = 沒有規則。請將 ACCESS_RULES 設為規則檔案的路徑。
admin-settings-about = 這部伺服器目前使用的設定。選項可在環境變數或 .env 檔案中設定。
admin-state = 狀態
admin-version = 版本
admin-database = 資料庫
admin-redis = Redis
admin-mail = 電子郵件
admin-answers = { $count } 毫秒內有回應。
admin-answers-now = 有回應。
admin-no-answer = 沒有回應。
admin-redis-away = 沒有回應。工作階段改從資料庫讀取。
admin-redis-none = 未使用。工作階段存放在已簽署的 Cookie 中。
admin-mails-waiting = { $count } 封電子郵件等候寄送。
admin-mails-failed = { $count ->
    [0] 沒有寄送失敗的電子郵件。
   *[other] { $count } 封寄送失敗，將會重試。
}
admin-mails-since = 最早一封的排入時間
admin-mail-none = 不寄送電子郵件，因為未設定 SMTP_URL。
admin-mail-try = 測試郵件
admin-mail-test = 寄送測試郵件給 { $email }
admin-mail-sending = 正在寄送…
admin-mail-retry = 重寄失敗的電子郵件
admin-mails-not-taken = 寄送失敗的電子郵件
admin-mail-tries = 已嘗試 { $count } 次，下次嘗試時間：
admin-mail-why = 失敗原因：
admin-keys = 工作階段金鑰
admin-key-signs = 用於簽署，啟用日期
admin-key-verifies = 僅用於驗證，啟用日期
admin-key-old = 用於簽署的金鑰已使用超過一年，請更換。
admin-options = 選項

## Expired links

link-expired-title = 這個連結已失效
password-link-expired = 連結已過期、已使用過，或已由新的連結取代。請索取新的連結。
recover-link-expired = 連結已過期或已使用過。如果您無法用新密碼登入，請聯絡本站管理員。
email-link-expired = 連結已過期、已使用過，或已由新的連結取代。您可以在個人資料中查看目前的電子郵件地址。
get-new-link = 取得新的連結

## Error pages

error-400-title = 無法讀取這項要求
error-400-advice = 部分要求內容遺漏或損毀。請返回上一頁，重新載入頁面後再試一次。
error-401-title = 請登入以繼續
error-401-advice = 您必須登入才能查看這個頁面。您的工作階段可能已結束。
error-403-title = 您沒有這個頁面的存取權
error-403-advice = 如果您需要存取，請聯絡本站管理員。
signed-in-as = 您目前登入的帳號是 { $email }。
use-different-account = 使用其他帳號
error-proof-advice = 開啟這個頁面需要重新登入，或完成兩步驟驗證。
error-not-enrolled-advice = 設定兩步驟驗證後，應用程式密碼才能使用。請在瀏覽器開啟這個頁面，登入並完成設定。
error-app-password-advice = 這個頁面不接受應用程式密碼。請在瀏覽器開啟這個頁面並登入。
error-403-nobody = 沒有人可以存取這個頁面。如果您認為有誤，請通知本站管理員。
error-404-title = 找不到頁面
error-404-advice = 請檢查網址，或從首頁開始。
error-404-sign-in-advice = 請檢查網址，或先登入：部分頁面只有登入後才看得到。
error-405-title = 無法以這種方式開啟頁面
error-405-advice = 這個網址只能透過表單或連結使用。請返回上一頁，使用頁面上的表單或連結。
error-408-title = 等候逾時
error-408-advice = 要求未及時送達，因此未變更任何內容。請檢查網路連線後再試一次。
error-413-title = 內容過大
error-413-advice = 要求超過本站允許的大小，因此未變更任何內容。請減少內容後再試一次。
error-415-title = 無法讀取這種格式
error-415-advice = 本站接受表單和 JSON。未變更任何內容。
error-422-title = 表單內容有誤
error-422-advice = 未變更任何內容。請返回上一頁，檢查您輸入的內容，再重新送出。
error-429-title = 嘗試次數過多
error-429-advice = 為確保帳號安全，我們會限制嘗試次數。
error-500-title = 發生錯誤
error-500-advice = 這是我們的問題。請在一分鐘後再試一次。如果問題持續發生，請將下方的要求 ID 告知本站管理員。
error-503-title = 暫時無法使用
error-503-advice = 這個頁面目前無法使用，很快就會恢復。您不會因此登出。
error-cross-site-title = 這份表單來自其他網站
error-cross-site-advice = 為確保您的帳號安全，我們未變更任何內容。請在本站開啟該頁面，再重新送出表單。
error-wrong-address-title = 本站使用其他網址
site-address = 本站的網址是 { $address }。
site-address-link = 前往本站
error-home = 前往首頁
error-retrying = { $duration }後自動重試…
error-retry = 請在 { $duration }後再試一次。
request-id = 要求 ID

## Emails

mail-greeting = 您好：
mail-link-life = 這個連結只能使用一次，在 { $duration }內有效。
mail-not-you = 如果這不是您本人提出的要求，請忽略這封電子郵件。
mail-unexpected = 如果您不清楚為何收到這封電子郵件，可以直接忽略。
mail-fact = { $first }：{ $second }
mail-time = 時間
mail-browser = 瀏覽器
mail-app-password = 應用程式密碼
two-sentences = { $first }{ $second }
list-separator = 、
mail-register-subject = 建立您的 { $site } 帳號
mail-register-body = 請用這個連結建立您的 { $site } 帳號。
mail-taken-subject = 您已有 { $site } 帳號
mail-taken-body = 有人（可能是您）嘗試用這個電子郵件地址建立 { $site } 帳號。您已有帳號，因此我們沒有再建立。
mail-taken-advice = 請直接登入。如果忘記密碼，請設定新密碼。
mail-reserved-subject = 這個電子郵件地址無法用於 { $site } 帳號
mail-reserved-body = 有人（可能是您）嘗試用這個電子郵件地址建立 { $site } 帳號。另一個帳號曾使用這個電子郵件地址，因此無法用於新帳號。
mail-reserved-advice = 如果您需要帳號，請向 { $site } 管理員要求開放這個電子郵件地址。
mail-reset-subject = 重設您的 { $site } 密碼
mail-reset-body = 有人要求為您的 { $site } 帳號設定新密碼。
mail-reset-advice = 如果是您本人操作，請在這裡設定新密碼。如果不是，無須採取任何動作，您的密碼會維持不變。
mail-email-confirm-subject = 確認您的 { $site } 新電子郵件地址
mail-email-confirm-body = 有人（很可能是您）申請將 { $site } 帳號 { $account } 的電子郵件地址變更為這個地址。
mail-email-confirm-advice = 如要確認，請在已登入該帳號的瀏覽器上開啟這個連結。
mail-email-taken-subject = 這個電子郵件地址無法用於其他 { $site } 帳號
mail-email-taken-body = 有人申請將這個電子郵件地址用於自己的 { $site } 帳號。已有帳號正在使用或曾經使用這個電子郵件地址，因此未變更任何內容。
mail-email-change-requested-subject = 有人申請變更您 { $site } 帳號的電子郵件地址
mail-email-change-requested-body = 有人申請將您 { $site } 帳號的電子郵件地址變更為 { $address }。我們已寄出連結到該地址，確認後才會變更。
mail-email-change-requested-advice = 如果是您本人操作，無須採取任何動作。如果不是，請取消變更，然後變更密碼。
mail-email-changed-subject = 您 { $site } 帳號的電子郵件地址已變更
mail-email-changed-body = 您 { $site } 帳號的電子郵件地址已變更為 { $address }。
mail-email-changed-advice = 如果是您本人操作，無須採取任何動作。如果不是，請復原帳號。所有工作階段都會登出，接著您需要設定新密碼。
mail-email-recovered-body = { $address } 的擁有者已復原使用這個電子郵件地址的 { $site } 帳號。該帳號的所有工作階段都已登出，密碼不再有效。
mail-email-recovered-advice = 如果這是您的帳號，但不是您本人執行的操作，請通知 { $site } 管理員。
mail-email-set-body = 本站管理員已將您 { $site } 帳號的電子郵件地址變更為 { $address }。日後請用這個地址登入。
mail-role-admin-subject = 您現在是 { $site } 的管理員
mail-role-admin-body = 本站管理員已將您設為 { $site } 的管理員。
mail-role-user-subject = 您不再是 { $site } 的管理員
mail-role-user-body = 本站管理員已將您的 { $site } 帳號恢復為一般帳號。
mail-unexpected-administrator = 如果您事先並不知情，請詢問本站管理員。
mail-test-subject = 來自 { $site } 的測試郵件
mail-test-body = 您可以收到來自 { $site } 的電子郵件。這封郵件是管理員為了測試郵件伺服器而寄出的。
mail-account-locked-subject = 您的 { $site } 帳號已鎖定
mail-account-locked-body = 本站管理員已鎖定您的 { $site } 帳號，因為可能有其他人使用過這個帳號。您的密碼不再有效，所有工作階段都已登出，應用程式密碼也已全部撤銷。
mail-account-locked-advice = 如要解除帳號鎖定，請設定新密碼。如果您的帳號設有兩步驟驗證，登入時仍須完成驗證。
mail-account-locked-ask = 如要解除帳號鎖定，請向本站管理員索取連結。您帳號的電子郵件地址最近變更過，因此我們無法將連結寄到這裡。
mail-account-deleted-subject = 您的 { $site } 帳號已刪除
mail-account-deleted-body = 您的 { $site } 帳號已由登入該帳號的人刪除。
mail-account-deleted-advice = 如果是您本人操作，無須採取任何動作。如果不是，請通知 { $site } 管理員。
mail-password-changed-subject = 您的 { $site } 密碼已變更
mail-password-changed-body = 您的 { $site } 帳號密碼已變更。其他工作階段已全部登出，應用程式密碼也已全部撤銷。
mail-password-changed-advice = 如果是您本人操作，無須採取任何動作。如果不是，請設定新密碼。
mail-app-password-subject = 您的 { $site } 帳號有新的應用程式密碼
mail-app-password-body = 您的 { $site } 帳號已建立一組應用程式密碼。擁有這組密碼的應用程式，可以用您的身分使用 { $site } 保護的應用程式。
mail-app-password-advice = 如果是您本人操作，無須採取任何動作。如果不是，請變更密碼，這會一併撤銷應用程式密碼。
mail-authenticator-added-subject = 您的 { $site } 帳號已新增驗證器應用程式
mail-authenticator-added-body = 您的 { $site } 帳號已新增驗證器應用程式。日後登入時，除了密碼，還需要該應用程式的驗證碼。
mail-authenticator-added-advice = 如果是您本人操作，無須採取任何動作。如果不是，請變更密碼並移除該應用程式。如果無法操作，請立即通知 { $site } 管理員。
mail-authenticator-replaced-subject = 您 { $site } 帳號的驗證器應用程式已更換
mail-authenticator-replaced-body = 您 { $site } 帳號的驗證器應用程式已更換為另一個。舊的驗證碼不再有效。
mail-authenticator-replaced-advice = 如果是您本人操作，無須採取任何動作。如果不是，請用復原碼登入、變更密碼，並再次更換驗證器應用程式。如果無法操作，請立即通知 { $site } 管理員。
mail-authenticator-removed-subject = 您的 { $site } 帳號已移除驗證器應用程式
mail-authenticator-removed-body = 您的 { $site } 帳號已移除驗證器應用程式，其驗證碼不再有效。
mail-authenticator-removed-advice = 如果是您本人操作，無須採取任何動作。如果不是，請變更密碼，並重新新增驗證器應用程式。
mail-factors-reset-subject = 您的 { $site } 帳號已移除兩步驟驗證
mail-factors-reset-body = 本站管理員已移除您 { $site } 帳號的通行金鑰、驗證器應用程式和復原碼，並登出所有工作階段。您現在只要密碼就能登入。
mail-factors-reset-advice = 如果這是您要求的，請在登入後重新建立通行金鑰或新增驗證器應用程式。如果不是，請通知本站管理員。
mail-passkey = 通行金鑰
mail-passkeys = 您的通行金鑰
mail-passkey-added-subject = 您的 { $site } 帳號已新增通行金鑰
mail-passkey-added-body = 您的 { $site } 帳號已新增通行金鑰，現在可以用它登入。
mail-passkey-added-advice = 如果是您本人操作，無須採取任何動作。如果不是，請移除該通行金鑰並變更密碼。
mail-factor-undo-advice = 如果是您本人操作，無須採取任何動作。如果不是，請復原帳號。我們會移除新增的項目並登出所有工作階段，接著您需要設定新密碼。
mail-passkey-removed-subject = 您的 { $site } 帳號已移除通行金鑰
mail-passkey-removed-body = 您的 { $site } 帳號已移除一個通行金鑰，無法再用它登入。
mail-passkey-removed-advice = 如果是您本人操作，無須採取任何動作。如果不是，請變更密碼。
mail-passkey-copied-subject = 您 { $site } 帳號的通行金鑰可能遭到複製
mail-passkey-copied-body = 有人嘗試登入您的 { $site } 帳號，所用的通行金鑰疑似是您通行金鑰的複本。我們已拒絕這次登入。
mail-passkey-copied-advice = 請移除該通行金鑰，並在您信任的裝置上建立新的通行金鑰。
mail-recovery-codes-subject = 您的 { $site } 帳號有新的復原碼
mail-recovery-codes-body = 您的 { $site } 帳號已建立新的復原碼。舊的復原碼不再有效。
mail-recovery-codes-advice = 如果是您本人操作，無須採取任何動作。如果不是，請變更密碼，然後建立新的復原碼。
mail-recovery-code-used-subject = 您的 { $site } 帳號使用了一組復原碼
mail-recovery-code-used-body = 有人使用了您 { $site } 帳號的一組復原碼。剩下 { $count } 組。
mail-recovery-code-used-advice = 如果是您本人操作，無須採取任何動作。如果不是，請變更密碼，然後建立新的復原碼。
mail-password-known-subject = 有人知道您的 { $site } 密碼
mail-password-known-body = 有人輸入了您的 { $site } 密碼，接著多次輸入錯誤的驗證碼。對方並未成功登入。
mail-password-known-advice = 如果是您本人操作，無須採取任何動作。如果不是，請立即變更密碼。
mail-sign-in-subject = 您的 { $site } 帳號有新的登入活動
mail-sign-in-body = 有人從您未使用過的瀏覽器登入您的 { $site } 帳號。
mail-sign-in-advice = 如果是您本人操作，無須採取任何動作。如果不是，請登出該工作階段並變更密碼。
mail-sign-in-sessions = 查看工作階段
mail-invitation-subject = 邀請您加入 { $site }
mail-invitation-body = { $site } 管理員邀請您建立帳號。
mail-password-link-subject = 設定您的 { $site } 新密碼
mail-password-link-body = { $site } 管理員寄給您設定新密碼的連結。使用連結之前，不會有任何變更。
mail-first-password-subject = 您的 { $site } 帳號已準備就緒
mail-first-password-body = { $site } 管理員已為您建立帳號。設定密碼後即可開始使用。

limit-address = 來自同一位址的錯誤密碼
limit-account = 新瀏覽器的錯誤密碼
limit-account-day = 新瀏覽器的錯誤密碼（一天內）
limit-device = 單一已知瀏覽器的錯誤密碼
limit-device-day = 單一已知瀏覽器的錯誤密碼（一天內）
limit-devices-day = 所有已知瀏覽器的錯誤密碼（一天內）
limit-passkey = 來自同一位址的錯誤通行金鑰
limit-right-proofs = 正確的密碼、通行金鑰和驗證碼
limit-confirm = 單一工作階段中確認變更時的錯誤密碼
limit-confirm-session = 整個工作階段期間確認變更時的錯誤密碼
limit-factor = 密碼正確後的錯誤驗證碼
limit-factor-day = 密碼正確後的錯誤驗證碼（一天內）
limit-factor-passkey = 密碼正確後的錯誤通行金鑰
limit-factor-warning = 通知使用者前累計的錯誤驗證碼
limit-app-password = 來自同一位址的錯誤應用程式密碼
limit-app-passwords = 新的應用程式密碼
limit-confirm-authenticator = 確認驗證器應用程式的驗證碼
limit-second-factors = 新的通行金鑰、驗證器應用程式和復原碼
limit-mail-from = 同一位址要求寄送的電子郵件
limit-mail-to = 要求寄到這個電子郵件地址的電子郵件
limit-notice = 登入通知郵件
limit-edit = 單一工作階段中的個人資料變更
limit-export = 單一工作階段中的資料下載
limit-export-account = 資料下載
limit-other = 其他嘗試

apps-title = 您的應用程式
apps-none = 這裡還沒有您可以使用的應用程式。如有需要，請聯絡本站管理員。
apps-second-factor = 需要兩步驟驗證
