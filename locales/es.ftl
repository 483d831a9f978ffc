language-name = Español
language-name-english = Spanish
dir = ltr

## Dates, times and browsers

date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
moment = { $date }, { $clock }
moment-in-zone = { $moment } { $zone }
seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
browser-on = { $browser } en { $system }
browser-unknown = Navegador desconocido

## Every page

skip-to-content = Ir al contenido principal
home-link = Página de inicio de { $site }
navigation = Cuenta
nav-apps = Aplicaciones
nav-profile = Perfil
nav-security = Seguridad
nav-activity = Actividad
nav-data = Sus datos
nav-administration = Administración
nav-own-account = Su cuenta
brand-privacy = Privacidad
brand-imprint = Aviso legal
brand-help = Ayuda
language-here = Idioma de esta página
language-change = Cambiar idioma
sign-in = Iniciar sesión
sign-out = Cerrar sesión
signing-out = Cerrando sesión…

## Every form

show = Mostrar
show-password = Mostrar la contraseña
hide = Ocultar
hide-password = Ocultar la contraseña
copy = Copiar
copied = Copiado
print = Imprimir
error-prefix = Error:{" "}
done-prefix = Listo:{" "}
error-summary-title = Hay un problema
email-label = Correo electrónico
name-label = Nombre
password-label = Contraseña
new-password-label = Nueva contraseña
new-password-hint = Al menos 8 caracteres. Tres o cuatro palabras sin relación entre sí funcionan bien.
save = Guardar
create-link = Crear enlace
saving = Guardando…
sending = Enviando…
change = Cambiar
manage = Gestionar
last-used = Último uso:
never-used = Sin usar todavía
continue-link = Continuar
on = Activados
off = Desactivados
cancel = Cancelar
back = Volver

## Below a new password, while it’s typed

strength-short = Caracteres que faltan: #
strength-personal = Fácil de adivinar: contiene su nombre o su correo electrónico.
strength-repeats = Fácil de adivinar: tiene repeticiones.
strength-enough = La longitud es suficiente. Comprobaremos que no sea fácil de adivinar.

## Errors at a field

email-missing = Escriba un correo electrónico.
email-malformed = Escriba un correo electrónico completo, como nombre@example.org
email-local-part = Antes de la @, use solo letras sin tilde (a–z), números y símbolos. Después de la @ vale cualquier dominio.
email-taken = Ya existe una cuenta con este correo electrónico. Use otro.
email-unchanged = Este ya es su correo electrónico. Escriba otro.
name-missing = Escriba un nombre.
name-malformed = El nombre contiene caracteres invisibles. Escríbalo en lugar de pegarlo.
password-missing = Escriba su contraseña.
password-wrong = La contraseña no es correcta. Vuelva a intentarlo.
new-password-missing = Elija una contraseña.
too-long = Escriba { $most } caracteres como máximo.
password-too-short = Elija una contraseña de { $least } caracteres como mínimo.
password-too-long = Elija una contraseña de { $most } caracteres como máximo.
password-weak = Esta contraseña es demasiado fácil de adivinar. { $why ->
    [straight-rows] Evite las teclas seguidas, como «qwerty».
    [keyboard-patterns] Evite los patrones cortos de teclado.
    [repeated-characters] Evite las repeticiones, como «aaa».
    [repeated-words] Evite las repeticiones, como «abcabc».
    [top-10] Es una de las diez contraseñas más comunes.
    [top-100] Es una de las cien contraseñas más comunes.
    [common] Es una contraseña muy común.
    [similar-to-common] Se parece a una contraseña común.
    [sequences] Evite las secuencias, como «abc» o «6543».
    [recent-years] Evite los años recientes.
    [one-word] Use más de una palabra.
    [dates] Evite las fechas.
    [names] Evite los nombres y apellidos.
   *[other] Hágala más larga o añada una o dos palabras.
}
choice-unknown = Elija una opción de la lista.

## What just happened

notice-signed-out = Sesión cerrada.
notice-session-over = Su sesión ha terminado. Vuelva a iniciar sesión.
notice-entries-kept = Su sesión terminó antes de que se guardaran los cambios. Inicie sesión y recuperaremos lo que escribió, excepto las contraseñas.
notice-sign-in-expired = El inicio de sesión ha tardado demasiado o ya se había completado. Vuelva a escribir su contraseña.
notice-nothing-saved = Su sesión ha terminado, así que no se ha guardado nada. Inicie sesión para continuar.
notice-entries-kept-here = Todavía no ha cambiado nada. Continúe abajo y recuperaremos lo que escribió.
notice-nothing-saved-yet = Todavía no ha cambiado nada. Continúe abajo y vuelva a intentarlo.
notice-confirmed-nothing-saved = Identidad confirmada. Todavía no ha cambiado nada: vuelva a intentarlo.
notice-form-kept = Hemos conservado lo que escribió. Aún no se ha guardado.
notice-replaces-session = Ha iniciado sesión como { $email }. Si continúa, se cerrará esa sesión.
notice-password-saved = Contraseña guardada. Inicie sesión con la nueva contraseña.
notice-password-changed = Contraseña cambiada. Hemos cerrado sus demás sesiones y revocado sus contraseñas de aplicación. Esta sesión sigue abierta.
notice-profile-saved = Perfil guardado.
notice-session-ended = Se ha cerrado la sesión en ese navegador. Esta sesión sigue abierta.
notice-session-gone = Esa sesión ya había terminado.
notice-signed-out-elsewhere = Se han cerrado las demás sesiones. Esta sesión sigue abierta.
notice-email-change-requested = Cambio de correo electrónico solicitado.
notice-email-changed = Correo electrónico cambiado. Inicie sesión con el nuevo.
notice-email-change-cancelled = Cambio de correo electrónico cancelado. Su correo electrónico sigue siendo el mismo. Si no solicitó el cambio, cambie su contraseña ahora.
notice-account-deleted = Su cuenta se ha eliminado.
notice-app-password-shown = Acaba de crear esa contraseña de aplicación y solo se muestra una vez. Si no la copió, revóquela y cree otra.
notice-app-password-gone = Esa contraseña de aplicación ya se había revocado.
notice-app-password-revoked = Contraseña de aplicación revocada. Las aplicaciones que la usan ya no tienen acceso.
notice-authenticator-removed = Aplicación de autenticación eliminada. Sus códigos ya no funcionan.
notice-authenticator-added = Aplicación de autenticación añadida. Hemos cerrado sus demás sesiones. Sus códigos de recuperación siguen funcionando.
notice-authenticator-replaced = Aplicación de autenticación reemplazada. Los códigos de la anterior ya no funcionan. Sus códigos de recuperación siguen funcionando.
notice-authenticator-gone = Esa aplicación de autenticación ya se había eliminado.
notice-authenticator-present = No se ha cambiado nada, porque ese código QR ya se había usado o ha caducado. Abajo puede ver cuándo se añadió su aplicación de autenticación. Si no guardó sus códigos de recuperación, cree otros nuevos.
notice-authenticator-expired = Este código QR es nuevo. Si escaneó el anterior, elimine esa entrada de su aplicación y escanee este.
notice-passkey-added = Llave de acceso creada. Ya puede iniciar sesión con ella.
notice-passkey-renamed = Nombre de la llave de acceso cambiado.
notice-passkey-removed = Llave de acceso eliminada. Ya no sirve para iniciar sesión.
notice-passkey-gone = Esa llave de acceso ya se había eliminado.
notice-trusted-browser-removed = En ese navegador se le volverá a pedir un segundo paso.
notice-trusted-browsers-removed = En todos los navegadores se le volverá a pedir un segundo paso.
notice-trusted-browser-gone = Ese navegador ya no era de confianza.
notice-recovery-codes-saved = Códigos de recuperación guardados. Téngalos donde pueda encontrarlos sin el teléfono.
notice-recovery-codes-changed = Sus códigos de recuperación cambiaron después de que abriera esa página, así que no los hemos vuelto a reemplazar. Si no guardó los nuevos, cree otros.
notice-recovery-code-used = Ha iniciado sesión con un código de recuperación, que ya no volverá a funcionar. Si ya no tiene su dispositivo, vaya a «Seguridad» para reemplazar o eliminar lo que había en él. Ahí también verá cuántos códigos le quedan.
notice-recovery-codes-useless = Primero cree una llave de acceso o añada una aplicación de autenticación. Con ella recibirá los códigos de recuperación.
notice-test-mail-sent = Correo de prueba enviado. Si no llega, mire en la carpeta de spam.
notice-test-mail-failed = El correo de prueba no se ha enviado. El motivo está en el registro del servidor.
notice-mails-due = Se va a reintentar ahora el envío de todos los correos pendientes.
notice-user-changed = Cambio guardado.
notice-user-unchanged = No se ha cambiado nada.
notice-user-signed-out = Se han cerrado todas las sesiones. Ya no hay navegadores de confianza.
notice-user-app-passwords-revoked = Se han revocado todas las contraseñas de aplicación.
notice-user-factors-reset = Se ha eliminado el segundo paso y se han cerrado todas las sesiones del usuario.
notice-user-limits-cleared = Se han borrado los intentos y levantado los bloqueos temporales.
notice-limits-cleared = Recuentos de intentos puestos a cero.
notice-user-disabled = La cuenta está desactivada y se han cerrado todas sus sesiones.
notice-user-enabled = La cuenta está activada.
notice-user-enabled-without-password = La cuenta está activada, pero no tiene contraseña, así que nadie puede iniciar sesión todavía. Cree un enlace para elegir una.
notice-group-new = Guardado. El grupo es nuevo: ninguna regla lo menciona y no hay nadie más en él. Si es un error de escritura, quítelo.
notice-link-shown = El enlace se creó hace un momento y solo se muestra una vez. Si no lo copió, cree otro.
notice-user-deleted = Cuenta eliminada.
notice-all-sessions-ended = Se han cerrado las sesiones de todos los usuarios. Vuelva a iniciar sesión.
notice-email-released = Correo electrónico liberado. Cualquiera puede obtener una cuenta con él.
notice-invitation-revoked = Invitación revocada. Su enlace ya no funciona.
notice-invitation-shown = La invitación se creó hace un momento y su enlace solo se muestra una vez. Si no lo copió, revoque la invitación y cree otra.
notice-invitation-gone = Esta invitación ya se había usado o revocado, o ha caducado.

