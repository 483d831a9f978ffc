### Japanese.

language-name = 日本語
language-name-english = Japanese
dir = ltr

## Dates, times and browsers

date = { $year }{"\u2060"}年{ $month }{"\u2060"}月{ $day }{"\u2060"}日
moment = { $date } { $clock }
moment-in-zone = { $moment } { $zone }
seconds = { $count }{"\u2060"}秒
minutes = { $count }{"\u2060"}分
hours = { $count }{"\u2060"}時間
days = { $count }{"\u2060"}日
browser-on = { $browser }（{ $system }）
browser-unknown = 不明なブラウザ

## Every page

skip-to-content = メインコンテンツへ移動
home-link = { $site }のトップページ
navigation = アカウント
nav-apps = アプリ
nav-profile = プロフィール
nav-security = セキュリティ
nav-activity = アクティビティ
nav-data = データ
nav-administration = サイト管理
nav-own-account = マイアカウント
brand-privacy = プライバシー
brand-imprint = 運営者情報
brand-help = ヘルプ
language-here = このページの言語
language-change = 言語を変更
sign-in = ログイン
sign-out = ログアウト
signing-out = ログアウト中…

## Every form

show = 表示
show-password = パスワードを表示
hide = 非表示
hide-password = パスワードを非表示
copy = コピー
copied = コピーしました
print = 印刷
error-prefix = エラー:{" "}
done-prefix = 完了:{" "}
error-summary-title = 次の内容をご確認ください
email-label = メールアドレス
name-label = 名前
password-label = パスワード
new-password-label = 新しいパスワード
new-password-hint = 8文字以上。互いに関係のない単語を3〜4個組み合わせるのがおすすめです。
save = 保存
create-link = リンクを作成
saving = 保存中…
sending = 送信中…
change = 変更
manage = 管理
last-used = 最終使用日時
never-used = 未使用
continue-link = 続ける
on = オン
off = オフ
cancel = キャンセル
back = 戻る

## Below a new password, while it’s typed

strength-short = あと#文字必要です。
strength-personal = 推測されやすいパスワードです。名前またはメールアドレスが含まれています。
strength-repeats = 推測されやすいパスワードです。同じ文字や並びが繰り返されています。
strength-enough = 十分な長さです。推測されやすいパスワードでないかは、保存時に確認します。

## Errors at a field

email-missing = メールアドレスを入力してください。
email-malformed = メールアドレスを「name@example.org」のような形式で入力してください。
email-local-part = @の前には、半角の英字（a〜z）、数字、記号だけを使えます。@の後のドメインに制限はありません。
email-taken = このメールアドレスのアカウントはすでにあります。別のメールアドレスを入力してください。
email-unchanged = 現在と同じメールアドレスです。別のメールアドレスを入力してください。
name-missing = 名前を入力してください。
name-malformed = 名前に目に見えない文字が含まれています。貼り付けずに、直接入力してください。
password-missing = パスワードを入力してください。
password-wrong = パスワードが正しくありません。もう一度入力してください。
new-password-missing = 設定するパスワードを入力してください。
too-long = { $most }文字以内で入力してください。
password-too-short = パスワードは{ $least }文字以上にしてください。
password-too-long = パスワードは{ $most }文字以内にしてください。
password-weak = このパスワードは推測されやすいため、使えません。{ $why ->
    [straight-rows] 「qwerty」のようなキーの並びは避けてください。
    [keyboard-patterns] キーボード上の単純なパターンは避けてください。
    [repeated-characters] 「aaa」のような繰り返しは避けてください。
    [repeated-words] 「abcabc」のような繰り返しは避けてください。
    [top-10] 最もよく使われるパスワードの上位10個に入っています。
    [top-100] 最もよく使われるパスワードの上位100個に入っています。
    [common] 非常によく使われるパスワードです。
    [similar-to-common] よく使われるパスワードに似ています。
    [sequences] 「abc」や「6543」のような連続した文字は避けてください。
    [recent-years] 最近の西暦年は避けてください。
    [one-word] 複数の単語を組み合わせてください。
    [dates] 日付は避けてください。
    [names] 人名は避けてください。
   *[other] もっと長くするか、単語を1〜2個追加してください。
}
choice-unknown = リストから選択してください。

## What just happened

notice-signed-out = ログアウトしました。
notice-session-over = セッションが終了したため、ログアウトしました。
notice-entries-kept = 保存する前にセッションが終了しました。ログインすると、パスワード以外の入力内容が復元されます。
notice-sign-in-expired = ログインの制限時間を過ぎたか、このログイン手続きはすでに完了しています。パスワードをもう一度入力してください。
notice-nothing-saved = セッションが終了していたため、何も保存されませんでした。続けるには、ログインしてください。
notice-entries-kept-here = まだ何も変更されていません。下の手続きを済ませると、入力内容が復元されます。
notice-nothing-saved-yet = まだ何も変更されていません。下の手続きを済ませてから、もう一度お試しください。
notice-confirmed-nothing-saved = 本人確認が完了しました。まだ何も変更されていないため、もう一度お試しください。
notice-form-kept = 入力内容を復元しました。まだ保存されていません。
notice-replaces-session = { $email } としてログインしています。続けると、そのアカウントからはログアウトします。
notice-password-saved = パスワードを保存しました。新しいパスワードでログインしてください。
notice-password-changed = パスワードを変更しました。他のすべてのブラウザからログアウトし、アプリパスワードを無効にしました。このブラウザではログインしたままです。
notice-profile-saved = プロフィールを保存しました。
notice-session-ended = 選択したブラウザからログアウトしました。このブラウザではログインしたままです。
notice-session-gone = そのセッションはすでに終了しています。
notice-signed-out-elsewhere = 他のすべてのブラウザからログアウトしました。このブラウザではログインしたままです。
notice-email-change-requested = メールアドレスの変更を受け付けました。
notice-email-changed = メールアドレスを変更しました。今後は新しいメールアドレスでログインしてください。
notice-email-change-cancelled = メールアドレスの変更をキャンセルしました。メールアドレスは変わっていません。変更に心当たりがない場合は、すぐにパスワードを変更してください。
notice-account-deleted = アカウントを削除しました。
notice-app-password-shown = このアプリパスワードは先ほど作成されました。表示は一度だけです。コピーしていない場合は、無効にしてから新しく作成してください。
notice-app-password-gone = そのアプリパスワードはすでに無効になっています。
notice-app-password-revoked = アプリパスワードを無効にしました。このアプリパスワードを使っているアプリは、アクセスできなくなりました。
notice-authenticator-removed = 認証アプリを削除しました。認証アプリのコードは使えなくなりました。
notice-authenticator-added = 認証アプリを追加し、他のすべてのブラウザからログアウトしました。リカバリーコードは引き続き使えます。
notice-authenticator-replaced = 認証アプリを置き換えました。以前の認証アプリのコードは使えなくなりました。リカバリーコードは引き続き使えます。
notice-authenticator-gone = その認証アプリはすでに削除されています。
notice-authenticator-present = QRコードがすでに使用されたか、有効期限が切れているため、何も変更しませんでした。認証アプリの追加日時は下で確認できます。リカバリーコードを保存していない場合は、新しく作成してください。
notice-authenticator-expired = QRコードを新しくしました。以前のQRコードを読み取った場合は、その項目をアプリから削除して、新しいQRコードを読み取ってください。
notice-passkey-added = パスキーを作成しました。今後、ログインに使えます。
notice-passkey-renamed = パスキーの名前を変更しました。
notice-passkey-removed = パスキーを削除しました。ログインには使えなくなりました。
notice-passkey-gone = そのパスキーはすでに削除されています。
notice-trusted-browser-removed = ブラウザの信頼を解除しました。そのブラウザでは、次回のログイン時から2段階認証が必要です。
notice-trusted-browsers-removed = すべてのブラウザの信頼を解除しました。次回のログイン時から2段階認証が必要です。
notice-trusted-browser-gone = そのブラウザの信頼はすでに解除されています。
notice-recovery-codes-saved = リカバリーコードの保存を確認しました。スマートフォンがなくても取り出せる場所に保管してください。
notice-recovery-codes-changed = ページを開いた後にリカバリーコードが変更されたため、作成し直しませんでした。新しいコードを保存していない場合は、もう一度作成してください。
notice-recovery-code-used = リカバリーコードでログインしました。使用したコードはもう使えません。デバイスを紛失した場合は、「セキュリティ」で、そのデバイスのパスキーや認証アプリを置き換えるか削除してください。残りのコードの数も「セキュリティ」で確認できます。
notice-recovery-codes-useless = 先にパスキーを作成するか、認証アプリを追加してください。その際にリカバリーコードが発行されます。
notice-test-mail-sent = テストメールを送信しました。届かない場合は、迷惑メールフォルダを確認してください。
notice-test-mail-failed = テストメールを送信できませんでした。原因はサーバーのログで確認できます。
notice-mails-due = 送信待ちのすべてのメールを、今すぐ送信し直します。
notice-user-changed = 変更を保存しました。
notice-user-unchanged = 変更はありませんでした。
notice-user-signed-out = ユーザーをすべてのブラウザからログアウトさせ、ブラウザの信頼もすべて解除しました。
notice-user-app-passwords-revoked = すべてのアプリパスワードを無効にしました。
notice-user-factors-reset = 2段階認証をリセットし、ユーザーをすべてのブラウザからログアウトさせました。
notice-user-limits-cleared = 回数制限と一時ロックをリセットしました。
notice-limits-cleared = 回数制限をリセットしました。
notice-user-disabled = アカウントを停止し、すべてのブラウザからログアウトさせました。
notice-user-enabled = アカウントの停止を解除しました。
notice-user-enabled-without-password = アカウントの停止を解除しましたが、パスワードが未設定のため、まだログインできません。パスワード設定リンクを作成してください。
notice-group-new = 保存しました。新しいグループです。このグループを指定するルールはなく、他のメンバーもいません。入力ミスの場合は、グループから外してください。
notice-link-shown = このリンクは先ほど作成されました。表示は一度だけです。コピーしていない場合は、新しく作成してください。
notice-user-deleted = アカウントを削除しました。
notice-all-sessions-ended = 全員をログアウトさせました。もう一度ログインしてください。
notice-email-released = メールアドレスを解放しました。誰でもこのメールアドレスでアカウントを作成できます。
notice-invitation-revoked = 招待を無効にしました。そのリンクは使えなくなりました。
notice-invitation-shown = この招待は先ほど作成されました。リンクの表示は一度だけです。コピーしていない場合は、招待を無効にしてから新しく作成してください。
notice-invitation-gone = この招待はすでに使用されたか、無効にされたか、有効期限が切れています。

