language-name = Português (Brasil)
language-name-english = Brazilian Portuguese
dir = ltr

## Dates, times and browsers

date = { $day } de { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
} de { $year }
moment = { $date } às { $clock }
moment-in-zone = { $moment } ({ $zone })
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
    [one] { $count } dia
   *[other] { $count } dias
}
browser-on = { $browser } no { $system }
browser-unknown = Navegador desconhecido

## Every page

skip-to-content = Ir para o conteúdo principal
home-link = Página inicial de { $site }
navigation = Conta
nav-apps = Apps
nav-profile = Perfil
nav-security = Segurança
nav-activity = Atividade
nav-data = Seus dados
nav-administration = Administração
nav-own-account = Sua conta
brand-privacy = Privacidade
brand-imprint = Aviso legal
brand-help = Ajuda
language-here = Idioma desta página
language-change = Mudar idioma
sign-in = Entrar
sign-out = Sair
signing-out = Saindo…

## Every form

show = Mostrar
show-password = Mostrar senha
hide = Ocultar
hide-password = Ocultar senha
copy = Copiar
copied = Copiado
print = Imprimir
error-prefix = Erro:{" "}
done-prefix = Concluído:{" "}
error-summary-title = Há um problema
email-label = E-mail
name-label = Nome
password-label = Senha
new-password-label = Nova senha
new-password-hint = Pelo menos 8 caracteres. Três ou quatro palavras sem relação entre si funcionam bem.
save = Salvar
create-link = Criar link
saving = Salvando…
sending = Enviando…
change = Alterar
manage = Gerenciar
last-used = Último uso:
never-used = Ainda sem uso
continue-link = Continuar
on = Ativados
off = Desativados
cancel = Cancelar
back = Voltar

## Below a new password, while it’s typed

strength-short = Caracteres que ainda faltam: #
strength-personal = Fácil de adivinhar: contém seu nome ou e-mail.
strength-repeats = Fácil de adivinhar: tem repetições.
strength-enough = Tamanho suficiente. Ainda vamos verificar se não é fácil de adivinhar.

## Errors at a field

email-missing = Digite um e-mail.
email-malformed = Digite um e-mail completo, como nome@example.org
email-local-part = Antes do @, use apenas letras de “a” a “z”, números e símbolos. Depois dele, qualquer domínio funciona.
email-taken = Já existe uma conta com este e-mail. Use outro.
email-unchanged = Este já é seu e-mail. Digite outro.
name-missing = Digite um nome.
name-malformed = O nome contém caracteres invisíveis. Digite-o em vez de colar.
password-missing = Digite sua senha.
password-wrong = Senha incorreta. Tente de novo.
new-password-missing = Escolha uma senha.
too-long = Digite no máximo { $most } caracteres.
password-too-short = Escolha uma senha com pelo menos { $least } caracteres.
password-too-long = Escolha uma senha com no máximo { $most } caracteres.
password-weak = Esta senha é muito fácil de adivinhar. { $why ->
    [straight-rows] Evite sequências do teclado, como “qwerty”.
    [keyboard-patterns] Evite padrões curtos do teclado.
    [repeated-characters] Evite repetições, como “aaa”.
    [repeated-words] Evite repetições, como “abcabc”.
    [top-10] É uma das dez senhas mais comuns.
    [top-100] É uma das cem senhas mais comuns.
    [common] É uma senha muito comum.
    [similar-to-common] É parecida com uma senha comum.
    [sequences] Evite sequências, como “abc” ou “6543”.
    [recent-years] Evite anos recentes.
    [one-word] Use mais de uma palavra.
    [dates] Evite datas.
    [names] Evite nomes.
   *[other] Use uma senha mais longa ou acrescente uma ou duas palavras.
}
choice-unknown = Escolha uma opção da lista.

## What just happened

notice-signed-out = Você saiu da conta.
notice-session-over = Sua sessão terminou. Para continuar, entre de novo.
notice-entries-kept = Sua sessão terminou antes que isto fosse salvo. Entre de novo e preencheremos o que você digitou, exceto senhas.
notice-sign-in-expired = O login demorou demais ou já tinha sido concluído. Digite sua senha de novo.
notice-nothing-saved = Sua sessão terminou e nada foi salvo. Entre de novo para continuar.
notice-entries-kept-here = Nada mudou ainda. Continue abaixo e recuperaremos o que você digitou.
notice-nothing-saved-yet = Nada mudou ainda. Continue abaixo e depois tente de novo.
notice-confirmed-nothing-saved = Confirmado. Nada mudou ainda, então tente de novo.
notice-form-kept = Guardamos o que você digitou, mas isso ainda não foi salvo.
notice-replaces-session = Você entrou como { $email }. Se continuar, sairá dessa conta.
notice-password-saved = Senha salva. Entre com a nova senha.
notice-password-changed = Senha alterada. Encerramos suas outras sessões e revogamos suas senhas de app. Sua sessão aqui continua aberta.
notice-profile-saved = Perfil salvo.
notice-session-ended = Sessão encerrada nesse navegador. Sua sessão aqui continua aberta.
notice-session-gone = Essa sessão já tinha terminado.
notice-signed-out-elsewhere = Outras sessões encerradas. Sua sessão aqui continua aberta.
notice-email-change-requested = Alteração de e-mail solicitada.
notice-email-changed = E-mail alterado. Use o novo e-mail para entrar.
notice-email-change-cancelled = Alteração de e-mail cancelada. Seu e-mail continua o mesmo. Se não foi você que pediu a alteração, altere sua senha agora.
notice-account-deleted = Sua conta foi excluída.
notice-app-password-shown = Você acabou de criar essa senha de app. Ela só é mostrada uma vez. Se você não a copiou, revogue-a e crie outra.
notice-app-password-gone = Essa senha de app já tinha sido revogada.
notice-app-password-revoked = Senha de app revogada. Os apps que a usam não têm mais acesso.
notice-authenticator-removed = App autenticador removido. Os códigos dele não funcionam mais.
notice-authenticator-added = App autenticador adicionado. Encerramos suas outras sessões. Seus códigos de recuperação continuam válidos.
notice-authenticator-replaced = App autenticador substituído. Os códigos do antigo não funcionam mais. Seus códigos de recuperação continuam válidos.
notice-authenticator-gone = Esse app autenticador já tinha sido removido.
notice-authenticator-present = Nada foi alterado, porque esse QR code já foi usado ou expirou. Veja abaixo quando seu app autenticador foi adicionado. Se você não salvou seus códigos de recuperação, crie novos códigos.
notice-authenticator-expired = Este QR code é novo. Se você já tinha escaneado o anterior, exclua essa entrada do app e escaneie este.
notice-passkey-added = Chave de acesso criada. Agora você já pode entrar com ela.
notice-passkey-renamed = Chave de acesso renomeada.
notice-passkey-removed = Chave de acesso removida. Ela não serve mais para entrar.
notice-passkey-gone = Essa chave de acesso já tinha sido removida.
notice-trusted-browser-removed = A segunda etapa voltará a ser pedida nesse navegador.
notice-trusted-browsers-removed = A segunda etapa voltará a ser pedida em todos os navegadores.
notice-trusted-browser-gone = Esse navegador já não era confiável.
notice-recovery-codes-saved = Códigos de recuperação salvos. Guarde-os onde você possa encontrá-los sem o celular.
notice-recovery-codes-changed = Seus códigos de recuperação mudaram depois que você abriu essa página, então não os substituímos de novo. Se você não salvou os mais recentes, crie novos códigos.
notice-recovery-code-used = Você entrou com um código de recuperação. Ele não funcionará de novo. Se você perdeu o dispositivo, acesse Segurança para substituir ou remover o que estava nele. Lá você também vê quantos códigos restam.
notice-recovery-codes-useless = Primeiro, crie uma chave de acesso ou adicione um app autenticador. Você receberá os códigos de recuperação em seguida.
notice-test-mail-sent = E-mail de teste enviado. Se ele não chegar, procure na pasta de spam.
notice-test-mail-failed = O e-mail de teste não foi enviado. O log do servidor informa o motivo.
notice-mails-due = Vamos tentar enviar agora todos os e-mails em espera.
notice-user-changed = A alteração foi salva.
notice-user-unchanged = Nada foi alterado.
notice-user-signed-out = Todas as sessões foram encerradas. Não há mais navegadores confiáveis.
notice-user-app-passwords-revoked = Todas as senhas de app foram revogadas.
notice-user-factors-reset = A segunda etapa foi removida e todas as sessões do usuário foram encerradas.
notice-user-limits-cleared = Todas as tentativas foram zeradas e não há mais bloqueios temporários.
notice-limits-cleared = As contagens foram zeradas.
notice-user-disabled = A conta foi desativada e todas as sessões foram encerradas.
notice-user-enabled = A conta foi ativada.
notice-user-enabled-without-password = A conta foi ativada, mas não tem senha. Por isso, ninguém consegue entrar ainda. Crie um link para escolher a senha.
notice-group-new = Salvo. O grupo é novo: nenhuma regra o menciona e não há mais ninguém nele. Se foi um erro de digitação, remova-o.
notice-link-shown = O link acabou de ser criado e só é mostrado uma vez. Se você não o copiou, crie outro.
notice-user-deleted = A conta foi excluída.
notice-all-sessions-ended = As sessões de todos foram encerradas. Entre de novo.
notice-email-released = O e-mail foi liberado. Qualquer pessoa pode ter uma conta com ele.
notice-invitation-revoked = O convite foi revogado. O link dele não funciona mais.
notice-invitation-shown = O convite acabou de ser criado e o link só é mostrado uma vez. Se você não o copiou, revogue o convite e crie outro.
notice-invitation-gone = Este convite já foi usado ou revogado, ou expirou.