## Re-authentication

reauthenticate-title = Confirme su identidad
reauthenticate-intro = Va a cambiar algo importante, así que necesitamos su contraseña otra vez.
reauthenticate-intro-factor = Va a cambiar algo importante, así que necesitamos confirmar su identidad.
reauthenticate-intro-admin = En la administración se pueden cambiar las cuentas de todos, así que vuelva a escribir su contraseña.
reauthenticate-intro-admin-factor = En la administración se pueden cambiar las cuentas de todos, así que necesitamos confirmar su identidad.
reauthenticate-intro-continue = Para continuar, vuelva a escribir su contraseña.
reauthenticate-intro-continue-factor = Para continuar, confirme su identidad.
reauthenticate-intro-site = Este sitio pide un segundo paso. En este navegador aún no lo ha completado, o lo ha cambiado después de iniciar sesión. Confirme su identidad para continuar.
reauthenticate-account = Ha iniciado sesión como
reauthenticate-submit = Continuar
reauthenticate-busy = Comprobando…

## Second step of a sign-in

second-factor-title = Escriba su código
second-factor-intro = La contraseña es correcta. Para terminar de iniciar sesión, escriba el código de su aplicación de autenticación.
second-factor-title-passkey = Use su llave de acceso
second-factor-intro-passkey = La contraseña es correcta. Para terminar de iniciar sesión, use su llave de acceso.
second-factor-title-either = Termine de iniciar sesión
second-factor-intro-either = La contraseña es correcta. Use su llave de acceso o escriba el código de su aplicación de autenticación.
second-factor-recovery = Usar un código de recuperación
second-factor-lost = ¿Ha perdido su dispositivo y sus códigos? Consulte al administrador de este sitio.
second-factor-other = Iniciar sesión con otra cuenta
trust-label = Confiar en este navegador durante { $duration }
trust-hint = Podrá iniciar sesión aquí solo con su contraseña. No marque esta casilla en un dispositivo compartido.
recovery-code-label = Código de recuperación
recovery-code-hint = Uno de los diez códigos que guardó: siete grupos de cuatro letras y números
recovery-code-wrong = El código de recuperación no es correcto o ya se ha usado.
recovery-code-malformed = Escriba el código de recuperación completo: siete grupos de cuatro letras y números.

## Signing in

login-passkey = Iniciar sesión con llave de acceso
login-title = Iniciar sesión
login-continue-to = Inicie sesión para ir a { $host }.
login-continue-to-profile = Inicie sesión para ir a su perfil.
login-busy = Iniciando sesión…
no-cookies-title = Su navegador no ha guardado nuestra cookie
no-cookies-for-app = Aquí tiene la sesión iniciada, pero { $host } le sigue pidiendo que inicie sesión.
no-cookies-advice = Para iniciar sesión se necesitan cookies. Permítalas para este sitio en la configuración de su navegador y vuelva a intentarlo. Si ya están permitidas, avise al administrador de este sitio.
try-again = Reintentar
remember-label = Mantener la sesión iniciada durante { $duration }
remember-hint = No marque esta casilla en un dispositivo compartido.
login-forgot = ¿Ha olvidado su contraseña?
login-register = Crear una cuenta
wrong-credentials = El correo electrónico o la contraseña no son correctos. Revíselos y vuelva a intentarlo.
too-many-attempts = Demasiados intentos. Vuelva a intentarlo dentro de { $duration }.
no-administrator-title = Este sitio aún no está configurado
no-administrator = Para crear la primera cuenta, abra el enlace que está en el registro del servidor, en la línea que dice «There is no administrator yet».
no-administrator-command = Este comando muestra el registro:

## Signing out

logout-title = ¿Cerrar sesión?
logout-advice = Se cerrará la sesión en este navegador. Las demás seguirán abiertas.

## Profile

profile-role = Rol
role-admin = Administrador
role-user = Usuario
profile-groups = Grupos
profile-member-since = Creación de la cuenta
profile-notices = Avisos de inicio de sesión
session-signed-in = Inicio de sesión:
session-last-seen = Última actividad:
session-address = Dirección IP

## Editing the profile

edit-title = Editar el perfil
language-label = Idioma
language-hint = Se usa en las páginas y en los correos que le enviamos.
language-hint-no-mail = Se usa en las páginas.
language-of-browser = El de mi navegador
time-zone-label = Zona horaria
time-zone-hint = Se usa para todas las fechas y horas. Si no elige una, los correos usan UTC.
time-zone-hint-no-mail = Se usa para todas las fechas y horas.
zone-of-city = { $city } ({ $zone })
area-africa = África
area-america = América
area-antarctica = Antártida
area-asia = Asia
area-atlantic = Atlántico
area-australia = Australia
area-europe = Europa
area-indian = Océano Índico
area-pacific = Pacífico
time-zone-none = La de mi navegador
sign-in-notices-label = Recibir un correo cuando se inicie sesión en un navegador nuevo
sign-in-notices-hint = Le enviaremos un correo cuando alguien inicie sesión en su cuenta desde un navegador que usted no haya usado antes.

## Security

security-password-alone = Su cuenta solo está protegida por la contraseña. Añada una llave de acceso o una aplicación de autenticación: así, quien averigüe la contraseña no podrá iniciar sesión.
security-signing-in = Inicio de sesión
security-second-step = Segundo paso
security-access = Quién tiene acceso

## Changing the password

password-title = Cambiar la contraseña
password-last-changed = Último cambio:
password-about = La contraseña con la que inicia sesión.
password-intro = Al cambiar la contraseña se cierran sus demás sesiones y se revocan sus contraseñas de aplicación. Esta sesión sigue abierta.
password-submit = Cambiar contraseña

## Sessions

sessions-title = Sesiones
sessions-intro = Los navegadores en los que tiene la sesión iniciada.
sessions-missing = Elija la sesión que quiere cerrar.
sessions-this-browser = Este navegador
sessions-sign-out = Cerrar sesión
sessions-sign-out-of = Cerrar sesión: { $browser }, { $address }, iniciada el { $time }
sessions-signing-out = Cerrando sesión…
sessions-others-title = Otras sesiones
sessions-others-about = Si no reconoce alguna sesión, cierre las demás sesiones y cambie su contraseña.
sessions-sign-out-others = Cerrar las demás sesiones
sessions-count = { $count ->
    [one] Tiene la sesión iniciada en { $count } navegador.
   *[other] Tiene la sesión iniciada en { $count } navegadores.
}
sessions-only-one = No tiene ninguna otra sesión abierta.

## App passwords