## Re-authentication

reauthenticate-title = 本人確認
reauthenticate-intro = 重要な変更を行うため、パスワードをもう一度入力してください。
reauthenticate-intro-factor = 重要な変更を行うため、本人確認が必要です。
reauthenticate-intro-admin = サイト管理では全員のアカウントを変更できるため、パスワードをもう一度入力してください。
reauthenticate-intro-admin-factor = サイト管理では全員のアカウントを変更できるため、本人確認が必要です。
reauthenticate-intro-continue = 続けるには、パスワードをもう一度入力してください。
reauthenticate-intro-continue-factor = 続けるには、本人確認をしてください。
reauthenticate-intro-site = このサイトでは2段階認証が必要です。このブラウザではまだ2段階認証が済んでいないか、済んだ後に設定が変更されました。続けるには、本人確認をしてください。
reauthenticate-account = ログイン中のアカウント:
reauthenticate-submit = 続ける
reauthenticate-busy = 確認中…

## Second step of a sign-in

second-factor-title = コードを入力
second-factor-intro = パスワードを確認しました。認証アプリのコードを入力して、ログインを完了してください。
second-factor-title-passkey = パスキーを使用
second-factor-intro-passkey = パスワードを確認しました。パスキーを使って、ログインを完了してください。
second-factor-title-either = ログインを完了
second-factor-intro-either = パスワードを確認しました。パスキーを使うか、認証アプリのコードを入力してください。
second-factor-recovery = 代わりにリカバリーコードを使用
second-factor-lost = デバイスもリカバリーコードも手元にない場合は、このサイトの管理者にお問い合わせください。
second-factor-other = 別のアカウントにログイン
trust-label = このブラウザを信頼する（{ $duration }）
trust-hint = このブラウザでは、パスワードだけでログインできるようになります。共用のデバイスではオンにしないでください。
recovery-code-label = リカバリーコード
recovery-code-hint = 保存した10個のコードのうちの1つ（4文字の英数字が7組）
recovery-code-wrong = リカバリーコードが正しくないか、すでに使用されています。
recovery-code-malformed = リカバリーコード全体（4文字の英数字が7組）を入力してください。

## Signing in

login-passkey = パスキーでログイン
login-title = ログイン
login-continue-to = { $host } に進むには、ログインしてください。
login-continue-to-profile = プロフィールに進むには、ログインしてください。
login-busy = ログイン中…
no-cookies-title = Cookieが使えません
no-cookies-for-app = このサイトにはログインしていますが、{ $host } から繰り返しログインを求められています。
no-cookies-advice = ログインにはCookieが必要です。ブラウザの設定でこのサイトのCookieを許可してから、もう一度お試しください。すでに許可している場合は、このサイトの管理者にお問い合わせください。
try-again = 再試行
remember-label = ログインしたままにする（{ $duration }）
remember-hint = 共用のデバイスではオンにしないでください。
login-forgot = パスワードをお忘れの場合
login-register = アカウントを作成
wrong-credentials = メールアドレスまたはパスワードが正しくありません。両方を確認して、もう一度お試しください。
too-many-attempts = 試行回数が多すぎます。{ $duration }後にもう一度お試しください。
no-administrator-title = このサイトはまだ設定されていません
no-administrator = 最初のアカウントを作成するには、サーバーのログで「There is no administrator yet」と書かれた行のリンクを開いてください。
no-administrator-command = ログを表示するコマンド:

## Signing out

logout-title = ログアウトしますか？
logout-advice = このブラウザからログアウトします。他のブラウザではログインしたままです。

## Profile

profile-role = 役割
role-admin = 管理者
role-user = ユーザー
profile-groups = グループ
profile-member-since = アカウント作成日
profile-notices = ログイン通知メール
session-signed-in = ログイン日時
session-last-seen = 最終アクセス日時
session-address = IPアドレス

## Editing the profile

edit-title = プロフィールを編集
language-label = 言語
language-hint = ページの表示とお送りするメールに使われます。
language-hint-no-mail = ページの表示に使われます。
language-of-browser = ブラウザと同じ
time-zone-label = タイムゾーン
time-zone-hint = すべての日付と時刻に使われます。選択しない場合、メールではUTCが使われます。
time-zone-hint-no-mail = すべての日付と時刻に使われます。
zone-of-city = { $city }（{ $zone }）
area-africa = アフリカ
area-america = アメリカ大陸
area-antarctica = 南極
area-asia = アジア
area-atlantic = 大西洋
area-australia = オーストラリア
area-europe = ヨーロッパ
area-indian = インド洋
area-pacific = 太平洋
time-zone-none = ブラウザと同じ
sign-in-notices-label = 新しいブラウザからのログインをメールで通知する
sign-in-notices-hint = これまでに使ったことのないブラウザからログインがあったときに、メールでお知らせします。

## Security

security-password-alone = 現在、アカウントはパスワードだけで保護されています。パスキーまたは認証アプリを追加すると、パスワードを知られただけではログインされなくなります。
security-signing-in = ログイン方法
security-second-step = 2段階認証
security-access = アカウントへのアクセス

## Changing the password

password-title = パスワードを変更
password-last-changed = 最終変更日時
password-about = ログインに使うパスワードです。
password-intro = パスワードを変更すると、他のすべてのブラウザからログアウトし、アプリパスワードが無効になります。このブラウザではログインしたままです。
password-submit = パスワードを変更

## Sessions

sessions-title = セッション
sessions-intro = ログイン中のブラウザの一覧です。
sessions-missing = ログアウトするセッションを選択してください。
sessions-this-browser = このブラウザ
sessions-sign-out = ログアウト
sessions-sign-out-of = { $browser }からログアウト（IPアドレス: { $address }、ログイン日時: { $time }）
sessions-signing-out = ログアウト中…
sessions-others-title = 他のセッション
sessions-others-about = 心当たりのないセッションがある場合は、他のすべてのブラウザからログアウトして、パスワードを変更してください。
sessions-sign-out-others = 他のブラウザからログアウト
sessions-count = ログイン中のブラウザ: { $count }個
sessions-only-one = 他のブラウザではログインしていません。