## Re-authentication

reauthenticate-title = Confirme que é você
reauthenticate-intro = Você vai alterar algo importante. Por isso, precisamos da sua senha mais uma vez.
reauthenticate-intro-factor = Você vai alterar algo importante. Por isso, precisamos ter certeza de que é você.
reauthenticate-intro-admin = A administração permite alterar as contas de todos. Por isso, digite sua senha de novo.
reauthenticate-intro-admin-factor = A administração permite alterar as contas de todos. Por isso, precisamos confirmar que é você.
reauthenticate-intro-continue = Para continuar, digite sua senha mais uma vez.
reauthenticate-intro-continue-factor = Para continuar, confirme que é você.
reauthenticate-intro-site = Este site pede uma segunda etapa. Você ainda não passou por ela neste navegador, ou ela mudou desde a última vez. Para continuar, confirme que é você.
reauthenticate-account = Você entrou como
reauthenticate-submit = Continuar
reauthenticate-busy = Verificando…

## Second step of a sign-in

second-factor-title = Digite seu código
second-factor-intro = A senha está correta. Digite o código do app autenticador para concluir o login.
second-factor-title-passkey = Use sua chave de acesso
second-factor-intro-passkey = A senha está correta. Use sua chave de acesso para concluir o login.
second-factor-title-either = Conclua o login
second-factor-intro-either = A senha está correta. Use sua chave de acesso ou digite o código do app autenticador.
second-factor-recovery = Usar um código de recuperação
second-factor-lost = Perdeu o dispositivo e os códigos? Fale com o administrador deste site.
second-factor-other = Entrar em outra conta
trust-label = Confiar neste navegador por { $duration }
trust-hint = Você entrará aqui só com a senha. Não use esta opção em um dispositivo compartilhado.
recovery-code-label = Código de recuperação
recovery-code-hint = Um dos dez códigos que você salvou: sete grupos de quatro letras e números
recovery-code-wrong = Código de recuperação incorreto ou já usado.
recovery-code-malformed = Digite o código de recuperação inteiro: sete grupos de quatro letras e números.

## Signing in

login-passkey = Entrar com chave de acesso
login-title = Entrar
login-continue-to = Entre para continuar em { $host }.
login-continue-to-profile = Entre para abrir seu perfil.
login-busy = Entrando…
no-cookies-title = O navegador não salvou nosso cookie
no-cookies-for-app = Você já entrou aqui, mas { $host } continua pedindo para você entrar.
no-cookies-advice = Os cookies são necessários para entrar. Permita os cookies deste site nas configurações do navegador e tente de novo. Se eles já estiverem permitidos, avise o administrador deste site.
try-again = Tentar de novo
remember-label = Manter a sessão aberta por { $duration }
remember-hint = Não use esta opção em um dispositivo compartilhado.
login-forgot = Esqueceu a senha?
login-register = Criar uma conta
wrong-credentials = E-mail ou senha incorretos. Confira os dois e tente de novo.
too-many-attempts = Muitas tentativas. Tente de novo em { $duration }.
no-administrator-title = Este site ainda não foi configurado
no-administrator = Para criar a primeira conta, abra o link que está no log do servidor, na linha com o texto “There is no administrator yet”.
no-administrator-command = Este comando mostra o log:

## Signing out

logout-title = Sair da conta?
logout-advice = Você sairá da conta neste navegador. Suas outras sessões continuarão abertas.

## Profile

profile-role = Função
role-admin = Administrador
role-user = Usuário
profile-groups = Grupos
profile-member-since = Criação da conta
profile-notices = E-mails sobre logins
session-signed-in = Login:
session-last-seen = Última atividade:
session-address = Endereço IP

## Editing the profile

edit-title = Editar perfil
language-label = Idioma
language-hint = Usado nas páginas e nos e-mails que enviamos a você.
language-hint-no-mail = Usado nas páginas.
language-of-browser = O mesmo do navegador
time-zone-label = Fuso horário
time-zone-hint = Usado em todas as datas e horários. Se você não escolher um, os e-mails usarão UTC.
time-zone-hint-no-mail = Usado em todas as datas e horários.
zone-of-city = { $city } ({ $zone })
area-africa = África
area-america = América
area-antarctica = Antártida
area-asia = Ásia
area-atlantic = Atlântico
area-australia = Austrália
area-europe = Europa
area-indian = Oceano Índico
area-pacific = Pacífico
time-zone-none = O mesmo do navegador
sign-in-notices-label = Receber e-mails sobre logins em navegadores novos
sign-in-notices-hint = Enviaremos um e-mail quando alguém entrar na sua conta em um navegador que você ainda não usou.

## Security

security-password-alone = Só a senha protege sua conta. Adicione uma chave de acesso ou um app autenticador. Assim, ninguém que descubra a senha conseguirá entrar.
security-signing-in = Como você entra
security-second-step = Segunda etapa
security-access = Quem tem acesso

## Changing the password

password-title = Alterar senha
password-last-changed = Última alteração:
password-about = A senha que você usa para entrar.
password-intro = Ao alterar a senha, suas outras sessões são encerradas e suas senhas de app são revogadas. Sua sessão aqui continua aberta.
password-submit = Alterar senha

## Sessions

sessions-title = Sessões
sessions-intro = Os navegadores em que sua conta está conectada.
sessions-missing = Escolha a sessão que você quer encerrar.
sessions-this-browser = Este navegador
sessions-sign-out = Encerrar sessão
sessions-sign-out-of = Encerrar sessão: { $browser }, endereço { $address }, login em { $time }
sessions-signing-out = Encerrando…
sessions-others-title = Outras sessões
sessions-others-about = Se você não reconhecer uma sessão, encerre as outras sessões e altere sua senha.
sessions-sign-out-others = Encerrar outras sessões
sessions-count = { $count ->
    [one] Sua conta está conectada em { $count } navegador.
   *[other] Sua conta está conectada em { $count } navegadores.
}
sessions-only-one = Sua conta não está conectada em nenhum outro navegador.

## App passwords

