language-name = العربية
language-name-english = Arabic
dir = rtl

## Dates, times and browsers

date = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} { $year }
moment = { $date } الساعة { $clock }
moment-in-zone = { $moment } ({ $zone })
seconds = { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
browser-on = { $browser } على { $system }
browser-unknown = متصفح غير معروف

## Every page

skip-to-content = الانتقال إلى المحتوى الرئيسي
home-link = الصفحة الرئيسية لموقع { $site }
navigation = الحساب
nav-apps = التطبيقات
nav-profile = الملف الشخصي
nav-security = الأمان
nav-activity = النشاط
nav-data = بياناتك
nav-administration = الإدارة
nav-own-account = حسابك
brand-privacy = الخصوصية
brand-imprint = معلومات قانونية
brand-help = المساعدة
language-here = لغة هذه الصفحة
language-change = تغيير اللغة
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
signing-out = جارٍ تسجيل الخروج…

## Every form

show = إظهار
show-password = إظهار كلمة المرور
hide = إخفاء
hide-password = إخفاء كلمة المرور
copy = نسخ
copied = تم النسخ
print = طباعة
error-prefix = خطأ:{" "}
done-prefix = تم:{" "}
error-summary-title = هناك مشكلة
email-label = البريد الإلكتروني
name-label = الاسم
password-label = كلمة المرور
new-password-label = كلمة المرور الجديدة
new-password-hint = 8 أحرف على الأقل. ثلاث أو أربع كلمات لا رابط بينها خيار جيد.
save = حفظ
create-link = إنشاء رابط
saving = جارٍ الحفظ…
sending = جارٍ الإرسال…
change = تغيير
manage = إدارة
last-used = آخر استخدام
never-used = لم يتم الاستخدام بعد
continue-link = متابعة
on = مفعّلة
off = غير مفعّلة
cancel = إلغاء
back = رجوع

## Below a new password, while it’s typed

strength-short = عدد الأحرف الناقصة: #
strength-personal = سهلة التخمين: فيها اسمك أو بريدك الإلكتروني.
strength-repeats = سهلة التخمين: فيها تكرار.
strength-enough = طولها كافٍ. سنتحقق من أنها ليست سهلة التخمين.

## Errors at a field

email-missing = يُرجى إدخال البريد الإلكتروني.
email-malformed = يُرجى إدخال البريد الإلكتروني كاملًا، مثل name@example.org
email-local-part = قبل علامة @ يُسمح فقط بالأحرف اللاتينية من a إلى z وبالأرقام والرموز. وبعدها يُقبل أي نطاق.
email-taken = لهذا البريد الإلكتروني حساب بالفعل. يُرجى استخدام بريد آخر.
email-unchanged = هذا هو بريدك الحالي. يُرجى إدخال بريد آخر.
name-missing = يُرجى إدخال الاسم.
name-malformed = في الاسم أحرف غير مرئية. يُرجى كتابته بدلًا من لصقه.
password-missing = يُرجى إدخال كلمة المرور.
password-wrong = كلمة المرور غير صحيحة. يُرجى المحاولة مرة أخرى.
new-password-missing = يُرجى اختيار كلمة مرور.
too-long = الحد الأقصى هو { $most ->
    [zero] { $most } حرف
    [one] حرف واحد
    [two] حرفان
    [few] { $most } أحرف
    [many] { $most } حرفًا
   *[other] { $most } حرف
}.
password-too-short = يُرجى اختيار كلمة مرور لا يقل طولها عن { $least ->
    [zero] { $least } حرف
    [one] حرف واحد
    [two] حرفين
    [few] { $least } أحرف
    [many] { $least } حرفًا
   *[other] { $least } حرف
}.
password-too-long = يُرجى اختيار كلمة مرور لا يزيد طولها على { $most ->
    [zero] { $most } حرف
    [one] حرف واحد
    [two] حرفين
    [few] { $most } أحرف
    [many] { $most } حرفًا
   *[other] { $most } حرف
}.
password-weak = كلمة المرور هذه سهلة التخمين. { $why ->
    [straight-rows] يُرجى تجنّب المفاتيح المتجاورة، مثل «qwerty».
    [keyboard-patterns] يُرجى تجنّب الأنماط القصيرة على لوحة المفاتيح.
    [repeated-characters] يُرجى تجنّب التكرار، مثل «aaa».
    [repeated-words] يُرجى تجنّب التكرار، مثل «abcabc».
    [top-10] إنها من أكثر عشر كلمات مرور شيوعًا.
    [top-100] إنها من أكثر مئة كلمة مرور شيوعًا.
    [common] إنها كلمة مرور شائعة جدًا.
    [similar-to-common] إنها تشبه كلمة مرور شائعة.
    [sequences] يُرجى تجنّب التسلسلات، مثل «abc» أو «6543».
    [recent-years] يُرجى تجنّب السنوات القريبة.
    [one-word] يُرجى استخدام أكثر من كلمة.
    [dates] يُرجى تجنّب التواريخ.
    [names] يُرجى تجنّب الأسماء.
   *[other] يُرجى إطالتها أو إضافة كلمة أو كلمتين.
}
choice-unknown = يُرجى اختيار أحد خيارات القائمة.

## What just happened

notice-signed-out = تم تسجيل خروجك.
notice-session-over = انتهت جلستك، لذلك تم تسجيل خروجك.
notice-entries-kept = انتهت جلستك قبل الحفظ. يُرجى تسجيل الدخول، وسنعيد ملء ما أدخلته، ما عدا كلمات المرور.
notice-sign-in-expired = انتهت مهلة محاولة تسجيل الدخول هذه أو سبق استخدامها. يُرجى إدخال كلمة المرور مرة أخرى.
notice-nothing-saved = انتهت جلستك، لذلك لم يُحفظ شيء. يُرجى تسجيل الدخول للمتابعة.
notice-entries-kept-here = لم يتغير شيء بعد. عند المتابعة أدناه سنستعيد ما أدخلته.
notice-nothing-saved-yet = لم يتغير شيء بعد. يُرجى المتابعة أدناه، ثم إعادة المحاولة.
notice-confirmed-nothing-saved = تم التأكيد. لم يتغير شيء بعد، لذا يُرجى إعادة المحاولة.
notice-form-kept = ما أدخلته لا يزال هنا، لكنه لم يُحفظ بعد.
notice-replaces-session = تم تسجيل دخولك بالحساب { $email }. عند المتابعة، سيتم تسجيل خروجك منه.
notice-password-saved = تم حفظ كلمة المرور. يمكنك الآن تسجيل الدخول بكلمة المرور الجديدة.
notice-password-changed = تم تغيير كلمة المرور. سجّلنا خروجك من جميع المتصفحات الأخرى وأبطلنا كلمات مرور التطبيقات. جلستك هنا مستمرة.
notice-profile-saved = تم حفظ الملف الشخصي.
notice-session-ended = تم تسجيل الخروج من ذلك المتصفح. جلستك هنا مستمرة.
notice-session-gone = انتهت تلك الجلسة من قبل.
notice-signed-out-elsewhere = تم تسجيل الخروج من جميع المتصفحات الأخرى. جلستك هنا مستمرة.
notice-email-change-requested = تم تسجيل طلب تغيير البريد الإلكتروني.
notice-email-changed = تم تغيير البريد الإلكتروني. يُرجى استخدام بريدك الجديد لتسجيل الدخول.
notice-email-change-cancelled = تم إلغاء تغيير البريد الإلكتروني، وبقي بريدك كما هو. إذا لم يكن طلب التغيير منك، فيُرجى تغيير كلمة المرور الآن.
notice-account-deleted = تم حذف حسابك.
notice-app-password-shown = أُنشئت كلمة مرور التطبيق هذه قبل قليل، وعرضناها مرة واحدة. إذا فاتك نسخها، فيُرجى إبطالها وإنشاء أخرى.
notice-app-password-gone = أُبطلت كلمة مرور التطبيق هذه من قبل.
notice-app-password-revoked = تم إبطال كلمة مرور التطبيق. لم يعد بإمكان التطبيقات التي كانت تعتمد عليها الوصول.
notice-authenticator-removed = تمت إزالة تطبيق المصادقة. لم تعد رموزه صالحة.
notice-authenticator-added = تمت إضافة تطبيق المصادقة. سجّلنا خروجك من جميع المتصفحات الأخرى. لا تزال رموز الاسترداد صالحة.
notice-authenticator-replaced = تم استبدال تطبيق المصادقة. لم تعد رموز التطبيق القديم صالحة، أما رموز الاسترداد فلا تزال صالحة.
notice-authenticator-gone = أُزيل تطبيق المصادقة هذا من قبل.
notice-authenticator-present = لم يتغير شيء، لأن رمز QR سبق استخدامه أو انتهت صلاحيته. يظهر أدناه تاريخ إضافة تطبيق المصادقة. إذا فاتك حفظ رموز الاسترداد، فيُرجى إنشاء رموز جديدة.
notice-authenticator-expired = رمز QR هذا جديد. إذا سبق لك مسح الرمز السابق ضوئيًا، فيُرجى حذفه من التطبيق ومسح هذا الرمز.
notice-passkey-added = تم إنشاء مفتاح المرور. يمكنك الآن تسجيل الدخول به.
notice-passkey-renamed = تمت إعادة تسمية مفتاح المرور.
notice-passkey-removed = تمت إزالة مفتاح المرور. لم يعد صالحًا لتسجيل الدخول.
notice-passkey-gone = أُزيل مفتاح المرور هذا من قبل.
notice-trusted-browser-removed = ستُطلب خطوة التحقق الثانية في ذلك المتصفح من جديد.
notice-trusted-browsers-removed = ستُطلب خطوة التحقق الثانية في جميع المتصفحات من جديد.
notice-trusted-browser-gone = أُلغيت الثقة بذلك المتصفح من قبل.
notice-recovery-codes-saved = تم حفظ رموز الاسترداد. يُرجى الاحتفاظ بها في مكان يمكنك الوصول إليه من دون هاتفك.
notice-recovery-codes-changed = تغيّرت رموز الاسترداد بعد فتح تلك الصفحة، لذلك لم نستبدلها مرة أخرى. إذا فاتك حفظ الرموز الجديدة، فيُرجى إنشاء غيرها.
notice-recovery-code-used = تم تسجيل دخولك برمز استرداد، ولن يعمل هذا الرمز مرة أخرى. إذا فقدت جهازك، فيُرجى استبدال ما كان عليه من مفتاح مرور أو تطبيق مصادقة، أو إزالته، في صفحة «الأمان». يظهر هناك أيضًا عدد الرموز المتبقية.
notice-recovery-codes-useless = يُرجى أولًا إنشاء مفتاح مرور أو إضافة تطبيق مصادقة. عندئذ تُنشأ رموز الاسترداد.
notice-test-mail-sent = تم إرسال رسالة الاختبار. إذا لم تصل، فقد تكون في مجلد البريد غير المرغوب فيه.
notice-test-mail-failed = لم تُرسل رسالة الاختبار. السبب مذكور في سجل الخادم.
notice-mails-due = ستُعاد الآن محاولة إرسال جميع الرسائل المنتظرة.
notice-user-changed = تم حفظ التغيير.
notice-user-unchanged = لم يتغير شيء.
notice-user-signed-out = تم تسجيل الخروج من جميع المتصفحات، ولم يعد أي متصفح موثوقًا به.
notice-user-app-passwords-revoked = تم إبطال جميع كلمات مرور التطبيقات.
notice-user-factors-reset = تمت إعادة تعيين خطوة التحقق الثانية، وتم تسجيل خروج المستخدم من جميع المتصفحات.
notice-user-limits-cleared = تمت إعادة ضبط حدود المحاولات ورفع الحظر المؤقت.
notice-limits-cleared = تمت إعادة ضبط حدود المحاولات.
notice-user-disabled = تم تعطيل الحساب، وتم تسجيل خروجه من جميع المتصفحات.
notice-user-enabled = تم تفعيل الحساب.
notice-user-enabled-without-password = تم تفعيل الحساب، لكنه بلا كلمة مرور، فلا يمكن لأحد تسجيل الدخول به بعد. يُرجى إنشاء رابط لاختيار كلمة مرور.
notice-group-new = تم الحفظ. هذه المجموعة جديدة: لا تذكرها أي قاعدة، وليس فيها مستخدم آخر. إذا كان في الاسم خطأ إملائي، فيُرجى إزالتها.
notice-link-shown = أُنشئ الرابط قبل قليل، ويُعرض مرة واحدة فقط. إذا فاتك نسخه، فيُرجى إنشاء رابط جديد.
notice-user-deleted = تم حذف الحساب.
notice-all-sessions-ended = تم تسجيل خروج الجميع. يُرجى تسجيل الدخول مرة أخرى.
notice-email-released = تم إلغاء حجز البريد الإلكتروني. يمكن الآن لأي شخص إنشاء حساب به.
notice-invitation-revoked = تم إبطال الدعوة. لم يعد رابطها صالحًا.
notice-invitation-shown = أُنشئت الدعوة قبل قليل، ويُعرض رابطها مرة واحدة فقط. إذا فاتك نسخه، فيُرجى إبطال الدعوة وإنشاء أخرى.
notice-invitation-gone = استُخدمت هذه الدعوة أو أُبطلت من قبل، أو انتهت صلاحيتها.

## Re-authentication

reauthenticate-title = تأكيد هويتك
reauthenticate-intro = هذا تغيير مهم، لذا نحتاج إلى كلمة مرورك مرة أخرى.
reauthenticate-intro-factor = هذا تغيير مهم، لذا نحتاج إلى التأكد من هويتك.
reauthenticate-intro-admin = يمكن من صفحات الإدارة تغيير حسابات الجميع، لذا يُرجى إدخال كلمة المرور مرة أخرى.
reauthenticate-intro-admin-factor = يمكن من صفحات الإدارة تغيير حسابات الجميع، لذا نحتاج إلى التأكد من هويتك.
reauthenticate-intro-continue = للمتابعة، يُرجى إدخال كلمة المرور مرة أخرى.
reauthenticate-intro-continue-factor = للمتابعة، يُرجى تأكيد هويتك.
reauthenticate-intro-site = يطلب هذا الموقع خطوة تحقق ثانية، ولم تكتمل في هذا المتصفح بعد، أو تغيّرت بعد اكتمالها. للمتابعة، يُرجى تأكيد هويتك.
reauthenticate-account = الحساب الحالي:
reauthenticate-submit = متابعة
reauthenticate-busy = جارٍ التحقق…

## Second step of a sign-in

second-factor-title = إدخال الرمز
second-factor-intro = كلمة المرور صحيحة. لإكمال تسجيل الدخول، يُرجى إدخال الرمز من تطبيق المصادقة.
second-factor-title-passkey = استخدام مفتاح المرور
second-factor-intro-passkey = كلمة المرور صحيحة. لإكمال تسجيل الدخول، يُرجى استخدام مفتاح المرور.
second-factor-title-either = إكمال تسجيل الدخول
second-factor-intro-either = كلمة المرور صحيحة. يُرجى استخدام مفتاح المرور أو إدخال الرمز من تطبيق المصادقة.
second-factor-recovery = استخدام رمز استرداد بدلًا من ذلك
second-factor-lost = هل فقدت جهازك ورموزك؟ يُرجى التواصل مع مسؤول الموقع.
second-factor-other = تسجيل الدخول بحساب آخر
trust-label = الوثوق بهذا المتصفح لمدة { $duration }
trust-hint = ستكفي كلمة المرور وحدها لتسجيل الدخول هنا. هذا الخيار غير مناسب للأجهزة المشتركة.
recovery-code-label = رمز الاسترداد
recovery-code-hint = أحد الرموز العشرة التي حفظتها: سبع مجموعات، في كل منها أربعة أحرف أو أرقام
recovery-code-wrong = رمز الاسترداد غير صحيح، أو سبق استخدامه.
recovery-code-malformed = يُرجى إدخال رمز الاسترداد كاملًا: سبع مجموعات، في كل منها أربعة أحرف أو أرقام.

## Signing in

login-passkey = تسجيل الدخول بمفتاح مرور
login-title = تسجيل الدخول
login-continue-to = يُرجى تسجيل الدخول للمتابعة إلى { $host }.
login-continue-to-profile = يُرجى تسجيل الدخول للمتابعة إلى ملفك الشخصي.
login-busy = جارٍ تسجيل الدخول…
no-cookies-title = لم يحفظ متصفحك ملف تعريف الارتباط
no-cookies-for-app = تم تسجيل دخولك هنا، لكن التطبيق { $host } لا يزال يطلب تسجيل الدخول.
no-cookies-advice = يتطلب تسجيل الدخول ملفات تعريف الارتباط. يُرجى السماح بها لهذا الموقع في إعدادات المتصفح، ثم إعادة المحاولة. إذا كان مسموحًا بها بالفعل، فيُرجى إبلاغ مسؤول الموقع.
try-again = إعادة المحاولة
remember-label = إبقاء تسجيل دخولي لمدة { $duration }
remember-hint = هذا الخيار غير مناسب للأجهزة المشتركة.
login-forgot = هل نسيت كلمة المرور؟
login-register = إنشاء حساب
wrong-credentials = هناك خطأ في البريد الإلكتروني أو كلمة المرور. يُرجى التحقق منهما والمحاولة مرة أخرى.
too-many-attempts = تم تجاوز عدد المحاولات المسموح به. يُرجى المحاولة مرة أخرى بعد { $duration }.
no-administrator-title = لم يكتمل إعداد هذا الموقع بعد
no-administrator = لإنشاء الحساب الأول، يُرجى فتح الرابط الوارد في سجل الخادم، في السطر الذي فيه العبارة «There is no administrator yet».
no-administrator-command = يعرض هذا الأمر السجل:

## Signing out

logout-title = تسجيل الخروج؟
logout-advice = سيتم تسجيل خروجك من هذا المتصفح فقط، وستستمر جلساتك الأخرى.

## Profile

profile-role = الدور
role-admin = مسؤول
role-user = مستخدم
profile-groups = المجموعات
profile-member-since = تاريخ إنشاء الحساب
profile-notices = إشعارات تسجيل الدخول
session-signed-in = تسجيل الدخول
session-last-seen = آخر نشاط
session-address = عنوان IP

## Editing the profile

edit-title = تعديل ملفك الشخصي
language-label = اللغة
language-hint = تُستخدم في الصفحات وفي الرسائل المرسلة إليك.
language-hint-no-mail = تُستخدم في الصفحات.
language-of-browser = لغة المتصفح
time-zone-label = المنطقة الزمنية
time-zone-hint = تُستخدم لجميع التواريخ والأوقات. إذا لم تُحدَّد، فستُكتب الأوقات في الرسائل بتوقيت UTC.
time-zone-hint-no-mail = تُستخدم لجميع التواريخ والأوقات.
zone-of-city = { $city } ({ $zone })
area-africa = أفريقيا
area-america = أمريكا
area-antarctica = القارة القطبية الجنوبية
area-asia = آسيا
area-atlantic = المحيط الأطلسي
area-australia = أستراليا
area-europe = أوروبا
area-indian = المحيط الهندي
area-pacific = المحيط الهادئ
time-zone-none = المنطقة الزمنية للمتصفح
sign-in-notices-label = إرسال رسالة إليّ عند تسجيل الدخول من متصفح جديد
sign-in-notices-hint = سنرسل إليك رسالة إلكترونية عند تسجيل الدخول إلى حسابك من متصفح لم يسبق لك استخدامه.

## Security

security-password-alone = حسابك محمي بكلمة المرور وحدها. ننصحك بإضافة مفتاح مرور أو تطبيق مصادقة، حتى لا تكفي معرفة كلمة المرور لتسجيل الدخول.
security-signing-in = تسجيل الدخول
security-second-step = خطوة التحقق الثانية
security-access = من لديه حق الوصول

## Changing the password

password-title = تغيير كلمة المرور
password-last-changed = آخر تغيير
password-about = كلمة المرور المستخدمة لتسجيل الدخول.
password-intro = عند تغيير كلمة المرور، يتم تسجيل خروجك من جميع المتصفحات الأخرى وإبطال كلمات مرور التطبيقات. وتستمر جلستك هنا.
password-submit = تغيير كلمة المرور

## Sessions

sessions-title = الجلسات
sessions-intro = المتصفحات التي تم تسجيل دخولك فيها.
sessions-missing = يُرجى اختيار الجلسة المراد تسجيل الخروج منها.
sessions-this-browser = هذا المتصفح
sessions-sign-out = تسجيل الخروج
sessions-sign-out-of = تسجيل الخروج من { $browser }، عنوان IP: { $address }، تسجيل الدخول: { $time }
sessions-signing-out = جارٍ تسجيل الخروج…
sessions-others-title = الجلسات الأخرى
sessions-others-about = إذا كانت هناك جلسة غير مألوفة لك، فيُرجى تسجيل الخروج من جميع المتصفحات الأخرى وتغيير كلمة المرور.
sessions-sign-out-others = تسجيل الخروج من جميع المتصفحات الأخرى
sessions-count = { $count ->
    [zero] لا توجد جلسات.
    [one] تم تسجيل دخولك في متصفح واحد.
    [two] تم تسجيل دخولك في متصفحين.
    [few] تم تسجيل دخولك في { $count } متصفحات.
    [many] تم تسجيل دخولك في { $count } متصفحًا.
   *[other] تم تسجيل دخولك في { $count } متصفح.
}
sessions-only-one = لا توجد جلسات أخرى.

## App passwords

app-passwords-title = كلمات مرور التطبيقات
app-passwords-intro = للتطبيقات التي لا يمكنها فتح صفحة تسجيل دخول، مثل تقويم الهاتف. تعمل فقط مع التطبيقات التي يحميها هذا الموقع، ولا تصلح لتسجيل الدخول هنا. عند تغيير كلمة مرورك يتم إبطالها جميعًا.
app-passwords-about = للتطبيقات التي لا يمكنها فتح صفحة تسجيل دخول، مثل تقويم الهاتف.
app-passwords-count = { $count ->
    [zero] ليست لديك كلمات مرور تطبيقات.
    [one] لديك كلمة مرور تطبيق واحدة.
    [two] لديك كلمتا مرور للتطبيقات.
    [few] لديك { $count } كلمات مرور للتطبيقات.
    [many] لديك { $count } كلمة مرور للتطبيقات.
   *[other] لديك { $count } كلمة مرور للتطبيقات.
}
app-passwords-none = لا توجد كلمات مرور تطبيقات بعد. ستظهر هنا عند إنشائها.
app-passwords-created = أُنشئت
app-passwords-revoke = إبطال
app-passwords-revoke-one = إبطال { $name }
app-passwords-revoking = جارٍ الإبطال…
app-passwords-create = إنشاء كلمة مرور تطبيق
app-passwords-creating = جارٍ الإنشاء…
app-passwords-too-many = تم بلوغ الحد الأقصى، وهو { $most ->
    [zero] { $most } كلمة مرور للتطبيقات
    [one] كلمة مرور تطبيق واحدة
    [two] كلمتا مرور للتطبيقات
    [few] { $most } كلمات مرور للتطبيقات
    [many] { $most } كلمة مرور للتطبيقات
   *[other] { $most } كلمة مرور للتطبيقات
}. يُرجى إبطال واحدة لم تعد مستخدمة، ثم إعادة المحاولة.
app-password-created-title = كلمة مرور التطبيق «{ $name }»
app-password-created = يُرجى نسخها إلى تطبيقك الآن. لن نعرضها مرة أخرى.
app-password-username = إذا طلب التطبيق اسم مستخدم، فيُرجى إدخال { $email }.
app-password-name-label = الاسم
app-password-name-hint = التطبيق الذي سيستخدمها، مثل «التقويم على هاتفي»
app-password-name-missing = يُرجى إدخال اسم لكلمة مرور التطبيق.
app-password-name-malformed = في الاسم أحرف غير مرئية. يُرجى كتابته بدلًا من لصقه.
app-password-name-taken = لديك بالفعل كلمة مرور تطبيق بهذا الاسم. يُرجى إدخال اسم آخر.

## Passkeys

passkey-title = مفتاح المرور
passkeys-title = مفاتيح المرور
passkeys-about = تسجيل الدخول ببصمة الإصبع أو الوجه أو قفل الشاشة.
passkeys-intro = يتيح مفتاح المرور تسجيل الدخول ببصمة الإصبع أو الوجه أو قفل الشاشة بدلًا من كلمة المرور. وهو لا يعمل إلا على هذا الموقع، فلا يمكن لأحد الحصول عليه بالاحتيال. وعند إدخال كلمة المرور بدلًا منه، سيُطلب مفتاح المرور في خطوة التحقق الثانية.
passkeys-count = { $count ->
    [zero] لا توجد مفاتيح مرور
    [one] مفتاح مرور واحد
    [two] مفتاحا مرور
    [few] { $count } مفاتيح مرور
    [many] { $count } مفتاح مرور
   *[other] { $count } مفتاح مرور
}
passkeys-none = ليست لديك مفاتيح مرور بعد.
passkeys-unavailable = يتطلب استخدام مفاتيح المرور تفعيل JavaScript، ومتصفحًا يدعم هذه المفاتيح، وفتح الموقع على العنوان { $address }.
passkeys-not-here = لا تدعم المتصفحات مفاتيح المرور على عنوان هذا الموقع. يمكن لمسؤول الموقع تغيير ذلك.
passkeys-too-many = الحد الأقصى هو { $most ->
    [zero] { $most } مفتاح مرور
    [one] مفتاح مرور واحد
    [two] مفتاحا مرور
    [few] { $most } مفاتيح مرور
    [many] { $most } مفتاح مرور
   *[other] { $most } مفتاح مرور
}. يُرجى إزالة مفتاح لم يعد مستخدمًا.
passkeys-created = أُنشئ
passkeys-second-step = بعد كلمة المرور فقط
passkeys-rename = إعادة تسمية
passkeys-remove = إزالة
passkeys-removing = جارٍ الإزالة…
passkeys-remove-one = إزالة { $name }
passkeys-rename-one = إعادة تسمية { $name }
passkey-create = إنشاء مفتاح مرور
passkey-creating = جارٍ الإنشاء…
passkey-not-created-here = لم يُنشأ مفتاح مرور. إذا كان على هذا الجهاز مفتاح لحسابك، فلا حاجة إلى مفتاح آخر.
passkey-not-created = تعذّرت إضافة مفتاح المرور. يُرجى المحاولة مرة أخرى.
passkey-ready = تم إنشاء مفتاح المرور. يُرجى حفظ رموز الاسترداد الآن.
passkey-use = استخدام مفتاح المرور
passkey-using = جارٍ الانتظار…
passkey-failed = لم يُستخدم أي مفتاح مرور. يُرجى المحاولة مرة أخرى أو اختيار طريقة أخرى.
passkey-missing = يُرجى استخدام مفتاح المرور أو إدخال رمز استرداد.
passkey-refused = لم يُقبل مفتاح المرور هذا. يُرجى المحاولة مرة أخرى أو تسجيل الدخول بطريقة أخرى.
passkey-rename = إعادة تسمية مفتاح المرور
passkey-renaming = جارٍ إعادة التسمية…
passkey-rename-about = لا يظهر هذا الاسم لأحد غيرك.
passkey-name-label = الاسم
passkey-name-missing = يُرجى إدخال اسم لمفتاح المرور.

## Adding a second factor, where one is required

enrolment-title = إضافة خطوة تحقق ثانية
enrolment-site = يطلب هذا الموقع خطوة تحقق ثانية بعد كلمة المرور، حتى لا تكفي كلمة مرور مسروقة لتسجيل الدخول. للمتابعة، يُرجى إضافة هذه الخطوة.
enrolment-page = يتطلب فتح هذه الصفحة خطوة تحقق ثانية بعد كلمة المرور، حتى لا تكفي كلمة مرور مسروقة. للمتابعة، يُرجى إضافة هذه الخطوة.
enrolment-about = بعد ذلك سنعرض رموز استرداد تفيدك إذا فقدت وسيلة التحقق.
enrolment-authenticator = استخدام تطبيق مصادقة
second-factor-last = يطلب هذا الموقع خطوة تحقق ثانية، وهذه هي الوحيدة لديك. يُرجى إضافة أخرى قبل إزالتها.

## Authenticator app, a second factor

authenticator-title = تطبيق المصادقة
authenticator-about = رمز من هاتفك إضافةً إلى كلمة المرور.
authenticator-intro = يعرض تطبيق المصادقة على هاتفك رمزًا يتغير كل 30 ثانية. يُطلب هذا الرمز بعد كلمة المرور، فلا تكفي كلمة مرور مسروقة لتسجيل الدخول.
authenticator-add = إضافة تطبيق مصادقة
authenticator-adding = جارٍ الإضافة…
authenticator-ready = تمت إضافة تطبيق المصادقة. سجّلنا خروجك من جميع المتصفحات الأخرى. يُرجى حفظ رموز الاسترداد الآن.
authenticator-scan = مسح رمز QR ضوئيًا
authenticator-scan-about = يمكنك استخدام تطبيق مثل Aegis أو Google Authenticator أو تطبيق لإدارة كلمات المرور.
authenticator-qr = رمز QR لتطبيق المصادقة
authenticator-no-camera = إذا تعذّر المسح الضوئي، فيُرجى إدخال هذا المفتاح في التطبيق:
authenticator-open = فتح في تطبيق على هذا الجهاز
authenticator-confirm = إدخال الرمز
authenticator-confirm-about = عند إضافة التطبيق، يتم تسجيل خروجك من جميع المتصفحات الأخرى. وتستمر جلستك هنا.
authenticator-added = أُضيف
authenticator-replace = الإعداد على هاتف آخر
authenticator-replace-about = يتطلب ذلك مسح رمز QR جديد ضوئيًا. ويبقى تطبيقك الحالي صالحًا حتى إدخال رمز من التطبيق الجديد.
authenticator-replace-confirm-about = فور إدخاله، لن تعود رموز تطبيقك الحالي صالحة. وتبقى رموز الاسترداد صالحة.
authenticator-replace-submit = استبدال تطبيق المصادقة
authenticator-replacing = جارٍ الاستبدال…
authenticator-remove = إزالة تطبيق المصادقة
authenticator-remove-about = ستكفي كلمة المرور وحدها لتسجيل الدخول، ولن تعود رموز الاسترداد صالحة.
authenticator-remove-about-passkeys = سيُطلب منك مفتاح مرور بعد كلمة المرور.
authenticator-removing = جارٍ الإزالة…
code-label = الرمز
code-hint = الأرقام الستة التي يعرضها التطبيق لهذا الموقع
code-missing = يُرجى إدخال الرمز من تطبيق المصادقة.
code-malformed = يُرجى إدخال أرقام الرمز الستة.
code-unreadable = لا يمكن لهذا الموقع التحقق من رموز تطبيقك. يُرجى استخدام رمز استرداد، ثم إعداد التطبيق من جديد في صفحة «الأمان»، أو التواصل مع مسؤول الموقع.
code-wrong = الرمز غير صحيح. يُرجى إدخال الرمز الذي يعرضه التطبيق الآن. يُستخدم كل رمز مرة واحدة فقط.
code-wrong-help = إذا تكرر رفض الرموز، فيُرجى ضبط ساعة هاتفك على الوضع التلقائي.
code-clock-off = الرمز صحيح، لكن لوقت آخر. يُرجى ضبط ساعة هاتفك على الوضع التلقائي، ثم إدخال الرمز الذي يعرضه التطبيق.

## Recovery codes

recovery-codes-title = رموز الاسترداد
recovery-codes-intro = إذا فقدت هاتفك، يمكنك استخدام رمز استرداد بدلًا من مفتاح المرور أو رمز تطبيق المصادقة. يُستخدم كل رمز مرة واحدة فقط.
recovery-codes-none = تُنشأ رموز الاسترداد مع أول مفتاح مرور أو تطبيق مصادقة.
recovery-codes-left = { $count ->
    [zero] لم تبقَ أي رموز
    [one] بقي رمز واحد
    [two] بقي رمزان
    [few] بقيت { $count } رموز
    [many] بقي { $count } رمزًا
   *[other] بقي { $count } رمز
}
recovery-codes-unsaved = لم يتم تأكيد حفظها. إذا فاتك حفظها، فيُرجى إنشاء رموز جديدة.
recovery-codes-create = إنشاء رموز جديدة
recovery-codes-create-about = يمكنك إنشاء رموز جديدة إذا فقدت هذه الرموز أو استخدمت معظمها. عندئذ لن تعود الرموز القديمة صالحة.
recovery-codes-creating = جارٍ الإنشاء…
recovery-codes-save = حفظ رموز الاسترداد
recovery-codes-created = تم إنشاء رموز الاسترداد. لم تعد رموزك القديمة صالحة.
recovery-codes-yours = رموزك
recovery-codes-once = لن نعرضها مرة أخرى. يُرجى الاحتفاظ بها في مكان آمن غير هاتفك.
recovery-codes-download = تنزيل ملف نصي
recovery-codes-file-title = رموز الاسترداد لحسابك على { $site }. يُستخدم كل رمز مرة واحدة فقط.
recovery-codes-saved-label = حفظتُ هذه الرموز
recovery-codes-not-saved = يُرجى حفظ الرموز، ثم تحديد المربع.
recovery-codes-continue = متابعة
recovery-codes-continuing = جارٍ المتابعة…

## Trusted browsers, in place of a second factor

trusted-browser-title = متصفح موثوق به
trusted-browsers-title = المتصفحات الموثوق بها
trusted-browsers-about = متصفحات لا تُطلب فيها خطوة التحقق الثانية.
trusted-browsers-intro = في المتصفح الموثوق به تكفي كلمة المرور وحدها لتسجيل الدخول. وتُطلب خطوة التحقق الثانية في جميع المتصفحات من جديد بعد تغيير كلمة المرور، أو تسجيل الخروج من جميع المتصفحات الأخرى، أو إضافة مفتاح مرور أو تطبيق مصادقة أو إزالته.
trusted-browsers-count = { $count ->
    [zero] لا توجد متصفحات موثوق بها
    [one] متصفح واحد موثوق به
    [two] متصفحان موثوق بهما
    [few] { $count } متصفحات موثوق بها
    [many] { $count } متصفحًا موثوقًا به
   *[other] { $count } متصفح موثوق به
}
trusted-browsers-none = لا توجد متصفحات موثوق بها بعد. لإضافة متصفح، يُرجى تحديد المربع في خطوة التحقق الثانية عند تسجيل الدخول.
trusted-browsers-since = أُضيف
trusted-browsers-ends = موثوق به حتى
trusted-browsers-remove = إلغاء الثقة
trusted-browsers-remove-one = إلغاء الثقة بالمتصفح { $browser }، أُضيف: { $time }
trusted-browsers-removing = جارٍ إلغاء الثقة…
trusted-browsers-all-title = جميع المتصفحات الموثوق بها
trusted-browsers-all-about = ستُطلب فيها خطوة التحقق الثانية عند تسجيل الدخول التالي. إذا كان بينها متصفح غير مألوف لك، فيُرجى أيضًا تغيير كلمة المرور، وسيتم بذلك تسجيل الخروج منه.
trusted-browsers-remove-all = إلغاء الثقة بجميع المتصفحات

## Activity

activity-intro = نشاط حسابك خلال آخر { $time }.
activity-refused = فشل
activity-by-link = برابط من رسالة إلكترونية أو من مسؤول
activity-by-setup-link = برابط الإعداد
activity-wrong-passkey = لم يُقبل مفتاح المرور
activity-wrong-password = كلمة مرور خاطئة
activity-disabled = كان الحساب معطّلًا
activity-no-password = لم تكن للحساب كلمة مرور بعد
activity-unknown-account = لا يوجد حساب كهذا
activity-changed-meanwhile = تغيّر الحساب في الوقت نفسه
activity-joined = إضافة إلى المجموعة { $name }
activity-invited = { $email } ({ $first })
activity-left = إزالة من المجموعة { $name }
activity-none = لا يوجد نشاط بعد. ستظهر هنا مرات تسجيل الدخول والتغييرات في حسابك.
activity-administrator = مسؤول الموقع
event-signed-in = تسجيل الدخول
event-sign-in-refused = محاولة تسجيل دخول
event-second-factor-refused = رمز خاطئ بعد كلمة المرور الصحيحة
event-signed-out = تسجيل الخروج
event-account-created = إنشاء الحساب
event-password-changed = تغيير كلمة المرور
event-password-link-created = إنشاء رابط كلمة المرور
event-password-link-emailed = إرسال رابط كلمة المرور بالبريد الإلكتروني
event-password-link-revoked = إبطال رابط كلمة المرور
event-reauthenticated = تأكيد الهوية
event-confirmation-refused = محاولة تأكيد تغيير
event-role-changed = تغيير الدور
event-groups-changed = تغيير المجموعات
event-account-disabled = تعطيل الحساب
event-account-enabled = تفعيل الحساب
event-account-locked = قفل الحساب
event-session-ended = إنهاء الجلسات
event-limits-cleared = إعادة ضبط حدود المحاولات
event-profile-changed = تغيير الملف الشخصي
event-email-change-requested = طلب تغيير البريد الإلكتروني
event-email-change-cancelled = إلغاء تغيير البريد الإلكتروني
event-email-changed = تغيير البريد الإلكتروني
event-email-change-undone = التراجع عن تغيير البريد الإلكتروني
event-data-exported = تنزيل البيانات
event-app-password-created = إنشاء كلمة مرور تطبيق
event-app-password-revoked = إبطال كلمة مرور تطبيق
event-second-step-added = إضافة خطوة تحقق ثانية
event-second-step-removed = إزالة خطوة تحقق ثانية
event-passkey-copied = رفض مفتاح مرور يبدو أنه منسوخ
event-browser-trusted = الوثوق بمتصفح
event-trusted-browser-removed = إلغاء الثقة بمتصفح
event-recovery-codes-created = إنشاء رموز الاسترداد
event-invited = إنشاء دعوة
event-invitation-revoked = إبطال دعوة
event-address-released = إلغاء حجز بريد إلكتروني
event-account-deleted = حذف الحساب
event-all-sessions-ended = تسجيل خروج الجميع
event-mail-tested = رسالة اختبار
event-mails-retried = إعادة محاولة إرسال الرسائل الفاشلة
event-restored = استعادة قاعدة البيانات من نسخة احتياطية
event-other = نشاط آخر

## Changing the email

email-title = تغيير البريد الإلكتروني
email-now = البريد الحالي:{" "}
email-intro = سنرسل رابطًا إلى بريدك الجديد وإشعارًا إلى بريدك الحالي. لن يتغير بريدك إلا بعد فتح الرابط والتأكيد.
email-intro-no-mail = لا يرسل هذا الموقع رسائل إلكترونية، لذا يُرجى طلب الرابط من مسؤول الموقع. لن يتغير بريدك إلا بعد فتح الرابط والتأكيد.
new-email-label = البريد الجديد
email-submit = إرسال الرابط
email-pending = لم يتغير بريدك بعد. أرسلنا رابطًا إلى { $address }، وللتأكيد يُرجى فتحه قبل { $until }.
register-no-mail = لا يرسل هذا الموقع رسائل إلكترونية. يمكن لمسؤول الموقع العثور على رابطك في مجلد البريد على الخادم.
email-intro-no-mail-admin = لا يرسل هذا الموقع رسائل إلكترونية، لأن الخيار SMTP_URL غير محدد. سيكون الرابط في مجلد البريد على الخادم. لن يتغير بريدك إلا بعد فتح الرابط والتأكيد.
email-pending-no-mail-admin = لم يتغير بريدك بعد. الرابط الخاص بالبريد { $address } في مجلد البريد على الخادم، وللتأكيد يُرجى فتحه قبل { $until }.
email-pending-no-mail = لم يتغير بريدك بعد. لا يرسل هذا الموقع رسائل إلكترونية، لكن يمكن لمسؤول الموقع العثور على الرابط الخاص بالبريد { $address } في مجلد البريد على الخادم. وللتأكيد يُرجى فتحه قبل { $until }.
email-confirm-title = تأكيد بريدك الجديد
email-confirm-intro = سيكون تسجيل الدخول ببريدك الجديد.
email-confirm-submit = تأكيد البريد الجديد
email-elsewhere-intro = يغيّر هذا الرابط البريد الإلكتروني لأحد الحسابات، ولا يعمل إلا في متصفح تم فيه تسجيل الدخول إلى ذلك الحساب.
email-elsewhere-account = الحساب
email-elsewhere-sign-in = يُرجى فتح الرابط في متصفح تم فيه تسجيل الدخول إلى هذا الحساب، أو تسجيل الدخول هنا.
email-elsewhere-other = تم تسجيل دخولك بالحساب { $account }. يُرجى تسجيل الخروج، وفتح الرابط مرة أخرى، وتسجيل الدخول إلى الحساب المذكور أعلاه.
email-elsewhere-not-you = إذا لم يكن هذا حسابك، فيُرجى إغلاق هذه الصفحة. لن يتغير شيء.
email-cancel-title = الإبقاء على بريدك الحالي
email-cancel-intro = طلب شخص يعرف كلمة مرورك تغيير بريدك الإلكتروني. عند الإبقاء على بريدك الحالي، لن يعود الرابط الذي أرسلناه إلى البريد الجديد صالحًا.
email-cancel-submit = الإبقاء على البريد الحالي
email-undo-title = استرداد حسابك
email-undo-intro = سنعيد بريدك السابق، ونسجّل خروجك من جميع المتصفحات، ونزيل مفاتيح المرور وتطبيقات المصادقة التي أُضيفت خلال الأيام الثلاثة السابقة للتغيير أو بعده. لن تعود كلمة مرورك وكلمات مرور التطبيقات صالحة، وسيُطلب منك اختيار كلمة مرور جديدة.
email-undo-submit = استرداد الحساب
email-current = البريد الحالي
email-requested = البريد المطلوب
email-restored = البريد الذي سيُستعاد
email-change-cancel = إلغاء تغيير البريد الإلكتروني
email-change-cancelling = جارٍ الإلغاء…
email-taken-title = هذا البريد الإلكتروني مستخدم بالفعل
email-taken-advice = هذا البريد لحساب آخر، أو كان له من قبل، لذلك لم يتغير شيء.

## Downloading one’s data, deleting one’s account

export-title = تنزيل بياناتك
export-intro = ملف فيه كل ما يخزّنه هذا الموقع عنك: حسابك، وجلساتك، ومفاتيح المرور وتطبيق المصادقة، والمتصفحات الموثوق بها، وأسماء كلمات مرور التطبيقات، ونشاطك.
export-submit = تنزيل
delete-about = حذف حسابك وكل ما فيه.
delete-title = حذف حسابك
delete-intro = لا يمكن التراجع عن الحذف. وهو يشمل:
delete-loses-account = حسابك، مع اسمك وبريدك الإلكتروني وكلمة مرورك
delete-loses-sessions = جلساتك: سيتم تسجيل خروجك من جميع المتصفحات
delete-loses-app-passwords = كلمات مرور التطبيقات: لن يعود بإمكان التطبيقات التي تعتمد عليها الوصول
delete-loses-factors = مفاتيح المرور ورموز تطبيق المصادقة ورموز الاسترداد: لن تعود صالحة
delete-loses-address = استخدام بريدك الإلكتروني هنا: لن يتمكن أحد من إنشاء حساب به ما لم يسمح بذلك مسؤول الموقع
delete-submit = حذف حسابي
delete-busy = جارٍ الحذف…
delete-last-administrator = لا يوجد مسؤول غيرك يمكنه تسجيل الدخول. قبل حذف حسابك، يُرجى منح دور المسؤول لمستخدم آخر.

## Forgotten password

forgot-title = هل نسيت كلمة المرور؟
forgot-intro = يُرجى إدخال بريدك الإلكتروني، وسنرسل إليك رابطًا لاختيار كلمة مرور جديدة.
forgot-submit = إرسال الرابط
forgot-sent-title = يُرجى تفقّد بريدك الإلكتروني
forgot-sent = إذا كان هناك حساب بهذا البريد الإلكتروني، فقد أرسلنا إليك رابطًا لاختيار كلمة مرور جديدة. الرابط صالح لمدة 30 دقيقة.
no-mail = لا يرسل هذا الموقع رسائل إلكترونية. لاختيار كلمة مرور جديدة، يُرجى طلب رابط من مسؤول الموقع. يمكن للمسؤولين إنشاؤه بهذا الأمر:
no-mail-command = vestibule user password EMAIL
email-not-arrived = إذا لم تصل الرسالة خلال بضع دقائق، فيُرجى تفقّد مجلد البريد غير المرغوب فيه والتأكد من صحة البريد الإلكتروني المُدخل.
use-different-email = استخدام بريد إلكتروني آخر
back-to-sign-in = الرجوع إلى تسجيل الدخول
back-to-profile = الرجوع إلى ملفك الشخصي

## Creating an account

register-title = إنشاء حساب
register-intro = يُرجى إدخال بريدك الإلكتروني، وسنرسل إليك رابطًا لإنشاء حسابك على { $site }.
register-intro-no-mail = يُرجى إدخال بريدك الإلكتروني، ثم طلب رابطك من مسؤول الموقع. لا يرسل هذا الموقع رسائل إلكترونية.
register-email-hint = سيُستخدم لتسجيل الدخول.
register-submit-email = إرسال الرابط
register-sent-title = يُرجى تفقّد بريدك الإلكتروني
register-sent = أرسلنا إليك رابطًا للمتابعة. الرابط صالح لمدة ساعتين.
register-finish-intro = يُرجى اختيار اسم وكلمة مرور لحسابك على { $site }.
register-submit = إنشاء الحساب
register-busy = جارٍ إنشاء حسابك…
register-have-account = هل لديك حساب؟ تسجيل الدخول
first-password-title = إعداد حسابك
first-password-submit = إعداد الحساب
first-password-busy = جارٍ إعداد حسابك…
registration-closed-title = إنشاء حسابات جديدة غير متاح
registration-closed-advice = للحصول على حساب، يُرجى التواصل مع مسؤول الموقع.
register-link-expired = هذا الرابط سبق استخدامه، أو أُبطل، أو حلّ محله رابط أحدث، أو انتهت صلاحيته. إذا سبق لك إنشاء حسابك، فيُرجى تسجيل الدخول. وإلا فيُرجى استخدام أحدث رابط لديك، أو الحصول على رابط جديد.
invitation-link-expired = هذا الرابط سبق استخدامه، أو أُبطل، أو حلّ محله رابط أحدث، أو انتهت صلاحيته. إذا سبق لك إنشاء حسابك، فيُرجى تسجيل الدخول. وإلا فيُرجى استخدام أحدث رابط لديك، أو طلب رابط جديد من مسؤول الموقع.

## Creating the first administrator

setup-title = إنشاء الحساب الأول
setup-intro = سيُمنح حسابك دور المسؤول على { $site }.
setup-email-hint = سيُستخدم لتسجيل الدخول.
setup-submit = إنشاء الحساب
setup-busy = جارٍ إنشاء حسابك…
setup-link-expired = إما أن للموقع مسؤولًا بالفعل، أو أن الرابط غير مكتمل. إذا لم يكن هناك مسؤول، فيُرجى البحث في سجل الخادم عن السطر الذي فيه العبارة «There is no administrator yet» وفتح الرابط الوارد فيه.

## Choosing a password with a link

choose-title = اختيار كلمة مرور
account-label = الحساب:{" "}
choose-intro = عند حفظ كلمة المرور الجديدة، سيتم تسجيل خروجك من جميع المتصفحات وإبطال كلمات مرور التطبيقات.
choose-submit = حفظ كلمة المرور
recover-intro = إذا أضاف شخص آخر خطوة التحقق الثانية، فيمكنك استرداد حسابك هنا. سنزيل مفاتيح المرور وتطبيق المصادقة التي أُضيفت منذ ذلك الحين، ونسجّل خروجك من جميع المتصفحات. لن تعود كلمة مرورك وكلمات مرور التطبيقات صالحة، وسيُطلب منك اختيار كلمة مرور جديدة.

## Administration, for administrators only

nav-overview = نظرة عامة
nav-users = المستخدمون
nav-invitations = الدعوات
nav-groups = المجموعات
nav-sessions = الجلسات
nav-limits = حدود المحاولات
nav-audit-log = سجل التدقيق
nav-access = صلاحيات الوصول
nav-settings = الإعدادات
next-steps = الخطوات التالية
next-invite = دعوة أشخاص
next-invite-about = إنشاء رابط لكل منهم، أو إرساله بالبريد الإلكتروني.
next-factor = إضافة خطوة تحقق ثانية
next-factor-about = حسابك يتيح الوصول إلى كل شيء هنا، وكلمة المرور وحدها قد تُسرق.
next-app = حماية تطبيق
next-app-about = يسأل الخادم الوكيل هذا الخادم عمّن يحق له فتح كل صفحة. يُرجى ضبط TRUSTED_PROXIES على عنوان الخادم الوكيل، ثم إعداده كما في أدلة nginx أو Caddy أو Traefik ضمن الوثائق.
next-mail = إرسال الرسائل الإلكترونية
next-mail-about = يُرجى ضبط SMTP_URL على خادم البريد لديك، وضبط MAIL_FROM على عنوان المُرسِل. عندئذ يختار المستخدمون كلمات مرور جديدة بأنفسهم، وتصلك إشعارات بما يحدث.
admin-search = بحث
admin-any = الكل
admin-any-time = أي وقت
admin-older = عرض نتائج أقدم
admin-users-count = { $count ->
    [zero] لا يوجد مستخدمون
    [one] مستخدم واحد
    [two] مستخدمان
    [few] { $count } مستخدمين
    [many] { $count } مستخدمًا
   *[other] { $count } مستخدم
}
admin-users-more = { $count ->
    [zero] أكثر من { $count } مستخدم
    [one] أكثر من مستخدم واحد
    [two] أكثر من مستخدمين
    [few] أكثر من { $count } مستخدمين
    [many] أكثر من { $count } مستخدمًا
   *[other] أكثر من { $count } مستخدم
}
admin-rule-line = السطر { $line }
admin-filter-user = المستخدم
admin-filter-user-hint = بريد إلكتروني أو معرّف
admin-filter-event = الحدث
admin-filter-address = عنوان IP
admin-filter-days = الفترة
admin-last-days = { $count ->
    [zero] آخر { $count } يوم
    [one] آخر يوم
    [two] آخر يومين
    [few] آخر { $count } أيام
    [many] آخر { $count } يومًا
   *[other] آخر { $count } يوم
}
admin-no-such-user = لا يوجد مستخدم بهذا البريد أو المعرّف.
admin-no-such-event = لا يوجد حدث كهذا.
admin-no-address = يُرجى إدخال عنوان IP، مثل 192.0.2.7 أو {"\u200E"}2001:db8::7
admin-audit-none = لم يُعثر على أحداث.
admin-by = بواسطة{" "}
admin-by-command = عبر سطر الأوامر
admin-download-csv = تنزيل بتنسيق CSV
admin-download-json = تنزيل بتنسيق JSON Lines
admin-more = التالي
admin-none = لا شيء
admin-no-groups = لا توجد مجموعات
admin-user-add = إضافة مستخدم
admin-user-add-about = يحصل المستخدم على رابط لاختيار كلمة مرور. يُعرض لك الرابط أيضًا، ويُرسل إليه إذا كان هذا الموقع يرسل رسائل إلكترونية.
admin-user-name-hint = يمكن للمستخدم تغييره.
admin-user-admin-hint = يمكن للمسؤولين فعل كل شيء في هذه الصفحات.
admin-user-edit = تعديل المستخدم
admin-user-account = الحساب
admin-user-id = المعرّف
admin-user-search = البحث
admin-user-search-hint = بدايات كلمات من الاسم أو البريد، أو المعرّف
admin-users-none = لم يُعثر على مستخدمين.
admin-filter-group = المجموعة
admin-filter-state = الحالة
admin-state-active = يمكنه تسجيل الدخول
admin-state-disabled = حساب معطّل
admin-state-locked = حساب مقفل
admin-state-no-password = بلا كلمة مرور
admin-state-no-second-factor = بلا خطوة تحقق ثانية
admin-email-hint = يتغير فورًا من دون تأكيد. إذا كان هذا الموقع يرسل رسائل إلكترونية، فسيُرسل إشعار إلى البريدين القديم والجديد.
admin-value-now = القيمة الآن:{" "}
admin-email-taken = هذا البريد لأحد المستخدمين، أو كان له من قبل.
admin-join-group = إضافة إلى مجموعة
admin-group-hint = من 1 إلى 32 حرفًا: من a إلى z، ومن 0 إلى 9، والرمزان _ و-
admin-group-malformed = يُرجى إدخال مجموعة من 1 إلى 32 حرفًا: من a إلى z، ومن 0 إلى 9، والرمزان _ و-
admin-no-group = يُرجى إدخال اسم من 1 إلى 32 حرفًا: من a إلى z، ومن 0 إلى 9، والرمزان _ و-. ولمنح صلاحيات المسؤول، يُرجى تغيير الدور.
admin-too-many-groups = { $most ->
    [zero] لا يمكن أن يكون المستخدم في أي مجموعة.
    [one] لا يمكن أن يكون المستخدم في أكثر من مجموعة واحدة.
    [two] لا يمكن أن يكون المستخدم في أكثر من مجموعتين.
    [few] لا يمكن أن يكون المستخدم في أكثر من { $most } مجموعات.
    [many] لا يمكن أن يكون المستخدم في أكثر من { $most } مجموعة.
   *[other] لا يمكن أن يكون المستخدم في أكثر من { $most } مجموعة.
} يُرجى إزالة إحداها أولًا.
admin-leave-group = إزالة من المجموعة { $name }
admin-add = إضافة
admin-remove = إزالة
admin-save = حفظ
admin-doing = جارٍ الحفظ…
admin-go = فتح
admin-acts = الإجراءات المتاحة
admin-latest-events = آخر الأحداث
admin-all-events = جميع أحداث هذا المستخدم
admin-changed-meanwhile = تغيّرت بيانات هذا المستخدم في هذه الأثناء، لذلك لم يُحفظ شيء. يُرجى مراجعة المعروض الآن وإعادة المحاولة.
admin-oneself = لا يمكنك إجراء ذلك على حسابك. يُرجى طلب ذلك من مسؤول آخر.
admin-last-administrator = هذا آخر مسؤول يمكنه تسجيل الدخول. يُرجى أولًا منح دور المسؤول لمستخدم آخر.
admin-disabled = الحساب معطّل، فلا يمكن لأحد تسجيل الدخول به. أما الحساب المقفل فيمكن إلغاء قفله برابطه.
admin-locked = الحساب مقفل. للحصول على رابط جديد يلغي القفل، يُرجى قفله مرة أخرى.
admin-link-for = الرابط الخاص بالبريد { $email }
admin-link-for-anybody = رابط لكل من يحصل عليه
admin-link-sent = أُرسل أيضًا إلى { $email }.
admin-link-not-sent = لم يُرسل بالبريد، لذا يُرجى إيصاله بطريقة أخرى.
admin-link-life = هذا الرابط سري. يُستخدم مرة واحدة خلال { $duration }، ولن يُعرض مرة أخرى.
admin-invitation-replaced = لم تعد الدعوة السابقة لهذا البريد صالحة.
admin-open-user = فتح صفحة المستخدم
act-password = إنشاء رابط لاختيار كلمة مرور
act-password-about = يُعرض لك، ويُرسل إلى المستخدم إذا كان هذا الموقع يرسل رسائل إلكترونية. تبقى كلمة المرور القديمة صالحة حتى استخدام الرابط.
act-sign-out = تسجيل الخروج من جميع المتصفحات
act-sign-out-about = تسجيل خروج المستخدم من جميع المتصفحات، وإلغاء الثقة بها كلها.
act-app-passwords = إبطال جميع كلمات مرور التطبيقات
act-app-passwords-about = تتوقف التطبيقات التي تعتمد عليها عن العمل فورًا.
act-factors = إعادة تعيين خطوة التحقق الثانية
act-factors-about = لمن فقد وسائل التحقق. يزيل هذا مفاتيح المرور وتطبيق المصادقة ورموز الاسترداد، ويسجّل خروج المستخدم من جميع المتصفحات، ويرسل إليه رسالة إلكترونية.
act-limits = إعادة ضبط حدود المحاولات ورفع الحظر المؤقت
act-limits-about = تظهر لك المحاولات المحسوبة على المستخدم قبل إعادة ضبطها. ولا تشمل حدود عناوين IP، فهي في صفحة «حدود المحاولات».
act-promote = منح دور المسؤول
act-promote-about = يمكن للمسؤولين فعل كل شيء في هذه الصفحات: تغيير الحسابات وحذفها، ومنح دور المسؤول لغيرهم. إذا كان هذا الموقع يرسل رسائل إلكترونية، فسيُبلَّغ المستخدم.
act-demote = سحب دور المسؤول
act-demote-about = لن يعود بإمكان المستخدم فتح هذه الصفحات، ولن تعود الروابط التي أنشأها لغيره صالحة. يبقى الحساب وتستمر جلساته. إذا كان هذا الموقع يرسل رسائل إلكترونية، فسيُبلَّغ المستخدم.
act-lock = قفل هذا الحساب
act-lock-about = للحسابات المخترقة. يسجّل هذا خروج المستخدم من جميع المتصفحات، ويبطل كلمة المرور وكلمات مرور التطبيقات والروابط والتغييرات المعلّقة. يظهر لك بعدها رابط ليختار به صاحب الحساب كلمة مرور جديدة.
act-disable = تعطيل
act-disable-about = لا يمكن للمستخدم تسجيل الدخول، ويتم تسجيل خروجه من جميع المتصفحات. يمكنك تفعيل الحساب من جديد.
act-enable = تفعيل
act-enable-about = يمكن للمستخدم تسجيل الدخول من جديد، وتُنسى المحاولات السابقة. إذا كان الحساب بلا كلمة مرور، فيلزم أيضًا رابط لاختيارها.
act-delete = حذف
act-delete-about = حذف الحساب وكل ما يتبعه. يبقى البريد الإلكتروني محجوزًا حتى إلغاء حجزه.
admin-counted = { $first }: { $count }
admin-counted-until = { $first }: { $count }، حتى
admin-locked-out = محظور مؤقتًا
admin-locked-out-until = محظور مؤقتًا حتى
admin-no-limits = لا توجد محاولات محسوبة على هذا المستخدم الآن.
admin-limits-about = المحاولات المحسوبة الآن على المستخدمين وعناوين IP. تظهر حالات الحظر المؤقت أولًا. وينتهي كل عدّ تلقائيًا في الوقت المذكور بجانبه.
admin-limits-search = البريد الإلكتروني أو عنوان IP
admin-limits-no-subject = يُرجى إدخال بريد إلكتروني، مثل ada@example.org، أو عنوان IP من دون منفذ.
admin-limits-none = لا توجد محاولات محسوبة الآن.
admin-limits-nobody = بريد لا يخص أي مستخدم
admin-limits-shared = مصادر متعددة
admin-limits-more = { $count ->
    [zero] كل العدّادات معروضة.
    [one] هناك عدّاد آخر غير معروض. لعرضه، يُرجى البحث عن بريد إلكتروني أو عنوان IP.
    [two] هناك عدّادان آخران غير معروضين. لعرضهما، يُرجى البحث عن بريد إلكتروني أو عنوان IP.
    [few] هناك { $count } عدّادات أخرى غير معروضة. لعرضها، يُرجى البحث عن بريد إلكتروني أو عنوان IP.
    [many] هناك { $count } عدّادًا آخر غير معروض. لعرضها، يُرجى البحث عن بريد إلكتروني أو عنوان IP.
   *[other] هناك { $count } عدّاد آخر غير معروض. لعرضها، يُرجى البحث عن بريد إلكتروني أو عنوان IP.
}
admin-limits-clear = إعادة ضبط
admin-limits-clear-of = إعادة ضبط المحاولات المحسوبة على { $name }
admin-limits-clear-all = إعادة ضبط جميع الحدود
admin-limits-clear-all-about = يُرفع كل حظر مؤقت، حتى عن المهاجمين. وتبقى حدودك كما هي.
admin-limits-without-redis = خدمة Redis غير متاحة. لا تُعرض إلا المحاولات المحسوبة في ذاكرة الخوادم.
admin-invite = دعوة شخص
admin-invite-about = يمكن إنشاء حساب بالرابط خلال 7 أيام. يُعرض لك أيضًا، ويُرسل بالبريد إذا كان هذا الموقع يرسل رسائل إلكترونية.
admin-invite-email-hint = إذا تُرك فارغًا، يمكن لكل من لديه الرابط استخدامه ببريد إلكتروني يؤكده بنفسه
admin-invite-admin-email = يُرجى إدخال البريد الإلكتروني للمسؤول الجديد.
admin-invite-no-mail = يُرجى إدخال بريد إلكتروني: من دون SMTP_URL لا يمكن لأحد تأكيد بريده.
admin-invitations-open = الدعوات المعلّقة
admin-invitations-none = لا توجد دعوات معلّقة.
admin-invitation-until = صالحة حتى
admin-invitation-anybody = كل من لديه الرابط
admin-sessions-none = لم يُعثر على جلسات.
admin-sign-out-of = تسجيل خروج { $email } من { $browser }، عنوان IP: { $address }، تسجيل الدخول: { $time }
admin-end-all = تسجيل خروج الجميع
admin-end-all-about = سيتعين على الجميع تسجيل الدخول من جديد، بمن فيهم أنت.
admin-end-all-confirm = للتأكيد، يُرجى كتابة «all»
admin-attention = أمور تحتاج إلى انتباهك
admin-warnings = { $count ->
    [zero] لا تحذيرات بشأن الإعدادات
    [one] تحذير واحد بشأن الإعدادات
    [two] تحذيران بشأن الإعدادات
    [few] { $count } تحذيرات بشأن الإعدادات
    [many] { $count } تحذيرًا بشأن الإعدادات
   *[other] { $count } تحذير بشأن الإعدادات
}
admin-now = الآن
admin-administrators = المسؤولون
admin-days = آخر 30 يومًا
admin-sign-ins = مرات تسجيل الدخول
admin-refusals = مرات فشل تسجيل الدخول
admin-lockouts = محاولات تجاوزت الحد
admin-as-table = عرض في جدول
admin-day = التاريخ (UTC)
admin-release = إلغاء حجز بريد إلكتروني
admin-release-about = البريد الذي كان لأحد المستخدمين يبقى محجوزًا، حتى لا تصل رسائله إلى شخص آخر. ولمنحه لشخص آخر، يُرجى إلغاء حجزه.
admin-release-in-use = هذا البريد لأحد المستخدمين حاليًا.
admin-release-unknown = لم يكن هذا البريد لأي مستخدم.
admin-groups-about = تحدد المجموعات من يمكنه فتح كل تطبيق. وتذكرها القواعد الواردة في ملف ACCESS_RULES.
admin-groups-none = لا يوجد أي مستخدم في مجموعة بعد.
admin-access-about = معرفة ما إذا كان يحق لشخص فتح صفحة من تطبيق، والقاعدة التي تحدد ذلك.
admin-access-url = عنوان الصفحة
admin-access-url-hint = مثل https://wiki.example.org/page
admin-access-user-hint = بريد إلكتروني أو معرّف. إذا تُرك فارغًا: شخص لم يسجّل الدخول
admin-access-method = طريقة الطلب
admin-access-method-hint = إذا تُركت فارغة: GET
admin-access-address-hint = إذا تُرك فارغًا: غير معروف
admin-access-check = التحقق
admin-access-cannot-sign-in = لا يمكن لهذا المستخدم تسجيل الدخول: الحساب معطّل أو مقفل أو بلا كلمة مرور بعد.
admin-access-no-url = يُرجى إدخال عنوان كامل، مثل https://wiki.example.org/page
admin-access-no-method = يُرجى إدخال طريقة طلب، مثل GET أو POST.
admin-access-allowed = مسموح
admin-access-sign-in = يلزم تسجيل الدخول أولًا
admin-access-denied = مرفوض
admin-access-no-rules = لا توجد قواعد: الخيار ACCESS_RULES غير محدد. يحق لكل من سجّل الدخول فتح جميع الصفحات.
admin-access-no-rule = لا تنطبق أي قاعدة، لذلك يُرفض الوصول.
admin-access-rule = أول قاعدة تنطبق هي التي في السطر { $line }.
admin-access-unsure-path = قد تقرأ الخوادم المسار بأكثر من طريقة، والقاعدة التي في السطر { $line } تنطبق على إحداها.
admin-access-unsure-method = تعتمد القاعدة التي في السطر { $line } على طريقة الطلب، وقد تقرؤها التطبيقات بأكثر من شكل.
admin-access-unsure-address = تعتمد القاعدة التي في السطر { $line } على عنوان العميل، وهو غير معروف.
admin-access-groups = لا يحق فتح هذه الصفحة إلا لأعضاء هذه المجموعات: { $name }.
admin-access-user = مجموعات { $email }: { $name }
admin-access-second-factor = يلزم تسجيل الدخول بخطوة تحقق ثانية.
admin-access-max-age = يلزم ألا يكون قد مضى على تسجيل الدخول أو تأكيد الهوية أكثر من { $time }.
admin-rules = القواعد
admin-rules-none = لا توجد قواعد. يُرجى ضبط ACCESS_RULES على مسار ملف القواعد.
admin-settings-about = إعدادات تشغيل هذا الخادم. تُحدَّد الخيارات في متغيرات البيئة أو في الملف {"\u200E"}.env على الخادم.
admin-state = الحالة
admin-version = الإصدار
admin-database = قاعدة البيانات
admin-redis = Redis
admin-mail = البريد الإلكتروني
admin-answers = { $count ->
    [zero] الاستجابة خلال { $count } ملي ثانية.
    [one] الاستجابة خلال ملي ثانية واحدة.
    [two] الاستجابة خلال ملي ثانيتين.
    [few] الاستجابة خلال { $count } ملي ثانية.
    [many] الاستجابة خلال { $count } ملي ثانية.
   *[other] الاستجابة خلال { $count } ملي ثانية.
}
admin-answers-now = الاستجابة سليمة.
admin-no-answer = لا توجد استجابة.
admin-redis-away = لا توجد استجابة. تُقرأ الجلسات من قاعدة البيانات.
admin-redis-none = غير مستخدم. الجلسات محفوظة في ملفات تعريف ارتباط موقّعة.
admin-mails-waiting = { $count ->
    [zero] لا توجد رسائل في الانتظار.
    [one] رسالة واحدة في الانتظار.
    [two] رسالتان في الانتظار.
    [few] { $count } رسائل في الانتظار.
    [many] { $count } رسالة في الانتظار.
   *[other] { $count } رسالة في الانتظار.
}
admin-mails-failed = { $count ->
    [zero] لم يفشل إرسال أي رسالة.
    [one] فشل إرسال رسالة واحدة، وستُعاد المحاولة.
    [two] فشل إرسال رسالتين، وستُعاد المحاولة.
    [few] فشل إرسال { $count } رسائل، وستُعاد المحاولة.
    [many] فشل إرسال { $count } رسالة، وستُعاد المحاولة.
   *[other] فشل إرسال { $count } رسالة، وستُعاد المحاولة.
}
admin-mails-since = أقدم رسالة:
admin-mail-none = لا تُرسل رسائل إلكترونية، لأن الخيار SMTP_URL غير محدد.
admin-mail-try = رسالة اختبار
admin-mail-test = إرسال رسالة اختبار إلى { $email }
admin-mail-sending = جارٍ الإرسال…
admin-mail-retry = إعادة محاولة إرسال الرسائل الفاشلة
admin-mails-not-taken = الرسائل التي فشل إرسالها
admin-mail-tries = { $count ->
    [zero] لا محاولات
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $count } محاولات
    [many] { $count } محاولة
   *[other] { $count } محاولة
}، المحاولة التالية:
admin-mail-why = سبب الفشل:
admin-keys = مفاتيح الجلسات
admin-key-signs = للتوقيع، قيد الاستخدام منذ
admin-key-verifies = للتحقق فقط، قيد الاستخدام منذ
admin-key-old = مفتاح التوقيع قيد الاستخدام منذ أكثر من سنة. يُرجى استبداله.
admin-options = الخيارات