## App passwords

app-passwords-title = アプリパスワード
app-passwords-intro = スマートフォンのカレンダーなど、ログインページを開けないアプリで使います。このサイトで保護されているアプリでのみ有効で、このサイトへのログインには使えません。パスワードを変更すると、すべて無効になります。
app-passwords-about = スマートフォンのカレンダーなど、ログインページを開けないアプリで使います。
app-passwords-count = { $count }個
app-passwords-none = アプリパスワードはまだありません。作成するとここに表示されます。
app-passwords-created = 作成日時
app-passwords-revoke = 無効にする
app-passwords-revoke-one = 「{ $name }」を無効にする
app-passwords-revoking = 無効にしています…
app-passwords-create = アプリパスワードを作成
app-passwords-creating = 作成中…
app-passwords-too-many = アプリパスワードは最大{ $most }個です。使わなくなったものを無効にしてから、もう一度お試しください。
app-password-created-title = 「{ $name }」のアプリパスワード
app-password-created = 今すぐアプリにコピーしてください。再表示はできません。
app-password-username = アプリでユーザー名を求められた場合は、{ $email } と入力してください。
app-password-name-label = 名前
app-password-name-hint = 使用するアプリの名前（例: スマートフォンのカレンダー）
app-password-name-missing = アプリパスワードの名前を入力してください。
app-password-name-malformed = 名前に目に見えない文字が含まれています。貼り付けずに、直接入力してください。
app-password-name-taken = 同じ名前のアプリパスワードがすでにあります。別の名前を入力してください。

## Passkeys

passkey-title = パスキー
passkeys-title = パスキー
passkeys-about = 指紋、顔、または画面ロックでログインします。
passkeys-intro = パスキーを使うと、パスワードの代わりに、指紋、顔、または画面ロックでログインできます。このサイトでしか使えないため、偽サイトなどにだまし取られることはありません。パスワードでログインする場合は、2段階認証としてパスキーが必要になります。
passkeys-count = { $count }個
passkeys-none = パスキーはまだありません。
passkeys-unavailable = パスキーを使うには、JavaScriptを有効にし、パスキーに対応したブラウザで { $address } を開いてください。
passkeys-not-here = このサイトのURLでは、ブラウザでパスキーを使えません。URLは、このサイトの管理者が変更できます。
passkeys-too-many = パスキーは最大{ $most }個です。使わなくなったものを削除してください。
passkeys-created = 作成日時
passkeys-second-step = パスワード入力後にのみ使用可
passkeys-rename = 名前を変更
passkeys-remove = 削除
passkeys-removing = 削除中…
passkeys-remove-one = 「{ $name }」を削除
passkeys-rename-one = 「{ $name }」の名前を変更
passkey-create = パスキーを作成
passkey-creating = 作成中…
passkey-not-created-here = パスキーは作成されませんでした。このアカウントのパスキーがすでにこのデバイスにある場合、新しく作成する必要はありません。
passkey-not-created = パスキーを追加できませんでした。もう一度お試しください。
passkey-ready = パスキーを作成しました。今すぐリカバリーコードを保存してください。
passkey-use = パスキーを使用
passkey-using = 待機中…
passkey-failed = パスキーは使用されませんでした。もう一度試すか、別の方法を選択してください。
passkey-missing = パスキーを使うか、リカバリーコードを入力してください。
passkey-refused = このパスキーは使えませんでした。もう一度試すか、別の方法でログインしてください。
passkey-rename = パスキーの名前を変更
passkey-renaming = 変更中…
passkey-rename-about = この名前は自分にだけ表示されます。
passkey-name-label = 名前
passkey-name-missing = パスキーの名前を入力してください。

## Adding a second factor, where one is required

enrolment-title = 2段階認証を設定
enrolment-site = このサイトでは、パスワードに加えて2段階認証が必要です。パスワードを盗まれても、それだけではログインされないようにするためです。続けるには、2段階認証を設定してください。
enrolment-page = このページを開くには、パスワードに加えて2段階認証が必要です。パスワードを盗まれても、それだけでは開かれないようにするためです。続けるには、2段階認証を設定してください。
enrolment-about = 設定が終わると、デバイスを紛失したときに使うリカバリーコードが表示されます。
enrolment-authenticator = 認証アプリを使用
second-factor-last = このサイトでは2段階認証が必要ですが、設定されている方法はこれだけです。削除する前に、別の方法を追加してください。

## Authenticator app, a second factor

authenticator-title = 認証アプリ
authenticator-about = パスワードに加えて、スマートフォンに表示されるコードを使います。
authenticator-intro = スマートフォンの認証アプリには、30秒ごとに変わるコードが表示されます。パスワードの後にこのコードを入力するため、パスワードを盗まれても、それだけではログインされません。
authenticator-add = 認証アプリを追加
authenticator-adding = 追加中…
authenticator-ready = 認証アプリを追加し、他のすべてのブラウザからログアウトしました。今すぐリカバリーコードを保存してください。
authenticator-scan = QRコードを読み取る
authenticator-scan-about = Aegis、Google Authenticator、パスワードマネージャーなどのアプリを使ってください。
authenticator-qr = 認証アプリ用のQRコード
authenticator-no-camera = 読み取れない場合は、次のキーをアプリに入力してください。
authenticator-open = このデバイスのアプリで開く
authenticator-confirm = コードを入力
authenticator-confirm-about = 認証アプリを追加すると、他のすべてのブラウザからログアウトします。このブラウザではログインしたままです。
authenticator-added = 追加日時
authenticator-replace = 別のスマートフォンで設定
authenticator-replace-about = 新しいQRコードを読み取ります。新しい認証アプリのコードを入力するまで、現在の認証アプリは引き続き使えます。
authenticator-replace-confirm-about = コードを入力すると、現在の認証アプリのコードはすぐに使えなくなります。リカバリーコードは引き続き使えます。
authenticator-replace-submit = 認証アプリを置き換える
authenticator-replacing = 置き換え中…
authenticator-remove = 認証アプリを削除
authenticator-remove-about = パスワードだけでログインするようになり、リカバリーコードは使えなくなります。
authenticator-remove-about-passkeys = 今後は、パスワードの後にパスキーが必要になります。
authenticator-removing = 削除中…
code-label = コード
code-hint = アプリに表示される、このサイトの6桁の数字
code-missing = 認証アプリのコードを入力してください。
code-malformed = 6桁の数字のコードを入力してください。
code-unreadable = このサイトで認証アプリのコードを確認できません。代わりにリカバリーコードを使い、その後「セキュリティ」で認証アプリを設定し直すか、このサイトの管理者にお問い合わせください。
code-wrong = コードが正しくありません。現在アプリに表示されているコードを入力してください。同じコードは一度しか使えません。
code-wrong-help = 何度入力しても正しくないと表示される場合は、スマートフォンの時刻を自動設定にしてください。
code-clock-off = コードは正しいのですが、時刻がずれています。スマートフォンの時刻を自動設定にしてから、アプリに表示されるコードを入力してください。

## Recovery codes

recovery-codes-title = リカバリーコード
recovery-codes-intro = スマートフォンを紛失した場合に、パスキーや認証アプリのコードの代わりに使えます。各コードは一度だけ使えます。
recovery-codes-none = 最初にパスキーを作成するか認証アプリを追加したときに、リカバリーコードが発行されます。
recovery-codes-left = 残り{ $count }個
recovery-codes-unsaved = コードの保存がまだ確認されていません。保存していない場合は、新しいコードを作成してください。
recovery-codes-create = 新しいコードを作成
recovery-codes-create-about = コードを紛失した場合や残りが少なくなった場合は、新しいコードを作成してください。以前のコードは使えなくなります。
recovery-codes-creating = 作成中…
recovery-codes-save = リカバリーコードを保存
recovery-codes-created = リカバリーコードを作成しました。以前のコードは使えなくなりました。
recovery-codes-yours = リカバリーコード
recovery-codes-once = 再表示はできません。スマートフォン以外の安全な場所に保管してください。
recovery-codes-download = テキストでダウンロード
recovery-codes-file-title = { $site }のリカバリーコード。各コードは一度だけ使えます。
recovery-codes-saved-label = コードを保存しました
recovery-codes-not-saved = コードを保存してから、チェックボックスをオンにしてください。
recovery-codes-continue = 続ける
recovery-codes-continuing = 処理中…