app-passwords-title = Contraseñas de aplicación
app-passwords-intro = Para aplicaciones que no pueden abrir una página de inicio de sesión, como el calendario del teléfono. Solo sirven para las aplicaciones a las que da acceso este sitio, no para iniciar sesión aquí. Al cambiar su contraseña se revocan todas.
app-passwords-about = Para aplicaciones que no pueden abrir una página de inicio de sesión, como el calendario del teléfono.
app-passwords-count = { $count ->
    [one] Tiene { $count } contraseña de aplicación.
   *[other] Tiene { $count } contraseñas de aplicación.
}
app-passwords-none = Aún no hay contraseñas de aplicación. Las que cree aparecerán aquí.
app-passwords-created = Creación
app-passwords-revoke = Revocar
app-passwords-revoke-one = Revocar { $name }
app-passwords-revoking = Revocando…
app-passwords-create = Crear contraseña de aplicación
app-passwords-creating = Creando…
app-passwords-too-many = Ha llegado al límite de { $most } contraseñas de aplicación. Revoque una que ya no use y vuelva a intentarlo.
app-password-created-title = Su contraseña de aplicación para { $name }
app-password-created = Cópiela ahora en su aplicación. No volveremos a mostrarla.
app-password-username = Si la aplicación pide un nombre de usuario, escriba { $email }.
app-password-name-label = Nombre
app-password-name-hint = La aplicación que la usará, por ejemplo, «Calendario de mi teléfono»
app-password-name-missing = Escriba un nombre para la contraseña de aplicación.
app-password-name-malformed = El nombre contiene caracteres invisibles. Escríbalo en lugar de pegarlo.
app-password-name-taken = Ya tiene una contraseña de aplicación con este nombre. Escriba otro.

## Passkeys

passkey-title = Llave de acceso
passkeys-title = Llaves de acceso
passkeys-about = Inicie sesión con su huella digital, su rostro o el bloqueo de pantalla.
passkeys-intro = Una llave de acceso (passkey) le permite iniciar sesión con su huella digital, su rostro o el bloqueo de pantalla en lugar de la contraseña. Solo funciona en este sitio, así que nadie puede obtenerla con engaños. Si prefiere escribir la contraseña, necesitará la llave de acceso como segundo paso.
passkeys-count = { $count ->
    [0] Ninguna llave de acceso
    [one] { $count } llave de acceso
   *[other] { $count } llaves de acceso
}
passkeys-none = Aún no tiene llaves de acceso.
passkeys-unavailable = Las llaves de acceso requieren JavaScript, un navegador compatible y la dirección { $address }.
passkeys-not-here = Los navegadores no admiten llaves de acceso en la dirección de este sitio. El administrador de este sitio puede cambiarlo.
passkeys-too-many = Puede tener { $most } llaves de acceso como máximo. Elimine una que ya no use.
passkeys-created = Creación:
passkeys-second-step = Solo después de la contraseña
passkeys-rename = Cambiar nombre
passkeys-remove = Eliminar
passkeys-removing = Eliminando…
passkeys-remove-one = Eliminar { $name }
passkeys-rename-one = Cambiar nombre: { $name }
passkey-create = Crear una llave de acceso
passkey-creating = Creando…
passkey-not-created-here = No se ha creado ninguna llave de acceso. Si este dispositivo ya tiene una para su cuenta, no necesita otra.
passkey-not-created = No se ha podido añadir esa llave de acceso. Vuelva a intentarlo.
passkey-ready = Llave de acceso creada. Guarde ahora sus códigos de recuperación.
passkey-use = Usar la llave de acceso
passkey-using = Esperando…
passkey-failed = No se ha usado ninguna llave de acceso. Vuelva a intentarlo o elija otra opción.
passkey-missing = Use su llave de acceso o escriba un código de recuperación.
passkey-refused = Esa llave de acceso no ha funcionado. Vuelva a intentarlo o inicie sesión de otra forma.
passkey-rename = Cambiar nombre de la llave de acceso
passkey-renaming = Cambiando nombre…
passkey-rename-about = Solo usted ve este nombre.
passkey-name-label = Nombre
passkey-name-missing = Escriba un nombre para la llave de acceso.

## Adding a second factor, where one is required

enrolment-title = Añada un segundo paso
enrolment-site = Este sitio pide un segundo paso después de la contraseña, para que una contraseña robada no baste para iniciar sesión. Añada uno para continuar.
enrolment-page = Para abrir esta página se necesita un segundo paso después de la contraseña, para que una contraseña robada no baste. Añada uno para continuar.
enrolment-about = Después le mostraremos códigos de recuperación por si algún día no puede usarlo.
enrolment-authenticator = Usar una aplicación de autenticación
second-factor-last = Este sitio pide un segundo paso y este es el único que tiene. Añada otro antes de eliminarlo.

## Authenticator app, a second factor

authenticator-title = Aplicación de autenticación
authenticator-about = Un código de su teléfono, además de la contraseña.
authenticator-intro = Una aplicación de autenticación muestra en su teléfono un código que cambia cada 30 segundos. Se escribe después de la contraseña, así que una contraseña robada no basta para iniciar sesión.
authenticator-add = Añadir aplicación de autenticación
authenticator-adding = Añadiendo…
authenticator-ready = Aplicación de autenticación añadida. Hemos cerrado sus demás sesiones. Guarde ahora sus códigos de recuperación.
authenticator-scan = Escanee el código QR
authenticator-scan-about = Use una aplicación como Aegis, Google Authenticator o un gestor de contraseñas.
authenticator-qr = Código QR para su aplicación de autenticación
authenticator-no-camera = Si no puede escanearlo, escriba esta clave en la aplicación:
authenticator-open = Abrir en una aplicación de este dispositivo
authenticator-confirm = Escriba el código
authenticator-confirm-about = Al añadir la aplicación se cierran sus demás sesiones. Esta sesión sigue abierta.
authenticator-added = Añadida:
authenticator-replace = Configurar en otro teléfono
authenticator-replace-about = Tendrá que escanear un código QR nuevo. Su aplicación actual funciona hasta que escriba un código de la nueva.
authenticator-replace-confirm-about = En cuanto lo escriba, los códigos de su aplicación actual dejarán de funcionar. Los códigos de recuperación seguirán funcionando.
authenticator-replace-submit = Reemplazar aplicación
authenticator-replacing = Reemplazando…
authenticator-remove = Eliminar aplicación de autenticación
authenticator-remove-about = Iniciará sesión solo con su contraseña. Sus códigos de recuperación dejarán de funcionar.
authenticator-remove-about-passkeys = Después de la contraseña se le pedirá una llave de acceso.
authenticator-removing = Eliminando…
code-label = Código
code-hint = Los 6 dígitos que la aplicación muestra para este sitio
code-missing = Escriba el código de su aplicación de autenticación.
code-malformed = Escriba los 6 dígitos del código.
code-unreadable = Este sitio no puede comprobar los códigos de su aplicación. Use un código de recuperación y vuelva a configurar la aplicación en «Seguridad», o consulte al administrador de este sitio.
code-wrong = El código no es correcto. Escriba el que la aplicación muestra ahora. Cada uno funciona una sola vez.
code-wrong-help = Si los códigos siguen sin funcionar, active la hora automática en su teléfono.
code-clock-off = El código es correcto, pero para otra hora. Active la hora automática en su teléfono y escriba el código que muestre la aplicación.

## Recovery codes

recovery-codes-title = Códigos de recuperación
recovery-codes-intro = Si pierde el teléfono, use un código de recuperación en lugar de la llave de acceso o del código de la aplicación de autenticación. Cada uno funciona una sola vez.
recovery-codes-none = Recibirá códigos de recuperación con su primera llave de acceso o aplicación de autenticación.
recovery-codes-left = { $count ->
    [0] No quedan códigos
    [one] Queda { $count } código
   *[other] Quedan { $count } códigos
}
recovery-codes-unsaved = Aún no ha confirmado que los haya guardado. Si no lo ha hecho, cree códigos nuevos.
recovery-codes-create = Crear códigos nuevos
recovery-codes-create-about = Cree códigos nuevos si ha perdido estos o ha usado la mayoría. Los anteriores dejarán de funcionar.
recovery-codes-creating = Creando…
recovery-codes-save = Guarde sus códigos de recuperación
recovery-codes-created = Códigos de recuperación creados. Los anteriores ya no funcionan.
recovery-codes-yours = Sus códigos
recovery-codes-once = No volveremos a mostrarlos. Guárdelos en un lugar seguro que no sea el teléfono.
recovery-codes-download = Descargar como texto
recovery-codes-file-title = Códigos de recuperación de { $site }. Cada uno funciona una sola vez.
recovery-codes-saved-label = He guardado estos códigos
recovery-codes-not-saved = Guarde sus códigos y marque la casilla.
recovery-codes-continue = Continuar
recovery-codes-continuing = Continuando…

## Trusted browsers, in place of a second factor