app-passwords-title = Senhas de app
app-passwords-intro = Para apps que não conseguem abrir uma página de login, como o calendário do celular. Elas funcionam só nos apps protegidos por este site, não para entrar aqui. Se você alterar sua senha, todas serão revogadas.
app-passwords-about = Para apps que não conseguem abrir uma página de login, como o calendário do celular.
app-passwords-count = { $count ->
    [one] Você tem { $count } senha de app.
   *[other] Você tem { $count } senhas de app.
}
app-passwords-none = Nenhuma senha de app ainda. As que você criar aparecerão aqui.
app-passwords-created = Criação
app-passwords-revoke = Revogar
app-passwords-revoke-one = Revogar { $name }
app-passwords-revoking = Revogando…
app-passwords-create = Criar senha de app
app-passwords-creating = Criando…
app-passwords-too-many = Você atingiu o limite de { $most } senhas de app. Revogue uma que não usa mais e tente de novo.
app-password-created-title = Sua senha de app para { $name }
app-password-created = Copie-a para o app agora. Ela não será mostrada de novo.
app-password-username = Se o app pedir um nome de usuário, digite { $email }.
app-password-name-label = Nome
app-password-name-hint = O app que vai usá-la, como “Calendário do celular”
app-password-name-missing = Digite um nome para a senha de app.
app-password-name-malformed = O nome contém caracteres invisíveis. Digite-o em vez de colar.
app-password-name-taken = Você já tem uma senha de app com este nome. Digite outro.

## Passkeys

passkey-title = Chave de acesso
passkeys-title = Chaves de acesso
passkeys-about = Entre com sua impressão digital, seu rosto ou o bloqueio de tela.
passkeys-intro = Com uma chave de acesso (passkey), você entra usando sua impressão digital, seu rosto ou o bloqueio de tela, em vez da senha. Ela só funciona neste site, então nenhum golpe pode fazer você entregá-la. Se você digitar a senha, a chave de acesso será pedida como segunda etapa.
passkeys-count = { $count ->
    [0] Nenhuma chave de acesso
    [one] { $count } chave de acesso
   *[other] { $count } chaves de acesso
}
passkeys-none = Você ainda não tem chaves de acesso.
passkeys-unavailable = As chaves de acesso exigem JavaScript, um navegador compatível e o endereço { $address }.
passkeys-not-here = Os navegadores não aceitam chaves de acesso no endereço deste site. O administrador deste site pode mudar isso.
passkeys-too-many = Você pode ter no máximo { $most } chaves de acesso. Remova uma que não usa mais.
passkeys-created = Criação:
passkeys-second-step = Só depois da senha
passkeys-rename = Renomear
passkeys-remove = Remover
passkeys-removing = Removendo…
passkeys-remove-one = Remover { $name }
passkeys-rename-one = Renomear { $name }
passkey-create = Criar chave de acesso
passkey-creating = Criando…
passkey-not-created-here = Nenhuma chave de acesso foi criada. Se este dispositivo já tem uma para sua conta, você não precisa de outra.
passkey-not-created = Não foi possível adicionar essa chave de acesso. Tente de novo.
passkey-ready = Chave de acesso criada. Salve seus códigos de recuperação agora.
passkey-use = Usar chave de acesso
passkey-using = Aguardando…
passkey-failed = Nenhuma chave de acesso foi usada. Tente de novo ou escolha outra opção.
passkey-missing = Use sua chave de acesso ou digite um código de recuperação.
passkey-refused = Essa chave de acesso não funcionou. Tente de novo ou entre de outra forma.
passkey-rename = Renomear chave de acesso
passkey-renaming = Renomeando…
passkey-rename-about = Só você vê este nome.
passkey-name-label = Nome
passkey-name-missing = Digite um nome para a chave de acesso.

## Adding a second factor, where one is required

enrolment-title = Adicione uma segunda etapa
enrolment-site = Este site pede uma segunda etapa depois da senha. Assim, uma senha roubada não basta para entrar. Adicione uma para continuar.
enrolment-page = Para abrir esta página, é preciso uma segunda etapa depois da senha. Assim, uma senha roubada não basta. Adicione uma para continuar.
enrolment-about = Depois, mostraremos códigos de recuperação para quando você não puder usar essa etapa.
enrolment-authenticator = Usar um app autenticador
second-factor-last = Este site pede uma segunda etapa, e esta é a única que você tem. Adicione outra antes de removê-la.

## Authenticator app, a second factor

authenticator-title = App autenticador
authenticator-about = Um código do celular, além da senha.
authenticator-intro = Um app autenticador no celular mostra um código que muda a cada 30 segundos. Você digita esse código depois da senha. Assim, uma senha roubada não basta para entrar.
authenticator-add = Adicionar app autenticador
authenticator-adding = Adicionando…
authenticator-ready = App autenticador adicionado. Encerramos suas outras sessões. Salve seus códigos de recuperação agora.
authenticator-scan = Escaneie o QR code
authenticator-scan-about = Use um app como o Aegis, o Google Authenticator ou um gerenciador de senhas.
authenticator-qr = QR code para o app autenticador
authenticator-no-camera = Se não conseguir escanear, digite esta chave no app:
authenticator-open = Abrir em um app neste dispositivo
authenticator-confirm = Digite o código
authenticator-confirm-about = Ao adicionar o app, suas outras sessões são encerradas. Sua sessão aqui continua aberta.
authenticator-added = Adicionado:
authenticator-replace = Configurar em outro celular
authenticator-replace-about = Você vai escanear um novo QR code. O app atual funciona até você digitar um código do novo.
authenticator-replace-confirm-about = Assim que você digitar o código, os do app atual deixarão de funcionar. Seus códigos de recuperação continuarão válidos.
authenticator-replace-submit = Substituir app autenticador
authenticator-replacing = Substituindo…
authenticator-remove = Remover app autenticador
authenticator-remove-about = Você entrará só com a senha. Seus códigos de recuperação deixarão de funcionar.
authenticator-remove-about-passkeys = Depois da senha, será pedida uma chave de acesso.
authenticator-removing = Removendo…
code-label = Código
code-hint = Os 6 dígitos que o app mostra para este site
code-missing = Digite o código do app autenticador.
code-malformed = Digite os 6 dígitos do código.
code-unreadable = Este site não consegue verificar os códigos do seu app. Use um código de recuperação e depois configure o app de novo em Segurança, ou fale com o administrador deste site.
code-wrong = Código incorreto. Digite o que o app mostra agora. Cada um funciona só uma vez.
code-wrong-help = Se os códigos continuarem sem funcionar, ative a data e a hora automáticas no celular.
code-clock-off = O código está correto, mas para outro horário. Ative a data e a hora automáticas no celular e digite o código que o app mostrar.

## Recovery codes

recovery-codes-title = Códigos de recuperação
recovery-codes-intro = Se perder o celular, use um código de recuperação no lugar da chave de acesso ou do código do app autenticador. Cada um funciona só uma vez.
recovery-codes-none = Você receberá códigos de recuperação com a primeira chave de acesso ou o primeiro app autenticador.
recovery-codes-left = { $count ->
    [0] Nenhum código restante
    [one] { $count } código restante
   *[other] { $count } códigos restantes
}
recovery-codes-unsaved = Você não confirmou que os salvou. Se não salvou, crie novos códigos.
recovery-codes-create = Criar novos códigos
recovery-codes-create-about = Crie novos códigos se você perdeu estes ou já usou a maioria. Os antigos deixarão de funcionar.
recovery-codes-creating = Criando…
recovery-codes-save = Salve seus códigos de recuperação
recovery-codes-created = Códigos de recuperação criados. Os antigos não funcionam mais.
recovery-codes-yours = Seus códigos
recovery-codes-once = Eles não serão mostrados de novo. Guarde-os em um lugar seguro que não seja o celular.
recovery-codes-download = Baixar como texto
recovery-codes-file-title = Códigos de recuperação para { $site }. Cada um funciona só uma vez.
recovery-codes-saved-label = Salvei estes códigos
recovery-codes-not-saved = Salve seus códigos e depois marque a caixa.
recovery-codes-continue = Continuar
recovery-codes-continuing = Continuando…

## Trusted browsers, in place of a second factor