## Expired links

link-expired-title = لم يعد هذا الرابط صالحًا
password-link-expired = انتهت صلاحية الرابط، أو سبق استخدامه، أو حلّ محله رابط أحدث. يُرجى طلب رابط جديد.
recover-link-expired = انتهت صلاحية الرابط أو سبق استخدامه. إذا تعذّر عليك تسجيل الدخول بكلمة مرور جديدة، فيُرجى التواصل مع مسؤول الموقع.
email-link-expired = انتهت صلاحية الرابط، أو سبق استخدامه، أو حلّ محله رابط أحدث. يظهر بريدك الحالي في ملفك الشخصي.
get-new-link = الحصول على رابط جديد

## Error pages

error-400-title = تعذّرت قراءة الطلب
error-400-advice = جزء من الطلب مفقود أو تالف. يُرجى الرجوع وإعادة تحميل الصفحة ثم المحاولة مرة أخرى.
error-401-title = يُرجى تسجيل الدخول للمتابعة
error-401-advice = عرض هذه الصفحة يتطلب تسجيل الدخول. ربما انتهت جلستك.
error-403-title = ليس لديك حق الوصول إلى هذه الصفحة
error-403-advice = إذا كان الوصول إليها ضروريًا، فيُرجى التواصل مع مسؤول الموقع.
signed-in-as = تم تسجيل دخولك بالحساب { $email }.
use-different-account = استخدام حساب آخر
error-proof-advice = تتطلب هذه الصفحة تسجيل دخول أحدث أو خطوة تحقق ثانية.
error-not-enrolled-advice = تعمل كلمات مرور التطبيقات بعد إضافة خطوة تحقق ثانية. يُرجى فتح هذه الصفحة في متصفح وتسجيل الدخول فيه وإضافتها.
error-app-password-advice = لا تعمل كلمات مرور التطبيقات لهذه الصفحة. يُرجى فتحها في متصفح وتسجيل الدخول فيه.
error-403-nobody = لا يحق لأحد الوصول إلى هذه الصفحة. إذا بدا ذلك خطأً، فيُرجى إبلاغ مسؤول الموقع.
error-404-title = الصفحة غير موجودة
error-404-advice = يُرجى التحقق من العنوان، أو البدء من الصفحة الرئيسية.
error-404-sign-in-advice = يُرجى التحقق من العنوان، أو تسجيل الدخول: بعض الصفحات لا تظهر إلا بعد تسجيل الدخول.
error-405-title = لا يمكن فتح هذه الصفحة بهذه الطريقة
error-405-advice = لا يعمل هذا العنوان إلا عبر نموذج أو رابط. يُرجى الرجوع واستخدام النموذج أو الرابط.
error-408-title = استغرق الطلب وقتًا طويلًا
error-408-advice = لم يصل الطلب في الوقت المحدد، لذلك لم يتغير شيء. يُرجى التحقق من الاتصال والمحاولة مرة أخرى.
error-413-title = حجم الطلب كبير جدًا
error-413-advice = الطلب أكبر مما يقبله هذا الموقع، لذلك لم يتغير شيء. يُرجى تقليل المحتوى والمحاولة مرة أخرى.
error-415-title = تعذّرت قراءة هذا التنسيق
error-415-advice = يقبل هذا الموقع النماذج وتنسيق JSON. لم يتغير شيء.
error-422-title = هناك خطأ في النموذج
error-422-advice = لم يتغير شيء. يُرجى الرجوع والتحقق مما أدخلته ثم إرساله مرة أخرى.
error-429-title = تم تجاوز عدد المحاولات المسموح به
error-429-advice = عدد المحاولات محدود للحفاظ على أمان الحسابات.
error-500-title = حدث خطأ
error-500-advice = الخطأ من جانبنا. يُرجى المحاولة مرة أخرى بعد دقيقة. إذا تكرر الخطأ، فيُرجى إبلاغ مسؤول الموقع بمعرّف الطلب أدناه.
error-503-title = سنعود بعد لحظات
error-503-advice = هذه الصفحة غير متاحة حاليًا. لن يتم تسجيل خروجك.
error-cross-site-title = ورد هذا النموذج من موقع آخر
error-cross-site-advice = للحفاظ على أمان حسابك، لم يتغير شيء. يُرجى فتح الصفحة على هذا الموقع وإرسال النموذج مرة أخرى.
error-wrong-address-title = لهذا الموقع عنوان آخر
site-address = عنوان هذا الموقع هو { $address }.
site-address-link = الانتقال إلى هذا الموقع
error-home = الانتقال إلى الصفحة الرئيسية
error-retrying = ستُعاد المحاولة بعد { $duration }…
error-retry = يُرجى المحاولة مرة أخرى بعد { $duration }.
request-id = معرّف الطلب