trusted-browser-title = Navegador de confianza
trusted-browsers-title = Navegadores de confianza
trusted-browsers-about = Navegadores en los que no se pide un segundo paso.
trusted-browsers-intro = En un navegador de confianza inicia sesión solo con su contraseña. Todos vuelven a necesitar un segundo paso si cambia la contraseña, cierra las demás sesiones, o añade o elimina una llave de acceso o una aplicación de autenticación.
trusted-browsers-count = { $count ->
    [0] Ningún navegador de confianza
    [one] { $count } navegador de confianza
   *[other] { $count } navegadores de confianza
}
trusted-browsers-none = Aún no hay navegadores de confianza. Para confiar en uno, marque la casilla en el segundo paso al iniciar sesión.
trusted-browsers-since = Añadido:
trusted-browsers-ends = De confianza hasta el
trusted-browsers-remove = Dejar de confiar
trusted-browsers-remove-one = Dejar de confiar en { $browser }, añadido el { $time }
trusted-browsers-removing = Quitando…
trusted-browsers-all-title = Todos los navegadores de confianza
trusted-browsers-all-about = Necesitarán un segundo paso la próxima vez que inicie sesión en ellos. Si no reconoce alguno, cambie también su contraseña: así se cerrará además la sesión en ese navegador.
trusted-browsers-remove-all = Dejar de confiar en todos

## Activity

activity-intro = Actividad reciente de su cuenta. Se conserva durante { $time }.
activity-refused = Fallido
activity-by-link = Con un enlace de un correo o de un administrador
activity-by-setup-link = Con el enlace de configuración inicial
activity-wrong-passkey = Llave de acceso no aceptada
activity-wrong-password = Contraseña incorrecta
activity-disabled = La cuenta estaba desactivada
activity-no-password = Aún no se había elegido una contraseña
activity-unknown-account = No existe esa cuenta
activity-changed-meanwhile = La cuenta se cambió al mismo tiempo
activity-joined = Alta en el grupo { $name }
activity-invited = { $email } ({ $first })
activity-left = Baja del grupo { $name }
activity-none = Aún no hay actividad. Los inicios de sesión y los cambios en su cuenta aparecerán aquí.
activity-administrator = El administrador de este sitio
event-signed-in = Inicio de sesión
event-sign-in-refused = Intento de inicio de sesión
event-second-factor-refused = Código incorrecto tras la contraseña correcta
event-signed-out = Cierre de sesión
event-account-created = Cuenta creada
event-password-changed = Contraseña cambiada
event-password-link-created = Enlace de contraseña creado
event-password-link-emailed = Enlace de contraseña enviado por correo
event-password-link-revoked = Enlace de contraseña revocado
event-reauthenticated = Identidad confirmada
event-confirmation-refused = Intento de confirmar un cambio
event-role-changed = Rol cambiado
event-groups-changed = Grupos cambiados
event-account-disabled = Cuenta desactivada
event-account-enabled = Cuenta activada
event-account-locked = Cuenta bloqueada
event-session-ended = Sesiones cerradas
event-limits-cleared = Intentos de inicio de sesión puestos a cero
event-profile-changed = Perfil cambiado
event-email-change-requested = Cambio de correo electrónico solicitado
event-email-change-cancelled = Cambio de correo electrónico cancelado
event-email-changed = Correo electrónico cambiado
event-email-change-undone = Cambio de correo electrónico deshecho
event-data-exported = Datos descargados
event-app-password-created = Contraseña de aplicación creada
event-app-password-revoked = Contraseña de aplicación revocada
event-second-step-added = Segundo paso añadido
event-second-step-removed = Segundo paso eliminado
event-passkey-copied = Llave de acceso rechazada: posible copia
event-browser-trusted = Navegador de confianza añadido
event-trusted-browser-removed = Navegador de confianza eliminado
event-recovery-codes-created = Códigos de recuperación creados
event-invited = Invitación creada
event-invitation-revoked = Invitación revocada
event-address-released = Correo electrónico liberado
event-account-deleted = Cuenta eliminada
event-all-sessions-ended = Sesiones de todos los usuarios cerradas
event-mail-tested = Correo de prueba
event-mails-retried = Reintento de los correos fallidos
event-restored = Base de datos restaurada desde una copia de seguridad
event-other = Otra actividad

## Changing the email

email-title = Cambiar el correo electrónico
email-now = Correo electrónico actual:{" "}
email-intro = Enviaremos un enlace al nuevo correo electrónico y un aviso al actual. El cambio no se hará hasta que abra el enlace y confirme.
email-intro-no-mail = Este sitio no envía correos, así que pida el enlace a su administrador. El cambio no se hará hasta que abra el enlace y confirme.
new-email-label = Nuevo correo electrónico
email-submit = Enviar enlace
email-pending = Su correo electrónico aún no ha cambiado. Hemos enviado un enlace a { $address }. Para confirmar, ábralo antes del { $until }.
register-no-mail = Este sitio no envía correos. Su administrador puede encontrar el enlace en la carpeta de correo del servidor.
email-intro-no-mail-admin = Este sitio no envía correos porque SMTP_URL no está definida. Encontrará el enlace en la carpeta de correo del servidor. El cambio no se hará hasta que abra el enlace y confirme.
email-pending-no-mail-admin = Su correo electrónico aún no ha cambiado. Encontrará el enlace para { $address } en la carpeta de correo del servidor. Para confirmar, ábralo antes del { $until }.
email-pending-no-mail = Su correo electrónico aún no ha cambiado. Este sitio no envía correos, pero su administrador puede encontrar el enlace para { $address } en la carpeta de correo del servidor. Para confirmar, ábralo antes del { $until }.
email-confirm-title = Confirme su nuevo correo electrónico
email-confirm-intro = Usará el nuevo correo electrónico para iniciar sesión.
email-confirm-submit = Confirmar nuevo correo electrónico
email-elsewhere-intro = Este enlace cambia el correo electrónico de una cuenta. Solo funciona en un navegador con la sesión iniciada en esa cuenta.
email-elsewhere-account = Cuenta
email-elsewhere-sign-in = Abra el enlace en un navegador con la sesión iniciada en esta cuenta o inicie sesión aquí.
email-elsewhere-other = Ha iniciado sesión como { $account }. Cierre la sesión, vuelva a abrir el enlace e inicie sesión en la cuenta indicada arriba.
email-elsewhere-not-you = Si esta no es su cuenta, cierre esta página. No cambiará nada.
email-cancel-title = Conservar el correo electrónico actual
email-cancel-intro = Alguien que conoce su contraseña ha solicitado cambiar su correo electrónico. Si conserva el actual, el enlace que enviamos al nuevo dejará de funcionar.
email-cancel-submit = Conservar el actual
email-undo-title = Recuperar la cuenta
email-undo-intro = Restauraremos su correo electrónico anterior, cerraremos todas sus sesiones y eliminaremos las llaves de acceso y las aplicaciones de autenticación añadidas desde tres días antes del cambio. Su contraseña y sus contraseñas de aplicación dejarán de funcionar, y tendrá que elegir una contraseña nueva.
email-undo-submit = Recuperar cuenta
email-current = Correo electrónico actual
email-requested = Correo electrónico solicitado
email-restored = Correo electrónico que se restaurará
email-change-cancel = Cancelar el cambio
email-change-cancelling = Cancelando…
email-taken-title = Este correo electrónico ya está en uso
email-taken-advice = Otra cuenta tiene este correo electrónico o lo tuvo antes, así que no se ha cambiado nada.

## Downloading one’s data, deleting one’s account

export-title = Descargar sus datos
export-intro = Recibirá un archivo con todo lo que este sitio guarda sobre usted: su cuenta, sus sesiones, sus llaves de acceso y su aplicación de autenticación, sus navegadores de confianza, los nombres de sus contraseñas de aplicación y su actividad.
export-submit = Descargar
delete-about = Elimina su cuenta y todo lo que contiene.
delete-title = Eliminar su cuenta
delete-intro = Esta acción no se puede deshacer. Perderá:
delete-loses-account = su cuenta, con su nombre, correo electrónico y contraseña
delete-loses-sessions = sus sesiones: se cerrarán todas
delete-loses-app-passwords = sus contraseñas de aplicación: las aplicaciones que las usan perderán el acceso
delete-loses-factors = sus llaves de acceso, los códigos de su aplicación de autenticación y sus códigos de recuperación: dejarán de funcionar
delete-loses-address = su correo electrónico en este sitio: nadie podrá crear una cuenta con él, salvo que el administrador de este sitio lo permita
delete-submit = Eliminar mi cuenta
delete-busy = Eliminando…
delete-last-administrator = No hay ningún otro administrador que pueda iniciar sesión. Antes de eliminar su cuenta, dé el rol de administrador a otro usuario.

## Forgotten password