## Trusted browsers, in place of a second factor

trusted-browser-title = 信頼済みブラウザ
trusted-browsers-title = 信頼済みブラウザ
trusted-browsers-about = 2段階認証なしでログインできるブラウザです。
trusted-browsers-intro = 信頼済みブラウザでは、パスワードだけでログインできます。パスワードの変更、他のすべてのブラウザからのログアウト、パスキーや認証アプリの追加または削除を行うと、すべてのブラウザで再び2段階認証が必要になります。
trusted-browsers-count = { $count }個
trusted-browsers-none = 信頼済みブラウザはまだありません。ログイン時の2段階認証でチェックボックスをオンにすると追加されます。
trusted-browsers-since = 信頼した日時
trusted-browsers-ends = 信頼の有効期限
trusted-browsers-remove = 信頼を解除
trusted-browsers-remove-one = { $browser }の信頼を解除（信頼した日時: { $time }）
trusted-browsers-removing = 解除中…
trusted-browsers-all-title = すべての信頼済みブラウザ
trusted-browsers-all-about = 次回のログイン時に2段階認証が必要になります。心当たりのないブラウザがある場合は、パスワードも変更してください。パスワードを変更すると、そのブラウザからログアウトします。
trusted-browsers-remove-all = すべてのブラウザの信頼を解除

## Activity

activity-intro = 過去{ $time }以内のアクティビティです。
activity-refused = 失敗
activity-by-link = メールまたは管理者からのリンクを使用
activity-by-setup-link = 初期設定のリンクを使用
activity-wrong-passkey = パスキーの認証失敗
activity-wrong-password = パスワードの誤り
activity-disabled = アカウント停止中
activity-no-password = パスワード未設定
activity-unknown-account = 存在しないアカウント
activity-changed-meanwhile = 処理中にアカウントが変更された
activity-joined = 「{ $name }」に追加
activity-invited = { $email }（{ $first }）
activity-left = 「{ $name }」から除外
activity-none = アクティビティはまだありません。ログインやアカウントの変更がここに表示されます。
activity-administrator = このサイトの管理者
event-signed-in = ログイン
event-sign-in-refused = ログインの試行
event-second-factor-refused = パスワード確認後のコードの誤り
event-signed-out = ログアウト
event-account-created = アカウントの作成
event-password-changed = パスワードの変更
event-password-link-created = パスワード設定リンクの作成
event-password-link-emailed = パスワード設定リンクのメール送信
event-password-link-revoked = パスワード設定リンクの無効化
event-reauthenticated = 本人確認
event-confirmation-refused = 変更時の本人確認の試行
event-role-changed = 役割の変更
event-groups-changed = グループの変更
event-account-disabled = アカウントの停止
event-account-enabled = アカウントの停止解除
event-account-locked = アカウントのロック
event-session-ended = セッションの終了
event-limits-cleared = ログインの回数制限のリセット
event-profile-changed = プロフィールの変更
event-email-change-requested = メールアドレス変更のリクエスト
event-email-change-cancelled = メールアドレス変更のキャンセル
event-email-changed = メールアドレスの変更
event-email-change-undone = メールアドレスの復元
event-data-exported = データのダウンロード
event-app-password-created = アプリパスワードの作成
event-app-password-revoked = アプリパスワードの無効化
event-second-step-added = 2段階認証の方法の追加
event-second-step-removed = 2段階認証の方法の削除
event-passkey-copied = 複製の疑いがあるパスキーの拒否
event-browser-trusted = 信頼済みブラウザの追加
event-trusted-browser-removed = 信頼済みブラウザの解除
event-recovery-codes-created = リカバリーコードの作成
event-invited = 招待の作成
event-invitation-revoked = 招待の無効化
event-address-released = メールアドレスの解放
event-account-deleted = アカウントの削除
event-all-sessions-ended = 全員のログアウト
event-mail-tested = テストメールの送信
event-mails-retried = 失敗したメールの再送信
event-restored = バックアップからのデータベース復元
event-other = その他のアクティビティ

## Changing the email

email-title = メールアドレスを変更
email-now = 現在のメールアドレス:{" "}
email-intro = 新しいメールアドレスにリンクを、現在のメールアドレスにお知らせを送信します。リンクを開いて確認するまで、メールアドレスは変更されません。
email-intro-no-mail = このサイトではメールを送信していないため、リンクはこのサイトの管理者から受け取ってください。リンクを開いて確認するまで、メールアドレスは変更されません。
new-email-label = 新しいメールアドレス
email-submit = リンクを送信
email-pending = メールアドレスはまだ変更されていません。{ $address } にリンクを送信しました。{ $until } までに開いて確認してください。
register-no-mail = このサイトではメールを送信していません。登録用のリンクは、このサイトの管理者がサーバーのメールフォルダで確認できます。
email-intro-no-mail-admin = SMTP_URLが設定されていないため、メールは送信されません。リンクはサーバーのメールフォルダで確認できます。リンクを開いて確認するまで、メールアドレスは変更されません。
email-pending-no-mail-admin = メールアドレスはまだ変更されていません。{ $address } 宛てのリンクは、サーバーのメールフォルダで確認できます。{ $until } までに開いて確認してください。
email-pending-no-mail = メールアドレスはまだ変更されていません。このサイトではメールを送信していませんが、{ $address } 宛てのリンクは、このサイトの管理者がサーバーのメールフォルダで確認できます。{ $until } までに開いて確認してください。
email-confirm-title = メールアドレスを確認
email-confirm-intro = 今後は新しいメールアドレスでログインします。
email-confirm-submit = 新しいメールアドレスを確認
email-elsewhere-intro = これはアカウントのメールアドレスを変更するためのリンクです。そのアカウントにログインしているブラウザでのみ使えます。
email-elsewhere-account = アカウント
email-elsewhere-sign-in = このアカウントにログインしているブラウザでリンクを開くか、ここでログインしてください。
email-elsewhere-other = { $account } としてログインしています。ログアウトしてからもう一度リンクを開き、上記のアカウントにログインしてください。
email-elsewhere-not-you = ご自分のアカウントではない場合は、このページを閉じてください。何も変更されません。
email-cancel-title = 現在のメールアドレスを使い続ける
email-cancel-intro = パスワードを知っている人が、メールアドレスの変更をリクエストしました。現在のメールアドレスを使い続けると、新しいメールアドレスに送信したリンクは使えなくなります。
email-cancel-submit = 現在のまま使い続ける
email-undo-title = アカウントを取り戻す
email-undo-intro = 以前のメールアドレスに戻し、すべてのブラウザからログアウトします。また、変更の3日前以降に追加されたパスキーと認証アプリを削除します。パスワードとアプリパスワードは使えなくなるため、続けて新しいパスワードを設定します。
email-undo-submit = アカウントを取り戻す
email-current = 現在のメールアドレス
email-requested = 変更先のメールアドレス
email-restored = 元に戻すメールアドレス
email-change-cancel = 変更をキャンセル
email-change-cancelling = キャンセル中…
email-taken-title = このメールアドレスはすでに使われています
email-taken-advice = このメールアドレスは、別のアカウントで使われているか、以前使われていたため、何も変更しませんでした。

## Downloading one’s data, deleting one’s account

export-title = データをダウンロード
export-intro = このサイトに保存されているご自身の情報をすべて含むファイルです。アカウント、セッション、パスキーと認証アプリ、信頼済みブラウザ、アプリパスワードの名前、アクティビティが含まれます。
export-submit = ダウンロード
delete-about = アカウントとその内容をすべて削除します。
delete-title = アカウントを削除
delete-intro = この操作は取り消せません。次のものが失われます。
delete-loses-account = アカウント（名前、メールアドレス、パスワードを含む）
delete-loses-sessions = セッション: すべてのブラウザからログアウトします
delete-loses-app-passwords = アプリパスワード: 使っているアプリはアクセスできなくなります
delete-loses-factors = パスキー、認証アプリのコード、リカバリーコード: 使えなくなります
delete-loses-address = メールアドレス: このサイトの管理者が許可しない限り、このメールアドレスでアカウントを作成できなくなります
delete-submit = アカウントを削除する
delete-busy = 削除中…
delete-last-administrator = ログインできる管理者が他にいません。アカウントを削除する前に、別のユーザーを管理者にしてください。

