/** Words of link texts and addresses, folded; the earlier list says more surely that a policy follows. */
const privacy =
  'privacy,datenschutz,confidentialite,donnees-personnelles,donnees personnelles,vie-privee,vie privee,rgpd,privacidad,proteccion-de-datos,proteccion de datos,privacidade,protecao-de-dados,protecao de dados,politika konf,politika-konf,политика,конфиденциальн,приватност,персональн,поверителност,защита на личните,informativa,riservatezza,privacyverklaring,privacybeleid,gegevensbescherming,gdpr,dsgvo,data-protection,data protection,data-policy,data policy,data-retention,prywatnos,ochrona danych,integritet,personvern,tietosuoja,privatliv,persondata,soukrom,ochrana osobn,ochrana-osobn,adatvedel,adatkezel,confidentialitat,gizlilik,конфіденційн,απορρητ,zasebnost,privatnost';
const terms =
  'terms,tos,nutzungsbedingungen,agb,nutzungsordnung,conditions,cgu,condiciones,terminos,termos,condicoes,condizioni,termini,voorwaarden,условия,правила,соглашение,общи условия,regulamin,villkor,vilkar,kayttoehdot,podmink,felhasznalasi,kullanim,policies,policy,rules,regeln,charte,acceptable-use';
const legal =
  'legal,imprint,impressum,mentions,aviso,note-legali,note legali,colofon,disclaimer,правов,rechtliches,juridi,legales,legais,правна';

const lists = [privacy, terms, legal].map((list) => list.split(','));

/** 3 for privacy, 2 for terms, 1 for legal notices, 0 for anything else. `folded`: lower case without accents. */
export function policyRank(folded: string): 0 | 1 | 2 | 3 {
  const index = lists.findIndex((words) => words.some((word) => hasWord(folded, word)));
  return index === -1 ? 0 : ((3 - index) as 1 | 2 | 3);
}

/** Short words count whole only: `tos` is not in `photos`. */
function hasWord(text: string, word: string): boolean {
  if (word.length > 5) return text.includes(word);
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => (word.length > 3 ? part.startsWith(word) : part === word));
}