forgot-title = ¿Ha olvidado su contraseña?
forgot-intro = Escriba su correo electrónico y le enviaremos un enlace para elegir una contraseña nueva.
forgot-submit = Enviar enlace
forgot-sent-title = Revise su correo
forgot-sent = Si existe una cuenta con ese correo electrónico, le hemos enviado un enlace para elegir una contraseña nueva. El enlace funciona durante 30 minutos.
no-mail = Este sitio no envía correos. Pida a su administrador un enlace para elegir una contraseña nueva. Los administradores pueden crearlo con este comando:
no-mail-command = vestibule user password EMAIL
email-not-arrived = Si no llega nada en unos minutos, mire en la carpeta de spam y compruebe que escribió bien su correo electrónico.
use-different-email = Usar otro correo electrónico
back-to-sign-in = Volver al inicio de sesión
back-to-profile = Volver a su perfil

## Creating an account

register-title = Crear una cuenta
register-intro = Escriba su correo electrónico y le enviaremos un enlace para crear su cuenta de { $site }.
register-intro-no-mail = Escriba su correo electrónico y pida el enlace al administrador de este sitio. Este sitio no envía correos.
register-email-hint = Lo usará para iniciar sesión.
register-submit-email = Enviar enlace
register-sent-title = Revise su correo
register-sent = Le hemos enviado un enlace para continuar. El enlace funciona durante 2 horas.
register-finish-intro = Elija un nombre y una contraseña para su cuenta de { $site }.
register-submit = Crear cuenta
register-busy = Creando su cuenta…
register-have-account = ¿Ya tiene una cuenta? Inicie sesión
first-password-title = Configurar su cuenta
first-password-submit = Configurar cuenta
first-password-busy = Configurando su cuenta…
registration-closed-title = No se admiten cuentas nuevas
registration-closed-advice = Si necesita una cuenta, consulte al administrador de este sitio.
register-link-expired = El enlace ya se ha usado, se ha revocado o reemplazado por otro más reciente, o ha caducado. Si ya creó su cuenta, inicie sesión. Si no, use el enlace más reciente que tenga u obtenga uno nuevo.
invitation-link-expired = El enlace ya se ha usado, se ha revocado o reemplazado por otro más reciente, o ha caducado. Si ya creó su cuenta, inicie sesión. Si no, use el enlace más reciente que tenga o pida otro al administrador de este sitio.

## Creating the first administrator

setup-title = Crear la primera cuenta
setup-intro = Tendrá el rol de administrador en { $site }.
setup-email-hint = Lo usará para iniciar sesión.
setup-submit = Crear cuenta
setup-busy = Creando su cuenta…
setup-link-expired = Este sitio ya tiene un administrador o el enlace está incompleto. Si no hay ningún administrador, busque en el registro del servidor la línea que dice «There is no administrator yet» y abra el enlace que aparece en ella.

## Choosing a password with a link

choose-title = Elegir una contraseña
account-label = Cuenta:{" "}
choose-intro = Cuando guarde la nueva contraseña, se cerrarán todas sus sesiones y se revocarán sus contraseñas de aplicación.
choose-submit = Guardar contraseña
recover-intro = Use esta opción si no añadió usted el segundo paso. Eliminaremos las llaves de acceso y la aplicación de autenticación que se hayan añadido desde entonces y cerraremos todas sus sesiones. Su contraseña y sus contraseñas de aplicación dejarán de funcionar, y tendrá que elegir una contraseña nueva.

## Administration, for administrators only