trusted-browser-title = Navegador confiável
trusted-browsers-title = Navegadores confiáveis
trusted-browsers-about = Navegadores em que a segunda etapa não é pedida.
trusted-browsers-intro = Em um navegador confiável, você entra só com a senha. Todos voltam a pedir a segunda etapa quando você altera a senha, encerra as outras sessões ou adiciona ou remove uma chave de acesso ou um app autenticador.
trusted-browsers-count = { $count ->
    [0] Nenhum navegador confiável
    [one] { $count } navegador confiável
   *[other] { $count } navegadores confiáveis
}
trusted-browsers-none = Nenhum navegador confiável ainda. Para confiar em um, marque a caixa na segunda etapa do login.
trusted-browsers-since = Adicionado:
trusted-browsers-ends = Confiável até
trusted-browsers-remove = Deixar de confiar
trusted-browsers-remove-one = Deixar de confiar: { $browser }, adicionado em { $time }
trusted-browsers-removing = Removendo…
trusted-browsers-all-title = Todos os navegadores confiáveis
trusted-browsers-all-about = A segunda etapa será pedida no próximo login em cada um. Se você não reconhecer um deles, altere também a senha: isso encerra a sessão nele.
trusted-browsers-remove-all = Deixar de confiar em todos

## Activity

activity-intro = Atividade recente da sua conta. Os registros são guardados por { $time }.
activity-refused = Falhou
activity-by-link = Com um link recebido por e-mail ou de um administrador
activity-by-setup-link = Com o link de configuração inicial
activity-wrong-passkey = Chave de acesso não aceita
activity-wrong-password = Senha incorreta
activity-disabled = A conta estava desativada
activity-no-password = A conta ainda não tinha senha
activity-unknown-account = Conta inexistente
activity-changed-meanwhile = A conta foi alterada ao mesmo tempo
activity-joined = Inclusão no grupo { $name }
activity-invited = { $email } ({ $first })
activity-left = Remoção do grupo { $name }
activity-none = Nenhuma atividade ainda. Os logins e as alterações na sua conta aparecerão aqui.
activity-administrator = Administrador deste site
event-signed-in = Login realizado
event-sign-in-refused = Tentativa de login
event-second-factor-refused = Código incorreto depois da senha correta
event-signed-out = Saída da conta
event-account-created = Conta criada
event-password-changed = Senha alterada
event-password-link-created = Link de senha criado
event-password-link-emailed = Link de senha enviado por e-mail
event-password-link-revoked = Link de senha revogado
event-reauthenticated = Identidade confirmada
event-confirmation-refused = Tentativa de confirmar uma alteração
event-role-changed = Função alterada
event-groups-changed = Grupos alterados
event-account-disabled = Conta desativada
event-account-enabled = Conta ativada
event-account-locked = Conta bloqueada
event-session-ended = Sessões encerradas
event-limits-cleared = Contagens de login zeradas
event-profile-changed = Perfil alterado
event-email-change-requested = Alteração de e-mail solicitada
event-email-change-cancelled = Alteração de e-mail cancelada
event-email-changed = E-mail alterado
event-email-change-undone = Alteração de e-mail desfeita
event-data-exported = Dados baixados
event-app-password-created = Senha de app criada
event-app-password-revoked = Senha de app revogada
event-second-step-added = Segunda etapa adicionada
event-second-step-removed = Segunda etapa removida
event-passkey-copied = Chave de acesso recusada por suspeita de cópia
event-browser-trusted = Navegador confiável adicionado
event-trusted-browser-removed = Navegador confiável removido
event-recovery-codes-created = Códigos de recuperação criados
event-invited = Convite criado
event-invitation-revoked = Convite revogado
event-address-released = E-mail liberado
event-account-deleted = Conta excluída
event-all-sessions-ended = Sessões de todos encerradas
event-mail-tested = E-mail de teste
event-mails-retried = Nova tentativa para e-mails que falharam
event-restored = Banco de dados restaurado de um backup
event-other = Outra atividade

## Changing the email

email-title = Alterar e-mail
email-now = E-mail atual:{" "}
email-intro = Enviaremos um link ao novo e-mail e um aviso ao atual. Seu e-mail só mudará quando você abrir o link e confirmar.
email-intro-no-mail = Este site não envia e-mails. Por isso, peça o link ao administrador. Seu e-mail só mudará quando você abrir o link e confirmar.
new-email-label = Novo e-mail
email-submit = Enviar link
email-pending = Seu e-mail ainda não mudou. Enviamos um link para { $address }. Abra-o até { $until } para confirmar.
register-no-mail = Este site não envia e-mails. O administrador pode encontrar seu link na pasta de e-mails do servidor.
email-intro-no-mail-admin = Este site não envia e-mails, porque SMTP_URL não está definida. O link estará na pasta de e-mails do servidor. Seu e-mail só mudará quando você abrir o link e confirmar.
email-pending-no-mail-admin = Seu e-mail ainda não mudou. O link para { $address } está na pasta de e-mails do servidor. Abra-o até { $until } para confirmar.
email-pending-no-mail = Seu e-mail ainda não mudou. Este site não envia e-mails, mas o administrador pode encontrar o link para { $address } na pasta de e-mails do servidor. Abra-o até { $until } para confirmar.
email-confirm-title = Confirme seu novo e-mail
email-confirm-intro = Você usará o novo e-mail para entrar.
email-confirm-submit = Confirmar novo e-mail
email-elsewhere-intro = Este link altera o e-mail de uma conta. Ele só funciona em um navegador em que essa conta esteja conectada.
email-elsewhere-account = Conta
email-elsewhere-sign-in = Abra o link em um navegador em que esta conta esteja conectada ou entre aqui.
email-elsewhere-other = Você entrou como { $account }. Saia, abra o link de novo e entre na conta acima.
email-elsewhere-not-you = Se esta conta não é sua, feche esta página. Nada mudará.
email-cancel-title = Manter seu e-mail atual
email-cancel-intro = Alguém que sabe sua senha pediu para alterar seu e-mail. Se você mantiver o e-mail atual, o link que enviamos ao novo deixará de funcionar.
email-cancel-submit = Manter e-mail atual
email-undo-title = Recuperar sua conta
email-undo-intro = Vamos restaurar seu e-mail anterior, encerrar todas as suas sessões e remover as chaves de acesso e os apps autenticadores adicionados desde três dias antes da alteração. Sua senha e suas senhas de app deixarão de funcionar, e você escolherá uma nova senha.
email-undo-submit = Recuperar conta
email-current = E-mail atual
email-requested = E-mail solicitado
email-restored = E-mail a restaurar
email-change-cancel = Cancelar alteração de e-mail
email-change-cancelling = Cancelando…
email-taken-title = Este e-mail já está em uso
email-taken-advice = Outra conta usa ou já usou este e-mail. Por isso, nada foi alterado.

## Downloading one’s data, deleting one’s account

export-title = Baixar seus dados
export-intro = Você receberá um arquivo com tudo o que este site guarda sobre você: sua conta, suas sessões, suas chaves de acesso e seu app autenticador, seus navegadores confiáveis, os nomes das suas senhas de app e sua atividade.
export-submit = Baixar
delete-about = Exclui sua conta e tudo o que há nela.
delete-title = Excluir sua conta
delete-intro = Não é possível desfazer. Você perderá:
delete-loses-account = sua conta, com seu nome, e-mail e senha
delete-loses-sessions = suas sessões: todas serão encerradas
delete-loses-app-passwords = suas senhas de app: os apps que as usam perderão o acesso
delete-loses-factors = suas chaves de acesso, os códigos do app autenticador e seus códigos de recuperação: deixarão de funcionar
delete-loses-address = seu e-mail aqui: ninguém poderá criar uma conta com ele sem a permissão do administrador deste site
delete-submit = Excluir minha conta
delete-busy = Excluindo…
delete-last-administrator = Não há outro administrador que consiga entrar. Torne outro usuário administrador antes de excluir sua conta.

## Forgotten password

forgot-title = Esqueceu a senha?
forgot-intro = Digite seu e-mail e enviaremos um link para escolher uma nova senha.
forgot-submit = Enviar link
forgot-sent-title = Confira seu e-mail
forgot-sent = Se houver uma conta com esse e-mail, enviamos um link para escolher uma nova senha. O link funciona por 30 minutos.
no-mail = Este site não envia e-mails. Peça ao administrador um link para escolher uma nova senha. Os administradores podem criar um com este comando:
no-mail-command = vestibule user password EMAIL
email-not-arrived = Se nada chegar em alguns minutos, veja a pasta de spam e confira se digitou o e-mail correto.
use-different-email = Usar outro e-mail
back-to-sign-in = Voltar para o login
back-to-profile = Voltar para seu perfil