## Forgotten password

forgot-title = パスワードをお忘れの場合
forgot-intro = メールアドレスを入力してください。新しいパスワードを設定するためのリンクをお送りします。
forgot-submit = リンクを送信
forgot-sent-title = メールをご確認ください
forgot-sent = このメールアドレスのアカウントがある場合は、新しいパスワードを設定するためのリンクをお送りしました。リンクの有効期限は30分です。
no-mail = このサイトではメールを送信していません。新しいパスワードを設定するためのリンクの発行を、このサイトの管理者に依頼してください。管理者は次のコマンドでリンクを作成できます。
no-mail-command = vestibule user password EMAIL
email-not-arrived = 数分たっても届かない場合は、迷惑メールフォルダを確認し、入力したメールアドレスに間違いがないかご確認ください。
use-different-email = 別のメールアドレスを使用
back-to-sign-in = ログインに戻る
back-to-profile = プロフィールに戻る

## Creating an account

register-title = アカウントを作成
register-intro = メールアドレスを入力してください。{ $site }のアカウントを作成するためのリンクをお送りします。
register-intro-no-mail = メールアドレスを入力した後、このサイトの管理者からリンクを受け取ってください。このサイトではメールを送信していません。
register-email-hint = ログインに使います。
register-submit-email = リンクを送信
register-sent-title = メールをご確認ください
register-sent = 続けるためのリンクをお送りしました。リンクの有効期限は2時間です。
register-finish-intro = { $site }のアカウントで使う名前とパスワードを決めてください。
register-submit = アカウントを作成
register-busy = アカウントを作成中…
register-have-account = アカウントをお持ちの場合はログイン
first-password-title = アカウントを設定
first-password-submit = アカウントを設定
first-password-busy = アカウントを設定中…
registration-closed-title = 現在、登録できません
registration-closed-advice = アカウントが必要な場合は、このサイトの管理者にお問い合わせください。
register-link-expired = リンクがすでに使用されたか、無効にされたか、新しいリンクに置き換えられたか、有効期限が切れています。アカウントを作成済みの場合は、ログインしてください。まだの場合は、お持ちの最新のリンクを使うか、新しいリンクを取得してください。
invitation-link-expired = リンクがすでに使用されたか、無効にされたか、新しいリンクに置き換えられたか、有効期限が切れています。アカウントを作成済みの場合は、ログインしてください。まだの場合は、お持ちの最新のリンクを使うか、このサイトの管理者に新しいリンクの発行を依頼してください。

## Creating the first administrator

setup-title = 最初のアカウントを作成
setup-intro = { $site }の管理者のアカウントになります。
setup-email-hint = ログインに使います。
setup-submit = アカウントを作成
setup-busy = アカウントを作成中…
setup-link-expired = このサイトにはすでに管理者がいるか、リンクが不完全です。管理者がいない場合は、サーバーのログで「There is no administrator yet」と書かれた行を探し、そこにあるリンクを開いてください。

## Choosing a password with a link

choose-title = パスワードを設定
account-label = アカウント:{" "}
choose-intro = 新しいパスワードを保存すると、すべてのブラウザからログアウトし、アプリパスワードが無効になります。
choose-submit = パスワードを保存
recover-intro = 2段階認証の設定に心当たりがない場合に使います。その設定以降に追加されたパスキーと認証アプリを削除し、すべてのブラウザからログアウトします。パスワードとアプリパスワードは使えなくなるため、続けて新しいパスワードを設定します。

## Administration, for administrators only