## Emails

mail-greeting = مرحبًا،
mail-link-life = هذا الرابط صالح لمدة { $duration }، ويُستخدم مرة واحدة فقط.
mail-not-you = إذا لم يكن هذا الطلب منك، فيمكنك تجاهل هذه الرسالة.
mail-unexpected = إذا لم تكن هذه الرسالة متوقعة، فيمكنك تجاهلها.
mail-fact = { $first }: { $second }
mail-time = الوقت
mail-browser = المتصفح
mail-app-password = كلمة مرور التطبيق
two-sentences = { $first } { $second }
list-separator = {"، "}
mail-register-subject = إنشاء حسابك على { $site }
mail-register-body = يمكنك إنشاء حسابك على { $site } بهذا الرابط.
mail-taken-subject = لديك حساب على { $site } بالفعل
mail-taken-body = حاول شخص ما، ربما أنت، إنشاء حساب على { $site } بهذا البريد الإلكتروني. لديك حساب بالفعل، لذلك لم ننشئ حسابًا آخر.
mail-taken-advice = يمكنك تسجيل الدخول، أو اختيار كلمة مرور جديدة إذا نسيت كلمة المرور.
mail-reserved-subject = لا يمكن استخدام هذا البريد لحساب على { $site }
mail-reserved-body = حاول شخص ما، ربما أنت، إنشاء حساب على { $site } بهذا البريد الإلكتروني. كان هذا البريد لحساب آخر من قبل، لذلك لا يمكن استخدامه لحساب جديد.
mail-reserved-advice = للحصول على حساب، يُرجى التواصل مع مسؤول { $site } للسماح بهذا البريد.
mail-reset-subject = إعادة تعيين كلمة مرورك على { $site }
mail-reset-body = تلقّينا طلبًا لتعيين كلمة مرور جديدة لحسابك على { $site }.
mail-reset-advice = إذا كان الطلب منك، فيمكنك اختيار كلمة المرور الجديدة هنا. وإلا فلا يلزم أي إجراء، وستبقى كلمة مرورك كما هي.
mail-email-confirm-subject = تأكيد بريدك الجديد على { $site }
mail-email-confirm-body = طلب شخص ما، على الأرجح أنت، تغيير البريد الإلكتروني للحساب { $account } على { $site } إلى هذا البريد.
mail-email-confirm-advice = للتأكيد، يُرجى فتح هذا الرابط في متصفح تم فيه تسجيل الدخول إلى ذلك الحساب.
mail-email-taken-subject = لا يمكن استخدام هذا البريد لحساب آخر على { $site }
mail-email-taken-body = طلب شخص ما استخدام هذا البريد لحسابه على { $site }. هذا البريد لحساب موجود، أو كان له من قبل، لذلك لم يتغير شيء.
mail-email-change-requested-subject = طلب تغيير البريد الإلكتروني لحسابك على { $site }
mail-email-change-requested-body = طلب شخص ما تغيير البريد الإلكتروني لحسابك على { $site } إلى { $address }. لن يتغير البريد إلا بعد التأكيد بالرابط الذي أرسلناه إلى البريد الجديد.
mail-email-change-requested-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى إلغاء التغيير، ثم تغيير كلمة المرور.
mail-email-changed-subject = تم تغيير البريد الإلكتروني لحسابك على { $site }
mail-email-changed-body = تم تغيير البريد الإلكتروني لحسابك على { $site } إلى { $address }.
mail-email-changed-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى استرداد حسابك. سيتم تسجيل خروجك من جميع المتصفحات، وسيُطلب منك اختيار كلمة مرور جديدة.
mail-email-recovered-body = استرد صاحب البريد { $address } الحساب الذي كان مرتبطًا ببريدك هذا على { $site }. تم تسجيل خروج الحساب من جميع المتصفحات، ولم تعد كلمة مروره صالحة.
mail-email-recovered-advice = إذا كان الحساب لك ولم يكن هذا الإجراء منك، فيُرجى إبلاغ مسؤول { $site }.
mail-email-set-body = غيّر مسؤول الموقع البريد الإلكتروني لحسابك على { $site } إلى { $address }. يُرجى استخدامه لتسجيل الدخول من الآن فصاعدًا.
mail-role-admin-subject = تم منحك دور المسؤول على { $site }
mail-role-admin-body = منحك مسؤول الموقع دور المسؤول على { $site }.
mail-role-user-subject = لم يعد لديك دور المسؤول على { $site }
mail-role-user-body = سحب مسؤول الموقع دور المسؤول من حسابك على { $site }، فأصبح حسابًا عاديًا.
mail-unexpected-administrator = إذا لم يكن ذلك متوقعًا، فيُرجى التواصل مع مسؤول الموقع.
mail-test-subject = رسالة اختبار من { $site }
mail-test-body = تصلك الرسائل من { $site }. أرسل أحد المسؤولين هذه الرسالة لاختبار خادم البريد.
mail-account-locked-subject = حسابك على { $site } مقفل
mail-account-locked-body = قفل مسؤول الموقع حسابك على { $site }، لأن شخصًا آخر ربما استخدمه. لم تعد كلمة مرورك صالحة، وتم تسجيل خروجك من جميع المتصفحات، وأُبطلت كلمات مرور التطبيقات.
mail-account-locked-advice = لإلغاء قفل حسابك، يُرجى اختيار كلمة مرور جديدة. إذا كانت لحسابك خطوة تحقق ثانية، فستبقى مطلوبة لتسجيل الدخول.
mail-account-locked-ask = لإلغاء قفل حسابك، يُرجى طلب رابط من مسؤول الموقع. لا يمكننا إرساله هنا، لأن البريد الإلكتروني لحسابك تغيّر حديثًا.
mail-account-deleted-subject = تم حذف حسابك على { $site }
mail-account-deleted-body = تم حذف حسابك على { $site } من متصفح تم فيه تسجيل الدخول إلى الحساب.
mail-account-deleted-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى إبلاغ مسؤول { $site }.
mail-password-changed-subject = تم تغيير كلمة مرورك على { $site }
mail-password-changed-body = تم تغيير كلمة المرور لحسابك على { $site }. سجّلنا خروجك من جميع المتصفحات الأخرى وأبطلنا كلمات مرور التطبيقات.
mail-password-changed-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى اختيار كلمة مرور جديدة.
mail-app-password-subject = كلمة مرور تطبيق جديدة لحسابك على { $site }
mail-app-password-body = تم إنشاء كلمة مرور تطبيق لحسابك على { $site }. يمكن لأي تطبيق لديه كلمة المرور هذه استخدام التطبيقات التي يحميها { $site } باسمك.
mail-app-password-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى تغيير كلمة مرورك، وسيتم بذلك إبطال كلمة مرور التطبيق.
mail-authenticator-added-subject = تمت إضافة تطبيق مصادقة إلى حسابك على { $site }
mail-authenticator-added-body = تمت إضافة تطبيق مصادقة إلى حسابك على { $site }. يتطلب تسجيل الدخول الآن رمزًا منه إضافةً إلى كلمة المرور.
mail-authenticator-added-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى تغيير كلمة المرور وإزالة التطبيق. وإذا تعذّر ذلك، فيُرجى إبلاغ مسؤول { $site } فورًا.
mail-authenticator-replaced-subject = تم استبدال تطبيق المصادقة لحسابك على { $site }
mail-authenticator-replaced-body = تم استبدال تطبيق المصادقة لحسابك على { $site } بتطبيق آخر. لم تعد رموز التطبيق القديم صالحة.
mail-authenticator-replaced-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى تسجيل الدخول برمز استرداد، وتغيير كلمة المرور، واستبدال التطبيق من جديد. وإذا تعذّر ذلك، فيُرجى إبلاغ مسؤول { $site } فورًا.
mail-authenticator-removed-subject = تمت إزالة تطبيق المصادقة من حسابك على { $site }
mail-authenticator-removed-body = تمت إزالة تطبيق المصادقة من حسابك على { $site }. لم تعد رموزه صالحة.
mail-authenticator-removed-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى تغيير كلمة المرور وإضافة تطبيق مصادقة من جديد.
mail-factors-reset-subject = تمت إزالة خطوة التحقق الثانية من حسابك على { $site }
mail-factors-reset-body = أزال مسؤول الموقع مفاتيح المرور وتطبيق المصادقة ورموز الاسترداد من حسابك على { $site }، وسجّل خروجك من جميع المتصفحات. تكفي الآن كلمة المرور وحدها لتسجيل الدخول.
mail-factors-reset-advice = إذا كان الطلب منك، فيُرجى إضافة مفتاح مرور أو تطبيق مصادقة من جديد بعد تسجيل الدخول. وإلا فيُرجى إبلاغ مسؤول الموقع.
mail-passkey = مفتاح المرور
mail-passkeys = مفاتيح المرور
mail-passkey-added-subject = تمت إضافة مفتاح مرور إلى حسابك على { $site }
mail-passkey-added-body = تمت إضافة مفتاح مرور إلى حسابك على { $site }. يمكن استخدامه لتسجيل الدخول.
mail-passkey-added-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى إزالة مفتاح المرور وتغيير كلمة المرور.
mail-factor-undo-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى استرداد حسابك. سنزيل ما أُضيف ونسجّل خروجك من جميع المتصفحات، وسيُطلب منك اختيار كلمة مرور جديدة.
mail-passkey-removed-subject = تمت إزالة مفتاح مرور من حسابك على { $site }
mail-passkey-removed-body = تمت إزالة مفتاح مرور من حسابك على { $site }. لم يعد صالحًا لتسجيل الدخول.
mail-passkey-removed-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى تغيير كلمة المرور.
mail-passkey-copied-subject = ربما نُسخ أحد مفاتيح المرور لحسابك على { $site }
mail-passkey-copied-body = حاول شخص ما تسجيل الدخول إلى حسابك على { $site } بما يبدو أنه نسخة من مفتاح مرورك. وقد رفضنا المحاولة.
mail-passkey-copied-advice = يُرجى إزالة مفتاح المرور ذلك، وإنشاء مفتاح جديد على جهاز موثوق به.
mail-recovery-codes-subject = رموز استرداد جديدة لحسابك على { $site }
mail-recovery-codes-body = تم إنشاء رموز استرداد جديدة لحسابك على { $site }. لم تعد رموزك القديمة صالحة.
mail-recovery-codes-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى تغيير كلمة المرور، ثم إنشاء رموز جديدة.
mail-recovery-code-used-subject = تم استخدام رمز استرداد لحسابك على { $site }
mail-recovery-code-used-body = استخدم شخص ما أحد رموز الاسترداد لحسابك على { $site }. عدد الرموز المتبقية: { $count }.
mail-recovery-code-used-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى تغيير كلمة المرور، ثم إنشاء رموز جديدة.
mail-password-known-subject = هناك من يعرف كلمة مرورك على { $site }
mail-password-known-body = أدخل شخص ما كلمة مرورك على { $site }، ثم عدة رموز خاطئة. ولم يتمكن من الدخول.
mail-password-known-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى تغيير كلمة المرور الآن.
mail-sign-in-subject = تسجيل دخول جديد إلى { $site }
mail-sign-in-body = تم تسجيل الدخول إلى حسابك على { $site } من متصفح لم يسبق لك استخدامه.
mail-sign-in-advice = إذا كنت من فعل ذلك، فلا يلزم أي إجراء. وإلا فيُرجى تسجيل الخروج من ذلك المتصفح وتغيير كلمة المرور.
mail-sign-in-sessions = عرض جلساتك
mail-invitation-subject = دعوة إلى { $site }
mail-invitation-body = يدعوك مسؤول { $site } إلى إنشاء حساب.
mail-password-link-subject = اختيار كلمة مرور جديدة على { $site }
mail-password-link-body = أرسل إليك مسؤول { $site } رابطًا لاختيار كلمة مرور جديدة. لن يتغير شيء حتى استخدام الرابط.
mail-first-password-subject = حسابك على { $site } جاهز
mail-first-password-body = أنشأ مسؤول { $site } حسابًا لك. يُرجى اختيار كلمة مرور لبدء استخدامه.