## Creating an account

register-title = Criar uma conta
register-intro = Digite seu e-mail e enviaremos um link para criar sua conta em { $site }.
register-intro-no-mail = Digite seu e-mail e depois peça seu link ao administrador deste site. Este site não envia e-mails.
register-email-hint = Você vai usá-lo para entrar.
register-submit-email = Enviar link
register-sent-title = Confira seu e-mail
register-sent = Enviamos um link para você continuar. O link funciona por 2 horas.
register-finish-intro = Escolha um nome e uma senha para sua conta em { $site }.
register-submit = Criar conta
register-busy = Criando sua conta…
register-have-account = Já tem uma conta? Entre
first-password-title = Configurar sua conta
first-password-submit = Configurar conta
first-password-busy = Configurando sua conta…
registration-closed-title = O cadastro de novas contas está fechado
registration-closed-advice = Se você precisa de uma conta, fale com o administrador deste site.
register-link-expired = O link já foi usado, foi revogado ou substituído por um mais novo, ou expirou. Se você já criou sua conta, entre nela. Se não, use o link mais novo que tiver ou peça outro.
invitation-link-expired = O link já foi usado, foi revogado ou substituído por um mais novo, ou expirou. Se você já criou sua conta, entre nela. Se não, use o link mais novo que tiver ou peça outro ao administrador deste site.

## Creating the first administrator

setup-title = Criar a primeira conta
setup-intro = Você vai administrar { $site }.
setup-email-hint = Você vai usá-lo para entrar.
setup-submit = Criar conta
setup-busy = Criando sua conta…
setup-link-expired = Este site já tem um administrador ou o link está incompleto. Se não houver administrador, procure no log do servidor a linha com o texto “There is no administrator yet” e abra o link que está nela.

## Choosing a password with a link

choose-title = Escolher uma senha
account-label = Conta:{" "}
choose-intro = Quando você salvar a nova senha, todas as suas sessões serão encerradas e suas senhas de app serão revogadas.
choose-submit = Salvar senha
recover-intro = Use esta opção se não foi você que adicionou a segunda etapa. Vamos remover as chaves de acesso e o app autenticador adicionados desde então e encerrar todas as suas sessões. Sua senha e suas senhas de app deixarão de funcionar, e você escolherá uma nova senha.

## Administration, for administrators only