nav-overview = Resumen
nav-users = Usuarios
nav-invitations = Invitaciones
nav-groups = Grupos
nav-sessions = Sesiones
nav-limits = Límites
nav-audit-log = Registro de auditoría
nav-access = Acceso
nav-settings = Configuración
next-steps = Próximos pasos
next-invite = Invitar a personas
next-invite-about = Cree un enlace para cada una o envíelo por correo.
next-factor = Añadir un segundo paso
next-factor-about = Su cuenta da acceso a todo, y una contraseña por sí sola no basta: se puede robar.
next-app = Proteger una aplicación
next-app-about = Su proxy pregunta a este servidor quién puede abrir cada página. Defina TRUSTED_PROXIES con la dirección del proxy y configure el proxy según las guías para nginx, Caddy y Traefik de la documentación.
next-mail = Enviar correos
next-mail-about = Defina SMTP_URL con su servidor de correo y MAIL_FROM con la dirección del remitente. Así los usuarios podrán elegir una contraseña nueva por su cuenta, y usted recibirá avisos de lo que ocurre.
admin-search = Buscar
admin-any = Cualquiera
admin-any-time = Cualquier fecha
admin-older = Ver anteriores
admin-users-count = { $count ->
    [one] { $count } usuario
   *[other] { $count } usuarios
}
admin-users-more = Más de { $count ->
    [one] { $count } usuario
   *[other] { $count } usuarios
}
admin-rule-line = Línea { $line }
admin-filter-user = Usuario
admin-filter-user-hint = Un correo electrónico o un ID
admin-filter-event = Evento
admin-filter-address = Dirección IP
admin-filter-days = Periodo
admin-last-days = { $count ->
    [one] Último día
   *[other] Últimos { $count } días
}
admin-no-such-user = Ningún usuario tiene este correo electrónico o ID.
admin-no-such-event = Ese evento no existe.
admin-no-address = Escriba una dirección IP, como 192.0.2.7 o 2001:db8::7
admin-audit-none = No se han encontrado eventos.
admin-by = por{" "}
admin-by-command = con un comando
admin-download-csv = Descargar como CSV
admin-download-json = Descargar como JSON Lines
admin-more = Siguiente
admin-none = Ninguna
admin-no-groups = Ningún grupo
admin-user-add = Añadir un usuario
admin-user-add-about = El usuario recibe un enlace para elegir una contraseña. También se le muestra a usted y, si este sitio envía correos, se envía al usuario por correo.
admin-user-name-hint = El usuario puede cambiarlo.
admin-user-admin-hint = Los administradores pueden hacer todo en estas páginas.
admin-user-edit = Editar usuario
admin-user-account = Cuenta
admin-user-id = ID
admin-user-search = Buscar
admin-user-search-hint = El comienzo de palabras del nombre o del correo electrónico, o un ID
admin-users-none = No se han encontrado usuarios.
admin-filter-group = Grupo
admin-filter-state = Estado
admin-state-active = Puede iniciar sesión
admin-state-disabled = Cuenta desactivada
admin-state-locked = Cuenta bloqueada
admin-state-no-password = Sin contraseña
admin-state-no-second-factor = Sin segundo paso
admin-email-hint = Cambia de inmediato, sin confirmación. Si este sitio envía correos, se avisa a ambas direcciones.
admin-value-now = Valor actual:{" "}
admin-email-taken = Un usuario tiene este correo electrónico o lo tuvo antes.
admin-join-group = Añadir a un grupo
admin-group-hint = De 1 a 32 caracteres: a–z, 0–9, _ y -
admin-group-malformed = Escriba un grupo de 1 a 32 caracteres: a–z, 0–9, _ y -
admin-no-group = Escriba de 1 a 32 de estos caracteres: a–z, 0–9, _ y -. Para los administradores, cambie el rol.
admin-too-many-groups = Un usuario puede estar en { $most } grupos como máximo. Quite uno primero.
admin-leave-group = Quitar de { $name }
admin-add = Añadir
admin-remove = Quitar
admin-save = Guardar
admin-doing = Guardando…
admin-go = Abrir
admin-acts = Acciones
admin-latest-events = Últimos eventos
admin-all-events = Todos los eventos de este usuario
admin-changed-meanwhile = Alguien ha cambiado los datos de este usuario mientras tanto, así que no se ha guardado nada. Compare con lo que se muestra ahora y vuelva a intentarlo.
admin-oneself = No puede hacer esto con su propia cuenta. Pídaselo a otro administrador.
admin-last-administrator = No hay ningún otro administrador que pueda iniciar sesión. Primero dé el rol de administrador a otro usuario.
admin-disabled = La cuenta está desactivada, así que nadie puede iniciar sesión. Bloquearla crearía un enlace con el que se podría volver a abrir.
admin-locked = La cuenta está bloqueada. Vuelva a bloquearla para obtener un nuevo enlace que la desbloquee.
admin-link-for = Enlace para { $email }
admin-link-for-anybody = Enlace para cualquiera que lo tenga
admin-link-sent = También se ha enviado por correo a { $email }.
admin-link-not-sent = No se ha enviado por correo, así que entréguelo usted.
admin-link-life = El enlace es secreto. Funciona una sola vez, caduca dentro de { $duration } y no se vuelve a mostrar.
admin-invitation-replaced = La invitación anterior para este correo electrónico ya no funciona.
admin-open-user = Abrir usuario
act-password = Crear un enlace para elegir una contraseña
act-password-about = Se le muestra a usted y, si este sitio envía correos, se envía al usuario por correo. La contraseña anterior funciona hasta que se use el enlace.
act-sign-out = Cerrar todas las sesiones
act-sign-out-about = Cierra las sesiones del usuario en todos los navegadores, que dejan de ser de confianza.
act-app-passwords = Revocar todas las contraseñas de aplicación
act-app-passwords-about = Las aplicaciones que las usan dejan de funcionar de inmediato.
act-factors = Restablecer el segundo paso
act-factors-about = Para quien ya no puede usarlo. Elimina las llaves de acceso, la aplicación de autenticación y los códigos de recuperación, cierra todas las sesiones y avisa al usuario por correo.
act-limits = Borrar intentos y bloqueos temporales
act-limits-about = Antes de borrarlos, verá qué intentos cuentan para el usuario. No se incluyen los de direcciones IP: están en «Límites».
act-promote = Dar el rol de administrador
act-promote-about = Los administradores pueden hacer todo en estas páginas: cambiar y eliminar cuentas, y nombrar a otros administradores. Si este sitio envía correos, se avisa al usuario.
act-demote = Quitar el rol de administrador
act-demote-about = El usuario ya no puede abrir estas páginas. Los enlaces que creó para otros dejan de funcionar. La cuenta se conserva y sus sesiones siguen abiertas. Si este sitio envía correos, se avisa al usuario.
act-lock = Bloquear la cuenta
act-lock-about = Para una cuenta comprometida. Cierra todas las sesiones del usuario y revoca la contraseña, las contraseñas de aplicación, los enlaces y los cambios pendientes. Usted recibe un enlace para que el titular elija una contraseña nueva.
act-disable = Desactivar la cuenta
act-disable-about = El usuario no puede iniciar sesión y se cierran todas sus sesiones. La cuenta se puede volver a activar.
act-enable = Activar la cuenta
act-enable-about = El usuario puede volver a iniciar sesión y se borran los intentos anteriores. Si no tiene contraseña, también necesita un enlace para elegir una.
act-delete = Eliminar la cuenta
act-delete-about = Elimina la cuenta y todo lo que le pertenece. El correo electrónico queda reservado hasta que usted lo libere.
admin-counted = { $first }: { $count }
admin-counted-until = { $first }: { $count }, hasta:
admin-locked-out = Bloqueo temporal
admin-locked-out-until = Bloqueo temporal hasta:
admin-no-limits = Ahora no hay intentos que cuenten para el usuario.
admin-limits-about = Intentos que cuentan ahora para usuarios y direcciones IP. Los bloqueos temporales aparecen primero. Cada recuento termina por sí solo a la hora indicada.
admin-limits-search = Correo electrónico o dirección IP
admin-limits-no-subject = Escriba un correo electrónico, como ada@example.org, o una dirección IP sin puerto.
admin-limits-none = Ahora no hay intentos que cuenten.
admin-limits-nobody = Un correo electrónico que no es de ningún usuario
admin-limits-shared = Varios orígenes
admin-limits-more = { $count ->
    [one] Hay { $count } recuento más que no se muestra. Para verlo, busque un correo electrónico o una dirección IP.
   *[other] Hay { $count } recuentos más que no se muestran. Para verlos, busque un correo electrónico o una dirección IP.
}
admin-limits-clear = Poner a cero
admin-limits-clear-of = Poner a cero los recuentos: { $name }
admin-limits-clear-all = Poner a cero todos los recuentos
admin-limits-clear-all-about = Levanta todos los bloqueos temporales, también los de atacantes. Los recuentos de su cuenta se conservan.
admin-limits-without-redis = Redis no está disponible. Solo se muestran los recuentos de la memoria de los servidores.
admin-invite = Invitar a alguien
admin-invite-about = Durante 7 días, el enlace permite crear una cuenta. También se le muestra a usted y, si este sitio envía correos, se envía por correo.
admin-invite-email-hint = Vacío: puede usarlo cualquiera que tenga el enlace, con un correo electrónico que confirme
admin-invite-admin-email = Escriba el correo electrónico del nuevo administrador.
admin-invite-no-mail = Escriba un correo electrónico: sin SMTP_URL, nadie podría confirmar el suyo.
admin-invitations-open = Invitaciones pendientes
admin-invitations-none = No hay invitaciones pendientes.
admin-invitation-until = Caduca el
admin-invitation-anybody = Cualquiera que tenga el enlace
admin-sessions-none = No se han encontrado sesiones.
admin-sign-out-of = Cerrar sesión de { $email }: { $browser }, { $address }, iniciada el { $time }
admin-end-all = Cerrar las sesiones de todos los usuarios
admin-end-all-about = Todos tendrán que volver a iniciar sesión, también usted.
admin-end-all-confirm = Escriba «all» para confirmar
admin-attention = Requiere atención
admin-warnings = { $count ->
    [one] { $count } advertencia sobre la configuración
   *[other] { $count } advertencias sobre la configuración
}
admin-now = Ahora
admin-administrators = Administradores
admin-days = Últimos 30 días
admin-sign-ins = Inicios de sesión
admin-refusals = Inicios de sesión fallidos
admin-lockouts = Intentos por encima de un límite
admin-as-table = Ver como tabla
admin-day = Día (UTC)
admin-release = Liberar un correo electrónico
admin-release-about = El correo electrónico que tuvo un usuario queda reservado, para que nadie más reciba sus mensajes. Libérelo para dárselo a otra persona.
admin-release-in-use = Un usuario tiene este correo electrónico.
admin-release-unknown = Ningún usuario tuvo este correo electrónico.
admin-groups-about = Los grupos deciden quién puede abrir cada aplicación. Las reglas del archivo de ACCESS_RULES los mencionan.
admin-groups-none = Ningún usuario está en un grupo todavía.
admin-access-about = Compruebe si alguien puede abrir una página de una aplicación y qué regla lo decide.
admin-access-url = Dirección de la página
admin-access-url-hint = Por ejemplo, https://wiki.example.org/page
admin-access-user-hint = Un correo electrónico o un ID. Vacío: alguien que no ha iniciado sesión
admin-access-method = Método
admin-access-method-hint = Vacío: GET
admin-access-address-hint = Vacío: desconocida
admin-access-check = Comprobar
admin-access-cannot-sign-in = Este usuario no puede iniciar sesión: la cuenta está desactivada, bloqueada o aún no tiene contraseña.
admin-access-no-url = Escriba una dirección completa, como https://wiki.example.org/page
admin-access-no-method = Escriba un método, como GET o POST.
admin-access-allowed = Acceso permitido
admin-access-sign-in = Requiere iniciar sesión
admin-access-denied = Acceso denegado
admin-access-no-rules = No hay reglas: ACCESS_RULES no está definida. Cualquiera con la sesión iniciada puede abrir todas las páginas.
admin-access-no-rule = No coincide ninguna regla, así que el acceso se deniega.
admin-access-rule = La regla de la línea { $line } es la primera que coincide.
admin-access-unsure-path = Los servidores podrían interpretar la ruta de más de una manera, y la regla de la línea { $line } coincide con una de esas interpretaciones.
admin-access-unsure-method = La regla de la línea { $line } depende del método, que las aplicaciones podrían interpretar de más de una manera.
admin-access-unsure-address = La regla de la línea { $line } depende de la dirección del cliente, que no se conoce.
admin-access-groups = Solo los miembros de estos grupos pueden abrir esta página: { $name }.
admin-access-user = Grupos de { $email }: { $name }
admin-access-second-factor = Los usuarios deben iniciar sesión con un segundo paso.
admin-access-max-age = Los usuarios deben haber iniciado sesión o confirmado su identidad hace { $time } como máximo.
admin-rules = Reglas
admin-rules-none = No hay reglas. Defina ACCESS_RULES con la ruta de un archivo de reglas.
admin-settings-about = La configuración con la que funciona este servidor. Las opciones se definen en su entorno o en el archivo .env.
admin-state = Estado
admin-version = Versión
admin-database = Base de datos
admin-redis = Redis
admin-mail = Correo
admin-answers = { $count ->
    [one] Responde en { $count } milisegundo.
   *[other] Responde en { $count } milisegundos.
}
admin-answers-now = Responde.
admin-no-answer = No responde.
admin-redis-away = No responde. Las sesiones se leen de la base de datos.
admin-redis-none = No se usa. Las sesiones están en cookies firmadas.
admin-mails-waiting = { $count ->
    [0] No hay correos pendientes.
    [one] Hay { $count } correo pendiente.
   *[other] Hay { $count } correos pendientes.
}
admin-mails-failed = { $count ->
    [0] Ninguno ha fallado.
    [one] Ha fallado { $count } y se volverá a intentar.
   *[other] Han fallado { $count } y se volverán a intentar.
}
admin-mails-since = El más antiguo:
admin-mail-none = No se envían correos porque SMTP_URL no está definida.
admin-mail-try = Correo de prueba
admin-mail-test = Enviar un correo de prueba a { $email }
admin-mail-sending = Enviando…
admin-mail-retry = Reintentar los correos fallidos
admin-mails-not-taken = Correos fallidos
admin-mail-tries = { $count ->
    [one] { $count } intento
   *[other] { $count } intentos
}, próximo:
admin-mail-why = Motivo:
admin-keys = Claves de sesión
admin-key-signs = firma, en uso desde el
admin-key-verifies = solo verifica, en uso desde el
admin-key-old = La clave que firma lleva más de un año en uso. Reemplácela.
admin-options = Opciones