nav-overview = 概要
nav-users = ユーザー
nav-invitations = 招待
nav-groups = グループ
nav-sessions = セッション
nav-limits = 回数制限
nav-audit-log = 監査ログ
nav-access = アクセス権
nav-settings = 設定
next-steps = 次のステップ
next-invite = ユーザーを招待
next-invite-about = 1人ずつリンクを作成するか、メールで送信します。
next-factor = 2段階認証を設定
next-factor-about = 管理者のアカウントでは、サイト管理のすべての操作を行えます。パスワードだけでは、盗まれたときに悪用されるおそれがあります。
next-app = 保護するアプリを追加
next-app-about = プロキシは、誰がどのページを開けるかをこのサーバーに問い合わせます。TRUSTED_PROXIESにプロキシのIPアドレスを設定し、ドキュメントのnginx、Caddy、Traefik用の手順に従ってプロキシを設定してください。
next-mail = メール送信を設定
next-mail-about = SMTP_URLにメールサーバーを、MAIL_FROMに差出人のメールアドレスを設定してください。ユーザーが自分で新しいパスワードを設定できるようになり、管理者にも通知が届きます。
admin-search = 検索
admin-any = すべて
admin-any-time = すべての期間
admin-older = 以前の項目
admin-users-count = ユーザー{ $count }人
admin-users-more = ユーザー{ $count }人超
admin-rule-line = { $line }行目
admin-filter-user = ユーザー
admin-filter-user-hint = メールアドレスまたはID
admin-filter-event = イベント
admin-filter-address = IPアドレス
admin-filter-days = 期間
admin-last-days = 過去{ $count }日間
admin-no-such-user = このメールアドレスまたはIDのユーザーはいません。
admin-no-such-event = このイベントはありません。
admin-no-address = IPアドレスを入力してください（例: 192.0.2.7、2001:db8::7）。
admin-audit-none = イベントが見つかりませんでした。
admin-by = 実行者:{" "}
admin-by-command = コマンドで実行
admin-download-csv = CSVでダウンロード
admin-download-json = JSON Linesでダウンロード
admin-more = 次へ
admin-none = なし
admin-no-groups = グループなし
admin-user-add = ユーザーを追加
admin-user-add-about = ユーザーに、パスワードを設定するためのリンクが発行されます。リンクはここにも表示され、メール送信が設定されている場合はメールでも届きます。
admin-user-name-hint = ユーザーが後で変更できます。
admin-user-admin-hint = 管理者は、サイト管理のすべての操作を行えます。
admin-user-edit = ユーザーを編集
admin-user-account = アカウント
admin-user-id = ID
admin-user-search = 検索
admin-user-search-hint = 名前やメールアドレスの語の先頭、またはID
admin-users-none = ユーザーが見つかりませんでした。
admin-filter-group = グループ
admin-filter-state = 状態
admin-state-active = ログイン可能
admin-state-disabled = 停止中
admin-state-locked = ロック中
admin-state-no-password = パスワード未設定
admin-state-no-second-factor = 2段階認証未設定
admin-email-hint = 確認なしですぐに変更されます。メール送信が設定されている場合は、新旧両方のメールアドレスに通知されます。
admin-value-now = 現在の値:{" "}
admin-email-taken = このメールアドレスは、別のユーザーが使っているか、以前使っていました。
admin-join-group = グループに追加
admin-group-hint = 1〜32文字。使える文字: a〜z、0〜9、_、-
admin-group-malformed = グループ名は、a〜z、0〜9、_、-を使って1〜32文字で入力してください。
admin-no-group = a〜z、0〜9、_、-を使って、1〜32文字で入力してください。管理者にするには、役割を変更してください。
admin-too-many-groups = 1人のユーザーが所属できるグループは最大{ $most }個です。先にいずれかのグループから外してください。
admin-leave-group = 「{ $name }」から外す
admin-add = 追加
admin-remove = 外す
admin-save = 保存
admin-doing = 処理中…
admin-go = 開く
admin-acts = 操作
admin-latest-events = 最近のイベント
admin-all-events = このユーザーのすべてのイベント
admin-changed-meanwhile = 操作している間に他の人がこのユーザーの情報を変更したため、何も保存されませんでした。現在の内容を確認して、もう一度お試しください。
admin-oneself = この操作を自分自身に対して行うことはできません。別の管理者に依頼してください。
admin-last-administrator = ログインできる管理者が他にいません。先に別のユーザーを管理者にしてください。
admin-disabled = アカウントが停止中のため、誰もログインできません。ロックすると、発行されるリンクで再びログインできるようになるため、停止中はロックできません。
admin-locked = アカウントはロック中です。もう一度ロックすると、ロックを解除するための新しいリンクが発行されます。
admin-link-for = { $email } 用のリンク
admin-link-for-anybody = 誰でも使えるリンク
admin-link-sent = { $email } にもメールで送信しました。
admin-link-not-sent = メールでは送信されていないため、ご自身で相手に渡してください。
admin-link-life = このリンクは、渡す相手以外に知られないようにしてください。{ $duration }以内に一度だけ使えます。再表示はできません。
admin-invitation-replaced = このメールアドレスへの以前の招待は使えなくなりました。
admin-open-user = ユーザーを開く
act-password = パスワード設定リンクを作成
act-password-about = リンクはここに表示され、メール送信が設定されている場合はユーザーにメールでも届きます。リンクが使われるまで、以前のパスワードは引き続き使えます。
act-sign-out = すべてのブラウザからログアウトさせる
act-sign-out-about = ユーザーをすべてのブラウザからログアウトさせ、ブラウザの信頼もすべて解除します。
act-app-passwords = すべてのアプリパスワードを無効にする
act-app-passwords-about = アプリパスワードを使っているアプリは、すぐにアクセスできなくなります。
act-factors = 2段階認証をリセット
act-factors-about = 2段階認証ができなくなったユーザー向けです。パスキー、認証アプリ、リカバリーコードを削除し、すべてのブラウザからログアウトさせて、ユーザーにメールで通知します。
act-limits = 回数制限をリセット
act-limits-about = リセットする前に、このユーザーの現在の試行回数を確認できます。IPアドレスの回数制限は含まれません。そちらは「回数制限」で確認できます。
act-promote = 管理者にする
act-promote-about = 管理者は、アカウントの変更や削除、他のユーザーを管理者にすることなど、サイト管理のすべての操作を行えます。メール送信が設定されている場合は、ユーザーに通知されます。
act-demote = 一般ユーザーにする
act-demote-about = ユーザーはサイト管理を開けなくなり、そのユーザーが他の人のために作成したリンクは使えなくなります。アカウントは残り、セッションも継続します。メール送信が設定されている場合は、ユーザーに通知されます。
act-lock = アカウントをロック
act-lock-about = 不正アクセスを受けたアカウント向けです。ユーザーをすべてのブラウザからログアウトさせ、パスワード、アプリパスワード、リンク、未完了の変更を無効にします。所有者が新しいパスワードを設定するためのリンクが発行されます。
act-disable = アカウントを停止
act-disable-about = ユーザーはログインできなくなり、すべてのブラウザからログアウトします。停止は後で解除できます。
act-enable = アカウントの停止を解除
act-enable-about = ユーザーは再びログインできるようになり、それまでの試行回数はリセットされます。パスワードが未設定の場合は、設定するためのリンクも必要です。
act-delete = アカウントを削除
act-delete-about = アカウントと関連するすべてのデータを削除します。メールアドレスは、解放するまで他の人は使えません。
admin-counted = { $first }: { $count }回
admin-counted-until = { $first }: { $count }回、リセット予定:
admin-locked-out = 一時ロック中
admin-locked-out-until = 一時ロック中、解除予定:
admin-no-limits = 現在、このユーザーの試行は記録されていません。
admin-limits-about = ユーザーとIPアドレスごとの、現在の試行回数です。一時ロック中のものから順に表示されます。回数は、横に表示された時刻に自動でリセットされます。
admin-limits-search = メールアドレスまたはIPアドレス
admin-limits-no-subject = メールアドレス（例: ada@example.org）、またはポート番号なしのIPアドレスを入力してください。
admin-limits-none = 現在、記録されている試行はありません。
admin-limits-nobody = 該当するユーザーのいないメールアドレス
admin-limits-shared = 複数の送信元
admin-limits-more = 他に{ $count }件あります。表示するには、メールアドレスまたはIPアドレスで検索してください。
admin-limits-clear = リセット
admin-limits-clear-of = 「{ $name }」の回数をリセット
admin-limits-clear-all = すべての回数制限をリセット
admin-limits-clear-all-about = 攻撃者のものも含め、すべての一時ロックを解除します。ご自身の回数制限はリセットされません。
admin-limits-without-redis = Redisを利用できません。サーバーのメモリにある回数だけを表示しています。
admin-invite = ユーザーを招待
admin-invite-about = 招待された人は、7日以内にリンクからアカウントを作成できます。リンクはここにも表示され、メール送信が設定されている場合はメールでも届きます。
admin-invite-email-hint = 空欄にすると、リンクを知っている全員が、自分のメールアドレスを確認したうえで使えます。
admin-invite-admin-email = 新しい管理者のメールアドレスを入力してください。
admin-invite-no-mail = メールアドレスを入力してください。SMTP_URLが未設定のため、招待された人がメールアドレスを確認できません。
admin-invitations-open = 有効な招待
admin-invitations-none = 有効な招待はありません。
admin-invitation-until = 有効期限
admin-invitation-anybody = リンクを知っている全員
admin-sessions-none = セッションが見つかりませんでした。
admin-sign-out-of = { $email } を{ $browser }からログアウトさせる（IPアドレス: { $address }、ログイン日時: { $time }）
admin-end-all = 全員をログアウトさせる
admin-end-all-about = ご自身を含む全員が、ログインし直す必要があります。
admin-end-all-confirm = 確認のため「all」と入力してください
admin-attention = 要確認
admin-warnings = 設定に関する警告が{ $count }件あります
admin-now = 現在
admin-administrators = 管理者
admin-days = 過去30日間
admin-sign-ins = ログイン
admin-refusals = ログインの失敗
admin-lockouts = 制限を超えた試行
admin-as-table = 表で表示
admin-day = 日付（UTC）
admin-release = メールアドレスを解放
admin-release-about = 以前のユーザー宛てのメールが他の人に届かないように、一度使われたメールアドレスは他の人が使えないようになっています。解放すると、他の人も使えるようになります。
admin-release-in-use = このメールアドレスはユーザーが使用中です。
admin-release-unknown = このメールアドレスを使っていたユーザーはいません。
admin-groups-about = どのアプリを誰が開けるかは、グループで決まります。グループはACCESS_RULESのファイルのルールで指定します。
admin-groups-none = グループに所属するユーザーはまだいません。
admin-access-about = 特定の人がアプリのページを開けるかどうかと、それを決めるルールを確認できます。
admin-access-url = ページのURL
admin-access-url-hint = 例: https://wiki.example.org/page
admin-access-user-hint = メールアドレスまたはID（空欄: 未ログイン）
admin-access-method = メソッド
admin-access-method-hint = 空欄: GET
admin-access-address-hint = 空欄: 不明
admin-access-check = 確認
admin-access-cannot-sign-in = アカウントが停止中またはロック中か、パスワードが未設定のため、このユーザーはログインできません。
admin-access-no-url = URL全体を入力してください（例: https://wiki.example.org/page）。
admin-access-no-method = GETやPOSTなどのメソッドを入力してください。
admin-access-allowed = 許可
admin-access-sign-in = 先にログインが必要
admin-access-denied = 拒否
admin-access-no-rules = ACCESS_RULESが設定されていないため、ルールはありません。ログインしている人は全員、すべてのページを開けます。
admin-access-no-rule = 一致するルールがないため、アクセスは拒否されます。
admin-access-rule = { $line }行目のルールが最初に一致します。
admin-access-unsure-path = このパスはサーバーによって解釈が異なる可能性があり、その1つに{ $line }行目のルールが一致します。
admin-access-unsure-method = { $line }行目のルールはメソッドによって決まりますが、このメソッドはアプリによって解釈が異なる可能性があります。
admin-access-unsure-address = { $line }行目のルールはクライアントのIPアドレスによって決まりますが、IPアドレスが不明です。
admin-access-groups = 次のグループのメンバーだけがこのページを開けます: { $name }
admin-access-user = { $email } のグループ: { $name }
admin-access-second-factor = ユーザーは2段階認証でログインする必要があります。
admin-access-max-age = ユーザーは過去{ $time }以内にログインまたは本人確認をしている必要があります。
admin-rules = ルール
admin-rules-none = ルールはありません。ACCESS_RULESにルールのファイルのパスを設定してください。
admin-settings-about = このサーバーの動作設定です。オプションは環境変数または.envファイルで設定します。
admin-state = 状態
admin-version = バージョン
admin-database = データベース
admin-redis = Redis
admin-mail = メール
admin-answers = { $count }ミリ秒以内に応答しました。
admin-answers-now = 応答しました。
admin-no-answer = 応答がありません。
admin-redis-away = 応答がありません。セッションはデータベースから読み取られます。
admin-redis-none = 使用していません。セッションは署名付きCookieに保存されます。
admin-mails-waiting = 送信待ちのメールが{ $count }件あります。
admin-mails-failed = { $count ->
    [0] 送信に失敗したメールはありません。
   *[other] 送信に失敗したメールが{ $count }件あり、再送信されます。
}
admin-mails-since = 最も古いメールの日時:
admin-mail-none = SMTP_URLが設定されていないため、メールは送信されません。
admin-mail-try = テストメール
admin-mail-test = { $email } にテストメールを送信
admin-mail-sending = 送信中…
admin-mail-retry = 失敗したメールを再送信
admin-mails-not-taken = 送信に失敗したメール
admin-mail-tries = { $count }回試行、次回:
admin-mail-why = 失敗の理由:
admin-keys = セッションキー
admin-key-signs = 署名用、使用開始日:
admin-key-verifies = 検証専用、使用開始日:
admin-key-old = 署名用のキーが使用開始から1年を超えています。新しいキーに置き換えてください。
admin-options = オプション