nav-overview = Visão geral
nav-users = Usuários
nav-invitations = Convites
nav-groups = Grupos
nav-sessions = Sessões
nav-limits = Limites
nav-audit-log = Log de auditoria
nav-access = Acesso
nav-settings = Configurações
next-steps = Próximos passos
next-invite = Convidar pessoas
next-invite-about = Crie um link para cada uma ou envie-o por e-mail.
next-factor = Adicionar uma segunda etapa
next-factor-about = Sua conta dá acesso a tudo aqui, e só a senha não basta: ela pode ser roubada.
next-app = Proteger um app
next-app-about = Seu proxy pergunta a este servidor quem pode abrir cada página. Defina TRUSTED_PROXIES com o endereço do proxy e configure-o como nos guias de nginx, Caddy e Traefik da documentação.
next-mail = Enviar e-mails
next-mail-about = Defina SMTP_URL com seu servidor de e-mail e MAIL_FROM com o endereço do remetente. Assim, as pessoas escolhem novas senhas por conta própria, e você recebe avisos do que acontece.
admin-search = Buscar
admin-any = Qualquer
admin-any-time = Qualquer período
admin-older = Ver anteriores
admin-users-count = { $count ->
    [0] Nenhum usuário
    [one] { $count } usuário
   *[other] { $count } usuários
}
admin-users-more = { $count ->
    [one] Mais de { $count } usuário
   *[other] Mais de { $count } usuários
}
admin-rule-line = Linha { $line }
admin-filter-user = Usuário
admin-filter-user-hint = Um e-mail ou um ID
admin-filter-event = Evento
admin-filter-address = Endereço IP
admin-filter-days = Período
admin-last-days = { $count ->
    [one] Último dia
   *[other] Últimos { $count } dias
}
admin-no-such-user = Nenhum usuário tem esse e-mail ou ID.
admin-no-such-event = Esse evento não existe.
admin-no-address = Digite um endereço IP, como 192.0.2.7 ou 2001:db8::7
admin-audit-none = Nenhum evento encontrado.
admin-by = por{" "}
admin-by-command = por comando
admin-download-csv = Baixar como CSV
admin-download-json = Baixar como JSON Lines
admin-more = Próxima página
admin-none = Não há
admin-no-groups = Nenhum grupo
admin-user-add = Adicionar usuário
admin-user-add-about = O usuário recebe um link para escolher uma senha. O link também é mostrado a você e, se este site envia e-mails, enviado ao usuário por e-mail.
admin-user-name-hint = O usuário pode alterá-lo.
admin-user-admin-hint = Administradores podem fazer tudo nestas páginas.
admin-user-edit = Editar usuário
admin-user-account = Conta
admin-user-id = ID
admin-user-search = Busca
admin-user-search-hint = O início de palavras do nome ou do e-mail, ou um ID
admin-users-none = Nenhum usuário encontrado.
admin-filter-group = Grupo
admin-filter-state = Estado
admin-state-active = Pode entrar
admin-state-disabled = Conta desativada
admin-state-locked = Conta bloqueada
admin-state-no-password = Sem senha
admin-state-no-second-factor = Sem segunda etapa
admin-email-hint = A alteração é imediata, sem confirmação. Se este site envia e-mails, os dois endereços são avisados.
admin-value-now = Agora:{" "}
admin-email-taken = Um usuário tem ou já teve este e-mail.
admin-join-group = Adicionar a um grupo
admin-group-hint = De 1 a 32 caracteres: a–z, 0–9, _ e -
admin-group-malformed = Digite um grupo de 1 a 32 caracteres: a–z, 0–9, _ e -
admin-no-group = Digite de 1 a 32 caracteres entre a–z, 0–9, _ e -. Para administradores, altere a função.
admin-too-many-groups = Um usuário pode estar em no máximo { $most } grupos. Remova um antes.
admin-leave-group = Remover do grupo { $name }
admin-add = Adicionar
admin-remove = Remover
admin-save = Salvar
admin-doing = Salvando…
admin-go = Abrir
admin-acts = Ações
admin-latest-events = Eventos mais recentes
admin-all-events = Todos os eventos deste usuário
admin-changed-meanwhile = Alguém alterou este usuário nesse meio-tempo. Por isso, nada foi salvo. Compare com o que aparece agora e tente de novo.
admin-oneself = Você não pode fazer isso com sua própria conta. Peça a outro administrador.
admin-last-administrator = Não há outro administrador que consiga entrar. Torne outro usuário administrador antes.
admin-disabled = A conta está desativada, e ninguém consegue entrar. Bloqueá-la criaria um link que permitiria entrar de novo.
admin-locked = A conta está bloqueada. Bloqueie-a de novo para receber um novo link que a desbloqueie.
admin-link-for = Link para { $email }
admin-link-for-anybody = Link para qualquer pessoa que o tenha
admin-link-sent = Ele também foi enviado por e-mail para { $email }.
admin-link-not-sent = Ele não foi enviado por e-mail. Cabe a você enviá-lo.
admin-link-life = O link é secreto. Ele funciona só uma vez, expira em { $duration } e não será mostrado de novo.
admin-invitation-replaced = O convite anterior para este e-mail não funciona mais.
admin-open-user = Abrir usuário
act-password = Criar link para escolher senha
act-password-about = O link é mostrado a você e, se este site envia e-mails, enviado ao usuário por e-mail. A senha antiga funciona até o link ser usado.
act-sign-out = Encerrar todas as sessões
act-sign-out-about = Encerra as sessões do usuário em todos os navegadores e remove os navegadores confiáveis.
act-app-passwords = Revogar todas as senhas de app
act-app-passwords-about = Os apps que usam uma delas param de funcionar na hora.
act-factors = Redefinir segunda etapa
act-factors-about = Para quem perdeu o acesso a ela. Remove as chaves de acesso, o app autenticador e os códigos de recuperação, encerra todas as sessões e avisa o usuário por e-mail.
act-limits = Zerar tentativas e bloqueios temporários
act-limits-about = Antes de zerar, você vê as tentativas contadas para o usuário. As contagens de endereços IP não entram aqui: ficam em Limites.
act-promote = Tornar administrador
act-promote-about = Administradores podem fazer tudo nestas páginas: alterar e excluir contas e tornar outras pessoas administradoras. Se este site envia e-mails, o usuário é avisado.
act-demote = Tornar usuário comum
act-demote-about = O usuário não poderá mais abrir estas páginas. Os links que ele criou para outras pessoas deixarão de funcionar. A conta e as sessões dele continuam. Se este site envia e-mails, o usuário é avisado.
act-lock = Bloquear esta conta
act-lock-about = Para uma conta comprometida. Encerra todas as sessões do usuário e revoga a senha, as senhas de app, os links e as alterações pendentes. Você recebe um link para o titular da conta escolher uma nova senha.
act-disable = Desativar conta
act-disable-about = O usuário não consegue entrar, e todas as sessões dele são encerradas. Você pode ativar a conta de novo.
act-enable = Ativar conta
act-enable-about = O usuário volta a poder entrar, e as tentativas anteriores são zeradas. Sem senha, ele também precisa de um link para escolher uma.
act-delete = Excluir conta
act-delete-about = Exclui a conta e tudo o que pertence a ela. O e-mail continua reservado até você liberá-lo.
admin-counted = { $first }: { $count }
admin-counted-until = { $first }: { $count }, até
admin-locked-out = Bloqueio temporário
admin-locked-out-until = Bloqueio temporário até
admin-no-limits = Não há tentativas contadas para este usuário agora.
admin-limits-about = Tentativas contadas agora para usuários e endereços IP, com os bloqueios temporários primeiro. Cada contagem termina sozinha no horário ao lado.
admin-limits-search = E-mail ou endereço IP
admin-limits-no-subject = Digite um e-mail, como ada@example.org, ou um endereço IP sem a porta.
admin-limits-none = Não há tentativas contadas agora.
admin-limits-nobody = Um e-mail que nenhum usuário tem
admin-limits-shared = Várias origens
admin-limits-more = { $count ->
    [one] Há mais { $count } contagem que não aparece aqui. Busque um e-mail ou endereço IP para vê-la.
   *[other] Há mais { $count } contagens que não aparecem aqui. Busque um e-mail ou endereço IP para vê-las.
}
admin-limits-clear = Zerar
admin-limits-clear-of = Zerar a contagem: { $name }
admin-limits-clear-all = Zerar todas as contagens
admin-limits-clear-all-about = Encerra todos os bloqueios temporários, inclusive os de invasores. As suas contagens continuam.
admin-limits-without-redis = O Redis não está disponível. Só aparecem as contagens da memória dos servidores.
admin-invite = Convidar alguém
admin-invite-about = O link permite criar uma conta e vale por 7 dias. Ele também é mostrado a você e, se este site envia e-mails, enviado por e-mail.
admin-invite-email-hint = Vazio: qualquer pessoa que tenha o link pode usá-lo, com um e-mail que ela confirme
admin-invite-admin-email = Digite o e-mail do novo administrador.
admin-invite-no-mail = Digite um e-mail: sem SMTP_URL, ninguém conseguiria confirmar o próprio.
admin-invitations-open = Convites em aberto
admin-invitations-none = Nenhum convite em aberto.
admin-invitation-until = Válido até
admin-invitation-anybody = Qualquer pessoa que tenha o link
admin-sessions-none = Nenhuma sessão encontrada.
admin-sign-out-of = Encerrar sessão de { $email }: { $browser }, endereço { $address }, login em { $time }
admin-end-all = Encerrar as sessões de todos
admin-end-all-about = Todos terão de entrar de novo, inclusive você.
admin-end-all-confirm = Digite “all” para confirmar
admin-attention = Requer atenção
admin-warnings = { $count ->
    [one] { $count } aviso sobre as configurações
   *[other] { $count } avisos sobre as configurações
}
admin-now = Agora
admin-administrators = Administradores
admin-days = Últimos 30 dias
admin-sign-ins = Logins
admin-refusals = Logins que falharam
admin-lockouts = Tentativas acima de um limite
admin-as-table = Ver como tabela
admin-day = Dia (UTC)
admin-release = Liberar um e-mail
admin-release-about = O e-mail que um usuário teve continua reservado, para que ninguém mais receba as mensagens dele. Libere-o para que outra pessoa possa usá-lo.
admin-release-in-use = Um usuário tem este e-mail.
admin-release-unknown = Nenhum usuário teve este e-mail.
admin-groups-about = Os grupos definem quem pode abrir cada app. As regras do arquivo de ACCESS_RULES os mencionam.
admin-groups-none = Nenhum usuário está em um grupo ainda.
admin-access-about = Descubra se alguém pode abrir uma página de um app e qual regra decide isso.
admin-access-url = Endereço da página
admin-access-url-hint = Por exemplo, https://wiki.example.org/page
admin-access-user-hint = Um e-mail ou um ID. Vazio: alguém que não entrou na conta
admin-access-method = Método
admin-access-method-hint = Vazio: GET
admin-access-address-hint = Vazio: desconhecido
admin-access-check = Verificar
admin-access-cannot-sign-in = Este usuário não consegue entrar: a conta está desativada, bloqueada ou ainda não tem senha.
admin-access-no-url = Digite um endereço completo, como https://wiki.example.org/page
admin-access-no-method = Digite um método, como GET ou POST.
admin-access-allowed = Acesso permitido
admin-access-sign-in = É preciso entrar antes
admin-access-denied = Acesso negado
admin-access-no-rules = Não há regras: ACCESS_RULES não está definida. Qualquer pessoa que tenha entrado pode abrir todas as páginas.
admin-access-no-rule = Nenhuma regra se aplica, então o acesso é negado.
admin-access-rule = A regra da linha { $line } é a primeira que se aplica.
admin-access-unsure-path = Os servidores podem interpretar o caminho de mais de uma forma, e a regra da linha { $line } se aplica a uma delas.
admin-access-unsure-method = A regra da linha { $line } depende do método, que os apps podem interpretar de mais de uma forma.
admin-access-unsure-address = A regra da linha { $line } depende do endereço do cliente, que não é conhecido.
admin-access-groups = Só membros destes grupos podem abrir esta página: { $name }.
admin-access-user = Grupos de { $email }: { $name }
admin-access-second-factor = Os usuários precisam entrar com uma segunda etapa.
admin-access-max-age = Os usuários precisam ter entrado ou confirmado quem são há no máximo { $time }.
admin-rules = Regras
admin-rules-none = Não há regras. Defina ACCESS_RULES com o caminho de um arquivo de regras.
admin-settings-about = A configuração em uso neste servidor. As opções são definidas no ambiente ou no arquivo .env.
admin-state = Estado
admin-version = Versão
admin-database = Banco de dados
admin-redis = Redis
admin-mail = E-mail
admin-answers = { $count ->
    [one] Responde em até { $count } milissegundo.
   *[other] Responde em até { $count } milissegundos.
}
admin-answers-now = Responde.
admin-no-answer = Não responde.
admin-redis-away = Não responde. As sessões são lidas do banco de dados.
admin-redis-none = Não é usado. As sessões ficam em cookies assinados.
admin-mails-waiting = { $count ->
    [0] Nenhum e-mail em espera.
    [one] { $count } e-mail em espera.
   *[other] { $count } e-mails em espera.
}
admin-mails-failed = { $count ->
    [0] Nenhum falhou.
    [one] { $count } falhou e terá uma nova tentativa.
   *[other] { $count } falharam e terão uma nova tentativa.
}
admin-mails-since = O mais antigo:
admin-mail-none = Nenhum e-mail é enviado, porque SMTP_URL não está definida.
admin-mail-try = E-mail de teste
admin-mail-test = Enviar e-mail de teste para { $email }
admin-mail-sending = Enviando…
admin-mail-retry = Reenviar e-mails que falharam
admin-mails-not-taken = E-mails que falharam
admin-mail-tries = { $count ->
    [one] { $count } tentativa
   *[other] { $count } tentativas
}, próxima:
admin-mail-why = Motivo:
admin-keys = Chaves de sessão
admin-key-signs = assina, em uso desde
admin-key-verifies = só verifica, em uso desde
admin-key-old = A chave que assina está em uso há mais de um ano. Substitua-a.
admin-options = Opções