## Expired links

link-expired-title = Este enlace ya no funciona
password-link-expired = El enlace ha caducado, ya se ha usado o se ha reemplazado por otro más reciente. Pida un enlace nuevo.
recover-link-expired = El enlace ha caducado o ya se ha usado. Si no puede iniciar sesión con una contraseña nueva, consulte al administrador de este sitio.
email-link-expired = El enlace ha caducado, ya se ha usado o se ha reemplazado por otro más reciente. En su perfil puede ver su correo electrónico actual.
get-new-link = Obtener un enlace nuevo

## Error pages

error-400-title = No hemos podido leer la solicitud
error-400-advice = Una parte de la solicitud faltaba o estaba dañada. Vuelva atrás, recargue la página e inténtelo otra vez.
error-401-title = Inicie sesión para continuar
error-401-advice = Para ver esta página debe iniciar sesión. Es posible que su sesión haya terminado.
error-403-title = No tiene acceso a esta página
error-403-advice = Si lo necesita, consulte al administrador de este sitio.
signed-in-as = Ha iniciado sesión como { $email }.
use-different-account = Usar otra cuenta
error-proof-advice = Esta página requiere un inicio de sesión más reciente o un segundo paso.
error-not-enrolled-advice = Las contraseñas de aplicación solo funcionan después de añadir un segundo paso. Abra esta página en un navegador, inicie sesión y añada uno.
error-app-password-advice = Las contraseñas de aplicación no funcionan en esta página. Ábrala en un navegador e inicie sesión.
error-403-nobody = Nadie tiene acceso a esta página. Si cree que es un error, avise al administrador de este sitio.
error-404-title = Página no encontrada
error-404-advice = Compruebe la dirección o empiece desde la página de inicio.
error-404-sign-in-advice = Compruebe la dirección o inicie sesión: algunas páginas solo existen para quienes han iniciado sesión.
error-405-title = Esta página no se puede abrir así
error-405-advice = Esta dirección solo funciona desde un formulario o un enlace. Vuelva atrás y úselo.
error-408-title = Se ha agotado el tiempo
error-408-advice = La solicitud no llegó a tiempo, así que no se ha cambiado nada. Compruebe su conexión y vuelva a intentarlo.
error-413-title = La solicitud es demasiado grande
error-413-advice = La solicitud supera lo que acepta este sitio, así que no se ha cambiado nada. Envíe menos datos y vuelva a intentarlo.
error-415-title = No podemos leer ese formato
error-415-advice = Este sitio acepta formularios y JSON. No se ha cambiado nada.
error-422-title = Algo en el formulario no es correcto
error-422-advice = No se ha cambiado nada. Vuelva atrás, revise lo que escribió y envíelo otra vez.
error-429-title = Demasiados intentos
error-429-advice = Limitamos los intentos para proteger las cuentas.
error-500-title = Algo ha salido mal
error-500-advice = Es un error nuestro. Vuelva a intentarlo dentro de un minuto. Si el problema continúa, indique al administrador de este sitio el ID de la solicitud que aparece abajo.
error-503-title = Volvemos enseguida
error-503-advice = Esta página no está disponible en este momento. Su sesión no se cerrará.
error-cross-site-title = Este formulario venía de otro sitio
error-cross-site-advice = Para proteger su cuenta, no se ha cambiado nada. Abra la página en este sitio y envíe el formulario otra vez.
error-wrong-address-title = Este sitio tiene otra dirección
site-address = La dirección de este sitio es { $address }.
site-address-link = Ir a este sitio
error-home = Ir a la página de inicio
error-retrying = Se volverá a intentar dentro de { $duration }…
error-retry = Vuelva a intentarlo dentro de { $duration }.
request-id = ID de la solicitud

## Emails