## Expired links

link-expired-title = このリンクは使えません
password-link-expired = リンクの有効期限が切れたか、すでに使用されたか、新しいリンクに置き換えられています。新しいリンクを取得してください。
recover-link-expired = リンクの有効期限が切れたか、すでに使用されています。新しいパスワードを設定してもログインできない場合は、このサイトの管理者にお問い合わせください。
email-link-expired = リンクの有効期限が切れたか、すでに使用されたか、新しいリンクに置き換えられています。現在のメールアドレスはプロフィールで確認できます。
get-new-link = 新しいリンクを取得

## Error pages

error-400-title = リクエストを読み取れませんでした
error-400-advice = リクエストの一部が欠けているか、壊れています。前のページに戻って再読み込みし、もう一度お試しください。
error-401-title = 続けるにはログインしてください
error-401-advice = このページを表示するには、ログインが必要です。セッションが終了した可能性があります。
error-403-title = アクセス権がありません
error-403-advice = アクセスが必要な場合は、このサイトの管理者にお問い合わせください。
signed-in-as = { $email } としてログインしています。
use-different-account = 別のアカウントを使用
error-proof-advice = このページを開くには、ログインし直すか、2段階認証を行う必要があります。
error-not-enrolled-advice = アプリパスワードは、2段階認証を設定すると使えるようになります。ブラウザでこのページを開き、ログインして2段階認証を設定してください。
error-app-password-advice = このページではアプリパスワードを使えません。ブラウザで開いて、ログインしてください。
error-403-nobody = このページには誰もアクセスできません。誤りだと思われる場合は、このサイトの管理者にお知らせください。
error-404-title = ページが見つかりません
error-404-advice = URLを確認するか、トップページからやり直してください。
error-404-sign-in-advice = URLを確認するか、ログインしてください。ログインしている人だけが開けるページもあります。
error-405-title = ページを開けません
error-405-advice = このURLは、フォームまたはリンクからのみ使えます。前のページに戻って、そこからお進みください。
error-408-title = 時間がかかりすぎました
error-408-advice = リクエストが時間内に届かなかったため、何も変更されていません。接続を確認して、もう一度お試しください。
error-413-title = データが大きすぎます
error-413-advice = リクエストがこのサイトの上限を超えたため、何も変更されていません。データを減らして、もう一度お試しください。
error-415-title = 読み取れない形式です
error-415-advice = このサイトで使えるのは、フォームとJSONです。何も変更されていません。
error-422-title = フォームの内容に誤りがあります
error-422-advice = 何も変更されていません。前のページに戻って入力内容を確認し、もう一度送信してください。
error-429-title = 試行回数が多すぎます
error-429-advice = アカウントを保護するため、試行回数を制限しています。
error-500-title = 問題が発生しました
error-500-advice = サイト側の問題です。しばらくしてからもう一度お試しください。繰り返し発生する場合は、下のリクエストIDをこのサイトの管理者にお知らせください。
error-503-title = しばらくお待ちください
error-503-advice = 現在、このページは利用できません。ログイン状態はそのまま維持されます。
error-cross-site-title = 別のサイトから送信されたフォームです
error-cross-site-advice = アカウントを保護するため、何も変更していません。このサイトでページを開き、フォームをもう一度送信してください。
error-wrong-address-title = このサイトの正しいURLではありません
site-address = このサイトのURLは { $address } です。
site-address-link = このサイトを開く
error-home = トップページへ移動
error-retrying = { $duration }後に再試行します…
error-retry = { $duration }後にもう一度お試しください。
request-id = リクエストID

## Emails