## Expired links

link-expired-title = Este link não funciona mais
password-link-expired = O link expirou, já foi usado ou foi substituído por um mais novo. Peça outro link.
recover-link-expired = O link expirou ou já foi usado. Se você não conseguir entrar com uma nova senha, fale com o administrador deste site.
email-link-expired = O link expirou, já foi usado ou foi substituído por um mais novo. Seu perfil mostra seu e-mail atual.
get-new-link = Pedir outro link

## Error pages

error-400-title = Não conseguimos ler a solicitação
error-400-advice = Parte dela faltava ou estava danificada. Volte, recarregue a página e tente de novo.
error-401-title = Entre para continuar
error-401-advice = É preciso entrar para ver esta página. Talvez sua sessão tenha terminado.
error-403-title = Você não tem acesso a esta página
error-403-advice = Se você precisa dela, fale com o administrador deste site.
signed-in-as = Você entrou como { $email }.
use-different-account = Usar outra conta
error-proof-advice = Esta página pede um login mais recente ou uma segunda etapa.
error-not-enrolled-advice = As senhas de app só funcionam depois que você adicionar uma segunda etapa. Abra esta página em um navegador, entre na sua conta e adicione uma.
error-app-password-advice = As senhas de app não funcionam nesta página. Abra-a em um navegador e entre na sua conta.
error-403-nobody = Ninguém tem acesso a esta página. Se isso parece um engano, avise o administrador deste site.
error-404-title = Página não encontrada
error-404-advice = Confira o endereço ou comece pela página inicial.
error-404-sign-in-advice = Confira o endereço ou entre na sua conta: algumas páginas só existem para quem entrou.
error-405-title = Esta página não pode ser aberta assim
error-405-advice = Este endereço só funciona por um formulário ou um link. Volte e use um deles.
error-408-title = Demorou demais
error-408-advice = A solicitação não chegou a tempo, então nada foi alterado. Verifique sua conexão e tente de novo.
error-413-title = O envio é grande demais
error-413-advice = A solicitação era maior do que este site aceita, então nada foi alterado. Envie menos e tente de novo.
error-415-title = Não conseguimos ler esse formato
error-415-advice = Este site aceita formulários e JSON. Nada foi alterado.
error-422-title = Algo no formulário não está certo
error-422-advice = Nada foi alterado. Volte, confira o que você digitou e envie de novo.
error-429-title = Muitas tentativas
error-429-advice = Limitamos as tentativas para manter as contas seguras.
error-500-title = Algo deu errado
error-500-advice = A falha é nossa. Tente de novo em um minuto. Se o problema continuar, informe ao administrador deste site o ID da solicitação abaixo.
error-503-title = Voltamos em instantes
error-503-advice = Esta página não está disponível agora. Sua sessão continua aberta.
error-cross-site-title = Este formulário veio de outro site
error-cross-site-advice = Para manter sua conta segura, nada foi alterado. Abra a página neste site e envie o formulário de novo.
error-wrong-address-title = Este site tem outro endereço
site-address = O endereço deste site é { $address }.
site-address-link = Ir para este site
error-home = Ir para a página inicial
error-retrying = Tentando de novo em { $duration }…
error-retry = Tente de novo em { $duration }.
request-id = ID da solicitação

## Emails