mail-greeting = Hola:
mail-link-life = Este enlace funciona una sola vez y caduca dentro de { $duration }.
mail-not-you = Si no lo ha solicitado usted, puede ignorar este correo.
mail-unexpected = Si no esperaba este correo, puede ignorarlo.
mail-fact = { $first }: { $second }
mail-time = Fecha y hora
mail-browser = Navegador
mail-app-password = Contraseña de aplicación
two-sentences = { $first } { $second }
list-separator = {", "}
mail-register-subject = Cree su cuenta de { $site }
mail-register-body = Use este enlace para crear su cuenta de { $site }.
mail-taken-subject = Ya tiene una cuenta de { $site }
mail-taken-body = Alguien, quizá usted, ha intentado crear una cuenta de { $site } con este correo electrónico. Ya tiene una, así que no hemos creado otra.
mail-taken-advice = Inicie sesión o elija una contraseña nueva si ha olvidado la suya.
mail-reserved-subject = Este correo electrónico no se puede usar para una cuenta de { $site }
mail-reserved-body = Alguien, quizá usted, ha intentado crear una cuenta de { $site } con este correo electrónico. Otra cuenta lo tuvo antes, así que no se puede usar para una nueva.
mail-reserved-advice = Si necesita una cuenta, pida al administrador de { $site } que permita este correo electrónico.
mail-reset-subject = Restablezca su contraseña de { $site }
mail-reset-body = Se ha solicitado una contraseña nueva para su cuenta de { $site }.
mail-reset-advice = Si fue usted, elija aquí la contraseña nueva. Si no, no tiene que hacer nada: su contraseña sigue siendo la misma.
mail-email-confirm-subject = Confirme su nuevo correo electrónico de { $site }
mail-email-confirm-body = Alguien, probablemente usted, ha solicitado que este sea el correo electrónico de la cuenta { $account } de { $site }.
mail-email-confirm-advice = Para confirmar, abra este enlace en un navegador con la sesión iniciada en esa cuenta.
mail-email-taken-subject = Este correo electrónico no se puede usar para otra cuenta de { $site }
mail-email-taken-body = Alguien ha solicitado usar este correo electrónico para otra cuenta de { $site }. Una cuenta ya lo tiene o lo tuvo antes, así que no se ha cambiado nada.
mail-email-change-requested-subject = Cambio de correo electrónico solicitado en su cuenta de { $site }
mail-email-change-requested-body = Alguien ha solicitado cambiar el correo electrónico de su cuenta de { $site } a { $address }. El cambio no se hará hasta que se confirme el enlace que enviamos a esa dirección.
mail-email-change-requested-advice = Si fue usted, no tiene que hacer nada. Si no, cancele el cambio y después cambie su contraseña.
mail-email-changed-subject = El correo electrónico de su cuenta de { $site } ha cambiado
mail-email-changed-body = El correo electrónico de su cuenta de { $site } ha cambiado a { $address }.
mail-email-changed-advice = Si fue usted, no tiene que hacer nada. Si no, recupere su cuenta. Se cerrarán todas sus sesiones y podrá elegir una contraseña nueva.
mail-email-recovered-body = El titular de { $address } ha recuperado la cuenta de { $site } que usaba este correo electrónico. Se han cerrado todas las sesiones de la cuenta y la contraseña ya no funciona.
mail-email-recovered-advice = Si la cuenta es suya y no lo hizo usted, avise al administrador de { $site }.
mail-email-set-body = El administrador de este sitio ha cambiado el correo electrónico de su cuenta de { $site } a { $address }. A partir de ahora, inicie sesión con él.
mail-role-admin-subject = Ahora tiene el rol de administrador en { $site }
mail-role-admin-body = El administrador de este sitio le ha dado el rol de administrador en { $site }.
mail-role-user-subject = Ya no tiene el rol de administrador en { $site }
mail-role-user-body = El administrador de este sitio ha quitado el rol de administrador a su cuenta de { $site }.
mail-unexpected-administrator = Si no lo esperaba, consulte al administrador de este sitio.
mail-test-subject = Correo de prueba de { $site }
mail-test-body = Los correos de { $site } llegan a su buzón. Un administrador ha enviado este para probar el servidor de correo.
mail-account-locked-subject = Su cuenta de { $site } está bloqueada
mail-account-locked-body = El administrador de este sitio ha bloqueado su cuenta de { $site } porque es posible que otra persona la haya usado. Su contraseña ya no funciona, se han cerrado todas sus sesiones y se han revocado sus contraseñas de aplicación.
mail-account-locked-advice = Para desbloquear su cuenta, elija una contraseña nueva. Si su cuenta tiene un segundo paso, lo seguirá necesitando para iniciar sesión.
mail-account-locked-ask = Para desbloquear su cuenta, pida un enlace al administrador de este sitio. No podemos enviarlo aquí porque el correo electrónico de su cuenta se cambió hace poco.
mail-account-deleted-subject = Su cuenta de { $site } se ha eliminado
mail-account-deleted-body = Alguien que había iniciado sesión en su cuenta de { $site } la ha eliminado.
mail-account-deleted-advice = Si fue usted, no tiene que hacer nada. Si no, avise al administrador de { $site }.
mail-password-changed-subject = Su contraseña de { $site } ha cambiado
mail-password-changed-body = La contraseña de su cuenta de { $site } ha cambiado. Se han cerrado sus demás sesiones y se han revocado sus contraseñas de aplicación.
mail-password-changed-advice = Si fue usted, no tiene que hacer nada. Si no, elija una contraseña nueva.
mail-app-password-subject = Nueva contraseña de aplicación en su cuenta de { $site }
mail-app-password-body = Se ha creado una contraseña de aplicación en su cuenta de { $site }. Una aplicación que la tenga puede usar en su nombre las aplicaciones a las que da acceso { $site }.
mail-app-password-advice = Si fue usted, no tiene que hacer nada. Si no, cambie su contraseña: así se revoca la contraseña de aplicación.
mail-authenticator-added-subject = Aplicación de autenticación añadida a su cuenta de { $site }
mail-authenticator-added-body = Se ha añadido una aplicación de autenticación a su cuenta de { $site }. Ahora, para iniciar sesión, se necesita un código de esa aplicación además de la contraseña.
mail-authenticator-added-advice = Si fue usted, no tiene que hacer nada. Si no, cambie su contraseña y elimine la aplicación. Si no puede, avise de inmediato al administrador de { $site }.
mail-authenticator-replaced-subject = Aplicación de autenticación reemplazada en su cuenta de { $site }
mail-authenticator-replaced-body = La aplicación de autenticación de su cuenta de { $site } se ha reemplazado por otra. Los códigos de la anterior ya no funcionan.
mail-authenticator-replaced-advice = Si fue usted, no tiene que hacer nada. Si no, inicie sesión con un código de recuperación, cambie su contraseña y vuelva a reemplazar la aplicación. Si no puede, avise de inmediato al administrador de { $site }.
mail-authenticator-removed-subject = Aplicación de autenticación eliminada de su cuenta de { $site }
mail-authenticator-removed-body = Se ha eliminado la aplicación de autenticación de su cuenta de { $site }. Sus códigos ya no funcionan.
mail-authenticator-removed-advice = Si fue usted, no tiene que hacer nada. Si no, cambie su contraseña y vuelva a añadir una aplicación de autenticación.
mail-factors-reset-subject = Segundo paso eliminado de su cuenta de { $site }
mail-factors-reset-body = El administrador de este sitio ha eliminado las llaves de acceso, la aplicación de autenticación y los códigos de recuperación de su cuenta de { $site }, y ha cerrado todas sus sesiones. Puede iniciar sesión solo con su contraseña.
mail-factors-reset-advice = Si lo pidió usted, vuelva a añadir una llave de acceso o una aplicación de autenticación después de iniciar sesión. Si no, avise al administrador de este sitio.
mail-passkey = Llave de acceso
mail-passkeys = Sus llaves de acceso
mail-passkey-added-subject = Llave de acceso añadida a su cuenta de { $site }
mail-passkey-added-body = Se ha añadido una llave de acceso a su cuenta de { $site }. Con ella se puede iniciar sesión.
mail-passkey-added-advice = Si fue usted, no tiene que hacer nada. Si no, elimine la llave de acceso y cambie su contraseña.
mail-factor-undo-advice = Si fue usted, no tiene que hacer nada. Si no, recupere su cuenta. Eliminaremos lo que se añadió y cerraremos todas sus sesiones, y podrá elegir una contraseña nueva.
mail-passkey-removed-subject = Llave de acceso eliminada de su cuenta de { $site }
mail-passkey-removed-body = Se ha eliminado una llave de acceso de su cuenta de { $site }. Ya no sirve para iniciar sesión.
mail-passkey-removed-advice = Si fue usted, no tiene que hacer nada. Si no, cambie su contraseña.
mail-passkey-copied-subject = Es posible que se haya copiado una llave de acceso de su cuenta de { $site }
mail-passkey-copied-body = Alguien ha intentado iniciar sesión en su cuenta de { $site } con lo que parece una copia de su llave de acceso. La hemos rechazado.
mail-passkey-copied-advice = Elimine esa llave de acceso y cree otra en un dispositivo en el que confíe.
mail-recovery-codes-subject = Nuevos códigos de recuperación en su cuenta de { $site }
mail-recovery-codes-body = Se han creado nuevos códigos de recuperación para su cuenta de { $site }. Los anteriores ya no funcionan.
mail-recovery-codes-advice = Si fue usted, no tiene que hacer nada. Si no, cambie su contraseña y después cree códigos nuevos.
mail-recovery-code-used-subject = Código de recuperación usado en su cuenta de { $site }
mail-recovery-code-used-body = Alguien ha usado uno de los códigos de recuperación de su cuenta de { $site }. Códigos restantes: { $count }.
mail-recovery-code-used-advice = Si fue usted, no tiene que hacer nada. Si no, cambie su contraseña y después cree códigos nuevos.
mail-password-known-subject = Alguien conoce su contraseña de { $site }
mail-password-known-body = Alguien ha escrito la contraseña de su cuenta de { $site } y después varios códigos incorrectos. No ha conseguido entrar.
mail-password-known-advice = Si fue usted, no tiene que hacer nada. Si no, cambie su contraseña ahora.
mail-sign-in-subject = Nuevo inicio de sesión en { $site }
mail-sign-in-body = Alguien ha iniciado sesión en su cuenta de { $site } desde un navegador que usted no había usado antes.
mail-sign-in-advice = Si fue usted, no tiene que hacer nada. Si no, cierre la sesión en ese navegador y cambie su contraseña.
mail-sign-in-sessions = Ver sus sesiones
mail-invitation-subject = Invitación a { $site }
mail-invitation-body = El administrador de { $site } le ha enviado una invitación para crear una cuenta.
mail-password-link-subject = Elija una contraseña nueva para { $site }
mail-password-link-body = El administrador de { $site } le ha enviado un enlace para elegir una contraseña nueva. Hasta que lo use, no cambia nada.
mail-first-password-subject = Su cuenta de { $site } está lista
mail-first-password-body = El administrador de { $site } ha creado una cuenta para usted. Elija una contraseña para empezar a usarla.

limit-address = Contraseñas incorrectas desde una dirección IP
limit-account = Contraseñas incorrectas en navegadores nuevos
limit-account-day = Contraseñas incorrectas en navegadores nuevos, en un día
limit-device = Contraseñas incorrectas en un navegador conocido
limit-device-day = Contraseñas incorrectas en un navegador conocido, en un día
limit-devices-day = Contraseñas incorrectas en todos los navegadores conocidos, en un día
limit-passkey = Llaves de acceso incorrectas desde una dirección IP
limit-right-proofs = Contraseñas, llaves de acceso y códigos correctos
limit-confirm = Contraseñas incorrectas al confirmar cambios en una sesión
limit-confirm-session = Contraseñas incorrectas al confirmar cambios, mientras dura una sesión
limit-factor = Códigos incorrectos tras la contraseña correcta
limit-factor-day = Códigos incorrectos tras la contraseña correcta, en un día
limit-factor-passkey = Llaves de acceso incorrectas tras la contraseña correcta
limit-factor-warning = Códigos incorrectos hasta avisar al usuario
limit-app-password = Contraseñas de aplicación incorrectas desde una dirección IP
limit-app-passwords = Nuevas contraseñas de aplicación
limit-confirm-authenticator = Códigos para confirmar una aplicación de autenticación
limit-second-factors = Nuevas llaves de acceso, aplicaciones de autenticación y códigos de recuperación
limit-mail-from = Correos solicitados desde una dirección IP
limit-mail-to = Correos solicitados para este correo electrónico
limit-notice = Correos sobre inicios de sesión
limit-edit = Cambios de perfil en una sesión
limit-export = Descargas de datos en una sesión
limit-export-account = Descargas de datos
limit-other = Otros intentos

apps-title = Sus aplicaciones
apps-none = Todavía no hay ninguna aplicación para usted. Si necesita alguna, pídasela al administrador de este sitio.
apps-second-factor = Requiere un segundo paso
