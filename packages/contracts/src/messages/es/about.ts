import type { about as english } from '../en/about.ts';
import type { Translation } from '../Translation.ts';

export const about = {
  'home.doors': 'Más puertas',
  'home.door.rooms': 'Encontrar una sala',
  'home.door.rooms.more': 'Salas públicas por tema e idioma, cada una con lo que se sabe de su servidor.',
  'home.door.operators': 'Para operadores',
  'home.door.operators.more': 'Mira qué se encontró en tu servidor, corrígelo y muestra su nota.',
  'home.door.apps': 'Aplicaciones',
  'home.door.apps.more': 'Con qué chatear en cada dispositivo, y qué funciona entre dos de ellas.',

  'about.title': 'Acerca de',
  'about.intro':
    'Signpost mantiene una lista de servidores XMPP públicos en la que cada dato está medido o citado. Nadie paga por estar en ella y nadie puede comprar una nota.',
  'about.who': 'Quién lleva este sitio',
  'about.who.contact': 'De esta instalación responde {contact}.',
  'about.who.nobody': 'Esta instalación no indica ningún contacto. Sin contacto no se prueba ningún servidor ajeno.',
  'about.who.free':
    'Signpost es software libre (AGPL, versión 3 o posterior): cualquiera puede tener el suyo y comprobar cómo juzgamos.',
  'about.asks': 'Qué preguntamos a los servidores, y cada cuánto',
  'about.asks.run':
    'Una vez al día: el DNS del dominio; una conexión como una aplicación y otra como otro servidor, a cada dirección; el formulario de registro, que se lee y nunca se rellena; algunos archivos conocidos de su servidor web; qué ofrece a otros servidores.',
  'about.asks.liveness':
    'Cada hora: si las aplicaciones pueden conectarse. Un silencio solo cuenta cuando varios intentos y la siguiente mirada lo confirman.',
  'about.asks.rooms':
    'Una vez al día: qué salas públicas anuncia. No entramos en ninguna sala, no preguntamos el nombre de nadie y no escribimos a nadie.',
  'about.asks.policies': 'Una vez por semana: su política de privacidad, donde robots.txt lo permite.',
  'about.asks.sweep': 'Qué versiones y conjuntos de cifrado acepta se prueba poco a poco, repartido en muchos días.',
  'about.asks.login':
    'Solo iniciamos sesión donde un operador nos dio una cuenta de prueba, y solo enviamos mensajes a esa cuenta.',
  'about.gently':
    'Una conexión a la vez por dominio y por dirección, dos por red, y dos segundos de descanso tras cada una, por mucho que haya que hacer.',
  'about.known': 'Cómo reconocernos',
  'about.known.more':
    'Nuestras peticiones a servidores web, y la cuenta desde la que preguntamos a otros servidores, nombran este contacto. Si no, no somos nosotros.',
  'about.declared': 'Lo que no hemos medido',
  'about.declared.more':
    'Desde cuándo existe un servidor, dónde está y quién lo lleva lo dicen listas, su propio archivo o su operador. Esos datos se marcan como declarados y nunca cambian una nota.',
  'about.out': 'Cómo quedar fuera',
  'about.out.more':
    'Los operadores deciden si los probamos, si los mostramos o si mostramos sus salas. Lo que deciden sobrevive a cualquier reconstrucción de nuestros datos.',

  'privacy.title': 'Qué guarda este sitio',
  'privacy.intro': 'Leer este sitio no deja casi rastro. No necesita cuenta ni scripts, y no carga nada de otros sitios.',
  'privacy.visits': 'Visitas',
  'privacy.visits.more':
    'De cada petición anotamos su tipo, su resultado y cuánto tardó: ni tu dirección de internet, ni tu navegador, ni qué buscabas. Un servidor web o un proveedor delante de este sitio puede llevar sus propios registros; el contacto de abajo lo sabe.',
  'privacy.limits': 'Límites',
  'privacy.limits.more':
    'Para que nadie nos sobrecargue, tu dirección de internet está en memoria mientras se cuenta, una hora como mucho. Nunca se escribe en disco.',
  'privacy.cookies': 'Cookies',
  'privacy.cookies.more':
    'Quien lee no recibe ninguna. El operador que demuestra que un dominio es suyo recibe una, que mantiene su sesión para ese dominio y nada más.',
  'privacy.given': 'Lo que nos das',
  'privacy.given.domain': 'Un dominio que haces probar, y el resultado, son públicos. No guardamos quién lo pidió.',
  'privacy.given.report': 'El aviso sobre una sala se guarda con su texto para quienes deciden sobre él. No tiene remitente.',
  'privacy.given.operator':
    'Lo que introduce un operador (datos, una respuesta, direcciones para avisos, una cuenta de prueba) se guarda hasta que lo quita. Las contraseñas de las cuentas de prueba están selladas; las direcciones para avisos no se muestran a nadie.',
  'privacy.about-others': 'Qué guardamos de servidores y salas',
  'privacy.about-others.more':
    'Lo que los servidores dicen a todo el mundo: respuestas, certificados, políticas, direcciones de contacto, nombres y tamaños de salas públicas. Nunca quién está en una sala ni qué se dice en ella. Los cambios se conservan, para que se vea qué era así y cuándo.',
  'privacy.ask': 'Preguntar, corregir o borrar',
  'privacy.ask.more': 'Escribe a {contact}.',
  'privacy.ask.nobody': 'Esta instalación no indica ningún contacto.',
} as const satisfies Translation<typeof english, 'es'>;