mail-greeting = Olá,
mail-link-life = Este link funciona só uma vez e expira em { $duration }.
mail-not-you = Se não foi você que pediu, ignore este e-mail.
mail-unexpected = Se você não esperava este e-mail, pode ignorá-lo.
mail-fact = { $first }: { $second }
mail-time = Data e hora
mail-browser = Navegador
mail-app-password = Senha de app
two-sentences = { $first } { $second }
list-separator = {", "}
mail-register-subject = Crie sua conta em { $site }
mail-register-body = Use este link para criar sua conta em { $site }.
mail-taken-subject = Você já tem uma conta em { $site }
mail-taken-body = Alguém, talvez você, tentou criar uma conta em { $site } com este e-mail. Você já tem uma, então não criamos outra.
mail-taken-advice = Entre na sua conta ou, se esqueceu a senha, escolha uma nova.
mail-reserved-subject = Este e-mail não pode ser usado para uma conta em { $site }
mail-reserved-body = Alguém, talvez você, tentou criar uma conta em { $site } com este e-mail. Outra conta já teve este e-mail, então ele não pode ser usado para uma nova.
mail-reserved-advice = Se você precisa de uma conta, peça ao administrador de { $site } que permita este e-mail.
mail-reset-subject = Redefina sua senha em { $site }
mail-reset-body = Foi solicitada uma nova senha para sua conta em { $site }.
mail-reset-advice = Se foi você, escolha aqui sua nova senha. Se não foi, não é preciso fazer nada: sua senha continua a mesma.
mail-email-confirm-subject = Confirme seu novo e-mail em { $site }
mail-email-confirm-body = Alguém, provavelmente você, pediu que este passe a ser o e-mail da conta { $account } em { $site }.
mail-email-confirm-advice = Para confirmar, abra este link em um navegador em que essa conta esteja conectada.
mail-email-taken-subject = Este e-mail não pode ser usado para outra conta em { $site }
mail-email-taken-body = Alguém pediu para usar este e-mail na própria conta em { $site }. Uma conta usa ou já usou este e-mail, então nada foi alterado.
mail-email-change-requested-subject = Alteração de e-mail solicitada na sua conta em { $site }
mail-email-change-requested-body = Alguém pediu para alterar o e-mail da sua conta em { $site } para { $address }. O e-mail só mudará quando o link que enviamos para lá for confirmado.
mail-email-change-requested-advice = Se foi você, não é preciso fazer nada. Se não foi, cancele a alteração e depois altere sua senha.
mail-email-changed-subject = O e-mail da sua conta em { $site } foi alterado
mail-email-changed-body = O e-mail da sua conta em { $site } foi alterado para { $address }.
mail-email-changed-advice = Se foi você, não é preciso fazer nada. Se não foi, recupere sua conta. Todas as suas sessões serão encerradas e você escolherá uma nova senha.
mail-email-recovered-body = O titular de { $address } recuperou a conta em { $site } que usava este e-mail. Todas as sessões da conta foram encerradas e a senha dela não funciona mais.
mail-email-recovered-advice = Se a conta é sua e não foi você que fez isso, avise o administrador de { $site }.
mail-email-set-body = O administrador deste site alterou o e-mail da sua conta em { $site } para { $address }. A partir de agora, use-o para entrar.
mail-role-admin-subject = Agora você administra { $site }
mail-role-admin-body = O administrador deste site deu a você a função de administrador em { $site }.
mail-role-user-subject = Você não administra mais { $site }
mail-role-user-body = O administrador deste site tornou sua conta em { $site } uma conta comum de novo.
mail-unexpected-administrator = Se você não esperava isso, fale com o administrador deste site.
mail-test-subject = E-mail de teste de { $site }
mail-test-body = Os e-mails de { $site } chegam até você. Um administrador enviou este para testar o servidor de e-mail.
mail-account-locked-subject = Sua conta em { $site } foi bloqueada
mail-account-locked-body = O administrador deste site bloqueou sua conta em { $site }, porque outra pessoa pode tê-la usado. Sua senha não funciona mais, todas as suas sessões foram encerradas e suas senhas de app foram revogadas.
mail-account-locked-advice = Para desbloquear sua conta, escolha uma nova senha. Se sua conta tem uma segunda etapa, ela continuará sendo necessária para entrar.
mail-account-locked-ask = Para desbloquear sua conta, peça um link ao administrador deste site. Não podemos enviá-lo aqui, porque o e-mail da sua conta foi alterado há pouco tempo.
mail-account-deleted-subject = Sua conta em { $site } foi excluída
mail-account-deleted-body = Sua conta em { $site } foi excluída por alguém que tinha entrado nela.
mail-account-deleted-advice = Se foi você, não é preciso fazer nada. Se não foi, avise o administrador de { $site }.
mail-password-changed-subject = Sua senha em { $site } foi alterada
mail-password-changed-body = A senha da sua conta em { $site } foi alterada. Suas outras sessões foram encerradas e suas senhas de app foram revogadas.
mail-password-changed-advice = Se foi você, não é preciso fazer nada. Se não foi, escolha uma nova senha.
mail-app-password-subject = Nova senha de app para sua conta em { $site }
mail-app-password-body = Uma senha de app foi criada para sua conta em { $site }. Um app que tenha essa senha pode usar, em seu nome, os apps protegidos por { $site }.
mail-app-password-advice = Se foi você, não é preciso fazer nada. Se não foi, altere sua senha. Isso também revoga a senha de app.
mail-authenticator-added-subject = App autenticador adicionado à sua conta em { $site }
mail-authenticator-added-body = Um app autenticador foi adicionado à sua conta em { $site }. Agora, para entrar, é preciso um código dele, além da senha.
mail-authenticator-added-advice = Se foi você, não é preciso fazer nada. Se não foi, altere sua senha e remova o app. Se não conseguir, avise imediatamente o administrador de { $site }.
mail-authenticator-replaced-subject = App autenticador substituído na sua conta em { $site }
mail-authenticator-replaced-body = O app autenticador da sua conta em { $site } foi substituído por outro. Os códigos do antigo não funcionam mais.
mail-authenticator-replaced-advice = Se foi você, não é preciso fazer nada. Se não foi, entre com um código de recuperação, altere sua senha e substitua o app de novo. Se não conseguir, avise imediatamente o administrador de { $site }.
mail-authenticator-removed-subject = App autenticador removido da sua conta em { $site }
mail-authenticator-removed-body = O app autenticador da sua conta em { $site } foi removido. Os códigos dele não funcionam mais.
mail-authenticator-removed-advice = Se foi você, não é preciso fazer nada. Se não foi, altere sua senha e adicione um app autenticador de novo.
mail-factors-reset-subject = Segunda etapa removida da sua conta em { $site }
mail-factors-reset-body = O administrador deste site removeu as chaves de acesso, o app autenticador e os códigos de recuperação da sua conta em { $site } e encerrou todas as suas sessões. Você pode entrar só com a senha.
mail-factors-reset-advice = Se foi você que pediu, adicione uma chave de acesso ou um app autenticador de novo depois de entrar. Se não foi, avise o administrador deste site.
mail-passkey = Chave de acesso
mail-passkeys = Suas chaves de acesso
mail-passkey-added-subject = Chave de acesso adicionada à sua conta em { $site }
mail-passkey-added-body = Uma chave de acesso foi adicionada à sua conta em { $site }. Ela pode ser usada para entrar.
mail-passkey-added-advice = Se foi você, não é preciso fazer nada. Se não foi, remova a chave de acesso e altere sua senha.
mail-factor-undo-advice = Se foi você, não é preciso fazer nada. Se não foi, recupere sua conta. Vamos remover o que foi adicionado e encerrar todas as suas sessões, e você escolherá uma nova senha.
mail-passkey-removed-subject = Chave de acesso removida da sua conta em { $site }
mail-passkey-removed-body = Uma chave de acesso foi removida da sua conta em { $site }. Ela não pode mais ser usada para entrar.
mail-passkey-removed-advice = Se foi você, não é preciso fazer nada. Se não foi, altere sua senha.
mail-passkey-copied-subject = Uma chave de acesso da sua conta em { $site } pode ter sido copiada
mail-passkey-copied-body = Alguém tentou entrar na sua conta em { $site } com o que parece ser uma cópia da sua chave de acesso. Recusamos a tentativa.
mail-passkey-copied-advice = Remova essa chave de acesso e crie uma nova em um dispositivo em que você confia.
mail-recovery-codes-subject = Novos códigos de recuperação para sua conta em { $site }
mail-recovery-codes-body = Novos códigos de recuperação foram criados para sua conta em { $site }. Os antigos não funcionam mais.
mail-recovery-codes-advice = Se foi você, não é preciso fazer nada. Se não foi, altere sua senha e depois crie novos códigos.
mail-recovery-code-used-subject = Código de recuperação usado na sua conta em { $site }
mail-recovery-code-used-body = Alguém usou um dos códigos de recuperação da sua conta em { $site }. Códigos restantes: { $count }.
mail-recovery-code-used-advice = Se foi você, não é preciso fazer nada. Se não foi, altere sua senha e depois crie novos códigos.
mail-password-known-subject = Alguém sabe sua senha de { $site }
mail-password-known-body = Alguém digitou a senha da sua conta em { $site } e, depois, vários códigos incorretos. Essa pessoa não conseguiu entrar.
mail-password-known-advice = Se foi você, não é preciso fazer nada. Se não foi, altere sua senha agora.
mail-sign-in-subject = Novo login em { $site }
mail-sign-in-body = Alguém entrou na sua conta em { $site } em um navegador que você ainda não tinha usado.
mail-sign-in-advice = Se foi você, não é preciso fazer nada. Se não foi, encerre a sessão nesse navegador e altere sua senha.
mail-sign-in-sessions = Ver suas sessões
mail-invitation-subject = Convite para { $site }
mail-invitation-body = O administrador de { $site } convidou você a criar uma conta.
mail-password-link-subject = Escolha uma nova senha em { $site }
mail-password-link-body = O administrador de { $site } enviou a você um link para escolher uma nova senha. Nada muda até você usá-lo.
mail-first-password-subject = Sua conta em { $site } está pronta
mail-first-password-body = O administrador de { $site } criou uma conta para você. Escolha uma senha para começar a usá-la.

limit-address = Senhas incorretas de um mesmo endereço IP
limit-account = Senhas incorretas em navegadores novos
limit-account-day = Senhas incorretas em navegadores novos, em um dia
limit-device = Senhas incorretas em um navegador conhecido
limit-device-day = Senhas incorretas em um navegador conhecido, em um dia
limit-devices-day = Senhas incorretas em todos os navegadores conhecidos, em um dia
limit-passkey = Chaves de acesso incorretas de um mesmo endereço IP
limit-right-proofs = Senhas, chaves de acesso e códigos corretos
limit-confirm = Senhas incorretas ao confirmar alterações em uma sessão
limit-confirm-session = Senhas incorretas ao confirmar alterações, durante uma sessão inteira
limit-factor = Códigos incorretos depois da senha correta
limit-factor-day = Códigos incorretos depois da senha correta, em um dia
limit-factor-passkey = Chaves de acesso incorretas depois da senha correta
limit-factor-warning = Códigos incorretos até o usuário ser avisado
limit-app-password = Senhas de app incorretas de um mesmo endereço IP
limit-app-passwords = Novas senhas de app
limit-confirm-authenticator = Códigos para confirmar um app autenticador
limit-second-factors = Novas chaves de acesso, novos apps autenticadores e novos códigos de recuperação
limit-mail-from = E-mails pedidos de um mesmo endereço IP
limit-mail-to = E-mails pedidos para este endereço de e-mail
limit-notice = E-mails sobre logins
limit-edit = Alterações de perfil em uma sessão
limit-export = Downloads de dados em uma sessão
limit-export-account = Downloads de dados
limit-other = Outras tentativas

apps-title = Seus apps
apps-none = Ainda não há nenhum app para você aqui. Se precisar de um, fale com o administrador deste site.
apps-second-factor = Exige uma segunda etapa