mail-greeting = こんにちは。
mail-link-life = このリンクは一度だけ使えます。有効期限は{ $duration }です。
mail-not-you = 心当たりがない場合は、このメールを無視してください。
mail-unexpected = このメールに心当たりがない場合は、無視してください。
mail-fact = { $first }: { $second }
mail-time = 日時
mail-browser = ブラウザ
mail-app-password = アプリパスワード
two-sentences = { $first }{ $second }
list-separator = 、
mail-register-subject = { $site }のアカウントを作成してください
mail-register-body = 次のリンクを使って、{ $site }のアカウントを作成してください。
mail-taken-subject = { $site }のアカウントをすでにお持ちです
mail-taken-body = このメールアドレスで{ $site }のアカウントを作成する操作がありました。すでにアカウントをお持ちのため、新しいアカウントは作成していません。
mail-taken-advice = ログインするか、パスワードをお忘れの場合は新しいパスワードを設定してください。
mail-reserved-subject = このメールアドレスは{ $site }のアカウントに使えません
mail-reserved-body = このメールアドレスで{ $site }のアカウントを作成する操作がありました。このメールアドレスは以前別のアカウントで使われていたため、新しいアカウントには使えません。
mail-reserved-advice = アカウントが必要な場合は、このメールアドレスを使えるように、{ $site }の管理者に依頼してください。
mail-reset-subject = { $site }のパスワード再設定
mail-reset-body = { $site }のアカウントで、パスワードの再設定がリクエストされました。
mail-reset-advice = 心当たりがある場合は、ここから新しいパスワードを設定してください。心当たりがない場合は、何もする必要はありません。パスワードは変更されません。
mail-email-confirm-subject = { $site }の新しいメールアドレスの確認
mail-email-confirm-body = { $site }のアカウント { $account } のメールアドレスを、このメールアドレスに変更するリクエストがありました。
mail-email-confirm-advice = 確認するには、そのアカウントにログインしているブラウザで、このリンクを開いてください。
mail-email-taken-subject = このメールアドレスは{ $site }の別のアカウントには使えません
mail-email-taken-body = このメールアドレスを{ $site }のアカウントで使うリクエストがありました。このメールアドレスはすでにアカウントで使われているか、以前使われていたため、何も変更していません。
mail-email-change-requested-subject = { $site }のメールアドレス変更のリクエストがありました
mail-email-change-requested-body = { $site }のアカウントのメールアドレスを { $address } に変更するリクエストがありました。そのメールアドレスに送信したリンクで確認されるまで、変更されません。
mail-email-change-requested-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、変更をキャンセルしてから、パスワードを変更してください。
mail-email-changed-subject = { $site }のメールアドレスが変更されました
mail-email-changed-body = { $site }のアカウントのメールアドレスが { $address } に変更されました。
mail-email-changed-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、アカウントを取り戻してください。すべてのブラウザからログアウトし、新しいパスワードを設定します。
mail-email-recovered-body = { $address } の所有者が、このメールアドレスを使っていた{ $site }のアカウントを取り戻しました。すべてのブラウザからログアウトし、それまでのパスワードは使えなくなりました。
mail-email-recovered-advice = ご自分のアカウントで、この操作に心当たりがない場合は、{ $site }の管理者にお知らせください。
mail-email-set-body = このサイトの管理者が、{ $site }のアカウントのメールアドレスを { $address } に変更しました。今後はこのメールアドレスでログインしてください。
mail-role-admin-subject = { $site }の管理者になりました
mail-role-admin-body = このサイトの管理者によって、{ $site }の管理者に設定されました。
mail-role-user-subject = { $site }の管理者ではなくなりました
mail-role-user-body = このサイトの管理者によって、{ $site }のアカウントが一般ユーザーに戻されました。
mail-unexpected-administrator = 心当たりがない場合は、このサイトの管理者にお問い合わせください。
mail-test-subject = { $site }からのテストメール
mail-test-body = { $site }からのメールは正常に届いています。これは、管理者がメールサーバーを確認するために送信したものです。
mail-account-locked-subject = { $site }のアカウントがロックされました
mail-account-locked-body = 他の人に使われた可能性があるため、このサイトの管理者が{ $site }のアカウントをロックしました。パスワードは使えなくなり、アプリパスワードは無効になりました。また、すべてのブラウザからログアウトしました。
mail-account-locked-advice = ロックを解除するには、新しいパスワードを設定してください。2段階認証を設定している場合は、ログイン時に引き続き必要です。
mail-account-locked-ask = ロックを解除するには、このサイトの管理者にリンクの発行を依頼してください。アカウントのメールアドレスが最近変更されたため、このメールではリンクをお送りできません。
mail-account-deleted-subject = { $site }のアカウントが削除されました
mail-account-deleted-body = { $site }のアカウントが、そのアカウントにログインしていた人によって削除されました。
mail-account-deleted-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、{ $site }の管理者にお知らせください。
mail-password-changed-subject = { $site }のパスワードが変更されました
mail-password-changed-body = { $site }のアカウントのパスワードが変更されました。変更に使われたブラウザ以外のすべてのブラウザからログアウトし、アプリパスワードは無効になりました。
mail-password-changed-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、新しいパスワードを設定してください。
mail-app-password-subject = { $site }のアプリパスワードが作成されました
mail-app-password-body = { $site }のアカウントにアプリパスワードが作成されました。このアプリパスワードを使うアプリは、{ $site }で保護されているアプリをご本人として利用できます。
mail-app-password-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、パスワードを変更してください。アプリパスワードも無効になります。
mail-authenticator-added-subject = { $site }のアカウントに認証アプリが追加されました
mail-authenticator-added-body = { $site }のアカウントに認証アプリが追加されました。今後のログインには、パスワードに加えて認証アプリのコードが必要です。
mail-authenticator-added-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、パスワードを変更し、認証アプリを削除してください。できない場合は、すぐに{ $site }の管理者にお知らせください。
mail-authenticator-replaced-subject = { $site }のアカウントの認証アプリが置き換えられました
mail-authenticator-replaced-body = { $site }のアカウントの認証アプリが、別の認証アプリに置き換えられました。以前の認証アプリのコードは使えなくなりました。
mail-authenticator-replaced-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、リカバリーコードでログインしてパスワードを変更し、認証アプリをもう一度置き換えてください。できない場合は、すぐに{ $site }の管理者にお知らせください。
mail-authenticator-removed-subject = { $site }のアカウントから認証アプリが削除されました
mail-authenticator-removed-body = { $site }のアカウントから認証アプリが削除されました。認証アプリのコードは使えなくなりました。
mail-authenticator-removed-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、パスワードを変更し、認証アプリをもう一度追加してください。
mail-factors-reset-subject = { $site }のアカウントの2段階認証が解除されました
mail-factors-reset-body = このサイトの管理者が、{ $site }のアカウントのパスキー、認証アプリ、リカバリーコードを削除しました。また、すべてのブラウザからログアウトしました。今後はパスワードだけでログインできます。
mail-factors-reset-advice = ご自身で依頼した場合は、ログイン後に、パスキーまたは認証アプリをもう一度追加してください。心当たりがない場合は、このサイトの管理者にお知らせください。
mail-passkey = パスキー
mail-passkeys = パスキーを確認
mail-passkey-added-subject = { $site }のアカウントにパスキーが追加されました
mail-passkey-added-body = { $site }のアカウントにパスキーが追加されました。このパスキーでログインできます。
mail-passkey-added-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、パスキーを削除し、パスワードを変更してください。
mail-factor-undo-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、アカウントを取り戻してください。追加されたものを削除し、すべてのブラウザからログアウトして、新しいパスワードを設定します。
mail-passkey-removed-subject = { $site }のアカウントからパスキーが削除されました
mail-passkey-removed-body = { $site }のアカウントからパスキーが削除されました。このパスキーではログインできなくなりました。
mail-passkey-removed-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、パスワードを変更してください。
mail-passkey-copied-subject = { $site }のパスキーが複製された可能性があります
mail-passkey-copied-body = パスキーの複製と思われるものを使って、{ $site }のアカウントにログインする試みがありました。このログインは拒否しました。
mail-passkey-copied-advice = そのパスキーを削除し、信頼できるデバイスで新しいパスキーを作成してください。
mail-recovery-codes-subject = { $site }の新しいリカバリーコードが作成されました
mail-recovery-codes-body = { $site }のアカウントの新しいリカバリーコードが作成されました。以前のコードは使えなくなりました。
mail-recovery-codes-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、パスワードを変更してから、新しいコードを作成してください。
mail-recovery-code-used-subject = { $site }のリカバリーコードが使用されました
mail-recovery-code-used-body = { $site }のアカウントで、リカバリーコードが1個使用されました。残りは{ $count }個です。
mail-recovery-code-used-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、パスワードを変更してから、新しいコードを作成してください。
mail-password-known-subject = { $site }のパスワードが他の人に知られている可能性があります
mail-password-known-body = { $site }の正しいパスワードが入力された後、誤ったコードが何度か入力されました。ログインはされていません。
mail-password-known-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、すぐにパスワードを変更してください。
mail-sign-in-subject = { $site }への新しいログイン
mail-sign-in-body = これまでに使ったことのないブラウザから、{ $site }のアカウントへのログインがありました。
mail-sign-in-advice = 心当たりがある場合は、何もする必要はありません。心当たりがない場合は、そのブラウザからログアウトし、パスワードを変更してください。
mail-sign-in-sessions = セッションを確認
mail-invitation-subject = { $site }への招待
mail-invitation-body = { $site }の管理者から、アカウント作成の招待が届いています。
mail-password-link-subject = { $site }の新しいパスワードの設定
mail-password-link-body = { $site }の管理者から、新しいパスワードを設定するためのリンクが届いています。リンクを使うまで、何も変更されません。
mail-first-password-subject = { $site }のアカウントの準備ができました
mail-first-password-body = { $site }の管理者がアカウントを作成しました。使い始めるには、パスワードを設定してください。

limit-address = 同じIPアドレスからのパスワードの誤り
limit-account = 新しいブラウザでのパスワードの誤り
limit-account-day = 新しいブラウザでのパスワードの誤り（1日）
limit-device = 既知のブラウザでのパスワードの誤り
limit-device-day = 既知のブラウザでのパスワードの誤り（1日）
limit-devices-day = すべての既知のブラウザでのパスワードの誤り（1日）
limit-passkey = 同じIPアドレスからのパスキーの認証失敗
limit-right-proofs = 正しいパスワード、パスキー、コードの入力
limit-confirm = 変更時の本人確認でのパスワードの誤り（同じセッション）
limit-confirm-session = 変更時の本人確認でのパスワードの誤り（同じセッションの全期間）
limit-factor = パスワード確認後のコードの誤り
limit-factor-day = パスワード確認後のコードの誤り（1日）
limit-factor-passkey = パスワード確認後のパスキーの認証失敗
limit-factor-warning = ユーザーに警告するまでのコードの誤り
limit-app-password = 同じIPアドレスからのアプリパスワードの誤り
limit-app-passwords = アプリパスワードの作成
limit-confirm-authenticator = 認証アプリを確認するコードの入力
limit-second-factors = パスキー、認証アプリ、リカバリーコードの追加・作成
limit-mail-from = 同じIPアドレスからのメール送信のリクエスト
limit-mail-to = このメールアドレスへのメール送信のリクエスト
limit-notice = ログイン通知メールの送信
limit-edit = プロフィールの変更（同じセッション）
limit-export = データのダウンロード（同じセッション）
limit-export-account = データのダウンロード
limit-other = その他の試行

apps-title = アプリ一覧
apps-none = 利用できるアプリはまだありません。必要な場合は、このサイトの管理者にお問い合わせください。
apps-second-factor = 2段階認証が必要