limit-address = كلمات مرور خاطئة من عنوان IP واحد
limit-account = كلمات مرور خاطئة في متصفحات جديدة
limit-account-day = كلمات مرور خاطئة في متصفحات جديدة خلال يوم
limit-device = كلمات مرور خاطئة في متصفح معروف
limit-device-day = كلمات مرور خاطئة في متصفح معروف خلال يوم
limit-devices-day = كلمات مرور خاطئة في جميع المتصفحات المعروفة خلال يوم
limit-passkey = مفاتيح مرور خاطئة من عنوان IP واحد
limit-right-proofs = كلمات مرور ومفاتيح مرور ورموز صحيحة
limit-confirm = كلمات مرور خاطئة عند تأكيد التغييرات في جلسة واحدة
limit-confirm-session = كلمات مرور خاطئة عند تأكيد التغييرات طوال جلسة واحدة
limit-factor = رموز خاطئة بعد كلمة المرور الصحيحة
limit-factor-day = رموز خاطئة بعد كلمة المرور الصحيحة خلال يوم
limit-factor-passkey = مفاتيح مرور خاطئة بعد كلمة المرور الصحيحة
limit-factor-warning = رموز خاطئة قبل تنبيه المستخدم
limit-app-password = كلمات مرور تطبيقات خاطئة من عنوان IP واحد
limit-app-passwords = كلمات مرور تطبيقات جديدة
limit-confirm-authenticator = رموز لتأكيد تطبيق مصادقة
limit-second-factors = مفاتيح مرور وتطبيقات مصادقة ورموز استرداد جديدة
limit-mail-from = رسائل مطلوبة من عنوان IP واحد
limit-mail-to = رسائل مطلوبة إلى هذا البريد
limit-notice = إشعارات تسجيل الدخول
limit-edit = تغييرات الملف الشخصي في جلسة واحدة
limit-export = تنزيلات البيانات في جلسة واحدة
limit-export-account = تنزيلات البيانات
limit-other = محاولات أخرى

apps-title = تطبيقاتك
apps-none = لا يوجد هنا تطبيق متاح لك بعد. إذا احتجت إلى تطبيق، فيُرجى التواصل مع مسؤول هذا الموقع.
apps-second-factor = يتطلب خطوة تحقق ثانية
